"""Endpoint and Spec: a KIS call as a value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from functools import cache
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Literal, TypeVar, cast

from pydantic import BaseModel, ConfigDict, ValidationError

from kis_async.wire.codes import Environment
from kis_async.wire.errors import ConfigError, InvalidRequest, KisError, NotOnPaper
from kis_async.wire.field import FromSession, mark
from kis_async.wire.given import as_kis_takes
from kis_async.wire.paging import Paging

R_co = TypeVar("R_co", covariant=True)


class Effect(Enum):
    """What a call does: READ may be repeated, ORDER moves money, AUTH deals in tokens."""

    READ = "read"
    ORDER = "order"
    AUTH = "auth"


class Lane(IntEnum):
    """Who goes first when calls wait for a slot."""

    ORDER = 0
    ACCOUNT = 1
    QUOTE = 2


class Auth(Enum):
    """What proves who calls: token and keys in headers, keys alone, or keys in the body."""

    TOKEN = "token"  # noqa: S105  (a mode, not a token)
    KEYS = "keys"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class TrId:
    """The TR id on either host. `old` is the id before KIS renumbered, still answered today."""

    real: str
    paper: str | None
    old: TrId | None = None

    def on(self, environment: Environment, *, old: bool = False) -> str:
        """The id to send. Raises NotOnPaper."""
        if old and self.old is not None:
            return self.old.on(environment)
        if environment is Environment.REAL:
            return self.real
        if self.paper is None:
            raise NotOnPaper(
                "KIS does not offer this call on its paper host; nothing was sent.",
                tr_id=self.real,
                hint="Use environment='real' for it.",
            )
        return self.paper


@dataclass(frozen=True, slots=True)
class TrTable:
    """TR ids chosen by the value of one request field, or by the values of several, then given as tuples."""

    field: str | tuple[str, ...]
    rows: Mapping[Any, TrId]

    def of(self, endpoint: Endpoint[Any]) -> TrId:
        """The row for an endpoint. Raises InvalidRequest for values that have none."""
        several = isinstance(self.field, tuple)
        value = (
            tuple(getattr(endpoint, name) for name in self.field)
            if isinstance(self.field, tuple)
            else getattr(endpoint, self.field)
        )
        try:
            return self.rows[value]
        except KeyError:
            known = ", ".join(_said(key) for key in self.rows)
            what = " and ".join(self.field) if several else self.field
            raise InvalidRequest(f"{what} must be one of {known}.") from None


def _said(key: object) -> str:
    """A key of a TrTable as a person reads it."""
    if isinstance(key, tuple):
        return " ".join(map(_said, cast("tuple[object, ...]", key)))
    return str(getattr(key, "name", key))


@dataclass(frozen=True, slots=True)
class Spec:
    """What KIS documents about a call, beside its fields."""

    method: Literal["GET", "POST"]
    path: str
    title: str
    tr_id: TrId | TrTable | None
    effect: Effect
    block: str | None = "output"
    constants: Mapping[str, str] = field(default_factory=dict[str, str])
    paging: Paging | None = None
    auth: Auth = Auth.TOKEN
    credentials: Mapping[str, Literal["key", "secret"]] = field(
        default_factory=dict[str, Literal["key", "secret"]]
    )
    old_omits: tuple[str, ...] = ()
    on_paper: Mapping[str, tuple[Any, ...]] = field(default_factory=dict[str, tuple[Any, ...]])
    page: str = ""

    def check_paper(self, endpoint: Endpoint[Any]) -> None:
        """Raise NotOnPaper for a value that only the real host knows."""
        for name, known in self.on_paper.items():
            value = getattr(endpoint, name)
            if value not in known:
                raise NotOnPaper(
                    f"The paper host knows {name} {', '.join(item.name for item in known)} only; nothing was sent."
                )

    @property
    def tr_ids(self) -> tuple[TrId, ...]:
        """Every TR id the call can have."""
        if self.tr_id is None:
            return ()
        return (
            (self.tr_id,) if isinstance(self.tr_id, TrId) else tuple(dict.fromkeys(self.tr_id.rows.values()))
        )


def get(
    path: str,
    *,
    title: str,
    tr_id: TrId | TrTable,
    block: str | None = "output",
    constants: Mapping[str, str] | None = None,
    paging: Paging | None = None,
    on_paper: Mapping[str, tuple[Any, ...]] | None = None,
    old_omits: tuple[str, ...] = (),
    page: str = "",
) -> Spec:
    """Declare a GET. `block` is the key of the answer's one block, None where the row declares several.

    `constants` are wire fields with the one value KIS accepts, `on_paper` the values of a field that the
    paper host knows, where it knows fewer, `old_omits` wire fields that the old TR id does not know, `page`
    the number of KIS's page.
    """
    return Spec(
        "GET",
        path,
        title,
        tr_id,
        Effect.READ,
        block,
        constants or {},
        paging,
        old_omits=old_omits,
        on_paper=on_paper or {},
        page=page,
    )


def post(
    path: str,
    *,
    title: str,
    effect: Effect,
    tr_id: TrId | TrTable | None = None,
    block: str | None = "output",
    constants: Mapping[str, str] | None = None,
    auth: Auth = Auth.TOKEN,
    credentials: Mapping[str, Literal["key", "secret"]] | None = None,
    old_omits: tuple[str, ...] = (),
    on_paper: Mapping[str, tuple[Any, ...]] | None = None,
    page: str = "",
) -> Spec:
    """Declare a POST; its effect is always said. `credentials` names body fields that the session fills in.

    The rest is as for `get`.
    """
    return Spec(
        "POST",
        path,
        title,
        tr_id,
        effect,
        block,
        constants or {},
        auth=auth,
        credentials=credentials or {},
        old_omits=old_omits,
        on_paper=on_paper or {},
        page=page,
    )


class Endpoint(BaseModel, Generic[R_co]):
    """One call to KIS: its fields are the parameters, `R` the type of the answer.

    Raises InvalidRequest at construction for a value that KIS would not take.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        validate_by_name=True,
        validate_by_alias=False,
        validate_default=False,
        hide_input_in_errors=True,
        str_strip_whitespace=True,
        protected_namespaces=(),
    )

    spec: ClassVar[Spec]

    if not TYPE_CHECKING:  # a visible __init__ would hide the fields from type checkers

        def __init__(self, /, **values: object) -> None:
            values = as_kis_takes(type(self), values)
            try:
                super().__init__(**values)
            except ValidationError as error:
                problem = _explain(type(self), error)
            else:
                return
            raise problem

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        for name, value in super().__repr_args__():
            given = (
                isinstance(value, str) and mark(type(self).model_fields[name or ""], FromSession) is not None
            )
            yield name, "<hidden>" if given else value

    @classmethod
    def answer_type(cls) -> Any:  # noqa: ANN401  (a class, or list of one)
        """What a call gives: a Row class, or list[Row class]."""
        return _answer_type(cls)


@cache
def _answer_type(cls: type[Endpoint[Any]]) -> Any:  # noqa: ANN401
    for base in cls.__mro__:
        metadata = base.__dict__.get("__pydantic_generic_metadata__", {})
        if metadata.get("origin") is Endpoint:
            return metadata["args"][0]
    raise TypeError(f"{cls.__name__} must be declared as Endpoint[its answer].")


def _explain(cls: type[Endpoint[Any]], error: ValidationError) -> KisError:
    """Every fault of the input in one sentence each, without the values themselves."""
    faults: list[str] = []
    for item in error.errors(include_url=False):
        cause = item.get("ctx", {}).get("error")
        if isinstance(cause, ConfigError | InvalidRequest):
            return cause
        name = ".".join(str(part) for part in item["loc"]) or "the call"
        said = item["msg"].removeprefix("Value error, ")
        text = {"missing": "is missing", "extra_forbidden": "is not a parameter of this call"}.get(
            item["type"], f"- {said[:1].lower()}{said[1:]}"
        )
        faults.append(f"{name} {text}")
    takes = ", ".join(cls.model_fields)
    return InvalidRequest(f"{cls.__name__}: {'; '.join(faults)}.", hint=f"It takes {takes}.")
