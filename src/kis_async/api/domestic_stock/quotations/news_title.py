"""종합 시황/공시(제목) [국내주식-141]."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import model_validator

from kis_async.wire import Date, DateArgument, Endpoint, Numbered, Row, Symbol, Time, TimeArgument, TimeCursor, TrId, Wire, get
from kis_async.wire.errors import InvalidRequest


class NewsIssue(Row):
    """One issue that a headline is about."""

    symbol: str | None = None
    name: str | None = None


class Headline(Row):
    """One headline or disclosure; KIS gives no text behind it. `provider` is a code, `source` says it in words."""

    news_id: Annotated[str | None, Wire("cntt_usiq_srno", "내용 조회용 일련번호")] = None
    date: Annotated[Date, Wire("data_dt", "작성일자")] = None
    time: Annotated[Time, Wire("data_tm", "작성시간")] = None
    title: Annotated[str | None, Wire("hts_pbnt_titl_cntt", "HTS 공시 제목 내용")] = None
    source: Annotated[str | None, Wire("dorg", "자료원")] = None
    provider: Annotated[str | None, Wire("news_ofer_entp_code", "뉴스 제공 업체 코드")] = None
    category: Annotated[str | None, Wire("news_lrdv_code", "뉴스 대구분")] = None
    issues: Annotated[
        list[NewsIssue],
        Numbered(10, symbol=("iscd{n}", "종목 코드{n}"), name=("kor_isnm{n}", "한글 종목명{n}")),
    ]


class NewsTitle(Endpoint[list[Headline]]):
    """종합 시황/공시(제목). News and disclosures up to a moment, newest first, 40 a page; kis.pages() goes further back.

    Without `date` the latest; with `date` alone up to its end.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/news-title",
        page="국내주식-141",
        title="종합 시황/공시(제목)",
        tr_id=TrId(real="FHKST01011800", paper=None),
        constants={"FID_COND_MRKT_CLS_CODE": "", "FID_RANK_SORT_CLS_CODE": "", "FID_INPUT_SRNO": ""},
        paging=TimeCursor("FID_INPUT_HOUR_1", "data_tm", rows="output", step=0, date_param="FID_INPUT_DATE_1", date="data_dt", width=10),
    )

    symbol: Annotated[Symbol | None, Wire("FID_INPUT_ISCD", "입력 종목코드")] = None
    date: Annotated[DateArgument | None, Wire("FID_INPUT_DATE_1", "입력 날짜", width=10)] = None
    time: Annotated[TimeArgument | None, Wire("FID_INPUT_HOUR_1", "입력 시간", width=10)] = None
    words: Annotated[str | None, Wire("FID_TITL_CNTT", "제목 내용")] = None
    provider: Annotated[str | None, Wire("FID_NEWS_OFER_ENTP_CODE", "뉴스 제공 업체 코드")] = None

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
