"""What the histories of overseas futures and options have in common."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Row, Sign, Time, Wire


class HistoryPage(Row):
    """How many rows came, and the key under which KIS has the rows before them, None where it has none."""

    # Some pages say tret_cnt; answers say ret_cnt.
    count: Annotated[int | None, Wire("ret_cnt", "자료개수", also="tret_cnt")] = None
    last_bar_ticks: Annotated[int | None, Wire("last_n_cnt", "N틱최종개수")] = None
    page_key: Annotated[str | None, Wire("index_key", "이전조회KEY")] = None


class ContractCandle(Row):
    """One minute, day, week or month, in Korean time; a week and a month are dated by their first day.

    Prices as KIS sends them: where they have no decimal point, its contract master says how many digits follow it
    (sCalcDesz). Volumes in contracts: `trade_volume` is of a minute candle, `volume` of the session until then, or
    of the day, week or month. `change` mostly has no sign of its own; `change_sign` tells. `change_rate` in percent.
    """

    date: Annotated[Date, Wire("data_date", "일자")] = None
    time: Annotated[Time, Wire("data_time", "시각")] = None
    open: Annotated[Decimal | None, Wire("open_price", "시가")] = None
    high: Annotated[Decimal | None, Wire("high_price", "고가")] = None
    low: Annotated[Decimal | None, Wire("low_price", "저가")] = None
    close: Annotated[Decimal | None, Wire("last_price", "체결가격")] = None
    volume: Annotated[int | None, Wire("vol", "누적거래수량")] = None
    trade_volume: Annotated[int | None, Wire("last_qntt", "체결수량")] = None
    change: Annotated[Decimal | None, Wire("prev_diff_price", "전일대비가격")] = None
    change_sign: Annotated[Sign | None, Wire("prev_diff_flag", "전일대비구분")] = None
    change_rate: Annotated[Decimal | None, Wire("prev_diff_rate", "전일대비율")] = None


class ContractTrade(Row):
    """One trade, in Korean time. Prices as KIS sends them (see ContractCandle), volumes in contracts, rate in percent."""

    date: Annotated[Date, Wire("data_date", "일자")] = None
    time: Annotated[Time, Wire("data_time", "시각")] = None
    price: Annotated[Decimal | None, Wire("last_price", "체결가격")] = None
    trade_volume: Annotated[int | None, Wire("last_qntt", "체결수량")] = None
    change: Annotated[Decimal | None, Wire("prev_diff_price", "전일대비가격")] = None
    change_sign: Annotated[Sign | None, Wire("prev_diff_flag", "전일대비구분")] = None
    change_rate: Annotated[Decimal | None, Wire("prev_diff_rate", "전일대비율")] = None
    open: Annotated[Decimal | None, Wire("open_price", "시가")] = None
    high: Annotated[Decimal | None, Wire("high_price", "고가")] = None
    low: Annotated[Decimal | None, Wire("low_price", "저가")] = None
    volume: Annotated[int | None, Wire("vol", "누적거래수량")] = None


class ContractHistory(Row):
    """Daily, weekly or monthly candles, oldest first."""

    page: Annotated[HistoryPage | None, Wire("output1", "조회 정보")] = None
    candles: Annotated[list[ContractCandle], Wire("output2", "기간별 시세")]


class ContractMinutes(Row):
    """Minute candles, oldest first. The blocks come the other way round than in the longer histories."""

    page: Annotated[HistoryPage | None, Wire("output2", "조회 정보")] = None
    candles: Annotated[list[ContractCandle], Wire("output1", "분봉")]


class ContractTrades(Row):
    """Trades, oldest first."""

    page: Annotated[HistoryPage | None, Wire("output1", "조회 정보")] = None
    trades: Annotated[list[ContractTrade], Wire("output2", "체결")]
