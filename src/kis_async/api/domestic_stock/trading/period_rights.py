"""기간별계좌권리현황조회 [국내주식-211]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.trading.rights import RightDelivery, RightKind
from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, ProductType, Row, SessionAccount, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class AccountRight(Row):
    """One right of an account and what comes of it. Prices and money in won, quantities in shares.

    `held` is what gave the right, `allotted` and `requested` what it gives and what was asked for.
    """

    account_no: Annotated[str | None, Wire("acno10", "계좌번호10")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    short_symbol: Annotated[str | None, Wire("shtn_pdno", "단축상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    representative_symbol: Annotated[str | None, Wire("rptt_pdno", "대표상품번호")] = None
    right_kind: Annotated[RightKind | None, Wire("rght_type_cd", "권리유형코드")] = None
    delivery: Annotated[RightDelivery | None, Wire("rght_cblc_type_cd", "권리잔고유형코드")] = None
    record_date: Annotated[Date, Wire("bass_dt", "기준일자")] = None
    held: Annotated[int | None, Wire("cblc_qty", "잔고수량")] = None
    allotted: Annotated[int | None, Wire("last_alct_qty", "최종배정수량")] = None
    excess_allotted: Annotated[int | None, Wire("excs_alct_qty", "초과배정수량")] = None
    total_allotted: Annotated[int | None, Wire("tot_alct_qty", "총배정수량")] = None
    allotted_value: Annotated[Decimal | None, Wire("last_alct_amt", "최종배정금액")] = None
    fractional_shares: Annotated[Decimal | None, Wire("last_ftsk_qty", "최종단수주수량")] = None
    fractional_value: Annotated[Decimal | None, Wire("last_ftsk_chgs", "최종단수주대금")] = None
    subscription_price: Annotated[Decimal | None, Wire("sbsc_unpr", "청약단가")] = None
    requested: Annotated[int | None, Wire("rqst_qty", "신청수량")] = None
    requested_value: Annotated[Decimal | None, Wire("rqst_amt", "신청금액")] = None
    requested_on: Annotated[Date, Wire("rqst_dt", "신청일자")] = None
    subscription_to: Annotated[Date, Wire("sbsc_end_dt", "청약종료일자")] = None
    refunded_value: Annotated[Decimal | None, Wire("rfnd_amt", "환불금액")] = None
    refunded_on: Annotated[Date, Wire("rfnd_dt", "환불일자")] = None
    repaid_principal: Annotated[Decimal | None, Wire("rdpt_prca", "상환원금")] = None
    delay_interest: Annotated[Decimal | None, Wire("dlay_int_amt", "지연이자금액")] = None
    tax: Annotated[Decimal | None, Wire("tax_amt", "세금금액")] = None
    paid_on: Annotated[Date, Wire("cash_dfrm_dt", "현금지급일자")] = None
    shares: Annotated[int | None, Wire("lstg_stqt", "상장주수")] = None
    listed_on: Annotated[Date, Wire("lstg_dt", "상장일자")] = None


class PeriodRights(Endpoint[list[AccountRight]]):
    """기간별계좌권리현황조회. The rights of an account with a record date in a span: issues, dividends, splits and more."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/period-rights",
        page="국내주식-211",
        title="기간별계좌권리현황조회",
        tr_id=TrId(real="CTRGA011R", paper=None),
        constants={
            "INQR_DVSN": "03",
            "CUST_RNCNO25": "",
            "HMID": "",
            "RGHT_TYPE_CD": "",
            "PDNO": "",
            "PRDT_TYPE_CD": "",
        },
        paging=CtxArea("100", "output"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]

    @model_validator(mode="after")
    def _span_is_forward(self) -> "PeriodRights":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
