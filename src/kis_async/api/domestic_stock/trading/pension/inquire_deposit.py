"""퇴직연금 예수금조회 [v1_국내주식-035]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, SessionAccount, TrId, Wire, get


class PensionDeposit(Row):
    """The cash of a pension account, in won, now and after the settlements of the next days."""

    total_deposit: Annotated[Decimal | None, Wire("dnca_tota", "예수금총액")] = None
    deposit_d1: Annotated[Decimal | None, Wire("nxdy_excc_amt", "익일정산액")] = None
    settlement_value_d1: Annotated[Decimal | None, Wire("nxdy_sttl_amt", "익일결제금액")] = None
    settlement_value_d2: Annotated[Decimal | None, Wire("nx2_day_sttl_amt", "2익일결제금액")] = None


class PensionInquireDeposit(Endpoint[PensionDeposit]):
    """퇴직연금 예수금조회. The cash of a pension account (product 29)."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/pension/inquire-deposit",
        page="v1_국내주식-035",
        title="퇴직연금 예수금조회",
        tr_id=TrId(real="TTTC0506R", paper=None),
        constants={"ACCA_DVSN_CD": "00"},
    )

    account: SessionAccount = None
