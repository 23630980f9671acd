"""Kis: one way in. Every call, whatever it is, takes the same path."""

from __future__ import annotations

import logging
import math
from collections.abc import AsyncGenerator, AsyncIterable, Iterable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Literal, Self, TypeVar

from pydantic import SecretStr

from kis_async import bulk
from kis_async.net.folders import cache_folder, data_folder
from kis_async.net.journal import Journal
from kis_async.net.journal_file import journal_name
from kis_async.net.kis_clock import KisClock
from kis_async.net.masters import MASTER_HOST, Masters
from kis_async.net.options import Options
from kis_async.net.pages import collect, pages
from kis_async.net.session import Session
from kis_async.net.settings import from_environment, wants_sandbox
from kis_async.net.token_store import FileStore, MemoryStore
from kis_async.net.transport import Transport, asgi_transport
from kis_async.orders.guards import Guards
from kis_async.orders.orders import Orders
from kis_async.orders.patience import PATIENCE, Patience
from kis_async.policy.codes import Code
from kis_async.policy.pacing import PAPER_RATE, REAL_RATE
from kis_async.verbs import Verbs
from kis_async.wire.codes import Environment, Market
from kis_async.wire.credentials import Account, AppKey
from kis_async.wire.endpoint import Effect, Endpoint
from kis_async.wire.errors import ConfigError, KisError
from kis_async.wire.hosts import HOSTS, check_host, normal_url

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Price
    from kis_async.bulk import Prices, Progress

log = logging.getLogger("kis_async")

R = TypeVar("R")

USER_CACHE: Final = Path("<user cache>")
"""The default of `token_dir` and `master_dir`: the user's cache folder."""

USER_DATA: Final = Path("<user data>")
"""The default of `journal_dir`: the user's data folder."""

NO_HOME: Final = "The user has no home folder, so that orders cannot be recorded."

TIMEOUT: Final = 10.0
"""Seconds for one answer."""

DEADLINE: Final = 30.0
"""Seconds one call may spend on tries."""

_SPARE_WORKERS = 4
_MOST_WORKERS = 200


def _cache(*wanted: str | Path | None) -> Path | None:
    """The user's cache folder; None, with a warning where it is wanted, for a user without a home."""
    found = cache_folder()
    if found is None and USER_CACHE in wanted:
        log.warning(
            "The user has no home folder: the access token and master files are kept in memory. Set KIS_TOKEN_DIR and "
            "KIS_MASTER_DIR, or token_dir and master_dir."
        )
    return found


