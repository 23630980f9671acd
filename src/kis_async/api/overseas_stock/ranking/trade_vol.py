"""해외주식 거래량순위 [해외주식-043]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.overseas_stock.ranking.filters import DaySpan, VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedQuote, RankingSummary
from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class RankedByVolume(RankedQuote):
    """A stock by its volume in shares. Prices and `value` in the exchange's currency, rates in percent."""

    rank: Annotated[int | None, Wire("rank", "순위")] = None
    value: Annotated[Decimal | None, Wire("tamt", "거래대금")] = None
    average_volume: Annotated[int | None, Wire("a_tvol", "평균거래량")] = None


class VolumeRanking(Row):
    """The stocks of a market with the largest volume, largest first."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedByVolume], Wire("output2", "순위")]


class TradeVol(Endpoint[VolumeRanking]):
    """해외주식 거래량순위. The stocks of one overseas market with the largest volume over `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/trade-vol",
        page="해외주식-043",
        title="해외주식 거래량순위",
        tr_id=TrId(real="HHDFS76310010", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    span: Annotated[DaySpan, Wire("NDAY", "N일자값")] = DaySpan.TODAY
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("PRC1", "현재가 필터범위 1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("PRC2", "현재가 필터범위 2")] = None

    @model_validator(mode="after")
    def _prices_ascend(self) -> "TradeVol":
        if self.min_price is not None and self.max_price is not None and self.min_price > self.max_price:
            raise InvalidRequest("min_price is above max_price.")
        return self
