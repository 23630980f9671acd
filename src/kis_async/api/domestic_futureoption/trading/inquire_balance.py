"""선물옵션 잔고현황 [v1_국내선물-004]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.trading.position import MarginAccount, MarginKind, Position, ValuedAt
from kis_async.wire import CtxArea, Endpoint, Row, SessionAccount, TrId, Wire, get


class BalanceSummary(MarginAccount):
    """The account as a whole, in won."""

    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl", "매입금액합계")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl", "평가금액합계")] = None
    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    estimated_assets_value: Annotated[Decimal | None, Wire("prsm_dpast_amt", "추정예탁자산금액")] = None


class Balance(Row):
    """The positions and the margin of a derivatives account."""

    # KIS's own example turns this table on its side, an object of lists; servers send rows, as the night balance's example does.
    positions: Annotated[list[Position], Wire("output1", "보유종목")]
    summary: Annotated[BalanceSummary | None, Wire("output2", "계좌합계")] = None


class InquireBalance(Endpoint[Balance]):
    """선물옵션 잔고현황. What a derivatives account holds in the day session, and its margin."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-balance",
        page="v1_국내선물-004",
        title="선물옵션 잔고현황",
        tr_id=TrId(real="CTFO6118R", paper="VTFO6118R"),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    margin: Annotated[MarginKind, Wire("MGNA_DVSN", "증거금 구분")] = MarginKind.INITIAL
    valued_at: Annotated[ValuedAt, Wire("EXCC_STAT_CD", "정산상태코드")] = ValuedAt.SETTLEMENT_PRICE
