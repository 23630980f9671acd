"""The master files of the invented market, as KIS lays them out."""

import io
import zipfile
from collections.abc import Callable, Iterable
from typing import Final

from kis_async.masters.index import MASTERS
from kis_async.masters.record import MasterFile, pack
from kis_async.masters.universe import record_class
from kis_async.sandbox.universe import Listing, universe
from kis_async.sandbox.world import World
from kis_async.wire.symbols import isin_of

FOLDER: Final = "/common/master/"

Lines = Iterable[dict[str, str]]

_INDICES = (
    ("0", "0001", "종합"),
    ("0", "0002", "대형주"),
    ("0", "2001", "KOSPI200"),
    ("1", "1001", "KOSDAQ"),
    ("1", "3003", "KOSDAQ150"),
)
_THEMES = (("101", "가상현실"), ("102", "모의전지"), ("103", "허구바이오"))
_BROKERS = (("00003", "가상증권", "0"), ("00005", "모의투자증권", "0"), ("00036", "허구스탠리", "1"))
_OVERSEAS = {
    "nas": (
        "US",
        "나스닥",
        "USD",
        (("AAPL", "가상애플", "PRETEND APPLE"), ("TSLA", "모의테슬라", "MOCK TESLA")),
    ),
    "nys": ("US", "뉴욕", "USD", (("IBM", "허구아이비엠", "FICTION IBM"), ("KO", "연습콜라", "DRILL COLA"))),
    "ams": ("US", "아멕스", "USD", (("SPY", "견본에스앤피", "SAMPLE S&P 500"),)),
    "shs": ("CN", "상해", "CNY", (("600519", "가상주류", "PRETEND LIQUOR"),)),
    "shi": ("CN", "상해지수", "CNY", (("000001", "상해종합", "SHANGHAI COMPOSITE"),)),
    "szs": ("CN", "심천", "CNY", (("000001", "모의은행", "MOCK BANK"),)),
    "szi": ("CN", "심천지수", "CNY", (("399001", "심천성분", "SHENZHEN COMPONENT"),)),
    "tse": ("JP", "도쿄", "JPY", (("7203", "허구자동차", "FICTION MOTOR"),)),
    "hks": ("HK", "홍콩", "HKD", (("00700", "연습텐센트", "DRILL TENCENT"),)),
    "hnx": ("VN", "하노이", "VND", (("SHS", "견본증권", "SAMPLE SECURITIES"),)),
    "hsx": ("VN", "호치민", "VND", (("VNM", "가상우유", "PRETEND MILK"),)),
}


def master_file(world: World, path: str) -> bytes | None:
    """What is published under a path, zipped where KIS zips it; None where there is nothing."""
    archive = path.removeprefix(FOLDER)
    for name in MASTERS:
        file = record_class(name).file
        if file.archive == archive:
            lines = _LINES[name](world) if name in _LINES else _overseas(archive[:3])
            return _archived(file, archive, b"".join(pack(file, line) for line in lines))
    return None


def _archived(file: MasterFile, archive: str, data: bytes) -> bytes:
    if not archive.endswith(".zip"):
        return data
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(zipfile.ZipInfo(archive.removesuffix(".zip")), data)
    assert file.archive == archive
    return buffer.getvalue()


def _stocks(market: str) -> Callable[[World], Lines]:
    def lines(world: World) -> Lines:
        now = world.clock()
        return (
            _stock(listing, world.market.quote(code, now).base)
            for code, listing in universe().items()
            if listing.market == market
        )

    return lines


def _stock(listing: Listing, base: int) -> dict[str, str]:
    preferred = listing.code[-1] in "57"
    return {
        "mksc_shrn_iscd": listing.code,
        "stnd_iscd": isin_of(listing.code),
        "hts_kor_isnm": listing.name,
        "scrt_grp_cls_code": "ST",
        "avls_scal_cls_code": "1" if listing.level * listing.shares > 10**13 else "3",
        "kospi200_apnt_cls_code": "0",
        "krx_issu_yn": "Y",
        "etp_prod_cls_code": "0",
        "short_over_cls_code": "0",
        "stck_sdpr": f"{base:09d}",
        "frml_mrkt_deal_qty_unit": "00001",
        "ovtm_mrkt_deal_qty_unit": "00001",
        "trht_yn": "N",
        "sltr_yn": "N",
        "mang_issu_yn": "N",
        "mrkt_alrm_cls_code": "00",
        "flng_cls_code": "00",
        "fcam_mod_cls_code": "00",
        "icic_cls_code": "00",
        "marg_rate": "020",
        "crdt_able": "Y",
        "crdt_days": "090",
        "stck_fcam": f"{listing.face:012d}",
        "stck_lstn_date": f"{listing.listed:%Y%m%d}",
        "lstn_stcn": f"{listing.shares:015d}",
        "stac_month": "12",
        "prst_cls_code": "1" if preferred else "0",
        "prdy_avls_scal": f"{base * listing.shares // 10**8:09d}",
    }


