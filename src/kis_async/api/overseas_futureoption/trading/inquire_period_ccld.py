"""해외선물옵션 기간계좌손익 일별 [해외선물-010]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_futureoption.trading.terms import AccountCurrency, FuturesOrOptions
from kis_async.wire import CtxArea, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class CurrencyProfit(Row):
    """What one currency made over the span. Money in `currency`, quantities in contracts.

    `unrealised_profit_change` is `unrealised_profit` less `previous_unrealised_profit`.
    """

    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    net_profit: Annotated[Decimal | None, Wire("fm_net_pfls_amt", "FM순손익금액")] = None
    realised_profit: Annotated[Decimal | None, Wire("fm_lqd_pfls_amt", "FM청산손익금액")] = None
    fee: Annotated[Decimal | None, Wire("fm_fee", "FM수수료")] = None
    unrealised_profit: Annotated[Decimal | None, Wire("fm_ustl_evlu_pfls_amt", "FM미결제평가손익금액")] = None
    previous_unrealised_profit: Annotated[Decimal | None, Wire("fm_ustl_evlu_pfls_amt2", "FM미결제평가손익금액2")] = None
    unrealised_profit_change: Annotated[Decimal | None, Wire("fm_ustl_evlu_pfls_icdc_amt", "FM미결제평가손익증감금액")] = None
    buy_quantity: Annotated[int | None, Wire("fm_buy_qty", "FM매수수량")] = None
    sell_quantity: Annotated[int | None, Wire("fm_sll_qty", "FM매도수량")] = None
    long_quantity: Annotated[int | None, Wire("fm_ustl_buy_qty", "FM미결제매수수량")] = None
    short_quantity: Annotated[int | None, Wire("fm_ustl_sll_qty", "FM미결제매도수량")] = None
    open_value: Annotated[Decimal | None, Wire("fm_ustl_agrm_amt", "FM미결제약정금액")] = None
    options_closed_value: Annotated[Decimal | None, Wire("fm_opt_lqd_amt", "FM옵션청산금액")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class ContractProfit(Row):
    """What one contract made over the span. Money in `currency`, `average_price` in points, quantities in contracts."""

    symbol: Annotated[str | None, Wire("ovrs_futr_fx_pdno", "해외선물FX상품번호")] = None
    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    net_profit: Annotated[Decimal | None, Wire("fm_net_pfls_amt", "FM순손익금액")] = None
    realised_profit: Annotated[Decimal | None, Wire("fm_lqd_pfls_amt", "FM청산손익금액")] = None
    fee: Annotated[Decimal | None, Wire("fm_fee", "FM수수료")] = None
    unrealised_profit: Annotated[Decimal | None, Wire("fm_ustl_evlu_pfls_amt", "FM미결제평가손익금액")] = None
    previous_unrealised_profit: Annotated[Decimal | None, Wire("fm_ustl_evlu_pfls_amt2", "FM미결제평가손익금액2")] = None
    unrealised_profit_change: Annotated[Decimal | None, Wire("fm_ustl_evlu_pfls_icdc_amt", "FM미결제평가손익증감금액")] = None
    buy_quantity: Annotated[int | None, Wire("fm_buy_qty", "FM매수수량")] = None
    sell_quantity: Annotated[int | None, Wire("fm_sll_qty", "FM매도수량")] = None
    long_quantity: Annotated[int | None, Wire("fm_ustl_buy_qty", "FM미결제매수수량")] = None
    short_quantity: Annotated[int | None, Wire("fm_ustl_sll_qty", "FM미결제매도수량")] = None
    average_price: Annotated[Decimal | None, Wire("fm_ccld_avg_pric", "FM체결평균가격")] = None
    open_value: Annotated[Decimal | None, Wire("fm_ustl_agrm_amt", "FM미결제약정금액")] = None
    options_closed_value: Annotated[Decimal | None, Wire("fm_opt_lqd_amt", "FM옵션청산금액")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class PeriodProfit(Row):
    """What the account made over a span of days, by currency and by contract."""

    currencies: Annotated[list[CurrencyProfit], Wire("output1", "통화별 손익")]
    contracts: Annotated[list[ContractProfit], Wire("output2", "종목별 손익")]


class InquirePeriodCcld(Endpoint[PeriodProfit]):
    """해외선물옵션 기간계좌손익 일별. Profits from `start` to `end`, in all currencies unless told otherwise.

    `converted` has all of them converted into one.
    """

    spec = get(
        "/uapi/overseas-futureoption/v1/trading/inquire-period-ccld",
        page="해외선물-010",
        title="해외선물옵션 기간계좌손익 일별",
        tr_id=TrId(real="OTFM3118R", paper=None),
        block=None,
        paging=CtxArea("200", "output2"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_TERM_FROM_DT", "조회기간FROM일자")]
    end: Annotated[DateArgument, Wire("INQR_TERM_TO_DT", "조회기간TO일자")]
    contract_kind: Annotated[FuturesOrOptions, Wire("FUOP_DVSN", "선물옵션구분")] = FuturesOrOptions.ALL
    currency: Annotated[AccountCurrency | None, Wire("CRCY_CD", "통화코드", unless_given=("%%%", "%%%"))] = None
    converted: Annotated[bool, Wire("WHOL_TRSL_YN", "전체환산여부")] = False

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquirePeriodCcld":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
