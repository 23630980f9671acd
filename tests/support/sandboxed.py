"""A session on a sandbox in process, and an order of it that rests in the book."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from kis_async import AppKey, Kis
from kis_async.net.transport import asgi_transport
from kis_async.orders import Ticket
from kis_async.sandbox import PAPER, REAL, Sandbox

SYMBOL: Final = "018880"
LAST: Final = 4_400
FAR: Final = 4_000
"""A price at which nothing is bought."""

QUICK: Final = 0.01


@asynccontextmanager
async def opened(
    gateway: Sandbox, folder: Path, environment: str = "real", **options: Any
) -> AsyncGenerator[Kis]:
    account = PAPER if environment == "paper" else REAL
    quick: dict[str, Any] = {"rate": 500, "deadline": 0.5, "timeout": 2.0, "token_dir": None}
    async with Kis(
        AppKey(account.app_key, account.app_secret),
        account.environment,
        account.number,
        base_url=f"http://sandbox.{environment}",
        journal_dir=folder,
        http=asgi_transport(gateway.app(account.environment)),
        **(quick | options),
    ) as kis:
        yield kis


async def resting(kis: Kis, quantity: int = 10, price: int = FAR, **options: Any) -> Ticket:
    return await kis.buy(SYMBOL, quantity, price=price, **options)


async def notes(kis: Kis, ticket: Ticket) -> list[str]:
    return [f"{step.state}: {step.note}" for step in await kis.orders.steps(ticket.client_id)]
