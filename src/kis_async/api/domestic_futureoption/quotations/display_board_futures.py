"""국내옵션전광판_선물 [국내선물-023]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.market import ContractSeries
from kis_async.wire import Endpoint, Row, Sign, TrId, Wire, get


class BoardFuture(Row):
    """One future of a series. Prices in points, rates in percent, sizes and open interest in contracts."""

    symbol: Annotated[str | None, Wire("futs_shrn_iscd", "선물 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("futs_prpr", "선물 현재가")] = None
    change: Annotated[Decimal | None, Wire("futs_prdy_vrss", "선물 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("futs_prdy_ctrt", "선물 전일 대비율")] = None
    high: Annotated[Decimal | None, Wire("futs_hgpr", "선물 최고가")] = None
    low: Annotated[Decimal | None, Wire("futs_lwpr", "선물 최저가")] = None
    bid: Annotated[Decimal | None, Wire("futs_bidp", "선물 매수호가")] = None
    ask: Annotated[Decimal | None, Wire("futs_askp", "선물 매도호가")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    open_interest: Annotated[int | None, Wire("hts_otst_stpl_qty", "HTS 미결제 약정 수량")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS 이론가")] = None
    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS 잔존 일수")] = None
    expected_price: Annotated[Decimal | None, Wire("futs_antc_cnpr", "선물예상체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("futs_antc_cntg_vrss", "선물예상체결대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("antc_cntg_vrss_sign", "예상 체결 대비 부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("antc_cntg_prdy_ctrt", "예상 체결 전일 대비율")] = None


class DisplayBoardFutures(Endpoint[list[BoardFuture]]):
    """국내옵션전광판_선물. Every listed future of one series, nearest expiry first."""

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/display-board-futures",
        page="국내선물-023",
        title="국내옵션전광판_선물",
        tr_id=TrId(real="FHPIF05030200", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "F", "FID_COND_SCR_DIV_CODE": "20503"},
    )

    series: Annotated[ContractSeries, Wire("FID_COND_MRKT_CLS_CODE", "조건 시장 구분 코드")] = ContractSeries.KOSPI_200
