"""tokenP, revokeP, Approval and hashkey."""

import hashlib
import json
import uuid
from typing import cast

from kis_async.sandbox.clock import hms, kst
from kis_async.sandbox.messages import Answer, dumps, gateway_refusal, oauth_refusal
from kis_async.sandbox.world import Request, World


def token(world: World, request: Request) -> Answer:
    """POST /oauth2/tokenP. Its expiry is a Korean local time without saying so."""
    sent, now = _fields(request), world.clock()
    _grant(sent)
    _login(world, request, sent.get("appkey", ""), sent.get("appsecret", ""))
    issued = world.tokens.issue(sent["appkey"], now)
    day, seconds = kst(issued.expires_at)
    clock = hms(seconds)
    body = {
        "access_token": issued.value,
        "access_token_token_expired": f"{day.isoformat()} {clock[:2]}:{clock[2:4]}:{clock[4:]}",
        "token_type": "Bearer",
        "expires_in": round(issued.expires_at - now),
    }
    return Answer(dumps(body))


def revoke(world: World, request: Request) -> Answer:
    """POST /oauth2/revokeP."""
    sent = _fields(request)
    _login(world, request, sent.get("appkey", ""), sent.get("appsecret", ""))
    if not world.tokens.revoke(sent.get("token", ""), sent["appkey"]):
        raise oauth_refusal("EGW00121")
    return Answer(dumps({"code": 200, "message": "접근토큰 폐기에 성공하였습니다"}))


def approval(world: World, request: Request) -> Answer:
    """POST /oauth2/Approval: the WebSocket key; the secret is called `secretkey` here."""
    sent = _fields(request)
    _grant(sent)
    _login(world, request, sent.get("appkey", ""), sent.get("secretkey", ""))
    return Answer(dumps({"approval_key": str(uuid.UUID(int=world.dice.getrandbits(128), version=4))}))


def hashkey(_: World, request: Request) -> Answer:
    """POST /uapi/hashkey: the body and a digest of it."""
    try:
        sent = json.loads(request.body)
    except ValueError:
        raise gateway_refusal("EGW00002") from None
    return Answer(dumps({"BODY": sent, "HASH": hashlib.sha256(request.body).hexdigest()}))


def _fields(request: Request) -> dict[str, str]:
    try:
        sent = json.loads(request.body)
    except ValueError:
        raise oauth_refusal("EGW00002", status=500) from None
    if not isinstance(sent, dict):
        raise oauth_refusal("EGW00002", status=500)
    fields = cast("dict[str, object]", sent)
    return {name: value for name, value in fields.items() if isinstance(value, str)}


def _grant(sent: dict[str, str]) -> None:
    if not sent.get("grant_type"):
        raise oauth_refusal("EGW00115")
    if sent["grant_type"] != "client_credentials":
        raise oauth_refusal("EGW00116")


def _login(world: World, request: Request, app_key: str, app_secret: str) -> None:
    wrong = world.accounts.login(app_key, app_secret, request.environment)
    if wrong:
        raise oauth_refusal(wrong)
