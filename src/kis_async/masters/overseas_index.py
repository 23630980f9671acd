"""해외지수·환율·금리: frgn_code.mst."""

from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Code, Wire


class OverseasIndexKind(Code):
    """What a symbol of the world's indices, rates and leading stocks stands for (cls_code)."""

    WORLD_INDEX = "W"
    US_INDEX = "P"
    US_STOCK = "Q"
    WORLD_STOCK = "H"
    KOREAN_IN_US = "D"
    KOREAN_IN_EUROPE = "G"
    CME_FUTURE = "F"
    SEMICONDUCTOR = "M"
    EXCHANGE_RATE = "X"
    COMMODITY_FUTURE = "C"
    KOREAN_RATE = "R"
    LIBOR = "L"
    GOVERNMENT_BOND = "B"


class OverseasIndex(Record):
    """One index, exchange rate, interest rate or leading stock of the world."""

    file = MasterFile(
        "해외지수·환율·금리",
        "frgn_code.mst.zip",
        laid_out("""
            cls_code:1 symb:10 hts_eng_isnm:39 hts_kor_isnm:40 bstp_cls_code:4 dow_30_yn:1 nasdaq_100_yn:1
            snp_500_yn:1 exch_cls_code:4 ntnl_cls_code:3
        """),
    )

    symbol: Annotated[str, Wire("symb", "심볼")]
    name: Annotated[str | None, Wire("hts_kor_isnm", "한글명")] = None
    english_name: Annotated[str | None, Wire("hts_eng_isnm", "영문명")] = None
    kind: Annotated[OverseasIndexKind | None, Wire("cls_code", "구분코드")] = None
    sector: Annotated[str | None, Wire("bstp_cls_code", "종목업종코드")] = None
    in_dow_30: Annotated[bool | None, Wire("dow_30_yn", "다우30 편입종목여부")] = None
    in_nasdaq_100: Annotated[bool | None, Wire("nasdaq_100_yn", "나스닥100 편입종목여부")] = None
    in_sp_500: Annotated[bool | None, Wire("snp_500_yn", "S&P 500 편입종목여부")] = None
    exchange_code: Annotated[str | None, Wire("exch_cls_code", "거래소코드")] = None
    country_code: Annotated[str | None, Wire("ntnl_cls_code", "국가구분코드")] = None

    @property
    def key(self) -> str:
        """Kind and symbol: a stock may stand under two kinds."""
        return f"{self.kind.value if self.kind else ''}{self.symbol}"

    @property
    def names(self) -> tuple[str, ...]:
        """Its Korean and its English name."""
        return tuple(name for name in (self.name, self.english_name) if name)
