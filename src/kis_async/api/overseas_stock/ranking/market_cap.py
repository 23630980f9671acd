"""해외주식 시가총액순위 [해외주식-047]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.ranking.filters import VolumeFloor
from kis_async.api.overseas_stock.ranking.ranked import RankedStock, RankingSummary
from kis_async.wire import Code, Endpoint, OverseasMarket, Row, TrId, Wire, get


class RankingCurrency(Code):
    """The currency of a ranking: the exchange's own, or won (CURR_GB)."""

    LOCAL = "0"
    WON = "1"


class RankedByMarketCap(RankedStock):
    """A stock by its market cap. Money in the currency that was asked for, `volume` and `shares` in shares, rates in percent.

    `original_…` are the figures that KIS calls `…_org`.
    """

    rank: Annotated[int | None, Wire("rank", "순위")] = None
    market_cap: Annotated[Decimal | None, Wire("tomv", "시가총액")] = None
    weight_rate: Annotated[Decimal | None, Wire("grav", "비중")] = None
    shares: Annotated[int | None, Wire("shar", "상장주식수")] = None
    # KIS sends these three without documenting them.
    original_price: Annotated[Decimal | None, Wire("last_org", "현재가(원본)")] = None
    original_change: Annotated[Decimal | None, Wire("diff_org", "대비(원본)")] = None
    original_market_cap: Annotated[Decimal | None, Wire("tomv_org", "시가총액(원본)")] = None


class MarketCapSummary(RankingSummary):
    """How fresh the ranking is, how many stocks it has, and the currency of its figures."""

    # KIS sends these two without documenting them.
    currency: Annotated[str | None, Wire("curr", "통화")] = None
    exchange_rate: Annotated[Decimal | None, Wire("t_rate", "당일환율")] = None


class MarketCapRanking(Row):
    """The stocks of a market with the largest market cap, largest first."""

    summary: Annotated[MarketCapSummary | None, Wire("output1", "조회 정보")] = None
    stocks: Annotated[list[RankedByMarketCap], Wire("output2", "순위")]


class MarketCap(Endpoint[MarketCapRanking]):
    """해외주식 시가총액순위. The stocks of one overseas market with the largest market cap."""

    spec = get(
        "/uapi/overseas-stock/v1/ranking/market-cap",
        page="해외주식-047",
        title="해외주식 시가총액순위",
        tr_id=TrId(real="HHDFS76350100", paper=None),
        block=None,
        constants={"AUTH": "", "KEYB": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
    min_volume: Annotated[VolumeFloor, Wire("VOL_RANG", "거래량조건")] = VolumeFloor.ALL
    # KIS's page does not have it; without it KIS refuses the call (INPUT FIELD NOT FOUND [CURR_GB]).
    currency: Annotated[RankingCurrency, Wire("CURR_GB", "통화구분")] = RankingCurrency.LOCAL
