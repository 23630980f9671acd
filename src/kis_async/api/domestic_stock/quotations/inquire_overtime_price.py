"""국내주식 시간외현재가 [국내주식-076]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, TrId, Vi, Warn, Wire, get


class AfterHoursPrice(Row):
    """The last price of one issue in the after-hours single-price session, and its standing.

    Prices and value in won, rates in percent, volumes in shares.
    """

    after_hours_price: Annotated[Decimal, Wire("ovtm_untp_prpr", "시간외 단일가 현재가")]
    after_hours_change: Annotated[Decimal | None, Wire("ovtm_untp_prdy_vrss", "시간외 단일가 전일 대비")] = None
    after_hours_change_sign: Annotated[Sign | None, Wire("ovtm_untp_prdy_vrss_sign", "시간외 단일가 전일 대비 부호")] = None
    after_hours_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_prdy_ctrt", "시간외 단일가 전일 대비율")] = None
    after_hours_open: Annotated[Decimal | None, Wire("ovtm_untp_oprc", "시간외 단일가 시가2")] = None
    after_hours_high: Annotated[Decimal | None, Wire("ovtm_untp_hgpr", "시간외 단일가 최고가")] = None
    after_hours_low: Annotated[Decimal | None, Wire("ovtm_untp_lwpr", "시간외 단일가 최저가")] = None
    after_hours_volume: Annotated[int | None, Wire("ovtm_untp_vol", "시간외 단일가 거래량")] = None
    after_hours_value: Annotated[Decimal | None, Wire("ovtm_untp_tr_pbmn", "시간외 단일가 거래 대금")] = None
    after_hours_base_price: Annotated[Decimal | None, Wire("ovtm_untp_sdpr", "시간외 단일가 기준가")] = None
    after_hours_upper_limit: Annotated[Decimal | None, Wire("ovtm_untp_mxpr", "시간외 단일가 상한가")] = None
    after_hours_lower_limit: Annotated[Decimal | None, Wire("ovtm_untp_llam", "시간외 단일가 하한가")] = None
    bid: Annotated[Decimal | None, Wire("bidp", "매수호가")] = None
    ask: Annotated[Decimal | None, Wire("askp", "매도호가")] = None
    after_hours_expected_price: Annotated[Decimal | None, Wire("ovtm_untp_antc_cnpr", "시간외 단일가 예상 체결가")] = None
    after_hours_expected_change: Annotated[Decimal | None, Wire("ovtm_untp_antc_cntg_vrss", "시간외 단일가 예상 체결 대비")] = None
    after_hours_expected_change_sign: Annotated[Sign | None, Wire("ovtm_untp_antc_cntg_vrss_sign", "시간외 단일가 예상 체결 대비 부호")] = (
        None
    )
    after_hours_expected_change_rate: Annotated[Decimal | None, Wire("ovtm_untp_antc_cntg_ctrt", "시간외 단일가 예상 체결 대비율")] = None
    after_hours_expected_volume: Annotated[int | None, Wire("ovtm_untp_antc_cnqn", "시간외 단일가 예상 체결량")] = None

    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표 시장 한글 명")] = None
    sector_name: Annotated[str | None, Wire("bstp_kor_isnm", "업종 한글 종목명")] = None
    margin_rate: Annotated[Decimal | None, Wire("marg_rate", "증거금 비율")] = None
    marginable: Annotated[bool | None, Wire("crdt_able_yn", "신용 가능 여부")] = None
    after_hours_vi: Annotated[Vi | None, Wire("ovtm_vi_cls_code", "시간외단일가VI적용구분코드")] = None
    warning: Annotated[Warn | None, Wire("mrkt_warn_cls_code", "시장 경고 구분 코드")] = None
    warning_name: Annotated[str | None, Wire("mrkt_warn_cls_name", "시장 경고 구분 명")] = None
    halted: Annotated[bool | None, Wire("trht_yn", "거래정지 여부")] = None
    liquidating: Annotated[bool | None, Wire("sltr_yn", "정리매매 여부")] = None
    managed: Annotated[bool | None, Wire("mang_issu_yn", "관리 종목 여부")] = None
    managed_name: Annotated[str | None, Wire("mang_issu_cls_name", "관리 종목 구분 명")] = None
    unfaithful: Annotated[bool | None, Wire("insn_pbnt_yn", "불성실 공시 여부")] = None
    new_listing_name: Annotated[str | None, Wire("new_lstn_cls_name", "신규 상장 구분 명")] = None
    discretionary_trade_name: Annotated[str | None, Wire("vlnt_deal_cls_name", "임의 매매 구분 명")] = None
    ex_right_name: Annotated[str | None, Wire("flng_cls_name", "락 구분 이름")] = None
    revaluation_reason_name: Annotated[str | None, Wire("revl_issu_reas_name", "재평가 종목 사유 명")] = None


class InquireOvertimePrice(Endpoint[AfterHoursPrice]):
    """국내주식 시간외현재가. One domestic issue in the after-hours single-price session. NoData for an unknown symbol."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-overtime-price",
        page="국내주식-076",
        title="국내주식 시간외현재가",
        tr_id=TrId(real="FHPST02300000", paper=None),
        constants={"FID_COND_MRKT_DIV_CODE": "J"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
