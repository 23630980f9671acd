"""국내주식 대차대조표 [v1_국내주식-078]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FinancialPosition(Row):
    """The balance sheet at the end of `fiscal_period` (YYYYMM), in 100 million won.

    KIS has no capital surplus and no retained earnings: it sends 99.99 for them.
    """

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    total_assets: Annotated[Decimal | None, Wire("total_aset", "자산총계")] = None
    current_assets: Annotated[Decimal | None, Wire("cras", "유동자산")] = None
    non_current_assets: Annotated[Decimal | None, Wire("fxas", "고정자산")] = None
    total_liabilities: Annotated[Decimal | None, Wire("total_lblt", "부채총계")] = None
    current_liabilities: Annotated[Decimal | None, Wire("flow_lblt", "유동부채")] = None
    non_current_liabilities: Annotated[Decimal | None, Wire("fix_lblt", "고정부채")] = None
    total_equity: Annotated[Decimal | None, Wire("total_cptl", "자본총계")] = None
    capital: Annotated[Decimal | None, Wire("cpfn", "자본금")] = None
    capital_surplus: Annotated[Decimal | None, Wire("cfp_surp", "자본 잉여금")] = None
    retained_earnings: Annotated[Decimal | None, Wire("prfi_surp", "이익 잉여금")] = None


class BalanceSheet(Endpoint[list[FinancialPosition]]):
    """국내주식 대차대조표. The balance sheets of one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/balance-sheet",
        page="v1_국내주식-078",
        title="국내주식 대차대조표",
        tr_id=TrId(real="FHKST66430100", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = FiscalSpan.YEAR
