"""국내주식 수익자산지표 순위 [v1_국내주식-090]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import FiscalReport, RankedIssue, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, TrId, Wire, get


class ProfitSort(Code):
    """Which item ranks (FID_RANK_SORT_CLS_CODE)."""

    GROSS_PROFIT = "0"
    OPERATING_PROFIT = "1"
    ORDINARY_PROFIT = "2"
    NET_INCOME = "3"
    TOTAL_ASSETS = "4"
    TOTAL_LIABILITIES = "5"
    TOTAL_EQUITY = "6"


class RankedByProfit(RankedIssue):
    """One issue by its profits and assets, in 100 million won. `total_count` is how many issues the whole ranking has."""

    gross_profit: Annotated[Decimal | None, Wire("sale_totl_prfi", "매출 총 이익")] = None
    operating_profit: Annotated[Decimal | None, Wire("bsop_prti", "영업 이익")] = None
    ordinary_profit: Annotated[Decimal | None, Wire("op_prfi", "경상 이익")] = None
    net_income: Annotated[Decimal | None, Wire("thtr_ntin", "당기순이익")] = None
    total_assets: Annotated[Decimal | None, Wire("total_aset", "자산총계")] = None
    total_liabilities: Annotated[Decimal | None, Wire("total_lblt", "부채총계")] = None
    total_equity: Annotated[Decimal | None, Wire("total_cptl", "자본총계")] = None
    fiscal_month: Annotated[int | None, Wire("stac_month", "결산 월")] = None
    fiscal_month_code: Annotated[str | None, Wire("stac_month_cls_code", "결산 월 구분 코드")] = None
    total_count: Annotated[int | None, Wire("iqry_csnu", "조회 건수")] = None


class ProfitAssetIndex(Endpoint[list[RankedByProfit]]):
    """국내주식 수익자산지표 순위. Up to 30 issues by one item of a report of a fiscal year."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/profit-asset-index",
        page="v1_국내주식-090",
        title="국내주식 수익자산지표 순위",
        tr_id=TrId(real="FHPST01730000", paper=None),
        constants={
            "fid_cond_scr_div_code": "20173",
            "fid_trgt_cls_code": "0",
            "fid_div_cls_code": "0",
            "fid_blng_cls_code": "0",
            "fid_trgt_exls_cls_code": "0",
        },
    )

    fiscal_year: Annotated[int, Field(ge=1900, le=9999), Wire("fid_input_option_1", "회계연도")]
    report: Annotated[FiscalReport, Wire("fid_input_option_2", "입력 옵션2")] = FiscalReport.ANNUAL
    sort: Annotated[ProfitSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = ProfitSort.GROSS_PROFIT
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
