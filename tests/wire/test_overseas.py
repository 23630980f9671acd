"""Overseas symbols as people have them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.wire import OverseasMarket
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.overseas import instrument_code, listed_on, overseas_symbol

M = OverseasMarket
US = (M.NASDAQ, M.NYSE, M.AMEX, M.NASDAQ_DAY, M.NYSE_DAY, M.AMEX_DAY)


@pytest.mark.parametrize(
    "text", ["aapl", " Aapl ", "ＡＡＰＬ", "AAPL US", "aapl us equity", "AAPL.US", "'AAPL", "\ufeffAAPL"]
)
@pytest.mark.parametrize("market", [*US, None])
def test_a_symbol_without_its_market_is_one_of_the_market_given(text: str, market: M | None) -> None:
    assert overseas_symbol(text, market) == ("AAPL", market)


@pytest.mark.parametrize(
    ("text", "symbol", "market"),
    [
        ("NASDAQ:AAPL", "AAPL", M.NASDAQ),
        ("NAS:AAPL", "AAPL", M.NASDAQ),
        ("nasd: aapl", "AAPL", M.NASDAQ),
        ("나스닥:AAPL", "AAPL", M.NASDAQ),
        ("AAPL.O", "AAPL", M.NASDAQ),
        ("AAPL.OQ", "AAPL", M.NASDAQ),
        ("AAPL UW", "AAPL", M.NASDAQ),
        ("DNASAAPL", "AAPL", M.NASDAQ),
        ("NYSE:BRK.B", "BRK/B", M.NYSE),
        ("DNYSBRK/B", "BRK/B", M.NYSE),
        ("KO.N", "KO", M.NYSE),
        ("AMEX:SPY", "SPY", M.AMEX),
        ("NYSEARCA:SPY", "SPY", M.AMEX),
        ("HKG:0700", "00700", M.HONG_KONG),
        ("HKEX:700", "00700", M.HONG_KONG),
        ("700 HK", "00700", M.HONG_KONG),
        ("0700.HK", "00700", M.HONG_KONG),
        ("7203.T", "7203", M.TOKYO),
        ("7203 JP Equity", "7203", M.TOKYO),
        ("TSE:130A", "130A", M.TOKYO),
        ("600519.SS", "600519", M.SHANGHAI),
        ("000001.SZ", "000001", M.SHENZHEN),
        ("HOSE:VNM", "VNM", M.HO_CHI_MINH),
        ("RBAQAAPL", "AAPL", M.NASDAQ_DAY),
    ],
)
def test_a_symbol_that_names_its_market(text: str, symbol: str, market: M) -> None:
    assert overseas_symbol(text) == overseas_symbol(text.lower(), market) == (symbol, market)
    assert overseas_symbol(symbol, market) == (symbol, market)


@pytest.mark.parametrize("given_", ["700", "0700", "00700", 700, 700.0, "700.0", Decimal(700)])
def test_a_number_of_hong_kong_has_five_digits(given_: object) -> None:
    assert overseas_symbol(given_, M.HONG_KONG) == ("00700", M.HONG_KONG)


@pytest.mark.parametrize("text", ["brk.b", "BRK.B", "BRK/B", "brk/b", "BRK.B US"])
@pytest.mark.parametrize("market", [M.NYSE, M.NASDAQ, None])
def test_a_class_of_shares_is_written_as_kis_does(text: str, market: M | None) -> None:
    assert overseas_symbol(text, market)[0] == "BRK/B"


@pytest.mark.parametrize("text", ["BACpB", "F", "T", "DNASX", "DTSEW", "A", ".DJI"])
def test_a_symbol_that_only_looks_like_a_disguise_stays(text: str) -> None:
    assert overseas_symbol(text, M.NYSE)[0] == text


@pytest.mark.parametrize(
    ("given_", "market", "says"),
    [
        ("US0378331005", M.NASDAQ, "is an ISIN"),
        ("us0378331005", M.NASDAQ, "is an ISIN"),
        ("US0378331006", M.NASDAQ, "check digit is wrong"),
        ("BRK-B", M.NYSE, "Is it 'BRK/B'"),
        ("BRK B", M.NYSE, "Is it 'BRK/B'"),
        ("IMO.A", M.AMEX, "Is it 'IMO' or 'IMO/A'"),
        ("7203.T", M.NASDAQ, "symbol of tokyo.*market='tokyo'"),
        ("NYSE:KO", M.NASDAQ, "symbol of nyse"),
        ("DNYSKO1", M.AMEX, "symbol of nyse"),
        ("1", M.SHENZHEN, "is it '000001'"),
        (1, M.SHENZHEN, "is it '000001'"),
        ("A005930", M.NASDAQ, "KRX"),
        ("애플", M.NASDAQ, "not an overseas symbol"),
        ("Apple Inc", M.NASDAQ, "not an overseas symbol"),
        ("MARS:AAPL", M.NASDAQ, "not an overseas symbol"),
        ("AAPL,MSFT GOOG", M.NASDAQ, "not an overseas symbol"),
        ("", M.NASDAQ, "not blank"),
        (None, M.NASDAQ, "text, not NoneType"),
        (True, M.NASDAQ, "text, not bool"),
    ],
)
def test_what_is_not_clear_is_asked_about(given_: object, market: M, says: str) -> None:
    with pytest.raises(InvalidRequest, match=says):
        overseas_symbol(given_, market)


@pytest.mark.parametrize("market", [None, *US])
def test_a_number_is_not_a_symbol_of_the_us(market: M | None) -> None:
    with pytest.raises(InvalidRequest, match="digits only"):
        listed_on("005930", market)


@given(st.text(), st.sampled_from([None, *M]))
def test_no_text_raises_anything_else_and_a_symbol_taken_is_taken_again(text: str, market: M | None) -> None:
    try:
        symbol, place = overseas_symbol(text, market)
    except InvalidRequest:
        return
    assert symbol.isascii()
    assert symbol.split() == [symbol]
    assert place is market or market is None


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ("A005930", "005930"),
        ("aapl", "AAPL"),
        ("brk.b", "BRK/B"),
        ("0700.HK", "00700"),
        ("KR103502GA34", "KR103502GA34"),
        ("101w09", "101W09"),
        ("OESU24 C5500", "OESU24 C5500"),
        ("5930", "5930"),
    ],
)
def test_an_instrument_of_any_market_by_the_code_its_orders_hold(given_: str, code: str) -> None:
    assert instrument_code(given_) == code
