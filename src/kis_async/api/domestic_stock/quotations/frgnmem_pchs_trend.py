"""종목별 외국계 순매수추이 [국내주식-164]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.broker import FOREIGN_BROKERS, BrokerCode
from kis_async.wire import Endpoint, Row, Sign, Symbol, Time, TrId, Wire, get


class ForeignBrokerFlow(Row):
    """What foreign brokers sold and bought of one issue up to one moment of today. Prices in won, volumes in shares.

    KIS labels most of it as of foreigners (외국인); the sums are those of foreign brokers (외국계).
    """

    time: Annotated[Time, Wire("bsop_hour", "영업시간")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None

    foreign_broker_sell_volume: Annotated[int | None, Wire("frgn_seln_vol", "외국인매도거래량")] = None
    foreign_broker_buy_volume: Annotated[int | None, Wire("frgn_shnu_vol", "외국인매수2거래량")] = None
    foreign_broker_net_buy_volume: Annotated[int | None, Wire("glob_ntby_qty", "외국계순매수수량")] = None
    foreign_broker_net_buy_volume_change: Annotated[int | None, Wire("frgn_ntby_qty_icdc", "외국인순매수수량증감")] = None


class FrgnmemPchsTrend(Endpoint[list[ForeignBrokerFlow]]):
    """종목별 외국계 순매수추이. The net buying of foreign brokers in one issue over today, newest first. KRX only."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/frgnmem-pchs-trend",
        page="국내주식-164",
        title="종목별 외국계 순매수추이",
        tr_id=TrId(real="FHKST644400C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    # KIS labels it one more symbol (입력 종목코드).
    broker: Annotated[BrokerCode, Wire("FID_INPUT_ISCD_2", "회원사코드")] = FOREIGN_BROKERS
