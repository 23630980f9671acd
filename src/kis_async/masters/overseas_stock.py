"""해외주식 종목: one file an exchange, nasmst.cod and the like."""

from decimal import Decimal
from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Code, OverseasMarket, Time, Wire

_LAYOUT = laid_out("""
    ncod:2 exid:3 excd:3 exnm:16 symb:16 rsym:16 knam:64 enam:64 stis:1 curr:4 zdiv:1 ztyp:1 base:12 bnit:8 anit:8
    mstm:4 metm:4 isdr:1 drcd:2 icod:4 sjong:1 ttyp:1 etyp:3 ttyp_sb:3
""")


class OverseasKind(Code):
    """What kind of security it is (stis)."""

    INDEX = "1"
    STOCK = "2"
    ETP = "3"
    WARRANT = "4"


class OverseasEtp(Code):
    """What kind of exchange traded product it is (etyp)."""

    ETF = "001"
    ETN = "002"
    ETC = "003"
    OTHER = "004"
    VIX_ETF = "005"
    VIX_ETN = "006"


class OverseasStock(Record):
    """One security listed abroad. The price in its currency, lots in shares, times of the exchange."""

    symbol: Annotated[str, Wire("symb", "Symbol")]
    name: Annotated[str | None, Wire("knam", "Korea name")] = None
    english_name: Annotated[str | None, Wire("enam", "English name")] = None
    market: Annotated[OverseasMarket | None, Wire("excd", "Exchange code")] = None
    market_name: Annotated[str | None, Wire("exnm", "Exchange name")] = None
    market_id: Annotated[str | None, Wire("exid", "Exchange id")] = None
    country_code: Annotated[str | None, Wire("ncod", "National code")] = None
    realtime_key: Annotated[str | None, Wire("rsym", "realtime symbol")] = None
    kind: Annotated[OverseasKind | None, Wire("stis", "Security type")] = None
    etp: Annotated[OverseasEtp | None, Wire("etyp", "구분코드")] = None
    currency: Annotated[str | None, Wire("curr", "currency")] = None
    decimals: Annotated[int | None, Wire("zdiv", "float position")] = None
    data_type: Annotated[str | None, Wire("ztyp", "data type")] = None
    base_price: Annotated[Decimal | None, Wire("base", "base price")] = None
    bid_lot_size: Annotated[int | None, Wire("bnit", "Bid order size")] = None
    ask_lot_size: Annotated[int | None, Wire("anit", "Ask order size")] = None
    opens_at: Annotated[Time, Wire("mstm", "market start time(HHMM)")] = None
    closes_at: Annotated[Time, Wire("metm", "market end time(HHMM)")] = None
    depositary_receipt: Annotated[bool | None, Wire("isdr", "DR 여부")] = None
    depositary_receipt_country: Annotated[str | None, Wire("drcd", "DR 국가코드")] = None
    sector: Annotated[str | None, Wire("icod", "업종분류코드")] = None
    has_components: Annotated[bool | None, Wire("sjong", "지수구성종목 존재 여부")] = None
    tick_size_type: Annotated[str | None, Wire("ttyp", "Tick size Type")] = None
    tick_size_detail: Annotated[str | None, Wire("ttyp_sb", "Tick size type 상세")] = None

    @property
    def names(self) -> tuple[str, ...]:
        """Its Korean and its English name."""
        return tuple(name for name in (self.name, self.english_name) if name)


def file_of(market: str, title: str) -> MasterFile:
    """The master file of one exchange."""
    return MasterFile(f"해외주식 종목 ({title})", f"{market}mst.cod.zip", _LAYOUT, delimiter=b"\t")


class NasdaqStock(OverseasStock):
    """One security of NASDAQ."""

    file = file_of("nas", "나스닥")


class NyseStock(OverseasStock):
    """One security of NYSE."""

    file = file_of("nys", "뉴욕")


class AmexStock(OverseasStock):
    """One security of AMEX."""

    file = file_of("ams", "아멕스")


class ShanghaiStock(OverseasStock):
    """One security of Shanghai."""

    file = file_of("shs", "상해")


class ShanghaiIndex(OverseasStock):
    """One index of Shanghai."""

    file = file_of("shi", "상해지수")


class ShenzhenStock(OverseasStock):
    """One security of Shenzhen."""

    file = file_of("szs", "심천")


class ShenzhenIndex(OverseasStock):
    """One index of Shenzhen."""

    file = file_of("szi", "심천지수")


class TokyoStock(OverseasStock):
    """One security of Tokyo."""

    file = file_of("tse", "도쿄")


class HongKongStock(OverseasStock):
    """One security of Hong Kong."""

    file = file_of("hks", "홍콩")


class HanoiStock(OverseasStock):
    """One security of Hanoi."""

    file = file_of("hnx", "하노이")


class HoChiMinhStock(OverseasStock):
    """One security of Ho Chi Minh City."""

    file = file_of("hsx", "호치민")
