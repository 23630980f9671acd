"""국내업종 시간별지수(초) [국내주식-064]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.session_time import SessionTime
from kis_async.wire import Endpoint, IndexCode, Row, Sign, TrId, Wire, get


class IndexTick(Row):
    """An index every ten seconds, in points; rates in percent, volumes in 1,000 shares, value in million won.

    `trade_volume` is of the ten seconds, `volume` and `value` of the session so far.
    """

    time: Annotated[SessionTime, Wire("stck_cntg_hour", "주식 체결 시간")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    trade_volume: Annotated[int | None, Wire("cntg_vol", "체결 거래량")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None


class InquireIndexTickprice(Endpoint[list[IndexTick]]):
    """국내업종 시간별지수(초). The last minutes of an index in steps of ten seconds, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-index-tickprice",
        page="국내주식-064",
        title="국내업종 시간별지수(초)",
        tr_id=TrId(real="FHPUP02110100", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "U"},
    )

    index: Annotated[IndexCode, Wire("FID_INPUT_ISCD", "입력 종목코드")]
