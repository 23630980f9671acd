"""국내주식 신용잔고 일별추이 [국내주식-110]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, DateArgument, DateCursor, Endpoint, Row, Sign, Symbol, TrId, Wire, get


class CreditBalanceDay(Row):
    """What was bought on credit (융자) and sold with lent shares (대주) in one issue on one day.

    Prices in won, loans in shares and in 10,000 won, rates in percent: `…_balance_rate` of the listed shares,
    `…_share_rate` of the day's volume.
    """

    traded_on: Annotated[Date, Wire("deal_date", "매매 일자")] = None
    settled_on: Annotated[Date, Wire("stlm_date", "결제 일자")] = None
    # KIS labels it the current price, but a row is of one day.
    close: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None

    loan_new_shares: Annotated[int | None, Wire("whol_loan_new_stcn", "전체 융자 신규 주수")] = None
    loan_repaid_shares: Annotated[int | None, Wire("whol_loan_rdmp_stcn", "전체 융자 상환 주수")] = None
    loan_balance_shares: Annotated[int | None, Wire("whol_loan_rmnd_stcn", "전체 융자 잔고 주수")] = None
    loan_new_value: Annotated[Decimal | None, Wire("whol_loan_new_amt", "전체 융자 신규 금액")] = None
    loan_repaid_value: Annotated[Decimal | None, Wire("whol_loan_rdmp_amt", "전체 융자 상환 금액")] = None
    loan_balance_value: Annotated[Decimal | None, Wire("whol_loan_rmnd_amt", "전체 융자 잔고 금액")] = None
    loan_balance_rate: Annotated[Decimal | None, Wire("whol_loan_rmnd_rate", "전체 융자 잔고 비율")] = None
    loan_share_rate: Annotated[Decimal | None, Wire("whol_loan_gvrt", "전체 융자 공여율")] = None

    stock_loan_new_shares: Annotated[int | None, Wire("whol_stln_new_stcn", "전체 대주 신규 주수")] = None
    stock_loan_repaid_shares: Annotated[int | None, Wire("whol_stln_rdmp_stcn", "전체 대주 상환 주수")] = None
    stock_loan_balance_shares: Annotated[int | None, Wire("whol_stln_rmnd_stcn", "전체 대주 잔고 주수")] = None
    stock_loan_new_value: Annotated[Decimal | None, Wire("whol_stln_new_amt", "전체 대주 신규 금액")] = None
    stock_loan_repaid_value: Annotated[Decimal | None, Wire("whol_stln_rdmp_amt", "전체 대주 상환 금액")] = None
    stock_loan_balance_value: Annotated[Decimal | None, Wire("whol_stln_rmnd_amt", "전체 대주 잔고 금액")] = None
    stock_loan_balance_rate: Annotated[Decimal | None, Wire("whol_stln_rmnd_rate", "전체 대주 잔고 비율")] = None
    stock_loan_share_rate: Annotated[Decimal | None, Wire("whol_stln_gvrt", "전체 대주 공여율")] = None


class DailyCreditBalance(Endpoint[list[CreditBalanceDay]]):
    """국내주식 신용잔고 일별추이. 30 days of credit balances in one issue, newest first.

    The first is the day whose trades settled on `end`, two trading days before it.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/daily-credit-balance",
        page="국내주식-110",
        title="국내주식 신용잔고 일별추이",
        tr_id=TrId(real="FHPST04760000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "20476"},
        paging=DateCursor(None, "FID_INPUT_DATE_1", date="stlm_date", rows="output"),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "종목코드")]
    end: Annotated[DateArgument, Wire("FID_INPUT_DATE_1", "결제일자")]
