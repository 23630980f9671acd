"""Overseas stocks: prices, books, candles, minutes, trades."""

import datetime as dt
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, Seen, kis_error, ok
from tests.support.opened import open_kis

from kis_async import InvalidRequest, Kis, NoData, Period
from kis_async.masters import NasdaqStock, NyseStock, OverseasStock, Universe
from kis_async.wire import OverseasExchange, OverseasMarket
from kis_async.wire.errors import ServerError

pytestmark = pytest.mark.anyio

ROOM = "/overseas-price/v1/quotations"
PRICE = f"{ROOM}/price"
MANY = f"{ROOM}/multprice"
DAYS = f"{ROOM}/dailyprice"
MINUTES = f"{ROOM}/inquire-time-itemchartprice"


class Exchange:
    """The many-symbol call of a host that knows some symbols of some markets."""

    def __init__(self, gateway: Gateway, **known: str) -> None:
        self.known = known
        gateway.always(MANY, self)

    def __call__(self, seen: Seen) -> Reply:
        asked = [
            (seen.query[f"EXCD_{n:02d}"], seen.query[f"SYMB_{n:02d}"])
            for n in range(1, 11)
            if f"SYMB_{n:02d}" in seen.query
        ]
        rows = [
            {"excd": market, "symb": symbol, "last": "12.5" if self.known.get(symbol) == market else ""}
            for market, symbol in asked
        ]
        return ok(output1={"nrec": str(len(rows))}, output2=rows)


@pytest.mark.parametrize(
    ("market", "code"), [("nasdaq", "NAS"), ("hong_kong", "HKS"), (OverseasMarket.TOKYO, "TSE")]
)
async def test_a_market_goes_by_its_name(gateway: Gateway, kis: Kis, market: Any, code: str) -> None:
    gateway.always(PRICE, ok(output={"last": "189.25", "sign": "5", "diff": "1.5"}))
    found = await kis.overseas.price("AAPL", market=market)
    assert (str(found.price), str(found.signed_change)) == ("189.25", "-1.5")
    assert gateway.of(PRICE)[0].query["EXCD"] == code


async def test_prices_stand_under_what_was_asked(gateway: Gateway, kis: Kis) -> None:
    Exchange(gateway, **{"AAPL": "NAS", "BRK/B": "NYS", "00700": "HKS"})
    asked = ["aapl", "NASDAQ:AAPL", "DNASAAPL", "NYSE:BRK.B", "0700.HK", "BRK-B", "US0378331005"]
    prices = await kis.overseas.prices(asked)
    assert list(prices) == asked
    assert set(prices.found) == set(asked[:5])
    assert {type(error) for error in prices.failed.values()} == {InvalidRequest}
    (seen,) = gateway.of(MANY)
    assert [(seen.query[f"EXCD_{n:02d}"], seen.query[f"SYMB_{n:02d}"]) for n in (1, 2, 3)] == [
        ("NAS", "AAPL"),
        ("NYS", "BRK/B"),
        ("HKS", "00700"),
    ]
    assert "SYMB_04" not in seen.query


async def test_one_symbol_of_two_markets_has_the_price_of_each(gateway: Gateway, kis: Kis) -> None:
    rows = [
        {"excd": "SZS", "symb": "000001", "last": "11"},
        {"excd": "SHS", "symb": "000001", "last": "3300"},
    ]
    gateway.always(MANY, ok(output1={"nrec": "2"}, output2=rows))
    prices = await kis.overseas.prices(["SHS:000001", "SZS:000001"])
    assert [str(price.price) for price in prices.found.values()] == ["3300", "11"]


@pytest.mark.parametrize(
    ("symbol", "market", "sent"),
    [
        ("brk.b", OverseasExchange.NYSE, ("NYS", "BRK/B")),
        ("NYSE:KO", None, ("NYS", "KO")),
        ("aapl", "nasd", ("NAS", "AAPL")),
        ("0700", "SEHK", ("HKS", "00700")),
        ("RBAQAAPL", None, ("BAQ", "AAPL")),
        ("7203.T", None, ("TSE", "7203")),
    ],
)
@pytest.mark.parametrize("verb", ["price", "detail", "order_book", "candles", "minutes", "trades"])
async def test_every_verb_reads_symbol_and_market(
    gateway: Gateway, kis: Kis, verb: str, symbol: str, market: Any, sent: tuple[str, str]
) -> None:
    gateway.fallback = ok(output={"last": ""}, output1={"last": ""}, output2=[], output3={})
    with pytest.raises(NoData):
        await getattr(kis.overseas, verb)(symbol, market=market)
    asked = [seen for seen in gateway.seen if "SYMB" in seen.query]
    assert {(seen.query["EXCD"], seen.query["SYMB"]) for seen in asked} == {sent}


