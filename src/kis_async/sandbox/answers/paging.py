"""Continuation as the back office does it: tr_cont, and two cursors padded with blanks."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kis_async.sandbox.messages import Answer, dumps, ledger_refusal, padded
from kis_async.sandbox.world import Call

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """One page. `search` and `cursor` are ctx_area_fk100 and ctx_area_nk100 (or …200, by `suffix`) as sent."""

    rows: Sequence[Row]
    code: str
    tr_cont: str
    search: str
    cursor: str
    suffix: str = "100"

    def envelope(self) -> dict[str, str]:
        return {"rt_cd": "0", "msg_cd": self.code, "msg1": padded(self.code)}

    def answer(self, blocks: dict[str, object], *, cursors: bool = True) -> Answer:
        ctx = {f"ctx_area_fk{self.suffix}": self.search, f"ctx_area_nk{self.suffix}": self.cursor}
        return Answer(dumps({**(ctx if cursors else {}), **blocks, **self.envelope()}), tr_cont=self.tr_cont)


def page(
    call: Call,
    rows: Sequence[Row],
    size: int,
    filters: Sequence[str],
    key: Callable[[Row], str],
    *,
    suffix: str = "100",
) -> Page[Row]:
    """The page the call asks for. Raises Refusal SYDB0050 when its cursors no longer fit the data."""
    search, width = "^".join(filters) + "^", int(suffix or 0)
    start = 0
    wanted = call.params.get(f"CTX_AREA_NK{suffix}", "").strip()
    if call.continues and wanted:
        if call.params.get(f"CTX_AREA_FK{suffix}", "").strip() != search.strip():
            raise ledger_refusal("SYDB0050")
        keys = [key(row) for row in rows]
        last = wanted.split("^")[0]
        if last not in keys:
            raise ledger_refusal("SYDB0050")
        start = keys.index(last) + 1
    shown = rows[start : start + size]
    more = start + size < len(rows)
    cursor = f"{key(shown[-1])}^{start + size}^" if more else ""
    return Page(
        rows=shown,
        code=_code(call, more=more, rows=len(shown), first=start == 0),
        tr_cont=("F" if start == 0 else "M") if more else ("D" if start == 0 else "E"),
        search=search.ljust(width),
        cursor=cursor.ljust(width),
        suffix=suffix,
    )


def _code(call: Call, *, more: bool, rows: int, first: bool) -> str:
    if call.paper:
        return "20310000" if rows else "70070000"
    if not rows:
        return "KIOK0560"
    if more:
        return "KIOK0500"
    return "KIOK0510" if first else "KIOK0460"
