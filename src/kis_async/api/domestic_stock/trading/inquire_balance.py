"""주식잔고조회 [v1_국내주식-006]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, CtxArea, Date, Endpoint, Row, SessionAccount, TrId, Wire, get


class PriceSource(Code):
    """Which price holdings are valued at (AFHR_FLPR_YN)."""

    REGULAR = "N"
    AFTER_HOURS = "Y"
    NXT = "X"


class BalanceGrouping(Code):
    """One row a loan date, or one an issue (INQR_DVSN). KIS refuses BY_ISSUE since February 2026."""

    BY_LOAN_DATE = "01"
    BY_ISSUE = "02"


class TradesIncluded(Code):
    """Whether yesterday's trades are counted (PRCS_DVSN)."""

    WITH_YESTERDAY = "00"
    WITHOUT_YESTERDAY = "01"


class Holding(Row):
    """One issue held. Prices and money in won, rates in percent. Sold-out rows stay with 0 held until D+2."""

    symbol: Annotated[str, Wire("pdno", "상품번호")]
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    trade_kind: Annotated[str | None, Wire("trad_dvsn_name", "매매구분명")] = None
    held: Annotated[int | None, Wire("hldg_qty", "보유수량")] = None
    sellable: Annotated[int | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt", "매입금액")] = None
    price: Annotated[Decimal | None, Wire("prpr", "현재가")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    profit_rate: Annotated[Decimal | None, Wire("evlu_pfls_rt", "평가손익율")] = None
    earning_rate: Annotated[Decimal | None, Wire("evlu_erng_rt", "평가수익율")] = None
    change: Annotated[Decimal | None, Wire("bfdy_cprs_icdc", "전일대비증감")] = None
    change_rate: Annotated[Decimal | None, Wire("fltt_rt", "등락율")] = None
    bought_yesterday: Annotated[int | None, Wire("bfdy_buy_qty", "전일매수수량")] = None
    sold_yesterday: Annotated[int | None, Wire("bfdy_sll_qty", "전일매도수량")] = None
    bought_today: Annotated[int | None, Wire("thdt_buyqty", "금일매수수량")] = None
    sold_today: Annotated[int | None, Wire("thdt_sll_qty", "금일매도수량")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    loan_value: Annotated[Decimal | None, Wire("loan_amt", "대출금액")] = None
    loan_price: Annotated[Decimal | None, Wire("stck_loan_unpr", "주식대출단가")] = None
    short_sale_value: Annotated[Decimal | None, Wire("stln_slng_chgs", "대주매각대금")] = None
    expiry: Annotated[Date, Wire("expd_dt", "만기일자")] = None
    margin_rate_name: Annotated[str | None, Wire("item_mgna_rt_name", "종목증거금율명")] = None
    deposit_rate_name: Annotated[str | None, Wire("grta_rt_name", "보증금율명")] = None
    substitute_price: Annotated[Decimal | None, Wire("sbst_pric", "대용가격")] = None


class BalanceSummary(Row):
    """The account as a whole, in won; rates in percent.

    `deposit` does not fall on the day of a buy; `deposit_d2`, what is left after settlement, does.
    """

    deposit: Annotated[Decimal | None, Wire("dnca_tot_amt", "예수금총금액")] = None
    deposit_d1: Annotated[Decimal | None, Wire("nxdy_excc_amt", "익일정산금액")] = None
    deposit_d2: Annotated[Decimal | None, Wire("prvs_rcdl_excc_amt", "가수도정산금액")] = None
    total_value: Annotated[Decimal | None, Wire("tot_evlu_amt", "총평가금액")] = None
    net_asset_value: Annotated[Decimal | None, Wire("nass_amt", "순자산금액")] = None
    securities_value: Annotated[Decimal | None, Wire("scts_evlu_amt", "유가평가금액")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl_amt", "매입금액합계금액")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl_amt", "평가금액합계금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_smtl_amt", "평가손익합계금액")] = None
    cma_value: Annotated[Decimal | None, Wire("cma_evlu_amt", "CMA평가금액")] = None
    buy_value_yesterday: Annotated[Decimal | None, Wire("bfdy_buy_amt", "전일매수금액")] = None
    sell_value_yesterday: Annotated[Decimal | None, Wire("bfdy_sll_amt", "전일매도금액")] = None
    buy_value_today: Annotated[Decimal | None, Wire("thdt_buy_amt", "금일매수금액")] = None
    sell_value_today: Annotated[Decimal | None, Wire("thdt_sll_amt", "금일매도금액")] = None
    costs_yesterday: Annotated[Decimal | None, Wire("bfdy_tlex_amt", "전일제비용금액")] = None
    costs_today: Annotated[Decimal | None, Wire("thdt_tlex_amt", "금일제비용금액")] = None
    auto_repayment_d1: Annotated[Decimal | None, Wire("nxdy_auto_rdpt_amt", "익일자동상환금액")] = None
    auto_repayment_d2: Annotated[Decimal | None, Wire("d2_auto_rdpt_amt", "D+2자동상환금액")] = None
    loan_value: Annotated[Decimal | None, Wire("tot_loan_amt", "총대출금액")] = None
    loan_auto_repaid: Annotated[bool | None, Wire("fncg_gld_auto_rdpt_yn", "융자금자동상환여부")] = None
    short_sale_value: Annotated[Decimal | None, Wire("tot_stln_slng_chgs", "총대주매각대금")] = None
    total_value_yesterday: Annotated[Decimal | None, Wire("bfdy_tot_asst_evlu_amt", "전일총자산평가금액")] = None
    total_value_change: Annotated[Decimal | None, Wire("asst_icdc_amt", "자산증감액")] = None
    total_value_change_rate: Annotated[Decimal | None, Wire("asst_icdc_erng_rt", "자산증감수익율")] = None


class Balance(Row):
    """What an account holds and is worth. One page has 50 holdings (20 on paper); kis.balance() has all."""

    holdings: Annotated[list[Holding], Wire("output1", "보유종목")]
    summary: Annotated[BalanceSummary | None, Wire("output2", "계좌합계")] = None


class InquireBalance(Endpoint[Balance]):
    """주식잔고조회. The holdings and the worth of a domestic account."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-balance",
        page="v1_국내주식-006",
        title="주식잔고조회",
        tr_id=TrId(real="TTTC8434R", paper="VTTC8434R"),
        block=None,
        constants={
            "OFL_YN": "",
            "UNPR_DVSN": "01",
            "FNCG_AMT_AUTO_RDPT_YN": "N",
        },
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
    price_source: Annotated[PriceSource, Wire("AFHR_FLPR_YN", "시간외단일가, 거래소여부")] = PriceSource.REGULAR
    grouping: Annotated[BalanceGrouping, Wire("INQR_DVSN", "조회구분")] = BalanceGrouping.BY_LOAN_DATE
    trades: Annotated[TradesIncluded, Wire("PRCS_DVSN", "처리구분")] = TradesIncluded.WITH_YESTERDAY
    with_fund_settlements: Annotated[bool | None, Wire("FUND_STTL_ICLD_YN", "펀드결제분포함여부")] = None
    """Settlements of funds; None includes them for pension and IRP accounts (22, 29) only."""
