"""주식현재가 당일시간대별체결 [v1_국내주식-023]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Market, Row, Sign, Symbol, Time, TimeArgument, TimeCursor, TrId, Wire, get


class TradesSummary(Row):
    """The issue as it stands now. Price in won, rates in percent, volumes in shares."""

    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표 시장 한글 명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None


class TimedTrade(Row):
    """One print with the quotes at that moment. Prices in won, rates in percent, volumes in shares.

    `volume` is the session's so far, `volume_power` buys in percent of sells.
    """

    time: Annotated[Time, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    # The page calls the price stck_pbpr; answers have stck_prpr.
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가", also="stck_pbpr")] = None
    trade_volume: Annotated[int | None, Wire("cnqn", "체결량")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    volume_power: Annotated[Decimal | None, Wire("tday_rltv", "당일 체결강도")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None


class TimedTrades(Row):
    """One page of prints, newest first, and the issue as it stands now."""

    summary: Annotated[TradesSummary | None, Wire("output1", "종목 현재")] = None
    trades: Annotated[list[TimedTrade], Wire("output2", "시간대별 체결")]


class InquireTimeItemconclusion(Endpoint[TimedTrades]):
    """주식현재가 당일시간대별체결. Today's prints of one issue up to `end`, newest first; kis.pages() goes further back."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-time-itemconclusion",
        page="v1_국내주식-023",
        title="주식현재가 당일시간대별체결",
        tr_id=TrId(real="FHPST01060000", paper="FHPST01060000"),
        block=None,
        paging=TimeCursor("FID_INPUT_HOUR_1", "stck_cntg_hour", step=0),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    end: Annotated[TimeArgument, Wire("FID_INPUT_HOUR_1", "입력 시간1")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
