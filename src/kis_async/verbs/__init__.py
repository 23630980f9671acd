"""What people do every day, said in one word, on top of the calls."""

from kis_async.verbs.account import AccountVerbs
from kis_async.verbs.stocks import StockVerbs
from kis_async.verbs.trading import TradingVerbs
from kis_async.verbs.universes import UniverseVerbs


class Verbs(StockVerbs, AccountVerbs, TradingVerbs, UniverseVerbs):
    """The everyday verbs of a session."""
