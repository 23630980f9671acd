"""How a call continues: each way KIS has, as a pure step from one page to the next."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from kis_async.wire.row import as_list
from kis_async.wire.types import LateTime, read_date, read_time

_MORE = ("F", "M")
_NO_KEY = ("", "^^")


class Paging(Protocol):
    """One way to continue a call."""

    @property
    def rows(self) -> str:
        """The block that holds the rows, which must not come twice."""
        ...

    def first(self) -> Mapping[str, str]:
        """Wire fields the first call sends for paging's sake."""
        ...

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """Wire fields to change for the next page, None after the last."""
        ...

    @property
    def header(self) -> str:
        """The request header tr_cont of every page but the first."""
        ...


@dataclass(frozen=True, slots=True)
class CtxArea:
    """CTX_AREA_FK…/NK…: keys echoed as they came, padding and all, while the header tr_cont says F or M.

    `suffix` ends the names of both, `key_suffix` that of NK where it is another.
    """

    suffix: str = "100"
    rows: str = "output1"
    header: str = "N"
    key_suffix: str | None = None

    @property
    def _key(self) -> str:
        return f"CTX_AREA_NK{self.suffix if self.key_suffix is None else self.key_suffix}"

    def first(self) -> Mapping[str, str]:
        """Blank keys."""
        return {f"CTX_AREA_FK{self.suffix}": "", self._key: ""}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """The keys of the answer. A missing header leaves the decision to the key."""
        mark = (tr_cont or "").strip().upper()
        lower = {key.lower(): value for key, value in body.items()}
        keys = {name: str(lower.get(name.lower()) or "") for name in self.first()}
        if keys[self._key].strip() in _NO_KEY or (mark and mark not in _MORE):
            return None
        if all(sent.get(name) == value for name, value in keys.items()):
            return None
        return keys


@dataclass(frozen=True, slots=True)
class HeaderOnly:
    """No keys: KIS remembers where it was, while its header tr_cont says F or M."""

    rows: str = "output1"
    header: str = "N"

    def first(self) -> Mapping[str, str]:
        """Nothing."""
        return {}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """The same call again."""
        del sent, body
        return {} if (tr_cont or "").strip().upper() in _MORE else None


@dataclass(frozen=True, slots=True)
class KeyCursor:
    """A key in the answer (index_key, keyb) is sent back as `param` until it is blank or stays the same.

    `also` are wire fields that say so to KIS on every page but the first.
    """

    param: str
    key: str
    rows: str = "output1"
    header: str = ""
    also: Mapping[str, str] = field(default_factory=dict[str, str])

    def first(self) -> Mapping[str, str]:
        """A blank key."""
        return {self.param: ""}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """The key of the answer, beside its blocks or in the first of one."""
        del tr_cont
        heads = (body, *(rows[0] for block in body.values() if (rows := as_list(block))))
        found = (str(value) for head in heads for key, value in head.items() if key.lower() == self.key)
        key = next((text for text in found if text.strip()), "")
        if not key or key == sent.get(self.param):
            return None
        return {self.param: key, **self.also}


@dataclass(frozen=True, slots=True)
class DateCursor:
    """Rows newest first under an end date: the next page ends the day before the oldest row.

    `start` is the wire field that bounds them, None where the call has none; a blank `end` is today; `same` are
    fields that must say what `end` says.
    """

    start: str | None
    end: str
    date: str
    rows: str = "output2"
    header: str = ""
    same: tuple[str, ...] = ()

    def first(self) -> Mapping[str, str]:
        """Nothing: both dates are fields of the call."""
        return {}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """An earlier end, until the start is reached or nothing comes."""
        del tr_cont
        oldest = min(
            (date for text in _column(body, self.rows, self.date) if (date := read_date(text))), default=None
        )
        first, last = sent.get(self.start or "", ""), sent.get(self.end, "")
        if oldest is None or (first and f"{oldest:%Y%m%d}" <= first) or (last and f"{oldest:%Y%m%d}" > last):
            return None
        return dict.fromkeys((self.end, *self.same), f"{oldest - dt.timedelta(days=1):%Y%m%d}")


