"""oauth2: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kis_async.api.oauth2.revoke_p import Revoked as Revoked
    from kis_async.api.oauth2.revoke_p import RevokeP as RevokeP
    from kis_async.api.oauth2.token_p import IssuedToken as IssuedToken
    from kis_async.api.oauth2.token_p import TokenP as TokenP
else:
    from kis_async._lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "IssuedToken": "kis_async.api.oauth2.token_p",
            "RevokeP": "kis_async.api.oauth2.revoke_p",
            "Revoked": "kis_async.api.oauth2.revoke_p",
            "TokenP": "kis_async.api.oauth2.token_p",
        },
    )
