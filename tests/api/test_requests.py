"""What everyday calls put on the wire, by value. What every call sends is in test_every_request."""

import datetime as dt
from decimal import Decimal
from typing import Any, NamedTuple

import pytest
from pydantic import SecretStr

from kis_async import Exchange, Market, OrderKind, Period, Side, encode
from kis_async.api.domestic_stock import (
    Adjustment,
    Age,
    BalanceGrouping,
    FillState,
    Funding,
    InquireAskingPriceExpCcn,
    InquireBalance,
    InquireBalanceRlzPl,
    InquireDailyCcld,
    InquireDailyItemchartprice,
    InquirePrice,
    InquirePsblOrder,
    IntstockMultprice,
    Listing,
    OrderCash,
    PriceSource,
    Segment,
    SellType,
    Sorting,
    TradesIncluded,
)
from kis_async.api.oauth2 import RevokeP, TokenP
from kis_async.api.overseas_price import NewsTitle
from kis_async.api.uapi import Hashkey
from kis_async.wire import Auth, Effect, Endpoint, Lane
from kis_async.wire.errors import InvalidRequest, NotOnPaper

QUOTES = "/uapi/domestic-stock/v1/quotations/"
TRADING = "/uapi/domestic-stock/v1/trading/"
ACCOUNT = {"CANO": "87654321", "ACNT_PRDT_CD": "03"}
KEYS = {"CTX_AREA_FK100": "", "CTX_AREA_NK100": ""}
JUNE: dict[str, Any] = {"start": dt.date(2024, 6, 3), "end": dt.date(2024, 6, 28)}


class Sent(NamedTuple):
    """What is expected of one call."""

    call: Endpoint[Any]
    method: str
    path: str
    tr_id: str
    paper: str | None
    old: str
    old_paper: str | None
    params: dict[str, str]


def quote(call: Endpoint[Any], tail: str, tr_id: str, params: dict[str, str], *, paper: bool = True) -> Sent:
    twin = tr_id if paper else None
    return Sent(call, "GET", QUOTES + tail, tr_id, twin, tr_id, twin, params)


