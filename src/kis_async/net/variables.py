"""The environment variables that kis_async reads, and what a similar name was meant to be."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kis_async.wire.errors import ConfigError

PREFIX: Final = "KIS_"


@dataclass(frozen=True, slots=True)
class Variable:
    """One setting. `identifies` marks those that say which key, account, environment or host is meant."""

    name: str
    meaning: str
    identifies: bool = False


VARIABLES: Final = (
    Variable("KIS_APP_KEY", "the app key from the KIS developers portal", identifies=True),
    Variable("KIS_APP_SECRET", "the app secret from the KIS developers portal", identifies=True),
    Variable("KIS_ACCOUNT", "the account, as 12345678-01", identifies=True),
    Variable("KIS_ENVIRONMENT", "real, paper (the default) or sandbox", identifies=True),
    Variable("KIS_CONFIG", "the path of the official samples' kis_devlp.yaml", identifies=True),
    Variable("KIS_HTS_ID", "the HTS id, for the calls that ask for it", identifies=True),
    Variable("KIS_BASE_URL", "another host, such as a sandbox server", identifies=True),
    Variable("KIS_ALLOW_HTTP", "1 to allow an http:// base URL on another machine"),
    Variable("KIS_TOKEN_DIR", "the folder of the access token"),
    Variable("KIS_MASTER_DIR", "the folder of the master files"),
    Variable("KIS_JOURNAL_DIR", "the folder of the journal of orders"),
    Variable("KIS_RATE", "calls a second"),
    Variable("KIS_TIMEOUT", "seconds for one answer"),
    Variable("KIS_DEADLINE", "seconds for all tries of one call"),
    Variable("KIS_TR_IDS", "old for the order ids from before KIS renumbered them"),
)
NAMES: Final = frozenset(variable.name for variable in VARIABLES)

# Names that other clients and their examples use, without KIS_ and underscores.
_ELSEWHERE: Final = {
    "KIS_APP_KEY": "APPKEY KEY APIKEY ACCESSKEY CLIENTID MYAPP PAPERAPP REALAPPKEY PAPERAPPKEY VIRTUALAPPKEY "
    "MOCKAPPKEY PRODAPPKEY VPSAPPKEY",
    "KIS_APP_SECRET": "APPSECRET SECRET SECRETKEY APISECRET APPSECRETKEY CLIENTSECRET APISECRETKEY MYSEC PAPERSEC "
    "REALAPPSECRET PAPERAPPSECRET VIRTUALAPPSECRET MOCKAPPSECRET PRODAPPSECRET VPSAPPSECRET",
    "KIS_ACCOUNT": "ACCT ACCTNO ACCOUNTNO ACCOUNTNUM ACCOUNTNUMBER ACCOUNTID ACCOUNTCODE ACCOUNTPRODUCT "
    "ACCOUNTPRODUCTCODE ACCOUNTPRODCODE ACNO ACNT ACNTNO CANO ACNTPRDTCD PRODUCTCODE PRDTCD PROD ACCTSTOCK "
    "ACCTFUTURE PAPERSTOCK MYACCT MYACCTSTOCK PAPERACCOUNT REALACCOUNT VIRTUALACCOUNT MOCKACCOUNT",
    "KIS_ENVIRONMENT": "ENV MODE PAPER VIRTUAL ISPAPER ISVIRTUAL ISREAL REAL MOCK ISMOCK DEMO LIVE SVR SERVER "
    "TRADINGMODE TRADINGENV PAPERTRADING USEPAPER USEVIRTUAL USEMOCK SANDBOX STAGE TRADEMODE ENVDV",
    "KIS_HTS_ID": "HTSID HTS ID USERID USER MYHTSID",
    "KIS_BASE_URL": "URL BASEURL APIURL HOST DOMAIN ENDPOINT APIBASE APIBASEURL BASE URLBASE RESTURL VPS",
    "KIS_CONFIG": "CONFIGFILE CONFIGPATH DEVLP DEVLPYAML YAML CONFIGYAML",
}
_MEANT: Final = {
    other: name
    for name, others in _ELSEWHERE.items()
    for other in (*others.split(), name[4:].replace("_", ""))
}
# 0.84 catches one or two wrong letters and leaves names such as KIS_DATA_DIR alone.
_ALIKE = 0.84


def suggestion(name: str) -> str | None:
    """The setting that an unknown KIS_* name most likely means; None for a name that is far from all of ours."""
    bare = re.sub(r"[^A-Z]", "", name.upper().removeprefix(PREFIX))
    if bare in _MEANT:
        return _MEANT[bare]
    alike = difflib.get_close_matches(bare, _MEANT, n=1, cutoff=_ALIKE)
    if alike:
        return _MEANT[alike[0]]
    alike = difflib.get_close_matches(name.upper(), sorted(NAMES), n=1, cutoff=_ALIKE)
    return alike[0] if alike else None


def unknown(environ: Mapping[str, str]) -> dict[str, str | None]:
    """The KIS_* names that are not settings, each with the setting it most likely means."""
    return {
        name: suggestion(name)
        for name in sorted(environ)
        if name.upper().startswith(PREFIX) and name not in NAMES
    }


def check_names(environ: Mapping[str, str]) -> None:
    """Raise ConfigError for a name that was meant to be one of ours.

    Names far from ours belong to other software and are left alone, and so is another client's name beside a
    set variable of ours: both clients may run on one machine.
    """
    for name, meant in unknown(environ).items():
        if meant is not None and not environ.get(meant, "").strip():
            raise ConfigError(
                f"{name} is not a setting of kis_async; did you mean {meant}?",
                hint=f"Set {meant}, or unset {name}.",
            )


def identified(environ: Mapping[str, str]) -> list[str]:
    """The names present, also blank, that say which key, account, environment or host is meant."""
    return [variable.name for variable in VARIABLES if variable.identifies and variable.name in environ] + [
        name for name, meant in unknown(environ).items() if meant is not None
    ]
