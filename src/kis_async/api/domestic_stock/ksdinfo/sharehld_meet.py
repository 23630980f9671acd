"""예탁원정보(주주총회일정) [국내주식-154]."""

from typing import Annotated

from pydantic import model_validator

from kis_async.api.domestic_stock.quotations.spans import span_is_forward
from kis_async.wire import Date, DateArgument, Endpoint, Row, Symbol, TrId, Wire, get


class ShareholderMeeting(Row):
    """One item on the agenda of a meeting of shareholders. `voting_shares` have a vote."""

    symbol: Annotated[str | None, Wire("sht_cd", "종목코드")] = None
    name: Annotated[str | None, Wire("isin_name", "종목명")] = None
    record_date: Annotated[Date, Wire("record_date", "기준일")] = None
    meeting_date: Annotated[Date, Wire("gen_meet_dt", "주총일자")] = None
    meeting_kind: Annotated[str | None, Wire("gen_meet_type", "주총사유")] = None
    agenda: Annotated[str | None, Wire("agenda", "주총의안")] = None
    voting_shares: Annotated[int | None, Wire("vote_tot_qty", "의결권주식총수")] = None


class SharehldMeet(Endpoint[list[ShareholderMeeting]]):
    """예탁원정보(주주총회일정). Meetings of shareholders of a span of record dates, a row for each item on the agenda.

    From the depository, for information only.
    """

    spec = get(
        "/uapi/domestic-stock/v1/ksdinfo/sharehld-meet",
        page="국내주식-154",
        title="예탁원정보(주주총회일정)",
        tr_id=TrId(real="HHKDB669111C0", paper=None),
        block="output1",
        constants={"CTS": ""},
    )

    start: Annotated[DateArgument, Wire("F_DT", "조회일자From")]
    end: Annotated[DateArgument, Wire("T_DT", "조회일자To")]
    symbol: Annotated[Symbol | None, Wire("SHT_CD", "종목코드")] = None

    _forward = model_validator(mode="after")(span_is_forward)
