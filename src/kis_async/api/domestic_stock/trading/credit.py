"""Kinds of credit, as several calls name them."""

from kis_async.wire import Code, Side


class CreditType(Code):
    """Which credit an order opens or pays back (CRDT_TYPE).

    A loan (융자) buys shares, a short (대주) sells borrowed ones; OWN is KIS's own money or shares, MARKET those it
    gets from the Korea Securities Finance Corporation (유통).
    """

    OPEN_OWN_LOAN = "21"
    OPEN_MARKET_SHORT = "22"
    OPEN_MARKET_LOAN = "23"
    OPEN_OWN_SHORT = "24"
    REPAY_OWN_LOAN = "25"
    COVER_MARKET_SHORT = "26"
    REPAY_MARKET_LOAN = "27"
    COVER_OWN_SHORT = "28"

    @property
    def side(self) -> Side:
        """Whether an order of the kind buys or sells."""
        return Side.BUY if self.value in {"21", "23", "26", "28"} else Side.SELL
