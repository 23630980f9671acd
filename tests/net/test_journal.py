"""The journal: claimed once, summed to the last unit, readable after any crash, and never in the way of the truth."""

import asyncio
import itertools
import os
import signal
import sqlite3
import stat
import subprocess
import sys
from collections.abc import AsyncGenerator, Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import anyio
import pytest
from anyio.lowlevel import checkpoint
from tests.support.claims import DAY, NOON, TERMS, UNSETTLED, claim, entry
from tests.support.desk import Desk, buy, desk_orders
from tests.support.gateway import Gateway, kis_error
from tests.support.opened import KEY, NUMBER, ORDER_PATH, SECRET, Ledger, open_kis

from kis_async.net.journal import UNIT, Journal
from kis_async.net.kis_clock import KisClock
from kis_async.net.presence import Presence
from kis_async.orders.orders import Orders
from kis_async.orders.steps import Steps
from kis_async.orders.ticket import NEXT, State
from kis_async.wire.errors import ConfigError, InvalidRequest, KisError, OutcomeUnknown

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.sqlite3"


@pytest.fixture
async def journal(path: Path) -> AsyncGenerator[Journal]:
    opened = Journal(path)
    yield opened
    await asyncio.to_thread(opened.close)


def child(script: str, *arguments: str | Path | int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / script), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=True,
        timeout=50,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}"},
    )


def inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir())


def rows_of(path: Path) -> dict[str, dict[str, object]]:
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    try:
        return {row["client_id"]: dict(row) for row in db.execute("SELECT * FROM orders")}
    finally:
        db.close()


# Claims


async def test_a_hundred_tasks_claim_one_client_id_once(journal: Journal) -> None:
    claims = await asyncio.gather(*(claim(journal, entry("one", owner=f"{n}")) for n in range(100)))
    won = [one for one in claims if not one.repeated]
    assert len(won) == 1
    assert {one.entry["owner"] for one in claims if one.entry} == {
        won[0].entry["owner"] if won[0].entry else None
    }
    assert await journal.day_total(DAY, "KRW") == 1000 * UNIT


async def test_tasks_that_race_for_the_last_won_get_it_once(journal: Journal) -> None:
    values = [Decimal(one) / 100 for one in range(1, 101)]
    claims = await asyncio.gather(
        *(claim(journal, entry(f"{value}", value=value), most_of_day=25) for value in values)
    )
    total = sum((value for value, one in zip(values, claims, strict=True) if not one.blocked), Decimal(0))
    assert await journal.day_total(DAY, "KRW") == total * UNIT
    left = 25 - total
    assert left >= 0
    blocked = [value for value, one in zip(values, claims, strict=True) if one.blocked]
    assert min(blocked) > left or left == 0


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
async def test_processes_claim_each_client_id_once_and_keep_the_limit_together(path: Path) -> None:
    done = await asyncio.to_thread(child, "tests/net/racing.py", path, 4, 40, 97_000)
    won = done.stdout.split()
    assert len(won) == len(set(won)) == 97
    assert set(rows_of(path)) == set(won)
    assert not list(path.parent.glob("*.here"))


async def test_the_limit_is_kept_to_the_last_unit(journal: Journal) -> None:
    tenth = Decimal(1) / UNIT
    assert not (await claim(journal, entry("a", value=Decimal(1000) - tenth), most_of_day=1000)).blocked
    assert (await claim(journal, entry("b", value=tenth + tenth / 10), most_of_day=1000)).blocked
    assert not (await claim(journal, entry("c", value=tenth), most_of_day=1000)).blocked
    assert "0 is left" in (await claim(journal, entry("d", value=tenth), most_of_day=1000)).blocked


