"""The path of a call over real sockets: what is sent, what is sent again, what is shown."""

import asyncio
import datetime as dt
import logging
from decimal import Decimal

import anyio
import pytest
from tests.support.faults import (
    CUTS,
    EMPTY,
    HTML,
    UNREADABLE,
    both,
    name_of,
)
from tests.support.gateway import (
    TOKEN_PATH,
    Gateway,
    Reply,
    kis_error,
    oauth_error,
    ok,
)
from tests.support.opened import (
    BALANCE_PATH,
    BUY,
    KEY,
    NUMBER,
    ORDER_PATH,
    PRICE,
    PRICE_PATH,
    SECRET,
    Http,
    Ledger,
    open_kis,
    use_http,
)
from tests.support.samples import sample

from kis_async import Kis, endpoints
from kis_async.api.domestic_stock import InquireBalance, InquirePrice, IntstockMultprice, OrderCash
from kis_async.api.oauth2 import TokenP
from kis_async.policy.codes import Code, Kind, OrderFate
from kis_async.policy.codes import Seen as Sure
from kis_async.wire.codes import OrderKind, Side
from kis_async.wire.endpoint import Effect
from kis_async.wire.errors import (
    BadAnswer,
    ConfigError,
    CredentialsRejected,
    InputRefused,
    InvalidRequest,
    KisError,
    NoAnswer,
    NoData,
    NotOnPaper,
    OrderRejected,
    Refused,
    ServerError,
    TokenRejected,
)

pytestmark = pytest.mark.anyio


# What is sent


async def test_a_quote_is_sent_as_kis_wants_it(gateway: Gateway, kis: Kis) -> None:
    price = await kis(PRICE)
    assert price.price == Decimal(71_000)
    (seen,) = gateway.of(PRICE_PATH)
    assert seen.method == "GET"
    assert seen.path == "/uapi/domestic-stock/v1/quotations/inquire-price"
    assert seen.query == {"FID_COND_MRKT_DIV_CODE": "J", "FID_INPUT_ISCD": "005930"}
    assert seen.body == b""
    sent = dict(seen.headers)
    assert sent["authorization"] == "Bearer token-0001-abcdefgh"
    assert (sent["appkey"], sent["appsecret"]) == (KEY, SECRET)
    assert (sent["tr_id"], sent["custtype"]) == ("FHKST01010100", "P")
    assert sent["content-type"] == "application/json; charset=utf-8"
    assert sent["user-agent"].startswith("kis_async/")
    assert sent.get("tr_cont", "") == ""
    names = [name for name, _ in seen.headers]
    assert len(names) == len(set(names))


async def test_a_token_is_asked_for_once_with_the_keys_in_the_body_alone(gateway: Gateway, kis: Kis) -> None:
    await kis(PRICE)
    (seen,) = gateway.of(TOKEN_PATH)
    assert seen.method == "POST"
    assert seen.json == {"grant_type": "client_credentials", "appkey": KEY, "appsecret": SECRET}
    assert seen.header("authorization") is None
    assert seen.header("appkey") is None


@pytest.mark.parametrize(
    ("environment", "side", "tr_id"),
    [
        ("real", Side.BUY, "TTTC0012U"),
        ("real", Side.SELL, "TTTC0011U"),
        ("paper", Side.BUY, "VTTC0012U"),
        ("paper", Side.SELL, "VTTC0011U"),
    ],
)
async def test_an_order_is_sent_as_kis_wants_it(
    gateway: Gateway, ledger: Ledger, environment: str, side: Side, tr_id: str
) -> None:
    async with open_kis(gateway, "real" if environment == "real" else "paper") as kis:
        receipt = await kis(OrderCash(side=side, symbol="005930", quantity=3, price=Decimal(70_000)))
    assert (receipt.order_no, receipt.branch, receipt.ordered_at) == (
        "0000000001",
        "91252",
        dt.time(10, 15, 30),
    )
    (seen,) = ledger.booked
    assert seen.method == "POST"
    assert seen.header("tr_id") == tr_id
    assert seen.json == {
        "CANO": NUMBER,
        "ACNT_PRDT_CD": "01",
        "PDNO": "005930",
        "ORD_DVSN": "00",
        "ORD_QTY": "3",
        "ORD_UNPR": "70000",
        "EXCG_ID_DVSN_CD": "KRX",
    }
    assert seen.query == {}
    assert [value for name, value in seen.headers if name == "content-length"] == [str(len(seen.body))]


