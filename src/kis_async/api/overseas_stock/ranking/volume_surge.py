"""해외주식 거래량급증 [해외주식-039]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import MinuteSpan, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedQuote, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class RankedBySurge(RankedQuote):
    """A stock by how its volume jumped within minutes. Prices in the exchange's currency, volumes in shares, rates in percent."""

    base_volume: Annotated[int | None, Wire("n_tvol", "기준거래량")] = None
    volume_growth: Annotated[int | None, Wire("n_diff", "증가량")] = None
    volume_growth_rate: Annotated[Decimal | None, Wire("n_rate", "증가율")] = None


class SurgeRanking(Row):
    """The stocks of a market whose volume jumped within minutes, most first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedBySurge], Wire("output2", "순위")]


class VolumeSurge(Endpoint[SurgeRanking]):
    """해외주식 거래량급증. The stocks of one overseas market whose volume jumped most within the minutes of `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/volume-surge",
        page="해외주식-039",
        title="해외주식 거래량급증",
        tr_id=TrId(real="HHDFS76270000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    span: Annotated[MinuteSpan, Wire("MINX", "N분전콤보값")] = MinuteSpan.MINUTE_1
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
