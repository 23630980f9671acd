"""What the account holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kis_async.policy.verdict import DATA_CHANGED
from kis_async.verbs.base import Caller
from kis_async.wire.errors import ServerError

if TYPE_CHECKING:
    from kis_async.api.domestic_stock import Balance


class AccountVerbs(Caller):
    """What people ask about their account every day."""

    async def balance(self, account: str | None = None) -> Balance:
        """All holdings and the worth of the account, over as many pages as it takes (inquire-balance)."""
        from kis_async.api.domestic_stock import Balance, InquireBalance

        endpoint = InquireBalance(account=account)
        try:
            found = await self.collect(endpoint)
        except ServerError as error:
            # With exactly one full page of holdings KIS can call its data changed for ever; the sums tell.
            whole = await self(endpoint) if error.msg_cd == DATA_CHANGED else None
            if whole is None or not _adds_up(whole):
                raise
            found = [whole]
        if len(found) == 1:
            return found[0]
        holdings = [holding for page in found for holding in page.holdings]
        wire = dict(found[-1].wire)
        wire["output1"] = [holding.wire for holding in holdings]
        return Balance(holdings=holdings, summary=found[-1].summary).with_wire(wire)


def _adds_up(balance: Balance) -> bool:
    """Whether the holdings of a page are all there are, by KIS's own sums."""
    summary = balance.summary
    if summary is None or summary.cost is None or summary.market_value is None:
        return False
    return (
        sum(holding.cost or 0 for holding in balance.holdings) == summary.cost
        and sum(holding.market_value or 0 for holding in balance.holdings) == summary.market_value
    )