async def test_days_and_currencies_have_limits_of_their_own(journal: Journal) -> None:
    from dataclasses import replace
    from datetime import timedelta

    dollars = replace(TERMS, market="overseas_stock", exchange="NASD")
    yen = replace(dollars, exchange="TKSE")
    bond = replace(TERMS, market="domestic_bond")
    for name, terms, now in (
        ("won", TERMS, NOON),
        ("dollars", dollars, NOON),
        ("yen", yen, NOON),
        ("tomorrow", TERMS, NOON + timedelta(days=1)),
    ):
        assert not (await claim(journal, entry(name, terms=terms, now=now), most_of_day=1000)).blocked
    assert (await claim(journal, entry("more won", terms=bond), most_of_day=1000)).blocked
    amex = replace(dollars, exchange="AMEX")
    assert (await claim(journal, entry("more dollars", terms=amex), most_of_day=1000)).blocked


@pytest.mark.parametrize("state", [State.REJECTED, State.NOT_CREATED])
async def test_what_was_not_taken_is_given_back_once(journal: Journal, state: State) -> None:
    steps = Steps(journal, KisClock())
    await claim(journal, entry("a"), most_of_day=1000)
    assert (await claim(journal, entry("b"), most_of_day=1000)).blocked
    await steps.record("a", state)
    await steps.record("a", state)
    assert await journal.day_total(DAY, "KRW") == 0
    assert not (await claim(journal, entry("c"), most_of_day=1000)).blocked


async def test_what_may_exist_still_counts(journal: Journal) -> None:
    steps = Steps(journal, KisClock())
    await claim(journal, entry("a"), most_of_day=1000)
    for state in (State.UNKNOWN, State.AMBIGUOUS, State.ACCEPTED):
        assert await steps.record("a", state) is not None
        assert (await claim(journal, entry("b"), most_of_day=1000)).blocked


async def test_an_order_that_says_the_same_is_refused_while_one_is_out(journal: Journal) -> None:
    from dataclasses import replace

    steps = Steps(journal, KisClock())
    await claim(journal, entry("a"))
    same = replace(TERMS, price=Decimal("1000.00"), exchange="NXT")
    assert "a says the same" in (await claim(journal, entry("b", terms=same), alike_refused=True)).blocked
    other = replace(TERMS, price=Decimal(1001))
    assert not (await claim(journal, entry("c", terms=other), alike_refused=True)).blocked
    await steps.record("a", State.UNKNOWN)
    assert (await claim(journal, entry("d"), alike_refused=True)).blocked
    await steps.record("a", State.ACCEPTED)
    assert not (await claim(journal, entry("e"), alike_refused=True)).blocked


# Steps


@pytest.mark.parametrize(("start", "end"), [*itertools.product(NEXT, NEXT)])
async def test_a_step_is_taken_only_from_a_state_before_it(start: State, end: State) -> None:
    journal = Journal(None)
    await claim(journal, {**entry("a"), "state": start.value})
    taken = await Steps(journal, KisClock()).record("a", end, order_no="0000000007")
    assert (taken is not None) is (end in NEXT[start])
    now = await journal.get("a")
    assert now is not None
    assert now["state"] == (end if taken else start)
    assert (now["number"] == 7) is (taken is not None)
    await asyncio.to_thread(journal.close)


async def test_of_two_who_settle_it_one_does(journal: Journal) -> None:
    steps = Steps(journal, KisClock())
    await claim(journal, entry("a"))
    await steps.record("a", State.UNKNOWN)
    found = await asyncio.gather(
        *(steps.record("a", State.ACCEPTED, order_no=f"{n + 1}") for n in range(20)),
        *(steps.record("a", State.NOT_CREATED) for _ in range(20)),
    )
    assert len([one for one in found if one is not None]) == 1
    assert [step["state"] for step in await journal.history("a")] == ["sending", "unknown", "accepted"]


