"""The prices of many symbols by the fewest calls, and why a symbol has none."""

from collections.abc import AsyncGenerator
from decimal import Decimal
from typing import Any

import anyio
import pytest
from tests.support.gateway import Gateway, Reply, Seen, kis_error, ok
from tests.support.opened import MULTI_PATH, PRICE_PATH, open_kis

from kis_async import AppKey, Kis, Market
from kis_async.wire.errors import InvalidRequest, NoData, ServerError, Unreachable

pytestmark = pytest.mark.anyio


@pytest.fixture
async def kis(gateway: Gateway) -> AsyncGenerator[Kis]:
    async with open_kis(gateway, timeout=2) as opened:
        yield opened


class Board:
    """The many-symbol call: prices of what it knows; what it does not know as told."""

    def __init__(self, gateway: Gateway, prices: dict[str, str]) -> None:
        self.prices = prices
        self.unknown = "missing"
        gateway.always(MULTI_PATH, self)

    def __call__(self, seen: Seen) -> Reply:
        rows: list[dict[str, str]] = []
        for number in range(1, 31):
            symbol = seen.query.get(f"FID_INPUT_ISCD_{number}")
            if symbol is None:
                continue
            if symbol in self.prices:
                rows.append({"inter_shrn_iscd": symbol, "inter2_prpr": self.prices[symbol], "acml_vol": "1"})
            elif self.unknown == "blank row":
                rows.append({"inter_shrn_iscd": "", "inter2_prpr": "", "acml_vol": ""})
            elif self.unknown == "blank price":
                rows.append({"inter_shrn_iscd": symbol, "inter2_prpr": "", "acml_vol": ""})
            elif self.unknown == "zeros":
                rows.append({"inter_shrn_iscd": symbol, "inter2_prpr": "0", "acml_vol": "0"})
            elif self.unknown == "zeros without a symbol":
                rows.append({"inter_shrn_iscd": "", "inter2_prpr": "0", "acml_vol": "0"})
            elif self.unknown == "another symbol":
                rows.append({"inter_shrn_iscd": "999999", "inter2_prpr": "5", "acml_vol": "1"})
        return ok(output=rows)


def codes(count: int) -> list[str]:
    return [f"{number:06d}" for number in range(1, count + 1)]


async def test_prices_come_thirty_a_call_on_the_real_host_in_the_order_asked(
    gateway: Gateway, kis: Kis
) -> None:
    Board(gateway, {code: str(int(code) * 10) for code in codes(95)})
    symbols = list(reversed(codes(95)))
    prices = await kis.prices(symbols)
    assert list(prices) == symbols
    assert prices.failed == {}
    assert {code: price.price for code, price in prices.found.items()} == {
        c: Decimal(int(c) * 10) for c in symbols
    }
    assert len(gateway.of(MULTI_PATH)) == 4
    assert gateway.of(MULTI_PATH)[0].query["FID_COND_MRKT_DIV_CODE_1"] == "J"
    assert gateway.of(PRICE_PATH) == []


@pytest.mark.parametrize(
    "unknown", ["missing", "blank row", "blank price", "zeros", "zeros without a symbol", "another symbol"]
)
async def test_a_symbol_without_a_price_is_named_and_costs_the_others_nothing(
    gateway: Gateway, kis: Kis, unknown: str
) -> None:
    board = Board(gateway, {"000001": "10", "000003": "30"})
    board.unknown = unknown
    prices = await kis.prices(["000001", "000002", "000003"])
    assert set(prices.found) == {"000001", "000003"}
    assert isinstance(prices["000002"], NoData)
    assert "000002" in str(prices["000002"])
    assert "999999" not in prices
    assert len(gateway.of(MULTI_PATH)) == 1


async def test_malformed_and_repeated_symbols_cost_no_call_and_are_named(gateway: Gateway, kis: Kis) -> None:
    Board(gateway, {"000001": "10"})
    prices = await kis.prices(["5930", "000001", " 000001 ", "", "abc", "000001"])
    assert list(prices) == ["5930", "000001", "", "abc"]
    assert isinstance(prices["5930"], InvalidRequest)
    assert "005930" in str(prices["5930"])
    assert isinstance(prices[""], InvalidRequest)
    (seen,) = gateway.of(MULTI_PATH)
    assert "FID_INPUT_ISCD_2" not in seen.query


async def test_results_stand_under_what_was_asked_and_one_code_is_asked_for_once(
    gateway: Gateway, kis: Kis
) -> None:
    Board(gateway, {"005930": "70000", "0001A0": "10"})
    asked = [
        "A005930",
        "005930",
        "KRX:005930",
        "005930.KS",
        "KR7005930003",
        "00000A005930",
        "0001a0",
        "A999998",
    ]
    told: list[tuple[int, int | None]] = []
    prices = await kis.prices(asked, progress=lambda done, total: told.append((done, total)))
    assert list(prices) == asked
    assert set(prices.found) == set(asked[:-1])
    assert {str(prices.found[one].price) for one in asked[:6]} == {"70000"}
    assert isinstance(prices["A999998"], NoData)
    (seen,) = gateway.of(MULTI_PATH)
    assert [seen.query.get(f"FID_INPUT_ISCD_{n}") for n in (1, 2, 3, 4)] == [
        "005930",
        "0001A0",
        "999998",
        None,
    ]
    assert told[-1] == (3, 3)


