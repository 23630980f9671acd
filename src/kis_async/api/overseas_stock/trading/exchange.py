"""Where overseas stocks are ordered, in what currency, and how many at a time."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from kis_async.wire import Code, OverseasExchange

AMERICAN: Final = (OverseasExchange.NASDAQ, OverseasExchange.NYSE, OverseasExchange.AMEX)
"""The exchanges of the United States, which KIS treats as one market."""

VIETNAMESE: Final = (OverseasExchange.HANOI, OverseasExchange.HO_CHI_MINH)
"""The exchanges of Vietnam, which share their TR ids."""


class TradingCurrency(Code):
    """What an overseas stock is traded in (TR_CRCY_CD, CRCY_CD)."""

    USD = "USD"
    HKD = "HKD"
    CNY = "CNY"
    JPY = "JPY"
    VND = "VND"


CURRENCY_OF: Final[Mapping[OverseasExchange, TradingCurrency]] = {
    **dict.fromkeys(AMERICAN, TradingCurrency.USD),
    OverseasExchange.HONG_KONG: TradingCurrency.HKD,
    OverseasExchange.SHANGHAI: TradingCurrency.CNY,
    OverseasExchange.SHENZHEN: TradingCurrency.CNY,
    OverseasExchange.TOKYO: TradingCurrency.JPY,
    **dict.fromkeys(VIETNAMESE, TradingCurrency.VND),
}
"""The currency an exchange trades in; some Hong Kong issues trade in CNY or USD besides."""


def _refuse_bool(value: object) -> object:
    if isinstance(value, bool):
        raise ValueError("a quantity is a number of shares")  # noqa: TRY004  (pydantic reads ValueErrors)
    return value


ShareQuantity = Annotated[int, BeforeValidator(_refuse_bool), Field(gt=0)]
"""How many shares an order is about: a whole number, KIS takes no fractions here."""
