"""The vocabulary a field is declared in: its name on the wire and KIS's own Korean label."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from pydantic import Field
from pydantic.fields import FieldInfo

T = TypeVar("T")


def Wire(  # noqa: N802  (as pydantic.Field)
    name: str,
    label: str,
    *,
    also: str | None = None,
    omit_none: bool = False,
    unless_given: tuple[str, str] | None = None,
    width: int = 0,
) -> Any:  # noqa: ANN401
    """Tie a field to its KIS name and label, inside `Annotated`.

    Answers match `name` without regard to case, and `also`, a second name KIS is known to use.
    In requests None is sent as blank text, or left out where `omit_none` says so, or as one of the two texts
    of `unless_given`, for the real and the paper host; a value is filled up to `width` with zeros.
    """
    return Field(
        validation_alias=name.lower(),
        serialization_alias=name,
        title=label,
        json_schema_extra={
            "omit_none": omit_none,
            "also": also,
            "unless_given": list(unless_given or ()),
            "width": width,
        },
    )


@dataclass(frozen=True, slots=True)
class Local:
    """A request field that KIS is not sent; it chooses the TR id, say."""

    label: str


@dataclass(frozen=True, slots=True)
class Spread:
    """A request field, a mapping, whose items are sent as the parameters themselves."""

    label: str


@dataclass(frozen=True, slots=True)
class FromSession:
    """A request field that the session fills in: the account as two wire fields, or the HTS id as one."""

    names: tuple[str, ...]
    label: str


Names = str | tuple[str, ...]
"""A wire name with {n} (or {n:02d}) for the number, or every name, where KIS numbers them by no rule."""


@dataclass(frozen=True, slots=True, init=False)
class Numbered:
    """A family of numbered wire fields (askp1 … askp10) as one list.

    A list of rows: each keyword is a field of the row, given as (names, label). A list of plain values: `of`
    is the one (names, label). `count_as` is the wire field of a request that says how many are sent.
    """

    count: int
    parts: tuple[tuple[str, Names, str], ...]
    count_as: str | None

    def __init__(
        self,
        count: int,
        of: tuple[Names, str] | None = None,
        /,
        *,
        count_as: str | None = None,
        **parts: tuple[Names, str],
    ) -> None:
        given = {"": of} if of else parts
        object.__setattr__(self, "count", count)
        object.__setattr__(self, "count_as", count_as)
        object.__setattr__(self, "parts", tuple((field, *named) for field, named in given.items()))

    @property
    def plain(self) -> bool:
        """Whether the list holds plain values."""
        return not self.parts[0][0]

    def names(self, n: int) -> tuple[tuple[str, str], ...]:
        """(row field, wire name) of the n-th member, n from 1; the field is "" for plain values."""
        return tuple(
            (field, wire.format(n=n) if isinstance(wire, str) else wire[n - 1])
            for field, wire, _ in self.parts
        )


def wire_name(field: FieldInfo) -> str | None:
    """The name on the wire, None for a field without one."""
    return field.serialization_alias


def label_of(field: FieldInfo) -> str:
    """KIS's Korean label of a field, "" where it has none."""
    if field.title:
        return field.title
    return next((mark.label for mark in field.metadata if isinstance(mark, Local | Spread | FromSession)), "")


def omits_none(field: FieldInfo) -> bool:
    """Whether None leaves the field out instead of sending it blank."""
    return bool(_extra(field).get("omit_none"))


def second_name(field: FieldInfo) -> str | None:
    """The other name on the wire that means the same field."""
    also = _extra(field).get("also")
    return str(also) if also else None


def unless_given(field: FieldInfo) -> tuple[str, ...]:
    """What None is sent as on the real and the paper host, () where it is nothing special."""
    return tuple(cast("list[str]", _extra(field).get("unless_given") or []))


def width_of(field: FieldInfo) -> int:
    """Digits that a value in a request is filled up to, 0 for as many as it has."""
    return cast("int", _extra(field).get("width") or 0)


def _extra(field: FieldInfo) -> Mapping[str, object]:
    extra = field.json_schema_extra
    return cast("Mapping[str, object]", extra) if isinstance(extra, dict) else {}


def mark(field: FieldInfo, kind: type[T]) -> T | None:
    """The mark of one kind that a field carries."""
    return next((m for m in field.metadata if isinstance(m, kind)), None)
