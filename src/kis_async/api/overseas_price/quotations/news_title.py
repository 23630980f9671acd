"""해외뉴스종합(제목) [해외주식-053]."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import model_validator

from kis_async.api.overseas_price.quotations.country import Country
from kis_async.wire import (
    Date,
    DateArgument,
    Endpoint,
    OverseasMarket,
    OverseasSymbol,
    Row,
    Time,
    TimeArgument,
    TimeCursor,
    TrId,
    Wire,
    get,
)
from kis_async.wire.errors import InvalidRequest


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
    """해외뉴스종합(제목). Headlines about overseas markets up to a moment, newest first, ten a page; kis.pages() goes further back.

    What is None is not looked at; `date` alone means up to its end. CTS does not continue it, the moment of the last headline does.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/news-title",
        page="해외주식-053",
        title="해외뉴스종합(제목)",
        tr_id=TrId(real="HHPSTH60100C1", paper=None),
        block="outblock1",
        constants={"CTS": ""},
        paging=TimeCursor("DATA_TM", "data_tm", rows="outblock1", step=0, date_param="DATA_DT", date="data_dt"),
    )

    symbol: Annotated[OverseasSymbol | None, Wire("SYMB", "종목코드")] = None
    market: Annotated[OverseasMarket | None, Wire("EXCHANGE_CD", "거래소코드")] = None
    country: Annotated[Country | None, Wire("NATION_CD", "국가코드")] = None
    date: Annotated[DateArgument | None, Wire("DATA_DT", "조회일자")] = None
    time: Annotated[TimeArgument | None, Wire("DATA_TM", "조회시간")] = None
    category: Annotated[str | None, Wire("CLASS_CD", "중분류")] = None
    kind_code: Annotated[str | None, Wire("INFO_GB", "뉴스구분")] = None

    @model_validator(mode="before")
    @classmethod
    def _to_the_end_of_the_day(cls, values: Mapping[str, object]) -> Mapping[str, object]:
        if values.get("date") is None or values.get("time") is not None:
            return values
        return {**values, "time": "235959"}

    @model_validator(mode="after")
    def _a_time_is_of_a_day(self) -> "NewsTitle":
        if self.time is not None and self.date is None:
            raise InvalidRequest("time without date says no moment.")
        return self