async def test_a_number_that_is_taken_is_not_given_by_looking(journal: Journal) -> None:
    steps = Steps(journal, KisClock())
    for name in ("a", "b"):
        await claim(journal, entry(name))
        await steps.record(name, State.UNKNOWN)
    given: dict[str, Any] = {"order_no": "0000000009", "booked_on": DAY}
    assert await steps.record("a", State.ACCEPTED, unclaimed=True, **given) is not None
    assert await steps.record("b", State.ACCEPTED, unclaimed=True, **given) is None
    tomorrow = given | {"booked_on": "2026-01-06"}
    assert await steps.record("b", State.ACCEPTED, unclaimed=True, **tomorrow) is not None
    booked = {(row["booked_on"], row["number"]) for row in await journal.accepted("domestic_stock", DAY)}
    assert booked == {(DAY, 9), ("2026-01-06", 9)}


async def test_only_who_claimed_an_order_says_what_came_of_it(journal: Journal) -> None:
    steps = Steps(journal, KisClock())
    await claim(journal, entry("a", owner="me/1"))
    assert await steps.record("a", State.NOT_CREATED, owner="me/2") is None
    assert await steps.record("a", State.ACCEPTED, owner="me/1", order_no="7") is not None


# Crashes


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
async def test_a_kill_at_any_statement_leaves_a_journal_from_which_the_truth_follows(tmp_path: Path) -> None:
    await asyncio.to_thread(child, "tests/orders/crashing.py", tmp_path)
    folders = inside(tmp_path)
    assert len(folders) > 20
    ends: set[tuple[str | None, int]] = set()
    for folder in folders:
        desk = Desk(folder / "book")
        orders = desk_orders(desk, folder / "journal.sqlite3")
        before = await orders.get("mine")
        await orders.reconcile()
        ticket = await orders.get("mine")
        booked = [row["odno"] for row in desk.book]
        if ticket is None:
            assert not booked, folder
        elif booked:
            assert (ticket.state, ticket.order_no) == (State.ACCEPTED, booked[0]), folder
        else:
            assert ticket.state is State.NOT_CREATED, folder
        # Whoever sends it again, not knowing, gets the same order; or a first one where there was none.
        try:
            assert (await orders.submit(buy(), client_id="mine")).order_no == desk.book[0]["odno"]
        except KisError:
            assert not booked, folder
        assert len(desk.book) == (0 if ticket is not None and not booked else 1), folder
        ends.add((before.state.value if before else None, len(booked)))
        await orders.aclose()
        assert not list(folder.glob("*.here")), folder
    assert ends == {(None, 0), ("sending", 0), ("sending", 1), ("accepted", 1)}


async def test_a_session_is_seen_as_long_as_its_process_lives(path: Path) -> None:
    script = (
        "import asyncio, sys, time; from pathlib import Path; from kis_async.net.journal import Journal\n"
        "journal = Journal(Path(sys.argv[1])); asyncio.run(journal.get('a')); print(journal.owner, flush=True)\n"
        "time.sleep(60)"
    )
    other = subprocess.Popen([sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True)  # noqa: ASYNC220
    assert other.stdout is not None
    owner = (await asyncio.to_thread(other.stdout.readline)).strip()
    journal = Journal(path)
    assert await journal.sees(owner)
    assert await journal.sees(journal.owner)
    assert not await journal.sees("1.0123456789abcdef")
    other.kill()
    other.wait()
    other.stdout.close()
    assert not await journal.sees(owner)
    third = Journal(path)  # in the same process
    await third.get("a")
    assert await journal.sees(third.owner)
    await asyncio.to_thread(third.close)
    assert not await journal.sees(third.owner)
    await asyncio.to_thread(journal.close)
    assert not list(path.parent.glob("*.here"))


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
async def test_a_process_that_was_forked_neither_uses_its_parents_journal_nor_keeps_it_alive(
    path: Path,
) -> None:
    told = (await asyncio.to_thread(child, "tests/net/forking.py", path)).stdout.splitlines()
    owner, living = told[0].split()
    try:
        journal = Journal(path)
        assert not await journal.sees(owner)
        assert await journal.killed() is None
        await asyncio.to_thread(journal.close)
        assert [line.partition(":")[0] for line in told[1:]] == ["InvalidRequest"] * 4 + ["closed"]
        assert "forked" in told[1]
    finally:
        os.kill(int(living), signal.SIGKILL)


def test_a_mark_is_never_swept_away_while_its_session_comes(path: Path) -> None:
    observer = Presence(path, "observer")

    def come_and_go(name: str) -> bool:
        seen = True
        for turn in range(40):
            one = Presence(path, f"{name}.{turn}")
            one.show()  # and sweep
            seen = seen and observer.sees(f"{name}.{turn}")
            one.leave()
        return seen

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(come_and_go, "abcdefgh"))
    assert inside(path.parent) == []


