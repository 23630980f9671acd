"""프로그램매매 종합현황(일별) [국내주식-115]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.program import ProgramBoard
from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Market, Row, Sign, TrId, Wire, get


class ProgramTradingDay(Row):
    """The program trading of a board on one day: all of it, arbitrage, and non-arbitrage.

    Each is split into the orders of clients (`agency`) and the brokers' own (`proprietary`). Volumes in thousand
    shares, values in million won, each `…_rate` in percent of the whole market's.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    index_price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    index_change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    index_change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None

    program_sell_volume: Annotated[int | None, Wire("whol_smtn_seln_vol", "전체 합계 매도 거래량")] = None
    program_buy_volume: Annotated[int | None, Wire("whol_smtn_shnu_vol", "전체 합계 매수2 거래량")] = None
    program_net_buy_volume: Annotated[int | None, Wire("whol_smtn_ntby_qty", "전체 합계 순매수 수량")] = None
    program_sell_value: Annotated[Decimal | None, Wire("whol_smtn_seln_tr_pbmn", "전체 합계 매도 거래 대금")] = None
    program_buy_value: Annotated[Decimal | None, Wire("whol_smtn_shnu_tr_pbmn", "전체 합계 매수2 거래 대금")] = None
    program_net_buy_value: Annotated[Decimal | None, Wire("whol_smtn_ntby_tr_pbmn", "전체 합계 순매수 거래 대금")] = None
    program_agency_sell_volume: Annotated[int | None, Wire("whol_entm_seln_vol", "전체 위탁 매도 거래량")] = None
    program_agency_buy_volume: Annotated[int | None, Wire("whol_entm_shnu_vol", "전체 위탁 매수2 거래량")] = None
    program_agency_net_buy_volume: Annotated[int | None, Wire("whol_entm_ntby_qty", "전체 위탁 순매수 수량")] = None
    program_agency_sell_value: Annotated[Decimal | None, Wire("whol_entm_seln_tr_pbmn", "전체 위탁 매도 거래 대금")] = None
    program_agency_buy_value: Annotated[Decimal | None, Wire("whol_entm_shnu_tr_pbmn", "전체 위탁 매수2 거래 대금")] = None
    program_agency_net_buy_value: Annotated[Decimal | None, Wire("whol_entm_ntby_tr_pbmn", "전체 위탁 순매수 거래 대금")] = None
    program_proprietary_sell_volume: Annotated[int | None, Wire("whol_onsl_seln_vol", "전체 자기 매도 거래량")] = None
    program_proprietary_buy_volume: Annotated[int | None, Wire("whol_onsl_shnu_vol", "전체 자기 매수2 거래량")] = None
    program_proprietary_net_buy_volume: Annotated[int | None, Wire("whol_onsl_ntby_qty", "전체 자기 순매수 수량")] = None
    program_proprietary_sell_value: Annotated[Decimal | None, Wire("whol_onsl_seln_tr_pbmn", "전체 자기 매도 거래 대금")] = None
    program_proprietary_buy_value: Annotated[Decimal | None, Wire("whol_onsl_shnu_tr_pbmn", "전체 자기 매수2 거래 대금")] = None
    program_proprietary_net_buy_value: Annotated[Decimal | None, Wire("whol_onsl_ntby_tr_pbmn", "전체 자기 순매수 거래 대금")] = None

    arbitrage_sell_volume: Annotated[int | None, Wire("arbt_smtn_seln_vol", "차익 합계 매도 거래량")] = None
    arbitrage_buy_volume: Annotated[int | None, Wire("arbt_smtn_shnu_vol", "차익 합계 매수2 거래량")] = None
    arbitrage_net_buy_volume: Annotated[int | None, Wire("arbt_smtn_ntby_qty", "차익 합계 순매수 수량", also="arbt_smtm_ntby_qty")] = None
    arbitrage_sell_value: Annotated[Decimal | None, Wire("arbt_smtn_seln_tr_pbmn", "차익 합계 매도 거래 대금")] = None
    arbitrage_buy_value: Annotated[Decimal | None, Wire("arbt_smtn_shnu_tr_pbmn", "차익 합계 매수2 거래 대금")] = None
    arbitrage_net_buy_value: Annotated[Decimal | None, Wire("arbt_smtn_ntby_tr_pbmn", "차익 합계 순매수 거래 대금")] = None
    arbitrage_agency_sell_volume: Annotated[int | None, Wire("arbt_entm_seln_vol", "차익 위탁 매도 거래량")] = None
    arbitrage_agency_buy_volume: Annotated[int | None, Wire("arbt_entm_shnu_vol", "차익 위탁 매수2 거래량")] = None
    arbitrage_agency_net_buy_volume: Annotated[int | None, Wire("arbt_entm_ntby_qty", "차익 위탁 순매수 수량")] = None
    arbitrage_agency_sell_value: Annotated[Decimal | None, Wire("arbt_entm_seln_tr_pbmn", "차익 위탁 매도 거래 대금")] = None
    arbitrage_agency_buy_value: Annotated[Decimal | None, Wire("arbt_entm_shnu_tr_pbmn", "차익 위탁 매수2 거래 대금")] = None
    arbitrage_agency_net_buy_value: Annotated[Decimal | None, Wire("arbt_entm_ntby_tr_pbmn", "차익 위탁 순매수 거래 대금")] = None
    arbitrage_proprietary_sell_volume: Annotated[int | None, Wire("arbt_onsl_seln_vol", "차익 자기 매도 거래량")] = None
    arbitrage_proprietary_buy_volume: Annotated[int | None, Wire("arbt_onsl_shnu_vol", "차익 자기 매수2 거래량")] = None
    arbitrage_proprietary_net_buy_volume: Annotated[int | None, Wire("arbt_onsl_ntby_qty", "차익 자기 순매수 수량")] = None
    arbitrage_proprietary_sell_value: Annotated[Decimal | None, Wire("arbt_onsl_seln_tr_pbmn", "차익 자기 매도 거래 대금")] = None
    arbitrage_proprietary_buy_value: Annotated[Decimal | None, Wire("arbt_onsl_shnu_tr_pbmn", "차익 자기 매수2 거래 대금")] = None
    arbitrage_proprietary_net_buy_value: Annotated[Decimal | None, Wire("arbt_onsl_ntby_tr_pbmn", "차익 자기 순매수 거래 대금")] = None

    # KIS's sample writes the next, and arbitrage_net_buy_volume, with smtm; its answers have smtn.
    non_arbitrage_sell_volume: Annotated[int | None, Wire("nabt_smtn_seln_vol", "비차익 합계 매도 거래량", also="nabt_smtm_seln_vol")] = (
        None
    )
    non_arbitrage_buy_volume: Annotated[int | None, Wire("nabt_smtn_shnu_vol", "비차익 합계 매수2 거래량")] = None
    non_arbitrage_net_buy_volume: Annotated[int | None, Wire("nabt_smtn_ntby_qty", "비차익 합계 순매수 수량")] = None
    non_arbitrage_sell_value: Annotated[Decimal | None, Wire("nabt_smtn_seln_tr_pbmn", "비차익 합계 매도 거래 대금")] = None
    non_arbitrage_buy_value: Annotated[Decimal | None, Wire("nabt_smtn_shnu_tr_pbmn", "비차익 합계 매수2 거래 대금")] = None
    non_arbitrage_net_buy_value: Annotated[Decimal | None, Wire("nabt_smtn_ntby_tr_pbmn", "비차익 합계 순매수 거래 대금")] = None
    non_arbitrage_agency_sell_volume: Annotated[int | None, Wire("nabt_entm_seln_vol", "비차익 위탁 매도 거래량")] = None
    non_arbitrage_agency_buy_volume: Annotated[int | None, Wire("nabt_entm_shnu_vol", "비차익 위탁 매수2 거래량")] = None
    non_arbitrage_agency_net_buy_volume: Annotated[int | None, Wire("nabt_entm_ntby_qty", "비차익 위탁 순매수 수량")] = None
    non_arbitrage_agency_sell_value: Annotated[Decimal | None, Wire("nabt_entm_seln_tr_pbmn", "비차익 위탁 매도 거래 대금")] = None
    non_arbitrage_agency_buy_value: Annotated[Decimal | None, Wire("nabt_entm_shnu_tr_pbmn", "비차익 위탁 매수2 거래 대금")] = None
    non_arbitrage_agency_net_buy_value: Annotated[Decimal | None, Wire("nabt_entm_ntby_tr_pbmn", "비차익 위탁 순매수 거래 대금")] = None
    non_arbitrage_proprietary_sell_volume: Annotated[int | None, Wire("nabt_onsl_seln_vol", "비차익 자기 매도 거래량")] = None
    non_arbitrage_proprietary_buy_volume: Annotated[int | None, Wire("nabt_onsl_shnu_vol", "비차익 자기 매수2 거래량")] = None
    non_arbitrage_proprietary_net_buy_volume: Annotated[int | None, Wire("nabt_onsl_ntby_qty", "비차익 자기 순매수 수량")] = None
    non_arbitrage_proprietary_sell_value: Annotated[Decimal | None, Wire("nabt_onsl_seln_tr_pbmn", "비차익 자기 매도 거래 대금")] = None
    non_arbitrage_proprietary_buy_value: Annotated[Decimal | None, Wire("nabt_onsl_shnu_tr_pbmn", "비차익 자기 매수2 거래 대금")] = None
    non_arbitrage_proprietary_net_buy_value: Annotated[Decimal | None, Wire("nabt_onsl_ntby_tr_pbmn", "비차익 자기 순매수 거래 대금")] = (
        None
    )

    program_sell_volume_rate: Annotated[Decimal | None, Wire("whol_seln_vol_rate", "전체 매도 거래량 비율")] = None
    program_buy_volume_rate: Annotated[Decimal | None, Wire("whol_shun_vol_rate", "전체 매수 거래량 비율")] = None
    program_net_buy_volume_rate: Annotated[Decimal | None, Wire("whol_ntby_qty_rate", "전체 순매수 수량 비율")] = None
    program_sell_value_rate: Annotated[Decimal | None, Wire("whol_seln_tr_pbmn_rate", "전체 매도 거래대금 비율")] = None
    program_buy_value_rate: Annotated[Decimal | None, Wire("whol_shun_tr_pbmn_rate", "전체 매수 거래대금 비율")] = None
    program_net_buy_value_rate: Annotated[Decimal | None, Wire("whol_ntby_tr_pbmn_rate", "전체 순매수 거래대금 비율")] = None
    program_agency_sell_volume_rate: Annotated[Decimal | None, Wire("whol_entm_seln_vol_rate", "전체 위탁 매도 거래량 비율")] = None
    program_agency_buy_volume_rate: Annotated[Decimal | None, Wire("whol_entm_shnu_vol_rate", "전체 위탁 매수 거래량 비율")] = None
    program_agency_net_buy_volume_rate: Annotated[Decimal | None, Wire("whol_entm_ntby_qty_rate", "전체 위탁 순매수 수량 비율")] = None
    program_agency_sell_value_rate: Annotated[Decimal | None, Wire("whol_entm_seln_tr_pbmn_rate", "전체 위탁 매도 거래 대금 비율")] = None
    program_agency_buy_value_rate: Annotated[Decimal | None, Wire("whol_entm_shnu_tr_pbmn_rate", "전체 위탁 매수 거래 대금 비율")] = None
    program_agency_net_buy_value_rate: Annotated[Decimal | None, Wire("whol_entm_ntby_tr_pbmn_rate", "전체 위탁 순매수 거래 대금 비율")] = (
        None
    )
    program_proprietary_sell_volume_rate: Annotated[Decimal | None, Wire("whol_onsl_seln_vol_rate", "전체 자기 매도 거래량 비율")] = None
    program_proprietary_buy_volume_rate: Annotated[Decimal | None, Wire("whol_onsl_shnu_vol_rate", "전체 자기 매수 거래량 비율")] = None
    program_proprietary_net_buy_volume_rate: Annotated[Decimal | None, Wire("whol_onsl_ntby_qty_rate", "전체 자기 순매수 수량 비율")] = None
    program_proprietary_sell_value_rate: Annotated[Decimal | None, Wire("whol_onsl_seln_tr_pbmn_rate", "전체 자기 매도 거래 대금 비율")] = (
        None
    )
    program_proprietary_buy_value_rate: Annotated[Decimal | None, Wire("whol_onsl_shnu_tr_pbmn_rate", "전체 자기 매수 거래 대금 비율")] = (
        None
    )
    program_proprietary_net_buy_value_rate: Annotated[
        Decimal | None, Wire("whol_onsl_ntby_tr_pbmn_rate", "전체 자기 순매수 거래 대금 비율")
    ] = None

    arbitrage_sell_volume_rate: Annotated[Decimal | None, Wire("arbt_smtm_seln_vol_rate", "차익 합계 매도 거래량 비율")] = None
    arbitrage_buy_volume_rate: Annotated[Decimal | None, Wire("arbt_smtm_shun_vol_rate", "차익 합계 매수 거래량 비율")] = None
    arbitrage_net_buy_volume_rate: Annotated[Decimal | None, Wire("arbt_smtm_ntby_qty_rate", "차익 합계 순매수 수량 비율")] = None
    arbitrage_sell_value_rate: Annotated[Decimal | None, Wire("arbt_smtm_seln_tr_pbmn_rate", "차익 합계 매도 거래대금 비율")] = None
    arbitrage_buy_value_rate: Annotated[Decimal | None, Wire("arbt_smtm_shun_tr_pbmn_rate", "차익 합계 매수 거래대금 비율")] = None
    arbitrage_net_buy_value_rate: Annotated[Decimal | None, Wire("arbt_smtm_ntby_tr_pbmn_rate", "차익 합계 순매수 거래대금 비율")] = None
    arbitrage_agency_sell_volume_rate: Annotated[Decimal | None, Wire("arbt_entm_seln_vol_rate", "차익 위탁 매도 거래량 비율")] = None
    arbitrage_agency_buy_volume_rate: Annotated[Decimal | None, Wire("arbt_entm_shnu_vol_rate", "차익 위탁 매수 거래량 비율")] = None
    arbitrage_agency_net_buy_volume_rate: Annotated[Decimal | None, Wire("arbt_entm_ntby_qty_rate", "차익 위탁 순매수 수량 비율")] = None
    arbitrage_agency_sell_value_rate: Annotated[Decimal | None, Wire("arbt_entm_seln_tr_pbmn_rate", "차익 위탁 매도 거래 대금 비율")] = None
    arbitrage_agency_buy_value_rate: Annotated[Decimal | None, Wire("arbt_entm_shnu_tr_pbmn_rate", "차익 위탁 매수 거래 대금 비율")] = None
    arbitrage_agency_net_buy_value_rate: Annotated[
        Decimal | None, Wire("arbt_entm_ntby_tr_pbmn_rate", "차익 위탁 순매수 거래 대금 비율")
    ] = None
    arbitrage_proprietary_sell_volume_rate: Annotated[Decimal | None, Wire("arbt_onsl_seln_vol_rate", "차익 자기 매도 거래량 비율")] = None
    arbitrage_proprietary_buy_volume_rate: Annotated[Decimal | None, Wire("arbt_onsl_shnu_vol_rate", "차익 자기 매수 거래량 비율")] = None
    arbitrage_proprietary_net_buy_volume_rate: Annotated[Decimal | None, Wire("arbt_onsl_ntby_qty_rate", "차익 자기 순매수 수량 비율")] = (
        None
    )
    arbitrage_proprietary_sell_value_rate: Annotated[
        Decimal | None, Wire("arbt_onsl_seln_tr_pbmn_rate", "차익 자기 매도 거래 대금 비율")
    ] = None
    arbitrage_proprietary_buy_value_rate: Annotated[
        Decimal | None, Wire("arbt_onsl_shnu_tr_pbmn_rate", "차익 자기 매수 거래 대금 비율")
    ] = None
    arbitrage_proprietary_net_buy_value_rate: Annotated[
        Decimal | None, Wire("arbt_onsl_ntby_tr_pbmn_rate", "차익 자기 순매수 거래 대금 비율")
    ] = None

    non_arbitrage_sell_volume_rate: Annotated[Decimal | None, Wire("nabt_smtm_seln_vol_rate", "비차익 합계 매도 거래량 비율")] = None
    non_arbitrage_buy_volume_rate: Annotated[Decimal | None, Wire("nabt_smtm_shun_vol_rate", "비차익 합계 매수 거래량 비율")] = None
    non_arbitrage_net_buy_volume_rate: Annotated[Decimal | None, Wire("nabt_smtm_ntby_qty_rate", "비차익 합계 순매수 수량 비율")] = None
    non_arbitrage_sell_value_rate: Annotated[Decimal | None, Wire("nabt_smtm_seln_tr_pbmn_rate", "비차익 합계 매도 거래대금 비율")] = None
    non_arbitrage_buy_value_rate: Annotated[Decimal | None, Wire("nabt_smtm_shun_tr_pbmn_rate", "비차익 합계 매수 거래대금 비율")] = None
    non_arbitrage_net_buy_value_rate: Annotated[Decimal | None, Wire("nabt_smtm_ntby_tr_pbmn_rate", "비차익 합계 순매수 거래대금 비율")] = (
        None
    )
    non_arbitrage_agency_sell_volume_rate: Annotated[Decimal | None, Wire("nabt_entm_seln_vol_rate", "비차익 위탁 매도 거래량 비율")] = None
    non_arbitrage_agency_buy_volume_rate: Annotated[Decimal | None, Wire("nabt_entm_shnu_vol_rate", "비차익 위탁 매수 거래량 비율")] = None
    non_arbitrage_agency_net_buy_volume_rate: Annotated[Decimal | None, Wire("nabt_entm_ntby_qty_rate", "비차익 위탁 순매수 수량 비율")] = (
        None
    )
    non_arbitrage_agency_sell_value_rate: Annotated[
        Decimal | None, Wire("nabt_entm_seln_tr_pbmn_rate", "비차익 위탁 매도 거래 대금 비율")
    ] = None
    non_arbitrage_agency_buy_value_rate: Annotated[
        Decimal | None, Wire("nabt_entm_shnu_tr_pbmn_rate", "비차익 위탁 매수 거래 대금 비율")
    ] = None
    non_arbitrage_agency_net_buy_value_rate: Annotated[
        Decimal | None, Wire("nabt_entm_ntby_tr_pbmn_rate", "비차익 위탁 순매수 거래 대금 비율")
    ] = None
    non_arbitrage_proprietary_sell_volume_rate: Annotated[
        Decimal | None, Wire("nabt_onsl_seln_vol_rate", "비차익 자기 매도 거래량 비율")
    ] = None
    non_arbitrage_proprietary_buy_volume_rate: Annotated[
        Decimal | None, Wire("nabt_onsl_shnu_vol_rate", "비차익 자기 매수 거래량 비율")
    ] = None
    non_arbitrage_proprietary_net_buy_volume_rate: Annotated[
        Decimal | None, Wire("nabt_onsl_ntby_qty_rate", "비차익 자기 순매수 수량 비율")
    ] = None
    non_arbitrage_proprietary_sell_value_rate: Annotated[
        Decimal | None, Wire("nabt_onsl_seln_tr_pbmn_rate", "비차익 자기 매도 거래 대금 비율")
    ] = None
    non_arbitrage_proprietary_buy_value_rate: Annotated[
        Decimal | None, Wire("nabt_onsl_shnu_tr_pbmn_rate", "비차익 자기 매수 거래 대금 비율")
    ] = None
    non_arbitrage_proprietary_net_buy_value_rate: Annotated[
        Decimal | None, Wire("nabt_onsl_ntby_tr_pbmn_rate", "비차익 자기 순매수 거래 대금 비율")
    ] = None


class CompProgramTradeDaily(Endpoint[list[ProgramTradingDay]]):
    """프로그램매매 종합현황(일별). The program trading of KOSPI or KOSDAQ day by day, newest first; the latest days without dates.

    KIS keeps the last eight months.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/comp-program-trade-daily",
        page="국내주식-115",
        title="프로그램매매 종합현황(일별)",
        tr_id=TrId(real="FHPPG04600001", paper=None),
        paging=DateCursor("FID_INPUT_DATE_1", "FID_INPUT_DATE_2", date="stck_bsop_date", rows="output"),
    )

    board: Annotated[ProgramBoard, Wire("FID_MRKT_CLS_CODE", "시장 구분 코드")] = ProgramBoard.KOSPI
    start: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "검색시작일")] = None
    end: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_2", "검색종료일")] = None
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "시장 분류 코드")] = Market.KRX

    @model_validator(mode="after")
    def _span_is_forward(self) -> "CompProgramTradeDaily":
        return span_is_forward(self)
