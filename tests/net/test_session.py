"""The path of a call over real sockets: what is sent, what is sent again, and what never is."""

import asyncio
import contextlib
import datetime as dt
import json
import logging
from collections.abc import AsyncGenerator
from decimal import Decimal

import anyio
import pytest
from tests.support.gateway import (
    TOKEN_PATH,
    Gateway,
    Reply,
    Seen,
    kis_error,
    oauth_error,
    ok,
    serving,
    token_reply,
)
from tests.support.opened import (
    BALANCE_PATH,
    BUY,
    KEY,
    NUMBER,
    ORDER_PATH,
    PRICE,
    PRICE_PATH,
    PRICED,
    SECRET,
    Http,
    Ledger,
    hasten,
    open_kis,
    use_http,
)

from kis_async import Kis, endpoints
from kis_async.api.domestic_stock import InquireBalance, InquirePrice, IntstockMultprice, OrderCash
from kis_async.api.oauth2 import TokenP
from kis_async.policy.codes import Code, Kind, OrderFate
from kis_async.policy.codes import Seen as Sure
from kis_async.wire.codes import OrderKind, Side
from kis_async.wire.errors import (
    BadAnswer,
    ConfigError,
    CredentialsRejected,
    InputRefused,
    InvalidRequest,
    KisError,
    MarketClosed,
    NoAnswer,
    NoData,
    NotOnPaper,
    OrderRejected,
    OutcomeUnknown,
    RateLimited,
    Refused,
    ServerError,
    TokenIssueLimited,
    TokenRejected,
    Unreachable,
)
from kis_async.wire.types import SEOUL

pytestmark = pytest.mark.anyio


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    hasten(monkeypatch)


@pytest.fixture
async def gateway() -> AsyncGenerator[Gateway]:
    async with serving() as running:
        running.always(PRICE_PATH, PRICED)
        yield running


@pytest.fixture
def ledger(gateway: Gateway) -> Ledger:
    made = Ledger()
    gateway.always(ORDER_PATH, made)
    return made


@pytest.fixture
async def kis(gateway: Gateway) -> AsyncGenerator[Kis]:
    async with open_kis(gateway) as opened:
        yield opened


both = pytest.mark.parametrize("http", ["httpx", "aiohttp"])

HTML = Reply(b"<html><body>502 Bad Gateway</body></html>", status=502)
EMPTY = Reply(b"")
TRUNCATED = Reply(b'{"rt_cd":"0","msg_cd":"MCA00000","output":{"stck_prpr":"71')
NO_OBJECT = Reply(b'["a"]')
BARE_500 = Reply(b"{}", status=500)
BLANK_500 = kis_error("", "")
CUTS = [Reply(cut="before"), Reply(ok().content, cut="body"), Reply(cut="hang"), Reply(cut="garbage")]
UNREADABLE = [HTML, EMPTY, TRUNCATED, NO_OBJECT, BARE_500, BLANK_500, Reply(b"<html>", status=200)]


def name_of(value: object) -> str | None:
    if isinstance(value, Reply):
        return f"{value.status}-{value.cut or value.content[:40].decode(errors='replace')}"
    return None


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
    assert (receipt.order_no, receipt.branch, receipt.time) == ("0000000001", "91252", dt.time(10, 15, 30))
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


async def test_every_endpoint_without_arguments_can_be_sent(gateway: Gateway, kis: Kis) -> None:
    """Nothing that is declared trips over the session."""
    gateway.fallback = ok(output={}, output1=[], output2=[])
    sent = 0
    for declared in endpoints():
        if any(field.is_required() for field in declared.model_fields.values()):
            continue
        with contextlib.suppress(NoData, BadAnswer):
            await kis(declared())
        sent += 1
    assert sent >= 2


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


# Orders are never sent twice


HEALED = [
    *(kis_error("EGW00201", status=status) for status in (500, 200)),
    *(
        kis_error(code, status=status)
        for code in ("EGW00121", "EGW00122", "EGW00123")
        for status in (500, 401, 200)
    ),
]


