"""docs/sandbox.md names every knob and fault option, and its pytest examples pass."""

import inspect
import re
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest

from kis_async.sandbox import Fault, Sandbox, SandboxConfig, symbols
from kis_async.sandbox.faults import Kind

TEXT = (Path(__file__).parents[2] / "docs" / "sandbox.md").read_text("utf-8")
FIXTURES = ("kis_sandbox", "kis_sandbox_app")


def first_column(head: str) -> list[str]:
    """The names in the first column of the table whose first column is called `head`."""
    [table] = re.findall(rf"^\| {head} \|.*\n\|[-|]+\n((?:\|.*\n)+)", TEXT, re.MULTILINE)
    return [name for row in table.splitlines() for name in re.findall(r"`(\w+)`", row.split("|")[1])]


def examples() -> dict[str, Any]:
    """The test functions of the blocks that use the fixtures, by name."""
    names: dict[str, Any] = {}
    for code in re.findall(r"^```python\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL):
        if "kis_sandbox: " in code:
            exec(code, names)
    return {name: one for name, one in names.items() if name.startswith("test_")}


EXAMPLES = examples()


def test_the_table_has_every_knob_once() -> None:
    assert sorted(first_column("knob")) == sorted(knob.name for knob in fields(SandboxConfig))


def test_the_tables_have_every_fault_and_option_once() -> None:
    assert sorted(first_column("kind")) == sorted(get_args(Kind))
    options = [option.name for option in fields(Fault) if option.init and option.name != "kind"]
    assert sorted(first_column("option")) == sorted(options)


@pytest.mark.anyio
@pytest.mark.kis_sandbox(seed=5, window="off")
@pytest.mark.parametrize("name", EXAMPLES)
async def test_the_examples_pass(request: pytest.FixtureRequest, name: str) -> None:
    wanted = inspect.signature(EXAMPLES[name]).parameters
    await EXAMPLES[name](**{fixture: request.getfixturevalue(fixture) for fixture in wanted})


def test_the_examples_use_both_fixtures() -> None:
    assert {name for one in EXAMPLES.values() for name in inspect.signature(one).parameters} == set(FIXTURES)


def test_symbols_are_those_that_exist() -> None:
    box = Sandbox()
    assert len(symbols()) == len(set(symbols())) > 2_000
    assert "018880" in symbols()
    assert "999999" not in symbols()
    assert all(box.world.market.listing(one) for one in symbols())
