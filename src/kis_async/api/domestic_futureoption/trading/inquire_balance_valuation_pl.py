"""선물옵션 잔고평가손익내역 [v1_국내선물-015]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.trading.position import MarginAccount, MarginKind, Position, ValuedAt
from kis_async.wire import CtxArea, Endpoint, Row, SessionAccount, TrId, Wire, get


class ValuationSummary(MarginAccount):
    """The account as a whole, in won."""

    filled_value: Annotated[Decimal | None, Wire("tot_ccld_amt", "총체결금액")] = None
    estimated_assets_value: Annotated[Decimal | None, Wire("prsm_dpast_amt", "추정예탁자산금액")] = None


class ValuedBalance(Row):
    """The positions with what they have gained or lost, and the margin of the account."""

    positions: Annotated[list[Position], Wire("output1", "보유종목")]
    summary: Annotated[ValuationSummary | None, Wire("output2", "계좌합계")] = None


class InquireBalanceValuationPl(Endpoint[ValuedBalance]):
    """선물옵션 잔고평가손익내역. The open profit of each position, and the margin of the account."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-balance-valuation-pl",
        page="v1_국내선물-015",
        title="선물옵션 잔고평가손익내역",
        tr_id=TrId(real="CTFO6159R", paper=None),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    margin: Annotated[MarginKind, Wire("MGNA_DVSN", "증거금구분")] = MarginKind.INITIAL
    valued_at: Annotated[ValuedAt, Wire("EXCC_STAT_CD", "정산상태코드")] = ValuedAt.SETTLEMENT_PRICE
