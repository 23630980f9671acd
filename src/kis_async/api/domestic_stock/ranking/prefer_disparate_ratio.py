"""국내주식 우선주/괴리율 상위 [v1_국내주식-094]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field, model_validator

from kis_async.api.domestic_stock.ranking.ranked import RankedIssue, prices_in_order
from kis_async.wire import Board, Endpoint, Market, Sign, TrId, Wire, get


class RankedByPreferredGap(RankedIssue):
    """One common share and one preferred share of the same company, and how far apart they are.

    `price_gap` in won, `disparity` in percent of the common price. KIS puts an A before `preferred_symbol`.
    """

    preferred_symbol: Annotated[str | None, Wire("prst_iscd", "우선주 종목코드")] = None
    preferred_name: Annotated[str | None, Wire("prst_kor_isnm", "우선주 한글 종목명")] = None
    preferred_price: Annotated[Decimal | None, Wire("prst_prpr", "우선주 현재가")] = None
    preferred_change: Annotated[Decimal | None, Wire("prst_prdy_vrss", "우선주 전일대비")] = None
    preferred_change_sign: Annotated[Sign | None, Wire("prst_prdy_vrss_sign", "우선주 전일 대비 부호")] = None
    preferred_change_rate: Annotated[Decimal | None, Wire("prst_prdy_ctrt", "우선주 전일 대비율")] = None
    preferred_volume: Annotated[int | None, Wire("prst_acml_vol", "우선주 누적 거래량")] = None
    price_gap: Annotated[Decimal | None, Wire("diff_prpr", "차이 현재가")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None


class PreferDisparateRatio(Endpoint[list[RankedByPreferredGap]]):
    """국내주식 우선주/괴리율 상위. Up to 30 issues whose preferred shares are cheapest against the common ones."""

    spec = get(
        "/uapi/domestic-stock/v1/ranking/prefer-disparate-ratio",
        page="v1_국내주식-094",
        title="국내주식 우선주/괴리율 상위",
        tr_id=TrId(real="FHPST01770000", paper=None),
        constants={"fid_cond_scr_div_code": "20177", "fid_div_cls_code": "0", "fid_trgt_cls_code": "0", "fid_trgt_exls_cls_code": "0"},
    )

    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_1", "입력 가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("fid_input_price_2", "입력 가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("fid_vol_cnt", "거래량 수")] = None
    market: Annotated[Market, Wire("fid_cond_mrkt_div_code", "조건 시장 분류 코드")] = Market.KRX

    _in_order = model_validator(mode="after")(prices_in_order)
