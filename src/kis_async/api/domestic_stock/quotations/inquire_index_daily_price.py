"""국내업종 일자별지수 [v1_국내주식-065]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.index_summary import IndexSummary
from kis_async.api.domestic_stock.quotations.periods import ShortPeriod
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, IndexCode, Period, Row, Sign, TrId, Wire, get


class IndexDay(Row):
    """One day, week or month of an index, in points; rates in percent, volume in 1,000 shares, value in million won."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    open: Annotated[Decimal | None, Wire("bstp_nmix_oprc", "업종 지수 시가2")] = None
    high: Annotated[Decimal | None, Wire("bstp_nmix_hgpr", "업종 지수 최고가")] = None
    low: Annotated[Decimal | None, Wire("bstp_nmix_lwpr", "업종 지수 최저가")] = None
    close: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    # Labelled a share (비중): it is the volume of the day of the call in percent of this row's.
    current_volume_rate: Annotated[Decimal | None, Wire("acml_vol_rlim", "누적 거래량 비중")] = None
    new_psychological_line: Annotated[Decimal | None, Wire("invt_new_psdg", "투자 신 심리도")] = None
    disparity_20d: Annotated[Decimal | None, Wire("d20_dsrt", "20일 이격도")] = None


class IndexDays(Row):
    """Up to 100 rows, newest first, and the index as it stands now."""

    summary: Annotated[IndexSummary | None, Wire("output1", "업종 현재")] = None
    days: Annotated[list[IndexDay], Wire("output2", "일자별 지수")]


class InquireIndexDailyPrice(Endpoint[IndexDays]):
    """국내업종 일자별지수. Days, weeks or months of an index, 100 a page up to `end`; kis.pages() goes further back."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-index-daily-price",
        page="v1_국내주식-065",
        title="국내업종 일자별지수",
        tr_id=TrId(real="FHPUP02120000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
        paging=DateCursor(None, "FID_INPUT_DATE_1", date="stck_bsop_date"),
    )

    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "FID 입력 날짜1")]
    period: Annotated[ShortPeriod, Wire("FID_PERIOD_DIV_CODE", "FID 기간 분류 코드")] = Period.DAY
