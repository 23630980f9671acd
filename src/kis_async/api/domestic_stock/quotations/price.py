"""What the price answers of domestic issues have in common."""

from decimal import Decimal

from kis_async.wire import Row, Sign


class Price(Row):
    """The last price of one issue, in won, rates in percent.

    Volume and value are of the session so far. None where the call that was made does not tell.
    """

    symbol: str | None = None
    name: str | None = None
    price: Decimal
    change: Decimal | None = None
    change_sign: Sign | None = None
    change_rate: Decimal | None = None
    open: Decimal | None = None
    high: Decimal | None = None
    low: Decimal | None = None
    volume: int | None = None
    value: Decimal | None = None
    base_price: Decimal | None = None
    upper_limit: Decimal | None = None
    lower_limit: Decimal | None = None
    bid: Decimal | None = None
    ask: Decimal | None = None
    per: Decimal | None = None
    pbr: Decimal | None = None
    eps: Decimal | None = None
    bps: Decimal | None = None
    foreign_net_buy_volume: int | None = None
