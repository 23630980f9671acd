"""Rankings of domestic stocks that are in order: by change, volume, value and market capitalization."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from kis_async.sandbox.answers.asked import said
from kis_async.sandbox.invent import Scene, figures
from kis_async.sandbox.universe import universe
from kis_async.wire import Endpoint

_CHANGE: Final = "/domestic-stock/v1/ranking/fluctuation"
_VOLUME: Final = "/domestic-stock/v1/quotations/volume-rank"
_CAP: Final = "/domestic-stock/v1/ranking/market-cap"
_FIELDS: Final = {_CHANGE: "change_rate", _VOLUME: "volume", _CAP: "market_cap"}
_MARKETS: Final = {"0001": "KOSPI", "1001": "KOSDAQ"}
_LOOKED_AT: Final = 200
"""Issues of the universe that a ranking is made of."""


def ranked(cls: type[Endpoint[Any]], scenes: list[Scene], asked: Mapping[str, str]) -> list[Scene]:
    """As many scenes, of the issues that come first in what the call ranks; as they were where it ranks something else."""
    field = next((field for path, field in _FIELDS.items() if cls.spec.path.endswith(path)), "")
    if not field or not scenes:
        return scenes
    sort, board = said(cls, asked, "sort"), _MARKETS.get(asked.get("board", ""))
    if field == "volume" and sort == "VALUE":
        field = "value"
    codes = [code for code, one in universe().items() if board in (None, one.market)][:_LOOKED_AT]
    found = [replace(scenes[0], symbol=code) for code in codes]
    found.sort(key=lambda scene: figures(scene)[field], reverse="FALLING" not in sort)
    return [scene.at(one.place) for scene, one in zip(found, scenes, strict=False)]
