"""Endpoint to wire and wire to answer. Nothing here sends, waits or reads a clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

from pydantic import SecretStr
from pydantic_core import from_json

from kis_async.wire.codes import Environment
from kis_async.wire.credentials import Account
from kis_async.wire.endpoint import Auth, Effect, Endpoint, Lane, TrTable
from kis_async.wire.errors import BadAnswer, ConfigError, InvalidRequest, NoData, UnexpectedAnswer
from kis_async.wire.field import (
    FromSession,
    Local,
    Numbered,
    Spread,
    mark,
    omits_none,
    unless_given,
    width_of,
    wire_name,
)
from kis_async.wire.row import Row, as_list, is_blank, read_rows, shape_of
from kis_async.wire.types import LateTime

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Request:
    """What goes on the wire, without any secret: those are added by the room that sends."""

    method: Literal["GET", "POST"]
    path: str
    tr_id: str
    params: dict[str, str]
    effect: Effect
    lane: Lane
    auth: Auth = Auth.TOKEN
    tr_cont: str = ""
    continues: bool = False
    hashkey: str = ""

    @property
    def query(self) -> dict[str, str]:
        """The parameters of a GET; {} for a POST."""
        return self.params if self.method == "GET" else {}

    @property
    def body(self) -> dict[str, str] | None:
        """The JSON body of a POST; None for a GET."""
        return self.params if self.method == "POST" else None

    def __repr__(self) -> str:
        names = ", ".join(self.params)
        return f"Request({self.method} {self.path} tr_id={self.tr_id!r} params=[{names}])"


def encode(
    endpoint: Endpoint[Any],
    *,
    environment: Environment | str,
    account: Account | str | None = None,
    hts_id: str | None = None,
    tr_ids: Literal["new", "old"] = "new",
) -> Request:
    """The method, path, tr_id and parameters that a call would send.

    Raises NotOnPaper, InvalidRequest, or ConfigError where the account is wanted and missing.
    """
    cls = type(endpoint)
    spec = cls.spec
    old = tr_ids == "old"
    tr_id = spec.tr_id.of(endpoint) if isinstance(spec.tr_id, TrTable) else spec.tr_id
    place = to_environment(environment)
    sent_id = tr_id.on(place, old=old) if tr_id else ""
    if place is Environment.PAPER:
        spec.check_paper(endpoint)
    session = _Session(Account.parse(account) if isinstance(account, str) else account, hts_id, place)
    params: dict[str, str] = {}
    for name, write in _writers(cls):
        write(params, getattr(endpoint, name), session)
    params.update(spec.constants)
    _fill_fund_settlements(endpoint, params)
    if spec.paging:
        params.update(spec.paging.first())
    if old and tr_id and tr_id.old:
        _omit_new(endpoint, params)
    return Request(spec.method, spec.path, sent_id, params, spec.effect, lane_of(cls), spec.auth)


def _fill_fund_settlements(endpoint: Endpoint[Any], params: dict[str, str]) -> None:
    """The default depends on the account: KIS wants Y for pension savings (22) and IRP (29)."""
    if "with_fund_settlements" in type(endpoint).model_fields and not params.get("FUND_STTL_ICLD_YN"):
        params["FUND_STTL_ICLD_YN"] = "Y" if params.get("ACNT_PRDT_CD") in {"22", "29"} else "N"


def _omit_new(endpoint: Endpoint[Any], params: dict[str, str]) -> None:
    """Leave out what the old TR id does not know. Raises InvalidRequest where that would change the order."""
    cls = type(endpoint)
    for name, field in cls.model_fields.items():
        wire = wire_name(field)
        if wire not in cls.spec.old_omits:
            continue
        if getattr(endpoint, name) != field.default:
            raise InvalidRequest(
                f"The old TR ids do not know {name}.", hint="Leave it out, or use tr_ids='new'."
            )
        params.pop(wire, None)


def to_environment(value: Environment | str) -> Environment:
    """Real or paper. Raises ConfigError."""
    try:
        return Environment(value)
    except ValueError:
        raise ConfigError('environment must be "real" or "paper".') from None


@dataclass(frozen=True, slots=True)
class _Session:
    account: Account | None
    hts_id: str | None
    place: Environment


_Write = Callable[[dict[str, str], Any, _Session], None]


@cache
def lane_of(cls: type[Endpoint[Any]]) -> Lane:
    """Orders first, then whatever concerns an account, then quotes."""
    if cls.spec.effect is Effect.ORDER:
        return Lane.ORDER
    sessions = [session for field in cls.model_fields.values() if (session := mark(field, FromSession))]
    of_account = any(len(session.names) > 1 for session in sessions)
    return Lane.ACCOUNT if of_account else Lane.QUOTE


@cache
def _writers(cls: type[Endpoint[Any]]) -> tuple[tuple[str, _Write], ...]:
    writers: list[tuple[str, _Write]] = []
    for name, field in cls.model_fields.items():
        if mark(field, Local):
            continue
        if mark(field, Spread):
            writers.append((name, _spread))
        elif session := mark(field, FromSession):
            writers.append((name, _session_writer(session)))
        elif numbered := mark(field, Numbered):
            writers.append((name, _numbered_writer(numbered)))
        elif wire := wire_name(field):
            writers.append(
                (name, _plain_writer(wire, unless_given(field), width_of(field), omit_none=omits_none(field)))
            )
        else:
            raise TypeError(
                f"{cls.__name__}.{name} says neither Wire, Local, Spread, Numbered nor FromSession."
            )
    return tuple(writers)


def _plain_writer(wire: str, defaults: tuple[str, ...], width: int, *, omit_none: bool) -> _Write:
    def write(params: dict[str, str], value: object, session: _Session) -> None:
        if value is None and defaults:
            params[wire] = defaults[session.place is Environment.PAPER]
        elif value is not None:
            params[wire] = to_text(value).zfill(width)
        elif not omit_none:
            params[wire] = ""

    return write


def _spread(params: dict[str, str], value: Mapping[str, str], _session: _Session) -> None:
    params.update(value)


def _numbered_writer(numbered: Numbered) -> _Write:
    def write(params: dict[str, str], value: Any, _session: _Session) -> None:  # noqa: ANN401
        if len(value) > numbered.count:
            raise InvalidRequest(
                f"KIS takes at most {numbered.count} of these a call; {len(value)} were given."
            )
        if numbered.count_as:
            params[numbered.count_as] = str(len(value))
        for n, item in enumerate(value, start=1):
            for part, wire in numbered.names(n):
                params[wire] = to_text(getattr(item, part) if part else item)

    return write


def _session_writer(session: FromSession) -> _Write:
    def write(params: dict[str, str], value: object, filled: _Session) -> None:
        given = value if value is not None else (filled.account if len(session.names) > 1 else filled.hts_id)
        if given is None:
            what, variable = (
                ("account", "KIS_ACCOUNT") if len(session.names) > 1 else ("hts_id", "KIS_HTS_ID")
            )
            raise ConfigError(
                f"This call is about your {session.label}, and the session has none.",
                hint=f"Give Kis(..., {what}=...) or set {variable}.",
            )
        texts = (given.number, given.product) if isinstance(given, Account) else (str(given),)
        params.update(zip(session.names, texts, strict=True))

    return write


def to_text(value: object) -> str:  # noqa: PLR0911  (a table)
    """A value in KIS's text: dates as 20240611, flags as Y and N, None as blank."""
    match value:
        case None:
            return ""
        case Enum():
            return str(value.value)
        case bool():
            return "Y" if value else "N"
        case Decimal():
            return _plain_decimal(value)
        case dt.date():
            return f"{value:%Y%m%d}"
        case LateTime():
            return str(value).replace(":", "")
        case dt.time():
            return f"{value:%H%M%S}"
        case SecretStr():
            return value.get_secret_value()
        case _:
            return str(value)


