"""해외선물 호가 [해외선물-031]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Ticker, Time, TrId, Wire, get


class ContractLevel(Row):
    """A level of either side of the book, the n-th best each. Prices as KIS sends them, sizes in contracts."""

    bid: Annotated[Decimal | None, Wire("bid_price", "매수호가")] = None
    bid_size: Annotated[int | None, Wire("bid_qntt", "매수수량")] = None
    # KIS labels these 매수번호 and 매도번호; they count the orders at the level.
    bid_orders: Annotated[int | None, Wire("bid_num", "매수건수")] = None
    ask: Annotated[Decimal | None, Wire("ask_price", "매도호가")] = None
    ask_size: Annotated[int | None, Wire("ask_qntt", "매도수량")] = None
    ask_orders: Annotated[int | None, Wire("ask_num", "매도건수")] = None


class FuturesQuote(Row):
    """The last price of the future a book is of, and when the book is from, in Korean time.

    Prices as KIS sends them: where they have no decimal point, its contract master says how many digits follow it
    (sCalcDesz). Volume in contracts, rate in percent; nothing here says the sign of `change` but the rate.
    """

    price: Annotated[Decimal | None, Wire("last_price", "현재가")] = None
    change: Annotated[Decimal | None, Wire("prev_diff_price", "전일대비가")] = None
    change_rate: Annotated[Decimal | None, Wire("prev_diff_rate", "전일대비율")] = None
    open: Annotated[Decimal | None, Wire("open_price", "시가")] = None
    high: Annotated[Decimal | None, Wire("high_price", "고가")] = None
    # The stray letter is KIS's own.
    low: Annotated[Decimal | None, Wire("lowp_rice", "저가", also="low_price")] = None
    previous_close: Annotated[Decimal | None, Wire("prev_price", "전일종가")] = None
    volume: Annotated[int | None, Wire("vol", "거래량")] = None
    quoted_on: Annotated[Date, Wire("quot_date", "호가수신일자")] = None
    quoted_at: Annotated[Time, Wire("quot_time", "호가수신시각")] = None


class FuturesBook(Row):
    """The order book of one future: five levels, best first."""

    quote: Annotated[FuturesQuote, Wire("output1", "현재가")]
    levels: Annotated[list[ContractLevel], Wire("output2", "호가")]


class InquireAskingPrice(Endpoint[FuturesBook]):
    """해외선물 호가. The order book of one overseas future. NoData for an unknown symbol."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/inquire-asking-price",
        page="해외선물-031",
        title="해외선물 호가",
        tr_id=TrId(real="HHDFC86000000", paper=None),
        block=None,
    )

    # KIS labels the code 종목명 here.
    symbol: Annotated[Ticker, Wire("SRS_CD", "종목코드")]
