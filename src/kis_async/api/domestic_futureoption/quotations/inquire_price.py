"""선물옵션 시세 [v1_국내선물-006]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_futureoption.market import DerivativeMarket
from kis_async.wire import Date, Endpoint, Row, Sign, Ticker, TrId, Wire, get


class ContractPrice(Row):
    """The last price of one contract, with its ranges, open interest and greeks.

    Prices in points (won for stock futures), rates and volatilities in percent, volume and open interest in contracts, `value` in
    thousand won for index contracts. `basis` is the market's, `theoretical_basis` that of the theoretical price.
    """

    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal, Wire("futs_prpr", "선물 현재가")]
    change: Annotated[Decimal | None, Wire("futs_prdy_vrss", "선물 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("futs_prdy_ctrt", "선물 전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("futs_oprc", "선물 시가2")] = None
    high: Annotated[Decimal | None, Wire("futs_hgpr", "선물 최고가")] = None
    low: Annotated[Decimal | None, Wire("futs_lwpr", "선물 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    open_interest: Annotated[int | None, Wire("hts_otst_stpl_qty", "HTS 미결제 약정 수량")] = None
    open_interest_change: Annotated[int | None, Wire("otst_stpl_qty_icdc", "미결제 약정 수량 증감")] = None
    previous_close: Annotated[Decimal | None, Wire("futs_prdy_clpr", "선물 전일 종가")] = None
    base_price: Annotated[Decimal | None, Wire("futs_sdpr", "선물 기준가")] = None
    upper_limit: Annotated[Decimal | None, Wire("futs_mxpr", "선물 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("futs_llam", "선물 하한가")] = None
    circuit_breaker_upper_limit: Annotated[Decimal | None, Wire("crbr_aply_mxpr", "서킷브레이커 적용 상한가")] = None
    circuit_breaker_lower_limit: Annotated[Decimal | None, Wire("crbr_aply_llam", "서킷브레이커 적용 하한가")] = None
    high_since_listing: Annotated[Decimal | None, Wire("futs_lstn_medm_hgpr", "선물 상장 중 최고가")] = None
    low_since_listing: Annotated[Decimal | None, Wire("futs_lstn_medm_lwpr", "선물 상장 중 최저가")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS 이론가")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    basis: Annotated[Decimal | None, Wire("mrkt_basis", "시장 베이시스")] = None
    theoretical_basis: Annotated[Decimal | None, Wire("basis", "베이시스")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    last_trading_day: Annotated[Date, Wire("futs_last_tr_date", "선물 최종 거래 일자")] = None
    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS 잔존 일수")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타 값")] = None
    gamma: Annotated[Decimal | None, Wire("gama", "감마")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    vega: Annotated[Decimal | None, Wire("vega", "베가")] = None
    rho: Annotated[Decimal | None, Wire("rho", "로우")] = None
    historical_volatility: Annotated[Decimal | None, Wire("hist_vltl", "역사적 변동성")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS 내재 변동성")] = None


class IndexLevel(Row):
    """An index as it stands now, in points; `sector` is its code, rates in percent."""

    sector: Annotated[str | None, Wire("bstp_cls_code", "업종 구분 코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    price: Annotated[Decimal | None, Wire("bstp_nmix_prpr", "업종 지수 현재가")] = None
    change: Annotated[Decimal | None, Wire("bstp_nmix_prdy_vrss", "업종 지수 전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("bstp_nmix_prdy_ctrt", "업종 지수 전일 대비율")] = None


class DerivativeQuote(Row):
    """The price of one contract, beside KOSPI and KOSPI 200."""

    contract: Annotated[ContractPrice, Wire("output1", "선물옵션 시세")]
    kospi: Annotated[IndexLevel | None, Wire("output2", "종합 지수")] = None
    kospi_200: Annotated[IndexLevel | None, Wire("output3", "KOSPI200 지수")] = None


class InquirePrice(Endpoint[DerivativeQuote]):
    """선물옵션 시세. The last price of one future or option.

    NoData for a contract that is unknown, expired, or of another market.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/inquire-price",
        page="v1_국내선물-006",
        title="선물옵션 시세",
        tr_id=TrId(real="FHMIF10000000", paper="FHMIF10000000"),
        block=None,
    )

    symbol: Annotated[Ticker, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    market: Annotated[DerivativeMarket, Wire("FID_COND_MRKT_DIV_CODE", "FID 조건 시장 분류 코드")] = DerivativeMarket.INDEX_FUTURES
