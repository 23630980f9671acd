"""국내주식 수익성비율 [v1_국내주식-081]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FiscalProfitability(Row):
    """How profitable an issue was in the time up to `fiscal_period` (YYYYMM), in percent."""

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    roe: Annotated[Decimal | None, Wire("self_cptl_ntin_inrt", "자기자본 순이익율")] = None
    return_on_capital: Annotated[Decimal | None, Wire("cptl_ntin_rate", "총자본 순이익율")] = None
    gross_margin_rate: Annotated[Decimal | None, Wire("sale_totl_rate", "매출액 총이익율")] = None
    net_margin_rate: Annotated[Decimal | None, Wire("sale_ntin_rate", "매출액 순이익율")] = None


class ProfitRatio(Endpoint[list[FiscalProfitability]]):
    """국내주식 수익성비율. The profitability of one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/profit-ratio",
        page="v1_국내주식-081",
        title="국내주식 수익성비율",
        tr_id=TrId(real="FHKST66430400", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = FiscalSpan.YEAR
