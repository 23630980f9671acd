"""App key and account: values that never show themselves."""

import re
from dataclasses import dataclass, field

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from kis_async.wire.errors import ConfigError

_ACCOUNT = re.compile(r"([0-9]{8})-?([0-9]{2})")


@dataclass(frozen=True, slots=True)
class AppKey:
    """The app key and app secret that KIS issued for one account (36 and 180 characters).

    Raises ConfigError for a blank one or one with blanks or line breaks in it.
    """

    key: str = field(repr=False)
    secret: str = field(repr=False)

    def __post_init__(self) -> None:
        for name, value in (("app key", self.key), ("app secret", self.secret)):
            if not value:
                raise ConfigError(f"The {name} is blank.", hint="KIS shows both on its developer portal.")
            if not value.isascii() or not value.isprintable() or " " in value:
                raise ConfigError(
                    f"The {name} holds a blank, a line break or a character that is not ASCII.",
                    hint="Copy it once more; nothing may stand around it.",
                )


@dataclass(frozen=True, slots=True)
class Account:
    """A KIS account: eight digits (CANO) and the two of the product (ACNT_PRDT_CD)."""

    number: str = field(repr=False)
    product: str = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> "Account":
        """Read "12345678-01" or "1234567801". Raises ConfigError."""
        found = _ACCOUNT.fullmatch(text.strip())
        if found is None:
            raise ConfigError("An account is eight digits and two, as in 12345678-01.")
        return cls(found[1], found[2])

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object) -> "Account":
        if isinstance(value, Account):
            return value
        if isinstance(value, str):
            return cls.parse(value)
        raise ConfigError("An account is given as text, as in 12345678-01.")