@pytest.mark.parametrize(("side", "tr_id"), [(Side.BUY, "TTTC0802U"), (Side.SELL, "TTTC0801U")])
async def test_old_tr_ids_by_a_setting_without_the_fields_they_do_not_know(
    gateway: Gateway, ledger: Ledger, side: Side, tr_id: str
) -> None:
    async with open_kis(gateway, tr_ids="old") as kis:
        await kis(OrderCash(side=side, symbol="005930", quantity=1, kind=OrderKind.MARKET))
    (seen,) = ledger.booked
    assert seen.header("tr_id") == tr_id
    assert "EXCG_ID_DVSN_CD" not in seen.json
    assert (seen.json["ORD_DVSN"], seen.json["ORD_UNPR"]) == ("01", "0")


async def test_a_corporate_customer_says_so(gateway: Gateway) -> None:
    async with open_kis(gateway, customer="B") as kis:
        await kis(PRICE)
    assert gateway.of(PRICE_PATH)[0].header("custtype") == "B"


async def test_what_cannot_be_sent_is_not_sent(gateway: Gateway) -> None:
    async with open_kis(gateway, "paper", account=None) as kis:
        with pytest.raises(NotOnPaper):
            await kis(IntstockMultprice.of(["005930"]))
        with pytest.raises(ConfigError, match="KIS_ACCOUNT"):
            await kis(InquireBalance())
    assert gateway.seen == []


async def test_the_held_token_answers_a_token_call_without_another_issue(gateway: Gateway, kis: Kis) -> None:
    await kis(PRICE)
    issued = await kis(TokenP())
    assert issued.access_token == "token-0001-abcdefgh"
    assert issued.expires_in is not None
    assert 86_000 < issued.expires_in <= 86_400
    assert len(gateway.of(TOKEN_PATH)) == 1


async def test_every_endpoint_can_be_sent(gateway: Gateway) -> None:
    """Nothing that is declared trips over the session."""
    gateway.fallback = ok(output={}, output1=[], output2=[])
    reads = [declared for declared in endpoints() if declared.spec.effect is Effect.READ]
    async with open_kis(gateway, hts_id="someone") as kis:
        for answer in await kis.gather(sample(declared) for declared in reads):
            assert not isinstance(answer, KisError) or isinstance(answer, NoData | BadAnswer)
    assert len(reads) > 200
    assert {call.path for call in gateway.seen} >= {declared.spec.path for declared in reads}


# Reads recover


READ_AGAIN = [
    *(kis_error("EGW00201", status=status) for status in (500, 200)),
    kis_error("EGW00215"),
    *(
        kis_error(code, status=status)
        for code in ("EGW00121", "EGW00122", "EGW00123")
        for status in (500, 401, 200)
    ),
    *(kis_error(code) for code in ("EGW00001", "EGW00002", "EGW00202", "EGW00300", "EGW00301", "EGW00302")),
    kis_error("90020000", status=200),
    kis_error("XXXX9999", status=503),
    Reply(b"{}", status=401),
    *UNREADABLE,
    *CUTS,
]


