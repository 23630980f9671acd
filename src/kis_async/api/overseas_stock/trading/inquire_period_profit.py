"""해외주식 기간손익 [v1_해외주식-032]."""

from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_stock.trading.exchange import TradingCurrency
from kis_async.wire import (
    Code,
    CtxArea,
    Date,
    DateArgument,
    Endpoint,
    OverseasExchange,
    OverseasSymbol,
    Row,
    SessionAccount,
    TrId,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


class ProfitIn(Code):
    """Whether profits are in the currency of the stock or in won (WCRC_FRCR_DVSN_CD); other calls have the codes the other way."""

    FOREIGN = "01"
    WON = "02"


class RealisedProfit(Row):
    """What one overseas stock made on one day of sales. Prices and money as asked for, rates in percent, quantities in shares."""

    traded_on: Annotated[Date, Wire("trad_day", "매매일")] = None
    symbol: Annotated[str | None, Wire("ovrs_pdno", "해외상품번호")] = None
    name: Annotated[str | None, Wire("ovrs_item_name", "해외종목명")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    sold: Annotated[Decimal | None, Wire("slcl_qty", "매도청산수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    cost: Annotated[Decimal | None, Wire("frcr_pchs_amt1", "외화매입금액1")] = None
    average_sell_price: Annotated[Decimal | None, Wire("avg_sll_unpr", "평균매도단가")] = None
    sell_value: Annotated[Decimal | None, Wire("frcr_sll_amt_smtl1", "외화매도금액합계1")] = None
    sell_costs: Annotated[Decimal | None, Wire("stck_sll_tlex", "주식매도제비용")] = None
    realised_profit: Annotated[Decimal | None, Wire("ovrs_rlzt_pfls_amt", "해외실현손익금액")] = None
    profit_rate: Annotated[Decimal | None, Wire("pftrt", "수익률")] = None
    exchange_rate: Annotated[Decimal | None, Wire("exrt", "환율")] = None
    first_posted_exchange_rate: Annotated[Decimal | None, Wire("frst_bltn_exrt", "최초고시환율")] = None


class RealisedProfitSummary(Row):
    """All sales together; rates in percent. Amounts mean nothing if currencies are mixed: FOREIGN without an exchange."""

    date: Annotated[Date, Wire("bass_dt", "기준일자")] = None
    sell_value: Annotated[Decimal | None, Wire("stck_sll_amt_smtl", "주식매도금액합계")] = None
    buy_value: Annotated[Decimal | None, Wire("stck_buy_amt_smtl", "주식매수금액합계")] = None
    fee: Annotated[Decimal | None, Wire("smtl_fee1", "합계수수료1")] = None
    settlement_value: Annotated[Decimal | None, Wire("excc_dfrm_amt", "정산지급금액")] = None
    realised_profit: Annotated[Decimal | None, Wire("ovrs_rlzt_pfls_tot_amt", "해외실현손익총금액")] = None
    total_profit_rate: Annotated[Decimal | None, Wire("tot_pftrt", "총수익률")] = None
    exchange_rate: Annotated[Decimal | None, Wire("exrt", "환율")] = None


class RealisedProfits(Row):
    """The profits realised in a span of days."""

    profits: Annotated[list[RealisedProfit], Wire("output1", "매매일별 손익")]
    summary: Annotated[RealisedProfitSummary | None, Wire("output2", "합계")] = None


class InquirePeriodProfit(Endpoint[RealisedProfits]):
    """해외주식 기간손익. Profits realised by overseas sales from `start` to `end`, from the day after each trade.

    `exchange` stands for its country: NASDAQ the US, SHANGHAI China, HANOI Vietnam. Reckoned from fills, with the costs of the
    sale only; not what taxes go by.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-period-profit",
        page="v1_해외주식-032",
        title="해외주식 기간손익",
        tr_id=TrId(real="TTTS3039R", paper=None),
        block=None,
        constants={"NATN_CD": ""},
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    start: Annotated[DateArgument, Wire("INQR_STRT_DT", "조회시작일자")]
    end: Annotated[DateArgument, Wire("INQR_END_DT", "조회종료일자")]
    exchange: Annotated[OverseasExchange | None, Wire("OVRS_EXCG_CD", "해외거래소코드")] = None
    currency: Annotated[TradingCurrency | None, Wire("CRCY_CD", "통화코드")] = None
    symbol: Annotated[OverseasSymbol | None, Wire("PDNO", "상품번호")] = None
    valued_in: Annotated[ProfitIn, Wire("WCRC_FRCR_DVSN_CD", "원화외화구분코드")] = ProfitIn.FOREIGN

    @model_validator(mode="after")
    def _span_is_forward(self) -> "InquirePeriodProfit":
        if self.start > self.end:
            raise InvalidRequest("start is after end.")
        return self
