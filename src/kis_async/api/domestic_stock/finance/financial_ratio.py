"""국내주식 재무비율 [v1_국내주식-080]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FiscalRatios(Row):
    """Ratios at the end of `fiscal_period` (YYYYMM): growth against the year before, rates in percent, the rest in won a share."""

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    sales_growth_rate: Annotated[Decimal | None, Wire("grs", "매출액 증가율")] = None
    operating_profit_growth_rate: Annotated[Decimal | None, Wire("bsop_prfi_inrt", "영업 이익 증가율")] = None
    net_income_growth_rate: Annotated[Decimal | None, Wire("ntin_inrt", "순이익 증가율")] = None
    roe: Annotated[Decimal | None, Wire("roe_val", "ROE 값")] = None
    eps: Annotated[Decimal | None, Wire("eps", "EPS")] = None
    sps: Annotated[Decimal | None, Wire("sps", "주당매출액")] = None
    bps: Annotated[Decimal | None, Wire("bps", "BPS")] = None
    debt_rate: Annotated[Decimal | None, Wire("lblt_rate", "부채 비율")] = None
    reserve_rate: Annotated[Decimal | None, Wire("rsrv_rate", "유보 비율")] = None


class FinancialRatio(Endpoint[list[FiscalRatios]]):
    """국내주식 재무비율. The main ratios of one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/financial-ratio",
        page="v1_국내주식-080",
        title="국내주식 재무비율",
        tr_id=TrId(real="FHKST66430300", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = FiscalSpan.YEAR
