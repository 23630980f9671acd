"""Codes in every disguise through the verbs, and what an answer gives into the next call."""

import inspect
from typing import Any

import pytest
from tests.support.gateway import Gateway
from tests.support.opened import ORDER_PATH, Ledger, open_kis

from kis_async import InvalidRequest, Kis, KisError
from kis_async.orders import Guards
from kis_async.wire import OverseasExchange
from kis_async.wire.errors import OrderBlocked

pytestmark = pytest.mark.anyio

OVERSEAS_ORDER = "/overseas-stock/v1/trading/order"
SYMBOL_VERBS = (
    "price",
    "order_book",
    "candles",
    "minutes",
    "trades",
    "after_hours",
    "stock_info",
    "elw",
    "financials",
    "news",
    "investors",
    "etf.price",
    "etf.order_book",
    "etf.components",
)


def verb_of(kis: Kis, name: str) -> Any:
    found: Any = kis
    for part in name.split("."):
        found = getattr(found, part)
    return found


@pytest.mark.parametrize("name", SYMBOL_VERBS)
async def test_every_verb_sends_the_code_and_not_its_disguise(gateway: Gateway, kis: Kis, name: str) -> None:
    try:
        await verb_of(kis, name)("Ａ005930")
    except KisError as error:
        assert not isinstance(error, InvalidRequest)  # noqa: PT017  (the gateway answers nothing, which is no fault)
    asked = [value for seen in gateway.seen for value in seen.query.values() if "5930" in value]
    assert asked
    assert set(asked) == {"005930"}


@pytest.mark.parametrize("name", SYMBOL_VERBS)
@pytest.mark.parametrize("symbol", ["5930", 5930, 5930.0, "US0378331005", ""])
async def test_no_verb_sends_what_is_not_clear(gateway: Gateway, kis: Kis, name: str, symbol: Any) -> None:
    if name == "stock_info" and symbol == "US0378331005":
        pytest.skip("stock_info takes the code of any domestic product")
    with pytest.raises(InvalidRequest):
        await verb_of(kis, name)(symbol)
    assert gateway.seen == []


async def test_an_order_is_sent_for_the_code(gateway: Gateway) -> None:
    ledger = Ledger()
    gateway.always(ORDER_PATH, ledger)
    async with open_kis(gateway) as kis:
        ticket = await kis.buy("KR7005930003", 1, price=70_000)
        await kis.sell("a000660", 1, price=70_000, exchange=OverseasLike("krx"))
        for symbol in ("5930", 5930, "005930 삼성전자", "KR7005930004", "AAPL"):
            with pytest.raises(InvalidRequest):
                await kis.buy(symbol, 1, price=70_000)  # type: ignore[arg-type]
    assert ticket.symbol == "005930"
    assert [seen.json["PDNO"] for seen in ledger.booked] == ["005930", "000660"]


def OverseasLike(text: str) -> Any:  # noqa: N802
    """An exchange as text, which a type checker refuses."""
    return text


async def test_an_overseas_order_goes_to_the_exchange_of_the_holding(gateway: Gateway) -> None:
    ledger = Ledger()
    gateway.always(OVERSEAS_ORDER, ledger)
    async with open_kis(gateway) as kis:
        for market in (OverseasExchange.NYSE, "NYS", "nyse", "NYSE"):
            await kis.overseas.sell("brk.b", 1, price="400.5", market=market)  # type: ignore[arg-type]
        wrong: Any = (("NYSE:KO", "nasdaq"), ("KO", None), ("KO", "NYZE"), ("BRK-B", "nyse"))
        for symbol, place in wrong:
            with pytest.raises(InvalidRequest):
                await kis.overseas.buy(symbol, 1, price=60, market=place)
    assert [(seen.json["OVRS_EXCG_CD"], seen.json["PDNO"]) for seen in ledger.booked] == [
        ("NYSE", "BRK/B")
    ] * 4


async def test_guards_read_codes_as_orders_do(gateway: Gateway) -> None:
    gateway.always(ORDER_PATH, Ledger())
    async with open_kis(gateway, guards=Guards(symbols={"A005930"})) as kis:
        assert (await kis.buy("005930", 1, price=70_000)).symbol == "005930"
        with pytest.raises(OrderBlocked):
            await kis.buy("000660", 1, price=70_000)


async def test_what_an_answer_gives_the_next_call_takes(pretended: Kis) -> None:
    info = await pretended.stock_info("005930")
    assert info.symbol is not None
    assert (await pretended.price(info.symbol)).price
    assert (await pretended.stock_info(info.symbol)).name == info.name
    assert info.isin is not None
    assert (await pretended.price(info.isin)).price
    for holding in (await pretended.balance()).holdings:
        assert (await pretended.price(holding.symbol)).price
    for abroad in (await pretended.overseas.balance()).holdings:
        assert abroad.symbol is not None
        assert abroad.exchange is not None
        quote = await pretended.overseas.price(abroad.symbol, market=abroad.exchange)
        assert quote.price
        if quote.realtime_key:
            assert (await pretended.overseas.price(quote.realtime_key)).price
    exchanges: Any = ["NAS", "nyse", OverseasExchange.AMEX]
    assert (await pretended.overseas.balance(exchanges=exchanges)).holdings is not None


def test_the_verbs_named_here_exist() -> None:
    for name in SYMBOL_VERBS:
        assert "symbol" in inspect.signature(verb_of(Kis.sandbox(), name)).parameters
