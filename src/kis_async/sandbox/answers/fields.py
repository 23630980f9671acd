"""Input checks shared by the answers: each raises the Refusal that KIS would send."""

from datetime import date

from kis_async.sandbox.book import Book
from kis_async.sandbox.clock import read_ymd
from kis_async.sandbox.messages import input_refusal, invalid, missing
from kis_async.sandbox.world import Call, World

LONGEST_CODE = 12
VENUES = frozenset({"J", "NX", "UN"})
PAPER_VENUES = frozenset({"J"})


def required(call: Call, name: str) -> str:
    """A field that must be there, blank or not."""
    value = call.params.get(name)
    if value is None:
        raise missing(name)
    return value


def choice(call: Call, name: str, allowed: tuple[str, ...]) -> str:
    value = required(call, name)
    if value not in allowed:
        raise invalid(name)
    return value


def symbol(call: Call, name: str = "FID_INPUT_ISCD") -> str:
    value = required(call, name)
    if not value:
        raise invalid(name)
    if len(value) > LONGEST_CODE:
        raise input_refusal("OPSQ2002")
    return value


def venue(call: Call) -> str:
    """FID_COND_MRKT_DIV_CODE of a share: J everywhere, NX and UN on the real host only."""
    value = required(call, "FID_COND_MRKT_DIV_CODE")
    if value not in (PAPER_VENUES if call.paper else VENUES):
        raise invalid("MRKT_DIV_CODE")
    return value


def day(call: Call, name: str) -> date:
    value = required(call, name)
    try:
        return read_ymd(value)
    except ValueError:
        raise invalid(name) from None


def count(call: Call, name: str) -> int:
    """A whole number that is not negative."""
    value = required(call, name)
    if not (value.isascii() and value.isdigit()):
        raise invalid(name)
    return int(value)


def book(world: World, call: Call) -> Book:
    """The book of CANO and ACNT_PRDT_CD, if they belong to the app key."""
    number = f"{required(call, 'CANO')}-{required(call, 'ACNT_PRDT_CD')}"
    found = world.accounts.book(call.app_key, number, call.now)
    if found is None:
        raise input_refusal("OPSQ2000")
    return found
