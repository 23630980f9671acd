"""ETF 구성종목시세 [국내주식-073]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Endpoint, Row, Sign, Symbol, TrId, Wire, get


class ComponentsEtf(Row):
    """The ETF itself. Prices and NAV in won, rates in percent, `net_assets` in 100 million won.

    `component_value` is what one creation unit holds, in 10,000 won; `creation_unit` in shares.
    """

    # KIS's sample labels these as fields of another page; these are the page's own labels.
    price: Annotated[Decimal | None, Wire("stck_prpr", "주식 현재가")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "전일 대비")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비")] = None
    nav: Annotated[Decimal | None, Wire("nav", "NAV")] = None
    nav_change: Annotated[Decimal | None, Wire("nav_prdy_vrss", "NAV 전일 대비")] = None
    nav_change_sign: Annotated[Sign | None, Wire("nav_prdy_vrss_sign", "NAV 전일 대비 부호")] = None
    nav_change_rate: Annotated[Decimal | None, Wire("nav_prdy_ctrt", "NAV 전일 대비율")] = None
    previous_nav: Annotated[Decimal | None, Wire("prdy_clpr_nav", "NAV전일종가")] = None
    nav_open: Annotated[Decimal | None, Wire("oprc_nav", "NAV시가")] = None
    nav_high: Annotated[Decimal | None, Wire("hprc_nav", "NAV고가")] = None
    nav_low: Annotated[Decimal | None, Wire("lprc_nav", "NAV저가")] = None
    net_assets: Annotated[Decimal | None, Wire("etf_ntas_ttam", "ETF 순자산 총액")] = None
    component_value: Annotated[Decimal | None, Wire("etf_cnfg_issu_avls", "ETF구성종목시가총액")] = None
    creation_unit: Annotated[int | None, Wire("etf_cu_unit_scrt_cnt", "ETF CU 단위 증권 수")] = None
    components: Annotated[int | None, Wire("etf_cnfg_issu_cnt", "ETF 구성 종목 수")] = None


class EtfComponent(Row):
    """One stock that an ETF holds. Prices and value in won, rates in percent, `market_cap` in 100 million won.

    `component_value` is what one creation unit holds of it at the last price, `valuation` at the previous close, in won.
    """

    symbol: Annotated[str | None, Wire("stck_shrn_iscd", "주식 단축 종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    weight: Annotated[Decimal | None, Wire("etf_cnfg_issu_rlim", "ETF구성종목비중")] = None
    component_value: Annotated[Decimal | None, Wire("etf_cnfg_issu_avls", "전일 대비율")] = None
    valuation: Annotated[Decimal | None, Wire("etf_vltn_amt", "ETF구성종목내평가금액")] = None
    price: Annotated[Decimal | None, Wire("stck_prpr", "매매 일자")] = None
    change: Annotated[Decimal | None, Wire("prdy_vrss", "주식 현재가")] = None
    change_sign: Annotated[Sign | None, Wire("prdy_vrss_sign", "전일 대비 부호")] = None
    change_rate: Annotated[Decimal | None, Wire("prdy_ctrt", "전일 대비")] = None
    day_range_rate: Annotated[Decimal | None, Wire("tday_rsfl_rate", "당일 등락 비율")] = None
    volume: Annotated[int | None, Wire("acml_vol", "누적 거래량")] = None
    volume_change: Annotated[int | None, Wire("prdy_vrss_vol", "전일 대비 거래량")] = None
    value: Annotated[Decimal | None, Wire("acml_tr_pbmn", "누적 거래 대금")] = None
    value_turnover_rate: Annotated[Decimal | None, Wire("tr_pbmn_tnrt", "거래대금회전율")] = None
    market_cap: Annotated[Decimal | None, Wire("hts_avls", "HTS 시가총액")] = None


class EtfComponents(Row):
    """An ETF and what it is made of, heaviest first."""

    etf: Annotated[ComponentsEtf | None, Wire("output1", "ETF")] = None
    components: Annotated[list[EtfComponent], Wire("output2", "구성종목")]


class InquireComponentStockPrice(Endpoint[EtfComponents]):
    """ETF 구성종목시세. The stocks that one ETF holds, with their weights and prices."""

    spec = get(
        "/uapi/etfetn/v1/quotations/inquire-component-stock-price",
        page="국내주식-073",
        title="ETF 구성종목시세",
        tr_id=TrId(real="FHKST121600C0", paper=None),
        block=None,
        constants={"FID_COND_MRKT_DIV_CODE": "J", "FID_COND_SCR_DIV_CODE": "11216"},
    )

    symbol: Annotated[Symbol, Wire("FID_INPUT_ISCD", "입력종목코드")]