CASES: dict[str, Sent] = {
    "price": quote(
        InquirePrice(symbol="018880"),
        "inquire-price",
        "FHKST01010100",
        {"FID_INPUT_ISCD": "018880", "FID_COND_MRKT_DIV_CODE": "J"},
    ),
    "price on NXT": quote(
        InquirePrice(symbol="018880", market=Market.NXT),
        "inquire-price",
        "FHKST01010100",
        {"FID_INPUT_ISCD": "018880", "FID_COND_MRKT_DIV_CODE": "NX"},
    ),
    "order book": quote(
        InquireAskingPriceExpCcn(symbol="0001A0", market=Market.ALL),
        "inquire-asking-price-exp-ccn",
        "FHKST01010200",
        {"FID_INPUT_ISCD": "0001A0", "FID_COND_MRKT_DIV_CODE": "UN"},
    ),
    "many prices": quote(
        IntstockMultprice(listings=(Listing(symbol="018880"), Listing(symbol="0001", market=Market.INDEX))),
        "intstock-multprice",
        "FHKST11300006",
        {
            "FID_COND_MRKT_DIV_CODE_1": "J",
            "FID_INPUT_ISCD_1": "018880",
            "FID_COND_MRKT_DIV_CODE_2": "U",
            "FID_INPUT_ISCD_2": "0001",
        },
        paper=False,
    ),
    "candles": quote(
        InquireDailyItemchartprice(symbol="018880", **JUNE),
        "inquire-daily-itemchartprice",
        "FHKST03010100",
        {
            "FID_INPUT_ISCD": "018880",
            "FID_INPUT_DATE_1": "20240603",
            "FID_INPUT_DATE_2": "20240628",
            "FID_PERIOD_DIV_CODE": "D",
            "FID_ORG_ADJ_PRC": "0",
            "FID_COND_MRKT_DIV_CODE": "J",
        },
    ),
    "weekly candles as traded": quote(
        InquireDailyItemchartprice(
            symbol="018880", period=Period.WEEK, adjustment=Adjustment.ORIGINAL, market=Market.NXT, **JUNE
        ),
        "inquire-daily-itemchartprice",
        "FHKST03010100",
        {
            "FID_INPUT_ISCD": "018880",
            "FID_INPUT_DATE_1": "20240603",
            "FID_INPUT_DATE_2": "20240628",
            "FID_PERIOD_DIV_CODE": "W",
            "FID_ORG_ADJ_PRC": "1",
            "FID_COND_MRKT_DIV_CODE": "NX",
        },
    ),
    "buy at a limit": Sent(
        OrderCash(side=Side.BUY, symbol="018880", quantity=7, price=Decimal(4115)),
        "POST",
        TRADING + "order-cash",
        "TTTC0012U",
        "VTTC0012U",
        "TTTC0802U",
        "VTTC0802U",
        ACCOUNT
        | {
            "PDNO": "018880",
            "ORD_QTY": "7",
            "ORD_UNPR": "4115",
            "ORD_DVSN": "00",
            "EXCG_ID_DVSN_CD": "KRX",
        },
    ),
    "sell at the market": Sent(
        OrderCash(side=Side.SELL, symbol="018880", quantity=7, kind=OrderKind.MARKET),
        "POST",
        TRADING + "order-cash",
        "TTTC0011U",
        "VTTC0011U",
        "TTTC0801U",
        "VTTC0801U",
        ACCOUNT
        | {"PDNO": "018880", "ORD_QTY": "7", "ORD_UNPR": "0", "ORD_DVSN": "01", "EXCG_ID_DVSN_CD": "KRX"},
    ),
    "sell with everything said": Sent(
        OrderCash(
            side=Side.SELL,
            symbol="018880",
            quantity=7,
            price=Decimal("4115.0"),
            kind=OrderKind.STOP_LIMIT,
            exchange=Exchange.NXT,
            sell_type=SellType.BORROWED,
            stop_price=Decimal(4000),
        ),
        "POST",
        TRADING + "order-cash",
        "TTTC0011U",
        "VTTC0011U",
        "TTTC0801U",
        "VTTC0801U",
        ACCOUNT
        | {
            "PDNO": "018880",
            "ORD_QTY": "7",
            "ORD_UNPR": "4115",
            "ORD_DVSN": "22",
            "EXCG_ID_DVSN_CD": "NXT",
            "SLL_TYPE": "05",
            "CNDT_PRIC": "4000",
        },
    ),
    "what can be bought": Sent(
        InquirePsblOrder(),
        "GET",
        TRADING + "inquire-psbl-order",
        "TTTC8908R",
        "VTTC8908R",
        "TTTC8908R",
        "VTTC8908R",
        ACCOUNT
        | {
            "PDNO": "",
            "ORD_UNPR": "",
            "ORD_DVSN": "01",
            "CMA_EVLU_AMT_ICLD_YN": "N",
            "OVRS_ICLD_YN": "N",
        },
    ),
    "what can be bought of one": Sent(
        InquirePsblOrder(
            symbol="018880", price=Decimal(4115), kind=OrderKind.LIMIT, with_cma=True, with_overseas=True
        ),
        "GET",
        TRADING + "inquire-psbl-order",
        "TTTC8908R",
        "VTTC8908R",
        "TTTC8908R",
        "VTTC8908R",
        ACCOUNT
        | {
            "PDNO": "018880",
            "ORD_UNPR": "4115",
            "ORD_DVSN": "00",
            "CMA_EVLU_AMT_ICLD_YN": "Y",
            "OVRS_ICLD_YN": "Y",
        },
    ),
    "balance": Sent(
        InquireBalance(),
        "GET",
        TRADING + "inquire-balance",
        "TTTC8434R",
        "VTTC8434R",
        "TTTC8434R",
        "VTTC8434R",
        ACCOUNT
        | KEYS
        | {
            "AFHR_FLPR_YN": "N",
            "OFL_YN": "",
            "INQR_DVSN": "01",
            "UNPR_DVSN": "01",
            "FUND_STTL_ICLD_YN": "N",
            "FNCG_AMT_AUTO_RDPT_YN": "N",
            "PRCS_DVSN": "00",
        },
    ),
    "balance otherwise": Sent(
        InquireBalance(
            price_source=PriceSource.NXT,
            grouping=BalanceGrouping.BY_ISSUE,
            trades=TradesIncluded.WITHOUT_YESTERDAY,
        ),
        "GET",
        TRADING + "inquire-balance",
        "TTTC8434R",
        "VTTC8434R",
        "TTTC8434R",
        "VTTC8434R",
        ACCOUNT
        | KEYS
        | {
            "AFHR_FLPR_YN": "X",
            "OFL_YN": "",
            "INQR_DVSN": "02",
            "UNPR_DVSN": "01",
            "FUND_STTL_ICLD_YN": "N",
            "FNCG_AMT_AUTO_RDPT_YN": "N",
            "PRCS_DVSN": "01",
        },
    ),
    "orders": Sent(
        InquireDailyCcld(**JUNE),
        "GET",
        TRADING + "inquire-daily-ccld",
        "TTTC0081R",
        "VTTC0081R",
        "TTTC8001R",
        "VTTC8001R",
        ACCOUNT
        | KEYS
        | {
            "INQR_STRT_DT": "20240603",
            "INQR_END_DT": "20240628",
            "SLL_BUY_DVSN_CD": "00",
            "CCLD_DVSN": "00",
            "PDNO": "",
            "ODNO": "",
            "ORD_GNO_BRNO": "",
            "INQR_DVSN": "00",
            "INQR_DVSN_3": "00",
            "INQR_DVSN_1": "",
            "EXCG_ID_DVSN_CD": "ALL",
        },
    ),
    "orders of long ago": Sent(
        InquireDailyCcld(
            age=Age.OVER_3_MONTHS,
            side=Side.SELL,
            state=FillState.OPEN,
            symbol="018880",
            order_no="0000117057",
            branch="91252",
            sorting=Sorting.OLDEST_FIRST,
            funding=Funding.CREDIT,
            segment=Segment.ELW,
            exchange=None,
            **JUNE,
        ),
        "GET",
        TRADING + "inquire-daily-ccld",
        "CTSC9215R",
        "VTSC9215R",
        "CTSC9115R",
        "VTSC9115R",
        ACCOUNT
        | KEYS
        | {
            "INQR_STRT_DT": "20240603",
            "INQR_END_DT": "20240628",
            "SLL_BUY_DVSN_CD": "01",
            "CCLD_DVSN": "02",
            "PDNO": "018880",
            "ODNO": "0000117057",
            "ORD_GNO_BRNO": "91252",
            "INQR_DVSN": "01",
            "INQR_DVSN_3": "02",
            "INQR_DVSN_1": "1",
            "EXCG_ID_DVSN_CD": "ALL",
        },
    ),
    "token": Sent(TokenP(), "POST", "/oauth2/tokenP", "", "", "", "", {"grant_type": "client_credentials"}),
    "revocation": Sent(
        RevokeP(token=SecretStr("tOkEn")), "POST", "/oauth2/revokeP", "", "", "", "", {"token": "tOkEn"}
    ),
    "hashkey": Sent(
        Hashkey(body={"CANO": "87654321", "ORD_QTY": "7"}),
        "POST",
        "/uapi/hashkey",
        "",
        "",
        "",
        "",
        {"CANO": "87654321", "ORD_QTY": "7"},
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_call_is_sent_as_kis_wants_it(case: Sent) -> None:
    request = encode(case.call, environment="real", account="87654321-03")
    assert (request.method, request.path, request.tr_id) == (case.method, case.path, case.tr_id)
    assert request.params == case.params
    assert all(type(text) is str for text in request.params.values())


def only_real(call: Endpoint[Any]) -> bool:
    """Whether the call holds a value that the paper host does not know."""
    return any(getattr(call, name) not in known for name, known in call.spec.on_paper.items())


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_on_paper_only_the_tr_id_differs(case: Sent) -> None:
    if case.paper is None:
        with pytest.raises(NotOnPaper, match=case.tr_id):
            encode(case.call, environment="paper", account="87654321-03")
        return
    if only_real(case.call):
        with pytest.raises(NotOnPaper, match="KRX only"):
            encode(case.call, environment="paper", account="87654321-03")
        return
    request = encode(case.call, environment="paper", account="87654321-03")
    wanted = case.params | ({"EXCG_ID_DVSN_CD": "KRX"} if isinstance(case.call, InquireDailyCcld) else {})
    assert (request.tr_id, request.path, request.params) == (case.paper, case.path, wanted)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_tr_ids_from_before_are_sent_when_asked_for(case: Sent) -> None:
    gone = set(case.call.spec.old_omits)
    if gone and only_real(case.call):
        with pytest.raises(InvalidRequest, match="do not know"):
            encode(case.call, environment="real", account="87654321-03", tr_ids="old")
        return
    request = encode(case.call, environment="real", account="87654321-03", tr_ids="old")
    assert request.tr_id == case.old
    assert request.params == {name: text for name, text in case.params.items() if name not in gone}
    if case.old_paper is not None and not only_real(case.call):
        on_paper = encode(case.call, environment="paper", account="87654321-03", tr_ids="old")
        assert on_paper.tr_id == case.old_paper


@pytest.mark.parametrize(
    ("call", "effect", "lane", "auth"),
    [
        (InquirePrice(symbol="018880"), Effect.READ, Lane.QUOTE, Auth.TOKEN),
        (CASES["many prices"].call, Effect.READ, Lane.QUOTE, Auth.TOKEN),
        (CASES["buy at a limit"].call, Effect.ORDER, Lane.ORDER, Auth.TOKEN),
        (InquireBalance(), Effect.READ, Lane.ACCOUNT, Auth.TOKEN),
        (InquirePsblOrder(), Effect.READ, Lane.ACCOUNT, Auth.TOKEN),
        (CASES["orders"].call, Effect.READ, Lane.ACCOUNT, Auth.TOKEN),
        (CASES["hashkey"].call, Effect.READ, Lane.QUOTE, Auth.KEYS),
        (TokenP(), Effect.AUTH, Lane.QUOTE, Auth.BODY),
        (CASES["revocation"].call, Effect.AUTH, Lane.QUOTE, Auth.BODY),
    ],
)
def test_what_a_call_does_and_how_it_queues(
    call: Endpoint[Any], effect: Effect, lane: Lane, auth: Auth
) -> None:
    request = encode(call, environment="real", account="87654321-03")
    assert (request.effect, request.lane, request.auth) == (effect, lane, auth)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_neither_call_nor_request_shows_account_or_token(case: Sent) -> None:
    request = encode(case.call, environment="real", account="87654321-03")
    for text in (repr(case.call), str(case.call), f"{case.call}", repr(request), str(request)):
        assert "87654321" not in text
        assert "tOkEn" not in text


def test_news_from_abroad_goes_on_from_the_moment_of_the_oldest_headline() -> None:
    call = NewsTitle(date=dt.date(2026, 11, 10))
    sent = encode(call, environment="real").params
    assert (sent["DATA_DT"], sent["DATA_TM"], sent["CTS"]) == ("20261110", "235959", "")
    moments = [{"data_dt": "20261110", "data_tm": time} for time in ("122617", "112235")]
    paging = NewsTitle.spec.paging
    assert paging is not None
    assert paging.next(sent, {"outblock1": moments}, "") == {"DATA_DT": "20261110", "DATA_TM": "112235"}
    assert paging.next(sent, {"outblock1": []}, "") is None


@pytest.mark.parametrize("call", [InquireBalance, InquireBalanceRlzPl])
@pytest.mark.parametrize(
    ("product", "chosen", "sent"),
    [("01", None, "N"), ("22", None, "Y"), ("29", None, "Y"), ("29", False, "N"), ("01", True, "Y")],
)
def test_pension_accounts_include_settlements_of_funds(
    call: type[InquireBalance | InquireBalanceRlzPl], product: str, chosen: bool | None, sent: str
) -> None:
    made = call(account=f"12345678-{product}", with_fund_settlements=chosen)
    assert encode(made, environment="real").params["FUND_STTL_ICLD_YN"] == sent
