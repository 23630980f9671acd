"""국내업종 구분별전체시세 [v1_국내주식-066]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Final

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.index_summary import IndexSummary
from kis_async.wire import Code, Endpoint, IndexCode, Row, Sign, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class IndexMarket(Code):
    """Whose sector indices (FID_MRKT_CLS_CODE)."""

    KOSPI = "K"
    KOSDAQ = "Q"
    KOSPI_200 = "K2"


class IndexGrouping(Code):
    """Which group of a market's indices (FID_BLNG_CLS_CODE); what 2 and 3 are depends on the market.

    2 is the indices by capital on KOSPI and by venture standing on KOSDAQ, 3 those by trade on KOSPI and the
    general ones on KOSDAQ.
    """

    ALL = "0"
    OTHER = "1"
    CAPITAL_OR_VENTURE = "2"
    TRADE_OR_GENERAL = "3"


_HEADS: Final[Mapping[IndexMarket, str]] = {
    IndexMarket.KOSPI: "0001",
    IndexMarket.KOSDAQ: "1001",
    IndexMarket.KOSPI_200: "2001",
}


class CategoryIndex(Row):
    """One index of a group, in points; rates and shares of the market in percent, volume in 1,000 shares, value in million won."""

    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    volume_share: Annotated[Decimal | None, Wire("acml_vol_rlim", "누적 거래량 비중")] = None
    value_share: Annotated[Decimal | None, Wire("acml_tr_pbmn_rlim", "누적 거래 대금 비중")] = None


class CategoryIndices(Row):
    """The indices of a group, and the one asked for as it stands now."""

    summary: Annotated[IndexSummary | None, Wire("output1", "업종 현재")] = None
    indices: Annotated[list[CategoryIndex], Wire("output2", "구분별 업종")]


class InquireIndexCategoryPrice(Endpoint[CategoryIndices]):
    """국내업종 구분별전체시세. All sector indices of a market; without `index` the summary is the market's own."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-index-category-price",
        page="v1_국내주식-066",
        title="국내업종 구분별전체시세",
        tr_id=TrId(real="FHPUP02140000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "U", "FID_COND_SCR_DIV_CODE": "20214"},
    )

    market: Annotated[IndexMarket, Wire("FID_MRKT_CLS_CODE", "FID 시장 구분 코드")] = IndexMarket.KOSPI
    grouping: Annotated[IndexGrouping, Wire("FID_BLNG_CLS_CODE", "FID 소속 구분 코드")] = IndexGrouping.ALL
    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")] = "0001"

    @model_validator(mode="before")
    @classmethod
    def _head_of_the_market(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        market = values.get("market")
        if values.get("index") is not None or not isinstance(market, str):
            return values
        return {**values, "index": _HEADS.get(IndexMarket(market), "0001")}

    @model_validator(mode="after")
    def _kospi_200_has_one_group(self) -> "InquireIndexCategoryPrice":
        if self.market is IndexMarket.KOSPI_200 and self.grouping is not IndexGrouping.ALL:
            raise InvalidRequest("KOSPI_200 has the grouping ALL only.")
        return self
