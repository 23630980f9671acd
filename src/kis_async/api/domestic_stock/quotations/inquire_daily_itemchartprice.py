"""국내주식기간별시세(일/주/월/년) [v1_국내주식-016]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.price import Price
from kis_async.wire import (
    Code,
    DateArgument,
    DateCursor,
    Day,
    Endpoint,
    ExRight,
    Market,
    Period,
    Row,
    Sign,
    Symbol,
    TrId,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class Adjustment(Code):
    """Whether prices are adjusted for splits and rights (FID_ORG_ADJ_PRC)."""

    ADJUSTED = "0"
    ORIGINAL = "1"


class ChartSummary(Price):
    """The issue as it stands now. Prices in won; `market_cap` and `capital` in 100 million won."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal, Wire("stck_prpr", "주식 현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    upper_limit: Annotated[Decimal | None, Wire("stck_mxpr", "주식 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("stck_llam", "주식 하한가")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    previous_open: Annotated[Decimal | None, Wire("stck_prdy_oprc", "주식 전일 시가")] = None
    previous_high: Annotated[Decimal | None, Wire("stck_prdy_hgpr", "주식 전일 최고가")] = None
    previous_low: Annotated[Decimal | None, Wire("stck_prdy_lwpr", "주식 전일 최저가")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    volume_change: Annotated[int | None, Wire("prdy_vrss_vol", "전일 대비 거래량")] = None
    turnover_rate: Annotated[Decimal | None, Wire("vol_tnrt", "거래량 회전율")] = None
    per: Annotated[Decimal | None, Wire("per", "PER")] = None
    pbr: Annotated[Decimal | None, Wire("pbr", "PBR")] = None
    eps: Annotated[Decimal | None, Wire("eps", "EPS")] = None
    market_cap: Annotated[Decimal | None, Wire("hts_avls", "HTS 시가총액")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장 주수")] = None
    capital: Annotated[Decimal | None, Wire("cpfn", "자본금")] = None
    par_value: Annotated[Decimal | None, Wire("stck_fcam", "주식 액면가")] = None
    # The live key carries a stray " name".
    loan_balance_rate: Annotated[
        Decimal | None,
        Wire("itewhol_loan_rmnd_ratem", "전체 융자 잔고 비율", also="itewhol_loan_rmnd_ratem name"),
    ] = None


class Candle(Row):
    """One day, week, month or year. Prices in won, volume in shares, value in won."""

    date: Annotated[Day, Wire("stck_bsop_date", "주식 영업 일자")]
    open: Annotated[Decimal, Wire("stck_oprc", "주식 시가")]
    high: Annotated[Decimal, Wire("stck_hgpr", "주식 최고가")]
    low: Annotated[Decimal, Wire("stck_lwpr", "주식 최저가")]
    close: Annotated[Decimal, Wire("stck_clpr", "주식 종가")]
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    ex_right: Annotated[ExRight | None, Wire("flng_cls_code", "락 구분 코드")] = None
    split_rate: Annotated[Decimal | None, Wire("prtt_rate", "분할 비율")] = None
    modified: Annotated[bool | None, Wire("mod_yn", "변경 여부")] = None
    revaluation_reason: Annotated[str | None, Wire("revl_issu_reas", "재평가사유코드")] = None


class Chart(Row):
    """Up to 100 candles, newest first, and the issue as it stands now."""

    summary: Annotated[ChartSummary | None, Wire("output1", "종목 현재")] = None
    candles: Annotated[list[Candle], Wire("output2", "기간별 시세")]


class InquireDailyItemchartprice(Endpoint[Chart]):
    """국내주식기간별시세(일/주/월/년). Up to 100 candles a page up to `end`; kis.pages() goes further back."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-daily-itemchartprice",
        page="v1_국내주식-016",
        title="국내주식기간별시세(일/주/월/년)",
        tr_id=TrId(real="FHKST03010100", paper="FHKST03010100"),
        block=None,
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력 날짜 1")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "입력 날짜 2")]
    period: Annotated[Period, Wire("FID_PERIOD_DIV_CODE", "기간분류코드")] = Period.DAY
    adjustment: Annotated[Adjustment, Wire("FID_ORG_ADJ_PRC", "수정주가 원주가 가격 여부")] = Adjustment.ADJUSTED
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyItemchartprice":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
