"""거래량순위 [v1_국내주식-047]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, ShareClass, prices_in_order
from kis_async.wire import Board, Code, Endpoint, Market, TrId, Wire, get


class VolumeRanking(Code):
    """What the issues are ranked by (FID_BLNG_CLS_CODE)."""

    AVERAGE_VOLUME = "0"
    VOLUME_GROWTH = "1"
    AVERAGE_TURNOVER = "2"
    VALUE = "3"
    AVERAGE_VALUE_TURNOVER = "4"


class RankedByVolume(RankedIssue):
    """One issue and its place by volume or value. Prices and values in won, rates in percent."""

    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    average_volume: Annotated[int | None, Wire("avrg_vol", "평균 거래량")] = None
    volume_growth_rate: Annotated[Decimal | None, Wire("vol_inrt", "거래량증가율")] = None
    turnover_rate: Annotated[Decimal | None, Wire("vol_tnrt", "거래량회전율")] = None
    turnover_rate_n_days: Annotated[Decimal | None, Wire("nday_vol_tnrt", "N일 거래량회전율")] = None
    average_value: Annotated[Decimal | None, Wire("avrg_tr_pbmn", "평균 거래 대금")] = None
    value_turnover_rate: Annotated[Decimal | None, Wire("tr_pbmn_tnrt", "거래대금회전율")] = None
    value_turnover_rate_n_days: Annotated[Decimal | None, Wire("nday_tr_pbmn_tnrt", "N일 거래대금회전율")] = None
    change_rate_n_days: Annotated[Decimal | None, Wire("n_befr_clpr_vrss_prpr_rate", "전일종가대비현재가(%)")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장 주식수")] = None


class VolumeRank(Endpoint[list[RankedByVolume]]):
    """거래량순위. The 30 issues with most volume, growth of volume, turnover or value today.

    `targets` says with nine flags whose margin counts (증거금 30, 40, 50, 60, 100%; 신용보증금 30, 40, 50, 60%), `excluded` with
    ten what is left out: issues under a warning, managed, liquidating, unfaithful in disclosure, preferred, halted,
    ETFs, ETNs, those not to be bought on credit, SPACs.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/volume-rank",
        page="v1_국내주식-047",
        title="거래량순위",
        tr_id=TrId(real="FHPST01710000", paper=None),
        constants={"FID_COND_SCR_DIV_CODE": "20171", "FID_INPUT_DATE_1": ""},
    )

    sort: Annotated[VolumeRanking, Wire("FID_BLNG_CLS_CODE", "소속 구분 코드")] = VolumeRanking.AVERAGE_VOLUME
    board: Annotated[Board, Wire("FID_INPUT_ISCD", "입력 종목코드")] = Board.ALL
    shares: Annotated[ShareClass, Wire("FID_DIV_CLS_CODE", "분류 구분 코드")] = ShareClass.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_VOL_CNT", "거래량 수")] = None
    targets: Annotated[str, StringConstraints(pattern=r"^[01]{9}$"), Wire("FID_TRGT_CLS_CODE", "대상 구분 코드")] = "111111111"
    excluded: Annotated[str, StringConstraints(pattern=r"^[01]{6}([01]{4})?$"), Wire("FID_TRGT_EXLS_CLS_CODE", "대상 제외 구분 코드")] = (
        "0000000000"
    )
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX

    @model_validator(mode="after")
    def _prices_in_order(self) -> "VolumeRank":
        return prices_in_order(self)
