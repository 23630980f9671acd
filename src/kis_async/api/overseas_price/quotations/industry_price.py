"""해외주식 업종별코드조회 [해외주식-049]."""

from typing import Annotated

from kis_async.wire import Endpoint, OverseasMarket, Row, TrId, Wire, get


class OverseasSector(Row):
    """One sector of a market. `sector` is what IndustryTheme asks for; 000 is all of them."""

    sector: Annotated[str | None, Wire("icod", "업종코드")] = None
    name: Annotated[str | None, Wire("name", "업종명")] = None


class OverseasSectorCount(Row):
    """How many sectors came."""

    count: Annotated[int | None, Wire("nrec", "레코드갯수")] = None


class OverseasSectors(Row):
    """The sectors of a market."""

    summary: Annotated[OverseasSectorCount | None, Wire("output1", "조회 정보")] = None
    sectors: Annotated[list[OverseasSector], Wire("output2", "업종")]


class IndustryPrice(Endpoint[OverseasSectors]):
    """해외주식 업종별코드조회. The sectors of one overseas market with their codes; it gives no prices."""

    spec = get(
        "/uapi/overseas-price/v1/quotations/industry-price",
        page="해외주식-049",
        title="해외주식 업종별코드조회",
        tr_id=TrId(real="HHDFS76370100", paper=None),
        block=None,
        constants={"AUTH": ""},
    )

    market: Annotated[OverseasMarket, Wire("EXCD", "거래소코드")] = OverseasMarket.NASDAQ
