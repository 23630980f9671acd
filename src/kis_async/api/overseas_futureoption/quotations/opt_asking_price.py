"""해외옵션 호가 [해외선물-033]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.contract import OptionCode
from kis_async.api.overseas_futureoption.quotations.inquire_asking_price import ContractLevel
from kis_async.wire import Date, Endpoint, Row, Time, TrId, Wire, get


class OptionQuote(Row):
    """The last price of the option a book is of, and when the book is from, in Korean time.

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
    settlement_price: Annotated[Decimal | None, Wire("sttl_price", "정산가")] = None
    volume: Annotated[int | None, Wire("vol", "거래량")] = None
    quoted_on: Annotated[Date, Wire("quot_date", "호가수신일자")] = None
    quoted_at: Annotated[Time, Wire("quot_time", "호가수신시각")] = None


class OptionBook(Row):
    """The order book of one option: five levels, best first."""

    quote: Annotated[OptionQuote, Wire("output1", "현재가")]
    levels: Annotated[list[ContractLevel], Wire("output2", "호가")]


class OptAskingPrice(Endpoint[OptionBook]):
    """해외옵션 호가. The order book of one overseas option. NoData for an unknown symbol."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/opt-asking-price",
        page="해외선물-033",
        title="해외옵션 호가",
        tr_id=TrId(real="HHDFO86000000", paper=None),
        block=None,
    )

    # KIS labels the code 종목명 here.
    symbol: Annotated[OptionCode, Wire("SRS_CD", "종목코드")]
