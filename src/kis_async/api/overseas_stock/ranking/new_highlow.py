"""해외주식 신고/신저가 [해외주식-042]."""

from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import MovedStock, RankingSummary
from kis_async.wire import Code, Endpoint, OverseasMarket, Row, TrId, Wire, get


class Extreme(Code):
    """Which record was broken (GUBN)."""

    LOW = "0"
    HIGH = "1"


class Breakout(Code):
    """Whether the price only touched beyond the record or stays there (GUBN2)."""

    TOUCHED = "0"
    HELD = "1"


class HighLowSpan(Code):
    """The days whose high or low was broken (NDAY)."""

    DAYS_5 = "0"
    DAYS_10 = "1"
    DAYS_20 = "2"
    DAYS_30 = "3"
    DAYS_60 = "4"
    DAYS_120 = "5"
    WEEKS_52 = "6"
    YEAR = "7"


class HighLowRanking(Row):
    """The stocks of a market at a new high or a new low."""

    summary: Annotated[RankingSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[MovedStock], Wire("output2", "순위")]


class NewHighlow(Endpoint[HighLowRanking]):
    """해외주식 신고/신저가. The stocks of one overseas market that broke the high or the low of `span`."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/new-highlow",
        page="해외주식-042",
        title="해외주식 신고/신저가",
        tr_id=TrId(real="HHDFS76300000", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    extreme: Annotated[Extreme, Wire("GUBN", "신고/신저 구분")] = Extreme.HIGH
    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    # KIS's page asks for NDAY; its sample code sends MINX, which the page does not know.
    span: Annotated[HighLowSpan, Wire("NDAY", "N일자값")] = HighLowSpan.WEEKS_52
    breakout: Annotated[Breakout, Wire("GUBN2", "일시돌파/돌파 구분")] = Breakout.HELD
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
