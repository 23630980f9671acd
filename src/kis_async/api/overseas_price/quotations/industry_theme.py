"""해외주식 업종별시세 [해외주식-048]."""

from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedQuote, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, Ticker, TrId, Wire, get


class SectorStock(RankedQuote):
    """One stock of a sector. Prices in the exchange's currency, sizes and `volume` in shares, rates in percent."""

    rank: Annotated[int | None, Wire("seqn", "순위")] = None
    ask_size: Annotated[int | None, Wire("vask", "매도잔량")] = None
    bid_size: Annotated[int | None, Wire("vbid", "매수잔량")] = None


class SectorStocks(Row):
    """The stocks of a sector with their prices."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[SectorStock], Wire("output2", "종목별 시세")]


class IndustryTheme(Endpoint[SectorStocks]):
    """해외주식 업종별시세. The stocks of one sector of an overseas market with their prices. IndustryPrice has the sectors."""

    spec = get(
        "/uapi/overseas-price/v1/quotations/industry-theme",
        page="해외주식-048",
        title="해외주식 업종별시세",
        tr_id=TrId(real="HHDFS76370000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    sector: Annotated[Ticker, Wire("ICOD", "업종코드")]
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
