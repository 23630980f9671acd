"""주식현재가 시세 [v1_국내주식-008]."""

from decimal import Decimal
from typing import Annotated

from kis_async.api.domestic_stock.quotations.price import Price
from kis_async.wire import Code, Date, Endpoint, Market, Sign, Symbol, TrId, Vi, Warn, Wire, get


class IssueStatus(Code):
    """What is special about an issue (iscd_stat_cls_code)."""

    ORDINARY = "00"
    MANAGED = "51"
    RISK = "52"
    WARNING = "53"
    CAUTION = "54"
    MARGINABLE = "55"
    FULL_MARGIN = "57"
    HALTED = "58"
    OVERHEATED = "59"


class StockPrice(Price):
    """The last price of one issue, with its ranges, valuation and standing.

    Prices in won; rates in percent; `market_cap` and `capital` in 100 million won.
    """

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    price: Annotated[Decimal, Wire("stck_prpr", "주식 현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    upper_limit: Annotated[Decimal | None, Wire("stck_mxpr", "주식 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("stck_llam", "주식 하한가")] = None
    vwap: Annotated[Decimal | None, Wire("wghn_avrg_stck_prc", "가중 평균 주식 가격")] = None
    volume_rate: Annotated[Decimal | None, Wire("prdy_vrss_vol_rate", "전일 대비 거래량 비율")] = None
    turnover_rate: Annotated[Decimal | None, Wire("vol_tnrt", "거래량 회전율")] = None

    per: Annotated[Decimal | None, Wire("per", "PER")] = None
    pbr: Annotated[Decimal | None, Wire("pbr", "PBR")] = None
    eps: Annotated[Decimal | None, Wire("eps", "EPS")] = None
    bps: Annotated[Decimal | None, Wire("bps", "BPS")] = None
    market_cap: Annotated[Decimal | None, Wire("hts_avls", "HTS 시가총액")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장 주수")] = None
    capital: Annotated[Decimal | None, Wire("cpfn", "자본금")] = None
    capital_text: Annotated[str | None, Wire("cpfn_cnnm", "자본금 통화명")] = None
    par_value: Annotated[Decimal | None, Wire("stck_fcam", "주식 액면가")] = None
    par_value_text: Annotated[str | None, Wire("fcam_cnnm", "액면가 통화명")] = None
    fiscal_month: Annotated[int | None, Wire("stac_month", "결산 월")] = None

    foreign_net_buy_volume: Annotated[int | None, Wire("frgn_ntby_qty", "외국인 순매수 수량")] = None
    foreign_held: Annotated[int | None, Wire("frgn_hldn_qty", "외국인 보유 수량")] = None
    foreign_ownership_rate: Annotated[Decimal | None, Wire("hts_frgn_ehrt", "HTS 외국인 소진율")] = None
    program_net_buy_volume: Annotated[int | None, Wire("pgtr_ntby_qty", "프로그램매매 순매수 수량")] = None
    loan_balance_rate: Annotated[Decimal | None, Wire("whol_loan_rmnd_rate", "전체 융자 잔고 비율")] = None
    last_short_sale_volume: Annotated[int | None, Wire("last_ssts_cntg_qty", "최종 공매도 체결 수량")] = None

    high_52w: Annotated[Decimal | None, Wire("w52_hgpr", "52주일 최고가")] = None
    high_52w_date: Annotated[Date, Wire("w52_hgpr_date", "52주일 최고가 일자")] = None
    high_52w_rate: Annotated[Decimal | None, Wire("w52_hgpr_vrss_prpr_ctrt", "52주일 최고가 대비 현재가 대비")] = None
    low_52w: Annotated[Decimal | None, Wire("w52_lwpr", "52주일 최저가")] = None
    low_52w_date: Annotated[Date, Wire("w52_lwpr_date", "52주일 최저가 일자")] = None
    low_52w_rate: Annotated[Decimal | None, Wire("w52_lwpr_vrss_prpr_ctrt", "52주일 최저가 대비 현재가 대비")] = None
    high_250d: Annotated[Decimal | None, Wire("d250_hgpr", "250일 최고가")] = None
    high_250d_date: Annotated[Date, Wire("d250_hgpr_date", "250일 최고가 일자")] = None
    high_250d_rate: Annotated[Decimal | None, Wire("d250_hgpr_vrss_prpr_rate", "250일 최고가 대비 현재가 비율")] = None
    low_250d: Annotated[Decimal | None, Wire("d250_lwpr", "250일 최저가")] = None
    low_250d_date: Annotated[Date, Wire("d250_lwpr_date", "250일 최저가 일자")] = None
    low_250d_rate: Annotated[Decimal | None, Wire("d250_lwpr_vrss_prpr_rate", "250일 최저가 대비 현재가 비율")] = None
    high_ytd: Annotated[Decimal | None, Wire("stck_dryy_hgpr", "주식 연중 최고가")] = None
    high_ytd_date: Annotated[Date, Wire("dryy_hgpr_date", "연중 최고가 일자")] = None
    high_ytd_rate: Annotated[Decimal | None, Wire("dryy_hgpr_vrss_prpr_rate", "연중 최고가 대비 현재가 비율")] = None
    low_ytd: Annotated[Decimal | None, Wire("stck_dryy_lwpr", "주식 연중 최저가")] = None
    low_ytd_date: Annotated[Date, Wire("dryy_lwpr_date", "연중 최저가 일자")] = None
    low_ytd_rate: Annotated[Decimal | None, Wire("dryy_lwpr_vrss_prpr_rate", "연중 최저가 대비 현재가 비율")] = None

    pivot_point: Annotated[Decimal | None, Wire("pvt_pont_val", "피벗 포인트 값")] = None
    pivot_resistance_1: Annotated[Decimal | None, Wire("pvt_frst_dmrs_prc", "피벗 1차 디저항 가격")] = None
    pivot_resistance_2: Annotated[Decimal | None, Wire("pvt_scnd_dmrs_prc", "피벗 2차 디저항 가격")] = None
    pivot_support_1: Annotated[Decimal | None, Wire("pvt_frst_dmsp_prc", "피벗 1차 디지지 가격")] = None
    pivot_support_2: Annotated[Decimal | None, Wire("pvt_scnd_dmsp_prc", "피벗 2차 디지지 가격")] = None
    demark_resistance: Annotated[Decimal | None, Wire("dmrs_val", "디저항 값")] = None
    demark_support: Annotated[Decimal | None, Wire("dmsp_val", "디지지 값")] = None

    limit_width: Annotated[Decimal | None, Wire("rstc_wdth_prc", "제한 폭 가격")] = None
    substitute_price: Annotated[Decimal | None, Wire("stck_sspr", "주식 대용가")] = None
    tick_size: Annotated[Decimal | None, Wire("aspr_unit", "호가단위")] = None
    lot_size: Annotated[int | None, Wire("hts_deal_qty_unit_val", "HTS 매매 수량 단위 값")] = None
    margin_rate: Annotated[Decimal | None, Wire("marg_rate", "증거금 비율")] = None
    deposit_rate_code: Annotated[str | None, Wire("grmn_rate_cls_code", "보증금 비율 구분 코드")] = None

    market_name: Annotated[str | None, Wire("rprs_mrkt_kor_name", "대표 시장 한글 명")] = None
    sector_name: Annotated[str | None, Wire("bstp_kor_isnm", "업종 한글 종목명")] = None
    status: Annotated[IssueStatus | None, Wire("iscd_stat_cls_code", "종목 상태 구분 코드")] = None
    new_high_low: Annotated[str | None, Wire("new_hgpr_lwpr_cls_code", "신 고가 저가 구분 코드")] = None
    approach_rate: Annotated[Decimal | None, Wire("apprch_rate", "접근도")] = None
    warning: Annotated[Warn | None, Wire("mrkt_warn_cls_code", "시장경고코드")] = None
    vi: Annotated[Vi | None, Wire("vi_cls_code", "VI적용구분코드")] = None
    after_hours_vi: Annotated[Vi | None, Wire("ovtm_vi_cls_code", "시간외단일가VI적용구분코드")] = None
    halted: Annotated[bool | None, Wire("temp_stop_yn", "임시 정지 여부")] = None
    open_range_extended: Annotated[bool | None, Wire("oprc_rang_cont_yn", "시가 범위 연장 여부")] = None
    close_range_extended: Annotated[bool | None, Wire("clpr_rang_cont_yn", "종가 범위 연장 여부")] = None
    marginable: Annotated[bool | None, Wire("crdt_able_yn", "신용 가능 여부")] = None
    elw_issued: Annotated[bool | None, Wire("elw_pblc_yn", "ELW 발행 여부")] = None
    shortable: Annotated[bool | None, Wire("ssts_yn", "공매도가능여부")] = None
    caution: Annotated[bool | None, Wire("invt_caful_yn", "투자유의여부")] = None
    overheated: Annotated[bool | None, Wire("short_over_yn", "단기과열여부")] = None
    liquidating: Annotated[bool | None, Wire("sltr_yn", "정리매매여부")] = None
    managed: Annotated[bool | None, Wire("mang_issu_cls_code", "관리종목여부")] = None


class InquirePrice(Endpoint[StockPrice]):
    """주식현재가 시세. The last price of one domestic issue.

    An unknown symbol is NoData, or a price of 0 as KIS at times has it; kis.price() makes both NoData.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/inquire-price",
        page="v1_국내주식-008",
        title="주식현재가 시세",
        tr_id=TrId(real="FHKST01010100", paper="FHKST01010100"),
        on_paper={"market": (Market.KRX,)},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "조건 시장 분류 코드")] = Market.KRX
