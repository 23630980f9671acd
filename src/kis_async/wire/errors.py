"""Every error a caller can meet, one class for each thing the caller may do next.

KisError
├── InvalidRequest          mend the input; nothing was sent
│   └── NotOnPaper          the call does not exist on the paper host
├── ConfigError             mend keys, account or environment; nothing was sent
├── Unreachable             not a byte left this machine: safe to call again
│   ├── CertificateRejected the host could not prove who it is; calling again does not help
│   └── ProxyRefused        the proxy let nothing through; calling again does not help
├── NoAnswer                sent, but no whole answer came back
├── BadAnswer               what came back is not a KIS answer
│   ├── UnexpectedAnswer    it is one, but not as KIS documents it; please report it
│   ├── Redirected          the host sends calls elsewhere; they are not followed
│   └── IncompleteAnswer    it leaves out what KIS is known to have: call again later
├── RateLimited             KIS counts too many calls on this key
├── ServerError             KIS says that it failed
├── AuthError
│   ├── CredentialsRejected   wrong key, secret, host or permission
│   ├── TokenRejected         the access token is dead
│   └── TokenIssueLimited     a token was issued less than a minute ago
├── Refused                 KIS understood the call and said no
│   ├── InputRefused
│   ├── OrderRejected
│   ├── MarketClosed
│   └── NoData              no such symbol, or nothing to show
├── OrderBlocked            a guard or the kill switch said no; nothing was sent
├── OrderNotCreated         an order was sent, and KIS's book shows that it does not exist
└── OutcomeUnknown          an order was sent and may exist: look before sending another
"""

import unicodedata
from typing import Final

_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Unicode categories that do not print: control and format characters, among them escapes and changes of direction."""


def printable(text: str) -> str:
    """A text from outside as it may enter a message: without control, escape and other hidden characters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        " " if char in "\t\r\n" else char
        for char in text
        if char in "\t\r\n" or unicodedata.category(char) not in _HIDDEN
    )


class KisError(Exception):
    """What went wrong, with KIS's own code and text where KIS spoke.

    `msg_cd` and `msg1` are KIS's code and Korean message ("" when KIS said nothing), `tr_id` the call,
    `status` the HTTP status (None without an answer), `hint` what to do about it. `client_id` is that of the order
    in the journal, "" where there is none.
    """

    client_id: str = ""

    def __init__(
        self,
        message: str,
        *,
        msg_cd: str = "",
        msg1: str = "",
        tr_id: str = "",
        status: int | None = None,
        hint: str = "",
    ) -> None:
        message = printable(message)
        super().__init__(message)
        self.message = message
        self.msg_cd = printable(msg_cd).strip()
        self.msg1 = printable(msg1).strip()
        self.tr_id = tr_id
        self.status = status
        self.hint = hint

    def __str__(self) -> str:
        said = " ".join(part for part in (self.msg_cd, self.msg1) if part)
        call = f"{self.tr_id}: " if self.tr_id else ""
        text = f"{call}{self.message}" + (f" [{said}]" if said else "")
        return f"{text} {self.hint}" if self.hint else text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.message, dict(self.__dict__)))


def _rebuild(cls: type[KisError], message: str, state: dict[str, object]) -> KisError:
    error = cls.__new__(cls, message)
    error.args = (message,)
    error.__dict__.update(state)
    return error


class InvalidRequest(KisError, ValueError):
    """The input is wrong; nothing was sent."""


class NotOnPaper(InvalidRequest):
    """The call, or a value in it, exists on the real host only; nothing was sent."""


class ConfigError(KisError, ValueError):
    """A key, account or setting is missing or malformed; nothing was sent."""


class Unreachable(KisError):
    """The connection could not be made; not a byte of the call left this machine."""


class CertificateRejected(Unreachable):
    """The host's certificate is expired, for another host or of an unknown authority; nothing was sent."""


class ProxyRefused(Unreachable):
    """The proxy wants other credentials or does not allow the host; nothing was sent."""


class NoAnswer(KisError):
    """The call was sent, but no whole answer came back."""


class BadAnswer(KisError):
    """An answer came back that KIS did not make (HTML, cut JSON, nothing)."""


class UnexpectedAnswer(BadAnswer):
    """KIS answered, but without a field that the answer means nothing without. Asked three times at most."""


class Redirected(BadAnswer):
    """The host answered with a redirect. Keys are not sent elsewhere, so that it was not followed."""


class IncompleteAnswer(BadAnswer):
    """KIS answered that all is well, and left out something it is known to have, such as an order that it accepted."""


class RateLimited(KisError):
    """KIS refused the call for its rate; it was not carried out."""


class ServerError(KisError):
    """KIS says that it failed itself."""


class AuthError(KisError):
    """Keys or token were not accepted."""


class CredentialsRejected(AuthError):
    """App key, secret, host or permission is wrong; trying again does not help."""


class TokenRejected(AuthError):
    """The access token is unknown to KIS or has expired."""


class TokenIssueLimited(AuthError):
    """KIS issues one token a minute per app key, and another program had this minute's.

    `retry_after` is in how many seconds the next may be asked for; 0 where that is not known.
    """

    retry_after: float = 0.0


class Refused(KisError):
    """KIS understood the call and said no."""


class InputRefused(Refused):
    """KIS does not accept a value of the call."""


class OrderRejected(Refused):
    """The order was refused; it does not exist."""


class MarketClosed(Refused):
    """Outside the hours in which this is possible."""


class NoData(Refused):
    """KIS has nothing under this symbol or these conditions."""


class OrderBlocked(KisError):
    """A guard, the kill switch or an order just like it that is still out said no; nothing was sent."""


class OrderNotCreated(KisError):
    """An order was sent, its answer was lost, and KIS's own list of orders shows that it was not created."""


class OutcomeUnknown(KisError):
    """An order was sent and whether it exists is not known. Look before sending another."""


def session_closed() -> InvalidRequest:
    """What a call on a closed session meets."""
    return InvalidRequest(
        "The session is closed; nothing was sent.", hint="Make a new Kis, or close this one later."
    )
