"""등락률 순위 [v1_국내주식-088]."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, prices_in_order
from kis_async.wire import Board, Code, Date, Endpoint, Market, Sign, Time, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class FluctuationSort(Code):
    """What comes first (FID_RANK_SORT_CLS_CODE). `FROM_OPEN`: against the open of the day."""

    RISING = "0"
    FALLING = "1"
    RISING_FROM_OPEN = "2"
    FALLING_FROM_OPEN = "3"
    SWING = "4"


class FluctuationBasis(Code):
    """What RISING and FALLING are measured from (FID_PRC_CLS_CODE).

    LOW_OR_HIGH is the low of the day for what rises and its high for what falls; it is the only basis of the other sorts.
    """

    LOW_OR_HIGH = "0"
    CLOSE = "1"


_FROM_CLOSE = frozenset({FluctuationSort.RISING, FluctuationSort.FALLING})


class RankedByFluctuation(RankedIssue):
    """One issue by how far its price has moved. Prices in won, rates in percent, volume in shares."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    high_time: Annotated[Time, Wire("hgpr_hour", "최고가 시간")] = None
    high_date: Annotated[Date, Wire("acml_hgpr_date", "누적 최고가 일자")] = None
    change_from_high_rate: Annotated[Decimal | None, Wire("hgpr_vrss_prpr_rate", "고가 대비 현재가 비율")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    low_time: Annotated[Time, Wire("lwpr_hour", "최저가 시간")] = None
    low_date: Annotated[Date, Wire("acml_lwpr_date", "누적 최저가 일자")] = None
    change_from_low_rate: Annotated[Decimal | None, Wire("lwpr_vrss_prpr_rate", "저가 대비 현재가 비율")] = None
    change_from_open: Annotated[Decimal | None, Wire("oprc_vrss_prpr", "시가 대비")] = None
    change_from_open_sign: Annotated[Sign | None, Wire("oprc_vrss_prpr_sign", "시가 대비 부호")] = None
    change_from_open_rate: Annotated[Decimal | None, Wire("oprc_vrss_prpr_rate", "시가 대비 현재가 비율")] = None
    change_from_past_close_rate: Annotated[Decimal | None, Wire("dsgt_date_clpr_vrss_prpr_rate", "영업 일수 대비 현재가 비율")] = None
    rising_days: Annotated[int | None, Wire("cnnt_ascn_dynu", "연속 상승 일수")] = None
    falling_days: Annotated[int | None, Wire("cnnt_down_dynu", "연속 하락 일수")] = None
    period_change: Annotated[Decimal | None, Wire("prd_rsfl", "기간 등락")] = None
    period_change_rate: Annotated[Decimal | None, Wire("prd_rsfl_rate", "기간 등락 비율")] = None


class Fluctuation(Endpoint[list[RankedByFluctuation]]):
    """등락률 순위. Up to 30 issues that have risen or fallen most.

    RISING and FALLING are against the previous close, or with `basis` against the low or high of the day; `days` looks
    back so many days.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ranking/fluctuation",
        page="v1_국내주식-088",
        title="등락률 순위",
        tr_id=TrId(real="FHPST01700000", paper=None),
        constants={"fid_cond_scr_div_code": "20170", "fid_trgt_cls_code": "0", "fid_trgt_exls_cls_code": "0", "fid_div_cls_code": "0"},
    )

    sort: Annotated[FluctuationSort, Wire("fid_rank_sort_cls_code", "순위 정렬 구분 코드")] = FluctuationSort.RISING
    basis: Annotated[FluctuationBasis, Wire("fid_prc_cls_code", "가격 구분 코드")] = FluctuationBasis.CLOSE
    days: Annotated[int, Field(ge=0), Wire("fid_input_cnt_1", "입력 수1")] = 0
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    min_change_rate: Annotated[Decimal | None, Wire("fid_rsfl_rate1", "등락 비율1")] = None
    max_change_rate: Annotated[Decimal | None, Wire("fid_rsfl_rate2", "등락 비율2")] = None
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)

    @model_validator(mode="before")
    @classmethod
    def _basis_by_sort(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("basis") is not None or values.get("sort", FluctuationSort.RISING) in _FROM_CLOSE:
            return values
        return {**values, "basis": FluctuationBasis.LOW_OR_HIGH}

    @model_validator(mode="after")
    def _basis_and_rates_fit(self) -> "Fluctuation":
        if self.basis is FluctuationBasis.CLOSE and self.sort not in _FROM_CLOSE:
            raise InvalidRequest("Only RISING and FALLING are measured from the CLOSE.")
        if self.min_change_rate is not None and self.max_change_rate is not None and self.min_change_rate > self.max_change_rate:
            raise InvalidRequest("min_change_rate is above max_change_rate.")
        return self
