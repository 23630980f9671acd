"""ELW 종목: elw_code.mst."""

from decimal import Decimal
from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Code, Date, Numbered, Wire


class ElwForm(Code):
    """How an ELW pays (elw_nvlt_optn_cls_code)."""

    STANDARD = "0"
    DIGITAL = "1"
    KNOCK_OUT = "2"


class ElwRight(Code):
    """Call or put (rght_type_cls_code)."""

    CALL = "C"
    PUT = "P"
    OTHER = "E"


class Elw(Record):
    """One equity-linked warrant. Prices in won, `market_cap` in 100 million won."""

    file = MasterFile(
        "ELW 종목",
        "elw_code.mst.zip",
        laid_out("""
            mksc_shrn_iscd:9 stnd_iscd:12 hts_kor_isnm:40 elw_nvlt_optn_cls_code:1 elw_ko_barrier:13 bskt_yn:1
            unas_iscd1:9 unas_iscd2:9 unas_iscd3:9 unas_iscd4:9 unas_iscd5:9 elw_pblc_istu_name:40
            elw_pblc_mrkt_prtt_no:5 acpr:9 stck_last_tr_month:8 rmnn_dynu:4 rght_type_cls_code:1 paym_date:8
            prdy_avls:9 lstn_stcn:15 mrkt_prtt_no1:5 mrkt_prtt_no2:5 mrkt_prtt_no3:5 mrkt_prtt_no4:5 mrkt_prtt_no5:5
            mrkt_prtt_no6:5 mrkt_prtt_no7:5 mrkt_prtt_no8:5 mrkt_prtt_no9:5 mrkt_prtt_no10:5
        """),
    )

    symbol: Annotated[str, Wire("mksc_shrn_iscd", "단축코드")]
    isin: Annotated[str | None, Wire("stnd_iscd", "표준코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "한글종목명")] = None
    form: Annotated[ElwForm | None, Wire("elw_nvlt_optn_cls_code", "ELW권리형태")] = None
    right: Annotated[ElwRight | None, Wire("rght_type_cls_code", "권리 유형 구분 코드")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    knock_out_barrier: Annotated[Decimal | None, Wire("elw_ko_barrier", "ELW조기종료발생기준가격")] = None
    basket: Annotated[bool | None, Wire("bskt_yn", "바스켓 여부")] = None
    underlying_symbols: Annotated[list[str | None], Numbered(5, ("unas_iscd{n}", "기초자산코드"))]
    issuer_name: Annotated[str | None, Wire("elw_pblc_istu_name", "발행사 한글 종목명")] = None
    issuer_no: Annotated[str | None, Wire("elw_pblc_mrkt_prtt_no", "발행사코드")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_month", "최종거래일")] = None
    days_to_expiry: Annotated[int | None, Wire("rmnn_dynu", "잔존 일수")] = None
    paid_on: Annotated[Date, Wire("paym_date", "지급일")] = None
    market_cap: Annotated[Decimal | None, Wire("prdy_avls", "전일시가총액")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장주수")] = None
    liquidity_providers: Annotated[list[str | None], Numbered(10, ("mrkt_prtt_no{n}", "시장 참가자 번호{n}"))]
