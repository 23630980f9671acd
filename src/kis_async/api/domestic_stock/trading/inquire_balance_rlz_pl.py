"""주식잔고조회_실현손익 [v1_국내주식-041]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.trading.inquire_balance import BalanceSummary, Holding, TradesIncluded
from kis_async.wire import CtxArea, Endpoint, Row, SessionAccount, TrId, Wire, get


class RealisedSummary(BalanceSummary):
    """The account as a whole with the profit it has made, in won; rates in percent."""

    realised_profit: Annotated[Decimal | None, Wire("rlzt_pfls", "실현손익")] = None
    realised_profit_rate: Annotated[Decimal | None, Wire("rlzt_erng_rt", "실현수익율")] = None
    actual_profit: Annotated[Decimal | None, Wire("real_evlu_pfls", "실평가손익")] = None
    actual_profit_rate: Annotated[Decimal | None, Wire("real_evlu_pfls_erng_rt", "실평가손익수익율")] = None


class RealisedBalance(Row):
    """What an account holds and has made. The holdings' margin and deposit rates and substitute prices stay None."""

    holdings: Annotated[list[Holding], Wire("output1", "보유종목")]
    summary: Annotated[RealisedSummary | None, Wire("output2", "계좌합계")] = None


class InquireBalanceRlzPl(Endpoint[RealisedBalance]):
    """주식잔고조회_실현손익. The holdings and the worth of a domestic account, with the realised profit."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-balance-rlz-pl",
        page="v1_국내주식-041",
        title="주식잔고조회_실현손익",
        tr_id=TrId(real="TTTC8494R", paper=None),
        block=None,
        constants={
            "OFL_YN": "",
            "INQR_DVSN": "00",
            "UNPR_DVSN": "01",
            "FNCG_AMT_AUTO_RDPT_YN": "N",
        },
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
    after_hours: Annotated[bool, Wire("AFHR_FLPR_YN", "시간외단일가여부")] = False
    trades: Annotated[TradesIncluded, Wire("PRCS_DVSN", "처리구분")] = TradesIncluded.WITH_YESTERDAY
    with_fund_settlements: Annotated[bool | None, Wire("FUND_STTL_ICLD_YN", "펀드결제분포함여부")] = None
    """Settlements of funds; None includes them for pension and IRP accounts (22, 29) only."""
    with_costs: Annotated[bool, Wire("COST_ICLD_YN", "비용포함여부")] = False
