"""The gateway's checks, in the order KIS makes them, and which handler answers what.

Header and token (500) -> rate (500) -> host and key, TR list of the host (500) -> input (200, rt_cd 2) ->
ledger (200, rt_cd 7 or 1). The last two are the handlers' own.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import cast
from urllib.parse import parse_qsl

from kis_async.sandbox import masters
from kis_async.sandbox.answers import oauth
from kis_async.sandbox.answers.account import balance, buyable
from kis_async.sandbox.answers.chart import chart
from kis_async.sandbox.answers.declared import declared
from kis_async.sandbox.answers.history import amendable, daily_fills
from kis_async.sandbox.answers.multi import multprice
from kis_async.sandbox.answers.quotes import asking_price, inquire_price
from kis_async.sandbox.answers.trading import amend_or_cancel, order
from kis_async.sandbox.messages import Answer, Refusal, gateway_refusal, input_refusal
from kis_async.sandbox.world import Call, Handler, Request, World

_DOMESTIC = "/uapi/domestic-stock/v1"
HASHKEY = "/uapi/hashkey"


@dataclass(frozen=True, slots=True)
class Route:
    """One path: the TR ids each host takes for it, and whether the back office answers it."""

    method: str
    handler: Handler
    real: frozenset[str]
    paper: frozenset[str]
    ledger: bool = False


def _quote(handler: Handler, tr_id: str, *, on_paper: bool = True) -> Route:
    return Route("GET", handler, frozenset({tr_id}), frozenset({tr_id} if on_paper else ()))


def _ledger(method: str, handler: Handler, tr_ids: str, *, on_paper: bool = True) -> Route:
    """TR ids as the real host calls them; on paper their first letter is V."""
    real = frozenset(tr_ids.split())
    paper = frozenset("V" + tr_id[1:] for tr_id in real)
    return Route(method, handler, real, paper if on_paper else frozenset(), ledger=True)


ROUTES: dict[str, Route] = {
    f"{_DOMESTIC}/quotations/inquire-price": _quote(inquire_price, "FHKST01010100"),
    f"{_DOMESTIC}/quotations/inquire-asking-price-exp-ccn": _quote(asking_price, "FHKST01010200"),
    f"{_DOMESTIC}/quotations/inquire-daily-itemchartprice": _quote(chart, "FHKST03010100"),
    f"{_DOMESTIC}/quotations/intstock-multprice": _quote(multprice, "FHKST11300006", on_paper=False),
    f"{_DOMESTIC}/trading/order-cash": _ledger("POST", order, "TTTC0011U TTTC0012U TTTC0801U TTTC0802U"),
    f"{_DOMESTIC}/trading/order-credit": _ledger(
        "POST", order, "TTTC0051U TTTC0052U TTTC0851U TTTC0852U", on_paper=False
    ),
    f"{_DOMESTIC}/trading/order-rvsecncl": _ledger("POST", amend_or_cancel, "TTTC0013U TTTC0803U"),
    f"{_DOMESTIC}/trading/inquire-psbl-order": _ledger("GET", buyable, "TTTC8908R"),
    f"{_DOMESTIC}/trading/inquire-balance": _ledger("GET", balance, "TTTC8434R"),
    f"{_DOMESTIC}/trading/inquire-daily-ccld": _ledger(
        "GET", daily_fills, "TTTC0081R CTSC9215R TTTC8001R CTSC9115R"
    ),
    f"{_DOMESTIC}/trading/inquire-psbl-rvsecncl": _ledger(
        "GET", amendable, "TTTC0084R TTTC8036R", on_paper=False
    ),
}
OAUTH: dict[str, Callable[[World, Request], Answer]] = {
    "/oauth2/tokenP": oauth.token,
    "/oauth2/revokeP": oauth.revoke,
    "/oauth2/Approval": oauth.approval,
}
NOT_FOUND = Answer(b"", status=404)


@dataclass(slots=True)
class Admitted:
    """A request past the gateway's own checks; `run` does what it asks for, and it may then still be `refused`."""

    tr_id: str
    run: Callable[[], Answer]
    refused: bool = False


