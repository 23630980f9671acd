"""ETF/ETN 현재가 [v1_국내주식-068]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Date, Endpoint, Market, Row, Sign, Symbol, TrId, Vi, Wire, get


class EtfPrice(Row):
    """The last price of one ETF or ETN, with its NAV and what the fund is.

    Prices and NAV in won, rates in percent, net assets in 100 million won; `foreign_currency_…` in `currency`.
    """

    price: Annotated[Decimal, Wire("stck_prpr", "주식 현재가")]
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비율")] = None
    open: Annotated[Decimal | None, Wire("stck_oprc", "주식 시가2")] = None
    high: Annotated[Decimal | None, Wire("stck_hgpr", "주식 최고가")] = None
    low: Annotated[Decimal | None, Wire("stck_lwpr", "주식 최저가")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    previous_volume: Annotated[int | None, Wire("prdy_vol", "전일 거래량")] = None
    previous_close: Annotated[Decimal | None, Wire("stck_prdy_clpr", "주식 전일 종가")] = None
    base_price: Annotated[Decimal | None, Wire("stck_sdpr", "주식 기준가")] = None
    upper_limit: Annotated[Decimal | None, Wire("stck_mxpr", "주식 상한가")] = None
    lower_limit: Annotated[Decimal | None, Wire("stck_llam", "주식 하한가")] = None
    substitute_price: Annotated[Decimal | None, Wire("stck_sspr", "주식 대용가")] = None
    open_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_oprc_rate", "전일 종가 대비 시가2 비율")] = None
    high_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_hgpr_rate", "전일 종가 대비 최고가 비율")] = None
    low_to_previous_close_rate: Annotated[Decimal | None, Wire("prdy_clpr_vrss_lwpr_rate", "전일 종가 대비 최저가 비율")] = None
    high_ytd: Annotated[Decimal | None, Wire("stck_dryy_hgpr", "주식 연중 최고가")] = None
    high_ytd_date: Annotated[Date, Wire("dryy_hgpr_date", "연중 최고가 일자")] = None
    high_ytd_rate: Annotated[Decimal | None, Wire("dryy_hgpr_vrss_prpr_rate", "연중 최고가 대비 현재가 비율")] = None
    low_ytd: Annotated[Decimal | None, Wire("stck_dryy_lwpr", "주식 연중 최저가")] = None
    low_ytd_date: Annotated[Date, Wire("dryy_lwpr_date", "연중 최저가 일자")] = None
    low_ytd_rate: Annotated[Decimal | None, Wire("dryy_lwpr_vrss_prpr_rate", "연중 최저가 대비 현재가 비율")] = None
    vi: Annotated[Vi | None, Wire("vi_cls_code", "VI적용구분코드")] = None

    nav: Annotated[Decimal | None, Wire("nav", "NAV")] = None
    nav_change: Annotated[Decimal | None, Wire("nav_prdy_vrss", "NAV 전일 대비")] = None
    nav_change_sign: Annotated[Sign | None, Wire("nav_prdy_vrss_sign", "NAV 전일 대비 부호")] = None
    nav_change_rate: Annotated[Decimal | None, Wire("nav_prdy_ctrt", "NAV 전일 대비율")] = None
    previous_nav: Annotated[Decimal | None, Wire("prdy_last_nav", "전일 최종 NAV")] = None
    disparity: Annotated[Decimal | None, Wire("dprt", "괴리율")] = None
    tracking_error: Annotated[Decimal | None, Wire("trc_errt", "추적 오차율")] = None
    index_change_rate: Annotated[Decimal | None, Wire("nmix_ctrt", "지수 대비율")] = None
    tracking_multiple: Annotated[Decimal | None, Wire("etf_trc_ert_mltp", "ETF 추적 수익률 배수")] = None

    net_assets: Annotated[Decimal | None, Wire("etf_ntas_ttam", "ETF 순자산 총액")] = None
    circulating_net_assets: Annotated[Decimal | None, Wire("etf_crcl_ntas_ttam", "ETF 유통 순자산 총액")] = None
    foreign_currency_net_assets: Annotated[Decimal | None, Wire("etf_frcr_ntas_ttam", "ETF 외화 순자산 총액")] = None
    foreign_currency_circulating_net_assets: Annotated[Decimal | None, Wire("etf_frcr_crcl_ntas_ttam", "ETF 외화 유통 순자산 총액")] = None
    foreign_currency_nav: Annotated[Decimal | None, Wire("etf_frcr_last_ntas_wrth_val", "ETF 외화 최종 순자산 가치 값")] = None
    currency: Annotated[str | None, Wire("crcd", "통화 코드")] = None
    shares: Annotated[int | None, Wire("lstn_stcn", "상장 주수")] = None
    circulating_shares: Annotated[int | None, Wire("etf_crcl_stcn", "ETF 유통 주수")] = None
    creation_unit: Annotated[int | None, Wire("etf_cu_unit_scrt_cnt", "ETF CU 단위 증권 수")] = None
    components: Annotated[int | None, Wire("etf_cnfg_issu_cnt", "ETF 구성 종목 수")] = None
    dividend_cycle_code: Annotated[str | None, Wire("etf_dvdn_cycl", "ETF 배당 주기")] = None
    distribution_type_code: Annotated[str | None, Wire("shrg_type_code", "분배금형태코드")] = None
    classification_name: Annotated[str | None, Wire("etf_div_name", "ETF 분류 명")] = None
    sector_name: Annotated[str | None, Wire("bstp_kor_isnm", "업종 한글 종목명")] = None
    representative_sector_name: Annotated[str | None, Wire("etf_rprs_bstp_kor_isnm", "ETF 대표 업종 한글 종목명")] = None
    target_index_code: Annotated[str | None, Wire("etf_trgt_nmix_bstp_code", "ETF대상지수업종코드")] = None
    # The label says member firm; the answer holds who manages the fund or issued the note.
    manager_name: Annotated[str | None, Wire("mbcr_name", "회원사 명")] = None
    listed_on: Annotated[Date, Wire("stck_lstn_date", "주식 상장 일자")] = None
    expiry: Annotated[Date, Wire("mtrt_date", "만기 일자")] = None

    foreign_held: Annotated[int | None, Wire("frgn_hldn_qty", "외국인 보유 수량")] = None
    foreign_held_rate: Annotated[Decimal | None, Wire("frgn_hldn_qty_rate", "외국인 보유 수량 비율")] = None
    foreign_limit_rate: Annotated[Decimal | None, Wire("frgn_limt_rate", "외국인 한도 비율")] = None
    foreign_orderable: Annotated[int | None, Wire("frgn_oder_able_qty", "외국인 주문 가능 수량")] = None
    lp_held: Annotated[int | None, Wire("lp_hldn_vol", "ETN LP 보유량")] = None
    lp_holding_rate: Annotated[Decimal | None, Wire("lp_hldn_rate", "LP 보유 비율")] = None
    lp_orderable: Annotated[bool | None, Wire("lp_oder_able_cls_code", "LP 주문 가능 구분 코드")] = None


class InquirePrice(Endpoint[EtfPrice]):
    """ETF/ETN 현재가. The last price of one ETF or ETN beside its NAV. NoData for an unknown symbol."""

    spec = get(
        "/uapi/etfetn/v1/quotations/inquire-price",
        page="v1_국내주식-068",
        title="ETF/ETN 현재가",
        tr_id=TrId(real="FHPST02400000", paper=None),
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "FID 입력 종목코드")]
    market: Annotated[Market, Wire("FID_COND_MRKT_DIV_CODE", "FID 조건 시장 분류 코드")] = Market.KRX
