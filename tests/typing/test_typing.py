"""Type checkers know what every call gives, and refuse what cannot be meant."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MISUSE = (HERE / "misuse.py").read_text("utf-8").splitlines()
WRONG = {number for number, line in enumerate(MISUSE, 1) if "# wrong: " in line}
Errors = dict[str, set[int]]


def run(*command: str, cwd: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command], cwd=cwd, capture_output=True, text=True, check=False
    )
    return done.stdout or done.stderr


def mypy(folder: Path) -> tuple[Errors, str]:
    """Line numbers of errors by file, from mypy as pyproject.toml sets it up."""
    pytest.importorskip("mypy")
    options = ("--cache-dir", str(folder / "cache"), "--output", "json", "--follow-imports", "silent")
    output = run("mypy", *options, str(folder / "correct.py"), str(folder / "misuse.py"), cwd=ROOT)
    errors: Errors = {"correct.py": set(), "misuse.py": set()}
    for line in output.splitlines():
        found = json.loads(line)
        if found["severity"] == "error":
            errors[Path(found["file"]).name].add(found["line"])
    return errors, output


def pyright(folder: Path) -> tuple[Errors, str]:
    """Line numbers of errors by file, from pyright in strict mode."""
    pytest.importorskip("pyright")
    settings = {"extraPaths": [str(ROOT / "src")], "pythonVersion": "3.11", "typeCheckingMode": "strict"}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), "utf-8")
    output = run("pyright", "--pythonpath", sys.executable, "--outputjson", cwd=folder)
    if not output.startswith("{"):
        assert not os.environ.get("CI"), output  # CI installs what pyright needs
        pytest.skip("pyright cannot run here: " + output[:200])
    report = json.loads(output)
    assert report["summary"]["filesAnalyzed"] == 2, output
    errors: Errors = {"correct.py": set(), "misuse.py": set()}
    for found in report["generalDiagnostics"]:
        if found["severity"] == "error":
            errors[Path(found["file"]).name].add(found["range"]["start"]["line"] + 1)
    return errors, output


@pytest.mark.parametrize("checker", [mypy, pyright], ids=["mypy", "pyright"])
def test_a_checker_knows_every_answer_and_refuses_every_misuse(
    checker: Callable[[Path], tuple[Errors, str]], tmp_path: Path
) -> None:
    (tmp_path / "correct.py").write_text((HERE / "correct.py").read_text("utf-8"), "utf-8")
    (tmp_path / "misuse.py").write_text("\n".join(["#", "#", *MISUSE[2:], ""]), "utf-8")
    errors, output = checker(tmp_path)
    assert errors["correct.py"] == set(), output
    undecided = errors["misuse.py"] ^ WRONG
    assert undecided == set(), [f"{number}: {MISUSE[number - 1]}" for number in sorted(undecided)]


def test_there_are_many_ways_to_go_wrong() -> None:
    assert len(WRONG) > 30
    assert "ignore" in MISUSE[0] and "ignore" in MISUSE[1]  # noqa: PT018  (one promise)
