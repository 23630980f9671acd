"""Markets, exchanges and symbols in requests, by any of their names."""

from decimal import Decimal
from typing import Any

import pytest

from kis_async import InvalidRequest, Market, Side
from kis_async.api.domestic_stock import InquirePrice, IntstockMultprice, OrderCash, SearchStockInfo
from kis_async.api.overseas_price import Multprice, OverseasListing, Price
from kis_async.api.overseas_stock import InquireBalance, InquirePsamount, Order
from kis_async.wire import Exchange, OverseasExchange, OverseasMarket
from kis_async.wire.places import MARKET_OF


@pytest.mark.parametrize("exchange", list(OverseasExchange))
def test_a_market_takes_either_code_and_either_enum(exchange: OverseasExchange) -> None:
    market = MARKET_OF[exchange]
    given: list[Any] = [
        exchange,
        exchange.value,
        exchange.value.lower(),
        market.value.lower(),
        market.name,
        market,
    ]
    symbol = "600519" if exchange in (OverseasExchange.SHANGHAI, OverseasExchange.SHENZHEN) else "VNM"
    assert {Price(symbol=symbol, market=one).market for one in given} == {market}
    assert {OverseasListing(symbol, one).market for one in given} == {market}
    assert {InquireBalance(exchange=one).exchange for one in given} == {exchange}


def test_a_member_made_up_is_a_decision() -> None:
    made_up = OverseasExchange("NAS")
    assert InquireBalance(exchange=made_up).exchange is made_up
    assert Price(symbol="X", market=OverseasMarket("NASD")).market is OverseasMarket.NASDAQ
    assert Price(symbol="X", market=OverseasMarket("XYZ")).market == "XYZ"


@pytest.mark.parametrize("market", ["krx", "KRX", "J", "j", Exchange.KRX])
def test_a_domestic_market_too(market: Any) -> None:
    assert InquirePrice(symbol="005930", market=market).market is Market.KRX


@pytest.mark.parametrize("exchange", ["nxt", "NX", Market.NXT, Exchange.NXT])
def test_an_exchange_of_an_order_too(exchange: Any) -> None:
    order = OrderCash(side=Side.BUY, symbol="A005930", quantity=1, price=Decimal(70_000), exchange=exchange)
    assert (order.exchange, order.symbol) == (Exchange.NXT, "005930")


def test_a_misspelled_market_is_guessed_before_anything_is_sent() -> None:
    market: Any = "NSDQ"
    with pytest.raises(InvalidRequest, match="does not know this code") as caught:
        Price(symbol="AAPL", market=market)
    assert "Is it nasdaq?" in caught.value.hint
    with pytest.raises(InvalidRequest, match="does not know this code"):
        Order(side=Side.BUY, exchange=market, symbol="AAPL", quantity=1, price=Decimal(1))


def test_a_symbol_is_read_for_the_market_of_its_call() -> None:
    assert Price(symbol="0700.HK").market is OverseasMarket.HONG_KONG
    assert Price(symbol="700", market=OverseasMarket.HONG_KONG).symbol == "00700"
    assert (
        InquirePsamount(exchange=OverseasExchange.HONG_KONG, symbol="700", price=Decimal(1)).symbol == "00700"
    )
    with pytest.raises(InvalidRequest, match="symbol of tokyo"):
        InquirePsamount(exchange=OverseasExchange.NASDAQ, symbol="7203.T", price=Decimal(1))


def test_an_order_takes_no_symbol_of_another_exchange() -> None:
    order = Order(
        side=Side.BUY, exchange=OverseasExchange.NYSE, symbol="brk.b", quantity=1, price=Decimal(400)
    )
    assert order.symbol == "BRK/B"
    with pytest.raises(InvalidRequest, match="symbol of nyse"):
        Order(
            side=Side.BUY, exchange=OverseasExchange.NASDAQ, symbol="NYSE:KO", quantity=1, price=Decimal(60)
        )


def test_calls_for_many_read_them_as_well() -> None:
    assert [one.symbol for one in IntstockMultprice.of(["A005930", "q500001"]).listings] == [
        "005930",
        "Q500001",
    ]
    assert [one.symbol for one in Multprice.of(["aapl", "DNASMSFT"]).listings] == ["AAPL", "MSFT"]


def test_what_stock_info_answers_is_taken_by_stock_info() -> None:
    assert SearchStockInfo(symbol="00000A005930").symbol == "005930"
