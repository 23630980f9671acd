"""call: any declared endpoint from the command line."""

from contextlib import aclosing
from typing import TYPE_CHECKING, Annotated, Any, get_args, get_origin

import typer

from kis_async.cli.options import (
    AccountOption,
    CsvOption,
    DryRunOption,
    EnvOption,
    JsonOption,
    NoColorOption,
    YesOption,
)
from kis_async.cli.run import check_keys, run
from kis_async.cli.screen import Form, Screen, form_of
from kis_async.wire.endpoint import Effect, Endpoint
from kis_async.wire.errors import InvalidRequest
from kis_async.wire.row import Row

if TYPE_CHECKING:
    from kis_async.cli.confirm import Lines
    from kis_async.kis import Kis
    from kis_async.orders.ticket import Ticket


def call(
    name: Annotated[
        str,
        typer.Argument(
            metavar="ENDPOINT",
            help="As domestic-stock/inquire-price; or a TR id, a path or its end, a class name.",
            show_default=False,
        ),
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME=VALUE", help="Parameters: kis-async endpoints ENDPOINT --fields."),
    ] = None,
    *,
    all_pages: Annotated[bool, typer.Option("--all-pages", help="Go on where the call continues.")] = False,
    raw: Annotated[bool, typer.Option("--raw", help="JSON by KIS's own names, untouched.")] = False,
    account: AccountOption = None,
    env: EnvOption = None,
    yes: YesOption = False,
    dry_run: DryRunOption = False,
    as_json: JsonOption = False,
    as_csv: CsvOption = False,
    no_color: NoColorOption = False,
) -> None:
    """Make any call. `kis-async endpoints WORD` finds it. Orders are shown first, and the real host asks."""
    from kis_async.cli.arguments import build, check_tr_id, names_tr_id
    from kis_async.declared import endpoint

    form = form_of(as_json=as_json or raw, as_csv=as_csv)
    screen = Screen(no_color=no_color)
    cls = endpoint(name)
    if cls.spec.effect is Effect.AUTH:
        raise InvalidRequest(
            f"{cls.__name__} deals in tokens, which are not shown.", hint="See kis-async token --help."
        )
    if all_pages and cls.spec.paging is None:
        raise InvalidRequest(f"{cls.__name__} has one page only.", hint="Leave out --all-pages.")
    made = build(cls, words or [], account)
    if "account" in cls.model_fields:
        check_keys(env)
    if names_tr_id(cls, name):
        sent = run(lambda kis: _tr_id(kis, made), screen, env, again=True)
        check_tr_id(cls, name, sent)
    if dry_run:
        from kis_async.cli.confirm import show_request

        show_request(screen, env, made, as_json=as_json)
        return
    if cls.spec.effect is Effect.ORDER:
        from kis_async.cli.commands.orders import show_ticket

        if form is Form.CSV:
            raise InvalidRequest("What becomes of an order is no table.", hint="--json, or neither.")
        show_ticket(screen, _ordered(screen, env, made, yes=yes), as_json=form is Form.JSON)
        return
    answers = run(lambda kis: _pages(kis, made, every=all_pages), screen, env)
    _show(screen, form, cls, answers, raw=raw, paged=all_pages)


async def _tr_id(kis: "Kis", made: Endpoint[Any]) -> str:
    return kis.session.encode(made).tr_id or ""


async def _pages(kis: "Kis", made: Endpoint[Any], *, every: bool) -> list[Any]:
    if not every:
        return [await kis(made)]
    async with aclosing(kis.pages(made)) as pages:
        return [page async for page in pages]


def _ordered(screen: Screen, env: Any, made: Endpoint[Any], *, yes: bool) -> "Ticket":  # noqa: ANN401  (an Env)
    from kis_async.cli.confirm import confirmed, request_object

    async def describe(kis: "Kis") -> "Lines":
        request = request_object(kis.session.encode(made), kis.base_url)
        params = request["params"]
        assert isinstance(params, dict)
        return {"call": f"{type(made).__name__} {request['tr_id']}", **params}

    account = getattr(made, "account", None)

    async def work(kis: "Kis") -> "Ticket":
        return await kis.orders_of(account).submit(made)

    return confirmed(screen, env, work, yes=yes, account=account, describe=describe)


def _show(
    screen: Screen, form: Form, cls: type[Endpoint[Any]], answers: list[Any], *, raw: bool, paged: bool
) -> None:
    """One answer as itself; pages as a list of answers, or their rows in one table of comma-separated values."""
    if form is Form.TABLE:
        from kis_async.cli import show

        for value in answers:
            screen.show(show.answer(value, screen.table_width))
        return
    from kis_async.cli.output import to_csv, to_json, wires

    if form is Form.CSV:
        found, kind = rows_of(cls, answers)
        screen.write(to_csv(found, kind))
        return
    shown = [wires(value) for value in answers] if raw else answers
    screen.write(to_json(shown if paged else shown[0]))


def rows_of(cls: type[Endpoint[Any]], answers: list[Any]) -> tuple[list[Row], type[Row]]:
    """The rows of an answer, of its first block of many, or the answer itself as one row."""
    kind = cls.answer_type()
    if get_origin(kind) is list:
        return [row for value in answers for row in value], get_args(kind)[0]
    for name, field in kind.model_fields.items():
        items = get_args(field.annotation)
        if get_origin(field.annotation) is list and isinstance(items[0], type) and issubclass(items[0], Row):
            return [row for value in answers for row in getattr(value, name)], items[0]
    return answers, kind
