"""투자계좌자산현황조회 [v1_국내주식-048]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, HeaderOnly, Row, SessionAccount, TrId, Wire, get


class AssetClass(Row):
    """What one kind of assets is worth, in won; `weight` in percent of the whole. KIS does not name the kind."""

    cost: Annotated[Decimal | None, Wire("pchs_amt", "매입금액")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    credit_loan_value: Annotated[Decimal | None, Wire("crdt_lnd_amt", "신용대출금액")] = None
    net_asset_value: Annotated[Decimal | None, Wire("real_nass_amt", "실제순자산금액")] = None
    weight: Annotated[Decimal | None, Wire("whol_weit_rt", "전체비중율")] = None


class AccountTotals(Row):
    """The account as a whole, in won."""

    total_value: Annotated[Decimal | None, Wire("tot_asst_amt", "총자산금액")] = None
    net_asset_value: Annotated[Decimal | None, Wire("nass_tot_amt", "순자산총금액")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl", "매입금액합계")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl", "평가금액합계")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt_smtl", "평가손익금액합계")] = None
    deposit: Annotated[Decimal | None, Wire("dncl_amt", "예수금액")] = None
    total_deposit: Annotated[Decimal | None, Wire("tot_dncl_amt", "총예수금액")] = None
    subscription_deposit: Annotated[Decimal | None, Wire("sbsc_dncl_amt", "청약예수금액")] = None
    cma_value: Annotated[Decimal | None, Wire("cma_evlu_amt", "CMA평가금액")] = None
    foreign_total_value: Annotated[Decimal | None, Wire("frcr_evlu_tota", "외화평가총액")] = None
    overseas_stock_value: Annotated[Decimal | None, Wire("ovrs_stck_evlu_amt1", "해외주식평가금액1")] = None
    overseas_bond_value: Annotated[Decimal | None, Wire("ovrs_bond_evlu_amt", "해외채권평가금액")] = None
    stock_loan_value: Annotated[Decimal | None, Wire("stln_evlu_amt", "대주평가금액")] = None
    substitute_value: Annotated[Decimal | None, Wire("tot_sbst_amt", "총대용금액")] = None
    unpaid_today: Annotated[Decimal | None, Wire("thdt_rcvb_amt", "당일미수금액")] = None
    loan_value: Annotated[Decimal | None, Wire("loan_amt_smtl", "대출금액합계")] = None
    total_loan_value: Annotated[Decimal | None, Wire("tot_lnda_tot_ulst_lnda", "총대출금액총융자대출금액")] = None
    collateral_loan_value: Annotated[Decimal | None, Wire("tot_mgln_amt", "총담보대출금액")] = None
    margin_loan_value: Annotated[Decimal | None, Wire("crdt_fncg_amt", "신용융자금액")] = None
    cma_auto_loan_value: Annotated[Decimal | None, Wire("cma_auto_loan_amt", "CMA자동대출금액")] = None
    mmf_cma_collateral_loan_value: Annotated[Decimal | None, Wire("mmf_cma_mgge_loan_amt", "MMFCMA담보대출금액")] = None
    ocl_apl_loan_value: Annotated[Decimal | None, Wire("ocl_apl_loan_amt", "OCL_APL대출금액")] = None
    ipo_loan_value: Annotated[Decimal | None, Wire("pbst_sbsc_fnds_loan_use_amt", "공모주청약자금대출사용금액")] = None
    corporate_credit_loan_value: Annotated[Decimal | None, Wire("etpr_crdt_grnt_loan_amt", "기업신용공여대출금액")] = None
    pledged_value: Annotated[Decimal | None, Wire("pldg_stup_amt", "질권설정금액")] = None


class AccountAssets(Row):
    """All assets of an account, by their kind and together.

    `assets` stand in KIS's order: domestic stocks, funds, IMA, bonds, ELS and DLS, wrap accounts, trusts, RP and notes,
    overseas stocks, overseas bonds, gold, CD and CP, short-term bonds, products of other firms, foreign short-term bonds,
    foreign ELS and DLS, foreign currency, deposit, subscription deposit, the sum. Older answers lack IMA.
    """

    assets: Annotated[list[AssetClass], Wire("output1", "자산별 현황")]
    totals: Annotated[AccountTotals | None, Wire("output2", "자산합계")] = None


class InquireAccountBalance(Endpoint[AccountAssets]):
    """투자계좌자산현황조회. What an account is worth by kind of assets, overseas ones and funds included."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-account-balance",
        page="v1_국내주식-048",
        title="투자계좌자산현황조회",
        tr_id=TrId(real="CTRP6548R", paper=None),
        block=None,
        constants={"INQR_DVSN_1": "", "BSPR_BF_DT_APLY_YN": ""},
        paging=HeaderOnly("output1"),
    )

    account: SessionAccount = None
