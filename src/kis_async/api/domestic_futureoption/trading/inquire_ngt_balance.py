"""(야간)선물옵션 잔고현황 [국내선물-010]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.trading.position import MarginAccount, MarginKind, Position, ValuedAt
from kis_async.wire import CtxArea, Endpoint, Row, SessionAccount, Side, TrId, Wire, get


class NightPosition(Position):
    """One contract held in the night session. Units as in a Position."""

    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    trade_kind: Annotated[str | None, Wire("trad_dvsn_name", "매매구분명")] = None


class NightBalanceSummary(MarginAccount):
    """The account as a whole in the night session, in won; `maintenance_rate` in percent."""

    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl", "매입금액합계")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl", "평가금액합계")] = None
    maintenance_cash_margin: Annotated[Decimal | None, Wire("mmga_cash_amt", "유지증거금현금금액")] = None
    total_maintenance_margin: Annotated[Decimal | None, Wire("mmga_tot_amt", "유지증거금총금액")] = None
    maintenance_rate: Annotated[Decimal | None, Wire("mtnc_rt", "유지비율")] = None
    shortfall: Annotated[Decimal | None, Wire("isfc_amt", "부족금액")] = None


class NightBalance(Row):
    """The positions and the margin of a derivatives account in the night session."""

    positions: Annotated[list[NightPosition], Wire("output1", "보유종목")]
    summary: Annotated[NightBalanceSummary | None, Wire("output2", "계좌합계")] = None


class InquireNgtBalance(Endpoint[NightBalance]):
    """(야간)선물옵션 잔고현황. What a derivatives account holds in the night session, and its margin."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-ngt-balance",
        page="국내선물-010",
        title="(야간)선물옵션 잔고현황",
        tr_id=TrId(real="CTFN6118R", paper=None, old=TrId(real="JTCE6001R", paper=None)),
        block=None,
        constants={"ACNT_PWD": ""},
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    margin: Annotated[MarginKind, Wire("MGNA_DVSN", "증거금구분")] = MarginKind.INITIAL
    valued_at: Annotated[ValuedAt, Wire("EXCC_STAT_CD", "정산상태코드")] = ValuedAt.SETTLEMENT_PRICE
