"""The official samples' kis_devlp.yaml: keys and accounts of both environments side by side."""

import importlib
import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, cast

from kis_async.wire.errors import ConfigError

_FUTURES_PRODUCTS: Final = frozenset({"03", "08"})
"""Domestic and overseas futures: the samples keep their account in my_acct_future and my_paper_future."""


def read_devlp(path: Path, environment: str, given: frozenset[str]) -> dict[str, str]:
    """The settings of one environment. Names in `given` are set elsewhere and not looked for.

    Raises ConfigError that names the file and the field, never a value.
    """
    return _named(_load(path), environment, given, path)


def _load(path: Path) -> Mapping[str, object]:
    try:
        yaml = importlib.import_module("yaml")
    except ImportError:
        raise ConfigError(
            "KIS_CONFIG needs PyYAML.", hint="Install it: pip install 'kis-async[cli]'."
        ) from None
    problem = ""
    hint = ""
    found: Any = None
    try:
        # BaseLoader keeps every scalar as text: an account with a leading zero must not turn octal
        found = yaml.load(path.expanduser().read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader)
    except UnicodeDecodeError:
        problem = "is not UTF-8 text"
        hint = "Save it as UTF-8."
    except OSError as error:
        problem = f"cannot be read ({type(error).__name__})"
    except (ValueError, RuntimeError):
        problem = "cannot be read: its path is not valid"
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = "is not YAML" + (f" (line {mark.line + 1})" if mark is not None else "")
        hint = "Indent with spaces instead of tabs, and quote texts."
    if not problem and not isinstance(found, dict):
        problem = "holds no settings"
    if problem:
        raise ConfigError(f"{path}, the file of KIS_CONFIG, {problem}.", hint=hint)
    return cast("dict[str, object]", found)


def _named(
    found: Mapping[str, object], environment: str, given: frozenset[str], path: Path
) -> dict[str, str]:
    real = environment == "real"
    names = {
        "KIS_APP_KEY": "my_app" if real else "paper_app",
        "KIS_APP_SECRET": "my_sec" if real else "paper_sec",
        "KIS_HTS_ID": "my_htsid",
        "KIS_BASE_URL": "prod" if real else "vps",
    }
    texts = {
        ours: text
        for ours, theirs in names.items()
        if ours not in given and (text := _text(found, theirs, path))
    }
    for ours in ("KIS_APP_KEY", "KIS_APP_SECRET"):
        if ours in given:
            continue
        if ours not in texts:
            raise ConfigError(
                f"{path}: {names[ours]} is missing or blank, which the {environment} environment needs.",
                hint=f"Fill in {names[ours]}, or set {ours}.",
            )
        if not texts[ours].isascii() or not texts[ours].isprintable() or " " in texts[ours]:
            raise _wrong(path, names[ours], "is a placeholder or was not copied whole")
    if "KIS_ACCOUNT" not in given and (account := _account(found, path, real=real)):
        texts["KIS_ACCOUNT"] = account
    return texts


def _account(found: Mapping[str, object], path: Path, *, real: bool) -> str | None:
    product = unicodedata.normalize("NFKC", _text(found, "my_prod", path) or "01").zfill(2)
    if re.fullmatch(r"[0-9]{2}", product) is None:
        raise _wrong(path, "my_prod", "is not the two digits of an account, as 01")
    kind = "future" if product in _FUTURES_PRODUCTS else "stock"
    name = f"my_acct_{kind}" if real else f"my_paper_{kind}"
    number = unicodedata.normalize("NFKC", _text(found, name, path))
    if not number:
        if kind == "stock":
            return None
        raise _wrong(path, name, f"is missing or blank, and my_prod is {product}")
    if re.fullmatch(r"[0-9]{8}-?[0-9]{2}", number):
        if not number.endswith(product):
            raise _wrong(path, name, "ends with another product than my_prod says")
        return number
    if re.fullmatch(r"[0-9]{8}", number) is None:
        raise _wrong(path, name, "is not the eight digits of an account")
    return f"{number}-{product}"


def _text(found: Mapping[str, object], name: str, path: Path) -> str:
    value = found.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(path, name, "is not text")
    return value.strip()


def _wrong(path: Path, name: str, what: str) -> ConfigError:
    return ConfigError(f"{path}: {name} {what}.", hint=f"Correct {name} in the file of KIS_CONFIG.")
