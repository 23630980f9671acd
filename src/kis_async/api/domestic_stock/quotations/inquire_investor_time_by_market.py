"""시장별 투자자매매동향(시세) [v1_국내주식-074]."""

from decimal import Decimal
from typing import Annotated, Final

from pydantic import model_validator

from kis_async.wire import Code, Endpoint, Row, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class InvestorMarket(Code):
    """The market whose investors are meant (FID_INPUT_ISCD)."""

    KOSPI = "KSP"
    KOSDAQ = "KSQ"
    KOSPI_200_DERIVATIVES = "K2I"
    STOCK_FUTURES = "999"
    ETF = "ETF"
    ELW = "ELW"
    ETN = "ETN"
    MINI = "MKI"
    WEEKLY_MONDAY = "WKM"
    WEEKLY_THURSDAY = "WKI"
    KOSDAQ_150_DERIVATIVES = "KQI"


class InvestorSegment(Code):
    """The part of the market (FID_INPUT_ISCD_2): all of KOSPI or KOSDAQ, a sector as InvestorSegment("0027"), a contract."""

    KOSPI = "0001"
    KOSDAQ = "1001"
    FUTURES = "F001"
    CALLS = "OC01"
    PUTS = "OP01"
    STOCK_FUTURES = "S001"
    ETF = "T000"
    ELW = "W000"
    ETN = "E199"
    MINI_FUTURES = "F004"
    MINI_CALLS = "OC02"
    MINI_PUTS = "OP02"
    WEEKLY_MONDAY_CALLS = "OC05"
    WEEKLY_MONDAY_PUTS = "OP05"
    WEEKLY_THURSDAY_CALLS = "OC04"
    WEEKLY_THURSDAY_PUTS = "OP04"
    KOSDAQ_150_FUTURES = "F002"
    KOSDAQ_150_CALLS = "OC03"
    KOSDAQ_150_PUTS = "OP03"


_SEGMENTS: Final = {
    InvestorMarket.KOSPI: ("0",),
    InvestorMarket.KOSDAQ: ("1",),
    InvestorMarket.KOSPI_200_DERIVATIVES: ("F001", "OC01", "OP01"),
    InvestorMarket.STOCK_FUTURES: ("S001",),
    InvestorMarket.ETF: ("T000",),
    InvestorMarket.ELW: ("W000",),
    InvestorMarket.ETN: ("E199",),
    InvestorMarket.MINI: ("F004", "OC02", "OP02"),
    InvestorMarket.WEEKLY_MONDAY: ("OC05", "OP05"),
    InvestorMarket.WEEKLY_THURSDAY: ("OC04", "OP04"),
    InvestorMarket.KOSDAQ_150_DERIVATIVES: ("F002", "OC03", "OP03"),
}
"""How the segments of a market begin."""


