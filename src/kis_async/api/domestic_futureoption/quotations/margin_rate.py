"""선물옵션 증거금률."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import DateArgument, Endpoint, KeyCursor, Row, TrId, Wire, get


class UnderlyingMargin(Row):
    """What margin the contracts on one underlying take: rates in percent, `futures_contract_margin` in won.

    The multiplier and the margin of a contract are those of the nearest future, to open it without a spread.
    """

    underlying_id: Annotated[str | None, Wire("bast_id", "기초자산ID")] = None
    underlying_name: Annotated[str | None, Wire("bast_name", "기초자산명")] = None
    underlying_price: Annotated[Decimal | None, Wire("bast_pric", "기초자산가격")] = None
    brokerage_margin_rate: Annotated[Decimal | None, Wire("brkg_mgna_rt", "위탁증거금율")] = None
    trading_margin_rate: Annotated[Decimal | None, Wire("tr_mgna_rt", "거래증거금율")] = None
    multiplier: Annotated[Decimal | None, Wire("tr_mtpl_idx", "거래승수지수")] = None
    futures_contract_margin: Annotated[Decimal | None, Wire("ctrt_per_futr_mgna", "계약당선물증거금")] = None


class MarginRate(Endpoint[list[UnderlyingMargin]]):
    """선물옵션 증거금률. The margin rates of every underlying on one day; kis.pages() gets them all.

    From 2023-05-24 on. The next trading day's come out between 17:00 and 18:00, and then stay: ask once a day.
    """

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/margin-rate",
        title="선물옵션 증거금률",
        tr_id=TrId(real="TTTO6032R", paper=None),
        constants={"BAST_ID": ""},
        paging=KeyCursor("CTX_AREA_NK200", "ctx_area_nk200", rows="output", header="N"),
    )

    date: Annotated[DateArgument, Wire("BASS_DT", "기준일자")]
