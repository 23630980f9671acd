"""Laws of the book, whatever is ordered: money and shares are conserved, nothing fills twice or too much."""

import itertools
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from kis_async.sandbox.book import Book
from kis_async.sandbox.config import SandboxConfig
from kis_async.sandbox.ledger import Ledger
from kis_async.sandbox.liquidity import Liquidity, Terms
from kis_async.sandbox.market import Market
from kis_async.sandbox.orders import KINDS, BookRefusal, Order
from kis_async.sandbox.session import Session

from .conftest import TUESDAY_10_AM

SYMBOL, SHARES, CASH = "018880", 500, 20_000_000


@dataclass(frozen=True)
class Step:
    """One thing a bot might do; `offset` is in won from the last price, `target` picks an earlier order."""

    action: str
    side: str
    quantity: int
    offset: int
    kind: str
    wait: float
    target: int
    lag: float
    rejected: bool


STEPS = st.lists(
    st.builds(
        Step,
        action=st.sampled_from(["order", "order", "order", "amend", "cancel", "wait"]),
        side=st.sampled_from(["buy", "sell"]),
        quantity=st.integers(1, 800),
        offset=st.integers(-8, 8).map(lambda ticks: ticks * 5),
        kind=st.sampled_from(sorted(KINDS)),
        wait=st.sampled_from([0.0, 0.3, 1.0, 7.0, 300.0]),
        target=st.integers(0, 30),
        lag=st.sampled_from([0.0, 2.6]),
        rejected=st.sampled_from([False, False, False, True]),
    ),
    max_size=25,
)


def make_book(depth: float) -> tuple[Book, Market, Session]:
    config = SandboxConfig(depth=depth)
    session = Session(config)
    market = Market(config, session)
    numbers = itertools.count(1)
    ledgers = (Ledger(CASH, [(SYMBOL, SHARES, 4_000)]), Ledger(CASH, [(SYMBOL, SHARES, 4_000)]))
    return Book(config, session, market, Liquidity(), lambda: next(numbers), ledgers), market, session


def act(book: Book, market: Market, step: Step, now: float) -> None:
    price = max(5, market.quote(SYMBOL, now).price + step.offset) // 5 * 5
    terms = Terms(step.lag, now + 0.5 if step.rejected else None)
    try:
        if step.action == "order":
            side = "buy" if step.side == "buy" else "sell"
            book.submit(side, SYMBOL, step.quantity, price, step.kind, now, terms)  # type: ignore[arg-type]
        elif step.action == "amend":
            book.amend(step.target, None if step.quantity % 2 else step.quantity, price, "00", now, terms)
        elif step.action == "cancel":
            book.cancel(step.target, None if step.quantity % 2 else step.quantity, now, terms)
        else:
            book.advance(now)
    except BookRefusal:
        pass


def signed(order: Order) -> int:
    return order.filled if order.side == "buy" else -order.filled


def cash_after(book: Book) -> int:
    """The opening cash and every fill, counted again from the orders alone."""
    cash = CASH
    for order in book.orders.values():
        for event in order.events:
            if event.what == "fill":
                amount = event.quantity * event.price
                fee, tax = int(amount * 0.00015), int(amount * 0.002)
                cash += -amount - fee if order.side == "buy" else amount - fee - tax
    return cash


def check(book: Book, now: float) -> None:
    orders = list(book.orders.values())
    assert book.ledger.cash == cash_after(book)
    assert book.ledger.held(SYMBOL) == SHARES + sum(signed(order) for order in orders)
    assert book.orderable_cash(now) >= 0
    assert book.sellable(SYMBOL) >= 0
    for order in orders:
        assert 0 <= order.filled <= order.quantity
        assert order.remaining >= 0
        if order.action != "cancel":
            assert order.filled + order.withdrawn + order.rejected + order.remaining == order.quantity


@given(STEPS, st.sampled_from([0.002, 0.05, 1.0]))
def test_cash_and_shares_are_conserved_and_no_order_fills_more_than_ordered(
    steps: list[Step], depth: float
) -> None:
    book, market, _ = make_book(depth)
    now = TUESDAY_10_AM
    for step in steps:
        now += step.wait
        act(book, market, step, now)
        book.advance(now)
        check(book, now)


@given(STEPS)
def test_no_fill_is_worse_than_the_orders_price(steps: list[Step]) -> None:
    book, market, _ = make_book(0.05)
    now = TUESDAY_10_AM
    for step in steps:
        now += step.wait
        act(book, market, step, now)
    book.advance(now + 100)
    for order in book.orders.values():
        fills = [event.price for event in order.events if event.what == "fill"]
        if order.price and fills:
            assert max(fills) <= order.price if order.side == "buy" else min(fills) >= order.price


@given(STEPS)
def test_what_queries_show_arrives_at_the_truth(steps: list[Step]) -> None:
    book, market, _ = make_book(0.05)
    now = TUESDAY_10_AM
    for step in steps:
        now += step.wait
        act(book, market, step, now)
        assert book.shown(now).held(SYMBOL) >= 0
    book.advance(now)
    truth = (book.ledger.cash, book.ledger.held(SYMBOL))
    for order in book.orders.values():
        order.withdrawn += order.remaining
    shown = book.shown(now + 10)
    assert (shown.cash, shown.held(SYMBOL)) == truth


@given(STEPS)
def test_orders_of_one_second_share_one_book(steps: list[Step]) -> None:
    book, market, session = make_book(0.002)
    for step in steps:
        act(book, market, step, TUESDAY_10_AM)
    moment = session.at(TUESDAY_10_AM)
    depth = market.depth(SYMBOL, moment)
    bought = sum(order.filled for order in book.orders.values() if order.side == "buy")
    sold = sum(order.filled for order in book.orders.values() if order.side == "sell")
    assert bought <= sum(size for _, size in depth.asks)
    assert sold <= sum(size for _, size in depth.bids)
