"""Brokers (회원사) in requests, by the number that KIS's list of members gives them."""

from typing import Annotated, Final

from pydantic import StringConstraints

BrokerCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{3,5}$")]
"""A broker in requests, as 00003."""

FOREIGN_BROKERS: Final = "99999"
"""All foreign brokers together."""
