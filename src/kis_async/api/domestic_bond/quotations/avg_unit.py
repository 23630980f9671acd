"""장내채권 평균단가조회 [국내채권-158]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, ProductType, Row, Ticker, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class BondValuation(Row):
    """What the rating agencies think one bond is worth on one day. Prices in won for 10,000 won of par, yields in percent.

    `kis_pricing_…` is 한국신용평가 (Korea Investors Service, not the broker), `kbp_…` 한국채권평가, `nice_…`
    한국신용정보, `fnp_…` 에프앤자산평가.
    """

    valued_on: Annotated[Date, Wire("evlu_dt", "평가일자")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    average_price: Annotated[Decimal | None, Wire("avg_evlu_unpr", "평균평가단가")] = None
    kis_pricing_price: Annotated[Decimal | None, Wire("kis_unpr", "한국신용평가단가")] = None
    kbp_price: Annotated[Decimal | None, Wire("kbp_unpr", "한국채권평가단가")] = None
    nice_price: Annotated[Decimal | None, Wire("nice_evlu_unpr", "한국신용정보평가단가")] = None
    fnp_price: Annotated[Decimal | None, Wire("fnp_unpr", "에프앤자산평가단가")] = None
    average_yield_rate: Annotated[Decimal | None, Wire("avg_evlu_erng_rt", "평균평가수익율")] = None
    kis_pricing_yield_rate: Annotated[Decimal | None, Wire("kis_erng_rt", "한국신용평가수익율")] = None
    kbp_yield_rate: Annotated[Decimal | None, Wire("kbp_erng_rt", "한국채권평가수익율")] = None
    nice_yield_rate: Annotated[Decimal | None, Wire("nice_evlu_erng_rt", "한국신용정보평가수익율")] = None
    fnp_yield_rate: Annotated[Decimal | None, Wire("fnp_erng_rt", "에프앤자산평가수익율")] = None
    kis_pricing_rating: Annotated[str | None, Wire("kis_crdt_grad_text", "한국신용평가신용등급내용")] = None
    kbp_rating: Annotated[str | None, Wire("kbp_crdt_grad_text", "한국채권평가신용등급내용")] = None
    nice_rating: Annotated[str | None, Wire("nice_crdt_grad_text", "한국신용정보신용등급내용")] = None
    fnp_rating: Annotated[str | None, Wire("fnp_crdt_grad_text", "에프앤자산평가신용등급내용")] = None
    average_rf_price: Annotated[Decimal | None, Wire("avg_evlu_rf_unpr", "평균평가RF단가")] = None
    kis_pricing_rf_price: Annotated[Decimal | None, Wire("kis_rf_unpr", "한국신용평가RF단가")] = None
    kbp_rf_price: Annotated[Decimal | None, Wire("kbp_rf_unpr", "한국채권평가RF단가")] = None
    nice_rf_price: Annotated[Decimal | None, Wire("nice_evlu_rf_unpr", "한국신용정보평가RF단가")] = None
    changed: Annotated[bool | None, Wire("chng_yn", "변경여부")] = None


class BondValuationAmount(Row):
    """The agencies' values of one bond on one day, as amounts in won."""

    valued_on: Annotated[Date, Wire("evlu_dt", "평가일자")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    average_value: Annotated[Decimal | None, Wire("avg_evlu_amt", "평균평가금액")] = None
    kis_pricing_value: Annotated[Decimal | None, Wire("kis_evlu_amt", "한국신용평가평가금액")] = None
    kbp_value: Annotated[Decimal | None, Wire("kbp_evlu_amt", "한국채권평가평가금액")] = None
    nice_value: Annotated[Decimal | None, Wire("nice_evlu_amt", "한국신용정보평가금액")] = None
    fnp_value: Annotated[Decimal | None, Wire("fnp_evlu_amt", "에프앤자산평가평가금액")] = None
    changed: Annotated[bool | None, Wire("chng_yn", "변경여부")] = None


class BondValuationPrice(Row):
    """The agencies' prices of one bond on one day, each in its own currency."""

    valued_on: Annotated[Date, Wire("evlu_dt", "평가일자")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    average_price: Annotated[Decimal | None, Wire("avg_evlu_pric", "평균평가가격")] = None
    average_unit_price: Annotated[Decimal | None, Wire("avg_evlu_unit_pric", "평균평가단위가격")] = None
    kis_pricing_currency: Annotated[str | None, Wire("kis_crcy_cd", "한국신용평가통화코드")] = None
    kis_pricing_price: Annotated[Decimal | None, Wire("kis_evlu_pric", "한국신용평가평가가격")] = None
    kis_pricing_unit_price: Annotated[Decimal | None, Wire("kis_evlu_unit_pric", "한국신용평가평가단위가격")] = None
    kbp_currency: Annotated[str | None, Wire("kbp_crcy_cd", "한국채권평가통화코드")] = None
    kbp_price: Annotated[Decimal | None, Wire("kbp_evlu_pric", "한국채권평가평가가격")] = None
    kbp_unit_price: Annotated[Decimal | None, Wire("kbp_evlu_unit_pric", "한국채권평가평가단위가격")] = None
    nice_currency: Annotated[str | None, Wire("nice_crcy_cd", "한국신용정보통화코드")] = None
    nice_price: Annotated[Decimal | None, Wire("nice_evlu_pric", "한국신용정보평가가격")] = None
    nice_unit_price: Annotated[Decimal | None, Wire("nice_evlu_unit_pric", "한국신용정보평가단위가격")] = None
    changed: Annotated[bool | None, Wire("chng_yn", "변경여부")] = None


class BondValuations(Row):
    """The agencies' valuations of a span of days, newest first, 20 a page."""

    valuations: Annotated[list[BondValuation], Wire("output1", "평가단가")]
    amounts: Annotated[list[BondValuationAmount], Wire("output2", "평가금액")]
    prices: Annotated[list[BondValuationPrice], Wire("output3", "평가가격")]


class AvgUnit(Endpoint[BondValuations]):
    """장내채권 평균단가조회. What the rating agencies think bonds are worth: of one bond, or of all without `symbol`."""

    spec = get(
        "/uapi/domestic-bond/v1/quotations/avg-unit",
        page="국내채권-158",
        title="장내채권 평균단가조회",
        tr_id=TrId(real="CTPF2005R", paper=None),
        block=None,
        constants={"PRDT_TYPE_CD": "302", "VRFC_KIND_CD": "00"},
        # The page says that it cannot be continued, but the answer has the key of the next 20 days.
        paging=CtxArea("100", "output1", key_suffix="30"),
    )

    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    symbol: Annotated[Ticker | None, Wire("PDNO", "상품번호")] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "AvgUnit":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
