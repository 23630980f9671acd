"""선물옵션기간별시세(일/주/월/년) [v1_국내선물-008]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_futureoption.market import DerivativeMarket
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Period, Row, Sign, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class ContractSnapshot(Row):
    """The contract as it stands now. Prices in points (won for stock futures), rates in percent, volume in contracts.

    `value` in thousand won for index contracts. `theoretical_basis` is the theoretical price less the index.
    """

    symbol: Annotated[str | None, Wire("futs_shrn_iscd", "단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("futs_prpr", "현재가")] = None
    change: Annotated[Decimal | None, Wire("futs_prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("futs_prdy_ctrt", "선물 전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("futs_oprc", "시가")] = None
    high: Annotated[Decimal | None, Wire("futs_hgpr", "최고가")] = None
    low: Annotated[Decimal | None, Wire("futs_lwpr", "최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    volume_power: Annotated[Decimal | None, Wire("tday_rltv", "당일 체결강도")] = None
    open_interest: Annotated[int | None, Wire("hts_otst_stpl_qty", "HTS 미결제 약정 수량")] = None
    open_interest_change: Annotated[int | None, Wire("otst_stpl_qty_icdc", "미결제 약정 수량 증감")] = None
    ask: Annotated[Decimal | None, Wire("futs_askp", "매도호가")] = None
    bid: Annotated[Decimal | None, Wire("futs_bidp", "매수호가")] = None
    previous_close: Annotated[Decimal | None, Wire("futs_prdy_clpr", "선물 전일 종가")] = None
    previous_open: Annotated[Decimal | None, Wire("futs_prdy_oprc", "전일 시가")] = None
    previous_high: Annotated[Decimal | None, Wire("futs_prdy_hgpr", "전일 최고가")] = None
    previous_low: Annotated[Decimal | None, Wire("futs_prdy_lwpr", "전일 최저가")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    upper_limit: Annotated[Decimal | None, Wire("futs_mxpr", "상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("futs_llam", "하한가")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS 이론가")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    theoretical_basis: Annotated[Decimal | None, Wire("basis", "베이시스")] = None
    kospi_200: Annotated[Decimal | None, Wire("kospi200_nmix", "KOSPI200 지수")] = None
    kospi_200_change: Annotated[Decimal | None, Wire("kospi200_prdy_vrss", "KOSPI200 전일 대비")] = None
    kospi_200_change_sign: Annotated[Sign | None, Wire("kospi200_prdy_vrss_sign", "KOSPI200 전일 대비 부호")] = None
    kospi_200_change_rate: Annotated[Decimal | None, Wire("kospi200_prdy_ctrt", "KOSPI200 전일 대비율")] = None


class DerivativeCandle(Row):
    """One day, week, month or year. Prices in points (won for stock futures), volume in contracts.

    `value` in thousand won for index contracts.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "영업 일자")] = None
    open: Annotated[Decimal | None, Wire("futs_oprc", "시가")] = None
    high: Annotated[Decimal | None, Wire("futs_hgpr", "최고가")] = None
    low: Annotated[Decimal | None, Wire("futs_lwpr", "최저가")] = None
    close: Annotated[Decimal | None, Wire("futs_prpr", "현재가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    modified: Annotated[bool | None, Wire("mod_yn", "변경 여부")] = None


class DerivativeChart(Row):
    """Up to 100 candles, newest first, and the contract as it stands now."""

    summary: Annotated[ContractSnapshot | None, Wire("output1", "종목 현재")] = None
    candles: Annotated[list[DerivativeCandle], Wire("output2", "기간별 시세")]


class InquireDailyFuopchartprice(Endpoint[DerivativeChart]):
    """선물옵션기간별시세(일/주/월/년). Up to 100 candles a page up to `end`; kis.pages() goes further back.

    A week counts once its first trading day is within the span. Up to today, months begin in the month before and years in the
    year before.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/inquire-daily-fuopchartprice",
        page="v1_국내선물-008",
        title="선물옵션기간별시세(일/주/월/년)",
        tr_id=TrId(real="FHKIF03020100", paper="FHKIF03020100"),
        block=None,
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date"),
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "종목코드")]
    start: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "조회 시작일자")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "조회 종료일자")]
    period: Annotated[Period, Wire("FID_PERIOD_DIV_CODE", "기간분류코드")] = Period.DAY
    market: Annotated[DerivativeMarket, Wire("FID_COND_MRKT_DIV_CODE", "FID 조건 시장 분류 코드")] = DerivativeMarket.INDEX_FUTURES

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyFuopchartprice":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
