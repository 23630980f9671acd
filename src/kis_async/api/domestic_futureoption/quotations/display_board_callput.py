"""국내옵션전광판_콜풋 [국내선물-022]."""

from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from kis_async.api.domestic_futureoption.market import ContractSeries
from kis_async.wire import Endpoint, Row, Sign, TrId, Wire, get


class BoardOption(Row):
    """One option of a series. Prices in points, rates and volatilities in percent, sizes and open interest in contracts.

    `value` in thousand won. `disparity_points` is the price less the theoretical price, `disparity` the same in percent.
    """

    symbol: Annotated[str | None, Wire("optn_shrn_iscd", "옵션 단축 종목코드")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    moneyness: Annotated[str | None, Wire("atm_cls_name", "ATM 구분 명")] = None
    price: Annotated[Decimal | None, Wire("optn_prpr", "옵션 현재가")] = None
    change: Annotated[Decimal | None, Wire("optn_prdy_vrss", "옵션 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("optn_prdy_ctrt", "옵션 전일 대비율")] = None
    change_from_last: Annotated[Decimal | None, Wire("rgbf_vrss_icdc", "직전 대비 증감")] = None
    open: Annotated[Decimal | None, Wire("optn_oprc", "옵션 시가2")] = None
    high: Annotated[Decimal | None, Wire("optn_hgpr", "옵션 최고가")] = None
    low: Annotated[Decimal | None, Wire("optn_lwpr", "옵션 최저가")] = None
    bid: Annotated[Decimal | None, Wire("optn_bidp", "옵션 매수호가")] = None
    ask: Annotated[Decimal | None, Wire("optn_askp", "옵션 매도호가")] = None
    bid_size: Annotated[int | None, Wire("shnu_rsqn", "매수2 잔량")] = None
    ask_size: Annotated[int | None, Wire("seln_rsqn", "매도 잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총 매수호가 잔량")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총 매도호가 잔량")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    open_interest: Annotated[int | None, Wire("hts_otst_stpl_qty", "HTS 미결제 약정 수량")] = None
    open_interest_change: Annotated[int | None, Wire("otst_stpl_qty_icdc", "미결제 약정 수량 증감")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS 이론가")] = None
    disparity_points: Annotated[Decimal | None, Wire("esdg", "괴리도")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치 값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치 값")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타 값")] = None
    gamma: Annotated[Decimal | None, Wire("gama", "감마")] = None
    vega: Annotated[Decimal | None, Wire("vega", "베가")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    rho: Annotated[Decimal | None, Wire("rho", "로우")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS 내재 변동성")] = None
    historical_volatility: Annotated[Decimal | None, Wire("hist_vltl", "역사적 변동성")] = None
    index_base: Annotated[Decimal | None, Wire("nmix_sdpr", "지수 기준가")] = None
    converted_price: Annotated[Decimal | None, Wire("unch_prpr", "환산 현재가")] = None
    upper_limit: Annotated[Decimal | None, Wire("optn_mxpr", "옵션 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("optn_llam", "옵션 하한가")] = None
    # The page says futures here; these are the option's own.
    expected_price: Annotated[Decimal | None, Wire("futs_antc_cnpr", "선물예상체결가")] = None
    expected_change: Annotated[Decimal | None, Wire("futs_antc_cntg_vrss", "선물예상체결대비")] = None
    expected_change_sign: Annotated[Sign | None, Wire("antc_cntg_vrss_sign", "예상 체결 대비 부호")] = None
    expected_change_rate: Annotated[Decimal | None, Wire("antc_cntg_prdy_ctrt", "예상 체결 전일 대비율")] = None


class OptionBoard(Row):
    """The calls and the puts of one expiry, highest strike first, 100 of each at most."""

    calls: Annotated[list[BoardOption], Wire("output1", "콜옵션")]
    puts: Annotated[list[BoardOption], Wire("output2", "풋옵션")]


class DisplayBoardCallput(Endpoint[OptionBoard]):
    """국내옵션전광판_콜풋. The whole option chain of one expiry.

    `expiry` is a month, as 202407, and for the weeklies year, month and week, as 240703; DisplayBoardOptionList names them.
    The call is slow: KIS asks for one a second at most.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/display-board-callput",
        page="국내선물-022",
        title="국내옵션전광판_콜풋",
        tr_id=TrId(real="FHPIF05030100", paper=None),
        block=None,
        constants={
            "FID_COND_MRKT_DIV_CODE": "O",
            "FID_COND_SCR_DIV_CODE": "20503",
            "FID_MRKT_CLS_CODE": "CO",
            "FID_MRKT_CLS_CODE1": "PO",
        },
    )

    expiry: Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$"), Wire("FID_MTRT_CNT", "만기 수")]
    series: Annotated[ContractSeries, Wire("FID_COND_MRKT_CLS_CODE", "조건 시장 구분 코드")] = ContractSeries.KOSPI_200
