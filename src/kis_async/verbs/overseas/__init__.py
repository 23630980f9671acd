"""Overseas stocks: `kis.overseas`."""

from kis_async.verbs.overseas.account import OverseasAccount
from kis_async.verbs.overseas.quotes import OverseasQuotes
from kis_async.verbs.overseas.rankings import OverseasRankings
from kis_async.verbs.overseas.trading import OverseasTrading


class Overseas(OverseasQuotes, OverseasRankings, OverseasAccount, OverseasTrading):
    """`kis.overseas`: what people ask about overseas stocks every day.

    A market is an OverseasMarket or its English name, "nasdaq" unless told otherwise.
    """
