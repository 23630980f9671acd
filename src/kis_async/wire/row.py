"""Row: what every typed answer and every part of one is."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, ClassVar, Final, Self, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError
from pydantic.fields import FieldInfo

from kis_async.wire.errors import NoData, UnexpectedAnswer
from kis_async.wire.field import Numbered, mark, second_name, wire_name

R = TypeVar("R", bound="Row")

_PRIVATE = frozenset({"account_no"})
"""Fields that no repr shows."""

_NOT_NUMBERS = frozenset({"nan", "-nan", "(null)", "null", "-", "n/a"})

_SIGN: Final = "_sign"
_DOWN: Final = frozenset({"4", "5", "-"})
"""KIS's codes for a lower limit and a fall."""

_UNSIGNED: Final = re.compile(r"(?=.*[1-9])[0-9,]*\.?[0-9]+")
_THOUSANDS: Final = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")


class Row(BaseModel):
    """A value from KIS, frozen. `wire` holds what KIS sent, keys and texts untouched."""

    model_config = ConfigDict(
        frozen=True,
        defer_build=True,
        extra="ignore",
        validate_by_name=True,
        validate_by_alias=True,
        hide_input_in_errors=True,
        coerce_numbers_to_str=True,
        protected_namespaces=(),
    )

    skippable: ClassVar[bool] = False
    """Whether a row in a list that lacks what is required is left out, instead of failing the whole answer."""

    positional: ClassVar[bool] = False
    """Whether the place of a row in its list is its meaning, so that blank ones stay."""

    _wire: dict[str, Any] = PrivateAttr(default_factory=dict)
    _unread: tuple[str, ...] = PrivateAttr(default=())

    @property
    def wire(self) -> Mapping[str, Any]:
        """What KIS sent, by KIS's own names; also what this release has no field for."""
        return self._wire

    @property
    def unread(self) -> tuple[str, ...]:
        """Wire names whose text did not fit the declared type; the field is None, the text is in `wire`."""
        return self._unread

    def __repr_args__(self) -> Iterable[tuple[str | None, object]]:
        for name, value in super().__repr_args__():
            yield name, "<hidden>" if name in _PRIVATE and value is not None else value

    def with_wire(self, raw: Mapping[str, Any], unread: Iterable[str] = ()) -> Self:
        """The row itself, saying that it came from `raw`. Only for a row nobody else has seen yet."""
        self._wire = dict(raw)
        self._unread = tuple(unread)
        return self

    @classmethod
    def read(cls, raw: Mapping[str, Any]) -> Self:
        """Read one wire object. Raises UnexpectedAnswer or NoData where a required field is missing or blank."""
        shape = shape_of(cls)
        data: dict[str, Any] = {}
        for key, value in raw.items():
            said = value.strip() if type(value) is str else str(value) if type(value) is int else value
            if said is not None and said != "":
                data[key.lower()] = said
        for other, name in shape.second_names:
            if other in data:
                data.setdefault(name, data.pop(other))
        for block, value in placed(shape.blocks, data):
            data[block.wire] = block.read(value)
        for family in shape.families:
            data[family.field] = family.read(data)
        _sign(data, shape.signs)
        return _build(cls, data, raw)


def read_rows(cls: type[R], rows: Iterable[Mapping[str, Any]]) -> list[R]:
    """The rows of a list, without those that hold nothing."""
    found: list[R] = []
    odd: UnexpectedAnswer | None = None
    for raw in rows:
        if is_blank(raw) and not cls.positional:
            continue
        try:
            found.append(cls.read(raw))
        except (NoData, UnexpectedAnswer) as error:
            if not cls.skippable:
                raise
            odd = error if isinstance(error, UnexpectedAnswer) else odd
    if odd is not None and not found:
        raise odd
    return found


@dataclass(frozen=True, slots=True)
class Block:
    """A field that holds a row or rows of its own."""

    wire: str
    row: type[Row]
    many: bool
    required: bool

    def read(self, value: object) -> Row | list[Row] | None:
        """One or many, whatever KIS sent: an object, a list, a list of one, nothing."""
        if self.many:
            return read_rows(self.row, as_list(value))
        rows = [item for item in as_list(value) if not is_blank(item)]
        if rows:
            return self.row.read(rows[0])
        if self.required:
            raise NoData("KIS answered with nothing: no such symbol, or nothing under these conditions.")
        return None


