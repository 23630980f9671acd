"""국내주식 손익계산서 [v1_국내주식-079]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FiscalIncome(Row):
    """The income of the year up to `fiscal_period` (YYYYMM), in 100 million won.

    What KIS does not have it sends as 99.99: depreciation, selling and administrative cost, what is not operating, what is
    extraordinary.
    """

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    sales: Annotated[Decimal | None, Wire("sale_account", "매출액")] = None
    cost_of_sales: Annotated[Decimal | None, Wire("sale_cost", "매출 원가")] = None
    gross_profit: Annotated[Decimal | None, Wire("sale_totl_prfi", "매출 총 이익")] = None
    selling_and_administrative_cost: Annotated[Decimal | None, Wire("sell_mang", "판매 및 관리비")] = None
    depreciation: Annotated[Decimal | None, Wire("depr_cost", "감가상각비")] = None
    operating_profit: Annotated[Decimal | None, Wire("bsop_prti", "영업 이익")] = None
    non_operating_income: Annotated[Decimal | None, Wire("bsop_non_ernn", "영업 외 수익")] = None
    non_operating_cost: Annotated[Decimal | None, Wire("bsop_non_expn", "영업 외 비용")] = None
    ordinary_profit: Annotated[Decimal | None, Wire("op_prfi", "경상 이익")] = None
    extraordinary_profit: Annotated[Decimal | None, Wire("spec_prfi", "특별 이익")] = None
    extraordinary_loss: Annotated[Decimal | None, Wire("spec_loss", "특별 손실")] = None
    net_income: Annotated[Decimal | None, Wire("thtr_ntin", "당기순이익")] = None


class IncomeStatement(Endpoint[list[FiscalIncome]]):
    """국내주식 손익계산서. The income statements of one issue, newest first. Quarters are sums since the year began."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/income-statement",
        page="v1_국내주식-079",
        title="국내주식 손익계산서",
        tr_id=TrId(real="FHKST66430200", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = FiscalSpan.YEAR