def _plain_decimal(value: Decimal) -> str:
    text = format(value, "f") if value else "0"
    return text.rstrip("0").rstrip(".") if "." in text else text


def parse_object(body: bytes | str | Mapping[str, Any]) -> Mapping[str, Any]:
    """The JSON object in a body. Raises BadAnswer, without quoting the body."""
    if isinstance(body, Mapping):
        return body
    raw = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    if not raw.strip():
        raise BadAnswer("The answer is empty.")
    try:
        found = from_json(raw)
    except ValueError:
        found = None
    if isinstance(found, dict):
        return cast("dict[str, Any]", found)
    kind = "an HTML page" if raw.lstrip()[:1] == b"<" else "not a whole JSON object"
    raise BadAnswer(f"The answer is {kind} ({len(raw)} bytes).")


def read_answer(cls: type[Endpoint[R]], body: Mapping[str, Any]) -> R:
    """The typed answer in the body of a success. Raises NoData or BadAnswer."""
    spec = cls.spec
    kind = cls.answer_type()
    if spec.block is None:
        if not has_blocks(cls, body):
            raise UnexpectedAnswer(f"An answer of nothing is no {kind.__name__}.")
        answer: R = kind.read(body)
        return answer
    key, value = _block(body, spec.block)
    if get_origin(kind) is list:
        (row_type,) = get_args(kind)
        listed: Any = read_rows(row_type, as_list(value))
        return listed  # type: ignore[no-any-return]
    rows = [row for row in as_list(value) if not is_blank(row)]
    row_class: type[Row] = kind
    if value is None:
        raise UnexpectedAnswer(f"An answer without {spec.block} is no {row_class.__name__}.")
    if not rows:
        raise NoData("KIS answered with nothing: no such symbol, or nothing under these conditions.")
    single: Any = row_class.read(_with_the_rest(body, key, rows))
    return single  # type: ignore[no-any-return]


def _with_the_rest(body: Mapping[str, Any], key: str, rows: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    """The one row, and what stands beside it in the body: nothing, mostly, and it is not dropped."""
    beside = {
        name: part for name, part in body.items() if name not in _ENVELOPE and (name != key or len(rows) > 1)
    }
    if not beside:
        return rows[0]
    inside = {name.lower() for name in rows[0]} | _ENVELOPE
    return {**rows[0], **{name: part for name, part in beside.items() if name.lower() not in inside}}


_ENVELOPE = frozenset({"rt_cd", "msg_cd", "msg1", "msg", "message"})


def _block(body: Mapping[str, Any], block: str) -> tuple[str, object]:
    """The key and content of the one block. Some answers say output1 where the page says output, or OUTPUT."""
    if block in body:
        return block, body[block]
    same = [item for item in body.items() if item[0].lower() == block.lower()]
    named = [item for item in body.items() if item[0].lower().startswith("output")]
    return next(iter(same or named), (block, None))


def has_blocks(cls: type[Endpoint[Any]], body: Mapping[str, Any]) -> bool:
    """Whether a body without rt_cd nevertheless holds what the call answers with."""
    keys = {key.lower() for key in body}
    if cls.spec.block is not None:
        return _block(body, cls.spec.block)[1] is not None
    kind = cls.answer_type()
    shape = shape_of(kind)
    wires = {block.wire for block in shape.blocks} or {
        (wire_name(field) or "").lower() for field in kind.model_fields.values()
    }
    return bool(keys & (wires | {other for other, first in shape.second_names if first in wires}))
