"""Async, typed client for the Korea Investment & Securities (KIS) Open API.

    async with Kis(AppKey(key, secret), environment="paper", account="12345678-01") as kis:
        price = await kis.price("018880")

Names are imported when they are asked for; endpoints live in `kis_async.api`.
"""

from typing import TYPE_CHECKING

from kis_async._version import __version__ as __version__

if TYPE_CHECKING:
    from kis_async.bulk import Prices as Prices
    from kis_async.declared import decode as decode
    from kis_async.declared import encode as encode
    from kis_async.declared import endpoint as endpoint
    from kis_async.declared import endpoints as endpoints
    from kis_async.kis import Kis as Kis
    from kis_async.wire.codes import Environment as Environment
    from kis_async.wire.codes import Exchange as Exchange
    from kis_async.wire.codes import Market as Market
    from kis_async.wire.codes import OrderKind as OrderKind
    from kis_async.wire.codes import Period as Period
    from kis_async.wire.codes import Side as Side
    from kis_async.wire.codes import Sign as Sign
    from kis_async.wire.credentials import Account as Account
    from kis_async.wire.credentials import AppKey as AppKey
    from kis_async.wire.errors import AuthError as AuthError
    from kis_async.wire.errors import BadAnswer as BadAnswer
    from kis_async.wire.errors import CertificateRejected as CertificateRejected
    from kis_async.wire.errors import ConfigError as ConfigError
    from kis_async.wire.errors import CredentialsRejected as CredentialsRejected
    from kis_async.wire.errors import IncompleteAnswer as IncompleteAnswer
    from kis_async.wire.errors import InputRefused as InputRefused
    from kis_async.wire.errors import InvalidRequest as InvalidRequest
    from kis_async.wire.errors import KisError as KisError
    from kis_async.wire.errors import MarketClosed as MarketClosed
    from kis_async.wire.errors import NoAnswer as NoAnswer
    from kis_async.wire.errors import NoData as NoData
    from kis_async.wire.errors import NotOnPaper as NotOnPaper
    from kis_async.wire.errors import OrderBlocked as OrderBlocked
    from kis_async.wire.errors import OrderNotCreated as OrderNotCreated
    from kis_async.wire.errors import OrderRejected as OrderRejected
    from kis_async.wire.errors import OutcomeUnknown as OutcomeUnknown
    from kis_async.wire.errors import ProxyRefused as ProxyRefused
    from kis_async.wire.errors import RateLimited as RateLimited
    from kis_async.wire.errors import Redirected as Redirected
    from kis_async.wire.errors import Refused as Refused
    from kis_async.wire.errors import ServerError as ServerError
    from kis_async.wire.errors import TokenIssueLimited as TokenIssueLimited
    from kis_async.wire.errors import TokenRejected as TokenRejected
    from kis_async.wire.errors import UnexpectedAnswer as UnexpectedAnswer
    from kis_async.wire.errors import Unreachable as Unreachable
else:
    from kis_async._lazy import lazy

    _ERRORS = (
        "AuthError BadAnswer CertificateRejected ConfigError CredentialsRejected IncompleteAnswer InputRefused InvalidRequest KisError MarketClosed "
        "NoAnswer NoData NotOnPaper OrderBlocked OrderNotCreated OrderRejected OutcomeUnknown ProxyRefused RateLimited Redirected Refused ServerError "
        "TokenIssueLimited TokenRejected UnexpectedAnswer Unreachable"
    )
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Kis": "kis_async.kis",
            "Prices": "kis_async.bulk",
            "Account": "kis_async.wire.credentials",
            "AppKey": "kis_async.wire.credentials",
        }
        | dict.fromkeys(("decode", "encode", "endpoint", "endpoints"), "kis_async.declared")
        | dict.fromkeys(
            ("Environment", "Exchange", "Market", "OrderKind", "Period", "Side", "Sign"),
            "kis_async.wire.codes",
        )
        | dict.fromkeys(_ERRORS.split(), "kis_async.wire.errors"),
    )
    __all__ += ["__version__"]