async def test_what_is_written_has_reached_the_disk(journal: Journal) -> None:
    settings = await journal._run(
        lambda db: [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "journal_mode")]
    )
    assert settings == [2, "wal"]  # FULL


# Files that fail


def not_a_folder(path: Path) -> Path:
    path.write_text("a file")
    return path / "journal.sqlite3"


def garbage(path: Path) -> Path:
    path.write_bytes(b"This is no database. " * 500)
    return path


def newer(path: Path) -> Path:
    db = sqlite3.connect(path)
    db.execute("PRAGMA user_version = 99")
    db.close()
    return path


def foreign(path: Path) -> Path:
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE orders (a)")
    db.close()
    return path


def a_folder(path: Path) -> Path:
    path.mkdir()
    return path


@pytest.mark.parametrize("spoil", [not_a_folder, garbage, newer, foreign, a_folder])
async def test_without_a_journal_nothing_is_sent(spoil: Callable[[Path], Path], path: Path) -> None:
    desk = Desk()
    orders = desk_orders(desk, spoil(path))
    for client_id in (None, "mine"):
        with pytest.raises(ConfigError, match=r"journal.*(cannot be used|newer release)"):
            await orders.submit(buy(), client_id=client_id)
    assert desk.asked == 0
    await orders.aclose()


@pytest.mark.parametrize("put_another", [False, True])
async def test_a_journal_that_was_deleted_under_a_session_is_told_and_nothing_is_sent(
    path: Path, *, put_another: bool
) -> None:
    desk = Desk()
    orders = desk_orders(desk, path)
    await orders.submit(buy(), client_id="first")
    for one in path.parent.glob(f"{path.name}*"):
        one.unlink()
    if put_another:
        path.touch()  # noqa: ASYNC240
    with pytest.raises(ConfigError, match="cannot be used"):
        await orders.submit(buy(), client_id="second")
    assert desk.asked == 1
    await orders.aclose()


