"""국내옵션전광판_옵션월물리스트 [국내선물-020]."""

from typing import Annotated

from kis_async.api.domestic_futureoption.market import ContractSeries
from kis_async.wire import Endpoint, Row, TrId, Wire, get


class OptionExpiry(Row):
    """One expiry that options are listed for: a month as 202407; of the weeklies, year, month and week as 240703."""

    expiry_month: Annotated[str | None, Wire("mtrt_yymm", "만기 년월")] = None
    expiry_code: Annotated[str | None, Wire("mtrt_yymm_code", "만기 년월 코드")] = None


class DisplayBoardOptionList(Endpoint[list[OptionExpiry]]):
    """국내옵션전광판_옵션월물리스트. The expiries of listed options, nearest first; DisplayBoardCallput takes them."""

    spec = get(
        "/uapi/domestic-futureoption/v1/quotations/display-board-option-list",
        page="국내선물-020",
        title="국내옵션전광판_옵션월물리스트",
        tr_id=TrId(real="FHPIO056104C0", paper=None),
        constants={"FID_COND_SCR_DIV_CODE": "509", "FID_COND_MRKT_DIV_CODE": ""},
    )

    series: Annotated[ContractSeries, Wire("FID_COND_MRKT_CLS_CODE", "조건 시장 구분 코드")] = ContractSeries.KOSPI_200
