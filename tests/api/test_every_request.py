"""Every endpoint puts on the wire what it declares: each name once, in its case, as text, where its method has it."""

import re
from typing import Any, Literal

import pytest
from tests.support.catalogue import ALL, sent_names, title_of
from tests.support.samples import sample, samples

from kis_async import encode
from kis_async.wire import Endpoint, Numbered, TrTable
from kis_async.wire.codec import Request
from kis_async.wire.errors import InvalidRequest, NotOnPaper
from kis_async.wire.field import Spread, mark, omits_none, wire_name

EVERY = pytest.mark.parametrize("call", ALL, ids=title_of)


def sent(endpoint: Endpoint[Any], environment: Literal["real", "paper"] = "real") -> Request:
    return encode(endpoint, environment=environment, account="87654321-03", hts_id="someone")


def expected_names(endpoint: Endpoint[Any]) -> set[str]:
    """The declared wire names, without what this very call leaves out."""
    cls = type(endpoint)
    names = set(sent_names(cls)) - set(cls.spec.credentials)
    for name, field in cls.model_fields.items():
        value = getattr(endpoint, name)
        if numbered := mark(field, Numbered):
            spare = range(len(value) + 1, numbered.count + 1)
            names -= {wire for n in spare for _, wire in numbered.names(n)}
        if mark(field, Spread):
            names |= set(value)
        if value is None and omits_none(field):
            names.discard(wire_name(field) or "")
    return names


@EVERY
def test_every_declared_name_is_sent_once_and_as_text(call: type[Endpoint[Any]]) -> None:
    for _, endpoint in samples(call):
        request = sent(endpoint)
        assert set(request.params) == expected_names(endpoint)
        assert all(type(text) is str for text in request.params.values())
        assert request.query == (request.params if request.method == "GET" else {})
        assert request.body == (request.params if request.method == "POST" else None)
        assert (request.method, request.path) == (call.spec.method, call.spec.path)
        assert call.spec.constants.items() <= request.params.items()


@EVERY
def test_no_text_shows_how_python_writes_a_value(call: type[Endpoint[Any]]) -> None:
    for text in sent(sample(call)).params.values():
        assert not re.search(r"None|True|False|Decimal|datetime|<|\[", text)


@EVERY
def test_every_tr_id_is_reachable_and_chosen_by_what_is_asked(call: type[Endpoint[Any]]) -> None:
    for tr_id, endpoint in samples(call):
        assert sent(endpoint).tr_id == (tr_id.real if tr_id else "")
    assert {tr_id for tr_id, _ in samples(call)} - {None} == set(call.spec.tr_ids)


@EVERY
def test_on_paper_a_call_has_its_id_there_or_is_refused_before_it_is_sent(call: type[Endpoint[Any]]) -> None:
    for tr_id, endpoint in samples(call):
        known = call.spec.on_paper.items()
        if (tr_id and tr_id.paper is None) or any(
            getattr(endpoint, name) not in values for name, values in known
        ):
            with pytest.raises(NotOnPaper):
                sent(endpoint, "paper")
            continue
        request = sent(endpoint, "paper")
        assert request.tr_id == (tr_id.paper if tr_id else "")
        assert request.params.keys() == sent(endpoint).params.keys()


@EVERY
def test_a_value_that_paper_does_not_know_is_refused_there_only(call: type[Endpoint[Any]]) -> None:
    for name, known in call.spec.on_paper.items():
        others = [value for value in type(known[0]) if value not in known]
        assert others
        for value in others:
            fields = {name: value}
            try:
                endpoint = sample(call, **fields)
            except InvalidRequest:  # not everything goes with everything
                continue
            with pytest.raises(NotOnPaper):
                sent(endpoint, "paper")


@EVERY
def test_a_call_can_be_written_down_and_made_again(call: type[Endpoint[Any]]) -> None:
    for _, endpoint in samples(call):
        again = call(**{name: getattr(endpoint, name) for name in call.model_fields})
        assert again == endpoint
        assert sent(again) == sent(endpoint)


def test_a_table_of_tr_ids_has_a_row_for_every_value_that_makes_sense() -> None:
    for call in ALL:
        if isinstance(call.spec.tr_id, TrTable):
            assert len(call.spec.tr_id.rows) > 1, title_of(call)
