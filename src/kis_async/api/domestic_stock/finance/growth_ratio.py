"""국내주식 성장성비율 [v1_국내주식-085]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FiscalGrowth(Row):
    """Growth against the year before at the end of `fiscal_period` (YYYYMM), in percent."""

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    sales_growth_rate: Annotated[Decimal | None, Wire("grs", "매출액 증가율")] = None
    operating_profit_growth_rate: Annotated[Decimal | None, Wire("bsop_prfi_inrt", "영업 이익 증가율")] = None
    equity_growth_rate: Annotated[Decimal | None, Wire("equt_inrt", "자기자본 증가율")] = None
    total_assets_growth_rate: Annotated[Decimal | None, Wire("totl_aset_inrt", "총자산 증가율")] = None


class GrowthRatio(Endpoint[list[FiscalGrowth]]):
    """국내주식 성장성비율. The growth of one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/growth-ratio",
        page="v1_국내주식-085",
        title="국내주식 성장성비율",
        tr_id=TrId(real="FHKST66430800", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("fid_div_cls_code", "분류 구분 코드")] = FiscalSpan.YEAR
