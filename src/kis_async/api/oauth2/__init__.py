"""oauth2: every call and every row of it, imported when named. Written by tools/exports.py."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kis_async.api.oauth2.approval import Approval as Approval
    from kis_async.api.oauth2.approval import ApprovalKey as ApprovalKey
    from kis_async.api.oauth2.revoke_p import Revoked as Revoked
    from kis_async.api.oauth2.revoke_p import RevokeP as RevokeP
    from kis_async.api.oauth2.token_p import IssuedToken as IssuedToken
    from kis_async.api.oauth2.token_p import TokenP as TokenP
else:
    from kis_async._lazy import lazy

    _NAMES: Final = {
        "approval": "Approval ApprovalKey",
        "revoke_p": "RevokeP Revoked",
        "token_p": "IssuedToken TokenP",
    }
    __getattr__, __dir__, __all__ = lazy(
        __name__, {name: f"{__name__}.{module}" for module, names in _NAMES.items() for name in names.split()}
    )
