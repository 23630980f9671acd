"""장내채권 종목: bond_code.mst."""

from decimal import Decimal
from typing import Annotated

from kis_async.masters.record import MasterFile, Record, laid_out
from kis_async.wire import Code, Date, Wire


class BondClass(Code):
    """Who issued a bond, or which market it is in (bond_cls_code)."""

    GOVERNMENT = "GA"
    MONETARY_STABILIZATION = "MA"
    FINANCIAL = "BA"
    SPECIAL = "SA"
    CORPORATE = "CA"
    MUNICIPAL = "MB"
    OTHER_BOND = "02"
    SMALL_LOT = "03"
    EQUITY_LINKED = "04"
    BY_TRADE_KIND = "MM"
    OTHER = "99"


class BondInterest(Code):
    """How a bond pays interest (bond_int_cls_code)."""

    DISCOUNT = "01"
    COMPOUND = "02"
    COUPON = "03"
    RATE_LINKED = "04"
    AMORTISED_COMPOUND = "05"
    AMORTISED_SIMPLE = "06"
    SIMPLE = "07"
    FLOATING = "08"
    COMPOUND_5_SIMPLE_2 = "09"
    DISCOUNT_BOND = "11"
    COMPOUND_BOND = "12"
    COUPON_BOND = "13"
    SIMPLE_BOND = "14"
    COMPOUND_5_SIMPLE_2_BOND = "15"
    OTHER_BOND = "19"
    COUPON_NOTE = "21"
    COMPOUND_NOTE = "22"
    SIMPLE_NOTE = "23"
    OTHER_NOTE = "29"


class Bond(Record):
    """One bond traded on the exchange; `symbol` is its ISIN, which bond calls take. Rates in percent."""

    file = MasterFile(
        "장내채권 종목",
        "bond_code.mst.zip",
        laid_out("""
            type:2 bond_cls_code:2 stnd_iscd:12 sname:40 bond_int_cls_code:2 lstn_date:8 pblc_date:8 rdmp_date:8
            sale_date:8 srfc_intrt:8 rdmt_rate:8
        """),
    )

    symbol: Annotated[str, Wire("stnd_iscd", "표준코드")]
    name: Annotated[str | None, Wire("sname", "종목명")] = None
    type_code: Annotated[str | None, Wire("type", "유형")] = None
    bond_class: Annotated[BondClass | None, Wire("bond_cls_code", "채권분류코드")] = None
    interest: Annotated[BondInterest | None, Wire("bond_int_cls_code", "채권이자분류코드")] = None
    coupon_rate: Annotated[Decimal | None, Wire("srfc_intrt", "표면 이자율")] = None
    redemption_rate: Annotated[Decimal | None, Wire("rdmt_rate", "만기 상환 비율")] = None
    listed_on: Annotated[Date, Wire("lstn_date", "상장일")] = None
    issued_on: Annotated[Date, Wire("pblc_date", "발행 일자")] = None
    sold_on: Annotated[Date, Wire("sale_date", "매출 일자")] = None
    expiry: Annotated[Date, Wire("rdmp_date", "상환 일자")] = None
