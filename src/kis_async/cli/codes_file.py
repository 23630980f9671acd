"""Codes out of a text file: a list, or a table with a column of codes. Pure."""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from kis_async.wire.errors import InvalidRequest
from kis_async.wire.symbols import plain_text, read_krx

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""UTF-32 before UTF-16, whose mark begins the same way."""
_MARKS: Final = ("\t", ";", ",", "|")
_HEADS: Final = (
    "단축코드",
    "종목코드",
    "종목번호",
    "코드",
    "shortcode",
    "stockcode",
    "code",
    "symbol",
    "ticker",
    "티커",
    "심볼",
    "isusrtcd",
    "srtncd",
    "shrniscd",
    "pdno",
    "표준코드",
    "isin",
    "isincode",
    "isucd",
)
"""What a column of codes is headed, the surest first: KRX's portal has the ISIN before the short code."""
_ISIN_HEADS: Final = ("표준코드", "isin", "isincode", "isucd")
_HANGUL: Final = re.compile(r"[가-힣]")
_SEPARATOR_LINE: Final = re.compile(r"sep=(.)", re.IGNORECASE)


class _Line(NamedTuple):
    number: int
    text: str


def codes_of(data: bytes, name: str) -> list[str]:
    """The codes in a file, in order. A cell that is not a code is among them, so that it fails under its own name.

    UTF-8, CP949 and UTF-16; a list parted by blanks, commas or lines, or a table, as the KRX portal and Excel write
    them. # starts a comment. Raises InvalidRequest, with the line, for what cannot be read.
    """
    lines = [
        _Line(number, line)
        for number, line in enumerate(decoded(data, name).splitlines(), start=1)
        if line.strip() and not line.lstrip().startswith("#")
    ]
    mark = None
    if lines and (separator := _SEPARATOR_LINE.fullmatch(lines[0].text.strip())) is not None:
        mark = separator[1]
        lines = lines[1:]
    if not lines:
        return []
    for one in (mark,) if mark else _MARKS:
        heads = _heads(lines[0], one, name)
        if (column := _column(heads, _HEADS)) is not None:
            return list(_in_column(lines[1:], one, column, _column(heads, _ISIN_HEADS), heads[column], name))
    words = lines[0].text.split()
    if (column := _column(words, _HEADS)) is not None and not any(map(read_krx, map(plain_text, words))):
        return [_word_at(line, column, words[column], name) for line in lines[1:]]
    return [code for line in lines for code in _listed(line, mark, name)]


def decoded(data: bytes, name: str) -> str:
    """The text of a file by its byte order mark, else as UTF-8, else as CP949. Raises InvalidRequest."""
    marked = next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)
    # Windows programs write UTF-16 without a mark as well: every other byte of its ASCII is zero.
    even, odd = data[:200:2].count(0), data[1:200:2].count(0)
    unmarked = ("utf-16-le" if odd > even else "utf-16-be",) if even or odd else ("utf-8", "cp949")
    place = 1
    for encoding in (marked,) if marked else unmarked:
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError as error:
            place = data[: error.start].count(b"\n") + 1
    raise InvalidRequest(
        f"{name}, line {place}, cannot be read: it is neither UTF-8, CP949 nor UTF-16.",
        hint="Save it as UTF-8 text.",
    )


def _cells(line: _Line, mark: str, name: str) -> list[str]:
    try:
        rows = list(csv.reader([line.text], delimiter=mark, skipinitialspace=True, strict=True))
    except csv.Error as error:
        raise InvalidRequest(f"{name}, line {line.number}, cannot be read: {error}.") from None
    return rows[0] if rows else []


def _heads(line: _Line, mark: str, name: str) -> list[str]:
    """The cells of the first line, none where such a mark does not part it."""
    try:
        return _cells(line, mark, name)
    except InvalidRequest:
        return []


def _column(heads: Sequence[str], known: Iterable[str]) -> int | None:
    """The place of the first known heading."""
    plain = [re.sub(r"[\W_]", "", plain_text(head)).casefold() for head in heads]
    return next((plain.index(one) for one in known if one in plain), None)


def _in_column(
    lines: Sequence[_Line], mark: str, column: int, isin: int | None, head: str, name: str
) -> Iterator[str]:
    for line in lines:
        cells = _cells(line, mark, name)
        if not any(cell.strip() for cell in cells):
            continue
        cell = plain_text(cells[column].partition(" #")[0]) if column < len(cells) else ""
        if not cell:
            raise InvalidRequest(
                f"{name}, line {line.number}, has no code in the column {head.strip()!r}.",
                hint="Remove the line, or start it with #.",
            )
        yield _whole(cell, plain_text(cells[isin]) if isin is not None and isin < len(cells) else "")


def _whole(cell: str, isin: str) -> str:
    """The cell, or its row's ISIN where Excel took the zeros off the short code and both say the same."""
    code = read_krx(isin)
    if code is None or read_krx(cell) is not None:
        return cell
    digits = cell.removesuffix(".0")
    return code if digits.isdecimal() and code == digits.zfill(len(code)) else cell


def _word_at(line: _Line, column: int, head: str, name: str) -> str:
    words = line.text.partition("#")[0].split()
    if column >= len(words):
        raise InvalidRequest(f"{name}, line {line.number}, has no code in the column {head!r}.")
    return plain_text(words[column])


def _listed(line: _Line, mark: str | None, name: str) -> Iterator[str]:
    """The codes of a line of a list, however they are parted. A Korean name beside a code is not one."""
    text = line.text.partition("#")[0]
    for one in (mark,) if mark else _MARKS[:2]:
        text = text.replace(one, ",")
    cells = [
        [plain_text(word) for word in cell.split()] for cell in _cells(line._replace(text=text), ",", name)
    ]
    coded = any(read_krx(word) is not None for cell in cells for word in cell)
    for cell in cells:
        for word in cell:
            if word and not (coded and _is_name(word, cell)):
                yield word


def _is_name(word: str, cell: Sequence[str]) -> bool:
    """Whether a word is a Korean name, or part of one: names hold numbers (KODEX 200), but then no code is beside them."""
    if read_krx(word) is not None:
        return False
    named = any(map(_HANGUL.search, cell)) and not any(map(read_krx, cell))
    return named or _HANGUL.search(word) is not None
