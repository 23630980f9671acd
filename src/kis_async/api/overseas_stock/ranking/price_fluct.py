"""해외주식 가격급등락 [해외주식-038]."""

from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import Direction, MinuteSpan, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import MovedStock, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class FluctuationRanking(Row):
    """The stocks of a market whose price jumped or fell within minutes, most first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[MovedStock], Wire("output2", "순위")]


class PriceFluct(Endpoint[FluctuationRanking]):
    """해외주식 가격급등락. The stocks of one overseas market whose price jumped or fell most within the minutes of `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/price-fluct",
        page="해외주식-038",
        title="해외주식 가격급등락",
        tr_id=TrId(real="HHDFS76260000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    direction: Annotated[Direction, Wire("GUBN", "급등/급락구분")] = Direction.UP
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    span: Annotated[MinuteSpan, Wire("MINX", "N분전콤보값")] = MinuteSpan.MINUTE_1
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
