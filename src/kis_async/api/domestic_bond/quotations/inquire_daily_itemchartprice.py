"""장내채권 기간별시세(일) [국내주식-159]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Row, Ticker, TrId, Wire, get


class BondCandle(Row):
    """One day. Prices in won for 10,000 won of par, `volume` in 1,000 won of par; 0 where nothing was traded."""

    date: Annotated[Date, Wire("stck_bsop_date", "주식영업일자")] = None
    open: Annotated[Decimal | None, Wire("bond_oprc", "채권시가2")] = None
    high: Annotated[Decimal | None, Wire("bond_hgpr", "채권고가")] = None
    low: Annotated[Decimal | None, Wire("bond_lwpr", "채권저가")] = None
    close: Annotated[Decimal | None, Wire("bond_prpr", "채권현재가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None


class InquireDailyItemchartprice(Endpoint[list[BondCandle]]):
    """장내채권 기간별시세(일). The days of one listed bond, newest first; KIS takes no dates."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/inquire-daily-itemchartprice",
        page="국내주식-159",
        title="장내채권 기간별시세(일)",
        tr_id=TrId(real="FHKBJ773701C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "B"},
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력 종목코드")]
