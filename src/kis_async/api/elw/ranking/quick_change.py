"""ELW 당일급변종목 [국내주식-171]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import IssuerCode, UnderlyingCode, WarrantType
from kis_async.wire import Code, Endpoint, Row, Sign, TimeArgument, TrId, Wire, get


class QuickChangeSort(Code):
    """What the ranking goes by (FID_RANK_SORT_CLS_CODE of this call)."""

    PRICE_JUMP = "1"
    PRICE_DROP = "2"
    VOLUME_JUMP = "3"
    BID_SIZE_JUMP = "4"
    ASK_SIZE_JUMP = "5"


class SpanUnit(Code):
    """What the span is counted in (FID_HOUR_CLS_CODE of this call)."""

    MINUTES = "1"
    DAYS = "2"


class QuickMover(Row):
    """One ELW that moved fast. Prices in won, sizes and volume in ELWs, rates in percent.

    `reference_value` is what the move is measured from, a price or a volume as `sort` says.
    """

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총매수호가잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총매도호가잔량")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    reference_value: Annotated[Decimal | None, Wire("stnd_val", "기준값")] = None
    change_from_reference: Annotated[Decimal | None, Wire("stnd_val_vrss", "기준값대비")] = None
    change_from_reference_rate: Annotated[Decimal | None, Wire("stnd_val_ctrt", "기준값대비율")] = None


class QuickChange(Endpoint[list[QuickMover]]):
    """ELW 당일급변종목. ELWs whose price, volume or book moved most within `span` minutes or days.

    `base_time` is when minutes are counted from.
    """

    spec = get(
        "/uapi/elw/v1/ranking/quick-change",
        page="국내주식-171",
        title="ELW 당일급변종목",
        tr_id=TrId(real="FHPEW02870000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "20287", "FID_MRKT_CLS_CODE": "A"},
    )

    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "발행사")] = "00000"
    warrant_type: Annotated[WarrantType, Wire("FID_BLNG_CLS_CODE", "결제방법")] = WarrantType.ALL
    sort: Annotated[QuickChangeSort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = QuickChangeSort.PRICE_JUMP
    unit: Annotated[SpanUnit, Wire("FID_HOUR_CLS_CODE", "시간구분코드")] = SpanUnit.MINUTES
    span: Annotated[int, Field(ge=0), Wire("FID_INPUT_HOUR_1", "입력 일 또는 분")] = 0
    base_time: Annotated[TimeArgument | None, Wire("FID_INPUT_HOUR_2", "기준시간(분 선택 시)")] = None
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "가격(이상)")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "가격(이하)")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "거래량(이상)")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_2", "거래량(이하)")] = None