def admit(world: World, request: Request) -> Admitted | Answer:
    """The checks up to the input's, and then either the refusal or what is to be run. Counts the arrival."""
    world.counts.requests += 1
    login = OAUTH.get(request.path)
    if login is not None:
        return Admitted("", lambda: login(world, request)) if request.method == "POST" else NOT_FOUND
    if request.path.startswith(masters.FOLDER):
        found = masters.master_file(world, request.path) if request.method == "GET" else None
        return NOT_FOUND if found is None else Answer(found, content_type=b"application/octet-stream")
    route = ROUTES.get(request.path) or _declared(request.path)
    try:
        if request.path == HASHKEY and request.method == "POST":
            _hashkey_checks(world, request)
            return Admitted("", lambda: oauth.hashkey(world, request))
        if route is None or route.method != request.method:
            return NOT_FOUND
        call = _checked(world, request, route)
    except Refusal as refusal:
        return refusal.answer
    handler = route.handler
    return Admitted(call.tr_id, lambda: handler(world, call))


def _declared(path: str) -> Route | None:
    """The route of an endpoint that nothing here knows but its declaration."""
    found = declared(path)
    if found is None:
        return None
    return Route(found.method, found.handler, found.real, found.paper, ledger=found.ledger)


def run(admitted: Admitted) -> Answer:
    """Input and ledger: the handler's answer, or its refusal."""
    try:
        return admitted.run()
    except Refusal as refusal:
        admitted.refused = True
        return refusal.answer


def _checked(world: World, request: Request, route: Route) -> Call:
    now = world.clock()
    app_key = _token_check(world, request, now)
    _rate_check(world, request, app_key, now, ledger=route.ledger)
    tr_id = request.header(b"tr_id")
    _host_check(world, request, app_key)
    if request.environment == "paper":
        if tr_id not in route.paper:
            raise gateway_refusal("EGW02006")
    elif tr_id not in route.real:
        raise gateway_refusal("EGW00310")
    params = _query(request.query) if request.method == "GET" else _body(request.body)
    return Call(request, tr_id, app_key, params, now)


def _token_check(world: World, request: Request, now: float) -> str:
    scheme, _, value = request.header(b"authorization").partition(" ")
    if scheme.lower() != "bearer":
        raise gateway_refusal("EGW00122")
    token = world.tokens.check(value.strip(), now)
    app_key, app_secret = request.header(b"appkey"), request.header(b"appsecret")
    if not app_key:
        raise gateway_refusal("EGW00102")
    if not app_secret:
        raise gateway_refusal("EGW00104")
    if token.app_key != app_key or not world.accounts.secret_matches(app_key, app_secret):
        raise gateway_refusal("EGW00304")
    return app_key


def _rate_check(world: World, request: Request, app_key: str, now: float, *, ledger: bool) -> None:
    config, counts, meter = world.config, world.counts, world.meter(app_key)
    counts.arrivals += 1
    meter.crowd.add(now)
    home = world.accounts.environment(app_key) or request.environment
    limit = config.real_limit if home == "real" else config.paper_limit
    spurious = config.spurious_refusals and world.dice.random() < config.spurious_refusals
    if not meter.window.admit(now, limit) or spurious:
        counts.refused += 1
        raise gateway_refusal("EGW00201")
    counts.accepted += 1
    if ledger and config.ledger_refusals and world.dice.random() < config.ledger_refusals:
        raise gateway_refusal("EGW00215")


def _host_check(world: World, request: Request, app_key: str) -> None:
    home = world.accounts.environment(app_key)
    if home == "paper" and request.environment == "real":
        raise gateway_refusal("EGW02004")
    if home == "real" and request.environment == "paper":
        raise gateway_refusal("EGW02005")


def _hashkey_checks(world: World, request: Request) -> None:
    """The hashkey needs no token, but the key and its secret."""
    app_key = request.header(b"appkey")
    wrong = world.accounts.login(app_key, request.header(b"appsecret"), request.environment)
    if wrong:
        raise gateway_refusal(wrong)
    if world.config.hashkey_counts:
        _rate_check(world, request, app_key, world.clock(), ledger=False)
    _host_check(world, request, app_key)


@lru_cache(maxsize=4096)
def _query(raw: bytes) -> dict[str, str]:
    """The query's parameters; their names may come in either case."""
    pairs = parse_qsl(raw.decode("latin-1"), keep_blank_values=True)
    return {name.upper(): value for name, value in pairs}


def _body(raw: bytes) -> dict[str, str]:
    """The body's fields: names as sent, and only strings count as there."""
    try:
        sent = json.loads(raw)
    except ValueError:
        raise input_refusal("OPSQ2001", "ERROR : INPUT INVALID JSON BODY") from None
    if not isinstance(sent, dict):
        raise input_refusal("OPSQ2001", "ERROR : INPUT INVALID JSON BODY")
    fields = cast("dict[str, object]", sent)
    return {name: value for name, value in fields.items() if isinstance(value, str)}
