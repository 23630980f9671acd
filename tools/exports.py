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

from typing import TYPE_CHECKING

if TYPE_CHECKING:
{imports}
else:
    from kis_async._lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {{
{names}
        }},
    )
'''
INDEX = '''"""Where every endpoint is, so that one can be found without importing the rest. Written by tools/exports.py."""

from typing import Final

ENDPOINTS: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = (
{rows}
)
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
    texts = {ROOT / "index.py": INDEX.format(rows="\n".join(f"    {row!r}," for row in sorted(index)))}
    for product, names in products.items():
        texts[ROOT / product / "__init__.py"] = PRODUCT.format(
            title=product,
            imports="\n".join(f"    from {module} import {name} as {name}" for name, module in sorted(names)),
            names="\n".join(f"            {name!r}: {module!r}," for name, module in sorted(names)),
        )
        clashes = [name for name, _ in names if [n for n, _ in names].count(name) > 1]
        if clashes:
            raise SystemExit(f"{product}: one name, two meanings: {sorted(set(clashes))}")
    return {path: formatted(text) for path, text in texts.items()}


def formatted(text: str) -> str:
    """The text as ruff has it."""
    ruff = [sys.executable, "-m", "ruff"]
    for command in (["check", "--select", "I", "--fix", "--quiet", "-"], ["format", "--quiet", "-"]):
        text = subprocess.run(
            [*ruff, *command], input=text, capture_output=True, text=True, check=True
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
