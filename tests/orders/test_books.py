"""KIS's lists of orders, read: what each line is, and each order once."""

import datetime as dt
from decimal import Decimal
from typing import Any, cast

import pytest

from kis_async.api.domestic_stock import InquireDailyCcld
from kis_async.declared import decode
from kis_async.orders import Action, Progress
from kis_async.orders.books import book_of
from kis_async.wire.endpoint import Endpoint

pytestmark = pytest.mark.anyio

ROW = {
    "ord_dt": "20261124",
    "ord_tmd": "093000",
    "odno": "0000000009",
    "orgn_odno": "0000000007",
    "ord_gno_brno": "91252",
    "pdno": "005930",
    "sll_buy_dvsn_cd": "02",
    "ord_qty": "10",
    "ord_unpr": "70000",
    "tot_ccld_qty": "0",
    "rmn_qty": "10",
}
GONE = {"rmn_qty": "0"}


class Lister:
    """A KIS that lists pages of orders."""

    def __init__(self, *pages: list[dict[str, str]]) -> None:
        self._pages = pages

    async def collect(self, endpoint: Endpoint[Any]) -> Any:
        blank: dict[str, Any] = {"rt_cd": "0", "msg_cd": "KIOK0510", "msg1": "", "output2": {}}
        return [cast("Any", decode(InquireDailyCcld, blank | {"output1": page})) for page in self._pages]


async def listed(*pages: list[dict[str, str]]) -> list[Progress]:
    day = dt.date(2026, 11, 24)
    return await book_of("domestic_stock").look(Lister(*pages), day, day, None)


@pytest.mark.parametrize(
    ("line", "action"),
    [
        ({"orgn_odno": "", "cncl_yn": "Y", **GONE}, Action.NEW),
        ({"orgn_odno": "         0", "cncl_yn": "Y"}, Action.NEW),
        ({"sll_buy_dvsn_cd_name": "매수정정*", "cncl_yn": "Y", **GONE}, Action.AMEND),
        ({"sll_buy_dvsn_cd_name": "BUY AMEND*", "cncl_yn": "Y"}, Action.AMEND),
        ({"sll_buy_dvsn_cd_name": "매도취소*", "cncl_yn": "N", "ord_unpr": "0", **GONE}, Action.CANCEL),
        ({"sll_buy_dvsn_cd_name": "매수취소*", "ord_unpr": "0", **GONE}, Action.CANCEL),
        # Without the name: what was filled is no cancellation, and what has no price and nothing left is one.
        ({"cncl_yn": "Y", "tot_ccld_qty": "3", **GONE}, Action.AMEND),
        ({"cncl_yn": "Y", "ord_unpr": "0", **GONE}, Action.CANCEL),
        ({"cncl_yn": "Y", **GONE}, None),
        ({"cncl_yn": "Y"}, None),
        ({"cncl_yn": "N"}, Action.AMEND),
        ({"cncl_yn": "N", **GONE}, Action.AMEND),
        ({"cncl_yn": "N", "ord_unpr": "0", **GONE}, None),
        ({"cncl_yn": ""}, None),
    ],
)
async def test_what_an_order_does_to_another(line: dict[str, str], action: Action | None) -> None:
    (row,) = await listed([ROW | line])
    assert row.action is action


async def test_an_order_that_is_filled_between_two_pages_is_one_order() -> None:
    rows = await listed([ROW], [ROW | {"tot_ccld_qty": "4", "rmn_qty": "6"}])
    assert [(row.number, row.filled) for row in rows] == [(9, Decimal(4))]
    assert len(await listed([ROW, ROW | {"ord_dt": "20261123"}, ROW | {"ord_gno_brno": "06010"}])) == 3


ALL_REJECTED = {"rmn_qty": "0", "rjct_qty": "10"}


@pytest.mark.parametrize(
    ("line", "fate", "amounts"),
    [
        # KIS lists an expired day order and a cancelled one with rjct_qty = ord_qty.
        (ALL_REJECTED, "expired", (0, 10, 0)),
        ({**ALL_REJECTED, "sll_buy_dvsn_cd_name": "현금매수"}, "expired", (0, 10, 0)),
        ({**ALL_REJECTED, "cncl_yn": "Y"}, "cancelled", (0, 10, 0)),
        ({**ALL_REJECTED, "cncl_yn": "Y", "cnc_cfrm_qty": "10"}, "cancelled", (0, 10, 0)),
        ({**ALL_REJECTED, "cnc_cfrm_qty": "10"}, "cancelled", (0, 10, 0)),
        ({"rmn_qty": "0", "tot_ccld_qty": "4", "rjct_qty": "6"}, "expired", (4, 6, 0)),
        ({"rmn_qty": "0", "tot_ccld_qty": "4", "rjct_qty": "6", "cncl_yn": "Y"}, "cancelled", (4, 6, 0)),
        ({**ALL_REJECTED, "sll_buy_dvsn_cd_name": "현금매수거부"}, "rejected", (0, 0, 10)),
        ({**ALL_REJECTED, "sll_buy_dvsn_cd_name": "매도 거부*"}, "rejected", (0, 0, 10)),
        ({**ALL_REJECTED, "sll_buy_dvsn_cd_name": "BUY REJECT*"}, "rejected", (0, 0, 10)),
        ({**ALL_REJECTED, "sll_buy_dvsn_cd_name": "Buy Reject"}, "rejected", (0, 0, 10)),
        ({"rjct_qty": "0"}, "open", (0, 0, 0)),
        ({"rmn_qty": "0", "tot_ccld_qty": "10", "rjct_qty": "0"}, "filled", (10, 0, 0)),
    ],
)
async def test_what_became_of_an_order(
    line: dict[str, str], fate: str, amounts: tuple[int, int, int]
) -> None:
    (row,) = await listed([ROW | {"orgn_odno": ""} | line])
    assert row.fate == fate
    assert (int(row.filled), int(row.cancelled), int(row.rejected)) == amounts
    assert row.filled + row.remaining + row.cancelled + row.rejected == row.quantity
