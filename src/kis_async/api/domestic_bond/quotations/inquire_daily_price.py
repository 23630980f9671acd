"""장내채권현재가(일별) [국내주식-202]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Sign, Ticker, TrId, Wire, get


class BondDay(Row):
    """One trading day. Prices in won for 10,000 won of par, `volume` in 1,000 won of par, rates in percent."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    open: Annotated[Decimal | None, Wire("bond_oprc", "채권시가2")] = None
    high: Annotated[Decimal | None, Wire("bond_hgpr", "채권고가")] = None
    low: Annotated[Decimal | None, Wire("bond_lwpr", "채권저가")] = None
    close: Annotated[Decimal | None, Wire("bond_prpr", "채권현재가")] = None
    change: Annotated[Decimal | None, Wire("bond_prdy_vrss", "채권전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None


class InquireDailyPrice(Endpoint[list[BondDay]]):
    """장내채권현재가(일별). The days of one listed bond with their changes, newest first; KIS takes no dates."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/inquire-daily-price",
        page="국내주식-202",
        title="장내채권현재가(일별)",
        tr_id=TrId(real="FHKBJ773404C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "B"},
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력종목코드")]
