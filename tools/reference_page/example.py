"""A call of an endpoint as one would type it, with the least that it takes."""

import ast
import datetime as dt
import importlib
import inspect
import re
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from dataclasses import fields, is_dataclass
from decimal import Decimal
from itertools import combinations, product
from types import CodeType
from typing import Any, Final

from pydantic import SecretStr, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from kis_async import encode
from kis_async.describe import alternatives, item_of, kind_of
from kis_async.wire import Code, FromSession, Numbered, Side
from kis_async.wire.endpoint import Effect, Endpoint
from kis_async.wire.errors import KisError
from kis_async.wire.field import Spread, mark

SYMBOLS: Final = {
    "overseas_stock": "AAPL",
    "overseas_price": "AAPL",
    "domestic_futureoption": "101W09",
    "overseas_futureoption": "ESZ25",
    "domestic_bond": "KR2033022D33",
    "elw": "58J297",
    "etfetn": "069500",
}
TEXTS: Final = ("0001", "202409", "20250131", "1", "001", "00001", "00", "000001", "000000000", "0000000000")
ORDER_NUMBERS: Final = ["0000012345", "00012345"]
WIDEST: Final = 96
PLAIN: Final[dict[object, object]] = {
    dt.date: dt.date(2025, 1, 31),
    dt.time: dt.time(15, 30),
    Decimal: Decimal(1000),
    int: 1,
    bool: True,
    SecretStr: SecretStr("the-token"),
}
FIRST_DAY: Final = dt.date(2025, 1, 2)
MOST_TRIES: Final = 3000
MOST_MORE: Final = 2


def example(cls: type[Endpoint[Any]]) -> str:
    """The lines that carry out a call. Raises LookupError where no values were found that it takes."""
    values = sample(cls)
    call = written(cls, values)
    name = "receipt" if cls.spec.effect is Effect.ORDER else "answer"
    line = f"{name} = await kis({call})"
    if len(line) > WIDEST:
        inside = "".join(f"        {field}={_literal(value)},\n" for field, value in values.items())
        line = f"{name} = await kis(\n    {cls.__name__}(\n{inside}    )\n)"
    return "\n".join([*imports(cls, call), "", line])


def command(cls: type[Endpoint[Any]], name: str) -> str:
    """The same on the command line, "" where it does not make such calls."""
    values = sample(cls)
    if cls.spec.effect is Effect.AUTH or any(not isinstance(value, _TYPEABLE) for value in values.values()):
        return ""
    return " ".join(
        ["kis-async call", name, *(f"{field}={_typed(value)}" for field, value in values.items())]
    )


_TYPEABLE = (str, int, Decimal, dt.date, dt.time)


def _typed(value: object) -> str:
    text = value.name if isinstance(value, Code) else "Y" if value is True else str(value)
    return f"'{text}'" if re.search(r"[^\w.:-]", text) else text


def sample(cls: type[Endpoint[Any]]) -> dict[str, Any]:
    """The fewest values that the endpoint takes."""
    for tries, values in enumerate(_candidates(cls)):
        if tries > MOST_TRIES:
            break
        try:
            encode(cls(**values), environment="real", account="12345678-01", hts_id="hts-id")
        except KisError:
            continue
        return values
    raise LookupError(f"No example of {cls.__name__} was found that it takes.")


def _candidates(cls: type[Endpoint[Any]]) -> Iterator[dict[str, Any]]:
    """What is required with every choice of codes; then the same with one or two fields more."""
    fields = cls.model_fields
    required = [name for name, field in fields.items() if field.is_required()]
    others = [name for name in fields if name not in required and not mark(fields[name], FromSession)]
    for more in range(MOST_MORE + 1):
        for added in combinations(others, more):
            names = [name for name in fields if name in required or name in added]
            choices = [_values(cls, name, fields[name]) for name in names]
            for values in product(*choices):
                yield dict(zip(names, values, strict=True))


