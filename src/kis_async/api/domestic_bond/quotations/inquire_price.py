"""장내채권현재가(시세) [국내주식-200]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Ticker, TrId, Wire, get


class BondQuote(Row):
    """A listed bond now. Prices in won for 10,000 won of par, `volume` in 1,000 won of par, yields in percent a year."""

    isin: Annotated[str | None, Wire("stnd_iscd", "표준종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal, Wire("bond_prpr", "채권현재가")]
    change: Annotated[Decimal | None, Wire("bond_prdy_vrss", "채권전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    yield_rate: Annotated[Decimal | None, Wire("ernn_rate", "수익비율")] = None
    open: Annotated[Decimal | None, Wire("bond_oprc", "채권시가2")] = None
    open_yield_rate: Annotated[Decimal | None, Wire("oprc_ert", "시가2수익률")] = None
    high: Annotated[Decimal | None, Wire("bond_hgpr", "채권고가")] = None
    high_yield_rate: Annotated[Decimal | None, Wire("hgpr_ert", "최고가수익률")] = None
    low: Annotated[Decimal | None, Wire("bond_lwpr", "채권저가")] = None
    low_yield_rate: Annotated[Decimal | None, Wire("lwpr_ert", "최저가수익률")] = None
    previous_close: Annotated[Decimal | None, Wire("bond_prdy_clpr", "채권전일종가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    upper_limit: Annotated[Decimal | None, Wire("bond_mxpr", "채권상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("bond_llam", "채권하한가")] = None


class InquirePrice(Endpoint[BondQuote]):
    """장내채권현재가(시세). The price and yield of one listed bond. NoData for an unknown one."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/inquire-price",
        page="국내주식-200",
        title="장내채권현재가(시세)",
        tr_id=TrId(real="FHKBJ773400C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "B"},
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "입력종목코드")]
