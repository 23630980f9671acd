"""매도가능수량조회 [국내주식-165]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, SessionAccount, Symbol, TrId, Wire, get


class Sellable(Row):
    """What of one issue can be sold. Prices and money in won, quantities in shares, rates in percent."""

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    price: Annotated[Decimal | None, Wire("now_pric", "현재가")] = None
    held: Annotated[int | None, Wire("cblc_qty", "잔고수량")] = None
    sellable: Annotated[int | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    non_savings_held: Annotated[int | None, Wire("nsvg_qty", "비저축수량")] = None
    buy_quantity: Annotated[int | None, Wire("buy_qty", "매수수량")] = None
    sell_quantity: Annotated[int | None, Wire("sll_qty", "매도수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt", "매입금액")] = None
    market_value: Annotated[Decimal | None, Wire("evlu_amt", "평가금액")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt", "평가손익금액")] = None
    profit_rate: Annotated[Decimal | None, Wire("evlu_pfls_rt", "평가손익율")] = None


class InquirePsblSell(Endpoint[Sellable]):
    """매도가능수량조회. How much of one issue the account can sell. NoData for one that it does not hold."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-psbl-sell",
        page="국내주식-165",
        title="매도가능수량조회",
        tr_id=TrId(real="TTTC8408R", paper=None),
    )

    account: SessionAccount = None
    symbol: Annotated[Symbol, Wire("PDNO", "종목번호")]