async def test_a_folder_that_may_not_be_written_is_told_and_nothing_is_sent(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise PermissionError(13, "Permission denied")

    desk = Desk()
    orders = desk_orders(desk, path)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        with pytest.raises(ConfigError, match="Permission denied"):
            await orders.submit(buy())
    assert desk.asked == 0
    assert (await orders.submit(buy())).state is State.ACCEPTED  # mended meanwhile
    await orders.aclose()


async def fill_disk(journal: Journal, *, pages: int = 0) -> None:
    """Let the file grow no further."""
    await journal._run(lambda db: db.execute(f"PRAGMA max_page_count = {pages or 1}").fetchone())


async def test_a_full_disk_is_told_and_nothing_is_sent(path: Path) -> None:
    desk = Desk()
    orders = desk_orders(desk, path)
    await orders.submit(buy(1))
    await fill_disk(orders._journal)

    async def many() -> None:
        for quantity in range(2, 200):
            await orders.submit(buy(quantity))

    with pytest.raises(ConfigError, match="full"):
        await many()
    assert len(desk.book) == len([one for one in await orders.tickets() if one.state is State.ACCEPTED])
    await fill_disk(orders._journal, pages=100_000)
    assert (await orders.submit(buy(200))).state is State.ACCEPTED
    await orders.aclose()


@pytest.mark.parametrize("lost", [False, True])
async def test_a_disk_that_fails_at_the_answer_costs_nothing_but_time(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, *, lost: bool
) -> None:
    desk = Desk()
    orders = desk_orders(desk, path)
    record = Journal.record

    async def fail(*_: object, **__: object) -> None:
        raise ConfigError("The journal cannot be used (database or disk is full).")

    async def break_disk() -> None:
        monkeypatch.setattr(Journal, "record", fail)
        if lost:
            raise OutcomeUnknown("lost")

    desk.after = break_disk
    if lost:
        with pytest.raises(OutcomeUnknown):
            await orders.submit(buy(), client_id="mine")
    else:
        ticket = await orders.submit(buy(), client_id="mine")
        assert (ticket.state, ticket.order_no) == (State.ACCEPTED, desk.book[0]["odno"])
    assert "the journal could not say so" in caplog.text
    assert rows_of(path)["mine"]["state"] == "sending"
    monkeypatch.setattr(Journal, "record", record)
    (ticket,) = await orders.reconcile()
    assert (ticket.state, ticket.order_no) == (State.ACCEPTED, desk.book[0]["odno"])
    assert ("Found in" in ticket.note) is lost
    await orders.aclose()


async def test_a_journal_that_is_closed_says_so(path: Path) -> None:
    orders = desk_orders(Desk(), path)
    await orders.submit(buy())
    await orders.aclose()
    await orders.aclose()
    with pytest.raises(InvalidRequest, match="closed"):
        await orders.submit(buy())
    unused = desk_orders(Desk(), path)
    await unused.aclose()


@pytest.mark.skipif(sys.platform == "win32", reason="no modes")
async def test_files_are_the_users_own(path: Path) -> None:
    orders = desk_orders(Desk(), path)
    await orders.submit(buy())
    names = {one.name.removeprefix("journal.sqlite3").rpartition(".")[2] for one in path.parent.iterdir()}
    assert names == {"", "-wal", "-shm", "here"}
    assert {stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()} == {0o600}
    await orders.aclose()
    made = path.parent / "new" / "newer" / "journal.sqlite3"
    orders = desk_orders(Desk(), made)
    await orders.submit(buy())
    assert stat.S_IMODE(made.parent.stat().st_mode) == 0o700
    await orders.aclose()


async def test_no_key_no_token_and_no_account_is_in_any_file(gateway: Gateway, tmp_path: Path) -> None:
    ledger = Ledger()
    token = "token-0001-abcdefgh"
    quoting = f"{KEY} {SECRET} {token} {NUMBER}"
    gateway.script(
        ORDER_PATH, kis_error("APBK0952", quoting, status=200, rt_cd="7"), kis_error("XYZ", quoting), ledger
    )
    async with open_kis(gateway, journal_dir=tmp_path) as kis:
        for settle in range(3):
            with suppress(KisError):
                await kis.orders.submit(buy(1 + settle), settle=False)
        during = b"".join(one.read_bytes() for one in inside(tmp_path))
    after = b"".join(one.read_bytes() for one in inside(tmp_path))
    for content in (during, after):
        assert b"APBK0952" in content
        assert b"***" in content
        for secret in (KEY, SECRET, token, NUMBER, f"{NUMBER}-01"):
            assert secret.encode() not in content
    assert all(NUMBER not in one.name for one in inside(tmp_path))


# Callers that are cancelled


async def dust_settles(desk: Desk, orders: Orders, client_id: str) -> None:
    """What must hold when a caller was cancelled somewhere."""
    await orders._steps.all_back()
    ticket = await orders.get(client_id)
    if ticket is None:
        assert not desk.book
        return
    assert ticket.state is not State.SENDING
    if desk.book:
        assert ticket.state in (State.ACCEPTED, State.UNKNOWN)
    (ticket,) = await orders.reconcile() or [ticket]
    assert ticket.state is (State.ACCEPTED if desk.book else State.NOT_CREATED)
    try:
        assert (await orders.submit(buy(), client_id=client_id)).order_no == desk.book[0]["odno"]
    except KisError:
        assert not desk.book
    assert desk.asked <= 1


async def by_task(send: Callable[[], Coroutine[Any, Any, object]], turns: int) -> None:
    task = asyncio.ensure_future(send())
    for _ in range(turns):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()  # and once more, while it cleans up
    await asyncio.gather(task, return_exceptions=True)


async def by_scope(send: Callable[[], Coroutine[Any, Any, object]], turns: int) -> None:
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(send)
        for _ in range(turns):
            await checkpoint()
        tasks.cancel_scope.cancel()


@pytest.mark.parametrize("cancel", [by_task, by_scope])
async def test_a_caller_cancelled_at_any_turn_of_the_loop_loses_no_order(
    cancel: Callable[[Callable[[], Coroutine[Any, Any, object]], int], Awaitable[None]], tmp_path: Path
) -> None:
    booked = 0
    for turns in (*range(40), *(50 * 2**power for power in range(10))):
        desk, path = Desk(), tmp_path / f"{turns}.sqlite3"
        orders = desk_orders(desk, path)
        await orders.get("open")
        await cancel(lambda orders=orders: orders.submit(buy(), client_id="mine"), turns)  # type: ignore[misc]
        await dust_settles(desk, orders, "mine")
        booked += len(desk.book)
        await orders.aclose()
    assert booked > 0


@pytest.mark.parametrize("cancel", ["task", "scope"])
@pytest.mark.parametrize("point", ["claim", "stands", "before", "after", "record"])
async def test_a_caller_cancelled_at_any_step_loses_no_order(
    point: str, cancel: str, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = Desk()
    orders = desk_orders(desk, path)
    reached = asyncio.Event()

    async def wait() -> None:
        reached.set()
        await anyio.sleep(0.05)

    if point in ("before", "after"):
        setattr(desk, point, wait)
    else:
        method = getattr(Journal, point)

        async def slowly(journal: Journal, *arguments: object, **settings: object) -> object:
            monkeypatch.setattr(Journal, point, method)
            found = await method(journal, *arguments, **settings)
            await wait()  # it is on disk, and its caller does not know yet
            return found

        monkeypatch.setattr(Journal, point, slowly)

    if cancel == "task":
        task = asyncio.ensure_future(orders.submit(buy(), client_id="mine"))
        await reached.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    else:
        async with anyio.create_task_group() as tasks:

            async def send() -> None:
                await orders.submit(buy(), client_id="mine")

            tasks.start_soon(send)
            await reached.wait()
            tasks.cancel_scope.cancel()
    if point == "claim":
        assert (found := await orders.get("mine")) is not None
        assert found.state is State.NOT_CREATED
    await dust_settles(desk, orders, "mine")
    assert len(desk.book) == (0 if point in ("claim", "stands", "before") else 1)
    await orders.aclose()


async def test_a_second_caller_of_a_client_id_who_is_cancelled_leaves_the_first_alone(path: Path) -> None:
    desk = Desk()
    orders = desk_orders(desk, path)
    for turns in range(30):
        client_id = f"shared-{turns}"
        first = asyncio.ensure_future(orders.submit(buy(), client_id=client_id))
        second = asyncio.ensure_future(orders.submit(buy(), client_id=client_id))
        for _ in range(turns):
            await asyncio.sleep(0)
        second.cancel()
        ticket, other = await asyncio.gather(first, second, return_exceptions=True)
        if isinstance(ticket, KisError):  # the second was first, and gave up
            assert desk.asked < turns + 1
            assert isinstance(other, asyncio.CancelledError)
            desk.asked += 1
            desk.add(buy())
            continue
        assert not isinstance(ticket, BaseException)
        assert desk.asked == turns + 1
        kept = await orders.get(client_id)
        assert kept is not None
        assert (kept.state, kept.order_no) == (State.ACCEPTED, ticket.order_no)
    await orders.aclose()


def test_what_is_unsettled_is_what_the_sender_says() -> None:
    from kis_async.orders import sender

    assert sender.UNSETTLED == UNSETTLED
