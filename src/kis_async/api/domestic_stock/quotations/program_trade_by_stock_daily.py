"""종목별 프로그램매매추이(일별) [국내주식-113]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Market, Row, Sign, Symbol, TrId, Wire, get


class StockProgramDay(Row):
    """The program trading of one issue on one day. Volumes in shares, values in won.

    The two `…_change` are against the day before.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식 종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None

    program_sell_volume: Annotated[int | None, Wire("whol_smtn_seln_vol", "전체 합계 매도 거래량")] = None
    program_buy_volume: Annotated[int | None, Wire("whol_smtn_shnu_vol", "전체 합계 매수2 거래량")] = None
    program_net_buy_volume: Annotated[int | None, Wire("whol_smtn_ntby_qty", "전체 합계 순매수 수량")] = None
    program_net_buy_volume_change: Annotated[int | None, Wire("whol_ntby_vol_icdc", "전체 순매수 거래량 증감")] = None
    program_sell_value: Annotated[Decimal | None, Wire("whol_smtn_seln_tr_pbmn", "전체 합계 매도 거래 대금")] = None
    program_buy_value: Annotated[Decimal | None, Wire("whol_smtn_shnu_tr_pbmn", "전체 합계 매수2 거래 대금")] = None
    program_net_buy_value: Annotated[Decimal | None, Wire("whol_smtn_ntby_tr_pbmn", "전체 합계 순매수 거래 대금")] = None
    program_net_buy_value_change: Annotated[Decimal | None, Wire("whol_ntby_tr_pbmn_icdc2", "전체 순매수 거래 대금 증감2")] = None


class ProgramTradeByStockDaily(Endpoint[list[StockProgramDay]]):
    """종목별 프로그램매매추이(일별). The program trading of one issue day by day, newest first, up to `end` or today."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/program-trade-by-stock-daily",
        page="국내주식-113",
        title="종목별 프로그램매매추이(일별)",
        tr_id=TrId(real="FHPPG04650201", paper=None),
        paging=DateCursor(None, "FID_INPUT_DATE_1", date="stck_bsop_date", rows="output"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    end: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "입력 날짜1")] = None
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
