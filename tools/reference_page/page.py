"""The reference as one page that needs nothing else: data, style and script in one file."""

import json
import re
from pathlib import Path
from typing import Any, Final

from reference_page import words
from reference_page.collect import Call, Field, Master, Part, Reference, shown

HERE: Final = Path(__file__).parent
_MARK: Final = re.compile(r"<!--(style|data|script|version)-->")
_END: Final = re.compile(r'<script type="application/json" id="data">(.*?)</script>', re.DOTALL)

WHOLE: Final = ("name", "type", "wire", "label", "code", "given", "default", "rule", "names", "width")
"""What a field's list holds, as `FIELD` in search.js names it too."""


def page(reference: Reference) -> str:
    """The text of index.html."""
    parts = {
        "style": (HERE / "style.css").read_text("utf-8"),
        "data": embedded(data(reference)),
        "script": "".join((HERE / name).read_text("utf-8") for name in ("search.js", "page.js")),
        "version": reference.version,
    }
    return _MARK.sub(lambda found: parts[found[1]], (HERE / "index.html").read_text("utf-8"))


def embedded(value: object) -> str:
    """JSON that can stand inside a script element, whatever texts it holds."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for letter in "<>&\u2028\u2029":
        text = text.replace(letter, f"\\u{ord(letter):04x}")
    return text


def data_of(text: str) -> dict[str, Any]:
    """The data in a page. Raises LookupError where there is none."""
    found = _END.search(text)
    if found is None:
        raise LookupError("The page holds no data.")
    read: dict[str, Any] = json.loads(found[1])
    return read


def data(reference: Reference) -> dict[str, Any]:
    """What the script reads. A field is a list as `WHOLE` says, without the blanks at its end."""
    return {
        "sections": [[key, words.title_of(key)] for key in reference.sections],
        "calls": [_call(call) for call in reference.calls],
        "masters": [_master(master) for master in reference.masters],
        "codes": {
            key: [values.name, values.doc, values.home, values.members]
            for key, values in reference.codes.items()
        },
    }


def _call(call: Call) -> dict[str, Any]:
    lists = {
        "parameters": [_field(field) for field in call.parameters],
        "parts": [_part(part) for part in call.parts],
    }
    return vars(call) | lists


def _master(master: Master) -> dict[str, Any]:
    return vars(master) | {"fields": [_field(field) for field in master.fields]}


def _part(part: Part) -> dict[str, Any]:
    return vars(part) | {"fields": [_field(field) for field in part.fields]}


def _field(field: Field) -> list[object]:
    """Names are left out where the one on show is the only one."""
    names = [] if field.names == (field.wire,) else list(field.names)
    listed: list[object] = [
        field.name,
        field.type,
        shown(field),
        field.label,
        field.code,
        int(field.given),
        field.default,
        field.rule,
        names,
        field.width,
    ]
    while not listed[-1]:
        listed.pop()
    return listed
