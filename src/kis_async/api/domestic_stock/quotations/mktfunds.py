"""국내 증시자금 종합 [국내주식-193]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Row, Sign, TrId, Wire, get


class MarketFunds(Row):
    """The money around the Korean stock market on one day, in 100 million won; `market_cap` in million won.

    `price` is KOSPI in points. `deposit_turnover_rate` is the value traded in percent of customer deposits.
    """

    date: Annotated[Date, Wire("bsop_date", "영업일자")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종지수현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종지수전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    # Labelled a rate of change, but 100.17 is the index in percent of the day before.
    percent_of_previous_close: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    market_cap: Annotated[Decimal | None, Wire("hts_avls", "HTS시가총액")] = None
    customer_deposits: Annotated[Decimal | None, Wire("cust_dpmn_amt", "고객예탁금금액")] = None
    customer_deposits_change: Annotated[Decimal | None, Wire("cust_dpmn_amt_prdy_vrss", "고객예탁금금액전일대비")] = None
    deposit_turnover_rate: Annotated[Decimal | None, Wire("amt_tnrt", "금액회전율")] = None
    receivables: Annotated[Decimal | None, Wire("uncl_amt", "미수금액")] = None
    credit_loan_balance: Annotated[Decimal | None, Wire("crdt_loan_rmnd", "신용융자잔고")] = None
    secured_loan_balance: Annotated[Decimal | None, Wire("secu_lend_amt", "담보대출잔고금액")] = None
    futures_deposits: Annotated[Decimal | None, Wire("futs_tfam_amt", "선물예수금금액")] = None
    equity_funds: Annotated[Decimal | None, Wire("sttp_amt", "주식형금액")] = None
    mixed_funds: Annotated[Decimal | None, Wire("mxtp_amt", "혼합형금액")] = None
    bond_funds: Annotated[Decimal | None, Wire("bntp_amt", "채권형금액")] = None
    money_market_funds: Annotated[Decimal | None, Wire("mmf_amt", "MMF금액")] = None


class Mktfunds(Endpoint[list[MarketFunds]]):
    """국내 증시자금 종합. Deposits, loans and funds by day up to `end`, 100 a page; kis.pages() goes further back.

    The figures are KOFIA's and may come late.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/mktfunds",
        page="국내주식-193",
        title="국내 증시자금 종합",
        tr_id=TrId(real="FHKST649100C0", paper=None),
        paging=DateCursor(None, "FID_INPUT_DATE_1", date="bsop_date", rows="output"),
    )

    end: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "입력날짜1")] = None
