"""국내주식 예상체결 전체지수 [국내주식-122]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.markets import CallAuction, StockMarket
from kis_async.wire import Board, Endpoint, Row, Sign, TrId, Wire, get


class ExpectedMarket(Row):
    """What the market asked for would open or close at, in points; rates in percent, volume in 1,000 shares.

    `advancers` and the like count issues.
    """

    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    advancers: Annotated[int | None, Wire("ascn_issu_cnt", "상승 종목 수")] = None
    decliners: Annotated[int | None, Wire("down_issu_cnt", "하락 종목 수")] = None
    unchanged: Annotated[int | None, Wire("stnr_issu_cnt", "보합 종목 수")] = None


class ExpectedIndex(Row):
    """What one index would open or close at, in points; rates in percent, volume in 1,000 shares.

    `advancers` and the like count issues.
    """

    # The page leaves out the code, which answers have.
    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None
    base_price: Annotated[Decimal | None, Wire("nmix_sdpr", "지수 기준가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    advancers: Annotated[int | None, Wire("ascn_issu_cnt", "상승 종목 수")] = None
    decliners: Annotated[int | None, Wire("down_issu_cnt", "하락 종목 수")] = None
    unchanged: Annotated[int | None, Wire("stnr_issu_cnt", "보합 종목 수")] = None


class ExpectedIndices(Row):
    """All indices as the auction would have them, and the market as a whole."""

    summary: Annotated[ExpectedMarket | None, Wire("output1", "시장 전체")] = None
    indices: Annotated[list[ExpectedIndex], Wire("output2", "예상체결 지수")]


class ExpTotalIndex(Endpoint[ExpectedIndices]):
    """국내주식 예상체결 전체지수. What every index would open or close at by the auction."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/exp-total-index",
        page="국내주식-122",
        title="국내주식 예상체결 전체지수",
        tr_id=TrId(real="FHKUP11750000", paper=None),
        block=None,
        constants={"fid_cond_mrkt_div_code": "U", "fid_cond_scr_div_code": "11175"},
    )

    market: Annotated[StockMarket, Wire("fid_mrkt_cls_code", "시장 구분 코드")] = StockMarket.ALL
    board: Annotated[Board, Wire("fid_input_iscd", "입력 종목코드")] = Board.ALL
    auction: Annotated[CallAuction, Wire("fid_mkop_cls_code", "장운영 구분 코드")] = CallAuction.OPENING
