"""해외선물옵션 기간계좌거래내역 [해외선물-014]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_futureoption.trading.terms import AccountCurrency
from kis_async.wire import Code, CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class LedgerScope(Code):
    """Which entries are asked for (ACNT_TR_TYPE_CD): all, money paid in or out, or settlements."""

    ALL = "1"
    CASH = "2"
    SETTLEMENT = "3"


class LedgerEntry(Row):
    """One movement of money on the account, in `currency`."""

    date: Annotated[Date, Wire("bass_dt", "기준일자")] = None
    ledger_no: Annotated[str | None, Wire("fm_ldgr_inog_seq", "FM원장출납순번")] = None
    transaction_type_name: Annotated[str | None, Wire("acnt_tr_type_name", "계좌거래유형명")] = None
    entry_name: Annotated[str | None, Wire("tr_itm_name", "거래항목명")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    cash_flow: Annotated[Decimal | None, Wire("fm_iofw_amt", "FM입출금액")] = None
    settlement_value: Annotated[Decimal | None, Wire("fm_sttl_amt", "FM결제금액")] = None
    fee: Annotated[Decimal | None, Wire("fm_fee", "FM수수료")] = None
    tax: Annotated[Decimal | None, Wire("fm_tax_amt", "FM세금금액")] = None
    previous_deposit: Annotated[Decimal | None, Wire("fm_bf_dncl_amt", "FM이전예수금액")] = None
    deposit: Annotated[Decimal | None, Wire("fm_dncl_amt", "FM예수금액")] = None
    receivable_incurred: Annotated[Decimal | None, Wire("fm_rcvb_occr_amt", "FM미수발생금액")] = None
    receivable_repaid: Annotated[Decimal | None, Wire("fm_rcvb_pybk_amt", "FM미수변제금액")] = None
    overdue_interest_paid: Annotated[Decimal | None, Wire("ovdu_int_pybk_amt", "연체이자변제금액")] = None
    remark: Annotated[str | None, Wire("rmks_text", "비고내용")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class InquirePeriodTrans(Endpoint[list[LedgerEntry]]):
    """해외선물옵션 기간계좌거래내역. Payments and settlements from `start` to `end`, in all currencies unless told otherwise."""

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-period-trans",
        page="해외선물-014",
        title="해외선물옵션 기간계좌거래내역",
        tr_id=TrId(real="OTFM3114R", paper=None),
        constants={"PWD_CHK_YN": ""},
        paging=CtxArea("100", "output"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_TERM_FROM_DT", "조회기간FROM일자")]
    end: Annotated[DateArgument, Wire("INQR_TERM_TO_DT", "조회기간TO일자")]
    scope: Annotated[LedgerScope, Wire("ACNT_TR_TYPE_CD", "계좌거래유형코드")] = LedgerScope.ALL
    currency: Annotated[AccountCurrency | None, Wire("CRCY_CD", "통화코드", unless_given=("%%%", "%%%"))] = None

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquirePeriodTrans":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
