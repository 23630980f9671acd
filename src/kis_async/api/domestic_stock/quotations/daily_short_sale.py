"""국내주식 공매도 일별추이 [국내주식-134]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class ShortSaleIssue(Row):
    """The issue as it stands now. Prices in won, volumes in shares."""

    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None


class ShortSaleDay(Row):
    """Short sales of one issue on one day. Prices and values in won, volumes in shares, rates in percent.

    `cumulative_…` adds up the days asked for; its rates are of `base_volume` and `base_value`, the trades of those days.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None

    short_sale_volume: Annotated[int | None, Wire("ssts_cntg_qty", "공매도 체결 수량")] = None
    short_sale_volume_rate: Annotated[Decimal | None, Wire("ssts_vol_rlim", "공매도 거래량 비중")] = None
    short_sale_value: Annotated[Decimal | None, Wire("ssts_tr_pbmn", "공매도 거래 대금")] = None
    short_sale_value_rate: Annotated[Decimal | None, Wire("ssts_tr_pbmn_rlim", "공매도 거래대금 비중")] = None
    average_price: Annotated[Decimal | None, Wire("avrg_prc", "평균가격")] = None

    cumulative_short_sale_volume: Annotated[int | None, Wire("acml_ssts_cntg_qty", "누적 공매도 체결 수량")] = None
    cumulative_short_sale_volume_rate: Annotated[Decimal | None, Wire("acml_ssts_cntg_qty_rlim", "누적 공매도 체결 수량 비중")] = None
    cumulative_short_sale_value: Annotated[Decimal | None, Wire("acml_ssts_tr_pbmn", "누적 공매도 거래 대금")] = None
    cumulative_short_sale_value_rate: Annotated[Decimal | None, Wire("acml_ssts_tr_pbmn_rlim", "누적 공매도 거래 대금 비중")] = None
    base_volume: Annotated[int | None, Wire("stnd_vol_smtn", "기준 거래량 합계")] = None
    base_value: Annotated[Decimal | None, Wire("stnd_tr_pbmn_smtn", "기준 거래대금 합계")] = None


class ShortSales(Row):
    """Up to 100 days of short sales, newest first, and the issue as it stands now."""

    days: Annotated[list[ShortSaleDay], Wire("output2", "일별 공매도")]
    issue: Annotated[ShortSaleIssue | None, Wire("output1", "종목 현재")] = None


class DailyShortSale(Endpoint[ShortSales]):
    """국내주식 공매도 일별추이. Short sales of one issue day by day, from `start`, or as far back as KIS goes, to `end`."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/daily-short-sale",
        page="국내주식-134",
        title="국내주식 공매도 일별추이",
        tr_id=TrId(real="FHPST04830000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_2", "입력 날짜2")]
    start: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "입력 날짜1")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "DailyShortSale":
        return span_is_forward(self)