@both
@pytest.mark.parametrize("fault", HEALED, ids=name_of)
async def test_an_order_that_was_turned_away_at_the_gate_goes_again_and_is_booked_once(
    gateway: Gateway, ledger: Ledger, fault: Reply, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        gateway.script(ORDER_PATH, fault)
        assert (await kis(BUY)).order_no == "0000000001"
    assert len(gateway.of(ORDER_PATH)) == 2
    assert len(ledger.booked) == 1


IN_DOUBT = [
    *(kis_error(code) for code in ("EGW00300", "EGW00301", "EGW00302", "EGW00215", "EGW00001", "EGW00002")),
    kis_error("EGW00300", status=200),
    kis_error("90020000", status=200),
    kis_error("XXXX9999", status=500),
    kis_error("APBK0952", rt_cd="7", status=200, output={"ODNO": "0000000777"}),
    kis_error("EGW00201", output={"ODNO": "0000000777"}),
    ok(output={"ODNO": "", "ORD_TMD": "101530"}),
    ok(),
    Reply(b"{}", status=401),
    *UNREADABLE,
    *CUTS,
]


@both
@pytest.mark.parametrize("fault", IN_DOUBT, ids=name_of)
async def test_an_order_whose_fate_is_unknown_is_sent_exactly_once(
    gateway: Gateway, ledger: Ledger, fault: Reply, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        await kis(PRICE)  # a connection is kept: the case in which clients like to send again
        gateway.script(ORDER_PATH, fault)
        with pytest.raises(OutcomeUnknown) as caught:
            await kis(BUY)
    assert len(gateway.of(ORDER_PATH)) == 1
    assert caught.value.tr_id == "TTTC0012U"
    assert "before sending another" in caught.value.hint or caught.value.msg_cd
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


ORDER_STOPS = [
    (kis_error("APBK0952", rt_cd="7", status=200), OrderRejected),
    (kis_error("APBK0918", rt_cd="7", status=200), MarketClosed),
    (kis_error("40580000", status=200), MarketClosed),
    (kis_error("XXXX9999", rt_cd="7", status=200), OrderRejected),
    (kis_error("EGW00103"), CredentialsRejected),
]


@pytest.mark.parametrize(("answer", "error"), ORDER_STOPS, ids=lambda value: name_of(value) or value.__name__)
async def test_an_order_that_was_refused_is_not_repeated(
    gateway: Gateway, kis: Kis, answer: Reply, error: type[KisError]
) -> None:
    gateway.script(ORDER_PATH, answer)
    with pytest.raises(error) as caught:
        await kis(BUY)
    assert type(caught.value) is error
    assert len(gateway.of(ORDER_PATH)) == 1


@both
async def test_an_order_that_found_no_host_goes_again_when_it_is_back(
    gateway: Gateway, ledger: Ledger, http: Http, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_http(http, monkeypatch)
    async with open_kis(gateway) as kis:
        await kis(PRICE)
        await gateway.refuse()
        call = asyncio.create_task(kis(BUY))
        await asyncio.sleep(0.1)
        await gateway.listen()
        assert (await call).order_no == "0000000001"
    assert len(gateway.of(ORDER_PATH)) == 1


@pytest.mark.parametrize(
    ("fault", "error"),
    [(kis_error("EGW00201"), RateLimited), (kis_error("EGW00123"), TokenRejected)],
    ids=["rate", "token"],
)
async def test_resend_orders_off_never_sends_an_order_twice(
    gateway: Gateway, ledger: Ledger, fault: Reply, error: type[KisError]
) -> None:
    gateway.script(ORDER_PATH, fault)
    async with open_kis(gateway, resend_orders=False) as kis:
        with pytest.raises(error):
            await kis(BUY)
        assert len(gateway.of(ORDER_PATH)) == 1
        await asyncio.sleep(0.2)
        assert (await kis(BUY)).order_no == "0000000001"


async def test_resend_orders_off_does_not_try_an_unreachable_host_again(gateway: Gateway) -> None:
    async with open_kis(gateway, resend_orders=False) as kis:
        await kis(PRICE)
        await gateway.refuse()
        began = anyio.current_time()
        with pytest.raises(Unreachable):
            await kis(BUY)
        assert anyio.current_time() - began < 0.2


async def test_a_token_that_cannot_be_had_leaves_the_order_unsent_and_certain(gateway: Gateway) -> None:
    """No order left, so nothing is unknown: the error is the token's."""
    gateway.always(TOKEN_PATH, oauth_error("EGW00105"))
    async with open_kis(gateway) as kis:
        with pytest.raises(CredentialsRejected):
            await kis(BUY)
    assert gateway.of(ORDER_PATH) == []


async def test_an_order_whose_token_call_is_cut_is_sent_once_after_all(
    gateway: Gateway, ledger: Ledger
) -> None:
    gateway.script(TOKEN_PATH, Reply(cut="before"), HTML)
    async with open_kis(gateway) as kis:
        assert (await kis(BUY)).order_no == "0000000001"
    assert len(ledger.booked) == 1


async def test_cancelling_while_an_order_is_out_says_that_it_may_exist(
    gateway: Gateway, kis: Kis, caplog: pytest.LogCaptureFixture
) -> None:
    gateway.script(ORDER_PATH, Reply(cut="hang"))
    call = asyncio.create_task(kis(BUY))
    await gateway.until(ORDER_PATH)
    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call
    assert "may exist" in caplog.text
    assert (await kis(PRICE)).price == Decimal(71_000)
    assert len(gateway.of(ORDER_PATH)) == 1


async def test_a_hundred_orders_through_every_fault_are_booked_once_each_or_said_to_be_unknown(
    gateway: Gateway, kis: Kis, ledger: Ledger
) -> None:
    gateway.script(ORDER_PATH, *[*HEALED, *IN_DOUBT] * 2)
    orders = [
        OrderCash(side=Side.BUY, symbol="005930", quantity=number, price=Decimal(70_000))
        for number in range(1, 101)
    ]
    results = await kis.gather(orders)
    booked = [seen.json["ORD_QTY"] for seen in ledger.booked]
    taken = {str(n) for n, result in enumerate(results, 1) if not isinstance(result, KisError)}
    unknown = {str(n) for n, result in enumerate(results, 1) if isinstance(result, OutcomeUnknown)}
    assert len(booked) == len(set(booked)), "an order was booked twice"
    assert set(booked) == taken
    assert len(unknown) == 2 * len(IN_DOUBT)
    refused = [result for result in results if isinstance(result, RateLimited | TokenRejected)]
    assert len(taken) + len(unknown) + len(refused) == 100
    assert len(taken) > 40


# Tokens


class Kills:
    """Answers with the price only to tokens that are alive."""

    def __init__(self, gateway: Gateway, status: int = 500) -> None:
        self.dead: set[str] = set()
        self.status = status
        gateway.always(PRICE_PATH, self)

    def __call__(self, seen: Seen) -> Reply:
        token = (seen.header("authorization") or "").removeprefix("Bearer ")
        if token in self.dead:
            return kis_error("EGW00123", "기간이 만료된 token 입니다.", status=self.status)
        return Reply(PRICED.body, delay=0.02)


@pytest.mark.parametrize("status", [500, 401, 200])
async def test_a_killed_token_is_renewed_once_for_a_hundred_calls_in_flight(
    gateway: Gateway, status: int
) -> None:
    kills = Kills(gateway, status)
    async with open_kis(gateway, rate=400) as kis:
        await kis(PRICE)
        kills.dead.add("token-0001-abcdefgh")
        results = await asyncio.gather(*(kis(PRICE) for _ in range(100)))
    assert {result.price for result in results} == {Decimal(71_000)}
    assert gateway.issued == 2


async def test_a_token_that_is_never_accepted_is_given_up(gateway: Gateway) -> None:
    """Each renewal costs KIS's one issue a minute and a message to the customer's phone."""
    gateway.always(PRICE_PATH, kis_error("EGW00123"))
    async with open_kis(gateway, deadline=0.5) as kis:
        kis.session.tokens._gap = 0.02
        with pytest.raises(TokenRejected):
            async with asyncio.timeout(2):
                await kis(PRICE)
    assert gateway.issued <= 3


async def test_a_first_token_call_for_a_hundred_calls_at_once(gateway: Gateway, kis: Kis) -> None:
    await asyncio.gather(*(kis(PRICE) for _ in range(100)))
    assert gateway.issued == 1
    assert len(gateway.of(PRICE_PATH)) == 100


async def test_a_wrong_secret_fails_at_once_for_all_and_is_asked_about_once(gateway: Gateway) -> None:
    gateway.always(TOKEN_PATH, oauth_error("EGW00105", "유효하지 않은 AppSecret입니다."))
    async with open_kis(gateway) as kis:
        kis.session.tokens._gap = 60
        results = await asyncio.wait_for(kis.gather([PRICE] * 30), 1)
    assert {type(result) for result in results} == {CredentialsRejected}
    assert "app secret" in str(results[0])
    assert "EGW00105" in str(results[0])
    assert len(gateway.of(TOKEN_PATH)) == 1


async def test_the_minute_is_waited_for_when_somebody_else_had_it(gateway: Gateway, kis: Kis) -> None:
    gateway.script(TOKEN_PATH, oauth_error("EGW00133", "접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)"))
    assert (await kis(PRICE)).price == Decimal(71_000)
    first, second = gateway.of(TOKEN_PATH)
    assert second.at - first.at >= 0.05


async def test_a_token_that_others_always_take_is_said_to_be_limited(gateway: Gateway) -> None:
    gateway.always(TOKEN_PATH, oauth_error("EGW00133"))
    async with open_kis(gateway, deadline=0.2) as kis:
        kis.session.tokens._gap, kis.session.tokens._wait = 0.15, 0.3
        with pytest.raises(TokenIssueLimited):
            await kis(PRICE)
    assert len(gateway.of(TOKEN_PATH)) <= 4


async def test_a_stated_end_before_the_stated_span_is_believed(gateway: Gateway, kis: Kis) -> None:
    """Within six hours KIS hands out the same token again, with the end it always had."""
    end = dt.datetime.now(SEOUL).replace(microsecond=0) + dt.timedelta(hours=19)
    body = json.loads(token_reply("tok-1").content)
    gateway.script(TOKEN_PATH, Reply(body | {"access_token_token_expired": f"{end:%Y-%m-%d %H:%M:%S}"}))
    token = await kis.session.tokens.get()
    assert token.expires_at == end.timestamp()


async def test_revoke_kills_the_token_and_the_next_call_asks_for_another(gateway: Gateway, kis: Kis) -> None:
    gateway.always("/oauth2/revokeP", Reply({"code": 200, "message": "접근토큰 폐기에 성공하였습니다"}))
    await kis(PRICE)
    await kis.revoke()
    (seen,) = gateway.of("/oauth2/revokeP")
    assert seen.json == {"appkey": KEY, "appsecret": SECRET, "token": "token-0001-abcdefgh"}
    assert (await kis(PRICE)).price == Decimal(71_000)
    assert gateway.issued == 2


async def test_revoke_without_a_token_asks_for_nothing(gateway: Gateway, kis: Kis) -> None:
    await kis.revoke()
    assert gateway.seen == []


async def test_closing_in_the_middle_of_calls_ends_them_with_an_error(gateway: Gateway) -> None:
    """Whoever closes a session must not leave a gather hanging that still waits for its token."""
    gateway.script(TOKEN_PATH, Reply(cut="hang"))
    kis = open_kis(gateway, timeout=5)
    work = asyncio.create_task(kis.gather([PRICE] * 5))
    await asyncio.sleep(0.05)
    await kis.aclose()
    done, _ = await asyncio.wait([work], timeout=0.5)
    if not done:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
    assert done, "gather hangs after aclose()"
    assert {isinstance(result, KisError) for result in work.result()} == {True}


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


async def test_an_unusable_value_is_refused_before_a_token_is_asked_for(gateway: Gateway, kis: Kis) -> None:
    with pytest.raises(InvalidRequest):
        await kis(InquirePrice(symbol="5930"))
    assert gateway.seen == []
