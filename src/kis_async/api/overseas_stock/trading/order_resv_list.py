"""해외주식 예약주문조회 [v1_해외주식-013]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_stock.trading.exchange import AMERICAN
from kis_async.api.overseas_stock.trading.scope import ShareKind
from kis_async.wire import (
    Code,
    CtxArea,
    Date,
    DateArgument,
    Endpoint,
    Local,
    OverseasExchange,
    ProductType,
    Row,
    SessionAccount,
    Side,
    Time,
    TrId,
    TrTable,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class ReservationRegion(Code):
    """Where the reservations are for: KIS keeps those of the US and of Asia apart."""

    US = "us"
    ASIA = "asia"


class Reservation(Row):
    """One reserved order. Prices in the exchange's currency, quantities in shares; dates and times in Asia/Seoul.

    `order_no` comes once KIS has sent the order to the exchange.
    """

    reservation_no: Annotated[str | None, Wire("ovrs_rsvn_odno", "해외예약주문번호")] = None
    reserved_on: Annotated[Date, Wire("rsvn_ord_rcit_dt", "예약주문접수일자")] = None
    received_at: Annotated[Time, Wire("ord_rcit_tmd", "주문접수시각")] = None
    forwarded_at: Annotated[Time, Wire("ord_fwdg_tmd", "주문전송시각")] = None
    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    order_no: Annotated[str | None, Wire("odno", "주문번호")] = None
    branch: Annotated[str | None, Wire("ord_gno_brno", "주문채번지점번호")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_cd_name", "매도매수구분명", also="sll_buy_dvsn_name")] = None
    quantity: Annotated[int | None, Wire("ft_ord_qty", "FT주문수량")] = None
    order_price: Annotated[Decimal | None, Wire("ft_ord_unpr3", "FT주문단가3")] = None
    filled: Annotated[int | None, Wire("ft_ccld_qty", "FT체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("ft_ccld_unpr3", "FT체결단가3")] = None
    algo_window: Annotated[str | None, Wire("splt_buy_attr_name", "분할매수속성명")] = None
    cancel: Annotated[bool | None, Wire("cncl_yn", "취소여부")] = None
    reservation_status_code: Annotated[str | None, Wire("ovrs_rsvn_ord_stat_cd", "해외예약주문상태코드")] = None
    reservation_status_name: Annotated[str | None, Wire("ovrs_rsvn_ord_stat_cd_name", "해외예약주문상태코드명")] = None
    transaction_name: Annotated[str | None, Wire("tr_dvsn_name", "거래구분명")] = None
    unprocessed_reason: Annotated[str | None, Wire("nprc_rson_text", "미처리사유내용")] = None
    staff_no: Annotated[str | None, Wire("ord_stfno", "주문직원번호")] = None


class OrderResvList(Endpoint[list[Reservation]]):
    """해외주식 예약주문조회. Reserved overseas orders made from `start` to `end`, of the US unless told otherwise.

    Without an `exchange` those of the whole region.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/order-resv-list",
        page="v1_해외주식-013",
        title="해외주식 예약주문조회",
        tr_id=TrTable(
            "region",
            {
                ReservationRegion.US: TrId(real="TTTT3039R", paper=None),
                ReservationRegion.ASIA: TrId(real="TTTS3014R", paper=None),
            },
        ),
        paging=CtxArea("200", "output"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    region: Annotated[ReservationRegion, Local("미국/아시아")] = ReservationRegion.US
    exchange: Annotated[OverseasExchange | None, Wire("OVRS_EXCG_CD", "해외거래소코드")] = None
    product_type: Annotated[ProductType | None, Wire("PRDT_TYPE_CD", "상품유형코드")] = None
    share_kind: Annotated[ShareKind, Wire("INQR_DVSN_CD", "조회구분코드")] = ShareKind.ALL

    @model_validator(mode="before")
    @classmethod
    def _region_by_exchange(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        exchange = values.get("exchange")
        if exchange is None or "region" in values:
            return values
        return {**values, "region": ReservationRegion.US if exchange in AMERICAN else ReservationRegion.ASIA}

    @model_validator(mode="after")
    def _terms_fit(self) -> "OrderResvList":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        if self.exchange is not None and (self.exchange in AMERICAN) != (self.region is ReservationRegion.US):
            raise InvalidRequest("exchange is not in region.")
        return self
