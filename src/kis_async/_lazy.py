"""Names that import their module only when somebody asks for them (PEP 562)."""

import importlib
import sys
from collections.abc import Callable, Mapping


def lazy(
    package: str, exports: Mapping[str, str]
) -> tuple[Callable[[str], object], Callable[[], list[str]], list[str]]:
    """`__getattr__`, `__dir__` and `__all__` for a package; `exports` gives the module of each name."""

    def load(name: str) -> object:
        try:
            module = exports[name]
        except KeyError:
            raise AttributeError(f"module {package!r} has no attribute {name!r}") from None
        found: object = getattr(importlib.import_module(module), name)
        setattr(sys.modules[package], name, found)  # asked for once, it is there
        return found

    return load, lambda: sorted(exports), sorted(exports)
