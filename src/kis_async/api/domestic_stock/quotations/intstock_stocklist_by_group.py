"""관심종목 그룹별 종목조회 [국내주식-203]."""

from decimal import Decimal
from typing import Annotated

from pydantic import StringConstraints

from kis_async.wire import Endpoint, FromSession, Market, Row, TrId, Wire, get


class WatchGroupName(Row):
    """Which group of the watch list it is."""

    rank: Annotated[int | None, Wire("data_rank", "데이터 순위")] = None
    group_name: Annotated[str | None, Wire("inter_grp_name", "관심 그룹 명")] = None


class WatchedIssue(Row):
    """One issue of the watch list, with what the user noted beside it. `market` and `symbol` are what IntstockMultprice asks for."""

    rank: Annotated[int | None, Wire("data_rank", "데이터 순위")] = None
    market: Annotated[Market | None, Wire("fid_mrkt_cls_code", "FID 시장 구분 코드")] = None
    exchange_code: Annotated[str | None, Wire("exch_code", "거래소코드")] = None
    symbol: Annotated[str | None, Wire("jong_code", "종목코드")] = None
    name: Annotated[str | None, Wire("hts_kor_isnm", "HTS 한글 종목명")] = None
    base_date_net_buy_volume: Annotated[int | None, Wire("fxdt_ntby_qty", "기준일 순매수 수량")] = None
    fill_price: Annotated[Decimal | None, Wire("cntg_unpr", "체결단가")] = None
    fill_code: Annotated[str | None, Wire("cntg_cls_code", "체결 구분 코드")] = None
    memo: Annotated[str | None, Wire("memo", "메모")] = None
    color_code: Annotated[str | None, Wire("color_code", "색상 코드")] = None


class WatchedIssues(Row):
    """The issues of one group, and its name."""

    issues: Annotated[list[WatchedIssue], Wire("output2", "관심종목")]
    group: Annotated[WatchGroupName | None, Wire("output1", "관심 그룹")] = None


class IntstockStocklistByGroup(Endpoint[WatchedIssues]):
    """관심종목 그룹별 종목조회. What is in one group of the user's watch list in HTS."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/intstock-stocklist-by-group",
        page="국내주식-203",
        title="관심종목 그룹별 종목조회",
        tr_id=TrId(real="HHKCM113004C6", paper=None),
        block=None,
        constants={"TYPE": "1", "FID_ETC_CLS_CODE": "4", "DATA_RANK": "", "INTER_GRP_NAME": "", "HTS_KOR_ISNM": "", "CNTG_CLS_CODE": ""},
    )

    group: Annotated[str, StringConstraints(pattern=r"^[0-9]{3}$"), Wire("INTER_GRP_CODE", "관심 그룹 코드")]
    hts_id: Annotated[str | None, FromSession(("USER_ID",), "HTS id (사용자 ID)")] = None
