"""해외결제일자조회 [해외주식-017]."""

from typing import Annotated

from kis_async.api.overseas_price.quotations.country import Country
from kis_async.wire import CtxArea, Date, DateArgument, Endpoint, ProductType, Row, TrId, Wire, get


class SettlementDay(Row):
    """When a trade of that day settles in one overseas market, there and in Korea."""

    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    country: Annotated[Country | None, Wire("natn_eng_abrv_cd", "국가영문약어코드")] = None
    country_code: Annotated[str | None, Wire("tr_natn_cd", "거래국가코드")] = None
    country_name: Annotated[str | None, Wire("tr_natn_name", "거래국가명")] = None
    market_code: Annotated[str | None, Wire("tr_mket_cd", "거래시장코드")] = None
    market_name: Annotated[str | None, Wire("tr_mket_name", "거래시장명")] = None
    local_settled_on: Annotated[Date, Wire("acpl_sttl_dt", "현지결제일자")] = None
    domestic_settled_on: Annotated[Date, Wire("dmst_sttl_dt", "국내결제일자")] = None


class CountriesHoliday(Endpoint[list[SettlementDay]]):
    """해외결제일자조회. When trades of one day settle in each overseas market; a market that is closed that day has no row."""

    spec = get(
        "/uapi/overseas-stock/v1/quotations/countries-holiday",
        page="해외주식-017",
        title="해외결제일자조회",
        tr_id=TrId(real="CTOS5011R", paper=None),
        paging=CtxArea("", "output"),
    )

    date: Annotated[DateArgument, Wire("TRAD_DT", "기준일자")]
