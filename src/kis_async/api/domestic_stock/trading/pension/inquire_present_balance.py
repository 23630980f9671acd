"""퇴직연금 체결기준잔고 [v1_국내주식-032]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import CtxArea, Endpoint, Row, SessionAccount, TrId, Wire, get


class PensionPosition(Row):
    """One issue a pension account holds, fills of today counted. Prices and money in won, rates in percent.

    `balance_kind_name` says whose contributions bought it; `weight` is its share of the account.
    """

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    balance_kind_code: Annotated[str | None, Wire("cblc_dvsn", "잔고구분")] = None
    balance_kind_name: Annotated[str | None, Wire("cblc_dvsn_name", "잔고구분명")] = None
    held: Annotated[int | None, Wire("hldg_qty", "보유수량")] = None
    sellable: Annotated[int | None, Wire("slpsb_qty", "매도가능수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt", "매입금액")] = None
    price: Annotated[Decimal | None, Wire("prpr", "현재가")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    profit_rate: Annotated[Decimal | None, Wire("evlu_pfls_rt", "평가손익율")] = None
    weight: Annotated[Decimal | None, Wire("cblc_weit", "잔고비중")] = None


class PensionPositionsSummary(Row):
    """All positions together, in won; rates in percent."""

    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl_amt", "매입금액합계금액")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt_smtl_amt", "평가금액합계금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_smtl_amt", "평가손익합계금액")] = None
    profit_rate: Annotated[Decimal | None, Wire("pftrt", "수익률")] = None
    total_trading_profit: Annotated[Decimal | None, Wire("trad_pfls_smtl", "매매손익합계")] = None
    total_profit_today: Annotated[Decimal | None, Wire("thdt_tot_pfls_amt", "당일총손익금액")] = None


class PensionPositions(Row):
    """What a pension account holds, and the sum."""

    holdings: Annotated[list[PensionPosition], Wire("output1", "보유종목")]
    summary: Annotated[PensionPositionsSummary | None, Wire("output2", "합계")] = None


class PensionInquirePresentBalance(Endpoint[PensionPositions]):
    """퇴직연금 체결기준잔고. The holdings of a pension account (product 29), fills of today counted."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/pension/inquire-present-balance",
        page="v1_국내주식-032",
        title="퇴직연금 체결기준잔고",
        tr_id=TrId(real="TTTC2202R", paper=None),
        block=None,
        constants={"USER_DVSN_CD": "00"},
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
