"""국내기관_외국인 매매종목가집계 [국내주식-037]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.flow import FlowSide
from kis_async.wire import Board, Code, Endpoint, Row, Sign, TrId, Wire, get


class FlowMeasure(Code):
    """What the issues are ranked by (FID_DIV_CLS_CODE)."""

    VOLUME = "0"
    VALUE = "1"


class FlowInvestor(Code):
    """Whose buying counts (FID_ETC_CLS_CODE)."""

    ALL = "0"
    FOREIGN = "1"
    INSTITUTION = "2"
    OTHER = "3"


class RankedByNetBuying(Row):
    """One issue, and the net buying of foreigners and institutions so far today, as brokers report it.

    Prices in won, volumes in shares, values in million won.
    """

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None

    net_buy_volume: Annotated[int | None, Wire("ntby_qty", "순매수 수량")] = None
    foreign_net_buy_volume: Annotated[int | None, Wire("frgn_ntby_qty", "외국인 순매수 수량")] = None
    institution_net_buy_volume: Annotated[int | None, Wire("orgn_ntby_qty", "기관계 순매수 수량")] = None
    trust_net_buy_volume: Annotated[int | None, Wire("ivtr_ntby_qty", "투자신탁 순매수 수량")] = None
    bank_net_buy_volume: Annotated[int | None, Wire("bank_ntby_qty", "은행 순매수 수량")] = None
    insurance_net_buy_volume: Annotated[int | None, Wire("insu_ntby_qty", "보험 순매수 수량")] = None
    merchant_bank_net_buy_volume: Annotated[int | None, Wire("mrbn_ntby_qty", "종금 순매수 수량")] = None
    pension_net_buy_volume: Annotated[int | None, Wire("fund_ntby_qty", "기금 순매수 수량")] = None
    other_institution_net_buy_volume: Annotated[int | None, Wire("etc_orgt_ntby_vol", "기타 단체 순매수 거래량")] = None
    other_corporate_net_buy_volume: Annotated[int | None, Wire("etc_corp_ntby_vol", "기타 법인 순매수 거래량")] = None

    foreign_net_buy_value: Annotated[Decimal | None, Wire("frgn_ntby_tr_pbmn", "외국인 순매수 거래 대금")] = None
    institution_net_buy_value: Annotated[Decimal | None, Wire("orgn_ntby_tr_pbmn", "기관계 순매수 거래 대금")] = None
    trust_net_buy_value: Annotated[Decimal | None, Wire("ivtr_ntby_tr_pbmn", "투자신탁 순매수 거래 대금")] = None
    bank_net_buy_value: Annotated[Decimal | None, Wire("bank_ntby_tr_pbmn", "은행 순매수 거래 대금")] = None
    insurance_net_buy_value: Annotated[Decimal | None, Wire("insu_ntby_tr_pbmn", "보험 순매수 거래 대금")] = None
    merchant_bank_net_buy_value: Annotated[Decimal | None, Wire("mrbn_ntby_tr_pbmn", "종금 순매수 거래 대금")] = None
    pension_net_buy_value: Annotated[Decimal | None, Wire("fund_ntby_tr_pbmn", "기금 순매수 거래 대금")] = None
    other_institution_net_buy_value: Annotated[Decimal | None, Wire("etc_orgt_ntby_tr_pbmn", "기타 단체 순매수 거래 대금")] = None
    other_corporate_net_buy_value: Annotated[Decimal | None, Wire("etc_corp_ntby_tr_pbmn", "기타 법인 순매수 거래 대금")] = None


class ForeignInstitutionTotal(Endpoint[list[RankedByNetBuying]]):
    """국내기관_외국인 매매종목가집계. The issues that foreigners and institutions buy or sell most today.

    Estimates, which brokers enter about 09:30, 10:00, 11:20, 13:20 and 14:30.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/foreign-institution-total",
        page="국내주식-037",
        title="국내기관_외국인 매매종목가집계",
        tr_id=TrId(real="FHPTJ04400000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "V", "FID_COND_SCR_DIV_CODE": "16449"},
    )

    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    investor: Annotated[FlowInvestor, Wire("FID_ETC_CLS_CODE", "기타 구분 정렬")] = FlowInvestor.ALL
    measure: Annotated[FlowMeasure, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = FlowMeasure.VOLUME
    sort: Annotated[FlowSide, Wire("FID_RANK_SORT_CLS_CODE", "순위 정렬 구분 코드")] = FlowSide.NET_BUY
