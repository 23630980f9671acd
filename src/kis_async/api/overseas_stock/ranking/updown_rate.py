"""해외주식 상승률/하락률 [해외주식-041]."""

from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import DaySpan, Direction, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import MovedStock, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class RankedByChange(MovedStock):
    """A stock by its change over the span. Prices in the exchange's currency, `volume` in shares, rates in percent."""

    rank: Annotated[int | None, Wire("rank", "순위")] = None


class ChangeRanking(Row):
    """The stocks of a market that rose or fell most, most first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedByChange], Wire("output2", "순위")]


class UpdownRate(Endpoint[ChangeRanking]):
    """해외주식 상승률/하락률. The stocks of one overseas market that rose or fell most over `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/updown-rate",
        page="해외주식-041",
        title="해외주식 상승률/하락률",
        tr_id=TrId(real="HHDFS76290000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    direction: Annotated[Direction, Wire("GUBN", "상승율/하락율 구분")] = Direction.UP
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    span: Annotated[DaySpan, Wire("NDAY", "N일자값")] = DaySpan.TODAY
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