@pytest.mark.parametrize("verb", ["price", "detail", "order_book", "candles", "minutes", "trades", "info"])
@pytest.mark.parametrize(
    ("symbol", "market"), [("AAPL", "NSDQ"), ("NYSE:KO", "nasdaq"), ("US0378331005", None)]
)
async def test_a_wrong_symbol_or_market_costs_no_call(
    gateway: Gateway, kis: Kis, verb: str, symbol: str, market: Any
) -> None:
    with pytest.raises(InvalidRequest):
        await getattr(kis.overseas, verb)(symbol, market=market)
    assert gateway.seen == []


@pytest.mark.parametrize("last", ["", "0.0000"])
@pytest.mark.parametrize("verb", ["price", "detail", "order_book", "candles", "minutes", "trades", "info"])
async def test_a_symbol_of_another_market_is_no_data(
    gateway: Gateway, kis: Kis, verb: str, last: str
) -> None:
    gateway.fallback = ok(output={"last": last}, output1={"last": last}, output2=[], output3={})
    with pytest.raises(NoData):
        await getattr(kis.overseas, verb)("IBM", market="nasdaq")


async def test_no_data_names_the_symbol_and_the_market(gateway: Gateway, kis: Kis) -> None:
    gateway.always(PRICE, ok(output={"last": "0"}))
    with pytest.raises(NoData, match=r"IBM on nasdaq"):
        await kis.overseas.price("IBM")


# Many prices


async def test_prices_come_ten_a_call_on_the_real_host(gateway: Gateway, kis: Kis) -> None:
    symbols = [f"S{number}" for number in range(25)]
    Exchange(gateway, **dict.fromkeys(symbols, "NYS"))
    prices = await kis.overseas.prices(symbols, market="nyse")
    assert list(prices.found) == symbols
    assert len(gateway.of(MANY)) == 3
    assert [seen.query["NREC"] for seen in gateway.of(MANY)] == ["10", "10", "5"]


async def test_what_has_no_price_is_named_and_costs_the_others_nothing(gateway: Gateway, kis: Kis) -> None:
    Exchange(gateway, AAPL="NAS", MSFT="NAS")
    prices = await kis.overseas.prices(["AAPL", "IBM", "", "MS FT", "MSFT", "AAPL"])
    assert list(prices) == ["AAPL", "IBM", "", "MS FT", "MSFT"]
    assert set(prices.found) == {"AAPL", "MSFT"}
    assert {symbol: type(error) for symbol, error in prices.failed.items()} == {
        "IBM": NoData,
        "": InvalidRequest,
        "MS FT": InvalidRequest,
    }
    assert "IBM on nasdaq" in str(prices["IBM"])
    assert len(gateway.of(MANY)) == 1


async def test_a_row_of_another_symbol_is_nobodys_price(gateway: Gateway, kis: Kis) -> None:
    gateway.always(MANY, ok(output1={}, output2=[{"excd": "NAS", "symb": "ZZZ", "last": "5"}]))
    prices = await kis.overseas.prices(["AAPL"])
    assert prices.found == {}
    assert list(prices) == ["AAPL"]


async def test_a_call_that_fails_names_all_of_its_symbols(gateway: Gateway) -> None:
    gateway.always(MANY, kis_error("EGW00300"))
    async with open_kis(gateway, deadline=0.05) as kis:
        prices = await kis.overseas.prices(["AAPL", "MSFT"])
    assert {type(error) for error in prices.failed.values()} == {ServerError}


async def test_on_paper_prices_go_one_by_one(gateway: Gateway) -> None:
    def answer(seen: Seen) -> Reply:
        return ok(output={"last": "" if seen.query["SYMB"] == "IBM" else "7"})

    gateway.always(PRICE, answer)
    async with open_kis(gateway, "paper", rate=50) as kis:
        prices = await kis.overseas.prices(["AAPL", "IBM", "MSFT"])
    assert set(prices.found) == {"AAPL", "MSFT"}
    assert list(prices.failed) == ["IBM"]
    assert gateway.of(MANY) == []


async def test_a_universe_knows_where_its_symbols_trade(gateway: Gateway, kis: Kis) -> None:
    Exchange(gateway, AAPL="NAS", IBM="NYS")
    records: list[OverseasStock] = [
        NasdaqStock(symbol="AAPL", market=OverseasMarket.NASDAQ),
        NyseStock(symbol="IBM", market=OverseasMarket.NYSE),
    ]
    universe = Universe("us", records, dt.datetime.now(dt.UTC))
    prices = await kis.overseas.prices(universe)
    assert set(prices.found) == {"AAPL", "IBM"}
    assert set((await kis.overseas.prices(universe, market="nyse")).found) == {"IBM"}
    assert len(gateway.of(MANY)) == 2


async def test_a_master_file_can_be_priced(pretended: Kis) -> None:
    universe = await pretended.universe("nasdaq")
    prices = await pretended.overseas.prices(universe)
    assert list(prices) == list(universe)
    assert prices.found


async def test_prices_tell_their_progress_in_symbols(gateway: Gateway, kis: Kis) -> None:
    Exchange(gateway)
    told: list[tuple[int, int | None]] = []
    await kis.overseas.prices(
        [*(f"S{number}" for number in range(15)), ""], progress=lambda done, total: told.append((done, total))
    )
    assert told[0] == (1, 16)
    assert told[-1] == (16, 16)