class MarketInvestorFlow(Row):
    """What every kind of investor sold and bought in a market so far today.

    Volumes in thousand shares, or in contracts of derivatives; values in million won.
    """

    foreign_sell_volume: Annotated[int | None, Wire("frgn_seln_vol", "외국인 매도 거래량")] = None
    foreign_buy_volume: Annotated[int | None, Wire("frgn_shnu_vol", "외국인 매수2 거래량")] = None
    foreign_net_buy_volume: Annotated[int | None, Wire("frgn_ntby_qty", "외국인 순매수 수량")] = None
    foreign_sell_value: Annotated[Decimal | None, Wire("frgn_seln_tr_pbmn", "외국인 매도 거래 대금")] = None
    foreign_buy_value: Annotated[Decimal | None, Wire("frgn_shnu_tr_pbmn", "외국인 매수2 거래 대금")] = None
    foreign_net_buy_value: Annotated[Decimal | None, Wire("frgn_ntby_tr_pbmn", "외국인 순매수 거래 대금")] = None

    individual_sell_volume: Annotated[int | None, Wire("prsn_seln_vol", "개인 매도 거래량")] = None
    individual_buy_volume: Annotated[int | None, Wire("prsn_shnu_vol", "개인 매수2 거래량")] = None
    individual_net_buy_volume: Annotated[int | None, Wire("prsn_ntby_qty", "개인 순매수 수량")] = None
    individual_sell_value: Annotated[Decimal | None, Wire("prsn_seln_tr_pbmn", "개인 매도 거래 대금")] = None
    individual_buy_value: Annotated[Decimal | None, Wire("prsn_shnu_tr_pbmn", "개인 매수2 거래 대금")] = None
    individual_net_buy_value: Annotated[Decimal | None, Wire("prsn_ntby_tr_pbmn", "개인 순매수 거래 대금")] = None

    institution_sell_volume: Annotated[int | None, Wire("orgn_seln_vol", "기관계 매도 거래량")] = None
    institution_buy_volume: Annotated[int | None, Wire("orgn_shnu_vol", "기관계 매수2 거래량")] = None
    institution_net_buy_volume: Annotated[int | None, Wire("orgn_ntby_qty", "기관계 순매수 수량")] = None
    institution_sell_value: Annotated[Decimal | None, Wire("orgn_seln_tr_pbmn", "기관계 매도 거래 대금")] = None
    institution_buy_value: Annotated[Decimal | None, Wire("orgn_shnu_tr_pbmn", "기관계 매수2 거래 대금")] = None
    institution_net_buy_value: Annotated[Decimal | None, Wire("orgn_ntby_tr_pbmn", "기관계 순매수 거래 대금")] = None

    securities_sell_volume: Annotated[int | None, Wire("scrt_seln_vol", "증권 매도 거래량")] = None
    securities_buy_volume: Annotated[int | None, Wire("scrt_shnu_vol", "증권 매수2 거래량")] = None
    securities_net_buy_volume: Annotated[int | None, Wire("scrt_ntby_qty", "증권 순매수 수량")] = None
    securities_sell_value: Annotated[Decimal | None, Wire("scrt_seln_tr_pbmn", "증권 매도 거래 대금")] = None
    securities_buy_value: Annotated[Decimal | None, Wire("scrt_shnu_tr_pbmn", "증권 매수2 거래 대금")] = None
    securities_net_buy_value: Annotated[Decimal | None, Wire("scrt_ntby_tr_pbmn", "증권 순매수 거래 대금")] = None

    trust_sell_volume: Annotated[int | None, Wire("ivtr_seln_vol", "투자신탁 매도 거래량")] = None
    trust_buy_volume: Annotated[int | None, Wire("ivtr_shnu_vol", "투자신탁 매수2 거래량")] = None
    trust_net_buy_volume: Annotated[int | None, Wire("ivtr_ntby_qty", "투자신탁 순매수 수량")] = None
    trust_sell_value: Annotated[Decimal | None, Wire("ivtr_seln_tr_pbmn", "투자신탁 매도 거래 대금")] = None
    trust_buy_value: Annotated[Decimal | None, Wire("ivtr_shnu_tr_pbmn", "투자신탁 매수2 거래 대금")] = None
    trust_net_buy_value: Annotated[Decimal | None, Wire("ivtr_ntby_tr_pbmn", "투자신탁 순매수 거래 대금")] = None

    private_fund_sell_volume: Annotated[int | None, Wire("pe_fund_seln_vol", "사모 펀드 매도 거래량")] = None
    private_fund_buy_volume: Annotated[int | None, Wire("pe_fund_shnu_vol", "사모 펀드 매수2 거래량")] = None
    private_fund_net_buy_volume: Annotated[int | None, Wire("pe_fund_ntby_vol", "사모 펀드 순매수 거래량")] = None
    private_fund_sell_value: Annotated[Decimal | None, Wire("pe_fund_seln_tr_pbmn", "사모 펀드 매도 거래 대금")] = None
    private_fund_buy_value: Annotated[Decimal | None, Wire("pe_fund_shnu_tr_pbmn", "사모 펀드 매수2 거래 대금")] = None
    private_fund_net_buy_value: Annotated[Decimal | None, Wire("pe_fund_ntby_tr_pbmn", "사모 펀드 순매수 거래 대금")] = None

    bank_sell_volume: Annotated[int | None, Wire("bank_seln_vol", "은행 매도 거래량")] = None
    bank_buy_volume: Annotated[int | None, Wire("bank_shnu_vol", "은행 매수2 거래량")] = None
    bank_net_buy_volume: Annotated[int | None, Wire("bank_ntby_qty", "은행 순매수 수량")] = None
    bank_sell_value: Annotated[Decimal | None, Wire("bank_seln_tr_pbmn", "은행 매도 거래 대금")] = None
    bank_buy_value: Annotated[Decimal | None, Wire("bank_shnu_tr_pbmn", "은행 매수2 거래 대금")] = None
    bank_net_buy_value: Annotated[Decimal | None, Wire("bank_ntby_tr_pbmn", "은행 순매수 거래 대금")] = None

    insurance_sell_volume: Annotated[int | None, Wire("insu_seln_vol", "보험 매도 거래량")] = None
    insurance_buy_volume: Annotated[int | None, Wire("insu_shnu_vol", "보험 매수2 거래량")] = None
    insurance_net_buy_volume: Annotated[int | None, Wire("insu_ntby_qty", "보험 순매수 수량")] = None
    insurance_sell_value: Annotated[Decimal | None, Wire("insu_seln_tr_pbmn", "보험 매도 거래 대금")] = None
    insurance_buy_value: Annotated[Decimal | None, Wire("insu_shnu_tr_pbmn", "보험 매수2 거래 대금")] = None
    insurance_net_buy_value: Annotated[Decimal | None, Wire("insu_ntby_tr_pbmn", "보험 순매수 거래 대금")] = None

    merchant_bank_sell_volume: Annotated[int | None, Wire("mrbn_seln_vol", "종금 매도 거래량")] = None
    merchant_bank_buy_volume: Annotated[int | None, Wire("mrbn_shnu_vol", "종금 매수2 거래량")] = None
    merchant_bank_net_buy_volume: Annotated[int | None, Wire("mrbn_ntby_qty", "종금 순매수 수량")] = None
    merchant_bank_sell_value: Annotated[Decimal | None, Wire("mrbn_seln_tr_pbmn", "종금 매도 거래 대금")] = None
    merchant_bank_buy_value: Annotated[Decimal | None, Wire("mrbn_shnu_tr_pbmn", "종금 매수2 거래 대금")] = None
    merchant_bank_net_buy_value: Annotated[Decimal | None, Wire("mrbn_ntby_tr_pbmn", "종금 순매수 거래 대금")] = None

    pension_sell_volume: Annotated[int | None, Wire("fund_seln_vol", "기금 매도 거래량")] = None
    pension_buy_volume: Annotated[int | None, Wire("fund_shnu_vol", "기금 매수2 거래량")] = None
    pension_net_buy_volume: Annotated[int | None, Wire("fund_ntby_qty", "기금 순매수 수량")] = None
    pension_sell_value: Annotated[Decimal | None, Wire("fund_seln_tr_pbmn", "기금 매도 거래 대금")] = None
    pension_buy_value: Annotated[Decimal | None, Wire("fund_shnu_tr_pbmn", "기금 매수2 거래 대금")] = None
    pension_net_buy_value: Annotated[Decimal | None, Wire("fund_ntby_tr_pbmn", "기금 순매수 거래 대금")] = None

    other_institution_sell_volume: Annotated[int | None, Wire("etc_orgt_seln_vol", "기타 단체 매도 거래량")] = None
    other_institution_buy_volume: Annotated[int | None, Wire("etc_orgt_shnu_vol", "기타 단체 매수2 거래량")] = None
    other_institution_net_buy_volume: Annotated[int | None, Wire("etc_orgt_ntby_vol", "기타 단체 순매수 거래량")] = None
    other_institution_sell_value: Annotated[Decimal | None, Wire("etc_orgt_seln_tr_pbmn", "기타 단체 매도 거래 대금")] = None
    other_institution_buy_value: Annotated[Decimal | None, Wire("etc_orgt_shnu_tr_pbmn", "기타 단체 매수2 거래 대금")] = None
    other_institution_net_buy_value: Annotated[Decimal | None, Wire("etc_orgt_ntby_tr_pbmn", "기타 단체 순매수 거래 대금")] = None

    other_corporate_sell_volume: Annotated[int | None, Wire("etc_corp_seln_vol", "기타 법인 매도 거래량")] = None
    other_corporate_buy_volume: Annotated[int | None, Wire("etc_corp_shnu_vol", "기타 법인 매수2 거래량")] = None
    other_corporate_net_buy_volume: Annotated[int | None, Wire("etc_corp_ntby_vol", "기타 법인 순매수 거래량")] = None
    other_corporate_sell_value: Annotated[Decimal | None, Wire("etc_corp_seln_tr_pbmn", "기타 법인 매도 거래 대금")] = None
    other_corporate_buy_value: Annotated[Decimal | None, Wire("etc_corp_shnu_tr_pbmn", "기타 법인 매수2 거래 대금")] = None
    other_corporate_net_buy_value: Annotated[Decimal | None, Wire("etc_corp_ntby_tr_pbmn", "기타 법인 순매수 거래 대금")] = None


class InquireInvestorTimeByMarket(Endpoint[list[MarketInvestorFlow]]):
    """시장별 투자자매매동향(시세). One row: who sells and buys a market now, KOSPI unless another is named."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-investor-time-by-market",
        page="v1_국내주식-074",
        title="시장별 투자자매매동향(시세)",
        tr_id=TrId(real="FHPTJ04030000", paper=None),
    )

    market: Annotated[InvestorMarket, Wire("FID_INPUT_ISCD", "시장구분")] = InvestorMarket.KOSPI
    segment: Annotated[InvestorSegment, Wire("FID_INPUT_ISCD_2", "업종구분")] = InvestorSegment.KOSPI

    @model_validator(mode="after")
    def _segment_of_the_market(self) -> "InquireInvestorTimeByMarket":
        known = _SEGMENTS.get(self.market)
        if known and not self.segment.value.startswith(known):  # KIS would answer with blanks
            raise InvalidRequest(f"{self.market.name} has no segment {self.segment.value}: those it has begin with {', '.join(known)}.")
        return self
