"""Who may call with which key, and the book behind each account number."""

import itertools

from kis_async.sandbox.book import Book
from kis_async.sandbox.config import Account, Environment, SandboxConfig
from kis_async.sandbox.ledger import Ledger
from kis_async.sandbox.liquidity import Liquidity
from kis_async.sandbox.market import Market
from kis_async.sandbox.session import Session


class Accounts:
    """App keys and their books. With the knob `any_key`, a stranger's key is taken in with its first token."""

    def __init__(self, config: SandboxConfig, session: Session, market: Market) -> None:
        self._config = config
        self._session = session
        self._market = market
        self._liquidity = Liquidity()
        self._numbers = itertools.count(1)
        self._by_key = {account.app_key: account for account in config.accounts}
        self._unbound: dict[str, tuple[str, Environment]] = {}
        self._books: dict[str, Book] = {}
        self.booked = 0

    def login(self, app_key: str, app_secret: str, host: Environment) -> str:
        """An empty string when key and secret belong together, otherwise the code that says what is wrong."""
        if not app_key:
            return "EGW00102"
        if not app_secret:
            return "EGW00104"
        known = self._by_key.get(app_key)
        if known is not None:
            return "" if known.app_secret == app_secret else "EGW00105"
        stranger = self._unbound.get(app_key)
        if stranger is not None:
            return "" if stranger[0] == app_secret else "EGW00105"
        if not self._config.any_key:
            return "EGW00103"
        self._unbound[app_key] = (app_secret, host)
        return ""

    def secret_matches(self, app_key: str, app_secret: str) -> bool:
        known = self._by_key.get(app_key)
        return (known.app_secret if known else self._unbound.get(app_key, ("", ""))[0]) == app_secret

    def environment(self, app_key: str) -> Environment | None:
        """Which host the key is for; None for an unknown key."""
        known = self._by_key.get(app_key)
        if known is not None:
            return known.environment
        stranger = self._unbound.get(app_key)
        return stranger[1] if stranger is not None else None

    def book(self, app_key: str, number: str, now: float) -> Book | None:
        """The book of account `number` if it is this key's. A stranger's key gets the first number it names."""
        account = self._by_key.get(app_key)
        if account is None and app_key in self._unbound:
            account = self._bind(app_key, number)
        if account is None or account.number != number:
            return None
        return self._book(account, now)

    def books(self) -> dict[str, Book]:
        return dict(self._books)

    def _bind(self, app_key: str, number: str) -> Account | None:
        """The account a stranger's key gets for good; None for a number that is malformed or somebody else's."""
        if any(account.number == number for account in self._by_key.values()):
            return None
        secret, environment = self._unbound[app_key]
        try:
            account = Account(app_key, secret, number, environment)
        except ValueError:
            return None
        self._by_key[app_key] = account
        return account

    def _book(self, account: Account, now: float) -> Book:
        book = self._books.get(account.number)
        if book is None:
            positions = [
                (one.symbol, one.quantity, one.average_price or self._market.quote(one.symbol, now).base)
                for one in account.holdings
            ]
            ledgers = (Ledger(account.cash, positions), Ledger(account.cash, positions))
            book = Book(self._config, self._session, self._market, self._liquidity, self._next, ledgers)
            self._books[account.number] = book
        return book

    def take_number(self) -> int:
        """The next order number, for an order that is in no Book."""
        return self._next()

    def _next(self) -> int:
        self.booked += 1
        return next(self._numbers)
