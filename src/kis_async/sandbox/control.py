"""The endpoints under /sandbox/, for bots and tests in other processes. JSON in, JSON out; 400 says what is wrong."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict
from typing import Any, cast

try:
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import JSONResponse
    from starlette.routing import Route
except ImportError as error:
    raise ImportError(
        "The sandbox's control endpoints need starlette. Install it with: pip install 'kis-async[sandbox]'"
    ) from error

from kis_async.sandbox.app import AsgiApp
from kis_async.sandbox.checks import is_number
from kis_async.sandbox.deals import Deal
from kis_async.sandbox.faults import Fault
from kis_async.sandbox.orders import Order
from kis_async.sandbox.sandbox import Sandbox

Action = Callable[[dict[str, Any]], object]


def control_app(sandbox: Sandbox) -> AsgiApp:
    """GET /sandbox/state, /sandbox/orders, /sandbox/deals, /sandbox/faults; POST /sandbox/reset, /sandbox/config, /sandbox/faults,
    /sandbox/clock, /sandbox/price, /sandbox/token/kill, /sandbox/token/allow; DELETE /sandbox/faults.
    """

    def show_faults(_: dict[str, Any]) -> object:
        return [asdict(fault) for fault in sandbox.world.faults.waiting]

    def add_fault(sent: dict[str, Any]) -> object:
        return asdict(sandbox.world.faults.add(Fault(**sent)))

    def clear_faults(_: dict[str, Any]) -> object:
        sandbox.clear_faults()
        return []

    def reset(_: dict[str, Any]) -> object:
        sandbox.reset()
        return sandbox.state()

    def config(sent: dict[str, Any]) -> object:
        sandbox.configure(**sent)
        return sandbox.config.as_dict()

    def clock(sent: dict[str, Any]) -> object:
        return _move_clock(sandbox, sent)

    def price(sent: dict[str, Any]) -> object:
        _only(sent, "symbol", "price")
        sandbox.pin_price(sent["symbol"], sent.get("price"))
        return sent

    def kill(sent: dict[str, Any]) -> object:
        return {"killed": sandbox.kill_tokens(**sent)}

    def allow(_: dict[str, Any]) -> object:
        sandbox.allow_token()
        return {}

    routes = [
        Route("/sandbox/state", _endpoint(lambda _: sandbox.state()), methods=["GET"]),
        Route(
            "/sandbox/orders", _endpoint(lambda _: [_shown(one) for one in sandbox.orders()]), methods=["GET"]
        ),
        Route(
            "/sandbox/deals", _endpoint(lambda _: [_told(one) for one in sandbox.deals()]), methods=["GET"]
        ),
        Route("/sandbox/faults", _endpoint(show_faults), methods=["GET"]),
        Route("/sandbox/faults", _endpoint(add_fault), methods=["POST"]),
        Route("/sandbox/faults", _endpoint(clear_faults), methods=["DELETE"]),
        Route("/sandbox/reset", _endpoint(reset), methods=["POST"]),
        Route("/sandbox/config", _endpoint(config), methods=["POST"]),
        Route("/sandbox/clock", _endpoint(clock), methods=["POST"]),
        Route("/sandbox/price", _endpoint(price), methods=["POST"]),
        Route("/sandbox/token/kill", _endpoint(kill), methods=["POST"]),
        Route("/sandbox/token/allow", _endpoint(allow), methods=["POST"]),
    ]
    return cast("AsgiApp", Starlette(routes=routes))


def _endpoint(action: Action) -> Callable[[Request], Awaitable[JSONResponse]]:
    async def endpoint(request: Request) -> JSONResponse:
        raw = await request.body()
        try:
            sent: Any = json.loads(raw) if raw else {}
            if not isinstance(sent, dict):
                return JSONResponse({"error": "The body is a JSON object."}, status_code=400)
            # NaN, Infinity, 1e999 and half characters: Python reads them, but they could not be answered.
            json.dumps(sent, allow_nan=False, ensure_ascii=False).encode()
            return JSONResponse(action(cast("dict[str, Any]", sent)))
        except (ValueError, TypeError, OverflowError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        except KeyError as error:
            return JSONResponse({"error": f"Unknown or missing: {error.args[0]}"}, status_code=400)

    return endpoint


def _move_clock(sandbox: Sandbox, sent: dict[str, Any]) -> object:
    """{"advance": seconds}, {"set": seconds since 1970}, {"freeze": true or false}, in any combination."""
    _only(sent, "advance", "set", "freeze")
    freeze = sent.get("freeze")
    if "freeze" in sent and not isinstance(freeze, bool):
        raise ValueError(f"freeze is true or false, not {freeze!r}.")
    at = _seconds(sent, "set") if "set" in sent else None
    by = _seconds(sent, "advance") if "advance" in sent else 0.0
    sandbox.clock.move(at=at, by=by, freeze=freeze)
    return {"now": sandbox.clock(), "frozen": sandbox.clock.frozen}


def _only(sent: dict[str, Any], *names: str) -> None:
    unknown = sorted(sent.keys() - set(names))
    if unknown:
        raise ValueError(f"The body takes {', '.join(names)}, not {', '.join(unknown)}.")


def _seconds(sent: dict[str, Any], name: str) -> float:
    value = sent[name]
    if not is_number(value):
        raise ValueError(f"{name} is a number of seconds, not {value!r}.")
    return float(value)


def _shown(order: Order) -> dict[str, object]:
    shown = asdict(order)
    shown["day"] = order.day.isoformat()
    shown["remaining"] = order.remaining
    shown["events"] = [event._asdict() for event in order.events]
    return shown


def _told(deal: Deal) -> dict[str, object]:
    return {
        "no": deal.no,
        "at": deal.at,
        "market": deal.market,
        "action": deal.action,
        "origin": deal.origin,
        "side": deal.side,
        "symbol": deal.symbol,
        "exchange": deal.exchange,
        "quantity": deal.quantity,
        "price": format(deal.price, "f"),
        "filled": deal.filled,
        "fill_price": format(deal.fill_price, "f"),
        "withdrawn": deal.withdrawn,
        "rejected": deal.rejected,
        "remaining": deal.remaining,
    }
