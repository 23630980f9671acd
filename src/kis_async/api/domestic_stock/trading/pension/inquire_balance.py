"""퇴직연금 잔고조회 [v1_국내주식-036]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import CtxArea, Endpoint, Row, SessionAccount, TrId, Wire, get


class PensionHolding(Row):
    """One issue a pension account holds. Prices and money in won, quantities in shares, rates in percent.

    `balance_kind_name` says whose contributions bought it.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    balance_kind_name: Annotated[str | None, Wire("cblc_dvsn_name", "잔고구분명")] = None
    issue_kind_name: Annotated[str | None, Wire("item_dvsn_name", "종목구분명")] = None
    held: Annotated[int | None, Wire("hldg_qty", "보유수량")] = None
    sellable: Annotated[int | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt", "매입금액")] = None
    price: Annotated[Decimal | None, Wire("prpr", "현재가")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    earning_rate: Annotated[Decimal | None, Wire("evlu_erng_rt", "평가수익율")] = None
    bought_today: Annotated[int | None, Wire("thdt_buyqty", "금일매수수량")] = None
    sold_today: Annotated[int | None, Wire("thdt_sll_qty", "금일매도수량")] = None


class PensionSummary(Row):
    """The pension account as a whole, in won. `deposit_d2` is what is left after settlement."""

    deposit: Annotated[Decimal | None, Wire("dnca_tot_amt", "예수금총금액")] = None
    deposit_d1: Annotated[Decimal | None, Wire("nxdy_excc_amt", "익일정산금액")] = None
    deposit_d2: Annotated[Decimal | None, Wire("prvs_rcdl_excc_amt", "가수도정산금액")] = None
    total_value: Annotated[Decimal | None, Wire("tot_evlu_amt", "총평가금액")] = None
    securities_value: Annotated[Decimal | None, Wire("scts_evlu_amt", "유가평가금액")] = None
    buy_value_today: Annotated[Decimal | None, Wire("thdt_buy_amt", "금일매수금액")] = None
    sell_value_today: Annotated[Decimal | None, Wire("thdt_sll_amt", "금일매도금액")] = None
    costs_today: Annotated[Decimal | None, Wire("thdt_tlex_amt", "금일제비용금액")] = None


class PensionBalance(Row):
    """What a pension account holds and is worth."""

    holdings: Annotated[list[PensionHolding], Wire("output1", "보유종목")]
    summary: Annotated[PensionSummary | None, Wire("output2", "계좌합계")] = None


class PensionInquireBalance(Endpoint[PensionBalance]):
    """퇴직연금 잔고조회. The holdings and the worth of a pension account (product 29)."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/pension/inquire-balance",
        page="v1_국내주식-036",
        title="퇴직연금 잔고조회",
        tr_id=TrId(real="TTTC2208R", paper=None),
        block=None,
        constants={"ACCA_DVSN_CD": "00", "INQR_DVSN": "00"},
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
