"""Write the export tables of `kis_async.api` from the endpoint files. `--check` only says whether they are right.

python tools/exports.py
"""

import dataclasses
import importlib
import inspect
import pkgutil
import subprocess
import sys
from pathlib import Path

from kis_async import api
from kis_async.wire import Code, Endpoint, Row

ROOT = Path(api.__file__).parent
PRODUCT = '''"""{title}: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
{imports}
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {{
{names}
    }}
    __getattr__, __dir__, __all__ = lazy(
        __name__, {{name: f"{{__name__}}.{{module}}" for module, names in _NAMES.items() for name in names.split()}}
    )
'''
INDEX = '''"""Where every endpoint is, so that one can be found without importing the rest. Written by tools/exports.py."""

from typing import Final

_LINES: Final = """\
{rows}
"""


def _row(line: str) -> tuple[str, str, str, tuple[str, ...]]:
    name, module, path, *tr_ids = line.split()
    return name, f"kis_async.api.{{module}}", path, tuple(tr_ids)


ENDPOINTS: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = tuple(map(_row, _LINES.splitlines()))
"""(class, module, path, TR ids) of every endpoint."""
'''


def modules() -> list[str]:
    """Every module below kis_async.api that declares something."""
    found = pkgutil.walk_packages([str(ROOT)], "kis_async.api.")
    return sorted(item.name for item in found if not item.ispkg and item.name != "kis_async.api.index")


def declared(module: str) -> list[type]:
    """The endpoints, rows and codes that a module defines."""
    members = vars(importlib.import_module(module)).items()
    return [
        value
        for name, value in members
        if inspect.isclass(value)
        and value.__module__ == module
        and (issubclass(value, Endpoint | Row | Code) or dataclasses.is_dataclass(value))
        and not name.startswith("_")
        and "[" not in value.__name__
    ]


def tables() -> dict[Path, str]:
    """The text of every export table."""
    products: dict[str, list[tuple[str, str]]] = {}
    index: list[tuple[str, str, str, tuple[str, ...]]] = []
    for module in modules():
        product = module.split(".")[2]
        for item in declared(module):
            products.setdefault(product, []).append((item.__name__, module))
            if issubclass(item, Endpoint):
                ids = [
                    tr_id
                    for row in item.spec.tr_ids
                    for pair in (row, row.old)
                    if pair
                    for tr_id in (pair.real, pair.paper)
                    if tr_id
                ]
                index.append((item.__name__, module, item.spec.path, tuple(dict.fromkeys(ids))))
    lines = [
        " ".join((name, module.removeprefix("kis_async.api."), path, *ids))
        for name, module, path, ids in sorted(index)
    ]
    texts = {ROOT / "index.py": INDEX.format(rows="\n".join(lines))}
    for product, names in products.items():
        clashes = [name for name, _ in names if [n for n, _ in names].count(name) > 1]
        if clashes:
            raise SystemExit(f"{product}: one name, two meanings: {sorted(set(clashes))}")
        by_module: dict[str, list[str]] = {}
        for name, module in sorted(names):
            by_module.setdefault(module, []).append(name)
        package = f"kis_async.api.{product}."
        texts[ROOT / product / "__init__.py"] = PRODUCT.format(
            title=product,
            imports="\n".join(
                f"    from {module} import " + ", ".join(f"{name} as {name}" for name in found)
                for module, found in by_module.items()
            ),
            names="\n".join(
                f"        {module.removeprefix(package)!r}: {' '.join(found)!r},"
                for module, found in sorted(by_module.items())
            ),
        )
    return {path: formatted(text, path) for path, text in texts.items()}


def formatted(text: str, path: Path) -> str:
    """The text as ruff has it."""
    ruff = [sys.executable, "-m", "ruff"]
    named = ["--quiet", "--stdin-filename", str(path), "-"]
    for command in (["check", "--select", "I", "--fix"], ["format"]):
        text = subprocess.run(
            [*ruff, *command, *named], input=text, capture_output=True, text=True, check=True
        ).stdout
    return text


def main() -> int:
    """Write, or with --check compare."""
    texts = tables()
    wrong = [path for path, text in texts.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        for path in wrong:
            print(f"{path} is not what tools/exports.py writes")
        return 1 if wrong else 0
    for path, text in texts.items():
        path.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
