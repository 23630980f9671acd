"""ELW 기초자산 목록조회 [국내주식-185]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.elw.filters import IssuerCode
from kis_async.wire import Code, Endpoint, Row, Sign, TrId, Wire, get


class AssetSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE of this call)."""

    NAME = "0"
    CALL_ISSUES = "1"
    PUT_ISSUES = "2"
    RISING = "3"
    FALLING = "4"
    PRICE = "5"
    SYMBOL = "6"


class UnderlyingAsset(Row):
    """A stock or an index that ELWs are on. Prices in won or points, rate in percent."""

    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산단축종목코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산종목명")] = None
    underlying_price: Annotated[Decimal | None, Wire("unas_prpr", "기초자산현재가")] = None
    underlying_change: Annotated[Decimal | None, Wire("unas_prdy_vrss", "기초자산전일대비")] = None
    underlying_change_sign: Annotated[Sign | None, Wire("unas_prdy_vrss_sign", "기초자산전일대비부호")] = None
    underlying_change_rate: Annotated[Decimal | None, Wire("unas_prdy_ctrt", "기초자산전일대비율")] = None


class UdrlAssetList(Endpoint[list[UnderlyingAsset]]):
    """ELW 기초자산 목록조회. What the ELWs of one issuer, or of all, are on."""

    spec = get(
        "/uapi/elw/v1/quotations/udrl-asset-list",
        page="국내주식-185",
        title="ELW 기초자산 목록조회",
        tr_id=TrId(real="FHKEW154100C0", paper=None),
        constants={"FID_COND_SCR_DIV_CODE": "11541"},
    )

    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "입력종목코드")] = "00000"
    sort: Annotated[AssetSort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = AssetSort.NAME
