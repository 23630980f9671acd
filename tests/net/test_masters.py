"""Master files over real sockets: fetched once, kept, and served from what is kept when KIS is away."""

import datetime as dt
import logging
import os
from collections.abc import AsyncGenerator, Callable, Iterator
from pathlib import Path

import pytest
from tests.support.files import Files, serving

from kis_async import BadAnswer, InvalidRequest, ServerError, Unreachable
from kis_async.masters import KospiStock
from kis_async.net.masters import MAX_AGE, Masters
from kis_async.wire import SEOUL

DAY = dt.timedelta(days=1)
pytestmark = pytest.mark.anyio


@pytest.fixture
def files() -> Iterator[Files]:
    with serving() as found:
        yield found


Opened = Callable[[Path | None], Masters]


@pytest.fixture
async def opened(files: Files) -> AsyncGenerator[Opened]:
    made: list[Masters] = []

    def open_(folder: Path | None) -> Masters:
        made.append(Masters(files.url, folder, timeout=2.0, transport=None))
        return made[-1]

    yield open_
    for masters in made:
        await masters.aclose()


@pytest.mark.parametrize("in_folder", [True, False])
async def test_it_is_fetched_once_and_kept(
    files: Files, opened: Opened, tmp_path: Path, *, in_folder: bool
) -> None:
    folder = tmp_path / "masters" if in_folder else None
    masters = opened(folder)
    first = await masters.universe("kospi", KospiStock, MAX_AGE)
    again = await masters.universe("kospi", KospiStock, MAX_AGE)
    assert list(first) == list(again) == ["005930"]
    assert abs(again.fetched_at - dt.datetime.now(SEOUL)) < dt.timedelta(minutes=1)
    assert files.hits == 1
    if folder:
        assert [path.name for path in folder.iterdir()] == ["kospi_code.mst.zip"]
        await opened(folder).universe("kospi", KospiStock, MAX_AGE)
        assert files.hits == 1


async def test_a_kept_file_too_old_is_fetched_anew(files: Files, opened: Opened, tmp_path: Path) -> None:
    masters = opened(tmp_path)
    await masters.universe("kospi", KospiStock, MAX_AGE)
    yesterday = (dt.datetime.now(SEOUL) - DAY).timestamp()
    os.utime(tmp_path / "kospi_code.mst.zip", (yesterday, yesterday))
    await masters.universe("kospi", KospiStock, MAX_AGE)
    assert files.hits == 2


async def test_an_old_one_serves_while_kis_is_away_and_says_so(
    files: Files, opened: Opened, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    masters = opened(tmp_path)
    await masters.universe("kospi", KospiStock, MAX_AGE)
    files.status = 404
    with caplog.at_level(logging.WARNING, "kis_async"):
        universe = await masters.universe("kospi", KospiStock, dt.timedelta(0))
    assert list(universe) == ["005930"]
    assert "could not be fetched" in caplog.text
    assert f"the one of {universe.fetched_at:%Y-%m-%d %H:%M} serves." in caplog.text


async def test_a_damaged_old_one_does_not_serve_and_the_fault_told_is_the_host_s(
    files: Files, opened: Opened, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "kospi_code.mst.zip").write_bytes(b"PK\x03\x04 half")
    files.status = 404
    with caplog.at_level(logging.WARNING, "kis_async"), pytest.raises(BadAnswer, match="HTTP 404"):
        await opened(tmp_path).universe("kospi", KospiStock, dt.timedelta(0))
    assert "serves" not in caplog.text


async def test_a_damaged_file_is_fetched_anew_and_a_damaged_answer_is_not_kept(
    files: Files, opened: Opened, tmp_path: Path
) -> None:
    masters = opened(tmp_path)
    (tmp_path / "kospi_code.mst.zip").write_bytes(b"PK\x03\x04 half")
    assert list(await masters.universe("kospi", KospiStock, MAX_AGE)) == ["005930"]
    files.body = b"<html>maintenance</html>"
    with pytest.raises(BadAnswer):
        await opened(None).universe("kospi", KospiStock, MAX_AGE)
    assert (tmp_path / "kospi_code.mst.zip").read_bytes().startswith(b"PK")


async def test_a_server_fault_is_tried_again(files: Files, opened: Opened) -> None:
    files.faults = 2
    assert list(await opened(None).universe("kospi", KospiStock, MAX_AGE)) == ["005930"]
    assert files.hits == 3
    files.faults = 3
    with pytest.raises(ServerError):
        await opened(None).universe("kospi", KospiStock, MAX_AGE)


async def test_nobody_there_is_told(opened: Opened) -> None:
    masters = Masters("http://127.0.0.1:9", None, timeout=1.0, transport=None)
    with pytest.raises(Unreachable):
        await masters.universe("kospi", KospiStock, MAX_AGE)
    await masters.aclose()


async def test_a_layout_without_a_file_says_how_to_read_one(opened: Opened) -> None:
    from kis_async.masters import OverseasOption

    with pytest.raises(InvalidRequest) as caught:
        await opened(None).universe("overseas_option", OverseasOption, MAX_AGE)
    assert "kis_async.masters.parse(OverseasOption" in caught.value.hint


async def test_a_folder_that_cannot_be_written_to_costs_nothing_but_a_fetch(
    files: Files, opened: Opened, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("in the way")
    masters = opened(tmp_path / "file")
    for _ in range(2):
        assert list(await masters.universe("kospi", KospiStock, MAX_AGE)) == ["005930"]
    assert files.hits == 2
