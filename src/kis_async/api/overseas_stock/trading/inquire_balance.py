"""해외주식 잔고 [v1_해외주식-006]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_stock.trading.exchange import CURRENCY_OF, TradingCurrency
from kis_async.api.overseas_stock.trading.loan_type import LoanType
from kis_async.wire import CtxArea, Date, Endpoint, OverseasExchange, ProductType, Row, SessionAccount, TrId, Wire, get


class Holding(Row):
    """One overseas stock held. Prices and money in `currency`, rates in percent, quantities in shares.

    KIS may end the list with a row that has no `symbol` and only zeros.
    """

    symbol: Annotated[str | None, Wire("ovrs_pdno", "해외상품번호")] = None
    name: Annotated[str | None, Wire("ovrs_item_name", "해외종목명")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    currency: Annotated[str | None, Wire("tr_crcy_cd", "거래통화코드")] = None
    held: Annotated[Decimal | None, Wire("ovrs_cblc_qty", "해외잔고수량")] = None
    sellable: Annotated[Decimal | None, Wire("ord_psbl_qty", "주문가능수량")] = None
    average_cost: Annotated[Decimal | None, Wire("pchs_avg_pric", "매입평균가격")] = None
    cost: Annotated[Decimal | None, Wire("frcr_pchs_amt1", "외화매입금액1")] = None
    price: Annotated[Decimal | None, Wire("now_pric2", "현재가격2")] = None
    market_value: Annotated[Decimal | None, Wire("ovrs_stck_evlu_amt", "해외주식평가금액")] = None
    profit: Annotated[Decimal | None, Wire("frcr_evlu_pfls_amt", "외화평가손익금액")] = None
    profit_rate: Annotated[Decimal | None, Wire("evlu_pfls_rt", "평가손익율")] = None
    loan_type: Annotated[LoanType | None, Wire("loan_type_cd", "대출유형코드")] = None
    loan_date: Annotated[Date, Wire("loan_dt", "대출일자")] = None
    expiry: Annotated[Date, Wire("expd_dt", "만기일자")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    account_no: Annotated[str | None, Wire("cano", "종합계좌번호")] = None
    account_product: Annotated[str | None, Wire("acnt_prdt_cd", "계좌상품코드")] = None


class BalanceSummary(Row):
    """All of a currency together, in that currency; rates in percent.

    `profit` is that of what is held, `realised_profit` that of what was sold. The `…_won` fields are in won; on the paper
    host they repeat the others.
    """

    cost: Annotated[Decimal | None, Wire("frcr_pchs_amt1", "외화매입금액1")] = None
    profit: Annotated[Decimal | None, Wire("ovrs_tot_pfls", "해외총손익")] = None
    total_profit_rate: Annotated[Decimal | None, Wire("tot_pftrt", "총수익률")] = None
    # KIS's published answer of a real account has the market value here, the paper host the profit.
    total_profit: Annotated[Decimal | None, Wire("tot_evlu_pfls_amt", "총평가손익금액")] = None
    realised_profit: Annotated[Decimal | None, Wire("ovrs_rlzt_pfls_amt", "해외실현손익금액")] = None
    realised_profit_rate: Annotated[Decimal | None, Wire("rlzt_erng_rt", "실현수익율")] = None
    buy_value: Annotated[Decimal | None, Wire("frcr_buy_amt_smtl1", "외화매수금액합계1")] = None
    realised_profit_won: Annotated[Decimal | None, Wire("ovrs_rlzt_pfls_amt2", "해외실현손익금액2")] = None
    buy_value_won: Annotated[Decimal | None, Wire("frcr_buy_amt_smtl2", "외화매수금액합계2")] = None


class Balance(Row):
    """What an account holds overseas in one currency. One page has 100 holdings."""

    holdings: Annotated[list[Holding], Wire("output1", "보유종목")]
    summary: Annotated[BalanceSummary | None, Wire("output2", "합계")] = None


class InquireBalance(Endpoint[Balance]):
    """해외주식 잔고. The overseas stocks an account holds on one exchange; NASDAQ means all of the US on the real host.

    For Nasdaq alone there, say OverseasExchange("NAS"). `currency` is the exchange's own unless given. Shares of 미니스탁
    are not among them; US issues of the day market are valued at night prices.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-balance",
        page="v1_해외주식-006",
        title="해외주식 잔고",
        tr_id=TrId(real="TTTS3012R", paper="VTTS3012R"),
        block=None,
        paging=CtxArea("200"),
    )

    account: SessionAccount = None
    exchange: Annotated[OverseasExchange, Wire("OVRS_EXCG_CD", "해외거래소코드")] = OverseasExchange.NASDAQ
    currency: Annotated[TradingCurrency, Wire("TR_CRCY_CD", "거래통화코드")] = TradingCurrency.USD

    @model_validator(mode="before")
    @classmethod
    def _currency_by_exchange(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if "currency" in values or "exchange" not in values:
            return values
        own = CURRENCY_OF.get(OverseasExchange(str(values["exchange"])), TradingCurrency.USD)
        return {**values, "currency": own}
