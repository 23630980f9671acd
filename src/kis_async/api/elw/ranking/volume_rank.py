"""ELW 거래량순위 [국내주식-168]."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kis_async.api.elw.filters import CallPut, IssuerCode, UnderlyingCode
from kis_async.wire import Code, Date, DateArgument, Endpoint, Row, Sign, TrId, Wire, get


class VolumeSort(Code):
    """What the ranking goes by (FID_RANK_SORT_CLS_CODE of this call)."""

    VOLUME = "0"
    VOLUME_GROWTH = "1"
    TURNOVER = "2"
    VALUE = "3"
    NET_BID_SIZE = "4"
    NET_ASK_SIZE = "5"


class RankedByVolume(Row):
    """One ranked ELW, its volume and its book.

    Prices and value in won; `strike` and `break_even_price` in won, or in points of an index; volumes and sizes in ELWs; parity,
    volatility and rates in percent.
    """

    symbol: Annotated[str | None, Wire("elw_shrn_iscd", "ELW단축종목코드")] = None
    name: Annotated[str | None, Wire("elw_kor_isnm", "ELW한글종목명")] = None
    price: Annotated[Decimal | None, Wire("elw_prpr", "ELW현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일대비부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일대비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적거래대금")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일거래량")] = None
    volume_n_days_ago: Annotated[int | None, Wire("n_prdy_vol", "N전일거래량")] = None
    volume_change_n_days: Annotated[int | None, Wire("n_prdy_vol_vrss", "N전일거래량대비")] = None
    # Published answers have the value of now in the first of these two and 0 in the second.
    value_n_days_ago: Annotated[Decimal | None, Wire("n_prdy_tr_pbmn", "N전일거래대금")] = None
    value_change_n_days: Annotated[Decimal | None, Wire("n_prdy_tr_pbmn_vrss", "N전일거래대금대비")] = None
    volume_growth_rate: Annotated[Decimal | None, Wire("vol_inrt", "거래량증가율")] = None
    turnover_rate: Annotated[Decimal | None, Wire("vol_tnrt", "거래량회전율")] = None
    turnover_rate_n_days: Annotated[Decimal | None, Wire("nday_vol_tnrt", "N일거래량회전율")] = None
    total_ask_size: Annotated[int | None, Wire("total_askp_rsqn", "총매도호가잔량")] = None
    total_bid_size: Annotated[int | None, Wire("total_bidp_rsqn", "총매수호가잔량")] = None
    # Published answers have the same number, that of the bid side, in both.
    net_ask_size: Annotated[int | None, Wire("ntsl_rsqn", "순매도잔량")] = None
    net_bid_size: Annotated[int | None, Wire("ntby_rsqn", "순매수잔량")] = None
    ask_size_rate: Annotated[Decimal | None, Wire("seln_rsqn_rate", "매도잔량비율")] = None
    bid_size_rate: Annotated[Decimal | None, Wire("shnu_rsqn_rate", "매수2잔량비율")] = None

    underlying_symbol: Annotated[str | None, Wire("unas_shrn_iscd", "기초자산코드")] = None
    underlying_name: Annotated[str | None, Wire("unas_isnm", "기초자산명")] = None
    strike: Annotated[Decimal | None, Wire("acpr", "행사가")] = None
    conversion_rate: Annotated[Decimal | None, Wire("stck_cnvr_rate", "주식전환비율")] = None
    break_even_price: Annotated[Decimal | None, Wire("prls_qryr_stpr_prc", "손익분기주가가격")] = None
    break_even_rate: Annotated[Decimal | None, Wire("prls_qryr_rate", "손익분기비율")] = None
    parity: Annotated[Decimal | None, Wire("prit", "패리티")] = None
    intrinsic_value: Annotated[Decimal | None, Wire("invl_val", "내재가치값")] = None
    time_value: Annotated[Decimal | None, Wire("tmvl_val", "시간가치값")] = None
    leverage: Annotated[Decimal | None, Wire("lvrg_val", "레버리지값")] = None
    delta: Annotated[Decimal | None, Wire("delta_val", "델타값")] = None
    theta: Annotated[Decimal | None, Wire("theta", "세타")] = None
    implied_volatility: Annotated[Decimal | None, Wire("hts_ints_vltl", "HTS내재변동성")] = None
    days_to_expiry: Annotated[int | None, Wire("hts_rmnn_dynu", "HTS잔존일수")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식상장일자")] = None
    last_trading_day: Annotated[Date, Wire("stck_last_tr_date", "최종거래일")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장주수")] = None
    lp_name: Annotated[str | None, Wire("lp_mbcr_name", "LP회원사명")] = None
    lp_holding_rate: Annotated[Decimal | None, Wire("lp_hldn_rate", "LP보유비율")] = None
    # The wire name says net bought, KIS's label net sold; no published answer decides.
    lp_net_volume: Annotated[int | None, Wire("lp_ntby_qty", "LP순매도량")] = None


class VolumeRank(Endpoint[list[RankedByVolume]]):
    """ELW 거래량순위. ELWs ranked by volume, its growth or turnover, by value or by what is left in the book.

    `days_to_expiry` 0 and `lp` 0000 are for all.
    """

    spec = get(
        "/uapi/elw/v1/ranking/volume-rank",
        page="국내주식-168",
        title="ELW 거래량순위",
        tr_id=TrId(real="FHPEW02780000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "W", "FID_COND_SCR_DIV_CODE": "20278", "FID_BLNG_CLS_CODE": "0", "FID_INPUT_DATE_2": ""},
    )

    underlying: Annotated[UnderlyingCode, Wire("FID_UNAS_INPUT_ISCD", "기초자산입력종목코드")] = "000000"
    issuer: Annotated[IssuerCode, Wire("FID_INPUT_ISCD", "발행사")] = "00000"
    right: Annotated[CallPut, Wire("FID_DIV_CLS_CODE", "콜풋구분코드")] = CallPut.ALL
    sort: Annotated[VolumeSort, Wire("FID_RANK_SORT_CLS_CODE", "순위정렬구분코드")] = VolumeSort.VOLUME
    min_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_1", "가격(이상)")] = None
    max_price: Annotated[Decimal | None, Field(ge=0), Wire("FID_INPUT_PRICE_2", "가격(이하)")] = None
    min_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_1", "거래량(이상)")] = None
    max_volume: Annotated[int | None, Field(ge=0), Wire("FID_INPUT_VOL_2", "거래량(이하)")] = None
    days_to_expiry: Annotated[int, Field(ge=0), Wire("FID_INPUT_RMNN_DYNU_1", "입력잔존일수")] = 0
    lp: Annotated[str, Field(pattern=r"^[0-9]{4,5}$"), Wire("FID_INPUT_ISCD_2", "LP발행사")] = "0000"
    base_date: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "조회기준일")] = None