class Kis(Verbs):
    """A session with KIS on one app key.

    `environment` is "real" or "paper" and has no default: nothing trades real money unasked. `account` is
    "12345678-01". `rate` is calls a second (18 real, 1 paper; 3 in a key's first three days). `timeout` is
    seconds for one answer, `deadline` seconds one call may spend on tries. `token_dir` is where the token is
    kept for all processes of this machine, None to keep it in memory; `master_dir` is the same for KIS's master
    files, `journal_dir` for the journal of orders, which outlives a crash only on disk. `guards` are limits that no
    order may exceed, `alike_orders="refuse"` refuses one that says the same as another still out,
    `patience` is how long one whose answer was lost is looked for. `http` is any httpx transport;
    without it calls go through `proxy`, or the one of HTTPS_PROXY and NO_PROXY.
    `allow_http=True` lets keys cross a network unencrypted, for an http:// `base_url` that is not on this machine.
    `resend_orders=False` never sends an order twice, not even one that KIS provably did not take.
    `hashkey=True` has KIS hash the body of each order first and sends the hash along, which it has not asked for since 2022.
    `tr_ids="old"` uses the order ids from before KIS renumbered them. `verdicts` overrules single msg_cd rows.

    Use it as `async with Kis(...) as kis:`, or call `aclose()`. Raises ConfigError for malformed settings.
    """

    def __init__(
        self,
        app_key: AppKey,
        environment: Literal["real", "paper"] | Environment,
        account: str | Account | None = None,
        *,
        base_url: str | None = None,
        hts_id: str | None = None,
        rate: int | None = None,
        timeout: float = TIMEOUT,
        deadline: float = DEADLINE,
        token_dir: str | Path | None = USER_CACHE,
        master_dir: str | Path | None = USER_CACHE,
        journal_dir: str | Path | None = USER_DATA,
        guards: Guards | None = None,
        alike_orders: Literal["tell_apart", "refuse"] = "tell_apart",
        patience: Patience = PATIENCE,
        http: Transport | None = None,
        proxy: str | None = None,
        allow_http: bool = False,
        resend_orders: bool = True,
        hashkey: bool = False,
        tr_ids: Literal["new", "old"] = "new",
        verdicts: Mapping[str, Code] | None = None,
        customer: Literal["P", "B"] = "P",
    ) -> None:
        if not isinstance(app_key, AppKey):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ConfigError("app_key is an AppKey.", hint="Kis(AppKey(key, secret), environment='paper')")
        if environment not in HOSTS:
            raise ConfigError('environment must be "real" or "paper".')
        if tr_ids not in {"new", "old"}:
            raise ConfigError('tr_ids must be "new" or "old".')
        if rate is not None and (type(rate) is not int or rate < 1):
            raise ConfigError("rate is a whole number of calls a second.")
        if not (0 < timeout < math.inf and 0 < deadline < math.inf):
            raise ConfigError("timeout and deadline must be seconds above 0.")
        if customer not in {"P", "B"}:
            raise ConfigError('customer is "P" (a person) or "B" (a company).')
        if account is not None and not isinstance(account, str | Account):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ConfigError("An account is text, as 12345678-01: a number loses its leading zeros.")
        folders = {"token_dir": token_dir, "master_dir": master_dir, "journal_dir": journal_dir}
        for what, given in folders.items():
            if isinstance(given, str) and not given.strip():
                raise ConfigError(
                    f"{what} is blank.", hint="Leave it out for the user's cache folder, or give None."
                )
        place = Environment(environment)
        url = normal_url(base_url or HOSTS[place])
        check_host(url, place, allow_http=allow_http or http is not None)
        options = Options(
            app_key=app_key,
            environment=place,
            base_url=url,
            account=Account.parse(account) if isinstance(account, str) else account,
            hts_id=hts_id,
            rate=rate or (REAL_RATE if place is Environment.REAL else PAPER_RATE),
            timeout=timeout,
            deadline=deadline,
            resend_orders=resend_orders,
            tr_ids=tr_ids,
            codes=verdicts,
            customer=customer,
            hashkey=hashkey,
            proxy=proxy,
        )
        cache = _cache(token_dir, master_dir)
        folder = cache if token_dir is USER_CACHE else token_dir
        store = (
            MemoryStore()
            if folder is None
            else FileStore(Path(folder).expanduser(), options.base_url, app_key.key)
        )
        self._session = Session(options, store, http)
        self._masters = Masters(
            MASTER_HOST if options.base_url in HOSTS.values() else options.base_url,
            cache and cache / "masters"
            if master_dir is USER_CACHE
            else None
            if master_dir is None
            else Path(master_dir).expanduser(),
            timeout=timeout,
            transport=http,
            proxy=proxy,
        )
        data = data_folder()
        self._journals = journal_dir if journal_dir is not USER_DATA else data and data / "journal"
        self._no_journal = journal_dir is USER_DATA and data is None
        self._guards = guards or Guards()
        self._patience = patience
        self._alike_orders: Literal["tell_apart", "refuse"] = alike_orders
        self._orders: dict[str, Orders] = {}

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """A session from KIS_APP_KEY, KIS_APP_SECRET, KIS_ACCOUNT, KIS_ENVIRONMENT (default paper) and the like.

        KIS_ENVIRONMENT=sandbox gives the embedded sandbox. Raises ConfigError that names what is missing.
        """
        if wants_sandbox(environ):
            return cls.sandbox()
        settings = from_environment(environ)
        if settings.tr_ids not in {"new", "old"}:
            raise ConfigError("KIS_TR_IDS must be new or old.")
        return cls(
            settings.app_key,
            environment="real" if settings.environment == "real" else "paper",
            account=settings.account,
            base_url=settings.base_url,
            hts_id=settings.hts_id,
            rate=settings.rate,
            timeout=settings.timeout or TIMEOUT,
            deadline=settings.deadline or DEADLINE,
            token_dir=settings.token_dir or USER_CACHE,
            master_dir=settings.master_dir or USER_CACHE,
            journal_dir=settings.journal_dir or USER_DATA,
            tr_ids="old" if settings.tr_ids == "old" else "new",
            allow_http=settings.allow_http,
        )

    @classmethod
    def sandbox(cls, seed: int = 0, environment: Literal["real", "paper"] = "real") -> Self:
        """A session with a KIS gateway inside this process: invented prices, no key, no network, no money.

        It paces like KIS: 18 calls a second as "real", one as "paper".
        """
        from kis_async import sandbox

        gateway = sandbox.Sandbox(seed=seed)
        account = sandbox.REAL if environment == "real" else sandbox.PAPER
        return cls(
            AppKey(account.app_key, account.app_secret),
            environment,
            account.number,
            base_url=f"http://sandbox.{environment}",
            token_dir=None,
            master_dir=None,
            journal_dir=None,
            http=asgi_transport(gateway.app(environment)),
        )

    @property
    def environment(self) -> Environment:
        """Real or paper."""
        return self._session.options.environment

    @property
    def clock(self) -> KisClock:
        """KIS's clock, as far as its answers tell."""
        return self._session.clock

    @property
    def base_url(self) -> str:
        """The host that is called."""
        return self._session.options.base_url

    @property
    def rate(self) -> int:
        """Calls a second at most."""
        return self._session.options.rate

    @property
    def limit(self) -> float:
        """Calls a second at the moment: `rate`, or less after KIS refused some."""
        return self._session.limit

    @property
    def waiting(self) -> int:
        """Calls standing in the queue for a slot."""
        return self._session.waiting

    @property
    def masters(self) -> Masters:
        """The master files of the session's host."""
        return self._masters

    @property
    def orders(self) -> Orders:
        """The orders of the session's account, and their journal."""
        return self.orders_of(None)

    def orders_of(self, account: str | Account | None) -> Orders:
        """The orders of one account, the session's without one, and their journal."""
        own = self._session.options.account
        of = Account.parse(account) if isinstance(account, str) else account or own
        mark = "" if of is None else f"{of.number}-{of.product}"
        if mark not in self._orders:
            folder = self._journals
            path = None if folder is None else Path(folder).expanduser() / journal_name(self.base_url, mark)
            self._orders[mark] = Orders(
                self,
                Journal(path, missing=NO_HOME if self._no_journal else ""),
                guards=self._guards,
                alike=self._alike_orders,
                patience=self._patience,
                account=of,
            )
        return self._orders[mark]

    def check(self, endpoint: Endpoint[Any]) -> None:
        """Raise what stands against a call before anything is sent: NotOnPaper, ConfigError, InvalidRequest."""
        self._session.encode(endpoint)

    @property
    def session(self) -> Session:
        """The machinery below, for tools that watch it."""
        return self._session

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close connections and stop renewing the token."""
        for orders in self._orders.values():
            orders.look_no_more()
        await self._session.aclose()
        await self._masters.aclose()
        for orders in self._orders.values():
            await orders.aclose()

    def __repr__(self) -> str:
        return f"Kis(environment={self.environment.value!r}, base_url={self.base_url!r})"

    # Any call

    async def __call__(self, endpoint: Endpoint[R], *, hashkey: bool | None = None) -> R:
        """Carry out one call; an order with or without a hash of its body, as the session does unless told. Raises KisError."""
        return await self._session.call(endpoint, hashkey=hashkey)

    def pages(self, endpoint: Endpoint[R]) -> AsyncGenerator[R]:
        """The pages of a call that continues, each row once. Raises KisError."""
        return pages(self._session, endpoint)

    async def gather(
        self,
        endpoints: Iterable[Endpoint[R]] | AsyncIterable[Endpoint[R]],
        *,
        progress: Progress | None = None,
    ) -> list[R | KisError]:
        """Many calls at the full rate: a list in order, each a value or a KisError."""
        return await bulk.gather(
            endpoints, self._session.call, workers=self.workers, progress=progress, is_order=_is_order
        )

    async def collect(self, endpoint: Endpoint[R]) -> list[R]:
        """All pages of a call in one consistent pass: one during which KIS's data changed is thrown away."""
        return await collect(self._session, endpoint)

    def each(
        self, endpoints: Iterable[Endpoint[R]] | AsyncIterable[Endpoint[R]]
    ) -> AsyncGenerator[tuple[Endpoint[R], R | KisError]]:
        """(endpoint, value or KisError) as they finish, in bounded memory; endless input is fine."""
        return bulk.each(endpoints, self._session.call, workers=self.workers, is_order=_is_order)

    async def prices(
        self, symbols: Iterable[str], *, market: Market = Market.KRX, progress: Progress | None = None
    ) -> Prices[Price]:
        """The prices of many symbols by the fewest calls: 30 a call on the real host, one by one on paper.

        A mapping of every symbol to its price or the KisError that says why there is none.
        """
        return await bulk.prices(
            self._session.call,
            symbols,
            market=market,
            by_thirty=self.environment is Environment.REAL,
            workers=self.workers,
            progress=progress,
        )

    # The token

    async def revoke(self) -> None:
        """Kill the session's access token, everywhere it is used. The next call asks for a new one."""
        from kis_async.api.oauth2.revoke_p import RevokeP

        token = self._session.tokens.peek()
        if token is not None:
            await self(RevokeP(token=SecretStr(token.value)))

    @property
    def workers(self) -> int:
        """How many calls are worth having under way at once."""
        return min(2 * self.rate + _SPARE_WORKERS, _MOST_WORKERS)


def _is_order(endpoint: object) -> bool:
    return isinstance(endpoint, Endpoint) and endpoint.spec.effect is Effect.ORDER
