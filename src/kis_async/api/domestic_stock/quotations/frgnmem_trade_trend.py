"""회원사 실 시간 매매동향(틱) [국내주식-163]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.quotations.broker import FOREIGN_BROKERS, BrokerCode
from kis_async.wire import Code, Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class BrokerTapeBoard(Code):
    """Whose trades are shown where no one issue is asked for (FID_MRKT_CLS_CODE)."""

    ALL = "A"
    KOSPI = "K"
    KOSDAQ = "Q"
    KOSPI_200 = "K2"
    ELW = "W"


class BrokerTapeTotals(Row):
    """What the brokers asked for sold and bought today, in shares."""

    sell_volume: Annotated[int | None, Wire("total_seln_qty", "총매도수량")] = None
    buy_volume: Annotated[int | None, Wire("total_shnu_qty", "총매수2수량")] = None


class BrokerTrade(Row):
    """One report of a broker's trading in an issue. Prices in won, volumes in shares; sales are negative.

    `cumulative_net_buy_volume` is this broker's today, `foreign_broker_…` that of all foreign brokers.
    """

    time: Annotated[Time, Wire("bsop_hour", "영업시간")] = None
    broker_name: Annotated[str | None, Wire("mbcr_name", "회원사명")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결거래량")] = None
    cumulative_net_buy_volume: Annotated[int | None, Wire("acml_ntby_qty", "누적순매수수량")] = None
    foreign_broker_net_buy_volume: Annotated[int | None, Wire("glob_ntby_qty", "외국계순매수수량")] = None
    foreign_broker_net_buy_volume_change: Annotated[int | None, Wire("frgn_ntby_qty_icdc", "외국인순매수수량증감")] = None


class BrokerTape(Row):
    """The latest trades of brokers, newest first, and their sums of today."""

    trades: Annotated[list[BrokerTrade], Wire("output2", "회원사 매매")]
    # An object by KIS's table, a list of one in its answer.
    totals: Annotated[BrokerTapeTotals | None, Wire("output1", "합계")] = None


class FrgnmemTradeTrend(Endpoint[BrokerTape]):
    """회원사 실시간 매매동향(틱). The trades of brokers in one issue, or on a whole board, today. KRX only."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/frgnmem-trade-trend",
        page="국내주식-163",
        title="회원사 실 시간 매매동향(틱)",
        tr_id=TrId(real="FHPST04320000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "20432"},
    )

    symbol: Annotated[Symbol | None, Wire("FID_INPUT_ISCD", "종목코드")] = None
    board: Annotated[BrokerTapeBoard | None, Wire("FID_MRKT_CLS_CODE", "시장구분코드")] = None
    broker: Annotated[BrokerCode, Wire("FID_INPUT_ISCD_2", "회원사코드")] = FOREIGN_BROKERS
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_VOL_CNT", "거래량")] = None

    @model_validator(mode="after")
    def _symbol_or_board(self) -> "FrgnmemTradeTrend":
        if (self.symbol is None) == (self.board is None):
            raise InvalidRequest("Give a symbol or a board: KIS takes one of them.")
        return self
