"""The ways in which a gateway's answer can fail."""

import pytest
from tests.support.gateway import (
    Reply,
    kis_error,
    ok,
)

both = pytest.mark.parametrize("http", ["httpx", "aiohttp"])

HTML = Reply(b"<html><body>502 Bad Gateway</body></html>", status=502)
EMPTY = Reply(b"")
TRUNCATED = Reply(b'{"rt_cd":"0","msg_cd":"MCA00000","output":{"stck_prpr":"71')
NO_OBJECT = Reply(b'["a"]')
BARE_500 = Reply(b"{}", status=500)
BLANK_500 = kis_error("", "")
CUTS = [Reply(cut="before"), Reply(ok().content, cut="body"), Reply(cut="hang"), Reply(cut="garbage")]
UNREADABLE = [HTML, EMPTY, TRUNCATED, NO_OBJECT, BARE_500, BLANK_500, Reply(b"<html>", status=200)]


def name_of(value: object) -> str | None:
    if isinstance(value, Reply):
        return f"{value.status}-{value.cut or value.content[:40].decode(errors='replace')}"
    return None


HEALED = [
    *(kis_error("EGW00201", status=status) for status in (500, 200)),
    *(
        kis_error(code, status=status)
        for code in ("EGW00121", "EGW00122", "EGW00123")
        for status in (500, 401, 200)
    ),
]
