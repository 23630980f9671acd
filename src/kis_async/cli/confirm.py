"""Before money moves: where it goes, the question, and sending once."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar, cast

import anyio
import typer
from rich.text import Text

from kis_async.cli.layout import table
from kis_async.cli.options import Env
from kis_async.cli.run import BAD_INPUT, DECLINED, check_keys, masked, on_sandbox, run
from kis_async.cli.screen import Screen, UnwrittenError
from kis_async.wire.codec import Request
from kis_async.wire.codes import Environment
from kis_async.wire.credentials import Account
from kis_async.wire.endpoint import Endpoint
from kis_async.wire.errors import OutcomeUnknown

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from kis_async.kis import Kis

R = TypeVar("R")
Lines = dict[str, str | Text]

_ACCOUNT_NUMBER = "CANO"
_LOOK = "kis-async reconcile looks for it; kis-async journal says what is known. Do not send another before."


def confirmed(
    screen: Screen,
    env: Env | None,
    work: "Callable[[Kis], Awaitable[R]]",
    *,
    yes: bool,
    account: object,
    describe: "Callable[[Kis], Awaitable[Lines]]",
) -> R:
    """Preview what moves money, ask on the real host, do it once. Raises KisError, typer.Exit where declined.

    The question stands between two sessions: on a connection that went stale while somebody was thinking, an
    order would end in doubt.
    """

    async def look_and_do(kis: "Kis") -> R | None:
        lines = place_lines(kis, account) | await describe(kis)
        screen.present(drawn(lines))
        must_ask = kis.environment is Environment.REAL and not on_sandbox() and not yes
        return None if must_ask else await once(kis, work)

    check_keys(env)
    done = run(look_and_do, screen, env)
    if done is not None:
        return done
    ask(screen)
    return run(lambda kis: once(kis, work), screen, env, again=True)


@contextmanager
def never_lost(screen: Screen, receipt: object) -> Generator[None]:
    """Around what shows the answer to an order: where stdout does not take it, stderr gets it."""
    from kis_async.cli.output import plain

    number = getattr(receipt, "order_no", None)
    line = (
        f"The order was taken, its number is {number}."
        if number
        else f"The order was taken: {plain(receipt)}"
    )
    try:
        yield
    except UnwrittenError:
        screen.say(line)
        raise
    if screen.unread:
        screen.say(line)


async def once(kis: "Kis", work: "Callable[[Kis], Awaitable[R]]") -> R:
    """Send an order. Raises KisError; OutcomeUnknown also where the user interrupts while it is out."""
    await kis.session.tokens.get()
    try:
        return await work(kis)
    except anyio.get_cancelled_exc_class():
        problem = OutcomeUnknown("Interrupted while the order was being sent: it may exist.", hint=_LOOK)
    raise problem


def ask(screen: Screen) -> None:
    """Raises typer.Exit unless the user says yes."""
    reply = screen.ask("Send this order with real money? [y/N]")
    if not reply:
        screen.say("Nothing was sent: nobody answered. --yes sends without asking.")
        raise typer.Exit(BAD_INPUT)
    if reply.strip().lower() not in {"y", "yes"}:
        screen.say("Nothing was sent.")
        raise typer.Exit(DECLINED)


def place_lines(kis: "Kis", account: object) -> Lines:
    """Where an order goes."""
    chosen = account if isinstance(account, Account) else kis.session.options.account
    real = kis.environment is Environment.REAL
    place = "embedded sandbox" if on_sandbox() else "REAL MONEY" if real else "paper"
    return {"environment": Text(place, style="bold"), "account": masked(chosen)}


def drawn(lines: Lines) -> Any:  # noqa: ANN401  (a rich renderable)
    """A preview."""
    shown = table("", "")
    shown.show_header = False
    for name, value in lines.items():
        shown.add_row(Text(name, style="dim"), value)
    return shown


def request_object(request: Request, base_url: str) -> dict[str, object]:
    """A request as it may be shown: no secrets, the account masked."""
    params = {
        name: f"{text[:2]}******" if name == _ACCOUNT_NUMBER else text
        for name, text in request.params.items()
    }
    return {
        "method": request.method,
        "url": base_url + request.path,
        "tr_id": request.tr_id,
        "params": params,
    }


def show_request(screen: Screen, env: Env | None, order: Endpoint[Any], *, as_json: bool) -> None:
    """What would be sent. Nothing is. Raises KisError where it could not be."""

    async def encoded(kis: "Kis") -> dict[str, object]:
        return request_object(kis.session.encode(order), kis.base_url)

    if "account" in type(order).model_fields:
        check_keys(env)
    found = run(encoded, screen, env)
    if as_json:
        from kis_async.cli.output import to_json

        screen.write(to_json(found))
        return
    params = cast("dict[str, str]", found.pop("params"))
    screen.show(drawn({name: str(value) for name, value in found.items()}), "")
    screen.show(drawn({name: str(value) for name, value in params.items()}))
    screen.say("Dry run: nothing was sent.")