def placed(blocks: tuple[Block, ...], data: Mapping[str, Any]) -> list[tuple[Block, object]]:
    """Each block with what KIS sent for it.

    Under its own name, as a rule. KIS's pages and servers do not always agree on names (output for output1) and some
    swap two: so what is missing, or has none of the block's fields, is looked for among what nobody else claims.
    """
    found = {block.wire: data.get(block.wire) for block in blocks}
    strays = [block for block in blocks if not _fits(block, found[block.wire])]
    if not strays or all(is_blank(found[block.wire]) and block.wire in data for block in strays):
        return [(block, found[block.wire]) for block in blocks]
    claimed = {block.wire for block in blocks if block not in strays}
    loose: dict[str, object] = {key: value for key, value in data.items() if key not in claimed}
    for block in strays:
        key = next((key for key, value in loose.items() if not is_blank(value) and _fits(block, value)), None)
        if key is not None:
            found[block.wire] = loose.pop(key)
    return [(block, found[block.wire]) for block in blocks]


def _fits(block: Block, value: object) -> bool:
    """Whether the first object of a value has a field of the block's."""
    rows = as_list(value)
    return bool(rows) and not _names(block.row).isdisjoint(key.lower() for key in rows[0])


@cache
def _names(row: type[Row]) -> frozenset[str]:
    """Every wire name that a row knows, in lower case."""
    shape = shape_of(row)
    plain = {(wire_name(field) or "").lower() for field in row.model_fields.values()}
    numbered = {wire.lower() for family in shape.families for member in family.members for _, wire in member}
    return frozenset(plain | numbered | {other for other, _ in shape.second_names} - {""})


@dataclass(frozen=True, slots=True)
class Family:
    """A field that gathers numbered wire fields: as rows, or as plain values where `row` is None."""

    field: str
    row: type[Row] | None
    members: tuple[tuple[tuple[str, str], ...], ...]
    signs: tuple[tuple[str, str], ...] = ()

    def read(self, data: Mapping[str, Any]) -> list[Any]:
        """The members in order, up to the last that holds anything. A plain member without a value is None."""
        found = [
            [(name, wire, data[key]) for name, wire in member if (key := wire.lower()) in data]
            for member in self.members
        ]
        while found and not found[-1]:
            found.pop()
        if self.row is None:
            return [member[0][2] if member else None for member in found]
        return [
            _build(
                self.row,
                _sign({name: value for name, _, value in member}, self.signs),
                {wire: value for _, wire, value in member},
                names={name: wire for name, wire, _ in member},
            )
            for member in found
        ]


@dataclass(frozen=True, slots=True)
class Shape:
    """What of a row is more than a plain field."""

    blocks: tuple[Block, ...]
    families: tuple[Family, ...]
    second_names: tuple[tuple[str, str], ...]
    signs: tuple[tuple[str, str], ...]


@cache
def shape_of(cls: type[Row]) -> Shape:
    """The blocks and families a row declares."""
    blocks: list[Block] = []
    families: list[Family] = []
    for name, field in cls.model_fields.items():
        row, many, optional = _row_in(field)
        if numbered := mark(field, Numbered):
            members = tuple(numbered.names(n) for n in range(1, numbered.count + 1))
            signs = tuple(_signed(row.model_fields)) if row is not None else ()
            families.append(Family(name, row, members, signs))
        elif row is not None:
            blocks.append(
                Block((wire_name(field) or name).lower(), row, many, required=not (many or optional))
            )
    second = tuple(
        (other.lower(), (wire_name(field) or "").lower())
        for field in cls.model_fields.values()
        if (other := second_name(field))
    )
    wires = {name: (wire_name(field) or name).lower() for name, field in cls.model_fields.items()}
    signs = tuple((wires[name], wires[sign]) for name, sign in _signed(cls.model_fields))
    return Shape(tuple(blocks), tuple(families), second, signs)


def _signed(fields: Mapping[str, FieldInfo]) -> Iterable[tuple[str, str]]:
    """Fields whose sign KIS sends in a field of its own: `change` and `change_sign`."""
    for name in fields:
        if f"{name}{_SIGN}" in fields:
            yield name, f"{name}{_SIGN}"


