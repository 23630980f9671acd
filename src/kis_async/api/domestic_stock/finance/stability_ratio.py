"""국내주식 안정성비율 [v1_국내주식-083]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FiscalStability(Row):
    """How an issue was financed at the end of `fiscal_period` (YYYYMM), in percent."""

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    debt_rate: Annotated[Decimal | None, Wire("lblt_rate", "부채 비율")] = None
    borrowing_dependence_rate: Annotated[Decimal | None, Wire("bram_depn", "차입금 의존도")] = None
    current_rate: Annotated[Decimal | None, Wire("crnt_rate", "유동 비율")] = None
    quick_rate: Annotated[Decimal | None, Wire("quck_rate", "당좌 비율")] = None


class StabilityRatio(Endpoint[list[FiscalStability]]):
    """국내주식 안정성비율. The stability of one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/stability-ratio",
        page="v1_국내주식-083",
        title="국내주식 안정성비율",
        tr_id=TrId(real="FHKST66430600", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("fid_div_cls_code", "분류 구분 코드")] = FiscalSpan.YEAR
