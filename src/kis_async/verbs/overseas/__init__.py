"""Overseas stocks: `kis.overseas`."""

from kis_async.verbs.overseas.account import OverseasAccount
from kis_async.verbs.overseas.quotes import OverseasQuotes
from kis_async.verbs.overseas.rankings import OverseasRankings
from kis_async.verbs.overseas.trading import OverseasTrading


class Overseas(OverseasQuotes, OverseasRankings, OverseasAccount, OverseasTrading):
    """`kis.overseas`: what people ask about overseas stocks every day.

    A market is an OverseasMarket, an OverseasExchange or its English name. Without one a symbol that names its market,
    as NYSE:KO, is of that market, and any other of NASDAQ. An order takes the market from `market` alone.
    """
