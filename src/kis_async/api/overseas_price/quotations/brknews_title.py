"""해외속보(제목) [해외주식-055]."""

from typing import Annotated

from kis_async.wire import Date, Endpoint, Numbered, Row, Time, TrId, Wire, get


class NewsStock(Row):
    """A domestic stock that a headline names."""

    symbol: str | None = None
    name: str | None = None


class BreakingNews(Row):
    """One headline, in Korean, and the stocks it names."""

    news_id: Annotated[str | None, Wire("cntt_usiq_srno", "내용조회용일련번호")] = None
    date: Annotated[Date, Wire("data_dt", "작성일자")] = None
    time: Annotated[Time, Wire("data_tm", "작성시간")] = None
    title: Annotated[str | None, Wire("hts_pbnt_titl_cntt", "HTS공시제목내용")] = None
    source: Annotated[str | None, Wire("dorg", "자료원")] = None
    provider: Annotated[str | None, Wire("news_ofer_entp_code", "뉴스제공업체코드")] = None
    category: Annotated[str | None, Wire("news_lrdv_code", "뉴스대구분")] = None
    stocks: Annotated[list[NewsStock], Numbered(10, symbol=("iscd{n}", "종목코드{n}"), name=("kor_isnm{n}", "한글종목명{n}"))]


class BrknewsTitle(Endpoint[list[BreakingNews]]):
    """해외속보(제목). The latest breaking headlines about overseas markets, newest first.

    KIS's page wants every filter blank.
    """

    spec = get(
        "/uapi/overseas-price/v1/quotations/brknews-title",
        page="해외주식-055",
        title="해외속보(제목)",
        tr_id=TrId(real="FHKST01011801", paper=None),
        constants={
            "FID_COND_SCR_DIV_CODE": "11801",
            "FID_COND_MRKT_CLS_CODE": "",
            "FID_INPUT_DATE_1": "",
            "FID_INPUT_HOUR_1": "",
            "FID_RANK_SORT_CLS_CODE": "",
            "FID_INPUT_SRNO": "",
        },
    )

    provider: Annotated[str, Wire("FID_NEWS_OFER_ENTP_CODE", "뉴스제공업체코드")] = "0"
    symbol: Annotated[str | None, Wire("FID_INPUT_ISCD", "입력종목코드")] = None
    words: Annotated[str | None, Wire("FID_TITL_CNTT", "제목내용")] = None
