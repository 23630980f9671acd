"""프로그램매매 종합현황(시간) [국내주식-114]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.program import ProgramBoard
from kis_async.wire import Date, Endpoint, Market, Row, Sign, Time, TrId, Wire, get


class ProgramTradingMinute(Row):
    """The program trading of a board up to one minute of today.

    Values in million won, each `…_rate` in percent of the whole market's.
    """

    time: Annotated[Time, Wire("bsop_hour", "영업 시간")] = None
    index_price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    index_change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    index_change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None

    program_net_buy_value: Annotated[Decimal | None, Wire("whol_smtn_ntby_tr_pbmn", "전체합계순매수거래대금")] = None
    program_net_buy_value_rate: Annotated[Decimal | None, Wire("whol_ntby_tr_pbmn_rate", "전체 순매수 거래대금 비율")] = None

    arbitrage_sell_value: Annotated[Decimal | None, Wire("arbt_smtn_seln_tr_pbmn", "차익 합계 매도 거래 대금")] = None
    arbitrage_buy_value: Annotated[Decimal | None, Wire("arbt_smtn_shnu_tr_pbmn", "차익 합계 매수2 거래 대금")] = None
    arbitrage_net_buy_value: Annotated[Decimal | None, Wire("arbt_smtn_ntby_tr_pbmn", "차익 합계 순매수 거래 대금")] = None
    arbitrage_sell_value_rate: Annotated[Decimal | None, Wire("arbt_smtm_seln_tr_pbmn_rate", "차익 합계 매도 거래대금 비율")] = None
    arbitrage_buy_value_rate: Annotated[Decimal | None, Wire("arbt_smtm_shun_tr_pbmn_rate", "차익합계매수거래대금비율")] = None
    arbitrage_net_buy_value_rate: Annotated[Decimal | None, Wire("arbt_smtm_ntby_tr_pbmn_rate", "차익 합계 순매수 거래대금 비율")] = None

    non_arbitrage_sell_value: Annotated[Decimal | None, Wire("nabt_smtn_seln_tr_pbmn", "비차익 합계 매도 거래 대금")] = None
    non_arbitrage_buy_value: Annotated[Decimal | None, Wire("nabt_smtn_shnu_tr_pbmn", "비차익 합계 매수2 거래 대금")] = None
    non_arbitrage_net_buy_value: Annotated[Decimal | None, Wire("nabt_smtn_ntby_tr_pbmn", "비차익 합계 순매수 거래 대금")] = None
    non_arbitrage_sell_value_rate: Annotated[Decimal | None, Wire("nabt_smtm_seln_tr_pbmn_rate", "비차익 합계 매도 거래대금 비율")] = None
    non_arbitrage_buy_value_rate: Annotated[Decimal | None, Wire("nabt_smtm_shun_tr_pbmn_rate", "비차익합계매수거래대금비율")] = None
    non_arbitrage_net_buy_value_rate: Annotated[Decimal | None, Wire("nabt_smtm_ntby_tr_pbmn_rate", "비차익 합계 순매수 거래대금 비율")] = (
        None
    )

    # KIS's own sample names these as well (they are those of one issue's days); no published answer has them.
    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    close: Annotated[Decimal | None, Wire("stck_clpr", "주식종가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적거래대금")] = None
    program_sell_volume: Annotated[int | None, Wire("whol_smtn_seln_vol", "전체합계매도거래량")] = None
    program_buy_volume: Annotated[int | None, Wire("whol_smtn_shnu_vol", "전체합계매수2거래량")] = None
    program_net_buy_volume: Annotated[int | None, Wire("whol_smtn_ntby_qty", "전체합계순매수수량")] = None
    program_sell_value: Annotated[Decimal | None, Wire("whol_smtn_seln_tr_pbmn", "전체합계매도거래대금")] = None
    program_buy_value: Annotated[Decimal | None, Wire("whol_smtn_shnu_tr_pbmn", "전체합계매수2거래대금")] = None
    program_net_buy_volume_change: Annotated[int | None, Wire("whol_ntby_vol_icdc", "전체순매수거래량증감")] = None
    program_net_buy_value_change: Annotated[Decimal | None, Wire("whol_ntby_tr_pbmn_icdc2", "전체순매수거래대금증감2")] = None


class CompProgramTradeToday(Endpoint[list[ProgramTradingMinute]]):
    """프로그램매매 종합현황(시간). The program trading of KOSPI or KOSDAQ over the last 30 minutes of today, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/comp-program-trade-today",
        page="국내주식-114",
        title="프로그램매매 종합현황(시간)",
        tr_id=TrId(real="FHPPG04600101", paper=None),
        constants={"FID_SCTN_CLS_CODE": "", "FID_INPUT_ISCD": "", "FID_COND_MRKT_DIV_CODE1": "", "FID_INPUT_HOUR_1": ""},
    )

    board: Annotated[ProgramBoard, Wire("FID_MRKT_CLS_CODE", "시장 구분 코드")] = ProgramBoard.KOSPI
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "시장 분류 코드")] = Market.KRX