@both
@pytest.mark.parametrize("fault", READ_AGAIN, ids=name_of)
async def test_a_read_recovers_from(
    gateway: Gateway, fault: Reply, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        gateway.script(PRICE_PATH, fault)
        assert (await kis(PRICE)).price == Decimal(71_000)
    assert len(gateway.of(PRICE_PATH)) == 2


READ_STOPS = [
    (kis_error("EGW00103"), CredentialsRejected),
    (kis_error("EGW02004"), CredentialsRejected),
    (kis_error("OPSQ2001", rt_cd="2", status=200), InputRefused),
    (kis_error("KIOK0560", status=200), NoData),
    (kis_error("XXXX9999", status=200), Refused),
    (ok(output={"stck_prpr": "", "stck_shrn_iscd": " "}), NoData),
]


@pytest.mark.parametrize(("answer", "error"), READ_STOPS, ids=lambda value: name_of(value) or value.__name__)
async def test_a_read_that_was_answered_no_is_not_repeated(
    gateway: Gateway, kis: Kis, answer: Reply, error: type[KisError]
) -> None:
    gateway.script(PRICE_PATH, answer)
    with pytest.raises(error) as caught:
        await kis(PRICE)
    assert caught.value.tr_id == "FHKST01010100"
    assert caught.value.status == answer.status
    assert len(gateway.of(PRICE_PATH)) == 1


async def test_a_read_waits_for_a_host_that_comes_back(gateway: Gateway, kis: Kis) -> None:
    await kis(PRICE)
    await gateway.refuse()
    call = asyncio.create_task(kis(PRICE))
    await asyncio.sleep(0.1)
    assert not call.done()
    await gateway.listen()
    assert (await call).price == Decimal(71_000)


async def test_several_faults_in_a_row_are_survived(gateway: Gateway, kis: Kis) -> None:
    gateway.script(PRICE_PATH, HTML, kis_error("EGW00201"), Reply(cut="before"), kis_error("EGW00123"), EMPTY)
    assert (await kis(PRICE)).price == Decimal(71_000)
    assert len(gateway.of(PRICE_PATH)) == 6
    assert gateway.issued == 2


@pytest.mark.parametrize(
    ("fault", "error"),
    [(kis_error("EGW00300"), ServerError), (HTML, BadAnswer), (Reply(cut="before"), NoAnswer)],
    ids=["server", "html", "cut"],
)
async def test_a_read_gives_up_at_its_deadline_and_says_how_often_it_tried(
    gateway: Gateway, fault: Reply, error: type[KisError]
) -> None:
    gateway.always(PRICE_PATH, fault)
    async with open_kis(gateway, deadline=0.15) as kis:
        began = anyio.current_time()
        with pytest.raises(error) as caught:
            await kis(PRICE)
        took = anyio.current_time() - began
    tries = len(gateway.of(PRICE_PATH))
    assert took < 0.6
    assert tries > 1
    assert caught.value.hint
    if error is not ServerError:
        assert f"{tries} times" in caught.value.hint


async def test_answers_that_never_come_count_against_the_deadline(gateway: Gateway) -> None:
    gateway.always(PRICE_PATH, Reply(cut="hang"))
    async with open_kis(gateway, timeout=0.1, deadline=0.25) as kis:
        began = anyio.current_time()
        with pytest.raises(NoAnswer):
            await kis(PRICE)
        assert 0.2 < anyio.current_time() - began < 0.6
    assert 2 <= len(gateway.of(PRICE_PATH)) <= 4


async def test_standing_in_the_queue_does_not_count_against_the_deadline(gateway: Gateway) -> None:
    async with open_kis(gateway, rate=20, deadline=0.1) as kis:
        results = await asyncio.gather(*(kis(PRICE) for _ in range(25)), return_exceptions=True)
    assert not [result for result in results if isinstance(result, BaseException)]


async def test_a_verdict_of_the_users_overrules_the_table(gateway: Gateway) -> None:
    stop = Code(
        Kind.INPUT, "Mine", OrderFate.UNKNOWN, read_again=False, order_again=False, seen=Sure.REPORTED
    )
    gateway.script(PRICE_PATH, kis_error("EGW00300"))
    async with open_kis(gateway, verdicts={"EGW00300": stop}) as kis:
        with pytest.raises(InputRefused, match="Mine"):
            await kis(PRICE)
    assert len(gateway.of(PRICE_PATH)) == 1


async def test_exceeded_rates_slow_the_pacer_down_and_the_ledgers_limit_does_not(
    gateway: Gateway, kis: Kis
) -> None:
    gateway.script(PRICE_PATH, *[kis_error("EGW00215")] * 25)
    await kis.gather([PRICE] * 30)
    assert kis.limit == kis.rate
    gateway.script(PRICE_PATH, *[kis_error("EGW00201")] * 25)
    await kis.gather([PRICE] * 30)
    assert kis.limit < kis.rate


async def test_two_sessions_of_a_key_share_a_pacer_and_another_key_does_not(gateway: Gateway) -> None:
    async with open_kis(gateway) as one, open_kis(gateway) as two, open_kis(gateway, key="another") as three:
        assert one.session.pacer is two.session.pacer
        assert one.session.pacer is not three.session.pacer


# What is shown


@pytest.mark.parametrize(
    "quoted", [KEY, SECRET, NUMBER, "token-0001-abcdefgh"], ids=["key", "secret", "account", "token"]
)
async def test_what_kis_quotes_of_our_secrets_is_not_shown(gateway: Gateway, kis: Kis, quoted: str) -> None:
    gateway.script(PRICE_PATH, kis_error("OPSQ2001", f"ERROR {quoted} 입니다", status=200))
    with pytest.raises(InputRefused) as caught:
        await kis(PRICE)
    assert quoted not in str(caught.value) + repr(caught.value) + caught.value.msg1 + str(caught.value.args)
    assert "ERROR" in caught.value.msg1


async def test_a_dead_token_that_kis_quotes_is_not_shown_either(gateway: Gateway) -> None:
    gateway.always(ORDER_PATH, kis_error("EGW00121", "유효하지 않은 token 입니다: token-0001-abcdefgh"))
    async with open_kis(gateway, resend_orders=False) as kis:
        with pytest.raises(TokenRejected) as caught:
            await kis(BUY)
    assert "token-0001-abcdefgh" not in str(caught.value)


async def test_a_token_call_that_quotes_the_secret_is_not_shown_either(gateway: Gateway, kis: Kis) -> None:
    gateway.always(TOKEN_PATH, oauth_error("EGW00105", f"유효하지 않은 AppSecret입니다. {SECRET}"))
    with pytest.raises(CredentialsRejected) as caught:
        await kis(TokenP())
    assert SECRET not in str(caught.value)


async def test_errors_carry_the_code_the_korean_text_and_the_call(gateway: Gateway, kis: Kis) -> None:
    gateway.script(
        ORDER_PATH, kis_error("APBK0952", "주문가능금액을 초과 했습니다".ljust(80), rt_cd="7", status=200)
    )
    with pytest.raises(OrderRejected) as caught:
        await kis(BUY)
    error = caught.value
    assert (error.msg_cd, error.msg1) == ("APBK0952", "주문가능금액을 초과 했습니다")
    assert (error.tr_id, error.status) == ("TTTC0012U", 200)
    assert str(error).startswith("TTTC0012U: ")


async def test_a_retry_is_logged_without_the_account(
    gateway: Gateway, kis: Kis, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.script(BALANCE_PATH, kis_error("EGW00300"))
    gateway.always(BALANCE_PATH, ok(output1=[], output2=[]))
    with caplog.at_level(logging.INFO, "kis_async"):
        await kis(InquireBalance())
    assert "TTTC8434R: ServerError EGW00300; trying again" in caplog.text
    assert NUMBER not in caplog.text


async def test_a_retry_without_a_code_of_kis_is_logged_without_a_hole(
    gateway: Gateway, kis: Kis, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.script(BALANCE_PATH, Reply(b"<html>", status=502))
    gateway.always(BALANCE_PATH, ok(output1=[], output2=[]))
    with caplog.at_level(logging.INFO, "kis_async"):
        await kis(InquireBalance())
    assert "TTTC8434R: BadAnswer; trying again" in caplog.text
    assert " ;" not in caplog.text


async def test_an_unusable_value_is_refused_before_a_token_is_asked_for(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis(InquirePrice(symbol="5930"))
    assert gateway.seen == []
