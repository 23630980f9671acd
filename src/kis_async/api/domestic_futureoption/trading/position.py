"""What the balances of a derivatives account have in common."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, ProductType, Row, Wire


class MarginKind(Code):
    """Which margin is reckoned (MGNA_DVSN, MGNA_DVSN_CD)."""

    INITIAL = "01"
    MAINTENANCE = "02"


class ValuedAt(Code):
    """Which price positions are counted from (EXCC_STAT_CD): the last settlement's, or what was paid."""

    SETTLEMENT_PRICE = "1"
    PURCHASE_PRICE = "2"


class Position(Row):
    """One contract held. Quantities in contracts, prices in points (won for stock futures), money in won.

    `symbol` is the short code that orders take. `side_name` says whether the position is short or long.
    """

    symbol: Annotated[str | None, Wire("shtn_pdno", "단축상품번호")] = None
    isin: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_name", "매도매수구분명")] = None
    # The page of the valuation says cblc_qty1.
    held: Annotated[int | None, Wire("cblc_qty", "잔고수량", also="cblc_qty1")] = None
    closable: Annotated[int | None, Wire("lqd_psbl_qty", "청산가능수량")] = None
    average_cost: Annotated[Decimal | None, Wire("ccld_avg_unpr1", "체결평균단가1")] = None
    settlement_price: Annotated[Decimal | None, Wire("excc_unpr", "정산단가")] = None
    close: Annotated[Decimal | None, Wire("idx_clpr", "지수종가")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt", "매입금액")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    trading_profit: Annotated[Decimal | None, Wire("trad_pfls_amt", "매매손익금액")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class MarginAccount(Row):
    """What an account has put down, owes and may still use, in won.

    `substitute_…` are securities that count as margin. `day_variation` is today's trades at today's settlement price,
    `carried_variation` yesterday's positions at it. `proper_buyable_cash` needs no credit (미수).
    """

    cash_deposit: Annotated[Decimal | None, Wire("dnca_cash", "예수금현금")] = None
    substitute_deposit: Annotated[Decimal | None, Wire("dnca_sbst", "예수금대용")] = None
    foreign_deposit: Annotated[Decimal | None, Wire("frcr_dncl_amt", "외화예수금액")] = None
    total_deposit: Annotated[Decimal | None, Wire("tot_dncl_amt", "총예수금액")] = None
    cash_deposit_d1: Annotated[Decimal | None, Wire("nxdy_dnca", "익일예수금")] = None
    deposit_d1: Annotated[Decimal | None, Wire("nxdy_dncl_amt", "익일예수금액")] = None
    estimated_assets: Annotated[Decimal | None, Wire("prsm_dpast", "추정예탁자산")] = None
    cash_margin: Annotated[Decimal | None, Wire("cash_mgna", "현금증거금")] = None
    substitute_margin: Annotated[Decimal | None, Wire("sbst_mgna", "대용증거금")] = None
    total_margin: Annotated[Decimal | None, Wire("mgna_tota", "증거금총액")] = None
    margin_call_cash: Annotated[Decimal | None, Wire("add_mgna_cash", "추가증거금현금")] = None
    margin_call_total: Annotated[Decimal | None, Wire("add_mgna_tota", "추가증거금총액")] = None
    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_cash", "주문가능현금")] = None
    buyable_substitute: Annotated[Decimal | None, Wire("ord_psbl_sbst", "주문가능대용")] = None
    buyable_total: Annotated[Decimal | None, Wire("ord_psbl_tota", "주문가능총액")] = None
    proper_buyable_cash: Annotated[Decimal | None, Wire("pprt_ord_psbl_cash", "적정주문가능현금")] = None
    withdrawable_total: Annotated[Decimal | None, Wire("wdrw_psbl_tot_amt", "인출가능총금액")] = None
    net_option_premium: Annotated[Decimal | None, Wire("opt_dfpa", "옵션차금")] = None
    day_variation: Annotated[Decimal | None, Wire("thdt_dfpa", "당일차금")] = None
    carried_variation: Annotated[Decimal | None, Wire("rnwl_dfpa", "갱신차금")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None
    futures_profit: Annotated[Decimal | None, Wire("futr_evlu_pfls_amt", "선물평가손익금액")] = None
    option_profit: Annotated[Decimal | None, Wire("opt_evlu_pfls_amt", "옵션평가손익금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt_smtl", "평가손익금액합계")] = None
    futures_trading_profit: Annotated[Decimal | None, Wire("futr_trad_pfls_amt", "선물매매손익금액")] = None
    option_trading_profit: Annotated[Decimal | None, Wire("opt_trad_pfls_amt", "옵션매매손익금액")] = None
    total_trading_profit: Annotated[Decimal | None, Wire("trad_pfls_amt_smtl", "매매손익금액합계")] = None
