"""HTS조회상위20종목 [국내주식-214]."""

from typing import Annotated

from kis_async.wire import Code, Endpoint, Row, TrId, Wire, get


class ListedMarket(Code):
    """Where an issue is listed (mrkt_div_cls_code)."""

    KOSPI = "J"
    KOSDAQ = "Q"


class MostViewed(Row):
    """One of the issues that users of KIS's HTS look at most, the most viewed first."""

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "종목코드")] = None
    market: Annotated[ListedMarket | None, Wire("mrkt_div_cls_code", "시장구분")] = None


class HtsTopView(Endpoint[list[MostViewed]]):
    """HTS조회상위20종목. The 20 issues that are looked at most on the HTS now."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/hts-top-view",
        page="국내주식-214",
        title="HTS조회상위20종목",
        tr_id=TrId(real="HHMCM000100C0", paper=None),
        block="output1",
    )
