"""종목별 투자자매매동향(일별)."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, DateArgument, Endpoint, HeaderOnly, Market, Row, Sign, Symbol, TrId, Wire, get


class StockInvestorIssue(Row):
    """The issue as it stands now. Prices in won, volumes in shares."""

    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표 시장 한글 명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None


class StockInvestorDay(Row):
    """Who sold and bought one issue on one day. Prices and `value` in won, volumes in shares, investors' values in million won.

    `foreign_…` is the sum of registered and unregistered foreigners, `institution_…` that of securities houses to pension
    funds, `other_…` that of the last two.
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
    bold: Annotated[bool | None, Wire("bold_yn", "BOLD 여부")] = None

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

    foreign_sell_volume: Annotated[int | None, Wire("frgn_seln_vol", "외국인 매도 거래량")] = None
    foreign_buy_volume: Annotated[int | None, Wire("frgn_shnu_vol", "외국인 매수2 거래량")] = None
    foreign_sell_value: Annotated[Decimal | None, Wire("frgn_seln_tr_pbmn", "외국인 매도 거래 대금")] = None
    foreign_buy_value: Annotated[Decimal | None, Wire("frgn_shnu_tr_pbmn", "외국인 매수2 거래 대금")] = None
    foreign_registered_sell_volume: Annotated[int | None, Wire("frgn_reg_askp_qty", "외국인 등록 매도 수량")] = None
    foreign_registered_buy_volume: Annotated[int | None, Wire("frgn_reg_bidp_qty", "외국인 등록 매수 수량")] = None
    foreign_registered_sell_value: Annotated[Decimal | None, Wire("frgn_reg_askp_pbmn", "외국인 등록 매도 대금")] = None
    foreign_registered_buy_value: Annotated[Decimal | None, Wire("frgn_reg_bidp_pbmn", "외국인 등록 매수 대금")] = None
    foreign_unregistered_sell_volume: Annotated[int | None, Wire("frgn_nreg_askp_qty", "외국인 비등록 매도 수량")] = None
    foreign_unregistered_buy_volume: Annotated[int | None, Wire("frgn_nreg_bidp_qty", "외국인 비등록 매수 수량")] = None
    foreign_unregistered_sell_value: Annotated[Decimal | None, Wire("frgn_nreg_askp_pbmn", "외국인 비등록 매도 대금")] = None
    foreign_unregistered_buy_value: Annotated[Decimal | None, Wire("frgn_nreg_bidp_pbmn", "외국인 비등록 매수 대금")] = None
    individual_sell_volume: Annotated[int | None, Wire("prsn_seln_vol", "개인 매도 거래량")] = None
    individual_buy_volume: Annotated[int | None, Wire("prsn_shnu_vol", "개인 매수2 거래량")] = None
    individual_sell_value: Annotated[Decimal | None, Wire("prsn_seln_tr_pbmn", "개인 매도 거래 대금")] = None
    individual_buy_value: Annotated[Decimal | None, Wire("prsn_shnu_tr_pbmn", "개인 매수2 거래 대금")] = None
    institution_sell_volume: Annotated[int | None, Wire("orgn_seln_vol", "기관계 매도 거래량")] = None
    institution_buy_volume: Annotated[int | None, Wire("orgn_shnu_vol", "기관계 매수2 거래량")] = None
    institution_sell_value: Annotated[Decimal | None, Wire("orgn_seln_tr_pbmn", "기관계 매도 거래 대금")] = None
    institution_buy_value: Annotated[Decimal | None, Wire("orgn_shnu_tr_pbmn", "기관계 매수2 거래 대금")] = None
    securities_sell_volume: Annotated[int | None, Wire("scrt_seln_vol", "증권 매도 거래량")] = None
    securities_buy_volume: Annotated[int | None, Wire("scrt_shnu_vol", "증권 매수2 거래량")] = None
    securities_sell_value: Annotated[Decimal | None, Wire("scrt_seln_tr_pbmn", "증권 매도 거래 대금")] = None
    securities_buy_value: Annotated[Decimal | None, Wire("scrt_shnu_tr_pbmn", "증권 매수2 거래 대금")] = None
    trust_sell_volume: Annotated[int | None, Wire("ivtr_seln_vol", "투자신탁 매도 거래량")] = None
    trust_buy_volume: Annotated[int | None, Wire("ivtr_shnu_vol", "투자신탁 매수2 거래량")] = None
    trust_sell_value: Annotated[Decimal | None, Wire("ivtr_seln_tr_pbmn", "투자신탁 매도 거래 대금")] = None
    trust_buy_value: Annotated[Decimal | None, Wire("ivtr_shnu_tr_pbmn", "투자신탁 매수2 거래 대금")] = None
    private_fund_sell_volume: Annotated[int | None, Wire("pe_fund_seln_vol", "사모 펀드 매도 거래량")] = None
    private_fund_buy_volume: Annotated[int | None, Wire("pe_fund_shnu_vol", "사모 펀드 매수2 거래량")] = None
    private_fund_sell_value: Annotated[Decimal | None, Wire("pe_fund_seln_tr_pbmn", "사모 펀드 매도 거래 대금")] = None
    private_fund_buy_value: Annotated[Decimal | None, Wire("pe_fund_shnu_tr_pbmn", "사모 펀드 매수2 거래 대금")] = None
    bank_sell_volume: Annotated[int | None, Wire("bank_seln_vol", "은행 매도 거래량")] = None
    bank_buy_volume: Annotated[int | None, Wire("bank_shnu_vol", "은행 매수2 거래량")] = None
    bank_sell_value: Annotated[Decimal | None, Wire("bank_seln_tr_pbmn", "은행 매도 거래 대금")] = None
    bank_buy_value: Annotated[Decimal | None, Wire("bank_shnu_tr_pbmn", "은행 매수2 거래 대금")] = None
    insurance_sell_volume: Annotated[int | None, Wire("insu_seln_vol", "보험 매도 거래량")] = None
    insurance_buy_volume: Annotated[int | None, Wire("insu_shnu_vol", "보험 매수2 거래량")] = None
    insurance_sell_value: Annotated[Decimal | None, Wire("insu_seln_tr_pbmn", "보험 매도 거래 대금")] = None
    insurance_buy_value: Annotated[Decimal | None, Wire("insu_shnu_tr_pbmn", "보험 매수2 거래 대금")] = None
    merchant_bank_sell_volume: Annotated[int | None, Wire("mrbn_seln_vol", "종금 매도 거래량")] = None
    merchant_bank_buy_volume: Annotated[int | None, Wire("mrbn_shnu_vol", "종금 매수2 거래량")] = None
    merchant_bank_sell_value: Annotated[Decimal | None, Wire("mrbn_seln_tr_pbmn", "종금 매도 거래 대금")] = None
    merchant_bank_buy_value: Annotated[Decimal | None, Wire("mrbn_shnu_tr_pbmn", "종금 매수2 거래 대금")] = None
    pension_sell_volume: Annotated[int | None, Wire("fund_seln_vol", "기금 매도 거래량")] = None
    pension_buy_volume: Annotated[int | None, Wire("fund_shnu_vol", "기금 매수2 거래량")] = None
    pension_sell_value: Annotated[Decimal | None, Wire("fund_seln_tr_pbmn", "기금 매도 거래 대금")] = None
    pension_buy_value: Annotated[Decimal | None, Wire("fund_shnu_tr_pbmn", "기금 매수2 거래 대금")] = None
    other_sell_volume: Annotated[int | None, Wire("etc_seln_vol", "기타 매도 거래량")] = None
    other_buy_volume: Annotated[int | None, Wire("etc_shnu_vol", "기타 매수2 거래량")] = None
    other_sell_value: Annotated[Decimal | None, Wire("etc_seln_tr_pbmn", "기타 매도 거래 대금")] = None
    other_buy_value: Annotated[Decimal | None, Wire("etc_shnu_tr_pbmn", "기타 매수2 거래 대금")] = None
    other_institution_sell_volume: Annotated[int | None, Wire("etc_orgt_seln_vol", "기타 단체 매도 거래량")] = None
    other_institution_buy_volume: Annotated[int | None, Wire("etc_orgt_shnu_vol", "기타 단체 매수2 거래량")] = None
    other_institution_sell_value: Annotated[Decimal | None, Wire("etc_orgt_seln_tr_pbmn", "기타 단체 매도 거래 대금")] = None
    other_institution_buy_value: Annotated[Decimal | None, Wire("etc_orgt_shnu_tr_pbmn", "기타 단체 매수2 거래 대금")] = None
    other_corporate_sell_volume: Annotated[int | None, Wire("etc_corp_seln_vol", "기타 법인 매도 거래량")] = None
    other_corporate_buy_volume: Annotated[int | None, Wire("etc_corp_shnu_vol", "기타 법인 매수2 거래량")] = None
    other_corporate_sell_value: Annotated[Decimal | None, Wire("etc_corp_seln_tr_pbmn", "기타 법인 매도 거래 대금")] = None
    other_corporate_buy_value: Annotated[Decimal | None, Wire("etc_corp_shnu_tr_pbmn", "기타 법인 매수2 거래 대금")] = None


class StockInvestors(Row):
    """The days, newest first, and the issue as it stands now."""

    days: Annotated[list[StockInvestorDay], Wire("output2", "일별 매매동향")]
    issue: Annotated[StockInvestorIssue | None, Wire("output1", "종목 현재")] = None


class InvestorTradeByStockDaily(Endpoint[StockInvestors]):
    """종목별 투자자매매동향(일별). Every kind of investor in one issue day by day up to `end`, newest first.

    A day is complete after its session; before that KIS refuses it.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/investor-trade-by-stock-daily",
        title="종목별 투자자매매동향(일별)",
        tr_id=TrId(real="FHPTJ04160001", paper=None),
        block=None,
        # KIS's page asks for FID_ETC_CLS_CODE 1, its sample leaves it blank.
        constants={"FID_ORG_ADJ_PRC": "", "FID_ETC_CLS_CODE": "1"},
        paging=HeaderOnly("output2"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "입력 날짜1")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
