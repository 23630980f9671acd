"""When the session of an order ends, and which trading day it belongs to."""

import datetime as dt

import pytest

from kis_async.orders.sessions import ends_at, is_over, trading_day
from kis_async.wire.zones import SEOUL


def moment(text: str) -> dt.datetime:
    return dt.datetime.fromisoformat(text).replace(tzinfo=SEOUL)


@pytest.mark.parametrize(
    ("market", "exchange", "ordered", "ends"),
    [
        ("domestic_stock", "KRX", "2026-11-24T09:30", "2026-11-24T20:00"),
        ("domestic_stock", None, "2026-11-24T08:00", "2026-11-24T20:00"),
        ("domestic_bond", None, "2026-11-24T09:30", "2026-11-24T20:00"),
        ("domestic_futureoption", None, "2026-11-24T09:30", "2026-11-24T18:00"),
        ("domestic_futureoption:night", None, "2026-11-24T18:30", "2026-11-25T06:00"),
        ("domestic_futureoption:night", None, "2026-11-25T03:00", "2026-11-25T06:00"),
        ("overseas_stock", "NASD", "2026-11-24T23:40", "2026-11-25T07:00"),
        ("overseas_stock", "NYSE", "2026-07-24T22:40", "2026-07-25T07:00"),
        ("overseas_stock", "AMEX", "2026-11-25T05:59", "2026-11-25T07:00"),
        ("overseas_stock", None, "2026-11-25T05:59", "2026-11-25T07:00"),
        ("overseas_stock", "SEHK", "2026-11-25T10:40", "2026-11-25T17:00"),
        ("overseas_stock", "TKSE", "2026-11-25T10:40", "2026-11-25T15:30"),
        ("overseas_stock", "SHAA", "2026-11-25T10:40", "2026-11-25T16:00"),
        ("overseas_stock", "VNSE", "2026-11-25T11:40", "2026-11-25T17:00"),
    ],
)
def test_an_order_ends_with_its_session(market: str, exchange: str | None, ordered: str, ends: str) -> None:
    at, end = moment(ordered), moment(ends)
    assert ends_at(market, exchange, at) == end
    assert not is_over(market, exchange, at, end - dt.timedelta(seconds=1))
    assert is_over(market, exchange, at, end)


def test_overseas_futures_may_stand_for_days() -> None:
    at = moment("2026-11-24T09:30")
    assert ends_at("overseas_futureoption", None, at) is None
    assert not is_over("overseas_futureoption", None, at, at + dt.timedelta(days=40))


@pytest.mark.parametrize(
    ("market", "exchange", "at", "day"),
    [
        ("domestic_stock", "KRX", "2026-11-24T00:10", "2026-11-24"),
        ("overseas_stock", "NASD", "2026-11-25T06:59", "2026-11-24"),
        ("overseas_stock", "NASD", "2026-11-25T18:01", "2026-11-25"),
        ("overseas_stock", "SEHK", "2026-11-25T10:00", "2026-11-25"),
        ("overseas_stock", "TKSE", "2026-11-25T00:30", "2026-11-25"),
        ("domestic_futureoption:night", None, "2026-11-25T05:00", "2026-11-24"),
        ("overseas_futureoption", None, "2026-11-25T05:00", "2026-11-24"),
    ],
)
def test_the_trading_day_is_the_exchanges(market: str, exchange: str | None, at: str, day: str) -> None:
    assert trading_day(market, exchange, moment(at)) == dt.date.fromisoformat(day)
