"""A session's settings from the environment, or from the official kis_devlp.yaml."""

import importlib
import math
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, cast

from kis_async.wire.credentials import AppKey
from kis_async.wire.errors import ConfigError

HOSTS: Final = {
    "real": "https://openapi.koreainvestment.com:9443",
    "paper": "https://openapivts.koreainvestment.com:29443",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment says. Nothing defaults to real money."""

    app_key: AppKey
    environment: str
    account: str | None = field(repr=False)
    hts_id: str | None = field(repr=False)
    base_url: str | None
    token_dir: str | None
    master_dir: str | None
    journal_dir: str | None
    rate: int | None
    timeout: float | None
    deadline: float | None
    tr_ids: str


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Read KIS_* variables; KIS_CONFIG names a kis_devlp.yaml that fills in what they leave out.

    Raises ConfigError that names what is missing.
    """
    env = {
        key: value.strip()
        for key, value in (os.environ if environ is None else environ).items()
        if key.startswith("KIS_")
    }
    environment = env.get("KIS_ENVIRONMENT", "").lower() or "paper"
    if environment not in HOSTS:
        raise ConfigError("KIS_ENVIRONMENT must be real or paper.")
    filed = _from_file(Path(env["KIS_CONFIG"]), environment) if env.get("KIS_CONFIG") else {}
    found = filed | {key: value for key, value in env.items() if value}
    missing = [name for name in ("KIS_APP_KEY", "KIS_APP_SECRET") if not found.get(name)]
    if missing:
        raise ConfigError(
            f"{' and '.join(missing)} not set.",
            hint="Set them, or name your kis_devlp.yaml in KIS_CONFIG. Kis.sandbox() needs no key.",
        )
    return Settings(
        app_key=AppKey(found["KIS_APP_KEY"], found["KIS_APP_SECRET"]),
        environment=environment,
        account=found.get("KIS_ACCOUNT"),
        hts_id=found.get("KIS_HTS_ID"),
        base_url=found.get("KIS_BASE_URL"),
        token_dir=found.get("KIS_TOKEN_DIR"),
        master_dir=found.get("KIS_MASTER_DIR"),
        journal_dir=found.get("KIS_JOURNAL_DIR"),
        rate=_whole(found.get("KIS_RATE"), "KIS_RATE"),
        timeout=_seconds(found.get("KIS_TIMEOUT"), "KIS_TIMEOUT"),
        deadline=_seconds(found.get("KIS_DEADLINE"), "KIS_DEADLINE"),
        tr_ids=found.get("KIS_TR_IDS", "new"),
    )


def has_keys(environ: Mapping[str, str] | None = None) -> bool:
    """Whether the environment means KIS at all, rightly or wrongly set."""
    env = os.environ if environ is None else environ
    names = ("KIS_CONFIG", "KIS_APP_KEY", "KIS_APP_SECRET", "KIS_BASE_URL", "KIS_ACCOUNT", "KIS_HTS_ID")
    return any(env.get(name) for name in names)


def _seconds(text: str | None, name: str) -> float | None:
    if text is None:
        return None
    try:
        found = float(text)
    except ValueError:
        found = math.nan
    if not 0 < found < math.inf:
        raise ConfigError(f"{name} must be a number of seconds above 0.")
    return found


def _whole(text: str | None, name: str) -> int | None:
    if text is None:
        return None
    if not text.isdecimal() or int(text) == 0:
        raise ConfigError(f"{name} must be a whole number above 0.")
    return int(text)


def _from_file(path: Path, environment: str) -> dict[str, str]:
    """The official sample's file: keys and accounts of both environments side by side."""
    try:
        yaml = importlib.import_module("yaml")
    except ImportError:
        raise ConfigError(
            "KIS_CONFIG needs PyYAML.", hint="Install it: pip install 'kis-async[cli]'."
        ) from None
    problem = ""
    found: Any = None
    try:
        # BaseLoader keeps every scalar as text: an account with a leading zero must not turn octal
        found = yaml.load(path.expanduser().read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    except UnicodeDecodeError:
        problem = "The file KIS_CONFIG names is not UTF-8 text."
    except OSError as error:
        problem = f"KIS_CONFIG names a file that cannot be read ({type(error).__name__})."
    except yaml.YAMLError:
        problem = "The file KIS_CONFIG names is not YAML."
    if not problem and not isinstance(found, dict):
        problem = "The file KIS_CONFIG names holds no settings."
    if problem:
        raise ConfigError(problem)
    return _named(cast("dict[str, str | None]", found), environment)


def _named(found: Mapping[str, str | None], environment: str) -> dict[str, str]:
    real = environment == "real"
    names = {
        "KIS_APP_KEY": "my_app" if real else "paper_app",
        "KIS_APP_SECRET": "my_sec" if real else "paper_sec",
        "KIS_HTS_ID": "my_htsid",
        "KIS_BASE_URL": "prod" if real else "vps",
    }
    texts = {ours: text.strip() for ours, theirs in names.items() if (text := found.get(theirs))}
    number = found.get("my_acct_stock" if real else "my_paper_stock")
    if number:
        texts["KIS_ACCOUNT"] = f"{number.strip()}-{(found.get('my_prod') or '01').strip().zfill(2)}"
    return texts
