"""A master file as a whole: looked up by symbol, searched by name."""

import datetime as dt
import importlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Generic, TypeVar

from kis_async.masters.index import MASTERS
from kis_async.masters.record import Record
from kis_async.wire.errors import InvalidRequest

R_co = TypeVar("R_co", bound=Record, covariant=True)

_INITIALS: Final = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_FIRST_SYLLABLE: Final = ord("가")
_LAST_SYLLABLE: Final = ord("힣")
_SYLLABLES_AN_INITIAL: Final = 588


class Universe(Mapping[str, R_co], Generic[R_co]):
    """Every instrument of one master file. Iterating gives symbols, so `kis.prices(universe)` prices it.

    `records` are all lines, in KIS's order; `fetched_at` is when KIS was asked for them.
    """

    def __init__(self, name: str, records: Sequence[R_co], fetched_at: dt.datetime) -> None:
        self.name = name
        self.records: tuple[R_co, ...] = tuple(records)
        self.fetched_at = fetched_at
        self._by_symbol: dict[str, R_co] = {}
        for record in self.records:
            self._by_symbol.setdefault(record.symbol, record)

    def __getitem__(self, symbol: str) -> R_co:
        return self._by_symbol[symbol]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_symbol)

    def __len__(self) -> int:
        return len(self._by_symbol)

    def __repr__(self) -> str:
        return f"Universe({self.name!r}, {len(self)} symbols, fetched {self.fetched_at:%Y-%m-%d %H:%M})"

    def search(self, text: str) -> list[R_co]:
        """The records whose symbol or name holds the text, the closest first.

        Blanks and case do not count; ㅅㅅㅈㅈ finds 삼성전자 by its initial consonants.
        """
        wanted = _plain(text)
        if not wanted:
            return []
        by_initials = all(letter in _INITIALS for letter in wanted)
        found = [
            (distance, position)
            for position, record in enumerate(self.records)
            if (distance := _distance(record, wanted, by_initials=by_initials)) is not None
        ]
        return [self.records[position] for _, position in sorted(found)]


def record_class(name: str) -> type[Record]:
    """The record of a master file. Raises InvalidRequest for a name that is none."""
    try:
        found, module = MASTERS[name]
    except KeyError:
        raise InvalidRequest(f"No master file is called {name!r}.", hint=f"There are {', '.join(MASTERS)}.") from None
    declared: type[Record] = getattr(importlib.import_module(f"kis_async.masters.{module}"), found)
    return declared


def _distance(record: Record, wanted: str, *, by_initials: bool) -> int | None:
    """0 for the very symbol or name, more the looser it fits, None where it does not."""
    names = [_plain(name) for name in record.names]
    if wanted in (_plain(record.symbol), *names):
        return 0
    if any(name.startswith(wanted) for name in names):
        return 1
    if any(wanted in name for name in (*names, _plain(record.symbol))):
        return 2
    if by_initials and any(_initials(name).startswith(wanted) for name in names):
        return 3
    if by_initials and any(wanted in _initials(name) for name in names):
        return 4
    return None


def _plain(text: str) -> str:
    return "".join(text.split()).casefold()


def _initials(text: str) -> str:
    """The initial consonant of every Hangul syllable; other letters stay."""
    return "".join(
        _INITIALS[(ord(letter) - _FIRST_SYLLABLE) // _SYLLABLES_AN_INITIAL] if _FIRST_SYLLABLE <= ord(letter) <= _LAST_SYLLABLE else letter
        for letter in text
    )
