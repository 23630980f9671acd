"""선물옵션 잔고정산손익내역 [v1_국내선물-013]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import CtxArea, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get


class SettledPosition(Row):
    """One contract and what a day's settlement made of it. Quantities in contracts, money in won.

    `opened` and `closed` are the contracts of that day.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    trade_kind: Annotated[str | None, Wire("trad_dvsn_name", "매매구분명")] = None
    held_yesterday: Annotated[int | None, Wire("bfdy_cblc_qty", "전일잔고수량")] = None
    opened: Annotated[int | None, Wire("new_qty", "신규수량")] = None
    closed: Annotated[int | None, Wire("mnpl_rpch_qty", "전매환매수량")] = None
    held: Annotated[int | None, Wire("cblc_qty", "잔고수량")] = None
    balance_value: Annotated[Decimal | None, Wire("cblc_amt", "잔고금액")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    trading_profit: Annotated[Decimal | None, Wire("trad_pfls_amt", "매매손익금액")] = None


class SettlementSummary(Row):
    """The account after that day's settlement, in won."""

    cash_deposit: Annotated[Decimal | None, Wire("dnca_cash", "예수금현금")] = None
    substitute_deposit: Annotated[Decimal | None, Wire("dnca_sbst", "예수금대용")] = None
    cash_deposit_d1: Annotated[Decimal | None, Wire("nxdy_dnca", "익일예수금")] = None
    brokerage_cash_margin: Annotated[Decimal | None, Wire("brkg_mgna_cash", "위탁증거금현금")] = None
    total_brokerage_margin: Annotated[Decimal | None, Wire("brkg_mgna_tota", "위탁증거금총액")] = None
    maintenance_cash_margin: Annotated[Decimal | None, Wire("mmga_cash", "유지증거금현금")] = None
    total_maintenance_margin: Annotated[Decimal | None, Wire("mmga_tota", "유지증거금총액")] = None
    option_buy_value: Annotated[Decimal | None, Wire("opt_buy_chgs", "옵션매수대금")] = None
    option_sell_value: Annotated[Decimal | None, Wire("opt_sll_chgs", "옵션매도대금")] = None
    option_liquidation_value: Annotated[Decimal | None, Wire("opt_lqd_evlu_amt", "옵션청산평가금액")] = None
    day_variation: Annotated[Decimal | None, Wire("thdt_dfpa", "당일차금")] = None
    carried_variation: Annotated[Decimal | None, Wire("rnwl_dfpa", "갱신차금")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None


class SettledBalance(Row):
    """The positions of one day as they were settled."""

    positions: Annotated[list[SettledPosition], Wire("output1", "보유종목")]
    summary: Annotated[SettlementSummary | None, Wire("output2", "계좌합계")] = None


class InquireBalanceSettlementPl(Endpoint[SettledBalance]):
    """선물옵션 잔고정산손익내역. What the settlement of one day gained or lost, position by position."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-balance-settlement-pl",
        page="v1_국내선물-013",
        title="선물옵션 잔고정산손익내역",
        tr_id=TrId(real="CTFO6117R", paper=None),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    date: Annotated[DateArgument, Wire("INQR_DT", "조회일자")]
