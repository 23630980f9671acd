"""From an HTTP answer to a value or the right error: the body decides first, the status second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, TypeVar
from urllib.parse import urlsplit

from kis_async.policy.codes import Code, Kind, OrderFate, Seen, lookup
from kis_async.wire.codec import has_blocks, parse_object, read_answer
from kis_async.wire.endpoint import Effect, Endpoint
from kis_async.wire.errors import (
    BadAnswer,
    CredentialsRejected,
    InputRefused,
    KisError,
    MarketClosed,
    NoData,
    OrderRejected,
    OutcomeUnknown,
    RateLimited,
    Redirected,
    Refused,
    ServerError,
    TokenIssueLimited,
    TokenRejected,
    printable,
)
from kis_async.wire.row import as_list

R = TypeVar("R")
Codes = Mapping[str, Code]

_CLASSES: Final[Mapping[Kind, type[KisError]]] = {
    Kind.NO_DATA: NoData,
    Kind.RATE_LIMIT: RateLimited,
    Kind.TOKEN: TokenRejected,
    Kind.TOKEN_WAIT: TokenIssueLimited,
    Kind.CREDENTIALS: CredentialsRejected,
    Kind.INPUT: InputRefused,
    Kind.ORDER_REJECTED: OrderRejected,
    Kind.MARKET_CLOSED: MarketClosed,
    Kind.SERVER: ServerError,
    Kind.MAINTENANCE: ServerError,
}
_NOT_THE_LEDGER = ("EGW", "OPSQ")
_FIRST_SERVER_STATUS = 500
_FIRST_ERROR_STATUS = 400
_UNAUTHORIZED = 401
_ORDER_NUMBERS = ("odno", "rsvn_ord_seq", "ovrs_rsvn_odno")
LOOK_FIRST: Final = "The order may exist: look in today's orders (InquireDailyCcld) before sending another."


@dataclass(frozen=True, slots=True)
class Envelope(Generic[R]):
    """A body as it came, and the typed answer in it."""

    body: Mapping[str, Any] = field(repr=False)
    answer: R = field(repr=False)


def read(
    cls: type[Endpoint[R]],
    body: bytes | str | Mapping[str, Any],
    *,
    status: int = 200,
    tr_id: str = "",
    codes: Codes | None = None,
) -> R:
    """The typed answer in a body. Raises the KisError that a call would raise for it."""
    found = judge_envelope(cls, body, status=status, tr_id=tr_id, codes=codes)
    if isinstance(found, KisError):
        raise found
    return found.answer


def judge_envelope(
    cls: type[Endpoint[R]],
    body: bytes | str | Mapping[str, Any],
    *,
    status: int = 200,
    tr_id: str = "",
    codes: Codes | None = None,
) -> Envelope[R] | KisError:
    """The answer in a body, or the error it stands for. The error is returned and has no traceback.

    Its caller raises it from a frame that does not show the body: KIS quotes keys and account numbers there.
    """
    try:
        found = parse_object(body)
        problem = _problem(cls, found, status, codes)
        if problem is None:
            return Envelope(found, _answer(cls, found, codes))
    except KisError as error:
        problem = _after_success(error) if cls.spec.effect is Effect.ORDER else _dead_token(error, status)
    problem.tr_id = problem.tr_id or tr_id
    problem.status = status
    return problem.with_traceback(None)


def redirected(status: int, location: str | None, effect: Effect, tr_id: str) -> KisError:
    """What a redirect means. It is not followed: the keys would go to another host."""
    where = origin_of(location)
    message = f"The host answered with a redirect (HTTP {status}{f' to {where}' if where else ''}), which is not followed."
    hint = "Check base_url; a company's proxy or a network's login page may stand between."
    if effect is Effect.ORDER:
        return OutcomeUnknown(
            f"{message} Whether an order came of it is not known.",
            tr_id=tr_id,
            status=status,
            hint=LOOK_FIRST,
        )
    return Redirected(message, tr_id=tr_id, status=status, hint=hint)


def origin_of(location: str | None) -> str:
    """Scheme and host of a URL; "" where it has none. Its path and query may quote what was sent."""
    try:
        parts = urlsplit(printable(location or ""))
        host = parts.hostname or ""
    except ValueError:
        return ""
    return f"{parts.scheme}://{host}" if parts.scheme and host else ""


def _answer(cls: type[Endpoint[R]], body: Mapping[str, Any], codes: Codes | None) -> R:
    """The typed answer of a success, which may say that there is nothing, and then need no block."""
    row = lookup(str(body.get("msg_cd") or "").strip(), codes)
    if row is not None and row.kind is Kind.NO_DATA and not has_blocks(cls, body):
        raise NoData(f"{row.meaning}.", msg_cd=str(body["msg_cd"]), msg1=str(body.get("msg1") or ""))
    return read_answer(cls, body)


def _dead_token(error: KisError, status: int) -> KisError:
    """A 401 means the token, also with a page of HTML for a body."""
    if isinstance(error, BadAnswer) and status == _UNAUTHORIZED:
        return TokenRejected("KIS did not accept the access token.")
    return error


def _after_success(error: KisError) -> KisError:
    """An order answered by something unreadable, or without its number, may well exist."""
    if isinstance(error, BadAnswer | NoData | TokenRejected):
        return OutcomeUnknown(f"The order was answered, but not readably: {error.message}", hint=LOOK_FIRST)
    return error


def _problem(
    cls: type[Endpoint[Any]], body: Mapping[str, Any], status: int, codes: Codes | None
) -> KisError | None:
    """The error a JSON object stands for, None for a success."""
    rt_cd = "" if body.get("rt_cd") is None else str(body["rt_cd"]).strip()
    if rt_cd == "0":
        return None
    code = str(body.get("msg_cd") or body.get("error_code") or "").strip()
    if not rt_cd and not code and status < _FIRST_ERROR_STATUS and has_blocks(cls, body):
        return None  # the token calls and hashkey have no envelope, and some old answers none either
    if not rt_cd and status < _FIRST_ERROR_STATUS and _is_success(code, codes) and has_blocks(cls, body):
        return None
    if not rt_cd and not code:
        error = _unenveloped(status)
        return _after_success(error) if cls.spec.effect is Effect.ORDER else error
    text = str(body.get("msg1") or body.get("msg") or body.get("error_description") or "")
    error = _error(code, text, status, codes, cls.spec.effect, refused=bool(rt_cd))
    if cls.spec.effect is Effect.ORDER and not isinstance(error, OutcomeUnknown) and _order_no(body):
        return OutcomeUnknown(
            "KIS refused the order and gave it a number all the same.",
            msg_cd=code,
            msg1=text,
            hint=LOOK_FIRST,
        )
    return error


def _is_success(code: str, codes: Codes | None) -> bool:
    row = lookup(code, codes)
    return row is not None and row.kind is Kind.SUCCESS


def _unenveloped(status: int) -> KisError:
    if status == _UNAUTHORIZED:
        return TokenRejected("KIS did not accept the access token.")
    if status >= _FIRST_SERVER_STATUS:
        return BadAnswer(f"HTTP {status} with a body that is no KIS answer.")
    return BadAnswer("A JSON object came back that is no KIS answer.")


def _error(
    code: str, text: str, status: int, codes: Codes | None, effect: Effect, *, refused: bool
) -> KisError:
    row = lookup(code, codes)
    meaning = row.meaning if row else ""
    hint = row.hint if row else ""
    if effect is Effect.ORDER and not _order_is_safe(code, row, status, refused=refused):
        message = meaning or f"HTTP {status} with a code that does not say whether the order exists"
        return OutcomeUnknown(f"{message}.", msg_cd=code, msg1=text, hint=f"{LOOK_FIRST} {hint}".strip())
    message = meaning or "KIS refused the call"
    kind = row.kind if row else Kind.UNKNOWN
    error_class = _CLASSES.get(kind) or _by_status(status, effect)
    return error_class(f"{message}.", msg_cd=code, msg1=text, hint=hint)


def _order_is_safe(code: str, row: Code | None, status: int, *, refused: bool) -> bool:
    """Whether the answer proves that no order came of it; `refused` says that it carries an rt_cd."""
    proven = row is not None and row.order is OrderFate.NOT_CREATED
    if refused and status < _FIRST_ERROR_STATUS:
        # The ledger itself said no in a normal answer; a code of the gateway's that nobody knows proves nothing.
        if row is None or (row.kind is Kind.UNKNOWN and row.seen is Seen.CLAIMED):
            return not code.startswith(_NOT_THE_LEDGER)
        return proven
    return proven and row is not None and row.seen is not Seen.CLAIMED


def _by_status(status: int, effect: Effect) -> type[KisError]:
    if status == _UNAUTHORIZED:
        return TokenRejected
    if status >= _FIRST_SERVER_STATUS:
        return ServerError
    return OrderRejected if effect is Effect.ORDER else Refused


def _order_no(body: Mapping[str, Any]) -> str:
    """The number of an order or reservation in a body, "" where there is none."""
    outputs = [row for key, value in body.items() if key.lower() == "output" for row in as_list(value)]
    found = [
        str(value).strip() for row in outputs for key, value in row.items() if key.lower() in _ORDER_NUMBERS
    ]
    return next(filter(None, found), "")
