"""The quote that guards measure an order by."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from kis_async.orders.ticket import Terms
from kis_async.wire.codes import OverseasExchange, OverseasMarket
from kis_async.wire.errors import KisError, OrderBlocked

if TYPE_CHECKING:
    from kis_async.orders.caller import Caller
    from kis_async.wire.endpoint import Endpoint

_MARKETS: Final = {
    OverseasExchange.NASDAQ: OverseasMarket.NASDAQ,
    OverseasExchange.NYSE: OverseasMarket.NYSE,
    OverseasExchange.AMEX: OverseasMarket.AMEX,
    OverseasExchange.HONG_KONG: OverseasMarket.HONG_KONG,
    OverseasExchange.SHANGHAI: OverseasMarket.SHANGHAI,
    OverseasExchange.SHENZHEN: OverseasMarket.SHENZHEN,
    OverseasExchange.TOKYO: OverseasMarket.TOKYO,
    OverseasExchange.HANOI: OverseasMarket.HANOI,
    OverseasExchange.HO_CHI_MINH: OverseasMarket.HO_CHI_MINH,
}


Steps = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What guards need of a quote. `tick` and the day's limits are None where the market has none or KIS is silent."""

    price: Decimal
    tick: Decimal | None = None
    upper: Decimal | None = None
    lower: Decimal | None = None


_STOCK: Final = ((2_000, 1), (5_000, 5), (20_000, 10), (50_000, 50), (200_000, 100), (500_000, 500))
_FUND: Final = ((2_000, 1),)
_TICKS: Final = ((_STOCK, 1_000), (_FUND, 5))
"""By kind of issue: the steps below a price, and the one beyond the last."""


def on_tick(price: Decimal, last: Decimal, unit: Decimal) -> bool:
    """Whether a price is on a step, for an issue that trades in steps of `unit` at its last price. Pure.

    KIS tells the step at the last price; another price may lie where steps are wider or finer. Between 2,000 and 5,000
    won it does not tell a stock from a fund, so that a price which suits either passes.
    """
    like = [kind for kind in _TICKS if _step(last, *kind) == unit]
    return any(price % _step(price, *kind) == 0 for kind in like) if like else price % unit == 0


def _step(price: Decimal, below: Steps, beyond: int) -> int:
    return next((step for bound, step in below if price < bound), beyond)


async def quote_of(caller: "Caller", terms: Terms) -> Quote:
    """The quote of what an order is about. Raises OrderBlocked where it cannot be had: nothing is guessed."""
    quote = _quote_of(terms)
    if quote is None:
        raise OrderBlocked(
            f"A guard needs the last price, and kis_async has none for orders of {terms.market}."
        )
    try:
        answer: Any = await caller(quote)
    except KisError as error:
        raise OrderBlocked(
            f"A guard needs the last price, and KIS did not tell it: {error.message}", msg_cd=error.msg_cd
        ) from None
    price: Decimal | None = getattr(answer, "price", None)
    if not price:
        raise OrderBlocked(f"A guard needs the last price, and KIS has none for {terms.symbol}.")
    tick, upper, lower = (getattr(answer, name, None) for name in ("tick_size", "upper_limit", "lower_limit"))
    return Quote(price, tick, upper, lower)


def _quote_of(terms: Terms) -> "Endpoint[Any] | None":
    if terms.symbol is None:
        return None
    if terms.market.startswith("domestic_stock"):
        from kis_async.api.domestic_stock import InquirePrice

        return InquirePrice(symbol=terms.symbol)
    if terms.market.startswith("overseas_stock") and terms.exchange is not None:
        from kis_async.api.overseas_price import Price

        market = _MARKETS.get(OverseasExchange(terms.exchange))
        return None if market is None else Price(symbol=terms.symbol, market=market)
    return None
