"""Every endpoint of the catalogue is answered by the sandbox: typed, paged, and refused where KIS would refuse."""

import datetime as dt
import logging
from collections.abc import AsyncGenerator, Iterator
from typing import Any, Literal

import pytest
from tests.support.catalogue import ALL, title_of
from tests.support.samples import sample, samples

from kis_async import AppKey, Kis, encode
from kis_async.net.transport import asgi_transport
from kis_async.sandbox import PAPER, REAL, Sandbox
from kis_async.sandbox.answers.declared import BOOKED
from kis_async.sandbox.gateway import ROUTES
from kis_async.wire import Code, DateCursor, Effect, Endpoint, FromSession, Row
from kis_async.wire.errors import NoData, NotOnPaper, OrderRejected
from kis_async.wire.field import mark, wire_name

from .conftest import Hands, StandingClock

pytestmark = pytest.mark.anyio

TODAY = dt.date(2026, 11, 24)
LONG_AGO = TODAY - dt.timedelta(days=400)
CALLS = [call for call in ALL if call.spec.tr_ids]
MADE = [
    call
    for call in CALLS
    if call.spec.path not in {*ROUTES, *BOOKED} and call.spec.effect is not Effect.ORDER
]
"""Answered from the declaration alone: the others have handlers, and tests, of their own."""

PAGED = [call for call in MADE if call.spec.paging]


def fresh() -> Sandbox:
    return Sandbox(seed=1, now=StandingClock(), window="off")


def opened(environment: Literal["real", "paper"]) -> Kis:
    who = REAL if environment == "real" else PAPER
    return Kis(
        AppKey(who.app_key, who.app_secret),
        environment,
        who.number,
        hts_id="someone",
        base_url=f"http://sandbox.{environment}",
        token_dir=None,
        master_dir=None,
        journal_dir=None,
        http=asgi_transport(fresh().app(environment)),
        rate=2000,
    )


@pytest.fixture(scope="module")
async def real() -> AsyncGenerator[Kis]:
    async with opened("real") as kis:
        yield kis


@pytest.fixture(scope="module")
async def paper_kis() -> AsyncGenerator[Kis]:
    async with opened("paper") as kis:
        yield kis


@pytest.fixture(scope="module")
def hands() -> dict[str, Hands]:
    return {"real": Hands(fresh(), "real"), "paper": Hands(fresh(), "paper")}


