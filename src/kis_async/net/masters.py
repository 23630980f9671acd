"""Master files: fetched from KIS, kept for the day, read apart from the event loop."""

from __future__ import annotations

import datetime as dt
import logging
import os
import tempfile
import time
from pathlib import Path
from typing import Final, TypeVar

import anyio
from anyio import to_thread
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from kis_async.masters.record import Record, parse
from kis_async.masters.universe import Universe
from kis_async.net.transport import Outgoing, Transport, Wire
from kis_async.wire.errors import BadAnswer, InvalidRequest, KisError, NoAnswer, ServerError, Unreachable
from kis_async.wire.zones import SEOUL

log = logging.getLogger("kis_async")

R = TypeVar("R", bound=Record)

MASTER_HOST: Final = "https://new.real.download.dws.co.kr"
"""Where KIS publishes its master files. It needs no key, and no call is counted."""

FOLDER: Final = "/common/master/"
TRIES: Final = 3
WHOLE: Final = 3
"""How many times the time-out of an answer a whole file may take: the largest has 3 MB, an answer some kB."""

MAX_AGE: Final = dt.timedelta(hours=12)
"""How old a kept file may be; KIS makes new ones every morning."""

_OK = 200
_HEADERS = ((b"accept-encoding", b"identity"),)
_FIRST_SERVER_STATUS = 500


class Masters:
    """The master files of one host, kept in a folder, or in memory where there is none."""

    def __init__(
        self,
        host: str,
        folder: Path | None,
        *,
        timeout: float,
        transport: Transport | None,
        proxy: str | None = None,
    ) -> None:
        self._host = host
        self._folder = folder
        self._timeout = timeout
        self._transport = transport
        self._proxy = proxy
        self._wire: Wire | None = None
        self._memory: dict[str, tuple[bytes, dt.datetime]] = {}
        self._lock = anyio.Lock()

    async def universe(self, name: str, cls: type[R], max_age: dt.timedelta) -> Universe[R]:
        """Every record of a master file, from KIS or not older than `max_age`.

        A kept file that is older serves where KIS cannot be reached, with a warning in the log. Raises KisError.
        """
        archive = cls.file.archive
        if archive is None:
            raise InvalidRequest(
                f"KIS publishes the layout of {cls.file.title}, but not where the file is.",
                hint=f"kis_async.masters.parse({cls.__name__}, data) reads one that you have.",
            )
        async with self._lock:
            kept = await to_thread.run_sync(self._load, archive)
            if kept and dt.datetime.now(SEOUL) - kept[1] <= max_age:
                try:
                    return await _read(name, cls, *kept)
                except BadAnswer as error:
                    log.warning("The kept master file %s is damaged (%s); fetching it anew.", archive, error)
                    kept = None
            try:
                data, fetched_at = await self._fetch(archive), dt.datetime.now(SEOUL)
                universe = await _read(name, cls, data, fetched_at)
            except KisError as error:
                if kept is None:
                    raise
                try:
                    universe = await _read(name, cls, *kept)
                except BadAnswer:
                    raise error from None
                log.warning(
                    "%s could not be fetched (%s); the one of %s serves.", archive, error, _day(kept[1])
                )
                return universe
            await to_thread.run_sync(self._save, archive, data, fetched_at)
            return universe

    async def aclose(self) -> None:
        """Close the connections."""
        if self._wire is not None:
            await self._wire.aclose()

    async def _fetch(self, archive: str) -> bytes:
        tries = AsyncRetrying(
            retry=retry_if_exception_type((Unreachable, NoAnswer, ServerError)),
            stop=stop_after_attempt(TRIES),
            wait=wait_random_exponential(multiplier=0.2, max=2.0),
            reraise=True,
        )
        return await tries(self._fetch_once, archive)

    async def _fetch_once(self, archive: str) -> bytes:
        if self._wire is None:
            self._wire = Wire(
                self._host,
                rate=1,
                timeout=self._timeout,
                transport=self._transport,
                whole=WHOLE * self._timeout,
                proxy=self._proxy,
            )
        reply = await self._wire.send(Outgoing("GET", FOLDER + archive, _HEADERS))
        if reply.status == _OK:
            return reply.body
        if reply.status >= _FIRST_SERVER_STATUS:
            raise ServerError(f"KIS answered HTTP {reply.status} for the master file {archive}.")
        raise BadAnswer(f"KIS answered HTTP {reply.status} for the master file {archive}.")

    def _load(self, archive: str) -> tuple[bytes, dt.datetime] | None:
        if self._folder is None:
            return self._memory.get(archive)
        path = self._folder / archive
        try:
            fetched_at = dt.datetime.fromtimestamp(path.stat().st_mtime, SEOUL)
            return path.read_bytes(), fetched_at
        except OSError:
            return None

    def _save(self, archive: str, data: bytes, fetched_at: dt.datetime) -> None:
        """Whole or not at all; a folder that cannot be written to costs a fetch each time and nothing else."""
        if self._folder is None:
            self._memory[archive] = (data, fetched_at)
            return
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, draft = tempfile.mkstemp(dir=self._folder)
            try:
                with os.fdopen(handle, "wb") as file:
                    file.write(data)
                os.utime(draft, (time.time(), fetched_at.timestamp()))
                Path(draft).replace(self._folder / archive)
            except OSError:
                Path(draft).unlink(missing_ok=True)
                raise
        except OSError as error:
            log.warning("The master file %s could not be kept (%s).", archive, type(error).__name__)


def _day(moment: dt.datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M}"


async def _read(name: str, cls: type[R], data: bytes, fetched_at: dt.datetime) -> Universe[R]:
    records = await to_thread.run_sync(parse, cls, data)
    return Universe(name, records, fetched_at)
