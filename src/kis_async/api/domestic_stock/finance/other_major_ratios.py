"""국내주식 기타주요비율 [v1_국내주식-082]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.finance.fiscal import FiscalSpan
from kis_async.wire import Endpoint, Row, Symbol, TrId, Wire, get


class FiscalValuation(Row):
    """Valuation at the end of `fiscal_period` (YYYYMM). `eva` and `ebitda` in 100 million won, `ev_ebitda` in times."""

    fiscal_period: Annotated[str | None, Wire("stac_yymm", "결산 년월")] = None
    ebitda: Annotated[Decimal | None, Wire("ebitda", "EBITDA")] = None
    ev_ebitda: Annotated[Decimal | None, Wire("ev_ebitda", "EV_EBITDA")] = None
    eva: Annotated[Decimal | None, Wire("eva", "EVA")] = None
    payout_rate: Annotated[Decimal | None, Wire("payout_rate", "배당 성향")] = None


class OtherMajorRatios(Endpoint[list[FiscalValuation]]):
    """국내주식 기타주요비율. EVA, EBITDA and payout of one issue, newest first."""

    spec = get(
        "/uapi/domestic-stock/v1/finance/other-major-ratios",
        page="v1_국내주식-082",
        title="국내주식 기타주요비율",
        tr_id=TrId(real="FHKST66430500", paper=None),
        constants={"fid_cond_mrkt_div_code": "J"},
    )

    symbol: Annotated[Symbol, Wire("fid_input_iscd", "입력 종목코드")]
    period: Annotated[FiscalSpan, Wire("fid_div_cls_code", "분류 구분 코드")] = FiscalSpan.YEAR
