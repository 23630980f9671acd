"""The vocabulary endpoints are declared in, and the codec. Pure: no await, no clock, no I/O."""

from kis_async.wire.codes import (
    Code,
    Environment,
    Exchange,
    Market,
    OrderKind,
    Period,
    Session,
    Side,
    Sign,
    Warn,
)
from kis_async.wire.credentials import Account, AppKey
from kis_async.wire.endpoint import Auth, Effect, Endpoint, Lane, Spec, TrId, TrTable, get, post
from kis_async.wire.field import FromSession, Local, Numbered, Spread, Wire
from kis_async.wire.paging import CtxArea, DateCursor
from kis_async.wire.row import Row
from kis_async.wire.types import (
    SEOUL,
    Date,
    DateArgument,
    Day,
    SessionAccount,
    Stamp,
    Symbol,
    Time,
    check_symbol,
)

__all__ = [
    "SEOUL",
    "Account",
    "AppKey",
    "Auth",
    "Code",
    "CtxArea",
    "Date",
    "DateArgument",
    "DateCursor",
    "Day",
    "Effect",
    "Endpoint",
    "Environment",
    "Exchange",
    "FromSession",
    "Lane",
    "Local",
    "Market",
    "Numbered",
    "OrderKind",
    "Period",
    "Row",
    "Session",
    "SessionAccount",
    "Side",
    "Sign",
    "Spec",
    "Spread",
    "Stamp",
    "Symbol",
    "Time",
    "TrId",
    "TrTable",
    "Warn",
    "Wire",
    "check_symbol",
    "get",
    "post",
]
