"""Access tokens: one a minute, the same one for six hours, dead on demand."""

import base64
import json
import secrets
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from kis_async.sandbox.config import SandboxConfig
from kis_async.sandbox.messages import gateway_refusal, oauth_refusal


@dataclass(slots=True)
class Token:
    value: str
    app_key: str
    issued_at: float
    expires_at: float
    dead_as: str = ""
    dead_status: int = 500


class Tokens:
    """All tokens of one sandbox, by app key. Times are seconds since 1970, handed in."""

    def __init__(self, config: SandboxConfig) -> None:
        self._config = config
        self._tokens: dict[str, Token] = {}
        self._held: dict[str, Token] = {}
        self._last_issue: dict[str, float] = {}
        self.issues = 0

    def issue(self, app_key: str, now: float) -> Token:
        """The key's token. Raises Refusal EGW00133 within the lock-out after the last one."""
        last = self._last_issue.get(app_key)
        if last is not None and now - last < self._config.token_lockout:
            if self._config.token_lockout_extends:
                self._last_issue[app_key] = now
            raise oauth_refusal("EGW00133")
        self._last_issue[app_key] = now
        self.issues += 1
        held = self._held.get(app_key)
        young = held is not None and now - held.issued_at < self._config.token_same_for
        if held is not None and young and not held.dead_as and now < held.expires_at:
            return held
        if held is not None and self._config.new_token_kills_old and not held.dead_as:
            held.dead_as = "EGW00121"
        token = Token(
            _mint(app_key, now, self._config.token_lifetime), app_key, now, now + self._config.token_lifetime
        )
        self._held[app_key] = self._tokens[token.value] = token
        return token

    def check(self, value: str, now: float) -> Token:
        """The living token behind a header. Raises Refusal EGW00121/122/123."""
        if not value:
            raise gateway_refusal("EGW00122")
        token = self._tokens.get(value)
        if token is None:
            raise gateway_refusal("EGW00121")
        if token.dead_as:
            raise gateway_refusal(token.dead_as, status=token.dead_status)
        if now >= token.expires_at:
            raise gateway_refusal("EGW00123")
        return token

    def revoke(self, value: str, app_key: str) -> bool:
        token = self._tokens.get(value)
        if token is None or token.app_key != app_key:
            return False
        token.dead_as = token.dead_as or "EGW00121"
        return True

    def kill(self, app_key: str | None, code: str, status: int) -> int:
        """Make the living tokens (of one key, or all) answer `code` from now on. Returns how many died."""
        dying = [one for one in self._tokens.values() if not one.dead_as and app_key in (None, one.app_key)]
        for token in dying:
            token.dead_as, token.dead_status = code, status
        return len(dying)

    def unlock(self) -> None:
        """Forget when tokens were last issued: the next request need not wait its minute."""
        self._last_issue.clear()


def _mint(app_key: str, now: float, lifetime: float) -> str:
    """A token that looks like KIS's: a JWT of at most 350 characters whose signature means nothing."""
    head = {"typ": "JWT", "alg": "HS512"}
    claims = {
        "sub": "token",
        "aud": str(uuid.uuid4()),
        "iss": "unogw",
        "exp": int(now + lifetime),
        "iat": int(now),
        "jti": app_key,
    }
    return f"{_packed(head)}.{_packed(claims)}.{secrets.token_urlsafe(48)}"


def _packed(part: Mapping[str, object]) -> str:
    raw = json.dumps(part, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
