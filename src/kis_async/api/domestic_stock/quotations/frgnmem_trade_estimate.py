"""외국계 매매종목 가집계 [국내주식-161]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.flow import FlowSide
from kis_async.wire import Code, Endpoint, Row, Sign, TrId, Wire, get


class ForeignBrokerBoard(Code):
    """Which issues are ranked (FID_INPUT_ISCD). Not the codes of Board."""

    ALL = "0000"
    KOSPI = "1001"
    KOSDAQ = "2001"


class ForeignBrokerMeasure(Code):
    """What the issues are ranked by (FID_RANK_SORT_CLS_CODE)."""

    VALUE = "0"
    VOLUME = "1"


class RankedByForeignBrokers(Row):
    """One issue, and what foreign brokers sold and bought of it today. Prices in won, volumes in shares."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None

    foreign_broker_sell_volume: Annotated[int | None, Wire("glob_total_seln_qty", "외국계총매도수량")] = None
    foreign_broker_buy_volume: Annotated[int | None, Wire("glob_total_shnu_qty", "외국계총매수2수량")] = None
    # KIS labels it net selling (외국계순매도수량), but it is bought less sold in every published row.
    foreign_broker_net_buy_volume: Annotated[int | None, Wire("glob_ntsl_qty", "외국계순매수수량")] = None


class FrgnmemTradeEstimate(Endpoint[list[RankedByForeignBrokers]]):
    """외국계 매매종목 가집계. The issues that foreign brokers buy or sell most today. Estimates; KRX only."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/frgnmem-trade-estimate",
        page="국내주식-161",
        title="외국계 매매종목 가집계",
        tr_id=TrId(real="FHKST644100C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "16441"},
    )

    board: Annotated[ForeignBrokerBoard, Wire("FID_INPUT_ISCD", "입력종목코드")] = ForeignBrokerBoard.ALL
    measure: Annotated[ForeignBrokerMeasure, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = ForeignBrokerMeasure.VALUE
    sort: Annotated[FlowSide, Wire("FID_RANK_SORT_CLS_CODE_2", "순위정렬구분코드2")] = FlowSide.NET_BUY
