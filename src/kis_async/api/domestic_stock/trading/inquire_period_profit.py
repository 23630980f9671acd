"""기간별손익일별합산조회 [v1_국내주식-052]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Sorting
from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, Symbol, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class DailyProfit(Row):
    """What was traded and made on one day. Money in won, quantities in shares, `profit_rate` in percent."""

    traded_on: Annotated[Date, Wire("trad_dt", "매매일자")] = None
    realised_profit: Annotated[Decimal | None, Wire("rlzt_pfls", "실현손익")] = None
    profit_rate: Annotated[Decimal | None, Wire("pfls_rt", "손익률")] = None
    buy_quantity: Annotated[int | None, Wire("buy_qty1", "매수수량1")] = None
    buy_value: Annotated[Decimal | None, Wire("buy_amt", "매수금액")] = None
    sell_quantity: Annotated[int | None, Wire("sll_qty1", "매도수량1")] = None
    sell_value: Annotated[Decimal | None, Wire("sll_amt", "매도금액")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None
    tax: Annotated[Decimal | None, Wire("tl_tax", "제세금")] = None
    loan_interest: Annotated[Decimal | None, Wire("loan_int", "대출이자")] = None


class ProfitSummary(Row):
    """What was traded and made on all days together. Money in won, quantities in shares."""

    total_realised_profit: Annotated[Decimal | None, Wire("tot_rlzt_pfls", "총실현손익")] = None
    total_quantity: Annotated[int | None, Wire("tot_qty", "총수량")] = None
    total_traded_value: Annotated[Decimal | None, Wire("tot_tr_amt", "총거래금액")] = None
    total_settlement_value: Annotated[Decimal | None, Wire("tot_excc_amt", "총정산금액")] = None
    total_fee: Annotated[Decimal | None, Wire("tot_fee", "총수수료")] = None
    total_tax: Annotated[Decimal | None, Wire("tot_tltx", "총제세금")] = None
    loan_interest: Annotated[Decimal | None, Wire("loan_int", "대출이자")] = None
    # 기간별매매손익현황조회 calls this one buyqty_smtl.
    buy_quantity: Annotated[int | None, Wire("buy_qty_smtl", "매수수량합계", also="buyqty_smtl")] = None
    buy_value: Annotated[Decimal | None, Wire("buy_tr_amt_smtl", "매수거래금액합계")] = None
    buy_settlement_value: Annotated[Decimal | None, Wire("buy_excc_amt_smtl", "매수정산금액합계")] = None
    buy_fee: Annotated[Decimal | None, Wire("buy_fee_smtl", "매수수수료합계")] = None
    buy_tax: Annotated[Decimal | None, Wire("buy_tax_smtl", "매수제세금합계")] = None
    sell_quantity: Annotated[int | None, Wire("sll_qty_smtl", "매도수량합계")] = None
    sell_value: Annotated[Decimal | None, Wire("sll_tr_amt_smtl", "매도거래금액합계")] = None
    sell_settlement_value: Annotated[Decimal | None, Wire("sll_excc_amt_smtl", "매도정산금액합계")] = None
    sell_fee: Annotated[Decimal | None, Wire("sll_fee_smtl", "매도수수료합계")] = None
    sell_tax: Annotated[Decimal | None, Wire("sll_tltx_smtl", "매도제세금합계")] = None


class PeriodProfit(Row):
    """The days of a span on which something was sold or bought, and their sum."""

    days: Annotated[list[DailyProfit], Wire("output1", "일별손익")]
    summary: Annotated[ProfitSummary | None, Wire("output2", "합계")] = None


class InquirePeriodProfit(Endpoint[PeriodProfit]):
    """기간별손익일별합산조회. The realised profit of an account, day by day."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-period-profit",
        page="v1_국내주식-052",
        title="기간별손익일별합산조회",
        tr_id=TrId(real="TTTC8708R", paper=None),
        block=None,
        constants={"INQR_DVSN": "00", "CBLC_DVSN": "00"},
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    symbol: Annotated[Symbol | None, Wire("PDNO", "상품번호")] = None
    sorting: Annotated[Sorting, Wire("SORT_DVSN", "정렬구분")] = Sorting.NEWEST_FIRST

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquirePeriodProfit":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
