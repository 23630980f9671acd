"""ELW 비교대상종목조회 [국내주식-183]."""

from typing import Annotated

from kis_async.api.elw.filters import UnderlyingCode
from kis_async.wire import Endpoint, Row, TrId, Wire, get


class ComparedElw(Row):
    """One ELW on the underlying."""

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None


class CompareStocks(Endpoint[list[ComparedElw]]):
    """ELW 비교대상종목조회. The ELWs on one underlying that can be compared."""

    spec = get(
        "/uapi/elw/v1/quotations/compare-stocks",
        page="국내주식-183",
        title="ELW 비교대상종목조회",
        tr_id=TrId(real="FHKEW151701C0", paper=None),
        constants={"FID_COND_SCR_DIV_CODE": "11517"},
    )

    underlying: Annotated[UnderlyingCode, Wire("FID_INPUT_ISCD", "입력종목코드")]
