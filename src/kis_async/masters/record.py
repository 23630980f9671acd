"""Master files: cp949 text, a line an instrument, declared as answers are, with the bytes each field takes."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar, Final, TypeVar

from kis_async.wire import Row
from kis_async.wire.errors import BadAnswer, UnexpectedAnswer

ENCODING: Final = "cp949"
MOST_BYTES: Final = 128 * 1024 * 1024
"""The largest master file that is unpacked; the largest known has about 2 MB."""

_ZIP = b"PK\x03\x04"

R = TypeVar("R", bound="Record")


@dataclass(frozen=True, slots=True)
class MasterFile:
    """What KIS publishes about a master file, and how a line of it is laid out.

    `archive` is its name at KIS, None where KIS publishes the layout only. `layout` is the wire names in
    order, each with its width in bytes; widths do not matter where a `delimiter` parts the fields.
    """

    title: str
    archive: str | None
    layout: tuple[tuple[str, int], ...]
    delimiter: bytes | None = None

    @property
    def width(self) -> int:
        """Bytes of one line without its end."""
        return sum(width for _, width in self.layout)


def laid_out(text: str) -> tuple[tuple[str, int], ...]:
    """A layout from "name:width name:width ..."."""
    pairs = (part.partition(":") for part in text.split())
    return tuple((name, int(width or 0)) for name, _, width in pairs)


class Record(Row):
    """One line of a master file. `symbol` is what other calls take for it."""

    file: ClassVar[MasterFile]

    symbol: str
    name: str | None = None

    @property
    def key(self) -> str:
        """What tells it from every other line of its file."""
        return self.symbol

    @property
    def names(self) -> tuple[str, ...]:
        """What people call it."""
        return (self.name,) if self.name else ()


def parse(cls: type[R], data: bytes) -> list[R]:
    """Every record of a master file, zipped or not. Raises BadAnswer, saying which line is not one."""
    file = cls.file
    lines = _unzipped(data).split(b"\n")
    records: list[R] = []
    for number, line in enumerate(lines, start=1):
        text = line.rstrip(b"\r\x1a\x00")
        if text.strip():
            try:
                records.append(cls.read(_fields(file, text)))
            except UnexpectedAnswer as error:
                raise BadAnswer(f"Line {number} of {file.title}: {error.message}") from None
    if not records:
        raise BadAnswer(f"The master file {file.title} is empty.")
    return records


def pack(file: MasterFile, values: Mapping[str, str]) -> bytes:
    """One line of a master file, with its end, from texts by wire name. What is too long is cut."""
    if file.delimiter is not None:
        return file.delimiter.join(values.get(name, "").encode(ENCODING) for name, _ in file.layout) + b"\n"
    cells = (values.get(name, "").encode(ENCODING, "replace")[:width].ljust(width) for name, width in file.layout)
    return b"".join(cells) + b"\n"


def _fields(file: MasterFile, line: bytes) -> dict[str, str]:
    if file.delimiter is not None:
        parts = line.split(file.delimiter)
        if len(parts) < len(file.layout):
            raise UnexpectedAnswer(f"it has {len(parts)} fields, not {len(file.layout)}.")
        return {name: _text(part) for (name, _), part in zip(file.layout, parts, strict=False)}
    # The last field may be blank and its blanks cut; a longer line is KIS's next field.
    last = file.layout[-1][1]
    if len(line) < file.width - last:
        raise UnexpectedAnswer(f"it has {len(line)} bytes, not {file.width}.")
    found: dict[str, str] = {}
    start = 0
    for name, width in file.layout:
        found[name] = _text(line[start : start + width])
        start += width
    return found


def _text(raw: bytes) -> str:
    return raw.decode(ENCODING, "replace").replace("\x00", " ").strip()


def _unzipped(data: bytes) -> bytes:
    if not data.startswith(_ZIP):
        return data
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if not members or members[0].file_size > MOST_BYTES:
                raise BadAnswer("The archive of a master file holds nothing, or too much.")
            return archive.read(members[0])
    except (zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError):
        raise BadAnswer("The archive of a master file is damaged.") from None
