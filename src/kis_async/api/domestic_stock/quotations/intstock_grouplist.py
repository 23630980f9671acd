"""관심종목 그룹조회 [국내주식-204]."""

from typing import Annotated

from kis_async.wire import Date, Endpoint, FromSession, Row, Time, TrId, Wire, get


class WatchGroup(Row):
    """One group of the watch list in HTS: its key, its name, how many issues it has, and when it was saved."""

    rank: Annotated[int | None, Wire("data_rank", "데이터 순위")] = None
    group: Annotated[str | None, Wire("inter_grp_code", "관심 그룹 코드")] = None
    group_name: Annotated[str | None, Wire("inter_grp_name", "관심 그룹 명")] = None
    issues: Annotated[int | None, Wire("ask_cnt", "요청 개수")] = None
    date: Annotated[Date, Wire("date", "일자")] = None
    time: Annotated[Time, Wire("trnm_hour", "전송 시간")] = None


class IntstockGrouplist(Endpoint[list[WatchGroup]]):
    """관심종목 그룹조회. The groups of the user's watch list in HTS; IntstockStocklistByGroup has what is in one."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/intstock-grouplist",
        page="국내주식-204",
        title="관심종목 그룹조회",
        tr_id=TrId(real="HHKCM113004C7", paper=None),
        block="output2",
        constants={"TYPE": "1", "FID_ETC_CLS_CODE": "00"},
    )

    hts_id: Annotated[str | None, FromSession(("USER_ID",), "HTS id (사용자 ID)")] = None
