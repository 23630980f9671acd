"""The house as it is meant to be: arrows one way, pure rooms pure, one file for httpx, small files."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "kis_async"
PURE = ["wire", "policy", "api", "masters", "feeds", "describe.py"]
FILES = sorted(SOURCE.rglob("*.py"))
TABLES = "Written by tools/exports.py."

CLOCKS_AND_DICE = {"time", "random", "asyncio", "anyio", "socket", "secrets", "uuid", "os", "subprocess"}
READS_A_CLOCK = {"now", "today", "utcnow"}


def name_of(path: Path) -> str:
    return str(path.relative_to(SOURCE))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports_of(path: Path) -> Iterator[str]:
    """Modules imported anywhere in a file, also by importlib.import_module("...")."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "import_module"
        ):
            yield from (str(arg.value) for arg in node.args if isinstance(arg, ast.Constant))


def in_room(path: Path, rooms: list[str]) -> bool:
    return path.relative_to(SOURCE).parts[0] in rooms


def test_there_is_a_house() -> None:
    assert {path.parent.name for path in FILES} >= {"wire", "policy", "net"}


def test_the_contracts_of_import_linter_hold() -> None:
    run = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 broken" in run.stdout


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_is_under_400_lines(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert TABLES in text.split("\n", 1)[0] or len(text.splitlines()) < 400


def test_only_the_transport_and_what_it_stands_on_import_an_http_library() -> None:
    libraries = {"httpx", "httpx_aiohttp", "httpcore", "aiohttp", "httpx2", "requests", "urllib3"}
    importers = {
        name_of(path) for path in FILES if {name.partition(".")[0] for name in imports_of(path)} & libraries
    }
    assert importers == {"net/transport.py", "net/failures.py", "net/network.py"}


@pytest.mark.parametrize("path", [path for path in FILES if in_room(path, PURE)], ids=name_of)
def test_a_pure_room_neither_waits_nor_reads_a_clock_nor_opens_a_file(path: Path) -> None:
    assert not {name.partition(".")[0] for name in imports_of(path)} & CLOCKS_AND_DICE
    for node in ast.walk(tree_of(path)):
        assert not isinstance(node, ast.AsyncFunctionDef | ast.Await | ast.AsyncFor | ast.AsyncWith)
        if isinstance(node, ast.Call):
            called = node.func
            assert not (isinstance(called, ast.Name) and called.id in {"open", "print", "input"})
            assert not (isinstance(called, ast.Attribute) and called.attr in READS_A_CLOCK)


@pytest.mark.parametrize("path", [path for path in FILES if in_room(path, ["api", "feeds"])], ids=name_of)
def test_declarations_do_not_postpone_their_annotations(path: Path) -> None:
    """Pydantic needs them at run time."""
    assert "__future__" not in set(imports_of(path))


@pytest.mark.parametrize("path", [path for path in FILES if in_room(path, ["sandbox"])], ids=name_of)
def test_the_sandbox_never_touches_the_client(path: Path) -> None:
    rooms = {name.split(".")[1] for name in imports_of(path) if name.startswith("kis_async.")}
    assert not rooms & {"net", "policy", "kis", "bulk", "cli"}


def test_the_package_says_that_it_is_typed() -> None:
    assert (SOURCE / "py.typed").is_file()
