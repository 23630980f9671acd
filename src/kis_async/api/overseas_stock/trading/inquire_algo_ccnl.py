"""해외주식 지정가체결내역조회 [해외주식-070]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import CtxArea, DateArgument, Endpoint, Row, SessionAccount, Time, TrId, Wire, get


class AlgoFill(Row):
    """One fill of a TWAP or VWAP order. Prices and money in the stock's currency, quantities in shares."""

    fill_sequence: Annotated[int | None, Wire("CCLD_SEQ", "체결순번")] = None
    filled_at: Annotated[Time, Wire("CCLD_BTWN", "체결시간")] = None
    symbol: Annotated[str | None, Wire("PDNO", "상품번호")] = None
    name: Annotated[str | None, Wire("ITEM_NAME", "종목명")] = None
    filled: Annotated[int | None, Wire("FT_CCLD_QTY", "FT체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("FT_CCLD_UNPR3", "FT체결단가")] = None
    filled_value: Annotated[Decimal | None, Wire("FT_CCLD_AMT3", "FT체결금액")] = None


class WorkedOrder(Row):
    """A TWAP or VWAP order and how far it has come. Prices and money in `currency`, quantities in shares."""

    order_no: Annotated[str | None, Wire("ODNO", "주문번호")] = None
    trade_kind: Annotated[str | None, Wire("TRAD_DVSN_NAME", "매매구분명")] = None
    symbol: Annotated[str | None, Wire("PDNO", "상품번호")] = None
    name: Annotated[str | None, Wire("ITEM_NAME", "종목명")] = None
    quantity: Annotated[int | None, Wire("FT_ORD_QTY", "FT주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("FT_ORD_UNPR3", "FT주문단가")] = None
    ordered_at: Annotated[Time, Wire("ORD_TMD", "주문시각")] = None
    algo_window: Annotated[str | None, Wire("SPLT_BUY_ATTR_NAME", "분할매수속성명")] = None
    filled: Annotated[int | None, Wire("FT_CCLD_QTY", "FT체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("FT_CCLD_UNPR3", "FT체결단가")] = None
    filled_value: Annotated[Decimal | None, Wire("FT_CCLD_AMT3", "FT체결금액")] = None
    fills: Annotated[int | None, Wire("CCLD_CNT", "체결건수")] = None
    currency: Annotated[str | None, Wire("TR_CRCY", "거래통화")] = None


class AlgoFills(Row):
    """The fills of one TWAP or VWAP order, and the order itself."""

    # The page's table calls these blocks output and output3; its example of an answer, as here, output1 and output2.
    fills: Annotated[list[AlgoFill], Wire("output1", "체결내역", also="output")]
    order: Annotated[WorkedOrder | None, Wire("output2", "주문내역", also="output3")] = None


class InquireAlgoCcnl(Endpoint[AlgoFills]):
    """해외주식 지정가체결내역조회. The fills of one TWAP or VWAP order; AlgoOrdno gives `order_no` and `branch`."""

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-algo-ccnl",
        page="해외주식-070",
        title="해외주식 지정가체결내역조회",
        # The page's header names TTS6059R once, which lacks a letter.
        tr_id=TrId(real="TTTS6059R", paper=None),
        block=None,
        paging=CtxArea("200", "output1"),
    )

    account: SessionAccount = None
    ordered_on: Annotated[DateArgument, Wire("ORD_DT", "주문일자")]
    order_no: Annotated[str, Field(min_length=1), Wire("ODNO", "주문번호")]
    branch: Annotated[str | None, Wire("ORD_GNO_BRNO", "주문채번지점번호")] = None
    with_totals: Annotated[bool | None, Wire("TTLZ_ICLD_YN", "집계포함여부")] = None
