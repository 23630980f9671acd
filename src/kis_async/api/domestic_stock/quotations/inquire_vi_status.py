"""변동성완화장치(VI) 현황 [v1_국내주식-055]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.markets import StockMarket
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Symbol, Time, TrId, Vi, Wire, get


class ViKind(Code):
    """What sets off a volatility interruption (FID_RANK_SORT_CLS_CODE, vi_kind_code). ALL is for requests."""

    ALL = "0"
    STATIC = "1"
    DYNAMIC = "2"
    STATIC_AND_DYNAMIC = "3"


class ViDirection(Code):
    """Which way the price went (FID_DIV_CLS_CODE)."""

    ALL = "0"
    UP = "1"
    DOWN = "2"


class ViEvent(Row):
    """One volatility interruption. Prices in won, disparities from the base price in percent.

    `vi` says whether it still holds; `triggers` counts those of the issue that day.
    """

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    vi: Annotated[Vi | None, Wire("vi_cls_code", "VI발동상태")] = None
    date: Annotated[Date, Wire("bsop_date", "영업 일자")] = None
    triggered_at: Annotated[Time, Wire("cntg_vi_hour", "VI발동시간")] = None
    released_at: Annotated[Time, Wire("vi_cncl_hour", "VI해제시간")] = None
    vi_kind: Annotated[ViKind | None, Wire("vi_kind_code", "VI종류코드")] = None
    vi_price: Annotated[Decimal | None, Wire("vi_prc", "VI발동가격")] = None
    static_base_price: Annotated[Decimal | None, Wire("vi_stnd_prc", "정적VI발동기준가격")] = None
    static_disparity: Annotated[Decimal | None, Wire("vi_dprt", "정적VI발동괴리율")] = None
    dynamic_base_price: Annotated[Decimal | None, Wire("vi_dmc_stnd_prc", "동적VI발동기준가격")] = None
    dynamic_disparity: Annotated[Decimal | None, Wire("vi_dmc_dprt", "동적VI발동괴리율")] = None
    triggers: Annotated[int | None, Wire("vi_count", "VI발동횟수")] = None


class InquireViStatus(Endpoint[list[ViEvent]]):
    """변동성완화장치(VI) 현황. The latest 30 volatility interruptions of a day, of one issue or of all."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-vi-status",
        page="v1_국내주식-055",
        title="변동성완화장치(VI) 현황",
        tr_id=TrId(real="FHPST01390000", paper=None),
        constants={"FID_COND_SCR_DIV_CODE": "20139", "FID_TRGT_CLS_CODE": "", "FID_TRGT_EXLS_CLS_CODE": ""},
    )

    date: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "FID 입력 날짜1")]
    symbol: Annotated[Symbol | None, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")] = None
    market: Annotated[StockMarket, Wire("FID_MRKT_CLS_CODE", "FID 시장 구분 코드")] = StockMarket.ALL
    kind: Annotated[ViKind, Wire("FID_RANK_SORT_CLS_CODE", "FID 순위 정렬 구분 코드")] = ViKind.ALL
    direction: Annotated[ViDirection, Wire("FID_DIV_CLS_CODE", "FID 분류 구분 코드")] = ViDirection.ALL
