"""해외뉴스종합(제목) [해외주식-053]."""

from typing import Annotated

from kis_async.api.overseas_price.quotations.country import Country
from kis_async.wire import Date, DateArgument, Endpoint, OverseasMarket, Row, Ticker, Time, TimeArgument, TrId, Wire, get


class OverseasNews(Row):
    """One headline, in Korean, with the stock it is about where it is about one."""

    news_id: Annotated[str | None, Wire("news_key", "뉴스키")] = None
    date: Annotated[Date, Wire("data_dt", "조회일자")] = None
    time: Annotated[Time, Wire("data_tm", "조회시간")] = None
    title: Annotated[str | None, Wire("title", "제목")] = None
    source: Annotated[str | None, Wire("source", "자료원")] = None
    category: Annotated[str | None, Wire("class_cd", "중분류")] = None
    category_name: Annotated[str | None, Wire("class_name", "중분류명")] = None
    country: Annotated[Country | None, Wire("nation_cd", "국가코드")] = None
    market: Annotated[OverseasMarket | None, Wire("exchange_cd", "거래소코드")] = None
    symbol: Annotated[str | None, Wire("symb", "종목코드")] = None
    name: Annotated[str | None, Wire("symb_name", "종목명")] = None
    kind_code: Annotated[str | None, Wire("info_gb", "뉴스구분")] = None


class NewsTitle(Endpoint[list[OverseasNews]]):
    """해외뉴스종합(제목). Headlines about overseas markets, newest first; what is None is not looked at."""

    spec = get(
        "/uapi/overseas-price/v1/quotations/news-title",
        page="해외주식-053",
        title="해외뉴스종합(제목)",
        tr_id=TrId(real="HHPSTH60100C1", paper=None),
        block="outblock1",
        constants={"CTS": ""},
    )

    symbol: Annotated[Ticker | None, Wire("SYMB", "종목코드")] = None
    market: Annotated[OverseasMarket | None, Wire("EXCHANGE_CD", "거래소코드")] = None
    country: Annotated[Country | None, Wire("NATION_CD", "국가코드")] = None
    date: Annotated[DateArgument | None, Wire("DATA_DT", "조회일자")] = None
    time: Annotated[TimeArgument | None, Wire("DATA_TM", "조회시간")] = None
    category: Annotated[str | None, Wire("CLASS_CD", "중분류")] = None
    kind_code: Annotated[str | None, Wire("INFO_GB", "뉴스구분")] = None
