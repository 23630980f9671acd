"""The token's file: private, whole, shared by processes, and never fatal."""

import asyncio
import contextlib
import os
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import anyio
import pytest
from tests.support.gateway import Gateway, ok, serving

from kis_async.net import token_store
from kis_async.net.folders import cache_folder
from kis_async.net.token_store import FileStore, Kept, MemoryStore, TokenStore
from kis_async.policy.renewal import Token
from kis_async.wire.errors import TokenIssueLimited

pytestmark = pytest.mark.anyio

HOST, KEY = "https://host:9443", "PSkeykeykey"
TOKEN = Token("tok-secret-value", 1_000.0, 87_400.0)
KEPT = Kept(TOKEN, 1_000.0)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def store(tmp_path: Path) -> FileStore:
    return FileStore(tmp_path / "cache", HOST, KEY)


async def test_what_is_saved_is_loaded_by_another_store_of_the_same_key(
    store: FileStore, tmp_path: Path
) -> None:
    store.save(KEPT)
    assert FileStore(tmp_path / "cache", HOST, KEY).load() == KEPT


async def test_other_keys_and_hosts_have_files_of_their_own(store: FileStore, tmp_path: Path) -> None:
    store.save(KEPT)
    assert FileStore(tmp_path / "cache", HOST, "other").load() == Kept()
    assert FileStore(tmp_path / "cache", "https://paper", KEY).load() == Kept()


async def test_nothing_saved_is_nothing_kept(store: FileStore) -> None:
    assert store.load() == Kept()


async def test_that_a_token_was_asked_for_is_kept_without_a_token(store: FileStore) -> None:
    store.save(Kept(None, 5.0))
    assert store.load() == Kept(None, 5.0)


async def test_folder_and_files_are_the_owners_alone(store: FileStore) -> None:
    before = os.umask(0)
    try:
        async with store.locked():
            store.save(KEPT)
    finally:
        os.umask(before)
    assert mode(store.path.parent) == 0o700
    assert {mode(path) for path in store.path.parent.iterdir()} == {0o600}


async def test_a_file_left_open_to_others_is_closed_to_them(store: FileStore) -> None:
    store.save(KEPT)
    for path in (store.path, store.path.with_suffix(".lock")):
        path.touch()
        path.chmod(0o644)
    async with store.locked():
        store.save(KEPT)
    assert {mode(path) for path in store.path.parent.iterdir()} == {0o600}


async def test_the_app_key_is_neither_in_the_file_nor_in_its_name(store: FileStore) -> None:
    store.save(KEPT)
    assert KEY not in store.path.name
    assert KEY not in store.path.read_text()


