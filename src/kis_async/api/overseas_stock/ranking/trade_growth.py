"""해외주식 거래증가율순위 [해외주식-045]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import DaySpan, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedQuote, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class RankedByGrowth(RankedQuote):
    """A stock by how its volume grew against its average. Prices in the exchange's currency, volumes in shares, rates in percent."""

    rank: Annotated[int | None, Wire("rank", "순위")] = None
    average_volume: Annotated[int | None, Wire("n_tvol", "평균거래량")] = None
    volume_growth_rate: Annotated[Decimal | None, Wire("n_rate", "증가율")] = None


class GrowthRanking(Row):
    """The stocks of a market whose volume grew most, most first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedByGrowth], Wire("output2", "순위")]


class TradeGrowth(Endpoint[GrowthRanking]):
    """해외주식 거래증가율순위. The stocks of one overseas market whose volume grew most against the average of `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/trade-growth",
        page="해외주식-045",
        title="해외주식 거래증가율순위",
        tr_id=TrId(real="HHDFS76330000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    span: Annotated[DaySpan, Wire("NDAY", "N일자값")] = DaySpan.TODAY
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
