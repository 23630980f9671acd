"""종목조건검색 목록조회 [국내주식-038]."""

from typing import Annotated

from kis_async.wire import Endpoint, FromSession, Row, TrId, Wire, get


class SavedScreen(Row):
    """One stock screen (조건검색) that the user saved in HTS. `sequence` is what PsearchResult asks for."""

    sequence: Annotated[int | None, Wire("seq", "조건키값")] = None
    condition_name: Annotated[str | None, Wire("condition_nm", "조건명")] = None
    group_name: Annotated[str | None, Wire("grp_nm", "그룹명")] = None
    hts_id: Annotated[str | None, Wire("user_id", "사용자 HTS ID")] = None


class PsearchTitle(Endpoint[list[SavedScreen]]):
    """종목조건검색 목록조회. The stock screens that the user saved on KIS's server with HTS."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/psearch-title",
        page="국내주식-038",
        title="종목조건검색 목록조회",
        tr_id=TrId(real="HHKST03900300", paper=None),
        block="output2",
    )

    hts_id: Annotated[str | None, FromSession(("user_id",), "HTS id (사용자 HTS ID)")] = None
