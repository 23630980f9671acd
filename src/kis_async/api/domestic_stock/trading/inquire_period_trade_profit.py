"""기간별매매손익현황조회 [v1_국내주식-060]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.trading.inquire_daily_ccld import Sorting
from kis_async.api.domestic_stock.trading.inquire_period_profit import ProfitSummary
from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, Row, SessionAccount, Symbol, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class TradeProfit(Row):
    """What was traded and made with one issue on one day. Prices and money in won, quantities in shares, rates in percent."""

    traded_on: Annotated[Date, Wire("trad_dt", "매매일자")] = None
    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    trade_kind: Annotated[str | None, Wire("trad_dvsn_name", "매매구분명")] = None
    realised_profit: Annotated[Decimal | None, Wire("rlzt_pfls", "실현손익")] = None
    profit_rate: Annotated[Decimal | None, Wire("pfls_rt", "손익률")] = None
    held: Annotated[int | None, Wire("hldg_qty", "보유수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_unpr", "매입단가")] = None
    buy_quantity: Annotated[int | None, Wire("buy_qty", "매수수량")] = None
    buy_value: Annotated[Decimal | None, Wire("buy_amt", "매수금액")] = None
    sell_price: Annotated[Decimal | None, Wire("sll_pric", "매도가격")] = None
    sell_quantity: Annotated[int | None, Wire("sll_qty", "매도수량")] = None
    sell_value: Annotated[Decimal | None, Wire("sll_amt", "매도금액")] = None
    fee: Annotated[Decimal | None, Wire("fee", "수수료")] = None
    tax: Annotated[Decimal | None, Wire("tl_tax", "제세금")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    loan_interest: Annotated[Decimal | None, Wire("loan_int", "대출이자")] = None


class TradeProfitSummary(ProfitSummary):
    """What was traded and made with all issues together. Money in won, quantities in shares, rates in percent."""

    total_profit_rate: Annotated[Decimal | None, Wire("tot_pftrt", "총수익률")] = None


class PeriodTradeProfit(Row):
    """The trades of a span, one row an issue and day, and their sum."""

    trades: Annotated[list[TradeProfit], Wire("output1", "종목별 매매손익")]
    summary: Annotated[TradeProfitSummary | None, Wire("output2", "합계")] = None


class InquirePeriodTradeProfit(Endpoint[PeriodTradeProfit]):
    """기간별매매손익현황조회. The realised profit of an account, issue by issue."""

    spec = get(
        "/uapi/domestic-stock/v1/trading/inquire-period-trade-profit",
        page="v1_국내주식-060",
        title="기간별매매손익현황조회",
        tr_id=TrId(real="TTTC8715R", paper=None),
        block=None,
        constants={"CBLC_DVSN": "00"},
        paging=CtxArea("100"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    symbol: Annotated[Symbol | None, Wire("PDNO", "상품번호")] = None
    sorting: Annotated[Sorting, Wire("SORT_DVSN", "정렬구분")] = Sorting.NEWEST_FIRST

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquirePeriodTradeProfit":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
