"""해외주식 일별거래내역 [해외주식-063]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import (
    CtxArea,
    Date,
    DateArgument,
    Endpoint,
    OverseasExchange,
    OverseasSymbol,
    Row,
    SessionAccount,
    Side,
    TrId,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class Transaction(Row):
    """One overseas trade with its settlement. Prices and money in `currency`, those of the `…_won` fields in won; quantities in shares.

    `fractional_filled` has the fractions of a trade by amount, which `filled` cannot.
    """

    traded_on: Annotated[Date, Wire("trad_dt", "매매일자")] = None
    settled_on: Annotated[Date, Wire("sttl_dt", "결제일자")] = None
    side: Annotated[Side | None, Wire("sll_buy_dvsn_cd", "매도매수구분코드")] = None
    side_name: Annotated[str | None, Wire("sll_buy_dvsn_name", "매도매수구분명")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("ovrs_item_name", "해외종목명")] = None
    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    filled: Annotated[Decimal | None, Wire("ccld_qty", "체결수량")] = None
    fractional_filled: Annotated[Decimal | None, Wire("amt_unit_ccld_qty", "금액단위체결수량")] = None
    fill_price: Annotated[Decimal | None, Wire("ft_ccld_unpr2", "FT체결단가2")] = None
    fill_price_won: Annotated[Decimal | None, Wire("ovrs_stck_ccld_unpr", "해외주식체결단가")] = None
    filled_value: Annotated[Decimal | None, Wire("tr_frcr_amt2", "거래외화금액2")] = None
    filled_value_won: Annotated[Decimal | None, Wire("tr_amt", "거래금액")] = None
    settlement_value: Annotated[Decimal | None, Wire("frcr_excc_amt_1", "외화정산금액1")] = None
    settlement_value_won: Annotated[Decimal | None, Wire("wcrc_excc_amt", "원화정산금액")] = None
    domestic_fee: Annotated[Decimal | None, Wire("dmst_frcr_fee1", "국내외화수수료1")] = None
    domestic_fee_won: Annotated[Decimal | None, Wire("dmst_wcrc_fee", "국내원화수수료")] = None
    overseas_fee: Annotated[Decimal | None, Wire("frcr_fee1", "외화수수료1")] = None
    overseas_fee_won: Annotated[Decimal | None, Wire("ovrs_wcrc_fee", "해외원화수수료")] = None
    registered_exchange_rate: Annotated[Decimal | None, Wire("erlm_exrt", "등록환율")] = None
    loan_kind_code: Annotated[str | None, Wire("loan_dvsn_cd", "대출구분코드")] = None
    loan_kind_name: Annotated[str | None, Wire("loan_dvsn_name", "대출구분명")] = None


class TransactionSummary(Row):
    """All trades together, in won."""

    # KIS calls the first two foreign money; they are the sums of filled_value_won.
    buy_value_won: Annotated[Decimal | None, Wire("frcr_buy_amt_smtl", "외화매수금액합계")] = None
    sell_value_won: Annotated[Decimal | None, Wire("frcr_sll_amt_smtl", "외화매도금액합계")] = None
    domestic_fee_won: Annotated[Decimal | None, Wire("dmst_fee_smtl", "국내수수료합계")] = None
    overseas_fee_won: Annotated[Decimal | None, Wire("ovrs_fee_smtl", "해외수수료합계")] = None


class Transactions(Row):
    """The overseas trades of a span of days."""

    transactions: Annotated[list[Transaction], Wire("output1", "거래내역")]
    summary: Annotated[TransactionSummary | None, Wire("output2", "합계")] = None


class InquirePeriodTrans(Endpoint[Transactions]):
    """해외주식 일별거래내역. Overseas trades registered from `start` to `end`, with fees and settlement.

    Won amounts are at an expected exchange rate until the Korean settlement day, at the final one from the day after.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-period-trans",
        page="해외주식-063",
        title="해외주식 일별거래내역",
        tr_id=TrId(real="CTOS4001R", paper=None),
        block=None,
        constants={"LOAN_DVSN_CD": ""},
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("ERLM_STRT_DT", "등록시작일자")]
    end: Annotated[DateArgument, Wire("ERLM_END_DT", "등록종료일자")]
    exchange: Annotated[OverseasExchange | None, Wire("OVRS_EXCG_CD", "해외거래소코드")] = None
    symbol: Annotated[OverseasSymbol | None, Wire("PDNO", "상품번호")] = None
    side: Annotated[Side, Wire("SLL_BUY_DVSN_CD", "매도매수구분코드")] = Side.ALL

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquirePeriodTrans":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
