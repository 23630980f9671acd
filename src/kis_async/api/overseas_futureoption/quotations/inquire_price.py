"""해외선물종목현재가 [v1_해외선물-009]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.contract import DerivativesExchange
from kis_async.wire import Date, Endpoint, Row, Sign, Ticker, Time, TrId, Wire, get


class ContractPrice(Row):
    """The last price of one future or option, with its best bid and ask, its session and its expiry.

    Prices as KIS sends them: where they have no decimal point, its contract master says how many digits follow it
    (sCalcDesz). Sizes and volumes in contracts, `margin` in `currency`, dates and times Korean. `change` has no sign
    of its own; `change_sign` tells. `change_rate` in percent.
    """

    price: Annotated[Decimal, Wire("last_price", "현재가")]
    change: Annotated[Decimal | None, Wire("prev_diff_price", "전일대비가격")] = None
    change_sign: Annotated[Sign | None, Wire("prev_diff_flag", "전일대비구분")] = None
    change_rate: Annotated[Decimal | None, Wire("prev_diff_rate", "전일대비율")] = None
    open: Annotated[Decimal | None, Wire("open_price", "시가")] = None
    high: Annotated[Decimal | None, Wire("high_price", "고가")] = None
    low: Annotated[Decimal | None, Wire("low_price", "저가")] = None
    previous_close: Annotated[Decimal | None, Wire("prev_price", "전일종가")] = None
    settlement_price: Annotated[Decimal | None, Wire("sttl_price", "정산가")] = None
    volume: Annotated[int | None, Wire("vol", "누적거래수량")] = None
    trade_volume: Annotated[int | None, Wire("last_qntt", "체결량")] = None
    bid: Annotated[Decimal | None, Wire("bid_price", "매수1호가")] = None
    bid_size: Annotated[int | None, Wire("bid_qntt", "매수1수량")] = None
    ask: Annotated[Decimal | None, Wire("ask_price", "매도1호가")] = None
    ask_size: Annotated[int | None, Wire("ask_qntt", "매도1수량")] = None
    total_bid_size: Annotated[int | None, Wire("tot_bid_qntt", "총매수잔량")] = None
    total_ask_size: Annotated[int | None, Wire("tot_ask_qntt", "총매도잔량")] = None
    updated_on: Annotated[Date, Wire("proc_date", "최종처리일자")] = None
    updated_at: Annotated[Time, Wire("proc_time", "최종처리시각")] = None

    exchange: Annotated[DerivativesExchange | None, Wire("exch_cd", "거래소코드")] = None
    currency: Annotated[str | None, Wire("crc_cd", "거래통화")] = None
    margin: Annotated[Decimal | None, Wire("trst_mgn", "증거금")] = None
    tick_size: Annotated[Decimal | None, Wire("tick_size", "틱사이즈")] = None
    listed_on: Annotated[Date, Wire("trd_fr_date", "상장일")] = None
    last_trading_day: Annotated[Date, Wire("trd_to_date", "최종거래일")] = None
    expiry: Annotated[Date, Wire("expr_date", "만기일")] = None
    days_to_expiry: Annotated[int | None, Wire("remn_cnt", "잔존일수")] = None
    trading_date: Annotated[Date, Wire("sbsnsdate", "영업일자")] = None
    opens_on: Annotated[Date, Wire("open_date", "장개시일자")] = None
    opens_at: Annotated[Time, Wire("open_time", "장개시시각")] = None
    closes_on: Annotated[Date, Wire("close_date", "장종료일자")] = None
    closes_at: Annotated[Time, Wire("close_time", "장종료시각")] = None


class InquirePrice(Endpoint[ContractPrice]):
    """해외선물종목현재가. The last price of one overseas future. NoData for an unknown symbol."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/inquire-price",
        page="v1_해외선물-009",
        title="해외선물종목현재가",
        tr_id=TrId(real="HHDFC55010000", paper=None),
        block="output1",
    )

    symbol: Annotated[Ticker, Wire("SRS_CD", "종목코드")]
