"""The invented companies: about 2,500 codes that look like Korean ones, the same for every seed."""

import random
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

SIZE = 2_500
LETTERED, SPLITTING = 0.02, 0.05
"""Shares of companies with a letter in their code, and with a split in their past."""
NXT_FROM = 3_000
"""Won from which a company is traded on NXT, too."""


@dataclass(frozen=True, slots=True)
class Split:
    """Every share became `ratio` shares on `day`: older unadjusted prices are `ratio` times higher."""

    day: date
    ratio: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What does not move about an invented company. `level` is the price around which it wanders, in won."""

    code: str
    name: str
    market: Literal["KOSPI", "KOSDAQ"]
    sector: str
    level: int
    shares: int
    face: int
    eps: float
    bps: float
    foreign_rate: float
    listed: date
    on_nxt: bool
    split: Split | None = None


_FIXED = {
    "005930": ("가상전자", "KOSPI", 70_000),
    "000660": ("모의반도체", "KOSPI", 180_000),
    "035720": ("허구톡", "KOSPI", 45_000),
    "035420": ("상상포털", "KOSPI", 190_000),
    "018880": ("연습공조", "KOSPI", 4_000),
    "005380": ("시험자동차", "KOSPI", 220_000),
    "051910": ("가상화학", "KOSPI", 380_000),
    "006400": ("모의전지", "KOSPI", 350_000),
    "207940": ("허구바이오", "KOSPI", 980_000),
    "068270": ("연습제약", "KOSPI", 180_000),
    "105560": ("시험금융", "KOSPI", 80_000),
    "009150": ("가상전기", "KOSPI", 140_000),
    "247540": ("상상소재", "KOSDAQ", 190_000),
    "086520": ("모의에코", "KOSDAQ", 70_000),
    "263750": ("허구게임", "KOSDAQ", 35_000),
    "0009K0": ("새코드산업", "KOSDAQ", 12_000),
}
_SPLIT = {"035720": Split(date(2021, 4, 15), 5)}
_FIRST = ("가상", "모의", "허구", "연습", "시험", "상상", "견본", "임시", "공상", "가짜")
_SECOND = (
    "한빛",
    "가람",
    "누리",
    "다온",
    "라온",
    "미르",
    "바른",
    "새별",
    "아침",
    "푸른",
    "하늘",
    "온새",
    "해솔",
    "예담",
    "도담",
)
_SECTORS = (
    "전기.전자",
    "화학",
    "의약품",
    "기계",
    "운수장비",
    "서비스업",
    "유통업",
    "금융업",
    "건설업",
    "음식료품",
)
_SUFFIX = ("전자", "화학", "제약", "기계", "모빌리티", "소프트", "유통", "금융", "건설", "식품")


@lru_cache(maxsize=1)
def universe() -> dict[str, Listing]:
    """Code to company. "999999" and whatever is not in here does not exist."""
    dice = random.Random("kis-async sandbox universe")
    listings = {code: _company(code, dice, *fixed) for code, fixed in _FIXED.items()}
    while len(listings) < SIZE:
        code = _code(dice)
        if code not in listings and code != "999999":
            listings[code] = _company(code, dice, None, None, None)
    return listings


def symbols() -> tuple[str, ...]:
    """The codes that exist in the sandbox, the same for every seed."""
    return tuple(universe())


def _code(dice: random.Random) -> str:
    if dice.random() < LETTERED:
        return f"{dice.randrange(1, 120):04d}{dice.choice('ABCDFGHJKLMNPQRSTVWXYZ')}0"
    return f"{dice.randrange(20, 48_000):05d}{dice.choices('057', (93, 6, 1))[0]}"


def _company(
    code: str, dice: random.Random, name: str | None, market: str | None, level: int | None
) -> Listing:
    kind = dice.randrange(len(_SECTORS))
    level = level or int(round(10 ** dice.uniform(3.0, 5.4), -1))
    invented = f"{dice.choice(_FIRST)}{dice.choice(_SECOND)}{_SUFFIX[kind]}"
    split = Split(date(2015, 1, 2) + timedelta(days=dice.randrange(3_650)), dice.choice((2, 5, 10)))
    return Listing(
        code=code,
        name=name or (invented + "우" if code[-1] in "57" else invented),
        market="KOSPI" if (market or dice.choice(("KOSPI", "KOSDAQ"))) == "KOSPI" else "KOSDAQ",
        sector=_SECTORS[kind],
        level=level,
        shares=dice.randrange(5_000_000, 900_000_000),
        face=dice.choice((100, 500, 1_000, 5_000)),
        eps=round(level * dice.uniform(-0.05, 0.15), 0),
        bps=round(level * dice.uniform(0.3, 2.5), 0),
        foreign_rate=dice.uniform(0.5, 60.0),
        listed=date(1990, 1, 3) + timedelta(days=dice.randrange(9_000)),
        on_nxt=level >= NXT_FROM,
        split=_SPLIT.get(code) or (split if dice.random() < SPLITTING else None),
    )
