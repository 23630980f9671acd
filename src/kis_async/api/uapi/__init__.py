"""uapi: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.uapi.hashkey import HashedBody as HashedBody
    from kis_async.api.uapi.hashkey import Hashkey as Hashkey
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "hashkey": "HashedBody Hashkey",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
