"""Every master file KIS publishes, declared like an answer: the codes that exist, by name and market."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.masters.bond import Bond as Bond
    from kis_async.masters.bond import BondClass as BondClass
    from kis_async.masters.bond import BondInterest as BondInterest
    from kis_async.masters.derivatives import CommodityContract as CommodityContract
    from kis_async.masters.derivatives import CommodityDerivative as CommodityDerivative
    from kis_async.masters.derivatives import CommodityGroup as CommodityGroup
    from kis_async.masters.derivatives import Contract as Contract
    from kis_async.masters.derivatives import ContractMonth as ContractMonth
    from kis_async.masters.derivatives import IndexContract as IndexContract
    from kis_async.masters.derivatives import IndexDerivative as IndexDerivative
    from kis_async.masters.derivatives import Moneyness as Moneyness
    from kis_async.masters.derivatives import NightFuture as NightFuture
    from kis_async.masters.derivatives import NightOption as NightOption
    from kis_async.masters.derivatives import StockContract as StockContract
    from kis_async.masters.derivatives import StockDerivative as StockDerivative
    from kis_async.masters.derivatives import UnderlyingContract as UnderlyingContract
    from kis_async.masters.elw import Elw as Elw
    from kis_async.masters.elw import ElwForm as ElwForm
    from kis_async.masters.elw import ElwRight as ElwRight
    from kis_async.masters.groups import Broker as Broker
    from kis_async.masters.groups import Sector as Sector
    from kis_async.masters.groups import ThemeStock as ThemeStock
    from kis_async.masters.konex import KonexStock as KonexStock
    from kis_async.masters.kosdaq import KosdaqStock as KosdaqStock
    from kis_async.masters.kospi import Kospi200Sector as Kospi200Sector
    from kis_async.masters.kospi import KospiStock as KospiStock
    from kis_async.masters.krx_stock import CapitalIncrease as CapitalIncrease
    from kis_async.masters.krx_stock import CapSize as CapSize
    from kis_async.masters.krx_stock import EtpKind as EtpKind
    from kis_async.masters.krx_stock import KrxStock as KrxStock
    from kis_async.masters.krx_stock import Overheating as Overheating
    from kis_async.masters.krx_stock import ParValueChange as ParValueChange
    from kis_async.masters.krx_stock import PreferredKind as PreferredKind
    from kis_async.masters.krx_stock import SectoredStock as SectoredStock
    from kis_async.masters.krx_stock import SecurityGroup as SecurityGroup
    from kis_async.masters.overseas_derivatives import OptionMoneyness as OptionMoneyness
    from kis_async.masters.overseas_derivatives import OptionRight as OptionRight
    from kis_async.masters.overseas_derivatives import OverseasContract as OverseasContract
    from kis_async.masters.overseas_derivatives import OverseasFuture as OverseasFuture
    from kis_async.masters.overseas_derivatives import OverseasOption as OverseasOption
    from kis_async.masters.overseas_derivatives import OverseasStockOption as OverseasStockOption
    from kis_async.masters.overseas_index import OverseasIndex as OverseasIndex
    from kis_async.masters.overseas_index import OverseasIndexKind as OverseasIndexKind
    from kis_async.masters.overseas_stock import AmexStock as AmexStock
    from kis_async.masters.overseas_stock import HanoiStock as HanoiStock
    from kis_async.masters.overseas_stock import HoChiMinhStock as HoChiMinhStock
    from kis_async.masters.overseas_stock import HongKongStock as HongKongStock
    from kis_async.masters.overseas_stock import NasdaqStock as NasdaqStock
    from kis_async.masters.overseas_stock import NyseStock as NyseStock
    from kis_async.masters.overseas_stock import OverseasEtp as OverseasEtp
    from kis_async.masters.overseas_stock import OverseasKind as OverseasKind
    from kis_async.masters.overseas_stock import OverseasStock as OverseasStock
    from kis_async.masters.overseas_stock import ShanghaiIndex as ShanghaiIndex
    from kis_async.masters.overseas_stock import ShanghaiStock as ShanghaiStock
    from kis_async.masters.overseas_stock import ShenzhenIndex as ShenzhenIndex
    from kis_async.masters.overseas_stock import ShenzhenStock as ShenzhenStock
    from kis_async.masters.overseas_stock import TokyoStock as TokyoStock
    from kis_async.masters.record import MasterFile as MasterFile
    from kis_async.masters.record import Record as Record
    from kis_async.masters.record import parse as parse
    from kis_async.masters.universe import Universe as Universe
    from kis_async.masters.universe import record_class as record_class
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "bond": "Bond BondClass BondInterest",
        "derivatives": "CommodityContract CommodityDerivative CommodityGroup Contract ContractMonth IndexContract IndexDerivative Moneyness NightFuture NightOption StockContract StockDerivative UnderlyingContract",
        "elw": "Elw ElwForm ElwRight",
        "groups": "Broker Sector ThemeStock",
        "konex": "KonexStock",
        "kosdaq": "KosdaqStock",
        "kospi": "Kospi200Sector KospiStock",
        "krx_stock": "CapSize CapitalIncrease EtpKind KrxStock Overheating ParValueChange PreferredKind SectoredStock SecurityGroup",
        "overseas_derivatives": "OptionMoneyness OptionRight OverseasContract OverseasFuture OverseasOption OverseasStockOption",
        "overseas_index": "OverseasIndex OverseasIndexKind",
        "overseas_stock": "AmexStock HanoiStock HoChiMinhStock HongKongStock NasdaqStock NyseStock OverseasEtp OverseasKind OverseasStock ShanghaiIndex ShanghaiStock ShenzhenIndex ShenzhenStock TokyoStock",
        "record": "MasterFile Record parse",
        "universe": "Universe record_class",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
