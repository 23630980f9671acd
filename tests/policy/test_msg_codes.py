"""The code table keeps its promises about orders, and says where every row comes from."""

import re
from collections import Counter
from dataclasses import FrozenInstanceError, replace

import pytest

from kis_async.policy.codes import (
    TABLE,
    Kind,
    OrderFate,
    Seen,
    answers,
    gateway,
    ledger,
    lookup,
    paper,
    service,
    unexplained,
    websocket,
)

PARTS = (
    answers.ANSWERS,
    gateway.GATEWAY,
    service.SERVICE,
    ledger.LEDGER,
    paper.PAPER,
    websocket.WEBSOCKET,
    unexplained.UNEXPLAINED,
)
NEVER_CREATED = {
    Kind.NO_DATA,
    Kind.TOKEN_WAIT,
    Kind.INPUT,
    Kind.ORDER_REJECTED,
    Kind.MARKET_CLOSED,
}
PROVES_NOTHING = {Kind.SERVER, Kind.MAINTENANCE, Kind.UNKNOWN}


def test_every_kind_has_as_many_codes_as_are_known() -> None:
    assert Counter(row.kind for row in TABLE.values()) == {
        Kind.SUCCESS: 24,
        Kind.NO_DATA: 5,
        Kind.RATE_LIMIT: 3,
        Kind.TOKEN: 4,
        Kind.TOKEN_WAIT: 1,
        Kind.CREDENTIALS: 50,
        Kind.INPUT: 35,
        Kind.ORDER_REJECTED: 38,
        Kind.MARKET_CLOSED: 10,
        Kind.SERVER: 32,
        Kind.MAINTENANCE: 1,
        Kind.UNKNOWN: 25,
    }
    assert len(TABLE) == 228


def test_how_sure_the_rows_are() -> None:
    assert Counter(row.seen for row in TABLE.values()) == {
        Seen.OFFICIAL: 97,
        Seen.DOCUMENTED: 13,
        Seen.MEASURED: 46,
        Seen.REPORTED: 30,
        Seen.CLAIMED: 42,
    }


def test_no_code_is_in_two_parts_of_the_table() -> None:
    assert sum(len(part) for part in PARTS) == len(TABLE)


def test_an_order_is_repeated_for_four_codes_only() -> None:
    assert {code for code, row in TABLE.items() if row.order_again} == {
        "EGW00201",
        "EGW00121",
        "EGW00122",
        "EGW00123",
    }


def test_an_order_is_repeated_only_on_proof_that_others_have_met() -> None:
    repeated = [row for row in TABLE.values() if row.order_again]
    assert {row.order for row in repeated} == {OrderFate.NOT_CREATED}
    assert {row.seen for row in repeated} == {Seen.OFFICIAL, Seen.MEASURED}


def test_the_kind_decides_what_an_order_may_have_become() -> None:
    fates: dict[Kind, set[OrderFate]] = {}
    for row in TABLE.values():
        fates.setdefault(row.kind, set()).add(row.order)
    assert fates.pop(Kind.SUCCESS) == {OrderFate.CREATED}
    assert fates.pop(Kind.RATE_LIMIT) == fates.pop(Kind.TOKEN) == {OrderFate.NOT_CREATED, OrderFate.UNKNOWN}
    assert fates.pop(Kind.CREDENTIALS) == {OrderFate.NOT_CREATED, OrderFate.UNKNOWN}
    assert {kind for kind, found in fates.items() if found == {OrderFate.NOT_CREATED}} == NEVER_CREATED
    assert {kind for kind, found in fates.items() if found == {OrderFate.UNKNOWN}} == PROVES_NOTHING
    assert fates.keys() == NEVER_CREATED | PROVES_NOTHING


@pytest.mark.parametrize("code", ["", "EGW00001", "EGW00215", "EGW00301", "EGW00302", "90020000", "EGW00550"])
def test_a_fault_leaves_the_order_in_doubt(code: str) -> None:
    assert TABLE[code].order is OrderFate.UNKNOWN
    assert not TABLE[code].order_again


def test_reads_repeat_where_waiting_or_a_new_token_can_help() -> None:
    helps = {Kind.SERVER, Kind.MAINTENANCE, Kind.TOKEN, Kind.TOKEN_WAIT, Kind.RATE_LIMIT}
    exceptions = {code for code, row in TABLE.items() if row.read_again != (row.kind in helps)}
    assert exceptions == {"OPSP0008", "OPSP8996", "EGW00500", "EGW00503"}


def test_every_row_says_what_it_means_and_where_it_was_seen() -> None:
    assert [code for code, row in TABLE.items() if not 0 < len(row.meaning) <= 90] == []
    assert [code for code, row in TABLE.items() if not row.where] == []


