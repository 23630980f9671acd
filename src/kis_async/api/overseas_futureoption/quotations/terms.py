"""What the contract terms of overseas futures and options have in common."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_futureoption.contract import DerivativesExchange
from kis_async.wire import Date, Row, Time, Wire


class ContractTerms(Row):
    """The terms of one contract. Money in `currency`, dates and times Korean.

    `price_base` is 10 for decimal prices, else what fractions are counted in. Nothing says which contract a row is of.
    """

    exchange: Annotated[DerivativesExchange | None, Wire("exch_cd", "거래소코드")] = None
    currency: Annotated[str | None, Wire("crc_cd", "거래통화")] = None
    contract_size: Annotated[Decimal | None, Wire("ctrt_size", "계약크기")] = None
    tick_size: Annotated[Decimal | None, Wire("tick_sz", "틱사이즈")] = None
    tick_value: Annotated[Decimal | None, Wire("tick_val", "틱가치")] = None
    price_base: Annotated[int | None, Wire("disp_digit", "가격표시진법")] = None
    margin: Annotated[Decimal | None, Wire("trst_mgn", "증거금")] = None
    settlement_date: Annotated[Date, Wire("sttl_date", "정산일")] = None
    settlement_name: Annotated[str | None, Wire("stl_tp", "최종결제구분")] = None
    tradable_code: Annotated[str | None, Wire("stat_tp", "매매여부")] = None
    listed_on: Annotated[Date, Wire("trd_fr_date", "상장일")] = None
    first_notice_day: Annotated[Date, Wire("frst_noti_date", "최초식별일")] = None
    last_trading_day: Annotated[Date, Wire("trd_to_date", "최종거래일")] = None
    expiry: Annotated[Date, Wire("expr_date", "만기일")] = None
    days_to_expiry: Annotated[int | None, Wire("remn_cnt", "잔존일수")] = None
    opens_on: Annotated[Date, Wire("mrkt_open_date", "장개시일자")] = None
    opens_at: Annotated[Time, Wire("mrkt_open_time", "장개시시각")] = None
    closes_on: Annotated[Date, Wire("mrkt_close_date", "장마감일자")] = None
    closes_at: Annotated[Time, Wire("mrkt_close_time", "장마감시각")] = None
