"""How a call continues: each way KIS has, as a pure step from one page to the next."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kis_async.wire.row import as_list
from kis_async.wire.types import read_date

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
    """CTX_AREA_FK…/NK…: keys echoed as they came, padding and all, while the header tr_cont says F or M."""

    suffix: str = "100"
    rows: str = "output1"
    header: str = "N"

    def first(self) -> Mapping[str, str]:
        """Blank keys."""
        return {f"CTX_AREA_FK{self.suffix}": "", f"CTX_AREA_NK{self.suffix}": ""}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """The keys of the answer. A missing header leaves the decision to the key."""
        mark = (tr_cont or "").strip().upper()
        lower = {key.lower(): value for key, value in body.items()}
        keys = {name: str(lower.get(name.lower()) or "") for name in self.first()}
        key = keys[f"CTX_AREA_NK{self.suffix}"].strip()
        if key in _NO_KEY or (mark and mark not in _MORE):
            return None
        if all(sent.get(name) == value for name, value in keys.items()):
            return None
        return keys


@dataclass(frozen=True, slots=True)
class DateCursor:
    """Rows newest first under an end date: the next page ends the day before the oldest row."""

    start: str
    end: str
    date: str
    rows: str = "output2"
    header: str = ""

    def first(self) -> Mapping[str, str]:
        """Nothing: both dates are fields of the call."""
        return {}

    def next(
        self, sent: Mapping[str, str], body: Mapping[str, Any], tr_cont: str | None
    ) -> Mapping[str, str] | None:
        """An earlier end, until the start is reached or nothing comes."""
        del tr_cont
        lower = {key.lower(): value for key, value in body.items()}
        texts = [
            str(value)
            for row in as_list(lower.get(self.rows))
            for key, value in row.items()
            if key.lower() == self.date
        ]
        oldest = min((date for text in texts if (date := read_date(text))), default=None)
        if oldest is None or f"{oldest:%Y%m%d}" <= sent[self.start] or f"{oldest:%Y%m%d}" > sent[self.end]:
            return None
        return {self.end: f"{oldest - dt.timedelta(days=1):%Y%m%d}"}
