"""The command as a process: Ctrl-C, pipes whose reader leaves, and no traceback in either."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kis_async.sandbox import PAPER, REAL, RunningSandbox, running

COMMAND = [sys.executable, "-m", "kis_async.cli"]


@pytest.fixture
def host() -> Iterator[RunningSandbox]:
    with running(window="off") as hosts:
        yield hosts


def environment(tmp_path: Path, host: RunningSandbox | None = None, *, real: bool = False) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("KIS_")}
    kept["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    if host is None:
        return kept
    account = REAL if real else PAPER
    return kept | {
        "KIS_APP_KEY": account.app_key,
        "KIS_APP_SECRET": account.app_secret,
        "KIS_ACCOUNT": account.number,
        "KIS_ENVIRONMENT": account.environment,
        "KIS_BASE_URL": host.url(account.environment),
        "KIS_TOKEN_DIR": str(tmp_path),
        "KIS_RATE": "100",
    }


def wait_until(path: str, host: RunningSandbox) -> None:
    """Until a fault has struck a call to the path."""
    fault = next(one for one in host.sandbox.world.faults.waiting if one.path == path)
    deadline = time.monotonic() + 20
    while not fault.hits:
        assert time.monotonic() < deadline, "the call never came"
        time.sleep(0.01)


def test_ctrl_c_is_one_line_and_130(host: RunningSandbox, tmp_path: Path) -> None:
    host.sandbox.fault("hang", path="inquire-price", times=None)
    process = subprocess.Popen(
        [*COMMAND, "price", "005930"],
        env=environment(tmp_path, host),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until("inquire-price", host)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert out == ""
    assert err == "Interrupted: 1 of 1 prices are missing.\n"


def test_ctrl_c_while_an_order_is_out_is_an_unknown_fate(host: RunningSandbox, tmp_path: Path) -> None:
    host.sandbox.fault("hang", path="order-cash", when="after", times=None)
    process = subprocess.Popen(
        [*COMMAND, "buy", "005930", "1", "--market"],
        env=environment(tmp_path, host),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    wait_until("order-cash", host)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 5
    assert out == ""
    assert "it may exist" in err
    assert "Traceback" not in err
    assert len(host.sandbox.orders()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX terminal")
def test_ctrl_c_at_the_question_sends_nothing(host: RunningSandbox, tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COMMAND, "buy", "005930", "1", "--market"],
        env=environment(tmp_path, host, real=True),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr is not None
    told = b""
    while b"[y/N]" not in told:
        told += process.stderr.read1(1000)  # type: ignore[attr-defined]
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert host.sandbox.orders() == []


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
@pytest.mark.parametrize("form", ["--json", "--csv", ""])
def test_a_reader_that_leaves_is_no_error(form: str, tmp_path: Path) -> None:
    """The output is larger than a pipe holds, so that writing on must fail."""
    codes = tmp_path / "codes.txt"
    codes.write_text("\n".join(f"{code:06}" for code in range(1, 1500)))
    script = f"set -o pipefail; {' '.join(COMMAND)} prices --file {codes} {form} | head -c 10"
    found = subprocess.run(
        ["bash", "-c", script], capture_output=True, env=environment(tmp_path), check=False, timeout=50
    )
    assert len(found.stdout) == 10
    assert b"Traceback" not in found.stderr
    assert b"BrokenPipe" not in found.stderr
    assert found.returncode in {0, 6}


def test_json_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    found = subprocess.run(
        [*COMMAND, "price", "005930", "--json"],
        capture_output=True,
        env=environment(tmp_path)
        | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""},
        check=False,
    )
    assert found.returncode == 0
    assert json.loads(found.stdout.decode("utf-8"))[0]["name"] == "가상전자"
    assert b"\x1b" not in found.stdout + found.stderr


FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")


def shell(words: str, tmp_path: Path, host: RunningSandbox | None = None) -> subprocess.CompletedProcess[str]:
    script = f"{' '.join(COMMAND)} {words}"
    env = environment(tmp_path, host)
    return subprocess.run(
        ["bash", "-c", script], capture_output=True, env=env, check=False, timeout=50, text=True
    )


@FULL
@pytest.mark.parametrize("words", ["price 005930", "price 005930 --json", "--help", "--version"])
def test_a_full_disk_is_one_line_and_7(words: str, tmp_path: Path) -> None:
    found = shell(f"{words} >/dev/full", tmp_path)
    assert found.returncode == 7
    assert "Traceback" not in found.stderr
    assert found.stderr.splitlines()[-1] == "The output could not be written: No space left on device."


@FULL
@pytest.mark.parametrize(
    "words",
    ["buy 005930 1 --market", "call order-cash side=BUY symbol=005930 quantity=1 kind=MARKET --json"],
)
@pytest.mark.parametrize("where", [">/dev/full", ">&-"])
def test_an_order_that_stdout_does_not_take_is_told_on_stderr(
    words: str, where: str, host: RunningSandbox, tmp_path: Path
) -> None:
    found = shell(f"{words} {where}", tmp_path, host)
    assert found.returncode == 7
    assert "The order was taken, its number is 0000000001." in found.stderr
    assert "Traceback" not in found.stderr


def test_an_order_whose_reader_left_is_told_on_stderr(host: RunningSandbox, tmp_path: Path) -> None:
    found = shell("buy 005930 1 --market | true", tmp_path, host)
    assert "The order was taken, its number is 0000000001." in found.stderr


@FULL
def test_a_full_stderr_keeps_no_data_back(tmp_path: Path) -> None:
    found = shell("price 005930 2>/dev/full", tmp_path)
    assert found.returncode == 0
    assert "005930" in found.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="a POSIX shell")
@pytest.mark.parametrize(
    ("words", "code"),
    [("prices - <&-", 2), ("price 005930 2>&-", 0), ("price 005930 >&-", 7), ("price 005930 >&- 2>&-", 7)],
)
def test_closed_streams_are_no_traceback(words: str, code: int, tmp_path: Path) -> None:
    found = shell(words, tmp_path)
    assert found.returncode == code
    assert "Traceback" not in found.stderr


def test_ctrl_c_keeps_the_prices_that_came(host: RunningSandbox, tmp_path: Path) -> None:
    """One price comes, the other two never do."""
    host.sandbox.fault("slow", path="inquire-price", seconds=0.01)
    hang = host.sandbox.fault("hang", path="inquire-price", times=None)
    process = subprocess.Popen(
        [*COMMAND, "prices", "005930", "000660", "018880", "--json"],
        env=environment(tmp_path, host),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 20
    while hang.hits < 2:
        assert time.monotonic() < deadline, "the calls never came"
        time.sleep(0.01)
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert process.returncode == 130
    assert len(json.loads(out)) == 1
    assert err == "Interrupted: 2 of 3 prices are missing.\n"
