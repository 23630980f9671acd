"""주식현재가 일자별 [v1_국내주식-010]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.periods import ShortPeriod
from kis_async.wire import Code, Date, Endpoint, ExRight, Market, Period, Row, Sign, Symbol, TrId, Wire, get


class DailyPriceBasis(Code):
    """Whether prices are adjusted for splits and rights (FID_ORG_ADJ_PRC): the reverse of Adjustment's codes."""

    ORIGINAL = "0"
    ADJUSTED = "1"


class DailyPrice(Row):
    """One day, week or month. Prices in won, volumes in shares, rates in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    volume_rate: Annotated[Decimal | None, Wire("prdy_vrss_vol_rate", "전일 대비 거래량 비율")] = None
    foreign_ownership_rate: Annotated[Decimal | None, Wire("hts_frgn_ehrt", "HTS 외국인 소진율")] = None
    foreign_net_buy_volume: Annotated[int | None, Wire("frgn_ntby_qty", "외국인 순매수 수량")] = None
    ex_right: Annotated[ExRight | None, Wire("flng_cls_code", "락 구분 코드")] = None
    cumulative_split_rate: Annotated[Decimal | None, Wire("acml_prtt_rate", "누적 분할 비율")] = None


class InquireDailyPrice(Endpoint[list[DailyPrice]]):
    """주식현재가 일자별. The last 30 days, weeks or months of one issue, newest first; InquireDailyItemchartprice takes dates."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-daily-price",
        page="v1_국내주식-010",
        title="주식현재가 일자별",
        tr_id=TrId(real="FHKST01010400", paper="FHKST01010400"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    period: Annotated[ShortPeriod, Wire("FID_PERIOD_DIV_CODE", "기간 분류 코드")] = Period.DAY
    basis: Annotated[DailyPriceBasis, Wire("FID_ORG_ADJ_PRC", "수정주가 원주가 가격")] = DailyPriceBasis.ADJUSTED
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
