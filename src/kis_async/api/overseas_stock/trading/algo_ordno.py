"""해외주식 지정가주문번호조회 [해외주식-071]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import CtxArea, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get


class AlgoOrder(Row):
    """One TWAP or VWAP order. Prices in dollars, quantities in shares.

    `algo_window` says between which times it is worked, 00:00~04:00, or 정규장 종료 for until the close.
    """

    order_no: Annotated[str | None, Wire("ODNO", "주문번호")] = None
    branch: Annotated[str | None, Wire("ORD_GNO_BRNO", "주문채번지점번호")] = None
    trade_kind: Annotated[str | None, Wire("TRAD_DVSN_NAME", "매매구분명")] = None
    symbol: Annotated[str | None, Wire("PDNO", "상품번호")] = None
    name: Annotated[str | None, Wire("ITEM_NAME", "종목명")] = None
    quantity: Annotated[int | None, Wire("FT_ORD_QTY", "FT주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("FT_ORD_UNPR3", "FT주문단가")] = None
    filled: Annotated[int | None, Wire("FT_CCLD_QTY", "FT체결수량")] = None
    algo_window: Annotated[str | None, Wire("SPLT_BUY_ATTR_NAME", "분할매수속성명")] = None


class AlgoOrdno(Endpoint[list[AlgoOrder]]):
    """해외주식 지정가주문번호조회. The TWAP and VWAP orders of one day, whose fills InquireAlgoCcnl gives by `order_no`."""

    spec = get(
        "/uapi/overseas-stock/v1/trading/algo-ordno",
        page="해외주식-071",
        title="해외주식 지정가주문번호조회",
        tr_id=TrId(real="TTTS6058R", paper=None),
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    date: Annotated[DateArgument, Wire("TRAD_DT", "거래일자")]