def _values(cls: type[Endpoint[Any]], name: str, field: FieldInfo) -> list[Any]:  # noqa: PLR0911  (a table)
    """What to try for one parameter."""
    code, _, _ = kind_of(field.annotation)
    if code is not None:
        return [Side.BUY, Side.SELL, Side.ALL] if code is Side else list(code)
    if mark(field, Spread):
        return [{"PDNO": "005930"}]
    item: Any = item_of(field)
    if item is not None:
        symbols = ("AAPL", "TSLA") if "overseas" in cls.__module__ else ("005930", "000660")
        return [[item(symbol) for symbol in symbols]]
    text = SYMBOLS.get(cls.__module__.split(".")[2], "005930")
    if mark(field, Numbered):
        return [[text]]
    for kind in alternatives(field.annotation):
        if kind is dt.date and "start" in name:
            return [FIRST_DAY]
        if kind is int and "year" in name:
            return [FIRST_DAY.year]
        if kind in PLAIN:
            return [PLAIN[kind]]
    first = [text] if name in ("symbol", "underlying") else ORDER_NUMBERS if name.endswith("_no") else []
    fitting = [one for one in (*first, *TEXTS, text) if _fits(field, one)]
    return fitting[:1] or [text]


def _fits(field: FieldInfo, text: str) -> bool:
    annotation: Any = field.annotation
    try:
        TypeAdapter(annotation).validate_python(text)
        for part in field.metadata:
            pattern, least = getattr(part, "pattern", None), getattr(part, "min_length", None) or 0
            if (pattern and not re.search(pattern, text)) or len(text) < least:
                return False
            if inspect.isfunction(check := getattr(part, "func", None)):
                check(text)
    except (ValidationError, ValueError, KisError):
        return False
    return True


def written(cls: type[Endpoint[Any]], values: dict[str, Any]) -> str:
    """The call as Python."""
    return f"{cls.__name__}({', '.join(f'{name}={_literal(value)}' for name, value in values.items())})"


def _literal(value: object) -> str:  # noqa: PLR0911  (a table)
    match value:
        case Code():
            return f"{type(value).__name__}.{value.name}"
        case SecretStr():
            return f'SecretStr("{value.get_secret_value()}")'
        case Decimal():
            return f'Decimal("{value}")'
        case dt.date() | dt.time():
            return repr(value).replace("datetime.", "dt.")
        case list():
            return f"[{', '.join(_literal(item) for item in value)}]"
        case str():
            return f'"{value}"'
        case _ if is_dataclass(value):
            return f'{type(value).__name__}("{getattr(value, fields(value)[0].name)}")'
        case dict():
            return "{" + ", ".join(f'"{key}": "{item}"' for key, item in value.items()) + "}"
        case _:
            return repr(value)


def imports(cls: type[Endpoint[Any]], call: str) -> list[str]:
    """The import lines that a call needs."""
    names = set(re.findall(r"\b([A-Za-z]\w*)(?=[.(])", re.sub(r'"[^"]*"', '""', call)))
    lines = ["import datetime as dt"] if "dt" in names else []
    lines += ["from decimal import Decimal"] if "Decimal" in names else []
    lines += ["from pydantic import SecretStr"] if "SecretStr" in names else []
    homes: dict[str, list[str]] = {}
    here = inspect.getmodule(cls)
    for name in sorted(names - {"dt", "Decimal", "SecretStr", "date", "time"}):
        found = getattr(here, name, None)
        if isinstance(found, type):
            homes.setdefault(home_of(found), []).append(name)
    lines += [f"from {home} import {', '.join(found)}" for home, found in sorted(homes.items())]
    return lines


def home_of(cls: type[Any]) -> str:
    """Where a class is imported from: the package that shows it, rather than the file that it stands in."""
    module = cls.__module__
    if module.startswith(("kis_async.api.", "kis_async.masters.")):
        parts = module.split(".")
        shown = ".".join(parts[:3] if parts[1] == "api" else parts[:2])
    else:
        shown = "kis_async" if cls.__name__ in dir(importlib.import_module("kis_async")) else "kis_async.wire"
    return shown if getattr(importlib.import_module(shown), cls.__name__, None) is cls else module


def carried_out(text: str) -> Endpoint[Any]:
    """What an example hands to the session when it is run."""
    given: list[Endpoint[Any]] = []

    async def kis(call: Endpoint[Any]) -> None:
        given.append(call)

    code: CodeType = compile(text, "example", "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    running: Coroutine[None, None, None] = eval(code, {"kis": kis})  # noqa: S307  (our own text)
    with suppress(StopIteration):
        running.send(None)
    return given[0]
