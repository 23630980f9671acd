"""해외주식 매수체결강도상위 [해외주식-040]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import MinuteSpan, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedQuote, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class RankedByPower(RankedQuote):
    """A stock by its volume power: bought against sold volume, 100 where they are equal. Prices in the exchange's currency."""

    volume_power: Annotated[Decimal | None, Wire("powx", "체결강도")] = None
    volume_power_today: Annotated[Decimal | None, Wire("tpow", "당일체결강도")] = None


class PowerRanking(Row):
    """The stocks of a market with the strongest buying, strongest first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedByPower], Wire("output2", "순위")]


class VolumePower(Endpoint[PowerRanking]):
    """해외주식 매수체결강도상위. The stocks of one overseas market with the strongest buying within the minutes of `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/volume-power",
        page="해외주식-040",
        title="해외주식 매수체결강도상위",
        tr_id=TrId(real="HHDFS76280000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    # The label speaks of days; the values that KIS lists are minutes.
    span: Annotated[MinuteSpan, Wire("NDAY", "N일자값")] = MinuteSpan.MINUTE_1
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
