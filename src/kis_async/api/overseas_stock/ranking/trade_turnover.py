"""해외주식 거래회전율순위 [해외주식-046]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import DaySpan, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedQuote, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class RankedByTurnover(RankedQuote):
    """A stock by how much of it changed hands. Prices in the exchange's currency, volumes in shares, rates in percent."""

    rank: Annotated[int | None, Wire("rank", "순위")] = None
    turnover_rate: Annotated[Decimal | None, Wire("tover", "회전율")] = None
    average_volume: Annotated[int | None, Wire("n_tvol", "평균거래량")] = None
    shares: Annotated[int | None, Wire("shar", "상장주식수")] = None


class TurnoverRanking(Row):
    """The stocks of a market with the highest turnover, highest first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedByTurnover], Wire("output2", "순위")]


class TradeTurnover(Endpoint[TurnoverRanking]):
    """해외주식 거래회전율순위. The stocks of one overseas market of which the largest part changed hands over `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/trade-turnover",
        page="해외주식-046",
        title="해외주식 거래회전율순위",
        tr_id=TrId(real="HHDFS76340000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    span: Annotated[DaySpan, Wire("NDAY", "N일자값")] = DaySpan.TODAY
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
