"""국내주식 예상체결지수 추이 [국내주식-121]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.domestic_stock.quotations.markets import CallAuction
from kis_async.api.domestic_stock.quotations.session_time import SessionTime
from kis_async.wire import Endpoint, IndexCode, Row, Sign, TrId, Wire, get


class ExpectedIndexTick(Row):
    """What an index would be if the auction ended at that moment, in points; rates in percent.

    `volume` in 1,000 shares and `value` in million won would change hands. The last row before the open has the
    mark OPEN for its time.
    """

    # KIS's labels of this answer belong to another page; these are what the values are.
    time: Annotated[SessionTime, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None


class ExpIndexTrend(Endpoint[list[ExpectedIndexTick]]):
    """국내주식 예상체결지수 추이. How an index moved during an auction; `interval` in seconds, as 10, 30, 60 or 600."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/exp-index-trend",
        page="국내주식-121",
        title="국내주식 예상체결지수 추이",
        tr_id=TrId(real="FHPST01840000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
    )

    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    auction: Annotated[CallAuction, Wire("FID_MKOP_CLS_CODE", "장운영 구분 코드")] = CallAuction.OPENING
    interval: Annotated[int, Field(gt=0), Wire("FID_INPUT_HOUR_1", "입력 시간1")] = 10
