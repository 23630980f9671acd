"""해외주식 결제기준잔고 [해외주식-064]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.overseas_stock.trading.scope import ShareKind, ValuedIn
from kis_async.wire import DateArgument, Endpoint, HeaderOnly, OverseasExchange, ProductType, Row, SessionAccount, Stamp, TrId, Wire, get


class SettledHolding(Row):
    """One overseas stock held after settlement. Prices and money as asked for, rates in percent, quantities in shares."""

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    exchange: Annotated[OverseasExchange | None, Wire("ovrs_excg_cd", "해외거래소코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    country_name: Annotated[str | None, Wire("natn_kor_name", "국가한글명")] = None
    currency: Annotated[str | None, Wire("buy_crcy_cd", "매수통화코드")] = None
    held: Annotated[Decimal | None, Wire("cblc_qty13", "잔고수량13")] = None
    sellable: Annotated[Decimal | None, Wire("ord_psbl_qty1", "주문가능수량1")] = None
    average_cost: Annotated[Decimal | None, Wire("avg_unpr3", "평균단가3")] = None
    cost: Annotated[Decimal | None, Wire("frcr_pchs_amt", "외화매입금액")] = None
    price: Annotated[Decimal | None, Wire("ovrs_now_pric1", "해외현재가격1")] = None
    market_value: Annotated[Decimal | None, Wire("frcr_evlu_amt2", "외화평가금액2")] = None
    profit: Annotated[Decimal | None, Wire("evlu_pfls_amt2", "평가손익금액2")] = None
    profit_rate: Annotated[Decimal | None, Wire("evlu_pfls_rt1", "평가손익율1")] = None
    exchange_rate: Annotated[Decimal | None, Wire("bass_exrt", "기준환율")] = None
    bought_today: Annotated[Decimal | None, Wire("thdt_buy_ccld_qty1", "당일매수체결수량1")] = None
    sold_today: Annotated[Decimal | None, Wire("thdt_sll_ccld_qty1", "당일매도체결수량1")] = None
    pledged: Annotated[Decimal | None, Wire("mgge_qty", "담보수량")] = None
    lent: Annotated[Decimal | None, Wire("ldng_cblc_qty", "대여잔고수량")] = None
    loan_balance: Annotated[Decimal | None, Wire("loan_rmnd", "대출잔액")] = None
    funding_name: Annotated[str | None, Wire("scts_dvsn_name", "유가증권구분명")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    updated_at: Annotated[Stamp, Wire("oprt_dtl_dtime", "조작상세일시")] = None


class SettledCash(Row):
    """The cash of one currency: `deposit` in it, `value_won` in won at the rate beside it."""

    currency: Annotated[str | None, Wire("crcy_cd", "통화코드")] = None
    currency_name: Annotated[str | None, Wire("crcy_cd_name", "통화코드명")] = None
    deposit: Annotated[Decimal | None, Wire("frcr_dncl_amt_2", "외화예수금액2")] = None
    first_posted_exchange_rate: Annotated[Decimal | None, Wire("frst_bltn_exrt", "최초고시환율")] = None
    value_won: Annotated[Decimal | None, Wire("frcr_evlu_amt2", "외화평가금액2")] = None


class SettledSummary(Row):
    """The account as a whole, in won; rates in percent."""

    total_value: Annotated[Decimal | None, Wire("tot_asst_amt2", "총자산금액2")] = None
    cost: Annotated[Decimal | None, Wire("pchs_amt_smtl_amt", "매입금액합계금액")] = None
    market_value: Annotated[Decimal | None, Wire("wcrc_evlu_amt_smtl", "원화평가금액합계")] = None
    total_profit: Annotated[Decimal | None, Wire("tot_evlu_pfls_amt", "총평가손익금액")] = None
    earning_rate: Annotated[Decimal | None, Wire("evlu_erng_rt1", "평가수익율1")] = None
    total_deposit: Annotated[Decimal | None, Wire("tot_dncl_amt", "총예수금액")] = None
    foreign_cash_value: Annotated[Decimal | None, Wire("frcr_cblc_wcrc_evlu_amt_smtl", "외화잔고원화평가금액합계")] = None
    loan_value: Annotated[Decimal | None, Wire("tot_loan_amt", "총대출금액")] = None
    lent_value: Annotated[Decimal | None, Wire("tot_ldng_evlu_amt", "총대여평가금액")] = None


class SettledBalance(Row):
    """What an account holds overseas after settlement."""

    holdings: Annotated[list[SettledHolding], Wire("output1", "보유종목")]
    cash: Annotated[list[SettledCash], Wire("output2", "통화별 예수금")]
    summary: Annotated[SettledSummary | None, Wire("output3", "합계")] = None


class InquirePaymtStdrBalance(Endpoint[SettledBalance]):
    """해외주식 결제기준잔고. The overseas balance of one day by settlement, at delayed prices.

    Costs are at the exchange rate of each settlement day, unlike those of InquirePresentBalance.
    """

    spec = get(
        "/uapi/overseas-stock/v1/trading/inquire-paymt-stdr-balance",
        page="해외주식-064",
        title="해외주식 결제기준잔고",
        tr_id=TrId(real="CTRP6010R", paper=None),
        block=None,
        paging=HeaderOnly(),
    )

    account: SessionAccount = None
    date: Annotated[DateArgument, Wire("BASS_DT", "기준일자")]
    valued_in: Annotated[ValuedIn, Wire("WCRC_FRCR_DVSN_CD", "원화외화구분코드")] = ValuedIn.FOREIGN
    share_kind: Annotated[ShareKind, Wire("INQR_DVSN_CD", "조회구분코드")] = ShareKind.ALL