def rows_in(value: object) -> Iterator[Row]:
    """A row and every row in it."""
    if isinstance(value, Row):
        yield value
        for name in type(value).model_fields:
            yield from rows_in(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from rows_in(item)


def check(answer: object) -> None:
    """Everything is read, every code is known, and no list is empty."""
    rows = list(rows_in(answer))
    assert rows
    for row in rows:
        assert row.unread == (), type(row).__name__
        for name in type(row).model_fields:
            value = getattr(row, name)
            assert value != [], name
            assert not isinstance(value, Code) or value.known, name


@pytest.mark.parametrize("call", MADE, ids=title_of)
async def test_every_endpoint_is_answered_with_typed_data(call: type[Endpoint[Any]], real: Kis) -> None:
    for _, endpoint in samples(call):
        check(await real(endpoint))


@pytest.mark.parametrize("call", MADE, ids=title_of)
async def test_the_same_call_has_the_same_answer(call: type[Endpoint[Any]], real: Kis) -> None:
    if call.spec.effect is Effect.READ:
        assert [row.wire for row in rows_in(await real(sample(call)))] == [
            row.wire for row in rows_in(await real(sample(call)))
        ]


@pytest.mark.parametrize("call", CALLS, ids=title_of)
async def test_paper_answers_what_it_has_and_refuses_the_rest(
    call: type[Endpoint[Any]], paper_kis: Kis, hands: dict[str, Hands]
) -> None:
    for tr_id, endpoint in samples(call):
        assert tr_id is not None
        known = all(getattr(endpoint, name) in values for name, values in call.spec.on_paper.items())
        if tr_id.paper and known:
            if call in MADE:
                check(await paper_kis(endpoint))
            continue
        with pytest.raises(NotOnPaper):
            await paper_kis(endpoint)
        if not tr_id.paper:
            assert asked(hands["paper"], endpoint)["msg_cd"] == "EGW02006"
            assert hands["paper"].last.status == 500


def asked(hands: Hands, endpoint: Endpoint[Any], *without: str, **changed: str) -> Any:
    """The raw answer to the call as the real host would be asked, without some parameters."""
    account = hands.sandbox.account(hands.environment).number
    request = encode(endpoint, environment="real", account=account, hts_id="someone")
    params = {name: text for name, text in request.params.items() if name not in without} | changed
    if request.method == "GET":
        return hands.get(request.path, request.tr_id, params)
    return hands.post(request.path, request.tr_id, params)


@pytest.mark.parametrize("call", CALLS, ids=title_of)
def test_a_required_parameter_that_is_missing_or_blank_is_refused(
    call: type[Endpoint[Any]], hands: dict[str, Hands]
) -> None:
    endpoint = sample(call)
    for name, field in call.model_fields.items():
        wire = wire_name(field)
        if not field.is_required() or wire is None:
            continue
        refused = asked(hands["real"], endpoint, wire)
        assert (refused["rt_cd"], refused["msg_cd"]) == ("2", "OPSQ2001"), name
        assert wire in refused["msg1"]
        if call in MADE:
            assert asked(hands["real"], endpoint, **{wire: ""})["msg_cd"] == "OPSQ2001", name


@pytest.mark.parametrize(
    "call",
    [call for call in CALLS if any(mark(f, FromSession) for f in call.model_fields.values())],
    ids=title_of,
)
def test_a_foreign_account_is_refused(call: type[Endpoint[Any]], hands: dict[str, Hands]) -> None:
    sessions = [session for field in call.model_fields.values() if (session := mark(field, FromSession))]
    if sessions[0].names[0] == "CANO":
        assert asked(hands["real"], sample(call), CANO="00000001")["msg_cd"] == "OPSQ2000"


@pytest.mark.parametrize(
    "call",
    [call for call in CALLS if "domestic_stock" in call.__module__ and "symbol" in call.model_fields],
    ids=title_of,
)
async def test_an_unknown_symbol_has_no_data(call: type[Endpoint[Any]], real: Kis) -> None:
    for _, endpoint in samples(call):
        values = {name: getattr(endpoint, name) for name in call.model_fields}
        if call.spec.effect is Effect.ORDER and values["symbol"] is None:
            continue  # a cancellation names no symbol
        try:
            answer = await real(call(**values | {"symbol": "999990"}))
        except (NoData, OrderRejected):
            continue
        lists = [value for value in of_answer(answer) if isinstance(value, list)]
        assert lists
        assert not any(lists)


def of_answer(answer: object) -> list[object]:
    if isinstance(answer, Row):
        return [getattr(answer, name) for name in type(answer).model_fields]
    return [answer]


@pytest.mark.parametrize("call", PAGED, ids=title_of)
async def test_what_continues_has_at_least_two_pages_and_ends(
    call: type[Endpoint[Any]], real: Kis, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[str] = []
    pages = 0
    with caplog.at_level(logging.WARNING):
        async for page in real.pages(sample(call, **span_of(call))):
            pages += 1
            assert pages < 100
            rows = list(listed(call, page))
            assert rows
            seen += rows
    assert pages >= 2
    assert len(seen) == len(set(seen))
    assert caplog.records == []


def span_of(call: type[Endpoint[Any]]) -> dict[str, Any]:
    """Days enough for two pages, where the call asks for days."""
    paging = call.spec.paging
    if not isinstance(paging, DateCursor):
        return {}
    days = {paging.start: LONG_AGO, paging.end: TODAY}
    return {
        name: days[wire]
        for name, field in call.model_fields.items()
        if (wire := wire_name(field)) in days and wire
    }


def listed(call: type[Endpoint[Any]], page: object) -> Iterator[str]:
    """The rows that continue, each as KIS sent it."""
    if isinstance(page, Row):
        assert call.spec.paging is not None
        field = next(
            name
            for name, field in type(page).model_fields.items()
            if (wire_name(field) or "").lower() == call.spec.paging.rows
        )
        page = getattr(page, field)
    assert isinstance(page, list)
    for row in page:
        assert isinstance(row, Row)
        yield str(sorted(row.wire.items()))
