"""Answers in the shape KIS publishes, with invented values, are read whole: nothing unread, nothing undeclared.

answers/<TR id, or last part of the path>[.variant].json
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.support.catalogue import MEMBERS, ROWS, Leaf, leaves_of, title_of

from kis_async import Sign, decode, endpoint, endpoints
from kis_async.api.domestic_stock import (
    InquireAskingPriceExpCcn,
    InquireBalance,
    InquireDailyCcld,
    InquireDailyItemchartprice,
    InquirePrice,
    InquirePsblOrder,
    IntstockMultprice,
    IssueStatus,
    OrderCash,
)
from kis_async.api.oauth2 import RevokeP, TokenP
from kis_async.api.uapi import Hashkey
from kis_async.sandbox import invent
from kis_async.wire import (
    Code,
    Endpoint,
    Exchange,
    ExRight,
    Numbered,
    OrderKind,
    Row,
    Session,
    Side,
    Vi,
    Warn,
)
from kis_async.wire.endpoint import Effect
from kis_async.wire.errors import BadAnswer, NoData, OutcomeUnknown
from kis_async.wire.field import mark, second_name, wire_name
from kis_async.wire.types import read_date
from kis_async.wire.zones import SEOUL

FOLDER = Path(__file__).parent / "answers"
FILES = sorted(FOLDER.glob("*.json"))
AROUND = {"rt_cd", "msg_cd", "msg1", "body"}  # the envelope, and what hashkey hands back


def called(file: Path) -> type[Endpoint[Any]]:
    return endpoint(file.name.split(".")[0])


@cache
def raw_of(file: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(file.read_bytes())
    return found


@cache
def read(file: Path) -> Any:
    """The answer in a file, decoded once for all tests that only look."""
    return decode(called(file), raw_of(file))


def body(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_bytes())
    return found


def answer(name: str) -> Any:
    return decode(endpoint(name.split(".", maxsplit=1)[0]), (FOLDER / f"{name}.json").read_bytes())


def rows_in(value: object) -> Iterator[Row]:
    """A row and every row in it."""
    if isinstance(value, Row):
        yield value
        for name in type(value).model_fields:
            yield from rows_in(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from rows_in(item)


@cache
def own_names(row: type[Row]) -> frozenset[str]:
    """Every wire name, in lower case, that a row has a field for."""
    blocks = {(wire_name(field) or "").lower() for field in row.model_fields.values()}
    others = {(second_name(field) or "").lower() for field in row.model_fields.values()}
    return frozenset(({leaf.wire for leaf in leaves_of(row)} | blocks | others) - {""})


def leaves(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        for item in value.values():
            yield from leaves(item)
    elif isinstance(value, list):
        for item in value:
            yield from leaves(item)
    else:
        yield value


def texts_of(row: Row) -> Iterator[tuple[Leaf, str, Any]]:
    """Every leaf of a row, those of its families too, with the text it came from and its value."""
    wire = {key.lower(): text for key, text in row.wire.items()}
    known = {leaf.wire: leaf for leaf in leaves_of(type(row))}
    values = {leaf.wire: getattr(row, leaf.name) for leaf in known.values() if leaf.owner is type(row)}
    for name, field in type(row).model_fields.items():
        if numbered := mark(field, Numbered):
            for n in range(1, numbered.count + 1):
                for part, key in numbered.names(n):
                    member = next(iter(getattr(row, name)[n - 1 : n]), None)
                    values[key.lower()] = getattr(member, part, None) if part else member
    for key, value in values.items():
        if isinstance(text := wire.get(key), str):
            yield known[key], text.strip(), value


EACH_FILE = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


# The contract


@EACH_FILE
def test_everything_in_an_answer_is_read(file: Path) -> None:
    found = list(rows_in(read(file)))
    assert found
    assert {type(row).__name__: row.unread for row in found if row.unread} == {}


@EACH_FILE
def test_every_key_of_an_answer_has_a_field(file: Path) -> None:
    for row in rows_in(read(file)):
        if type(row) not in MEMBERS:  # these are named by the row around them
            undeclared = {key.lower() for key in row.wire} - own_names(type(row)) - AROUND
            assert {key for key in undeclared if not is_page_key(key)} == set()


@EACH_FILE
def test_every_leaf_of_an_answer_is_reachable(file: Path) -> None:
    value = read(file)
    reachable = {leaf for row in rows_in(value) for leaf in leaves(dict(row.wire))}
    sent = [
        leaf
        for key, part in raw_of(file).items()
        if key.lower() not in AROUND and not (isinstance(value, list) and is_page_key(key))
        for leaf in leaves(part)
    ]
    assert [leaf for leaf in sent if leaf not in reachable and str(leaf).strip()] == []


def is_page_key(key: str) -> bool:
    """Whether a key beside the rows is there for the next page: beside a bare list it has no row to stand in."""
    return key.lower().startswith("ctx_area_")


@EACH_FILE
def test_blank_is_none_and_nothing_else_is(file: Path) -> None:
    for row in rows_in(read(file)):
        for leaf, text, value in texts_of(row):
            none = not text.strip("0") if leaf.kind in {dt.date, dt.datetime} else not text
            if value is None:
                assert none or not text.strip("0") or text in {"-", "~"}, (leaf.wire, text)
            else:
                assert not none, (leaf.wire, text)


@EACH_FILE
def test_numbers_keep_their_value(file: Path) -> None:
    for row in rows_in(read(file)):
        for leaf, text, value in texts_of(row):
            if leaf.kind in {int, Decimal} and value is not None:
                sent = Decimal(text.replace(",", ""))
                signed = f"{leaf.name}_sign" in type(row).model_fields and value == -sent
                assert value == sent or signed, leaf.wire


NUMBER = re.compile(r"[+-]?\d*\.\d+|[+-]\d+|\d{1,3}(,\d{3})+")
TEXTUAL = {
    "domestic_stock.WatchedIssue.color_code": "The number of a color on KIS's screen, -1 for none.",
}
"""Texts that look like a number or a flag here, and why they are not."""


def test_no_text_is_plainly_a_number_a_date_or_a_flag() -> None:
    seen: dict[str, set[str]] = {}
    for file in FILES:
        for row in rows_in(read(file)):
            for leaf, text, value in texts_of(row):
                if leaf.kind is str and isinstance(value, str) and text:
                    seen.setdefault(f"{title_of(type(row))}.{leaf.name}", set()).add(text)
    plain = {place for place, texts in seen.items() if all(is_plain(text) for text in texts)}
    assert plain - set(TEXTUAL) == set()
    assert set(TEXTUAL) <= plain


def is_plain(text: str) -> bool:
    day = read_date(text)
    return bool(NUMBER.fullmatch(text)) or text in {"Y", "N"} or (day is not None and 1900 < day.year < 2100)


# The catalogue


def test_every_endpoint_has_an_answer_here() -> None:
    assert {called(file) for file in FILES} == set(endpoints())


SCENE = invent.Scene(seed=7, symbol="018880", day=dt.date(2025, 6, 13), time=dt.time(10, 15, 3))


@cache
def filled() -> frozenset[tuple[type[Row], str]]:
    """The fields that some answer fills: one here, or one invented from the declaration."""
    rows = [row for file in FILES for row in rows_in(read(file))]
    rows += [
        row for kind in ROWS if kind not in MEMBERS for row in rows_in(kind.read(invent.row(kind, SCENE)))
    ]
    return frozenset(
        (type(row), name) for row in rows for name in type(row).model_fields if getattr(row, name) is not None
    )


@pytest.mark.parametrize("row", ROWS, ids=title_of)
def test_every_field_can_be_filled(row: type[Row]) -> None:
    shared = {name for base in row.__mro__[1:] if issubclass(base, Row) for name in base.model_fields}
    wanted = {
        name
        for name, field in row.model_fields.items()
        if wire_name(field) or name not in shared or row in MEMBERS
    }
    assert {name for name in wanted if (row, name) not in filled()} == set()


@EACH_FILE
def test_codes_in_published_answers_are_known(file: Path) -> None:
    for row in rows_in(read(file)):
        for name in type(row).model_fields:
            value = getattr(row, name)
            if value != Session("2"):  # sent for indices, explained nowhere
                assert not isinstance(value, Code) or value.known, name


def cased(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key if key in {"rt_cd", "msg_cd", "msg1"} else key.swapcase(): cased(item)
            for key, item in value.items()
        }
    return [cased(item) for item in value] if isinstance(value, list) else value


@EACH_FILE
def test_upper_or_lower_case_makes_no_difference(file: Path) -> None:
    assert plain(decode(called(file), cased(raw_of(file)))) == plain(read(file))


def plain(value: Any) -> Any:
    return [item.model_dump() for item in value] if isinstance(value, list) else value.model_dump()


def grown(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: grown(item) for key, item in value.items()} | {"added_since": "7"}
    return [grown(item) for item in value if any(item.values())] if isinstance(value, list) else value


@EACH_FILE
def test_unknown_keys_are_kept_and_change_nothing(file: Path) -> None:
    for row in rows_in(decode(called(file), grown(raw_of(file)))):
        if type(row) not in MEMBERS:
            assert row.wire["added_since"] == "7"


# By value


def test_a_price() -> None:
    price = answer("FHKST01010100")
    assert price.symbol == "018880"
    assert (price.price, price.change, price.change_rate) == (Decimal(4115), Decimal(-85), Decimal("-2.02"))
    assert price.change_sign is Sign.DOWN
    assert (price.open, price.high, price.low) == (Decimal(4200), Decimal(4235), Decimal(4090))
    assert (price.volume, price.value) == (1250431, Decimal(5181903250))
    assert (price.upper_limit, price.lower_limit, price.base_price) == (5460, 2940, 4200)
    assert (price.per, price.pbr) == (Decimal("-18.37"), Decimal("0.97"))
    assert (price.eps, price.bps) == (Decimal("-224.00"), Decimal("4231.00"))
    assert price.foreign_net_buy_volume == -31877
    assert price.high_52w_date == dt.date(2025, 2, 18)
    assert (price.status, price.warning, price.vi) == (IssueStatus.FULL_MARGIN, Warn.NONE, Vi.NONE)
    assert (price.halted, price.elw_issued, price.marginable) == (False, True, False)
    assert (price.capital_text, price.par_value_text) == ("533 억", "100")
    assert (price.name, price.bid, price.ask) == (None, None, None)
    assert price.wire["stck_prpr"] == "4115"


def test_a_price_with_the_fields_added_since() -> None:
    price = answer("FHKST01010100.newer")
    assert (price.status, price.vi, price.halted) == (IssueStatus.HALTED, Vi.ACTIVE, True)
    assert (price.new_high_low, price.approach_rate, price.managed) == ("신고가", Decimal("98.40"), False)
    assert (price.change_sign, price.change) == (Sign.UPPER_LIMIT, Decimal(1260))
    assert (price.per, price.high_ytd_date) == (None, None)


def test_prices_of_many_leave_out_blank_filler_rows() -> None:
    stock, etf, index = answer("FHKST11300006")
    assert (stock.symbol, stock.name, stock.price, stock.change) == ("018880", "가온시스템", 4115, -85)
    assert (stock.bid, stock.ask, stock.previous_close) == (4115, 4120, 4200)
    assert (stock.expected_change, stock.expected_change_sign) == (Decimal(-80), Sign.DOWN)
    assert (etf.symbol, etf.change_sign, etf.session) == ("0001A0", Sign.UP, Session.REGULAR)
    assert (index.symbol, index.price, index.change) == ("0001", Decimal("2611.05"), Decimal("-3.95"))
    assert (index.bid, index.upper_limit, index.ask_size) == (None, None, None)


@pytest.mark.parametrize(
    "rest", [{}, {"prdy_vrss_sign": "0"}, {"inter_shrn_iscd": "999999"}, {"acml_vol": "0"}]
)
def test_one_row_without_a_price_does_not_cost_the_others_theirs(rest: dict[str, str]) -> None:
    raw = body("FHKST11300006")
    raw["output"][-1] |= rest
    assert [row.symbol for row in decode(IntstockMultprice, raw)] == ["018880", "0001A0", "0001"]


def test_a_holding_or_an_order_that_cannot_be_read_is_never_left_out() -> None:
    for call, name, key in ((InquireBalance, "TTTC8434R", "pdno"), (InquireDailyCcld, "TTTC0081R", "odno")):
        for lost in ("", None, ["?"]):
            raw = body(name)
            raw["output1"][0][key] = lost
            with pytest.raises((NoData, BadAnswer)):
                decode(call, raw)


def test_an_order_book_has_its_levels_best_first_and_none_without_a_price() -> None:
    book = answer("FHKST01010200")
    assert [level.price for level in book.asks] == [Decimal(4115 + 5 * n) for n in range(1, 10)]
    assert [level.price for level in book.bids] == [Decimal(4120 - 5 * n) for n in range(1, 10)]
    assert len(book.quotes.asks) == len(book.quotes.bids) == 10
    raw = body("FHKST01010200")["output1"]
    assert [level.size for level in book.asks] == [int(raw[f"askp_rsqn{n}"]) for n in range(1, 10)]
    assert [level.size_change for level in book.bids] == [
        int(raw[f"bidp_rsqn_icdc{n}"]) for n in range(1, 10)
    ]
    assert book.quotes.time == dt.time(10, 15, 3)
    assert book.expected is not None
    assert (book.expected.expected_price, book.expected.expected_change) == (Decimal(4120), Decimal(-80))


def test_candles_come_newest_first_and_blank_ones_not_at_all() -> None:
    chart = answer("FHKST03010100")
    assert [candle.date for candle in chart.candles] == [dt.date(2025, 6, day) for day in (13, 12, 11)]
    middle = chart.candles[1]
    assert (middle.open, middle.high, middle.low, middle.close) == (4150, 4260, 4150, 4200)
    assert (middle.volume, middle.value, middle.change) == (1250432, Decimal(5181903249), Decimal(55))
    assert (middle.ex_right, middle.modified) == (ExRight.DIVIDEND, True)
    assert (middle.revaluation_reason, chart.candles[0].revaluation_reason) == ("04", None)
    assert chart.summary is not None
    assert (chart.summary.name, chart.summary.bid, chart.summary.ask) == ("가온시스템", 4115, 4120)


def test_the_misspelt_key_is_read_under_both_its_names() -> None:
    raw = body("FHKST03010100")
    live = raw["output1"].pop("itewhol_loan_rmnd_ratem name")
    raw["output1"]["itewhol_loan_rmnd_ratem"] = "1.25"
    mended = decode(InquireDailyItemchartprice, raw).summary
    as_sent = answer("FHKST03010100").summary
    assert mended is not None
    assert mended.loan_balance_rate == Decimal("1.25")
    assert as_sent.loan_balance_rate == Decimal(live)


def test_a_balance() -> None:
    balance = answer("TTTC8434R")
    first, second = balance.holdings
    assert (first.symbol, first.held, first.sellable) == ("018880", 120, 100)
    assert (first.average_cost, first.cost) == (Decimal("4032.5000"), Decimal(483900))
    assert (first.price, first.market_value, first.profit) == (4115, 493800, 9900)
    assert (first.change, first.change_rate) == (Decimal(-85), Decimal("-2.02380952"))
    assert (first.loan_date, first.expiry) == (None, None)
    assert (second.held, second.loan_date, second.expiry) == (0, dt.date(2025, 1, 2), dt.date(2025, 7, 1))
    assert balance.summary is not None
    assert balance.summary.deposit == Decimal(body("TTTC8434R")["output2"][0]["dnca_tot_amt"])
    assert balance.summary.loan_auto_repaid is False


def test_an_empty_balance_still_has_its_sums() -> None:
    balance = answer("VTTC8434R.empty")
    assert balance.holdings == []
    assert balance.summary is not None
    assert balance.summary.deposit is not None
    assert balance.summary.loan_auto_repaid is None


def test_the_orders_of_some_days() -> None:
    orders = answer("TTTC0081R")
    first, second = orders.orders
    assert (first.order_no, first.original_order_no, second.original_order_no) == ("0000117057", None, "760")
    assert second.order_no == "762"
    assert second.wire["odno"] == "       762"
    assert (first.side, second.side) == (Side.BUY, Side.SELL)
    assert (first.kind, second.kind) == (OrderKind.LIMIT, OrderKind.MARKET)
    assert (first.exchange, second.exchange) == (Exchange.SOR, Exchange.KRX)
    assert (first.quantity, first.filled, first.remaining) == (20, 12, 8)
    assert (first.order_price, first.fill_price, first.filled_value) == (4110, Decimal("4108.75"), 49305)
    assert (second.cancelled, second.cancel, first.cancel) == (3, True, False)
    assert (first.ordered_on, first.ordered_at) == (dt.date(2025, 6, 13), dt.time(10, 15, 2))
    assert orders.summary is not None
    assert (orders.summary.quantity, orders.summary.estimated_costs) == (23, Decimal(96))
    assert orders.wire["ctx_area_nk100"] == "0000117057".ljust(100)


def test_what_an_account_can_buy() -> None:
    raw = body("TTTC8908R")["output"]
    buyable = answer("TTTC8908R")
    assert buyable.buyable_cash == Decimal(raw["ord_psbl_cash"])
    assert buyable.buyable_quantity == int(raw["nrcvb_buy_qty"])
    assert buyable.most_buyable_quantity == int(raw["max_buy_qty"])


@pytest.mark.parametrize(
    ("name", "order_no", "branch", "ordered_at"),
    [
        ("TTTC0012U", "0000117058", "91252", dt.time(13, 14, 38)),
        ("VTTC0011U", "51378", "00950", dt.time(9, 0, 1)),
    ],
)
def test_an_order_receipt(name: str, order_no: str, branch: str, ordered_at: dt.time) -> None:
    receipt = answer(name)
    assert (receipt.order_no, receipt.branch, receipt.ordered_at) == (order_no, branch, ordered_at)


def test_a_token_and_what_becomes_of_it() -> None:
    token = answer("tokenP")
    assert (token.access_token, token.token_type, token.expires_in) == (
        "invented.access.token",
        "Bearer",
        86400,
    )
    assert token.expires_at == dt.datetime(2025, 6, 14, 8, 16, 59, tzinfo=SEOUL)
    assert (answer("revokeP").code, answer("revokeP").message) == (200, "접근토큰 폐기에 성공하였습니다")
    assert answer("hashkey").hash.startswith("c0ffee")


def test_no_text_of_a_token_answer_shows_the_token() -> None:
    token = answer("tokenP")
    for text in (repr(token), str(token), f"{token}", f"{[token]}"):
        assert "invented.access.token" not in text


# Nothing to show


@pytest.mark.parametrize("blank", ["", "   "])
@pytest.mark.parametrize("call", [InquirePrice, InquireAskingPriceExpCcn, InquirePsblOrder])
def test_an_answer_all_blank_means_no_data(call: type[Endpoint[Any]], blank: str) -> None:
    def emptied(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: emptied(item) for key, item in value.items()}
        return [emptied(item) for item in value] if isinstance(value, list) else blank

    raw = body(call.spec.tr_ids[0].real)
    blocks = {key: emptied(value) for key, value in raw.items() if key.startswith("output")}
    with pytest.raises(NoData):
        decode(call, {**raw, **blocks})


@pytest.mark.parametrize(
    ("call", "name", "block", "key"),
    [
        (InquirePrice, "FHKST01010100", "output", "stck_prpr"),
        (InquireDailyItemchartprice, "FHKST03010100", "output2", "stck_clpr"),
        (InquireBalance, "TTTC8434R", "output1", "pdno"),
        (InquireDailyCcld, "TTTC0081R", "output1", "odno"),
        (OrderCash, "TTTC0012U", "output", "ODNO"),
        (TokenP, "tokenP", "", "access_token"),
        (Hashkey, "hashkey", "", "HASH"),
    ],
)
def test_a_required_field_blank_means_no_data_and_absent_a_bad_answer(
    call: type[Endpoint[Any]], name: str, block: str, key: str
) -> None:
    def without(change: str) -> dict[str, Any]:
        raw = body(name)
        part = raw[block] if block else raw
        row = part[0] if isinstance(part, list) else part
        row[key] = "  "
        if change == "absent":
            del row[key]
        return raw

    order = call.spec.effect is Effect.ORDER
    with pytest.raises(OutcomeUnknown if order else NoData):
        decode(call, without("blank"))
    with pytest.raises(OutcomeUnknown if order else BadAnswer):
        decode(call, without("absent"))


def test_a_revocation_needs_nothing_but_an_answer() -> None:
    assert decode(RevokeP, {"code": 200}).message is None
