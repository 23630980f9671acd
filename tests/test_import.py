"""What importing costs, seen from a fresh interpreter."""

import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src"


def loaded_after(code: str) -> set[str]:
    """The modules a fresh interpreter holds after running some code."""
    run = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"],
        env={"PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(run.stdout.split())


def packages(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


def endpoint_modules(modules: set[str]) -> set[str]:
    return {
        module.rpartition(".")[2]
        for module in modules
        if module.startswith("kis_async.api.") and module.count(".") > 3
    }


def test_importing_the_package_imports_next_to_nothing() -> None:
    modules = loaded_after("import kis_async")
    heavy = {
        "httpx",
        "aiohttp",
        "pydantic",
        "starlette",
        "uvicorn",
        "typer",
        "rich",
        "yaml",
        "tenacity",
        "asyncio",
    }
    assert not packages(modules) & heavy
    assert {module for module in modules if module.startswith("kis_async")} == {
        "kis_async",
        "kis_async._lazy",
        "kis_async._version",
    }


def test_importing_kis_imports_only_the_endpoints_it_needs_itself() -> None:
    modules = loaded_after("from kis_async import Kis")
    assert endpoint_modules(modules) <= {
        "inquire_price",
        "intstock_multprice",
        "price",
        "token_p",
        "revoke_p",
    }
    assert not packages(modules) & {"starlette", "uvicorn", "aiohttp", "httpx_aiohttp", "yaml", "typer"}
    assert not [module for module in modules if module.startswith("kis_async.sandbox")]


def test_naming_an_endpoint_imports_no_other() -> None:
    modules = loaded_after("from kis_async.api.domestic_stock import InquireBalance")
    assert endpoint_modules(modules) == {"inquire_balance"}
    assert "httpx" not in packages(modules)


def test_finding_an_endpoint_imports_no_other() -> None:
    modules = loaded_after("from kis_async import endpoint; endpoint('TTTC8434R')")
    assert endpoint_modules(modules) == {"inquire_balance"}


def test_errors_come_without_a_client() -> None:
    modules = loaded_after("from kis_async import KisError, OutcomeUnknown")
    assert not packages(modules) & {"httpx", "tenacity", "aiolimiter"}
    assert endpoint_modules(modules) == set()


def test_the_command_line_starts_without_the_network_and_the_verbs() -> None:
    modules = loaded_after("import kis_async.cli.app")
    assert not packages(modules) & {"httpx", "tenacity", "aiolimiter", "starlette"}
    assert not [module for module in modules if module.startswith(("kis_async.verbs", "kis_async.kis"))]
    assert endpoint_modules(modules) == set()


@pytest.mark.parametrize("name", ["no_such_name", "_hidden"])
def test_a_name_that_is_not_there_is_an_attribute_error(name: str) -> None:
    import kis_async

    with pytest.raises(AttributeError, match=name):
        getattr(kis_async, name)


def test_every_public_name_can_be_had() -> None:
    import kis_async

    names: list[str] = vars(kis_async)["__all__"]
    assert "Kis" in names
    for name in names:
        assert getattr(kis_async, name) is not None
    assert set(names) - {"__version__"} <= set(dir(kis_async))