async def test_one_text_is_not_many_symbols(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest, match="one text"):
        await kis.overseas.prices("AAPL")
    assert gateway.seen == []


# Histories


def candle(date: str) -> dict[str, str]:
    return {"xymd": date, "clos": "10.5"}


async def test_candles_go_back_to_the_start_over_pages(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        DAYS,
        ok(output1={}, output2=[candle("20261124"), candle("20261123")]),
        ok(output1={}, output2=[candle("20261120"), candle("20261119")]),
    )
    found = await kis.overseas.candles("AAPL", start=dt.date(2026, 11, 20), end=dt.date(2026, 11, 24))
    assert [one.date.day for one in found] == [20, 23, 24]
    assert [seen.query["BYMD"] for seen in gateway.of(DAYS)] == ["20261124", "20261122"]
    assert {seen.query["MODP"] for seen in gateway.of(DAYS)} == {"1"}


async def test_candles_without_a_start_are_one_call(gateway: Gateway, kis: Kis) -> None:
    gateway.always(DAYS, ok(output1={}, output2=[candle("20261124"), candle("20261123")]))
    found = await kis.overseas.candles("AAPL", period=Period.WEEK, adjusted=False)
    assert [one.date.day for one in found] == [23, 24]
    (seen,) = gateway.of(DAYS)
    assert (seen.query["GUBN"], seen.query["MODP"]) == ("1", "0")


async def test_there_are_no_candles_of_a_year(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest, match="month"):
        await kis.overseas.candles("AAPL", period=Period.YEAR)
    assert gateway.seen == []


def minute(date: str, time: str) -> dict[str, str]:
    return {"xymd": date, "xhms": time, "last": "10"}


async def test_minutes_since_a_day_over_pages_each_once(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        MINUTES,
        ok(output1={"next": "1"}, output2=[minute("20261124", "093100"), minute("20261124", "093000")]),
        ok(output1={"next": "1"}, output2=[minute("20261124", "093000"), minute("20261123", "160000")]),
        ok(output1={"next": "1"}, output2=[minute("20261120", "160000")]),
    )
    found = await kis.overseas.minutes("AAPL", start=dt.date(2026, 11, 23), minutes=5)
    assert [f"{one.date:%d} {one.time:%H%M}" for one in found] == ["23 1600", "24 0930", "24 0931"]
    assert {seen.query["NMIN"] for seen in gateway.of(MINUTES)} == {"5"}


async def test_trades_are_oldest_first(gateway: Gateway, kis: Kis) -> None:
    rows = [{"khms": "233002", "last": "2", "evol": "1"}, {"khms": "233001", "last": "1", "evol": "1"}]
    gateway.always(f"{ROOM}/inquire-ccnl", ok(output1={}, output2=rows))
    assert [one.price for one in await kis.overseas.trades("AAPL")] == [1, 2]


@pytest.mark.parametrize(("market", "product"), [("nasdaq", "512"), ("nyse_day", "513"), ("tokyo", "515")])
async def test_info_asks_by_the_kind_of_product(
    gateway: Gateway, kis: Kis, market: Any, product: str
) -> None:
    gateway.always(f"{ROOM}/search-info", ok(output={"std_pdno": "US0378331005", "prdt_eng_name": "APPLE"}))
    assert (await kis.overseas.info("AAPL", market=market)).isin == "US0378331005"
    assert gateway.of(f"{ROOM}/search-info")[0].query["PRDT_TYPE_CD"] == product


async def test_an_index_has_no_product_page(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis.overseas.info("000001", market="shanghai_index")
    assert gateway.seen == []


async def test_a_symbol_that_has_not_traded_is_known(gateway: Gateway, kis: Kis) -> None:
    untraded = {"rsym": "DNASAAPL", "zdiv": "4", "base": "271.49", "last": "", "diff": "", "sign": "0"}
    for path in (PRICE, f"{ROOM}/price-detail"):
        gateway.always(path, ok(output=untraded))
    found = await kis.overseas.price("AAPL")
    assert (found.price, str(found.base_price)) == (None, "271.49")
    detail = await kis.overseas.detail("AAPL")
    assert (detail.price, str(detail.base_price)) == (None, "271.49")
    gateway.always(PRICE, ok(output={**untraded, "last": "0.0000"}))
    assert (await kis.overseas.price("AAPL")).price is None
    rows = [
        {"excd": "NAS", "symb": "AAPL", **untraded},
        {"excd": "NAS", "symb": "NOPE", "last": "", "base": ""},
    ]
    gateway.always(MANY, ok(output1={"nrec": "2"}, output2=rows))
    prices = await kis.overseas.prices(["AAPL", "NOPE"])
    assert list(prices.found) == ["AAPL"]
    assert isinstance(prices["NOPE"], NoData)
    gateway.always(PRICE, ok(output={"rsym": "", "last": "", "base": "", "zdiv": "4"}))
    with pytest.raises(NoData, match="AAPL on nasdaq"):
        await kis.overseas.price("AAPL")
