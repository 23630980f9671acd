"""시장별 투자자매매동향(일별) [국내주식-075]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import Code, Date, DateArgument, DateCursor, Endpoint, IndexCode, Row, Sign, TrId, Wire, get


class InvestorBoard(Code):
    """The board whose investors are meant (FID_INPUT_ISCD_1)."""

    KOSPI = "KSP"
    KOSDAQ = "KSQ"


class MarketInvestorDay(Row):
    """The net buying of every kind of investor in a market on one day, and the market's index.

    Prices in points, volumes in thousand shares, values in million won. `other_…` is the sum of the two after it.
    """

    date: Annotated[Date, Wire("stck_bsop_date", "주식 영업 일자")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("bstp_nmix_oprc", "업종 지수 시가2")] = None
    high: Annotated[Decimal | None, Wire("bstp_nmix_hgpr", "업종 지수 최고가")] = None
    low: Annotated[Decimal | None, Wire("bstp_nmix_lwpr", "업종 지수 최저가")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None

    foreign_net_buy_volume: Annotated[int | None, Wire("frgn_ntby_qty", "외국인 순매수 수량")] = None
    foreign_registered_net_buy_volume: Annotated[int | None, Wire("frgn_reg_ntby_qty", "외국인 등록 순매수 수량")] = None
    foreign_unregistered_net_buy_volume: Annotated[int | None, Wire("frgn_nreg_ntby_qty", "외국인 비등록 순매수 수량")] = None
    individual_net_buy_volume: Annotated[int | None, Wire("prsn_ntby_qty", "개인 순매수 수량")] = None
    institution_net_buy_volume: Annotated[int | None, Wire("orgn_ntby_qty", "기관계 순매수 수량")] = None
    securities_net_buy_volume: Annotated[int | None, Wire("scrt_ntby_qty", "증권 순매수 수량")] = None
    trust_net_buy_volume: Annotated[int | None, Wire("ivtr_ntby_qty", "투자신탁 순매수 수량")] = None
    private_fund_net_buy_volume: Annotated[int | None, Wire("pe_fund_ntby_vol", "사모 펀드 순매수 거래량")] = None
    bank_net_buy_volume: Annotated[int | None, Wire("bank_ntby_qty", "은행 순매수 수량")] = None
    insurance_net_buy_volume: Annotated[int | None, Wire("insu_ntby_qty", "보험 순매수 수량")] = None
    merchant_bank_net_buy_volume: Annotated[int | None, Wire("mrbn_ntby_qty", "종금 순매수 수량")] = None
    pension_net_buy_volume: Annotated[int | None, Wire("fund_ntby_qty", "기금 순매수 수량")] = None
    other_net_buy_volume: Annotated[int | None, Wire("etc_ntby_qty", "기타 순매수 수량")] = None
    other_institution_net_buy_volume: Annotated[int | None, Wire("etc_orgt_ntby_vol", "기타 단체 순매수 거래량")] = None
    other_corporate_net_buy_volume: Annotated[int | None, Wire("etc_corp_ntby_vol", "기타 법인 순매수 거래량")] = None

    foreign_net_buy_value: Annotated[Decimal | None, Wire("frgn_ntby_tr_pbmn", "외국인 순매수 거래 대금")] = None
    foreign_registered_net_buy_value: Annotated[Decimal | None, Wire("frgn_reg_ntby_pbmn", "외국인 등록 순매수 대금")] = None
    foreign_unregistered_net_buy_value: Annotated[Decimal | None, Wire("frgn_nreg_ntby_pbmn", "외국인 비등록 순매수 대금")] = None
    individual_net_buy_value: Annotated[Decimal | None, Wire("prsn_ntby_tr_pbmn", "개인 순매수 거래 대금")] = None
    institution_net_buy_value: Annotated[Decimal | None, Wire("orgn_ntby_tr_pbmn", "기관계 순매수 거래 대금")] = None
    securities_net_buy_value: Annotated[Decimal | None, Wire("scrt_ntby_tr_pbmn", "증권 순매수 거래 대금")] = None
    trust_net_buy_value: Annotated[Decimal | None, Wire("ivtr_ntby_tr_pbmn", "투자신탁 순매수 거래 대금")] = None
    private_fund_net_buy_value: Annotated[Decimal | None, Wire("pe_fund_ntby_tr_pbmn", "사모 펀드 순매수 거래 대금")] = None
    bank_net_buy_value: Annotated[Decimal | None, Wire("bank_ntby_tr_pbmn", "은행 순매수 거래 대금")] = None
    insurance_net_buy_value: Annotated[Decimal | None, Wire("insu_ntby_tr_pbmn", "보험 순매수 거래 대금")] = None
    merchant_bank_net_buy_value: Annotated[Decimal | None, Wire("mrbn_ntby_tr_pbmn", "종금 순매수 거래 대금")] = None
    pension_net_buy_value: Annotated[Decimal | None, Wire("fund_ntby_tr_pbmn", "기금 순매수 거래 대금")] = None
    other_net_buy_value: Annotated[Decimal | None, Wire("etc_ntby_tr_pbmn", "기타 순매수 거래 대금")] = None
    other_institution_net_buy_value: Annotated[Decimal | None, Wire("etc_orgt_ntby_tr_pbmn", "기타 단체 순매수 거래 대금")] = None
    other_corporate_net_buy_value: Annotated[Decimal | None, Wire("etc_corp_ntby_tr_pbmn", "기타 법인 순매수 거래 대금")] = None


class InquireInvestorDailyByMarket(Endpoint[list[MarketInvestorDay]]):
    """시장별 투자자매매동향(일별). Who buys and sells a whole market or one sector of it, day by day up to `end`, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-investor-daily-by-market",
        page="국내주식-075",
        title="시장별 투자자매매동향(일별)",
        tr_id=TrId(real="FHPTJ04040000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
        paging=DateCursor(None, "FID_INPUT_DATE_1", "stck_bsop_date", rows="output", same=("FID_INPUT_DATE_2",)),
    )

    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력 날짜1")]
    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "입력 종목코드")] = "0001"
    board: Annotated[InvestorBoard, Wire("FID_INPUT_ISCD_1", "입력 종목코드")] = InvestorBoard.KOSPI
    sector: Annotated[IndexCode | None, Wire("FID_INPUT_ISCD_2", "하위 분류코드")] = None
    same_end: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_2", "입력 날짜2")] = None

    @model_validator(mode="before")
    @classmethod
    def _said_twice(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        """KIS wants the date and the index twice, and the board of the index; with another's all sums are 0."""
        index = values.get("index", "0001")
        board = InvestorBoard.KOSDAQ if str(index).startswith("1") else InvestorBoard.KOSPI
        return {"board": board, "sector": index, "same_end": values.get("end"), **values}