def test_english_is_in_meaning_and_hint_and_korean_in_korean() -> None:
    assert [code for code, row in TABLE.items() if not (row.meaning + row.hint).isascii()] == []
    published = [row for row in TABLE.values() if row.seen in {Seen.OFFICIAL, Seen.DOCUMENTED}]
    assert [row.meaning for row in published if not row.korean] == ["Query answered"]  # 20310000 alone
    assert [code for code, row in TABLE.items() if row.korean != row.korean.strip()] == []


def test_a_meaning_is_a_phrase_and_a_hint_a_sentence() -> None:
    assert [code for code, row in TABLE.items() if row.meaning.endswith(".")] == []
    assert [code for code, row in TABLE.items() if row.hint and not row.hint.endswith(".")] == []


def test_codes_look_like_codes_of_their_part() -> None:
    assert all(re.fullmatch(r"\d{8}", code) for code in paper.PAPER)
    assert all(re.fullmatch(r"OPSP\d{4}", code) for code in websocket.WEBSOCKET)
    assert all(re.fullmatch(r"OPSQ\d{4}", code) for code in service.SERVICE)
    assert all(re.fullmatch(r"EGW\d{5}|", code) for code in gateway.GATEWAY)
    assert all(row.kind is Kind.UNKNOWN for row in unexplained.UNEXPLAINED.values())


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("EGW02004", "environment='paper'"),
        ("EGW02005", "environment='real'"),
        ("EGW00103", "app key"),
        ("EGW00105", "app secret"),
        ("EGW00133", "Wait a minute"),
        ("EGW00550", "Apply for the quotes"),
        ("APBK1269", "Give a price"),
        ("APBK0506", "tick"),
        ("APBK1507", "give a price"),
        ("APTR0057", "Round the price"),
        ("OPSQ2000", "account="),
        ("APBK0952", "upper price limit"),
        ("40910000", "Re-apply"),
        ("OPSP8996", "Close the other session"),
    ],
)
def test_the_user_is_told_what_to_do(code: str, advice: str) -> None:
    assert advice in TABLE[code].hint


@pytest.mark.parametrize("code", ["APBK0918", "APBK0919"])
def test_a_code_with_two_meanings_says_so_and_is_never_decided_by_its_text(code: str) -> None:
    row = TABLE[code]
    assert (row.kind, row.order) == (Kind.MARKET_CLOSED, OrderFate.NOT_CREATED)
    assert "same code" in row.meaning
    assert "msg1" in row.hint


def test_lookup_knows_the_blank_code_and_admits_what_it_does_not_know() -> None:
    assert lookup("EGW00201") is TABLE["EGW00201"]
    blank = lookup("")
    assert blank is not None
    assert (blank.kind, blank.read_again) == (Kind.SERVER, True)
    assert lookup("EGW77777") is None


def test_a_user_overrules_one_row_or_adds_one_and_leaves_the_table_alone() -> None:
    mine = replace(TABLE["APBK0919"], kind=Kind.ORDER_REJECTED)
    overrides = {"APBK0919": mine, "EGW77777": mine}
    assert lookup("APBK0919", overrides) is mine
    assert lookup("EGW77777", overrides) is mine
    assert lookup("APBK0918", overrides) is TABLE["APBK0918"]
    assert lookup("APBK0919") is not mine


def test_the_table_and_its_rows_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        TABLE["EGW00201"] = TABLE[""]  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        TABLE[""].order_again = True  # type: ignore[misc]


@pytest.mark.parametrize("fate", [OrderFate.UNKNOWN, OrderFate.CREATED])
def test_no_one_can_write_a_row_that_repeats_an_order_that_may_exist(fate: OrderFate) -> None:
    with pytest.raises(ValueError, match="never be sent again"):
        replace(TABLE["EGW00201"], order=fate)


def test_no_row_speaks_of_an_order_that_may_exist() -> None:
    """A row answers reads as well; what an order adds is said where the answer is read."""
    said = {code: f"{row.meaning} {row.hint}".lower() for code, row in TABLE.items()}
    words = ("may stand", "may exist", "before sending another", "today's orders")
    assert [code for code, text in said.items() if any(word in text for word in words)] == []


@pytest.mark.parametrize("code", ["EGW00550", "EGW00551", "EGW00552", "EGW00553"])
def test_quotes_without_a_subscription_are_not_asked_for_again_and_prove_nothing_about_an_order(
    code: str,
) -> None:
    row = TABLE[code]
    assert (row.kind, row.read_again, row.order) == (Kind.CREDENTIALS, False, OrderFate.UNKNOWN)


@pytest.mark.parametrize("code", ["APBK1269", "APBK0506", "APBK1507", "APTR0057", "APBK0988"])
def test_an_order_refused_for_its_terms_does_not_exist(code: str) -> None:
    row = TABLE[code]
    assert (row.kind, row.order, row.order_again) == (Kind.ORDER_REJECTED, OrderFate.NOT_CREATED, False)
    assert row.seen is Seen.MEASURED
