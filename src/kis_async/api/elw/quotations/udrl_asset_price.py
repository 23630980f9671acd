"""ELW 기초자산별 종목시세 [국내주식-186]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import IssuerCode, UnderlyingCode
from kis_async.wire import Code, Date, Endpoint, Row, Sign, TrId, Wire, get


class AssetCallPut(Code):
    """Calls or puts (FID_MRKT_CLS_CODE of this call)."""

    ALL = "A"
    CALL = "C"
    PUT = "P"


class Moneyness(Code):
    """Where the underlying stands against the strike (FID_OPTION)."""

    ANY = "0"
    ATM = "1"
    ITM = "2"
    OTM = "3"


class Untradable(Code):
    """Whether ELWs that cannot be traded are left out (FID_TRGT_EXLS_CLS_CODE)."""

    INCLUDED = "0"
    EXCLUDED = "1"


class UnderlyingElw(Row):
    """One ELW on the underlying, with its valuation and Greeks.

    Prices in won; `strike` and `break_even_price` in won, or in points of an index; volumes in ELWs; parity and rates in percent.
    """

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    theoretical_price: Annotated[Decimal | None, Wire("hts_thpr", "HTS이론가")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    break_even_price: Annotated[Decimal | None, Wire("prls_qryr_stpr_prc", "손익분기주가가격")] = None
    break_even_rate: Annotated[Decimal | None, Wire("prls_qryr_rate", "손익분기비율")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None
    capital_fulcrum_point: Annotated[Decimal | None, Wire("cfp", "자본지지점")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    gearing: Annotated[Decimal | None, Wire("gear", "기어링")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타값")] = None
    gamma: Annotated[Decimal | None, Wire("gama", "감마")] = None
    vega: Annotated[Decimal | None, Wire("vega", "베가")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS잔존일수")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식상장일자")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_date", "주식최종거래일자")] = None
    lp_held: Annotated[int | None, Wire("lp_hvol", "LP보유량")] = None
    lp_holding_rate: Annotated[Decimal | None, Wire("lp_rlim", "LP비중")] = None
    # The wire name says net bought, KIS's label net sold; no published answer decides.
    lp_net_volume: Annotated[int | None, Wire("lp_ntby_qty", "LP순매도량")] = None


class UdrlAssetPrice(Endpoint[list[UnderlyingElw]]):
    """ELW 기초자산별 종목시세. The ELWs on one underlying, with their prices, valuation and Greeks.

    `previous_volume_below` is what KIS calls 전일거래량(정수량미만).
    """

    spec = get(
        "/uapi/elw/v1/quotations/udrl-asset-price",
        page="국내주식-186",
        title="ELW 기초자산별 종목시세",
        tr_id=TrId(real="FHKEW154101C0", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "11541", "FID_INPUT_OPTION_1": "", "FID_INPUT_OPTION_2": ""},
    )

    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")]
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "입력종목코드")] = "00000"
    right: Annotated[AssetCallPut, Wire("FID_MRKT_CLS_CODE", "시장구분코드")] = AssetCallPut.ALL
    moneyness: Annotated[Moneyness, Wire("FID_OPTION", "옵션")] = Moneyness.ANY
    untradable: Annotated[Untradable, Wire("FID_TRGT_EXLS_CLS_CODE", "대상제외구분코드")] = Untradable.INCLUDED
    previous_volume_below: Annotated[int | None, Field(ge=0), Wire("FID_VOL_CNT", "거래량수")] = None
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "입력가격1")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "입력가격2")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "입력거래량1")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_2", "입력거래량2")] = None
    min_days_to_expiry: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_RMNN_DYNU_1", "입력잔존일수1")] = None
    max_days_to_expiry: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_RMNN_DYNU_2", "입력잔존일수2")] = None
