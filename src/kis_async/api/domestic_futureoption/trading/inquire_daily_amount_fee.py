"""선물옵션기간약정수수료일별 [v1_국내선물-017]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class DailyFee(Row):
    """What was traded of one contract on one day, and what it cost, in won."""

    ordered_on: Annotated[Date, Wire("ord_dt", "주문일자")] = None
    isin: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("item_name", "종목명")] = None
    sell_value: Annotated[Decimal | None, Wire("sll_agrm_amt", "매도약정금액")] = None
    sell_fee: Annotated[Decimal | None, Wire("sll_fee", "매도수수료")] = None
    buy_value: Annotated[Decimal | None, Wire("buy_agrm_amt", "매수약정금액")] = None
    buy_fee: Annotated[Decimal | None, Wire("buy_fee", "매수수수료")] = None
    total_fee: Annotated[Decimal | None, Wire("tot_fee_smtl", "총수수료합계")] = None
    trading_profit: Annotated[Decimal | None, Wire("trad_pfls", "매매손익")] = None


class DailyFeesSummary(Row):
    """The whole span together, in won."""

    sell_value: Annotated[Decimal | None, Wire("sll_agrm_amt", "매도약정금액")] = None
    buy_value: Annotated[Decimal | None, Wire("buy_agrm_amt", "매수약정금액")] = None
    total_traded_value: Annotated[Decimal | None, Wire("agrm_amt_smtl", "약정금액합계")] = None
    sell_fee: Annotated[Decimal | None, Wire("sll_fee", "매도수수료")] = None
    buy_fee: Annotated[Decimal | None, Wire("buy_fee", "매수수수료")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None
    total_fee: Annotated[Decimal | None, Wire("fee_smtl", "수수료합계")] = None
    total_trading_profit: Annotated[Decimal | None, Wire("trad_pfls_smtl", "매매손익합계")] = None
    futures_traded: Annotated[Decimal | None, Wire("futr_agrm", "선물약정")] = None
    futures_traded_value: Annotated[Decimal | None, Wire("futr_agrm_amt", "선물약정금액")] = None
    total_futures_traded_value: Annotated[Decimal | None, Wire("futr_agrm_amt_smtl", "선물약정금액합계")] = None
    futures_sell_fee: Annotated[Decimal | None, Wire("futr_sll_fee_smtl", "선물매도수수료합계")] = None
    futures_buy_fee: Annotated[Decimal | None, Wire("futr_buy_fee_smtl", "선물매수수수료합계")] = None
    futures_fee: Annotated[Decimal | None, Wire("futr_fee", "선물수수료")] = None
    total_futures_fee: Annotated[Decimal | None, Wire("futr_fee_smtl", "선물수수료합계")] = None
    options_traded: Annotated[Decimal | None, Wire("opt_agrm", "옵션약정")] = None
    options_traded_value: Annotated[Decimal | None, Wire("opt_agrm_amt", "옵션약정금액")] = None
    total_options_traded_value: Annotated[Decimal | None, Wire("opt_agrm_amt_smtl", "옵션약정금액합계")] = None
    option_sell_fee: Annotated[Decimal | None, Wire("opt_sll_fee_smtl", "옵션매도수수료합계")] = None
    option_buy_fee: Annotated[Decimal | None, Wire("opt_buy_fee_smtl", "옵션매수수수료합계")] = None
    option_fee: Annotated[Decimal | None, Wire("opt_fee", "옵션수수료")] = None
    total_option_fee: Annotated[Decimal | None, Wire("opt_fee_smtl", "옵션수수료합계")] = None
    commodity_futures_traded: Annotated[Decimal | None, Wire("prdt_futr_agrm", "상품선물약정")] = None
    commodity_futures_market_value: Annotated[Decimal | None, Wire("prdt_futr_evlu_amt", "상품선물평가금액")] = None
    commodity_derivatives: Annotated[Decimal | None, Wire("prdt_fuop", "상품선물옵션")] = None


class DailyFees(Row):
    """One page of days and contracts, oldest first, and their sums."""

    days: Annotated[list[DailyFee], Wire("output1", "일별")]
    summary: Annotated[DailyFeesSummary | None, Wire("output2", "합계")] = None


class InquireDailyAmountFee(Endpoint[DailyFees]):
    """선물옵션기간약정수수료일별. What was traded in a span of days and the fees for it, by day and contract."""

    spec = get(
        "/uapi/domestic-futureoption/v1/trading/inquire-daily-amount-fee",
        page="v1_국내선물-017",
        title="선물옵션기간약정수수료일별",
        tr_id=TrId(real="CTFO6119R", paper=None),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DAY", "조회시작일")]
    end: Annotated[DateArgument, Wire("INQR_END_DAY", "조회종료일")]

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquireDailyAmountFee":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
