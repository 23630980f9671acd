"""해외선물 종목: ffcode.mst; 해외옵션 and 해외주식옵션 종목: focode.mst and fostkcode.mst, whose layout alone is published."""

from decimal import Decimal
from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Code, Wire

_OPTION_LAYOUT = laid_out("""
    sSrsCd:32 sAutoOrdGnrlYN:1 sAutoOrdTwapYN:1 sAutoOrdEcnmYN:1 sExchSubCd:2 sFiller:45 sSeriesKrNm:50 sExchCd:10
    sMrktCd:10 sClasCd:3 sDispDesz:5 sCalcDesz:5 sTickSz:14 sTickVal:14 sCtrtSz:10 sDispDigit:4 sMultiplier:10
    sSymbol:1 sStkPrc:20 sUndrInstr:10 sUndrAsset:32 sRefrAsset:32 sIncTickPrc:19 sIncTickSz:5 sYearMon:6 sAtmFlg:1
    sNearFlg:1
""")


class OptionRight(Code):
    """Call or put (sSymbol)."""

    CALL = "C"
    PUT = "P"


class OptionMoneyness(Code):
    """Where an option's strike is against its underlying (sAtmFlg)."""

    ATM = "A"
    ITM = "I"
    OTM = "O"


class OverseasContract(Record):
    """One future or option abroad. Ticks, sizes and values in the currency of the contract."""

    symbol: Annotated[str, Wire("sSrsCd", "종목코드")]
    name: Annotated[str | None, Wire("sSeriesKrNm", "종목한글명")] = None
    exchange: Annotated[str | None, Wire("sExchCd", "거래소코드")] = None
    sub_exchange_code: Annotated[str | None, Wire("sExchSubCd", "서브 거래소 코드")] = None
    product: Annotated[str | None, Wire("sMrktCd", "품목코드")] = None
    product_class: Annotated[str | None, Wire("sClasCd", "품목종류")] = None
    display_decimals: Annotated[int | None, Wire("sDispDesz", "출력 소수점")] = None
    decimals: Annotated[int | None, Wire("sCalcDesz", "계산 소수점")] = None
    price_notation: Annotated[int | None, Wire("sDispDigit", "가격표시진법")] = None
    tick_size: Annotated[Decimal | None, Wire("sTickSz", "틱사이즈")] = None
    tick_value: Annotated[Decimal | None, Wire("sTickVal", "틱가치")] = None
    contract_size: Annotated[Decimal | None, Wire("sCtrtSz", "계약크기")] = None
    multiplier: Annotated[Decimal | None, Wire("sMultiplier", "환산승수")] = None
    server_orders: Annotated[bool | None, Wire("sAutoOrdGnrlYN", "서버자동주문 가능 종목 여부")] = None
    twap_orders: Annotated[bool | None, Wire("sAutoOrdTwapYN", "서버자동주문 TWAP 가능 종목 여부")] = None
    event_orders: Annotated[bool | None, Wire("sAutoOrdEcnmYN", "서버자동 경제지표 주문 가능 종목 여부")] = None
    filler: Annotated[str | None, Wire("sFiller", "필러")] = None


class OverseasFuture(OverseasContract):
    """One future abroad."""

    file = MasterFile(
        "해외선물 종목",
        "ffcode.mst.zip",
        laid_out("""
            sSrsCd:32 sAutoOrdGnrlYN:1 sAutoOrdTwapYN:1 sAutoOrdEcnmYN:1 sFiller:47 sSeriesKrNm:50 sExchCd:10 sMrktCd:10
            sClasCd:3 sDispDesz:5 sCalcDesz:5 sTickSz:14 sTickVal:14 sCtrtSz:10 sDispDigit:4 sMultiplier:10 sNearFlg:1
            sNearFlgDt:1 sSprdYN:1 sSprdLeg1YN:1 sExchSubCd:2
        """),
    )

    most_active: Annotated[bool | None, Wire("sNearFlg", "최다월물여부")] = None
    nearest: Annotated[bool | None, Wire("sNearFlgDt", "최근월물여부")] = None
    spread: Annotated[bool | None, Wire("sSprdYN", "스프레드여부")] = None
    spread_first_leg: Annotated[bool | None, Wire("sSprdLeg1YN", "스프레드기준종목 LEG1 여부")] = None


class OverseasOption(OverseasContract):
    """One option abroad."""

    file = MasterFile("해외옵션 종목", None, _OPTION_LAYOUT)

    right: Annotated[OptionRight | None, Wire("sSymbol", "옵션 구분")] = None
    strike: Annotated[Decimal | None, Wire("sStkPrc", "Strike Price")] = None
    moneyness: Annotated[OptionMoneyness | None, Wire("sAtmFlg", "ATM 구분")] = None
    expiry_month: Annotated[str | None, Wire("sYearMon", "년월")] = None
    nearest: Annotated[bool | None, Wire("sNearFlg", "근월물여부")] = None
    underlying_product: Annotated[str | None, Wire("sUndrInstr", "관련선물코드")] = None
    underlying_symbol: Annotated[str | None, Wire("sUndrAsset", "관련선물종목")] = None
    reference_asset: Annotated[str | None, Wire("sRefrAsset", "참조자산")] = None
    tick_step_price: Annotated[Decimal | None, Wire("sIncTickPrc", "틱증가기준가")] = None
    tick_step_multiple: Annotated[Decimal | None, Wire("sIncTickSz", "틱증가배수")] = None


class OverseasStockOption(OverseasOption):
    """One option on a single stock abroad."""

    file = MasterFile("해외주식옵션 종목", None, _OPTION_LAYOUT)
