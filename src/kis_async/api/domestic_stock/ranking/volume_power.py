"""국내주식 체결강도 상위 [v1_국내주식-101]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, ShareClass, prices_in_order
from kis_async.wire import Board, Endpoint, Market, TrId, Wire, get


class RankedByVolumePower(RankedIssue):
    """One issue by its volume power (체결강도): volume that buyers took against volume that sellers gave, in percent."""

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    volume_power: Annotated[Decimal | None, Wire("tday_rltv", "당일 체결강도")] = None
    buy_volume: Annotated[int | None, Wire("shnu_cnqn_smtn", "매수2 체결량 합계")] = None
    sell_volume: Annotated[int | None, Wire("seln_cnqn_smtn", "매도 체결량 합계")] = None


class VolumePower(Endpoint[list[RankedByVolumePower]]):
    """국내주식 체결강도 상위. Up to 30 issues whose volume power today is the highest."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/volume-power",
        page="v1_국내주식-101",
        title="국내주식 체결강도 상위",
        tr_id=TrId(real="FHPST01680000", paper=None),
        constants={"fid_cond_scr_div_code": "20168", "fid_trgt_exls_cls_code": "0", "fid_trgt_cls_code": "0"},
    )

    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    shares: Annotated[ShareClass, Wire("fid_div_cls_code", "분류 구분 코드")] = ShareClass.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
