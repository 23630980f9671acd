"""Futures and options of KRX: fo_idx_code_mts, fo_stk_code_mts, fo_com_code, and the night files fo_cme_code, fo_eurex_code."""

from decimal import Decimal
from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Code, Wire

_LAYOUT = laid_out("""
    info_type:1 shrn_iscd:9 stnd_iscd:12 kor_name:40 atm_cls_code:1 acpr:8 mmsc_cls_code:1 unas_shrn_iscd:9
    unas_kor_name:40
""")


class Moneyness(Code):
    """Where an option's strike is against its underlying (atm_cls_code)."""

    ATM = "1"
    ITM = "2"
    OTM = "3"


class ContractMonth(Code):
    """Which of the listed months it is (mmsc_cls_code)."""

    CONTINUOUS = "0"
    NEAREST = "1"
    SECOND = "2"
    THIRD = "3"
    FOURTH = "4"


class IndexContract(Code):
    """What kind of index contract it is (info_type). A spread is one between two months."""

    FUTURE = "1"
    SPREAD = "2"
    STAR_FUTURE = "3"
    STAR_SPREAD = "4"
    CALL = "5"
    PUT = "6"
    VOLATILITY_FUTURE = "7"
    VOLATILITY_SPREAD = "8"
    SECTOR_FUTURE = "9"
    SECTOR_SPREAD = "A"
    MINI_FUTURE = "B"
    MINI_SPREAD = "C"
    MINI_CALL = "D"
    MINI_PUT = "E"
    KOSDAQ_150_CALL = "J"
    KOSDAQ_150_PUT = "K"
    WEEKLY_CALL = "L"
    WEEKLY_PUT = "M"


class StockContract(Code):
    """What kind of single stock contract it is (info_type)."""

    KOSPI_FUTURE = "1"
    KOSPI_SPREAD = "2"
    KOSDAQ_FUTURE = "3"
    KOSDAQ_SPREAD = "4"
    CALL = "5"
    PUT = "6"


class CommodityContract(Code):
    """What kind of commodity contract it is (info_type)."""

    FUTURE = "1"
    SPREAD = "2"
    CALL = "5"
    PUT = "6"


class CommodityGroup(Code):
    """Rates, currencies or goods (com_type)."""

    RATE = "1"
    CURRENCY = "2"
    GOODS = "3"


class Contract(Record):
    """One future or option. The strike in points, or won for single stocks; 0 for futures."""

    symbol: Annotated[str, Wire("shrn_iscd", "단축코드")]
    isin: Annotated[str | None, Wire("stnd_iscd", "표준코드")] = None
    name: Annotated[str | None, Wire("kor_name", "한글종목명")] = None
    moneyness: Annotated[Moneyness | None, Wire("atm_cls_code", "ATM구분")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    month: Annotated[ContractMonth | None, Wire("mmsc_cls_code", "월물구분코드")] = None


class UnderlyingContract(Contract):
    """One future or option, with what it is about."""

    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산 단축코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_kor_name", "기초자산 명")] = None


class IndexDerivative(UnderlyingContract):
    """One future or option on an index."""

    file = MasterFile("지수선물옵션 종목", "fo_idx_code_mts.mst.zip", _LAYOUT, delimiter=b"|")

    contract: Annotated[IndexContract | None, Wire("info_type", "상품종류")] = None


class StockDerivative(UnderlyingContract):
    """One future or option on a single stock."""

    file = MasterFile("주식선물옵션 종목", "fo_stk_code_mts.mst.zip", _LAYOUT, delimiter=b"|")

    contract: Annotated[StockContract | None, Wire("info_type", "상품종류")] = None


class CommodityDerivative(Contract):
    """One future or option on rates, currencies or goods."""

    file = MasterFile(
        "상품선물옵션 종목",
        "fo_com_code.mst.zip",
        laid_out("""
            com_type:1 info_type:1 shrn_iscd:9 stnd_iscd:12 kor_name:40 atm_cls_code:1 acpr:8 mmsc_cls_code:1
            prod_no:3 prod_name:40
        """),
    )

    group: Annotated[CommodityGroup | None, Wire("com_type", "상품구분")] = None
    contract: Annotated[CommodityContract | None, Wire("info_type", "상품종류")] = None
    underlying_symbol: Annotated[str | None, Wire("prod_no", "기초자산 단축코드")] = None
    underlying_name: Annotated[str | None, Wire("prod_name", "기초자산 명")] = None


class NightFuture(UnderlyingContract):
    """One index future of the night market that was linked to CME."""

    # KIS publishes no layout of the two night files; the slices of its sample fit that of the day's index file.
    file = MasterFile("CME연계 야간선물 종목", "fo_cme_code.mst.zip", _LAYOUT)

    contract: Annotated[IndexContract | None, Wire("info_type", "상품종류")] = None


class NightOption(UnderlyingContract):
    """One index option of the night market that was linked to EUREX."""

    file = MasterFile("EUREX연계 야간옵션 종목", "fo_eurex_code.mst.zip", _LAYOUT)

    contract: Annotated[IndexContract | None, Wire("info_type", "상품종류")] = None
