"""What the declarations say in types, said in words."""

from typing import Any, Final

from kis_async.wire import CtxArea, DateCursor, HeaderOnly, KeyCursor, StampCursor, TimeCursor
from kis_async.wire.codec import lane_of
from kis_async.wire.endpoint import Auth, Effect, Endpoint, Lane, Spec, TrTable

PRODUCTS: Final = {
    "domestic_stock": "국내주식",
    "etfetn": "국내주식 ETF/ETN",
    "elw": "국내주식 ELW",
    "domestic_futureoption": "국내선물옵션",
    "domestic_bond": "장내채권",
    "overseas_stock": "해외주식",
    "overseas_price": "해외주식",
    "overseas_futureoption": "해외선물옵션",
    "oauth2": "OAuth 인증",
    "uapi": "OAuth 인증",
}
ROOMS: Final = {
    "quotations": "시세",
    "trading": "주문/계좌",
    "trading.pension": "퇴직연금",
    "ranking": "순위분석",
    "ksdinfo": "예탁원정보",
    "finance": "재무",
}
EFFECTS: Final = {
    Effect.READ: "reads",
    Effect.ORDER: "orders: it moves money",
    Effect.AUTH: "deals in tokens",
}
LANES: Final = {
    Lane.ORDER: "orders (goes first)",
    Lane.ACCOUNT: "accounts (after orders)",
    Lane.QUOTE: "quotes (after orders and accounts)",
}
PROOFS: Final = {
    Auth.TOKEN: "the access token",
    Auth.KEYS: "the app keys, no token",
    Auth.BODY: "the app keys in the body, no token",
}


def section_of(cls: type[Endpoint[Any]]) -> str:
    """The product and the room of an endpoint: domestic_stock.quotations."""
    return ".".join(cls.__module__.split(".")[2:-1])


def title_of(section: str) -> str:
    """A section in Korean."""
    product, _, room = section.partition(".")
    return " ".join(text for text in (PRODUCTS.get(product, product), ROOMS.get(room, room)) if text)


def order_of(section: str) -> tuple[int, int, str]:
    """Where a section stands: products and rooms as above, others after them."""
    product, _, room = section.partition(".")
    products, rooms = list(PRODUCTS), list(ROOMS)
    return (
        products.index(product) if product in products else len(products),
        rooms.index(room) if room in rooms else len(rooms),
        section,
    )


def said(value: object) -> str:
    """A value as a person reads it: a member by its name."""
    if isinstance(value, tuple):
        return ", ".join(said(item) for item in value)
    return str(getattr(value, "name", value))


def tr_lines(spec: Spec) -> list[tuple[str, str, str, str, str]]:
    """(when, real, paper, old real, old paper) of every TR id."""
    if spec.tr_id is None:
        return []
    table = spec.tr_id
    rows = table.rows.items() if isinstance(table, TrTable) else [("", table)]
    found: list[tuple[str, str, str, str, str]] = []
    for key, one in rows:
        when = ""
        if isinstance(table, TrTable):
            names, keys = (table.field, key) if isinstance(table.field, tuple) else ((table.field,), (key,))
            when = ", ".join(f"{name}={said(value)}" for name, value in zip(names, keys, strict=True))
        old = one.old
        found.append(
            (when, one.real, one.paper or "", old.real if old else "", (old.paper or "") if old else "")
        )
    return found


def paper(spec: Spec) -> str:
    """Whether the paper host knows the call."""
    lines = tr_lines(spec)
    known = [when for when, _, on_paper, _, _ in lines if on_paper]
    if lines and not known:
        return "no, the real host only"
    limits = [f"{name} {said(values)} only" for name, values in spec.on_paper.items()]
    some = [" or ".join(known)] if len(known) < len(lines) else []
    return f"yes, {'; '.join([*some, *limits])}" if some or limits else "yes"


def fixed(spec: Spec) -> list[tuple[str, str]]:
    """Wire fields that are sent without being parameters."""
    given = [(name, f"the app {what}") for name, what in spec.credentials.items()]
    first = spec.paging.first() if spec.paging else {}
    return [*((name, repr(text)) for name, text in {**spec.constants, **first}.items()), *given]


def lane(cls: type[Endpoint[Any]]) -> str:
    """Which queue it waits in."""
    return LANES[lane_of(cls)]


def continues(spec: Spec) -> str:
    """How the call goes on after its first page."""
    match spec.paging:
        case None:
            return "one page only"
        case CtxArea() as paging:
            keys = " and ".join(paging.first())
            how = f"{keys} of the answer are sent back while the header tr_cont says F or M"
        case HeaderOnly():
            how = "the same call again with the header tr_cont, while KIS's tr_cont says F or M"
        case KeyCursor() as paging:
            how = f"{paging.key} of the answer is sent back as {paging.param} until it is blank or stays the same"
        case DateCursor() as paging:
            bound = f", not before {paging.start}" if paging.start else ""
            how = f"{paging.end} becomes the day before the oldest {paging.date}{bound}"
        case TimeCursor() as paging:
            days = f", and on into earlier days by {paging.date_param}" if paging.date_param else ""
            how = f"{paging.param} becomes {_before(paging.step)} the oldest {paging.time}{days}"
        case StampCursor() as paging:
            more = f", while {paging.more} says 1" if paging.more else ""
            how = f"{paging.param} becomes {_before(paging.step)} the oldest {paging.date} and {paging.time}{more}"
        case other:
            how = f"by {type(other).__name__}"
    return f"{how}; the rows are in {spec.paging.rows}. kis.pages(call) goes through all pages"


def _before(step: int) -> str:
    return f"{step} seconds before" if step else "the time of"
