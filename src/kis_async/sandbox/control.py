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
from kis_async.sandbox.faults import Fault
from kis_async.sandbox.orders import Order
from kis_async.sandbox.sandbox import Sandbox

Action = Callable[[dict[str, Any]], object]


def control_app(sandbox: Sandbox) -> AsgiApp:
    """GET /sandbox/state, /sandbox/orders, /sandbox/faults; POST /sandbox/reset, /sandbox/config, /sandbox/faults,
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
            return JSONResponse(action(cast("dict[str, Any]", sent)))
        except (ValueError, TypeError) as error:
            return JSONResponse({"error": str(error)}, status_code=400)
        except KeyError as error:
            return JSONResponse({"error": f"Unknown or missing: {error.args[0]}"}, status_code=400)

    return endpoint


def _move_clock(sandbox: Sandbox, sent: dict[str, Any]) -> object:
    """{"advance": seconds}, {"set": seconds since 1970}, {"freeze": true or false}, in any combination."""
    unknown = sent.keys() - {"advance", "set", "freeze"}
    if unknown:
        raise ValueError(f"The clock takes advance, set and freeze, not {', '.join(sorted(unknown))}.")
    if "freeze" in sent:
        if sent["freeze"]:
            sandbox.clock.freeze()
        else:
            sandbox.clock.thaw()
    if "set" in sent:
        sandbox.clock.set(float(sent["set"]))
    sandbox.clock.advance(float(sent.get("advance", 0)))
    return {"now": sandbox.clock(), "frozen": sandbox.clock.frozen}


def _shown(order: Order) -> dict[str, object]:
    shown = asdict(order)
    shown["day"] = order.day.isoformat()
    shown["remaining"] = order.remaining
    shown["events"] = [event._asdict() for event in order.events]
    return shown
