"""국내주식 공매도 상위종목 [국내주식-133]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import VolumeFloor, prices_in_order
from kis_async.wire import Board, Code, Date, Endpoint, Row, Sign, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class ShortSaleUnit(Code):
    """What `length` counts (FID_PERIOD_DIV_CODE)."""

    DAY = "D"
    MONTH = "M"


_LENGTHS = {ShortSaleUnit.DAY: (0, 1, 2, 3, 4, 9, 14), ShortSaleUnit.MONTH: (1, 2, 3)}


class RankedByShortSale(Row):
    """One issue by what was sold short of it from `period_from` to `period_to`.

    Values in won, volumes in shares, rates in percent of all trading.
    """

    symbol: Annotated[str | None, Wire("mksc_shrn_iscd", "유가증권 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    short_sale_volume: Annotated[int | None, Wire("ssts_cntg_qty", "공매도 체결 수량")] = None
    short_sale_volume_rate: Annotated[Decimal | None, Wire("ssts_vol_rlim", "공매도 거래량 비중")] = None
    short_sale_value: Annotated[Decimal | None, Wire("ssts_tr_pbmn", "공매도 거래 대금")] = None
    short_sale_value_rate: Annotated[Decimal | None, Wire("ssts_tr_pbmn_rlim", "공매도 거래대금 비중")] = None
    average_price: Annotated[Decimal | None, Wire("avrg_prc", "평균가격")] = None
    period_from: Annotated[Date, Wire("stnd_date1", "기준 일자1")] = None
    period_to: Annotated[Date, Wire("stnd_date2", "기준 일자2")] = None


class ShortSale(Endpoint[list[RankedByShortSale]]):
    """국내주식 공매도 상위종목. Up to 30 issues that were sold short most.

    `length` counts as KIS does: with DAY 0 to 3 for one to four days, 4, 9 and 14 for one to three weeks; with MONTH 1 to 3.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ranking/short-sale",
        page="국내주식-133",
        title="국내주식 공매도 상위종목",
        tr_id=TrId(real="FHPST04820000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "20482", "FID_TRGT_EXLS_CLS_CODE": "", "FID_TRGT_CLS_CODE": ""},
    )

    unit: Annotated[ShortSaleUnit, Wire("FID_PERIOD_DIV_CODE", "조회구분 (일/월)")] = ShortSaleUnit.DAY
    length: Annotated[int, Wire("FID_INPUT_CNT_1", "조회기간(일수)")] = 0
    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_APLY_RANG_PRC_1", "적용 범위 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_APLY_RANG_PRC_2", "적용 범위 가격2")] = None
    min_volume: Annotated[VolumeFloor | None, Wire("FID_APLY_RANG_VOL", "적용 범위 거래량")] = None

    _in_order = model_validator(mode="after")(prices_in_order)

    @model_validator(mode="after")
    def _length_is_one_of_kis(self) -> "ShortSale":
        known = _LENGTHS.get(self.unit)
        if known and self.length not in known:
            raise InvalidRequest(f"length with {self.unit.name} is one of {', '.join(map(str, known))}.")
        return self
