"""What the charts of the world's indices, currencies and the like say about now."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Row, Sign, Wire


class WorldPrice(Row):
    """An index, a currency or the like as it stands now, in points or in the unit it is quoted in.

    `change` and `change_rate` (percent) carry their signs.
    """

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("ovrs_nmix_prpr", "현재가")] = None
    change: Annotated[Decimal | None, Wire("ovrs_nmix_prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    previous_close: Annotated[Decimal | None, Wire("ovrs_nmix_prdy_clpr", "전일 종가")] = None
    open: Annotated[Decimal | None, Wire("ovrs_prod_oprc", "시가")] = None
    high: Annotated[Decimal | None, Wire("ovrs_prod_hgpr", "최고가")] = None
    low: Annotated[Decimal | None, Wire("ovrs_prod_lwpr", "최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
