"""What says which overseas contract is meant: its exchange, its class, its code."""

from typing import Annotated

from pydantic import StringConstraints

from kis_async.wire import Code

OptionCode = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S+( +\S+)*$")]
"""The code of an overseas option in requests, as "OESU24 C5500": the blank before the strike is part of it."""


class DerivativesExchange(Code):
    """Where an overseas future or option trades (EXCH_CD, FM_EXCG_CD)."""

    CME = "CME"
    EUREX = "EUREX"
    HKEX = "HKEx"
    ICE = "ICE"
    SGX = "SGX"
    OSE = "OSE"
    ASX = "ASX"
    CBOE = "CBOE"
    MDEX = "MDEX"
    NYSE = "NYSE"
    BMF = "BMF"
    FTX = "FTX"
    HNX = "HNX"
    OTHER = "ETC"


class ProductClass(Code):
    """What a future is about (clas_cd, FM_CLAS_CD)."""

    CURRENCY = "001"
    INTEREST_RATE = "002"
    INDEX = "003"
    AGRICULTURE = "004"
    LIVESTOCK = "005"
    METAL = "006"
    ENERGY = "007"


class OptionClass(Code):
    """What an option is on (clas_cd)."""

    INDEX = "1"
    STOCK_MONTHLY = "2"
    SPOT = "3"
    FUTURE = "4"
    STOCK_WEEKLY = "5"
