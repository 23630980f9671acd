"""해외선물 미결제추이 [해외선물-029]."""

from typing import Annotated

from kis_async.wire import Code, Date, DateArgument, DateCursor, Endpoint, Row, Ticker, TrId, Wire, get


class PositionMeasure(Code):
    """Positions themselves, or their change against the report before (UPMU_GUBUN)."""

    POSITION = "0"
    CHANGE = "1"


class PositionReport(Row):
    """Who held which side of a future on one Tuesday, as the CFTC reports it weekly.

    Positions in contracts, `…_traders` in reporting traders. Speculators are the CFTC's non-commercials, hedgers its
    commercials; what KIS calls missing (누락) is held by those too small to report.
    """

    date: Annotated[Date, Wire("bsop_date", "일자")] = None
    product: Annotated[str | None, Wire("prod_iscd", "상품")] = None
    cftc_code: Annotated[str | None, Wire("cftc_iscd", "CFTC코드")] = None
    open_interest: Annotated[int | None, Wire("hts_otst_smtn", "미결제합계")] = None
    speculative_long: Annotated[int | None, Wire("bidp_spec", "매수투기")] = None
    speculative_short: Annotated[int | None, Wire("askp_spec", "매도투기")] = None
    speculative_spread: Annotated[int | None, Wire("spread_spec", "스프레드투기")] = None
    hedge_long: Annotated[int | None, Wire("bidp_hedge", "매수헤지")] = None
    hedge_short: Annotated[int | None, Wire("askp_hedge", "매도헤지")] = None
    nonreportable_long: Annotated[int | None, Wire("bidp_missing", "매수누락")] = None
    nonreportable_short: Annotated[int | None, Wire("askp_missing", "매도누락")] = None
    traders: Annotated[int | None, Wire("cust_smtn", "고객합계")] = None
    speculative_long_traders: Annotated[int | None, Wire("bidp_spec_cust", "매수투기고객")] = None
    speculative_short_traders: Annotated[int | None, Wire("askp_spec_cust", "매도투기고객")] = None
    speculative_spread_traders: Annotated[int | None, Wire("spread_spec_cust", "스프레드투기고객")] = None
    hedge_long_traders: Annotated[int | None, Wire("bidp_hedge_cust", "매수헤지고객")] = None
    hedge_short_traders: Annotated[int | None, Wire("askp_hedge_cust", "매도헤지고객")] = None


class PositionReportsSummary(Row):
    """How many reports came."""

    count: Annotated[int | None, Wire("row_cnt", "응답레코드카운트")] = None


class PositionReports(Row):
    """Weekly reports, newest first."""

    summary: Annotated[PositionReportsSummary | None, Wire("output1", "응답 정보")] = None
    reports: Annotated[list[PositionReport], Wire("output2", "미결제추이")]


class InvestorUnpdTrend(Endpoint[PositionReports]):
    """해외선물 미결제추이. Open interest of one product by kind of holder, up to 100 weeks a page up to `end`.

    `product` is the root of a code, as ES of ESZ25; KIS covers some forty on US exchanges. kis.pages() goes further
    back.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/investor-unpd-trend",
        page="해외선물-029",
        title="해외선물 미결제추이",
        tr_id=TrId(real="HHDDB95030000", paper=None),
        block=None,
        constants={"CTS_KEY": ""},
        paging=DateCursor(None, "BSOP_DATE", date="bsop_date"),
    )

    product: Annotated[Ticker, Wire("PROD_ISCD", "상품")]
    end: Annotated[DateArgument, Wire("BSOP_DATE", "일자")]
    measure: Annotated[PositionMeasure, Wire("UPMU_GUBUN", "구분")] = PositionMeasure.POSITION
