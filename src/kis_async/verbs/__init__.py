"""What people do every day, said in one word, on top of the calls."""

from kis_async.verbs.account import AccountVerbs
from kis_async.verbs.company import CompanyVerbs
from kis_async.verbs.indices import IndexVerbs
from kis_async.verbs.investors import InvestorVerbs
from kis_async.verbs.namespaces import NamespaceVerbs
from kis_async.verbs.rankings import RankingVerbs
from kis_async.verbs.stocks import StockVerbs
from kis_async.verbs.trading import TradingVerbs
from kis_async.verbs.universes import UniverseVerbs


class Verbs(
    InvestorVerbs,
    CompanyVerbs,
    StockVerbs,
    IndexVerbs,
    RankingVerbs,
    NamespaceVerbs,
    AccountVerbs,
    TradingVerbs,
    UniverseVerbs,
):
    """The everyday verbs of a session."""
