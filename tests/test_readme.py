"""Every code block of the READMEs and the documents runs as it stands there."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import anyio
import pytest

from kis_async import Kis, OrderKind

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(r"^(<!-- .*? -->\n)?```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
READMES = ("README.md", "README.ko.md", "docs/sandbox.md")


def blocks(readme: str, language: str) -> list[tuple[int, str]]:
    text = (ROOT / readme).read_text("utf-8")
    return [
        (text[: found.start()].count("\n") + 1, found[3])
        for found in BLOCK.finditer(text)
        if found[2] == language and not found[1]
    ]


PYTHON = {
    ast.dump(ast.parse(code)): (readme, line, code)
    for readme in reversed(READMES)
    for line, code in blocks(readme, "python")
}
"""By what they do: a block that says the same in two languages runs once."""

COMMANDS = [
    line
    for _, code in blocks("README.md", "sh")
    for line in code.splitlines()
    if line.startswith("kis-async")
]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("readme", "line", "code"),
    PYTHON.values(),
    ids=[f"{readme}:{line}" for readme, line, _ in PYTHON.values()],
)
async def test_python_blocks_run(readme: str, line: int, code: str) -> None:
    if "asyncio.run(" in code:
        found = await anyio.run_process([sys.executable, "-c", code], check=False)
        assert found.returncode == 0, found.stderr.decode()
        assert found.stdout
        return
    compiled = compile(code, f"{readme}:{line}", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    async with Kis.sandbox() as kis:
        names = {"kis": kis, "OrderKind": OrderKind}
        waiting = eval(compiled, names)
        if waiting is not None:
            await waiting


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("KIS_")}
    words = command.split()
    found = subprocess.run(
        [sys.executable, "-c", "from kis_async.cli import main; main()", *words[1:]],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
        cwd=tmp_path,
    )
    assert found.returncode == 0, found.stderr
    assert found.stdout.strip()


def test_both_languages_show_the_same_code() -> None:
    def bare(readme: str) -> list[str]:
        codes = [code for language in ("python", "sh") for _, code in blocks(readme, language)]
        return [re.sub(r"\s*#.*", "", code) for code in codes]

    assert bare("README.md") == bare("README.ko.md")