async def test_saving_replaces_the_file_at_once_and_leaves_no_draft(
    store: FileStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.save(KEPT)
    contents: list[Kept] = []
    replace = Path.replace

    def look(self: Path, target: Path) -> Path:
        contents.append(FileStore(store.path.parent, HOST, KEY).load())
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", look)
    later = Kept(Token("later", 2_000.0, 88_400.0), 2_000.0)
    store.save(later)
    assert contents == [KEPT]
    assert store.load() == later
    assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b"\xff\xfe",
        b'{"token": "x"}',
        b'{"token": {"value": "x"}}',
        b'{"token": {"value": "x", "issued_at": "a", "expires_at": 1}}',
        b'{"token": null, "asked_at": []}',
    ],
)
async def test_a_spoilt_file_counts_as_none_is_said_and_is_replaced(
    store: FileStore, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    store.save(KEPT)
    store.path.write_bytes(content)
    assert store.load() == Kept()
    assert "cannot be read" in caplog.text
    store.save(KEPT)
    assert store.load() == KEPT


async def test_a_folder_that_cannot_be_made_leaves_the_token_in_memory_and_warns_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")
    store = FileStore(tmp_path / "file" / "below", HOST, KEY)
    async with store.locked():
        store.save(KEPT)
        store.save(KEPT)
    assert store.load() == KEPT
    assert caplog.text.count("cannot be kept") == 1
    assert "token_dir" in caplog.text
    assert TOKEN.value not in caplog.text


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
async def test_a_read_only_folder_leaves_the_token_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    folder.mkdir(mode=0o500)
    store = FileStore(folder, HOST, KEY)
    async with store.locked():
        store.save(KEPT)
    assert store.load() == KEPT


async def test_a_full_disk_keeps_the_old_file_whole(
    store: FileStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    store.save(KEPT)

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kis_async.net.private_files.replace", full)
    store.save(Kept(Token("later", 2.0, 3.0), 2.0))
    assert FileStore(tmp_path / "cache", HOST, KEY).load() == KEPT
    assert store.load().asked_at == 2.0
    assert [path.name for path in store.path.parent.iterdir()] == [store.path.name]


async def test_the_lock_holds_off_another_store_of_the_same_key_and_no_other(
    store: FileStore, tmp_path: Path
) -> None:
    got: list[str] = []

    async def take(other: TokenStore, name: str) -> None:
        async with other.locked():
            got.append(name)

    async with store.locked():
        same = asyncio.create_task(take(FileStore(tmp_path / "cache", HOST, KEY), "same"))
        await take(FileStore(tmp_path / "cache", HOST, "other"), "other")
        await asyncio.sleep(0.12)
        assert got == ["other"]
    await asyncio.wait_for(same, 1)
    assert got == ["other", "same"]


@pytest.mark.parametrize("kind", ["file", "memory"])
async def test_a_cancelled_wait_for_the_lock_and_an_error_under_it_leave_it_free(
    kind: str, tmp_path: Path
) -> None:
    store: TokenStore = MemoryStore() if kind == "memory" else FileStore(tmp_path, HOST, KEY)

    async def take() -> None:
        async with store.locked():
            pass

    with contextlib.suppress(ZeroDivisionError):
        async with store.locked():
            waiting = asyncio.create_task(take())
            await asyncio.sleep(0.06)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            raise ZeroDivisionError
    await asyncio.wait_for(take(), 1)


async def test_the_memory_store_keeps_what_it_is_given() -> None:
    store = MemoryStore()
    assert store.load() == Kept()
    store.save(KEPT)
    assert store.load() == KEPT


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the XDG folders")
def test_the_default_is_the_users_cache_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "kis-async"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder() == tmp_path / ".cache" / "kis-async"


WORKER = textwrap.dedent("""
    import asyncio, sys
    from kis_async import AppKey, Kis
    from kis_async.api.domestic_stock import InquirePrice

    async def main():
        keys = AppKey("PSkeykeykey", "secretsecret")
        async with Kis(keys, "real", base_url=sys.argv[1], token_dir=sys.argv[2]) as kis:
            print((await kis(InquirePrice(symbol="005930"))).price)

    asyncio.run(main())
""")


async def run_workers(gateway: Gateway, folder: Path, count: int) -> list[str]:
    async def worker() -> str:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            WORKER,
            gateway.base_url,
            str(folder),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        out, err = await process.communicate()
        assert process.returncode == 0, err.decode()
        return out.decode().strip()

    return await asyncio.gather(*(worker() for _ in range(count)))


async def test_four_processes_started_together_run_on_one_token_and_a_fifth_needs_no_new_one(
    tmp_path: Path,
) -> None:
    async with serving() as gateway:
        gateway.always("inquire-price", ok(output={"stck_prpr": "71000", "stck_shrn_iscd": "005930"}))
        assert await run_workers(gateway, tmp_path, 4) == ["71000"] * 4
        assert gateway.issued == 1
        assert await run_workers(gateway, tmp_path, 1) == ["71000"]
        assert gateway.issued == 1
        tokens = {seen.header("authorization") for seen in gateway.of("inquire-price")}
        assert tokens == {"Bearer token-0001-abcdefgh"}


async def test_a_lock_that_nobody_gives_back_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(token_store, "LOCK_WAIT", 0.1)
    one, two = FileStore(tmp_path, "host", "key"), FileStore(tmp_path, "host", "key")
    async with one.locked():
        with pytest.raises(TokenIssueLimited, match="lock") as caught:
            async with two.locked():
                pass
    assert str(tmp_path) in caught.value.hint


def test_after_a_write_that_failed_the_file_counts_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = FileStore(tmp_path, "host", "key")
    with monkeypatch.context() as broken:
        broken.setattr(Path, "replace", _cannot)
        store.save(Kept(None, 1.0))
    assert store.load().asked_at == 1.0
    store.save(Kept(None, 2.0))
    assert store.load().asked_at == 2.0
    FileStore(tmp_path, "host", "key").save(Kept(None, 3.0))
    assert store.load().asked_at == 3.0


def _cannot(*_arguments: object) -> None:
    raise OSError("disk full")


# What another user may lay in the way


def fifo(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def link(path: Path) -> None:
    target = path.with_name("target")
    target.write_text("untouched")
    path.symlink_to(target)


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("target"))


def huge(path: Path) -> None:
    path.write_bytes(b"[" * 1_000_000)
    path.chmod(0o600)


def nested(path: Path) -> None:
    path.write_bytes(b"[" * 50_000)
    path.chmod(0o600)


def long_number(path: Path) -> None:
    path.write_text('{"token": {"value": "x", "issued_at": 1, "expires_at": ' + "9" * 400 + "}}")
    path.chmod(0o600)


def readable(path: Path) -> None:
    path.write_text('{"token": {"value": "stolen", "issued_at": 1, "expires_at": 4000000000}, "asked_at": 1}')
    path.chmod(0o644)


@pytest.mark.skipif(os.name == "nt", reason="Windows has neither pipes in folders nor modes")
@pytest.mark.parametrize("lay", [fifo, folder, link, dangling, huge, nested, long_number, readable])
@pytest.mark.parametrize("suffix", [".json", ".lock"])
async def test_what_lies_in_the_way_is_named_not_followed_and_hangs_nobody(
    store: FileStore, lay: Callable[[Path], None], suffix: str, caplog: pytest.LogCaptureFixture
) -> None:
    store.path.parent.mkdir(parents=True)
    lay(store.path.with_suffix(suffix))
    with anyio.fail_after(5):
        async with store.locked():
            assert store.load() == Kept()
            store.save(KEPT)
        assert store.load() == KEPT
    if suffix == ".json":
        assert "cannot be read" in caplog.text
        assert "stolen" not in caplog.text
    target = store.path.with_name("target")
    assert not target.exists() or target.read_text() == "untouched"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
async def test_a_file_of_another_user_is_not_used(store: FileStore, caplog: pytest.LogCaptureFixture) -> None:
    store.save(KEPT)
    os.chown(store.path, 12345, 12345)
    assert store.load() == Kept()
    assert "another user" in caplog.text
