"""해외선물옵션 장운영시간 [해외선물-030]."""

from typing import Annotated

from kis_async.api.overseas_futureoption.contract import DerivativesExchange, ProductClass
from kis_async.wire import Code, CtxArea, Endpoint, Row, Ticker, Time, TrId, Wire, get


class ContractKind(Code):
    """Futures or options (OPT_YN)."""

    ALL = "%"
    FUTURES = "N"
    OPTIONS = "Y"


class ProductHours(Row):
    """When one product trades, in Korean time. A close before the open is of the next day."""

    product: Annotated[str | None, Wire("fm_pdgr_cd", "FM상품군코드")] = None
    product_name: Annotated[str | None, Wire("fm_pdgr_name", "FM상품군명")] = None
    exchange: Annotated[DerivativesExchange | None, Wire("fm_excg_cd", "FM거래소코드")] = None
    exchange_name: Annotated[str | None, Wire("fm_excg_name", "FM거래소명")] = None
    contract_kind_name: Annotated[str | None, Wire("fuop_dvsn_name", "선물옵션구분명")] = None
    product_class: Annotated[ProductClass | None, Wire("fm_clas_cd", "FM클래스코드")] = None
    product_class_name: Annotated[str | None, Wire("fm_clas_name", "FM클래스명")] = None
    morning_opens_at: Annotated[Time, Wire("am_mkmn_strt_tmd", "오전장운영시작시각")] = None
    morning_closes_at: Annotated[Time, Wire("am_mkmn_end_tmd", "오전장운영종료시각")] = None
    afternoon_opens_at: Annotated[Time, Wire("pm_mkmn_strt_tmd", "오후장운영시작시각")] = None
    afternoon_closes_at: Annotated[Time, Wire("pm_mkmn_end_tmd", "오후장운영종료시각")] = None
    next_day_opens_at: Annotated[Time, Wire("mkmn_nxdy_strt_tmd", "장운영익일시작시각")] = None
    next_day_closes_at: Annotated[Time, Wire("mkmn_nxdy_end_tmd", "장운영익일종료시각")] = None
    regular_opens_at: Annotated[Time, Wire("base_mket_strt_tmd", "기본시장시작시각")] = None
    regular_closes_at: Annotated[Time, Wire("base_mket_end_tmd", "기본시장종료시각")] = None


class MarketTime(Endpoint[list[ProductHours]]):
    """해외선물옵션 장운영시간. When the products of one exchange trade; kis.pages() continues where KIS gives a key."""

    spec = get(
        "/uapi/overseas-futureoption/v1/quotations/market-time",
        page="해외선물-030",
        title="해외선물옵션 장운영시간",
        tr_id=TrId(real="OTFM2229R", paper=None),
        paging=CtxArea("200", "output"),
    )

    exchange: Annotated[DerivativesExchange, Wire("FM_EXCG_CD", "FM거래소코드")]
    kind: Annotated[ContractKind, Wire("OPT_YN", "옵션여부")] = ContractKind.ALL
    product_class: Annotated[ProductClass | None, Wire("FM_CLAS_CD", "FM클래스코드")] = None
    product: Annotated[Ticker | None, Wire("FM_PDGR_CD", "FM상품군코드")] = None
