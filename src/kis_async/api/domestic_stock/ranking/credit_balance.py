"""국내주식 신용잔고 상위 [국내주식-109]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.wire import Board, Code, Date, Endpoint, Row, Sign, TrId, Wire, get


class CreditBalanceSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE): of loans of money (융자), or of shares (대주)."""

    LOAN_RATE = "0"
    LOAN_SHARES = "1"
    LOAN_VALUE = "2"
    LOAN_RATE_RISE = "3"
    LOAN_RATE_FALL = "4"
    STOCK_LOAN_RATE = "5"
    STOCK_LOAN_SHARES = "6"
    STOCK_LOAN_VALUE = "7"
    STOCK_LOAN_RATE_RISE = "8"
    STOCK_LOAN_RATE_FALL = "9"


class RankedByCreditBalance(Row):
    """One issue by what is lent on it: money (융자) and shares (대주). Balances in shares and in 10,000 won, rates in percent."""

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    loan_balance_shares: Annotated[int | None, Wire("whol_loan_rmnd_stcn", "전체 융자 잔고 주수")] = None
    loan_balance_value: Annotated[Decimal | None, Wire("whol_loan_rmnd_amt", "전체 융자 잔고 금액")] = None
    loan_balance_rate: Annotated[Decimal | None, Wire("whol_loan_rmnd_rate", "전체 융자 잔고 비율")] = None
    loan_balance_growth_rate: Annotated[Decimal | None, Wire("nday_vrss_loan_rmnd_inrt", "N일 대비 융자 잔고 증가율")] = None
    stock_loan_balance_shares: Annotated[int | None, Wire("whol_stln_rmnd_stcn", "전체 대주 잔고 주수")] = None
    stock_loan_balance_value: Annotated[Decimal | None, Wire("whol_stln_rmnd_amt", "전체 대주 잔고 금액")] = None
    stock_loan_balance_rate: Annotated[Decimal | None, Wire("whol_stln_rmnd_rate", "전체 대주 잔고 비율")] = None
    stock_loan_balance_growth_rate: Annotated[Decimal | None, Wire("nday_vrss_stln_rmnd_inrt", "N일 대비 대주 잔고 증가율")] = None


class CreditBalanceSpan(Row):
    """Between which days the growth of the balances is measured. `sector` and `name` need not be of the board asked for."""

    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    period_from: Annotated[Date, Wire("stnd_date1", "기준 일자1")] = None
    period_to: Annotated[Date, Wire("stnd_date2", "기준 일자2")] = None


class CreditBalances(Row):
    """The ranking, and the days it is about."""

    issues: Annotated[list[RankedByCreditBalance], Wire("output2", "종목별 신용잔고")]
    spans: Annotated[list[CreditBalanceSpan], Wire("output1", "기준 일자")]


class CreditBalance(Endpoint[CreditBalances]):
    """국내주식 신용잔고 상위. The issues with the largest credit balances, first to last; they have no rank of their own.

    `days` is how far back the growth of a balance is measured.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ranking/credit-balance",
        page="국내주식-109",
        title="국내주식 신용잔고 상위",
        tr_id=TrId(real="FHKST17010000", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "11701"},
    )

    sort: Annotated[CreditBalanceSort, Wire("FID_RANK_SORT_CLS_CODE", "순위 정렬 구분 코드")] = CreditBalanceSort.LOAN_RATE
    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    days: Annotated[int, Field(ge=2, le=999), Wire("FID_OPTION", "증가율기간")] = 2
