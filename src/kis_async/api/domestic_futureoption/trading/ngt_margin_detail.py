"""(야간)선물옵션 증거금 상세 [국내선물-024]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.trading.position import MarginKind
from kis_async.wire import Endpoint, HeaderOnly, Row, SessionAccount, TrId, Wire, get


class MarginParts(Row):
    """What the margin is made of, in won: new orders, net risk, and what is due for today's trades.

    The present TR id fills the named parts. The old one gives `cash`, `substitute` and `total` only, one row a part.
    """

    futures_new_margin: Annotated[Decimal | None, Wire("futr_new_mgn_amt", "선물신규증거금액")] = None
    futures_spread_order_margin: Annotated[Decimal | None, Wire("futr_sprd_ord_mgna", "선물스프레드주문증거금")] = None
    option_buy_new_margin: Annotated[Decimal | None, Wire("opt_buy_new_mgn_amt", "옵션매수신규증거금액")] = None
    option_sell_new_margin: Annotated[Decimal | None, Wire("opt_sll_new_mgn_amt", "옵션매도신규증거금액")] = None
    new_margin: Annotated[Decimal | None, Wire("new_mgn_amt", "신규증거금액")] = None
    price_change_margin: Annotated[Decimal | None, Wire("fuop_pric_altr_mgna", "선물옵션가격변동증거금")] = None
    futures_spread_margin: Annotated[Decimal | None, Wire("futr_sprd_mgna", "선물스프레드증거금")] = None
    delivery_margin: Annotated[Decimal | None, Wire("uwdl_mgna", "인수도증거금")] = None
    minimum_contract_margin: Annotated[Decimal | None, Wire("ctrt_per_min_mgna", "계약당최소증거금")] = None
    option_price_margin: Annotated[Decimal | None, Wire("opt_pric_mgna", "옵션가격증거금")] = None
    total_risk_margin: Annotated[Decimal | None, Wire("tot_risk_mgna", "총위험증거금")] = None
    net_risk_margin: Annotated[Decimal | None, Wire("netrisk_brkg_mgna", "순위험위탁증거금")] = None
    option_buy_value: Annotated[Decimal | None, Wire("opt_buy_chgs", "옵션매수대금")] = None
    option_sell_value: Annotated[Decimal | None, Wire("opt_sll_chgs", "옵션매도대금")] = None
    futures_loss: Annotated[Decimal | None, Wire("futr_loss_amt", "선물손실금액")] = None
    futures_gain: Annotated[Decimal | None, Wire("futr_prft_amt", "선물이익금액")] = None
    net_loss_today: Annotated[Decimal | None, Wire("thdt_ccld_net_loss_amt", "당일체결순손실금액")] = None
    brokerage_margin: Annotated[Decimal | None, Wire("brkg_mgna", "위탁증거금")] = None
    cash: Annotated[Decimal | None, Wire("cash_amt", "현금금액")] = None
    substitute: Annotated[Decimal | None, Wire("sbst_amt", "대용금액")] = None
    total: Annotated[Decimal | None, Wire("tot_amt", "총금액")] = None


class NightMarginSummary(Row):
    """What the account has put down and may still use in the night session, in won.

    The withdrawable amounts are those after settlement.
    """

    cash_deposit: Annotated[Decimal | None, Wire("dnca_cash", "예수금현금")] = None
    substitute_deposit: Annotated[Decimal | None, Wire("dnca_sbst", "예수금대용")] = None
    total_deposit: Annotated[Decimal | None, Wire("dnca_tota", "예수금총액")] = None
    deposit_d1: Annotated[Decimal | None, Wire("nxdy_dncl_amt", "익일예수금액")] = None
    estimated_assets_value: Annotated[Decimal | None, Wire("prsm_dpast_amt", "추정예탁자산금액")] = None
    buyable_cash: Annotated[Decimal | None, Wire("ord_psbl_cash_amt", "주문가능현금금액")] = None
    buyable_substitute: Annotated[Decimal | None, Wire("ord_psbl_sbsa", "주문가능대용금액")] = None
    buyable_total: Annotated[Decimal | None, Wire("ord_psbl_tot_amt", "주문가능총금액")] = None
    withdrawable_cash: Annotated[Decimal | None, Wire("wdrw_psbl_cash_amt", "인출가능현금금액")] = None
    withdrawable_substitute: Annotated[Decimal | None, Wire("wdrw_psbl_sbsa", "인출가능대용금액")] = None
    withdrawable_total: Annotated[Decimal | None, Wire("wdrw_psbl_tot_amt", "인출가능총금액")] = None
    brokerage_cash_margin: Annotated[Decimal | None, Wire("brkg_mgna_cash_amt", "위탁증거금현금금액")] = None
    brokerage_substitute_margin: Annotated[Decimal | None, Wire("brkg_mgna_sbst", "위탁증거금대용")] = None
    total_brokerage_margin: Annotated[Decimal | None, Wire("brkg_mgna_tot_amt", "위탁증거금총금액")] = None
    margin_call_cash: Annotated[Decimal | None, Wire("add_mgna_cash_amt", "추가증거금현금금액")] = None
    margin_call_substitute: Annotated[Decimal | None, Wire("add_mgna_sbsa", "추가증거금대용금액")] = None
    margin_call_total: Annotated[Decimal | None, Wire("add_mgna_tot_amt", "추가증거금총금액")] = None
    settlement_variation: Annotated[Decimal | None, Wire("excc_dfpa", "정산차금")] = None
    net_option_premium: Annotated[Decimal | None, Wire("opt_dfpa", "옵션차금")] = None
    fee: Annotated[Decimal | None, Wire("fee_amt", "수수료금액")] = None
    sold_substitute_yesterday: Annotated[Decimal | None, Wire("bfdy_sbst_sll_sbst_amt", "전일대용매도대용금액")] = None
    sold_substitute_today: Annotated[Decimal | None, Wire("thdt_sbst_sll_sbst_amt", "당일대용매도대용금액")] = None
    substitute_sale_value_yesterday: Annotated[Decimal | None, Wire("bfdy_sbst_sll_ccld_amt", "전일대용매도체결금액")] = None
    substitute_sale_value_today: Annotated[Decimal | None, Wire("thdt_sbst_sll_ccld_amt", "당일대용매도체결금액")] = None
    option_buy_only: Annotated[bool | None, Wire("opt_buy_exus_acnt_yn", "옵션매수전용계좌여부")] = None
    base_deposit_grade_code: Annotated[str | None, Wire("base_dpsa_gdat_grad_cd", "기본예탁금차등등급코드")] = None
    option_base_deposit_grade_code: Annotated[str | None, Wire("opt_base_dpsa_gdat_grad_cd", "옵션기본예탁금차등등급코드")] = None


class NightMargin(Row):
    """The margin of the night session in detail.

    KIS documents the same fields for `parts` and `further_parts` and does not say what sets the two apart.
    """

    parts: Annotated[list[MarginParts], Wire("output1", "증거금 상세")]
    further_parts: Annotated[list[MarginParts], Wire("output2", "증거금 상세 2")]
    summary: Annotated[NightMarginSummary | None, Wire("output3", "계좌합계")] = None


class NgtMarginDetail(Endpoint[NightMargin]):
    """(야간)선물옵션 증거금 상세. How the margin of the night session comes about, part by part."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/ngt-margin-detail",
        page="국내선물-024",
        title="(야간)선물옵션 증거금 상세",
        tr_id=TrId(real="CTFN7107R", paper=None, old=TrId(real="JTCE6003R", paper=None)),
        block=None,
        paging=HeaderOnly("output1"),
    )

    account: SessionAccount = None
    margin: Annotated[MarginKind, Wire("MGNA_DVSN_CD", "증거금 구분코드")] = MarginKind.INITIAL
