"""The everyday verbs and the settings of a session."""

import asyncio
import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.support.gateway import Gateway, Reply, ok
from tests.support.opened import (
    ACCOUNT,
    CHART_PATH,
    KEY,
    NUMBER,
    ORDER_PATH,
    PRICE_PATH,
    SECRET,
    Ledger,
    open_kis,
)

from kis_async import (
    AppKey,
    ConfigError,
    InvalidRequest,
    Kis,
    KisError,
    NoData,
    OrderKind,
    Period,
    Unreachable,
)
from kis_async.wire.codes import Exchange

pytestmark = pytest.mark.anyio


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


# Settings


@pytest.mark.parametrize(
    ("environment", "host", "rate"),
    [
        ("real", "https://openapi.koreainvestment.com:9443", 18),
        ("paper", "https://openapivts.koreainvestment.com:29443", 1),
    ],
)
async def test_each_environment_has_its_host_and_rate(environment: Any, host: str, rate: int) -> None:
    async with Kis(AppKey(KEY, SECRET), environment, token_dir=None) as kis:
        assert (kis.base_url, kis.rate, kis.environment) == (host, rate, environment)


@pytest.mark.parametrize(
    "wrong",
    [
        {"environment": "production"},
        {"environment": ""},
        {"account": "123"},
        {"account": "12345678-012"},
        {"rate": 0},
        {"rate": -1},
        {"timeout": 0},
        {"deadline": -1.0},
        {"tr_ids": "newest"},
        {"base_url": "openapi"},
    ],
    ids=str,
)
async def test_malformed_settings_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        Kis(AppKey(KEY, SECRET), **({"environment": "paper", "token_dir": None} | wrong))


async def test_the_environment_has_no_default() -> None:
    with pytest.raises(TypeError, match="environment"):
        Kis(AppKey(KEY, SECRET))  # type: ignore[call-arg]


async def test_the_repr_shows_no_secret(kis: Kis) -> None:
    shown = repr(kis) + repr(kis.session.options)
    for secret in (KEY, SECRET, NUMBER):
        assert secret not in shown
    assert "real" in shown


async def test_the_token_is_kept_in_the_given_folder(gateway: Gateway, tmp_path: Path) -> None:
    for _ in range(2):
        async with open_kis(gateway, token_dir=str(tmp_path / "tokens")) as kis:
            await kis.price("005930")
    assert gateway.issued == 1
    assert len(list((tmp_path / "tokens").glob("*.json"))) == 1