def _sign(data: dict[str, Any], pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Give a number the sign that stands beside it, where it has none of its own.

    Domestic changes carry their minus, overseas ones do not (overseas-price/price and its like): a change means the same everywhere.
    """
    for name, sign in pairs:
        value, said = data.get(name), data.get(sign)
        if isinstance(said, str) and said in _DOWN and isinstance(value, str) and _UNSIGNED.fullmatch(value):
            data[name] = f"-{value}"
    return data


def _row_in(field: FieldInfo) -> tuple[type[Row] | None, bool, bool]:
    """(row class, many, optional) of a field's annotation."""
    kinds = get_args(field.annotation) if _is_union(field.annotation) else (field.annotation,)
    optional = NoneType in kinds
    for kind in kinds:
        if get_origin(kind) is list:
            (item,) = get_args(kind)
            if isinstance(item, type) and issubclass(item, Row):
                return item, True, optional
        elif isinstance(kind, type) and issubclass(kind, Row):
            return kind, False, optional
    return None, False, optional


def _is_union(annotation: object) -> bool:
    return get_origin(annotation) in (UnionType, Union)


def as_list(value: object) -> list[Mapping[str, Any]]:
    """The objects in a block, however KIS wrapped them: one, a list, or a table on its side (an object of lists)."""
    if isinstance(value, Mapping):
        return _upright(cast("Mapping[str, Any]", value))
    if isinstance(value, list):
        return [row for item in cast("list[object]", value) for row in as_list(item)]
    return []


def _upright(value: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    columns = list(value.values())
    texts = len(columns) > 1 and all(
        isinstance(column, list) and all(isinstance(text, str) for text in cast("list[object]", column))
        for column in columns
    )
    if not texts or len({len(column) for column in columns}) != 1:
        return [value]
    return [dict(zip(value, line, strict=True)) for line in zip(*columns, strict=True)]


def is_blank(value: object) -> bool:
    """Whether nothing in a wire value says anything."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value or value.isspace()
    if isinstance(value, Mapping):
        return all(is_blank(item) for item in cast("Mapping[str, object]", value).values())
    if isinstance(value, list):
        return all(is_blank(item) for item in cast("list[object]", value))
    return False


def _build(
    cls: type[R], data: dict[str, Any], raw: Mapping[str, Any], names: Mapping[str, str] | None = None
) -> R:
    """Validate; what does not fit is mended (1,234) or left out and named, unless it is required.

    `names` gives the wire names where `data` goes by field names.
    """
    unread: list[str] = []
    mended: set[str] = set()
    while True:
        try:
            row = cls.model_validate(data, by_alias=names is None, by_name=names is not None)
        except ValidationError as error:
            wrong = {str(item["loc"][0]): item for item in error.errors(include_url=False)}
        else:
            return row.with_wire(raw, (names.get(key, key) for key in unread) if names else unread)
        for key, item in wrong.items():
            if item["type"] == "missing":
                sent = any(name.lower() == key for name in raw)
                raise _missing(cls, key, sent=sent, unread=key in unread)
            if isinstance(data[key], list) and len(item["loc"]) > 1:
                unread.append(_emptied(data, key, item["loc"]))
                continue
            text = data.pop(key)
            if key not in mended and isinstance(text, str) and (number := _mend(text)) is not None:
                mended.add(key)
                data[key] = number
            elif not (isinstance(text, str) and text.strip().lower() in _NOT_NUMBERS):
                unread.append(key)


def _emptied(data: dict[str, Any], key: str, place: tuple[int | str, ...]) -> str:
    """Put None for the one value of a list that is not what its type says; its name."""
    position = int(place[1])
    data[key] = [*data[key][:position], None, *data[key][position + 1 :]]
    return f"{key}.{position}"


def _mend(text: str) -> str | None:
    """5,000 is a number that pydantic does not read; 1,23 is none."""
    return text.replace(",", "") if _THOUSANDS.fullmatch(text) else None


def _missing(cls: type[Row], wire: str, *, sent: bool, unread: bool) -> UnexpectedAnswer | NoData:
    if sent and not unread:
        return NoData(
            f"KIS answered, but left {wire} blank: no such symbol, or nothing under these conditions."
        )
    state = "is not what its type says" if unread else "is missing"
    return UnexpectedAnswer(f"An answer without {wire} is no {cls.__name__}: the field {state}.")
