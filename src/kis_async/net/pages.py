"""Continuation: one call's pages, each row once, ending for certain."""

from __future__ import annotations

import logging
from collections.abc import AsyncGenerator, Mapping
from typing import Any, Final, TypeVar

from kis_async.net.attempt import Page
from kis_async.net.session import Session, continued
from kis_async.policy.verdict import DATA_CHANGED
from kis_async.wire.codec import Request, read_answer
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import InvalidRequest, KisError, ServerError
from kis_async.wire.paging import Paging
from kis_async.wire.row import as_list, is_blank

log = logging.getLogger("kis_async")

R = TypeVar("R")
_Print = int
"""The hash of a row or of a key: what is kept of them names no account in a traceback's frame."""

RESTARTS: Final = 3
"""How often a call starts over when KIS says that its data changed meanwhile (SYDB0050)."""


async def pages(session: Session, endpoint: Endpoint[R]) -> AsyncGenerator[R]:
    """The pages one after the other. A row that came before does not come again, also not after a restart."""
    seen: set[_Print] = set()
    read = 0
    for restart in range(RESTARTS + 1):
        try:
            async for answer in _walk(session, endpoint, restart, seen, known=read):
                read += 1
                yield answer
        except KisError as error:
            _start_over(error, restart)
        else:
            return


async def collect(session: Session, endpoint: Endpoint[R]) -> list[R]:
    """All pages of one consistent pass: a pass during which the data changed is thrown away."""
    for restart in range(RESTARTS + 1):
        try:
            return [answer async for answer in _walk(session, endpoint, restart, set())]
        except KisError as error:
            _start_over(error, restart)
    raise AssertionError


def _start_over(error: KisError, restart: int) -> None:
    """Raise the error again, unless it only says that the data changed, and not for ever."""
    if error.msg_cd != DATA_CHANGED or restart == RESTARTS:
        raise error
    log.info("%s: the data changed while paging; starting over.", error.tr_id)


async def _walk(
    session: Session, endpoint: Endpoint[R], restart: int, seen: set[_Print], *, known: int = 0
) -> AsyncGenerator[R]:
    """Answers with unseen rows only, until KIS, a repeated key or a page of nothing new ends it.

    `known` pages may hold nothing new: an earlier pass has read them. With exactly one full page of holdings
    KIS can answer SYDB0050 to the header tr_cont for ever, so the last pass leaves the header out; should KIS
    take that for a new call and send the first page again, its refusal stands.
    """
    paging = _paging_of(endpoint)
    header = paging.header if restart < RESTARTS else ""
    request = session.encode(endpoint)
    keys: set[_Print] = set()
    while True:
        page = await session.page(endpoint, request)
        first = not seen
        answer, new, rows = _unseen(endpoint, page, seen)
        if new or first:
            yield answer
        elif known:
            known -= 1
        elif rows and header != paging.header:
            raise ServerError(
                "KIS calls its data changed for ever.", msg_cd=DATA_CHANGED, tr_id=request.tr_id
            )
        else:
            if rows:
                log.warning(
                    "%s: KIS sent the same page again; taking it for the last.", request.tr_id or request.path
                )
            return
        following = _following(request, page, paging, header, keys)
        if following is None:
            return
        request = following


def _following(
    request: Request, page: Page[Any], paging: Paging, header: str, keys: set[_Print]
) -> Request | None:
    """The request of the next page; None after the last, and where a key comes again."""
    changes = paging.next(request.params, page.body, page.tr_cont)
    if changes is None or (key := hash(tuple(sorted(changes.items())))) in keys:
        return None
    keys.add(key)
    return continued(request, changes, header)


def _paging_of(endpoint: Endpoint[Any]) -> Paging:
    paging = endpoint.spec.paging
    if paging is None:
        raise InvalidRequest(
            f"{type(endpoint).__name__} has one page only.", hint="await kis(endpoint) has it all."
        )
    return paging


def _unseen(endpoint: Endpoint[R], page: Page[R], seen: set[_Print]) -> tuple[R, int, int]:
    """The answer without rows of earlier pages, how many rows are new, and how many there were."""
    name = _block_of_rows(_paging_of(endpoint).rows, page.body)
    rows = [row for row in as_list(page.body.get(name)) if not is_blank(row)]
    prints = [_print(row) for row in rows]
    new = [row for row, mark in zip(rows, prints, strict=True) if mark not in seen]
    seen.update(prints)
    if len(new) == len(rows):
        return page.answer, len(new), len(rows)
    return read_answer(type(endpoint), {**page.body, name: new}), len(new), len(rows)


def _block_of_rows(block: str, body: Mapping[str, Any]) -> str:
    """The key of the rows: the block's own, or, where that is no list, the one list that there is."""
    name = next((key for key in body if key.lower() == block), block)
    lists = [key for key, value in body.items() if isinstance(value, list)]
    return name if isinstance(body.get(name), list) or len(lists) != 1 else lists[0]


def _print(row: Mapping[str, Any]) -> _Print:
    return hash(tuple(sorted((key, str(value)) for key, value in row.items())))
