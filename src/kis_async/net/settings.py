"""A session's settings from the environment, or from the official kis_devlp.yaml."""

import math
import os
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from kis_async.net.devlp import read_devlp
from kis_async.net.variables import NAMES, check_names, identified
from kis_async.wire.credentials import AppKey
from kis_async.wire.errors import ConfigError
from kis_async.wire.hosts import HOSTS


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
    allow_http: bool = False


def from_environment(environ: Mapping[str, str] | None = None) -> Settings:
    """Read KIS_* variables; KIS_CONFIG names a kis_devlp.yaml that fills in what they leave out.

    Raises ConfigError that names what is missing.
    """
    given = os.environ if environ is None else environ
    check_names(given)
    env = {name: text for name in NAMES if (text := clean(given.get(name, "")))}
    environment = env.get("KIS_ENVIRONMENT", "").lower() or "paper"
    if environment not in HOSTS:
        raise ConfigError("KIS_ENVIRONMENT must be real or paper, or sandbox for the embedded sandbox.")
    filed = read_devlp(Path(env["KIS_CONFIG"]), environment, frozenset(env)) if "KIS_CONFIG" in env else {}
    found = filed | env
    missing = [name for name in ("KIS_APP_KEY", "KIS_APP_SECRET") if not found.get(name)]
    if missing:
        raise ConfigError(
            f"{' and '.join(missing)} not set.",
            hint="Set them, or name your kis_devlp.yaml in KIS_CONFIG. Kis.sandbox() needs no key.",
        )
    check_host(found.get("KIS_BASE_URL"), environment)
    account = found.get("KIS_ACCOUNT")
    return Settings(
        app_key=AppKey(found["KIS_APP_KEY"], found["KIS_APP_SECRET"]),
        environment=environment,
        # An input method left in full-width mode types digits that only look like 0 to 9.
        account=None if account is None else unicodedata.normalize("NFKC", account),
        hts_id=found.get("KIS_HTS_ID"),
        base_url=found.get("KIS_BASE_URL"),
        token_dir=found.get("KIS_TOKEN_DIR"),
        master_dir=found.get("KIS_MASTER_DIR"),
        journal_dir=found.get("KIS_JOURNAL_DIR"),
        rate=_whole(found.get("KIS_RATE"), "KIS_RATE"),
        timeout=_seconds(found.get("KIS_TIMEOUT"), "KIS_TIMEOUT"),
        deadline=_seconds(found.get("KIS_DEADLINE"), "KIS_DEADLINE"),
        tr_ids=found.get("KIS_TR_IDS", "new"),
        allow_http=_switch(found.get("KIS_ALLOW_HTTP")),
    )


def clean(text: str) -> str:
    """A variable's value without the blanks, line ends, byte order mark and quotes that files leave around it.

    docker --env-file keeps quotes: KIS_ACCOUNT="12345678-01" arrives with them.
    """
    text = text.strip().strip("\ufeff").strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return text[1:-1].strip()
    return text


def has_keys(environ: Mapping[str, str] | None = None) -> bool:
    """Whether anything is said about keys, accounts, environment or host, rightly, wrongly or blank."""
    return bool(identified(os.environ if environ is None else environ))


def wants_sandbox(environ: Mapping[str, str] | None = None) -> bool:
    """Whether KIS_ENVIRONMENT asks for the embedded sandbox. Raises ConfigError if keys are set as well."""
    env = os.environ if environ is None else environ
    if clean(env.get("KIS_ENVIRONMENT", "")).lower() != "sandbox":
        return False
    check_names(env)
    keys = [name for name in ("KIS_APP_KEY", "KIS_APP_SECRET", "KIS_CONFIG") if clean(env.get(name, ""))]
    if keys:
        raise ConfigError(
            f"KIS_ENVIRONMENT is sandbox, and {' and '.join(keys)} {'is' if len(keys) == 1 else 'are'} set.",
            hint="Unset one of them: the sandbox needs no key.",
        )
    return True


def check_host(base_url: str | None, environment: str) -> None:
    """Raise ConfigError for a base URL that is KIS's own host of the other environment."""
    if base_url is None:
        return
    try:
        host = (urlsplit(base_url).hostname or "").rstrip(".")
    except ValueError:
        return
    for other, url in HOSTS.items():
        if other != environment and host == urlsplit(url).hostname:
            raise ConfigError(
                f"The base URL is KIS's {other} host, but the environment is {environment}.",
                hint="Correct KIS_ENVIRONMENT or KIS_BASE_URL (prod and vps in kis_devlp.yaml).",
            )


def _switch(text: str | None) -> bool:
    value = (text or "0").lower()
    if value not in {"0", "1", "true", "false", "yes", "no"}:
        raise ConfigError("KIS_ALLOW_HTTP must be 1 or 0.")
    return value in {"1", "true", "yes"}


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