def _konex(_world: World) -> Lines:
    yield {
        "mksc_shrn_iscd": "999001",
        "hts_kor_isnm": "가상코넥스",
        "scrt_grp_cls_code": "KN",
        "stck_sdpr": "000005000",
    }


def _elw(_world: World) -> Lines:
    yield {
        "mksc_shrn_iscd": "58J001",
        "hts_kor_isnm": "가상001전자콜",
        "elw_nvlt_optn_cls_code": "0",
        "unas_iscd1": "005930",
        "acpr": "000070000",
        "rght_type_cls_code": "C",
        "stck_last_tr_month": "20271209",
    }


def _bonds(_world: World) -> Lines:
    yield {
        "type": "A0",
        "bond_cls_code": "GA",
        "stnd_iscd": "KR103501GD00",
        "sname": "국고가상03250-2703",
        "bond_int_cls_code": "03",
        "rdmp_date": "20270310",
        "srfc_intrt": "3.25",
    }


def _sectors(_world: World) -> Lines:
    return ({"idx_div": division, "idx_code": code, "idx_name": name} for division, code, name in _INDICES)


def _themes(_world: World) -> Lines:
    codes = list(universe())
    return (
        {"theme_code": theme, "theme_name": name, "shrn_iscd": code}
        for number, (theme, name) in enumerate(_THEMES)
        for code in codes[number::250]
    )


def _brokers(_world: World) -> Lines:
    return ({"mbcr_no": no, "mbcr_name": name, "glob_yn": foreign} for no, name, foreign in _BROKERS)


def _contracts(symbol: str, name: str, underlying: str, underlying_name: str) -> Callable[[World], Lines]:
    def lines(_world: World) -> Lines:
        yield {
            "com_type": "2",
            "info_type": "1",
            "shrn_iscd": symbol,
            "kor_name": name,
            "acpr": "0",
            "mmsc_cls_code": "1",
            "unas_shrn_iscd": underlying,
            "unas_kor_name": underlying_name,
            "prod_no": underlying,
            "prod_name": underlying_name,
        }

    return lines


def _overseas(market: str) -> Lines:
    country, title, currency, stocks = _OVERSEAS[market]
    for symbol, name, english in stocks:
        yield {
            "ncod": country,
            "excd": market.upper(),
            "exnm": title,
            "symb": symbol,
            "rsym": f"D{market.upper()}{symbol}",
            "knam": name,
            "enam": english,
            "stis": "1" if market in {"shi", "szi"} else "2",
            "curr": currency,
            "zdiv": "4",
            "base": "100.0000",
            "bnit": "1",
            "anit": "1",
            "mstm": "0930",
            "metm": "1600",
            "isdr": "N",
        }


def _overseas_indices(_world: World) -> Lines:
    yield {
        "cls_code": "P",
        "symb": ".DJI",
        "hts_eng_isnm": "DOW JONES",
        "hts_kor_isnm": "다우존스",
        "ntnl_cls_code": "840",
    }
    yield {
        "cls_code": "X",
        "symb": "FX@KRW",
        "hts_eng_isnm": "USD/KRW",
        "hts_kor_isnm": "원/달러",
        "ntnl_cls_code": "410",
    }


def _overseas_futures(_world: World) -> Lines:
    yield {
        "sSrsCd": "ESZ27",
        "sSeriesKrNm": "E-MINI 가상500",
        "sExchCd": "CME",
        "sMrktCd": "ES",
        "sDispDesz": "2",
        "sTickSz": "0.25",
        "sTickVal": "12.5",
        "sNearFlg": "1",
        "sExchSubCd": "50",
    }


_LINES: Final[dict[str, Callable[[World], Lines]]] = {
    "kospi": _stocks("KOSPI"),
    "kosdaq": _stocks("KOSDAQ"),
    "konex": _konex,
    "elw": _elw,
    "bond": _bonds,
    "sector": _sectors,
    "theme": _themes,
    "broker": _brokers,
    "index_derivative": _contracts("101W12", "F 202712", "2001", "KOSPI200"),
    "stock_derivative": _contracts("111W12", "가상전자 F 202712", "005930", "가상전자"),
    "commodity_derivative": _contracts("175W12", "미국달러 F 202712", "USD", "미국달러"),
    "night_future": _contracts("101W12", "F 202712", "2001", "KOSPI200"),
    "night_option": _contracts("201W12400", "C 202712 400.0", "2001", "KOSPI200"),
    "overseas_index": _overseas_indices,
    "overseas_future": _overseas_futures,
}