async def test_the_default_folder_is_the_users_cache(
    gateway: Gateway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kis_async.kis.cache_folder", lambda: tmp_path / "cache")
    async with Kis(AppKey(KEY, SECRET), "real", base_url=gateway.base_url, rate=200) as kis:
        await kis.price("005930")
    assert list((tmp_path / "cache").glob("*.json"))


async def test_without_a_folder_the_token_is_on_no_disk(
    gateway: Gateway, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    async with open_kis(gateway) as kis:
        await kis.price("005930")
    assert files_under(tmp_path) == []


async def test_leaving_closes_connections_and_ends_all_tasks(gateway: Gateway) -> None:
    before = asyncio.all_tasks()
    async with open_kis(gateway) as kis:
        await kis.price("005930")
    gateway.drop()
    await asyncio.sleep(0.02)
    assert asyncio.all_tasks() == before


async def test_closing_twice_is_fine(gateway: Gateway) -> None:
    kis = open_kis(gateway)
    await kis.price("005930")
    await kis.aclose()
    await kis.aclose()


# Quotes


async def test_price(kis: Kis) -> None:
    price = await kis.price("005930")
    assert (price.symbol, price.price, price.volume) == ("005930", Decimal(71_000), 123)
    assert price.wire["stck_prpr"] == "71000"


@pytest.mark.parametrize("output", [{}, {"stck_prpr": ""}, {"stck_prpr": "0", "acml_vol": "0"}], ids=str)
async def test_a_symbol_kis_does_not_know_has_no_price(
    gateway: Gateway, kis: Kis, output: dict[str, str]
) -> None:
    gateway.always(PRICE_PATH, ok(output=output))
    with pytest.raises(NoData):
        await kis.price("000009")
    assert len(gateway.of(PRICE_PATH)) == 1


async def test_order_book(gateway: Gateway, kis: Kis) -> None:
    levels = {f"askp{n}": str(100 + n) for n in range(1, 11)} | {
        f"bidp{n}": str(100 - n) for n in range(1, 11)
    }
    sizes = {f"askp_rsqn{n}": str(n) for n in range(1, 11)} | {f"bidp_rsqn{n}": str(n) for n in range(1, 11)}
    gateway.always("inquire-asking-price-exp-ccn", ok(output1=levels | sizes, output2={"stck_prpr": "100"}))
    book = await kis.order_book("005930")
    assert "101" in str(book.wire)


def candle(date: str, close: int) -> dict[str, str]:
    return {
        "stck_bsop_date": date,
        "stck_oprc": "1",
        "stck_hgpr": "9",
        "stck_lwpr": "1",
        "stck_clpr": str(close),
    }


async def test_candles_are_oldest_first_over_as_many_calls_as_it_takes(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        CHART_PATH,
        ok(output1={}, output2=[candle("20240611", 4), candle("20240610", 3)]),
        ok(output1={}, output2=[candle("20240604", 2), candle("20240603", 1)]),
    )
    found = await kis.candles("005930", start=dt.date(2024, 6, 3), end=dt.date(2024, 6, 11))
    assert [int(one.close) for one in found] == [1, 2, 3, 4]
    assert [one.date.day for one in found] == [3, 4, 10, 11]
    first, second = gateway.of(CHART_PATH)
    assert first.query["FID_ORG_ADJ_PRC"] == "0"
    assert first.query["FID_PERIOD_DIV_CODE"] == "D"
    assert second.query["FID_INPUT_DATE_2"] == "20240609"


async def test_candles_as_they_were_traded_by_the_week(gateway: Gateway, kis: Kis) -> None:
    gateway.always(CHART_PATH, ok(output1={}, output2=[]))
    assert await kis.candles("005930", period=Period.WEEK, adjusted=False) == []
    (seen,) = gateway.of(CHART_PATH)
    assert (seen.query["FID_PERIOD_DIV_CODE"], seen.query["FID_ORG_ADJ_PRC"]) == ("W", "1")
    start, end = (dt.datetime.strptime(seen.query[f"FID_INPUT_DATE_{n}"], "%Y%m%d").date() for n in (1, 2))  # noqa: DTZ007
    assert dt.timedelta(600) < end - start < dt.timedelta(800)


# Money


@pytest.fixture
def ledger(gateway: Gateway) -> Ledger:
    made = Ledger()
    gateway.always(ORDER_PATH, made)
    return made


async def test_buy_at_a_price(ledger: Ledger, kis: Kis) -> None:
    receipt = await kis.buy("005930", 10, price=70_000)
    assert receipt.order_no == "0000000001"
    (seen,) = ledger.booked
    assert seen.header("tr_id") == "TTTC0012U"
    assert {
        name: seen.json[name] for name in ("PDNO", "ORD_QTY", "ORD_UNPR", "ORD_DVSN", "CANO", "ACNT_PRDT_CD")
    } == {
        "PDNO": "005930",
        "ORD_QTY": "10",
        "ORD_UNPR": "70000",
        "ORD_DVSN": "00",
        "CANO": NUMBER,
        "ACNT_PRDT_CD": "01",
    }


async def test_sell_at_the_market_on_another_exchange_and_account(ledger: Ledger, kis: Kis) -> None:
    await kis.sell("005930", 1, kind=OrderKind.MARKET, exchange=Exchange.SOR, account="11112222-03")
    (seen,) = ledger.booked
    assert seen.header("tr_id") == "TTTC0011U"
    sent = seen.json
    assert (sent["ORD_DVSN"], sent["ORD_UNPR"], sent["EXCG_ID_DVSN_CD"]) == ("01", "0", "SOR")
    assert (sent["CANO"], sent["ACNT_PRDT_CD"]) == ("11112222", "03")


@pytest.mark.parametrize("price", [Decimal(70_000), "70000", 70_000], ids=repr)
async def test_a_price_is_exact_in_any_form(ledger: Ledger, kis: Kis, price: Any) -> None:
    await kis.buy("005930", 1, price=price)
    assert ledger.booked[0].json["ORD_UNPR"] == "70000"


@pytest.mark.parametrize(
    "order",
    [
        {"quantity": 1},
        {"quantity": 0, "price": 70_000},
        {"quantity": -1, "price": 70_000},
        {"quantity": 1, "price": 0},
        {"quantity": 1, "price": -5},
        {"quantity": 1, "price": 70_000.0},
        {"quantity": 1, "price": "seventy"},
        {"quantity": 1, "price": "NaN"},
        {"quantity": 1, "price": Decimal("Infinity")},
        {"quantity": 1, "price": "70000.5"},
        {"quantity": 1, "price": 70_000, "kind": OrderKind.MARKET},
        {"quantity": 1, "kind": OrderKind.LIMIT},
        {"quantity": 1.5, "price": 70_000},
    ],
    ids=str,
)
async def test_an_order_that_makes_no_sense_is_not_sent(
    gateway: Gateway, kis: Kis, order: dict[str, Any]
) -> None:
    with pytest.raises(InvalidRequest):
        await kis.buy("005930", **order)
    assert gateway.seen == []


async def test_an_order_without_an_account_says_what_to_set(gateway: Gateway) -> None:
    async with open_kis(gateway, account=None) as kis:
        with pytest.raises(ConfigError, match="KIS_ACCOUNT"):
            await kis.buy("005930", 1, price=70_000)
    assert gateway.seen == []


async def test_the_balance_of_another_account(gateway: Gateway, kis: Kis) -> None:
    gateway.always("inquire-balance", ok(output1=[{"pdno": "005930", "hldg_qty": "3"}], output2=[{}]))
    balance = await kis.balance(account="11112222-03")
    assert [(row.symbol, row.held) for row in balance.holdings] == [("005930", 3)]
    assert gateway.of("inquire-balance")[0].query["CANO"] == "11112222"


async def test_calls_after_closing_are_refused(gateway: Gateway) -> None:
    kis = open_kis(gateway)
    await kis.price("005930")
    await kis.aclose()
    sent = len(gateway.seen)
    with pytest.raises((RuntimeError, KisError), match=r"(?i)closed"):
        await kis.price("005930")
    assert len(gateway.seen) == sent


async def test_a_verbatim_account_and_a_parsed_one_are_the_same(gateway: Gateway) -> None:
    gateway.always("inquire-balance", Reply(ok(output1=[], output2=[{}]).body))
    for text in (ACCOUNT, ACCOUNT.replace("-", ""), f" {ACCOUNT} "):
        async with open_kis(gateway, account=text) as kis:
            await kis.balance()
    assert {seen.query["CANO"] + seen.query["ACNT_PRDT_CD"] for seen in gateway.of("inquire-balance")} == {
        ACCOUNT.replace("-", "")
    }


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({"account": 1234567801}, "account is text"),
        ({"customer": "X"}, "customer"),
        ({"timeout": float("nan")}, "timeout"),
        ({"deadline": float("inf")}, "deadline"),
        ({"token_dir": " "}, "token_dir"),
        ({"rate": 1.5}, "rate"),
    ],
)
def test_a_setting_that_cannot_be_is_refused(settings: dict[str, Any], says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        Kis(AppKey("k" * 36, "s" * 180), "paper", **settings)


async def test_every_error_names_its_call() -> None:
    settings: dict[str, Any] = {"base_url": "http://127.0.0.1:1", "token_dir": None, "deadline": 0.01}
    async with Kis(AppKey("k" * 36, "s" * 180), "real", **settings) as kis:
        with pytest.raises(Unreachable) as caught:
            await kis.price("018880")
    assert caught.value.tr_id == "/oauth2/tokenP"
