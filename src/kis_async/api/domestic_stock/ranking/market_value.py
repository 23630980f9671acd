"""국내주식 시장가치 순위 [v1_국내주식-096]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import FiscalReport, RankedIssue, StockGroup, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, TrId, Wire, get


class ValuationSort(Code):
    """Which measure of value ranks (FID_RANK_SORT_CLS_CODE)."""

    PER = "23"
    PBR = "24"
    PCR = "25"
    PSR = "26"
    EPS = "27"
    EVA = "28"
    EBITDA = "29"
    EV_EBITDA = "30"
    EBITDA_TO_FINANCIAL_COST = "31"


class RankedByValuation(RankedIssue):
    """One issue by its valuation. Ratios in times, `eps` in won, `eva` and `ebitda` in 100 million won.

    `total_count` is how many issues the whole ranking has.
    """

    per: Annotated[Decimal | None, Wire("per", "PER")] = None
    pbr: Annotated[Decimal | None, Wire("pbr", "PBR")] = None
    pcr: Annotated[Decimal | None, Wire("pcr", "PCR")] = None
    psr: Annotated[Decimal | None, Wire("psr", "PSR")] = None
    eps: Annotated[Decimal | None, Wire("eps", "EPS")] = None
    eva: Annotated[Decimal | None, Wire("eva", "EVA")] = None
    ebitda: Annotated[Decimal | None, Wire("ebitda", "EBITDA")] = None
    # The codes of `sort` name this column EV/EBITDA.
    ev_ebitda: Annotated[Decimal | None, Wire("pv_div_ebitda", "PV DIV EBITDA")] = None
    ebitda_to_financial_cost: Annotated[Decimal | None, Wire("ebitda_div_fnnc_expn", "EBITDA DIV 금융비용")] = None
    fiscal_month: Annotated[int | None, Wire("stac_month", "결산 월")] = None
    fiscal_month_code: Annotated[str | None, Wire("stac_month_cls_code", "결산 월 구분 코드")] = None
    total_count: Annotated[int | None, Wire("iqry_csnu", "조회 건수")] = None


class MarketValue(Endpoint[list[RankedByValuation]]):
    """국내주식 시장가치 순위. Up to 30 issues by one measure of value, as of a report of a fiscal year."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/market-value",
        page="v1_국내주식-096",
        title="국내주식 시장가치 순위",
        tr_id=TrId(real="FHPST01790000", paper=None),
        constants={"fid_cond_scr_div_code": "20179", "fid_trgt_cls_code": "0", "fid_blng_cls_code": "0", "fid_trgt_exls_cls_code": "0"},
    )

    fiscal_year: Annotated[int, Field(ge=1900, le=9999), Wire("fid_input_option_1", "회계연도")]
    report: Annotated[FiscalReport, Wire("fid_input_option_2", "입력 옵션2")] = FiscalReport.ANNUAL
    sort: Annotated[ValuationSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = ValuationSort.PER
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    group: Annotated[StockGroup, Wire("fid_div_cls_code", "분류 구분 코드")] = StockGroup.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
