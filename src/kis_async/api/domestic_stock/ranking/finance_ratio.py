"""국내주식 재무비율 순위 [v1_국내주식-092]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import FiscalReport, RankedIssue, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, TrId, Wire, get


class FinanceRatioSort(Code):
    """Which side of the finances ranks (FID_RANK_SORT_CLS_CODE)."""

    PROFITABILITY = "7"
    STABILITY = "11"
    GROWTH = "15"
    ACTIVITY = "20"


class RankedByFinanceRatio(RankedIssue):
    """One issue by its financial ratios, in percent; `capital_turnover` and `receivables_turnover` in times a year.

    `total_count` is how many issues the whole ranking has.
    """

    # Published answers have the net margin here again.
    ordinary_return_on_capital: Annotated[Decimal | None, Wire("cptl_op_prfi", "총자본경상이익율")] = None
    return_on_capital: Annotated[Decimal | None, Wire("cptl_ntin_rate", "총자본 순이익율")] = None
    gross_margin_rate: Annotated[Decimal | None, Wire("sale_totl_rate", "매출액 총이익율")] = None
    net_margin_rate: Annotated[Decimal | None, Wire("sale_ntin_rate", "매출액 순이익율")] = None
    equity_rate: Annotated[Decimal | None, Wire("bis", "자기자본비율")] = None
    debt_rate: Annotated[Decimal | None, Wire("lblt_rate", "부채 비율")] = None
    borrowing_dependence_rate: Annotated[Decimal | None, Wire("bram_depn", "차입금 의존도")] = None
    reserve_rate: Annotated[Decimal | None, Wire("rsrv_rate", "유보 비율")] = None
    sales_growth_rate: Annotated[Decimal | None, Wire("grs", "매출액 증가율")] = None
    ordinary_profit_growth_rate: Annotated[Decimal | None, Wire("op_prfi_inrt", "경상 이익 증가율")] = None
    operating_profit_growth_rate: Annotated[Decimal | None, Wire("bsop_prfi_inrt", "영업 이익 증가율")] = None
    net_income_growth_rate: Annotated[Decimal | None, Wire("ntin_inrt", "순이익 증가율")] = None
    equity_growth_rate: Annotated[Decimal | None, Wire("equt_inrt", "자기자본 증가율")] = None
    total_assets_growth_rate: Annotated[Decimal | None, Wire("totl_aset_inrt", "총자산 증가율")] = None
    capital_turnover: Annotated[Decimal | None, Wire("cptl_tnrt", "총자본회전율")] = None
    receivables_turnover: Annotated[Decimal | None, Wire("sale_bond_tnrt", "매출 채권 회전율")] = None
    fiscal_month: Annotated[int | None, Wire("stac_month", "결산 월")] = None
    fiscal_month_code: Annotated[str | None, Wire("stac_month_cls_code", "결산 월 구분 코드")] = None
    total_count: Annotated[int | None, Wire("iqry_csnu", "조회 건수")] = None


class FinanceRatio(Endpoint[list[RankedByFinanceRatio]]):
    """국내주식 재무비율 순위. Up to 30 issues by one side of their finances, as of a report of a fiscal year."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/finance-ratio",
        page="v1_국내주식-092",
        title="국내주식 재무비율 순위",
        tr_id=TrId(real="FHPST01750000", paper=None),
        constants={
            "fid_cond_scr_div_code": "20175",
            "fid_trgt_cls_code": "0",
            "fid_div_cls_code": "0",
            "fid_blng_cls_code": "0",
            "fid_trgt_exls_cls_code": "0",
        },
    )

    fiscal_year: Annotated[int, Field(ge=1900, le=9999), Wire("fid_input_option_1", "회계연도")]
    report: Annotated[FiscalReport, Wire("fid_input_option_2", "입력 옵션2")] = FiscalReport.ANNUAL
    sort: Annotated[FinanceRatioSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = FinanceRatioSort.PROFITABILITY
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