async def test_two_spellings_of_a_code_share_its_failure(gateway: Gateway) -> None:
    gateway.always(PRICE_PATH, ok(output={"stck_prpr": "0"}))
    async with open_kis(gateway, "paper") as kis:
        prices = await kis.prices(["005930", "a005930"])
    assert [type(error) for error in prices.failed.values()] == [NoData, NoData]
    assert len(gateway.of(PRICE_PATH)) == 1


async def test_numbers_are_named_as_they_were_given(gateway: Gateway, kis: Kis) -> None:
    Board(gateway, {"105560": "10"})
    symbols: Any = [5930, 105560, float("nan"), None]
    prices = await kis.prices(symbols)
    assert "is it '005930'" in str(prices[symbols[0]])
    assert prices[symbols[1]] in prices.found.values()
    assert [isinstance(prices[one], InvalidRequest) for one in symbols] == [True, False, True, True]


@pytest.mark.parametrize("symbols", [5930, None, [["005930"]]])
async def test_what_is_not_a_list_of_codes_is_refused(gateway: Gateway, kis: Kis, symbols: Any) -> None:
    with pytest.raises(InvalidRequest):
        await kis.prices(symbols)
    assert gateway.of(MULTI_PATH) == []


async def test_a_market_by_another_name_is_that_market(gateway: Gateway, kis: Kis) -> None:
    Board(gateway, {"000001": "10"})
    market: Any = "nxt"
    await kis.prices(["000001"], market=market)
    assert gateway.of(MULTI_PATH)[0].query["FID_COND_MRKT_DIV_CODE_1"] == "NX"
    market = "nyse"
    with pytest.raises(InvalidRequest, match="no market"):
        await kis.prices(["000001"], market=market)
    assert len(gateway.of(MULTI_PATH)) == 1


async def test_a_call_that_fails_names_all_of_its_symbols(gateway: Gateway) -> None:
    board = Board(gateway, dict.fromkeys(codes(60), "7"))

    def answer(seen: Seen) -> Reply:
        return kis_error("EGW00300") if seen.query["FID_INPUT_ISCD_1"] == "000001" else board(seen)

    gateway.always(MULTI_PATH, answer)
    async with open_kis(gateway, deadline=0.05) as kis:
        prices = await kis.prices(codes(60))
    assert set(prices.failed) == set(codes(30))
    assert {type(error) for error in prices.failed.values()} == {ServerError}
    assert len(prices) == 60


async def test_on_paper_prices_go_one_by_one(gateway: Gateway) -> None:
    def answer(seen: Seen) -> Reply:
        symbol = seen.query["FID_INPUT_ISCD"]
        if symbol == "000002":
            return ok(output={"stck_prpr": "0", "stck_shrn_iscd": symbol})
        if symbol == "000003":
            return ok(output={"stck_prpr": "", "stck_shrn_iscd": ""})
        return ok(output={"stck_prpr": "70", "stck_shrn_iscd": symbol})

    gateway.always(PRICE_PATH, answer)
    async with open_kis(gateway, "paper") as kis:
        prices = await kis.prices(codes(4))
    assert set(prices.found) == {"000001", "000004"}
    assert {code: type(error) for code, error in prices.failed.items()} == {
        "000002": NoData,
        "000003": NoData,
    }
    assert len(gateway.of(PRICE_PATH)) == 4
    assert gateway.of(MULTI_PATH) == []


async def test_prices_of_another_market_ask_for_it(gateway: Gateway, kis: Kis) -> None:
    Board(gateway, {"000001": "10"})
    await kis.prices(["000001"], market=Market.NXT)
    assert gateway.of(MULTI_PATH)[0].query["FID_COND_MRKT_DIV_CODE_1"] == "NX"


async def test_prices_tell_their_progress_in_symbols(gateway: Gateway, kis: Kis) -> None:
    Board(gateway, dict.fromkeys(codes(70), "7"))
    told: list[tuple[int, int | None]] = []
    await kis.prices([*codes(70), "bad"], progress=lambda done, total: told.append((done, total)))
    assert told[0] == (1, 71)
    assert told[-1] == (71, 71)
    assert len(told) == 4
    assert [done for done, _ in told] == sorted(done for done, _ in told)


async def test_no_symbols_no_call(gateway: Gateway, kis: Kis) -> None:
    prices = await kis.prices([])
    assert len(prices) == 0
    assert gateway.seen == []
    assert repr(prices) == "Prices(0 found, 0 failed)"


async def test_a_host_that_is_gone_speaks_for_the_symbols_not_yet_asked() -> None:
    key = AppKey("k" * 36, "s" * 180)
    settings: dict[str, Any] = {
        "base_url": "http://127.0.0.1:1",
        "token_dir": None,
        "deadline": 0.3,
        "rate": 100,
    }
    async with Kis(key, "paper", **settings) as kis:
        symbols = [f"{number:06d}" for number in range(1000)]
        with anyio.fail_after(5):
            prices = await kis.prices(symbols)
    assert list(prices) == symbols
    assert all(isinstance(reason, Unreachable) for reason in prices.failed.values())
    assert len(prices.failed) == 1000