@dataclass(frozen=True, slots=True)
class TimeCursor:
    """Rows newest first under a time of day: the next page ends `step` seconds before the oldest row.

    With `date_param` and `date` it goes on into the days before; a night's hours past 24 stay with the date it
    began on. A `step` of 0 is for rows of which many can share a second: the next page begins with some of
    them again. `width` is that of the fields of the call, where KIS fills them up with zeros.
    """

    param: str
    time: str
    rows: str = "output2"
    step: int = 60
    date_param: str | None = None
    date: str | None = None
    width: int = 0
    header: str = ""

    def first(self) -> Mapping[str, str]:
        """Nothing: the time is a field of the call."""
        return {}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """An earlier time, until nothing comes or, without dates, the day is at its start."""
        del tr_cont
        dated = self.date if self.date_param else None
        moments = list(_days_and_seconds(body, self.rows, dated, self.time))
        if not moments:
            return None
        day, seconds = min(moments)
        seconds -= self.step
        if seconds < 0 and self.date_param:
            day, seconds = day - dt.timedelta(days=1), seconds + _SECONDS_A_DAY
        clock = f"{seconds // 3600:02d}{seconds // 60 % 60:02d}{seconds % 60:02d}"
        changes = {self.param: clock}
        if self.date_param:
            changes = {self.date_param: f"{day:%Y%m%d}", self.param: clock}
        if seconds < 0 or not self._is_earlier(changes, sent):
            return None
        return {name: text.zfill(self.width) for name, text in changes.items()}

    def _is_earlier(self, changes: Mapping[str, str], sent: Mapping[str, str]) -> bool:
        """Whether the next page ends before the last one did; a blank end was the latest there is."""
        day = sent.get(self.date_param or "", "").strip()[-8:]
        clock = sent.get(self.param, "").strip()[-6:]
        if not self.date_param or not day:
            return not clock or changes[self.param] < clock
        return (changes[self.date_param], changes[self.param]) < (day, clock or "99")


@dataclass(frozen=True, slots=True)
class StampCursor:
    """Rows newest first: the next page ends `step` seconds before the oldest, said as one text of date and time.

    `also` are wire fields that say to KIS on every page but the first that it is one; `more` is a field of the
    answer that says "1" while there is more.
    """

    param: str
    date: str
    time: str
    rows: str = "output2"
    step: int = 60
    header: str = ""
    also: Mapping[str, str] = field(default_factory=dict[str, str])
    more: str | None = None

    def first(self) -> Mapping[str, str]:
        """A blank stamp."""
        return {self.param: ""}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """An earlier stamp, until KIS says that there is no more or nothing earlier comes."""
        del tr_cont
        moments = (
            dt.datetime.combine(day, dt.time()) + dt.timedelta(seconds=seconds)
            for day, seconds in _days_and_seconds(body, self.rows, self.date, self.time)
        )
        oldest = min(moments, default=None)
        if oldest is None or (self.more and self._is_last(body, self.more)):
            return None
        stamp = f"{oldest - dt.timedelta(seconds=self.step):%Y%m%d%H%M%S}"
        before = sent.get(self.param, "").strip()
        return None if before and stamp >= before else {self.param: stamp, **self.also}

    def _is_last(self, body: Mapping[str, Any], more: str) -> bool:
        said = [
            str(value).strip()
            for block in body.values()
            for row in as_list(block)[:1]
            for key, value in row.items()
            if key.lower() == more
        ]
        return bool(said) and "1" not in said


def _column(body: Mapping[str, Any], rows: str, name: str) -> list[str]:
    """The texts of one field of the rows of a block."""
    lower = {key.lower(): value for key, value in body.items()}
    return [
        str(value) for row in as_list(lower.get(rows)) for key, value in row.items() if key.lower() == name
    ]


_SOME_DAY = dt.date(2000, 1, 3)
_SECONDS_A_DAY = 86_400


def _days_and_seconds(
    body: Mapping[str, Any], rows: str, date: str | None, time: str
) -> Iterator[tuple[dt.date, int]]:
    """(day, seconds since it began) of every row; without dates, of a day that does not matter."""
    times = _column(body, rows, time)
    days = [read_date(text) for text in _column(body, rows, date)] if date else [_SOME_DAY] * len(times)
    for day, text in zip(days, times, strict=False):
        clock = read_time(text)
        if day is not None and clock is not None:
            late = _SECONDS_A_DAY if isinstance(clock, LateTime) else 0
            yield day, clock.hour * 3600 + clock.minute * 60 + clock.second + late
