"""What the rankings of overseas stocks can be narrowed by."""

from kis_async.wire import Code


class VolumeFloor(Code):
    """The least volume of the stocks that are ranked, in shares (VOL_RANG)."""

    ALL = "0"
    FROM_100 = "1"
    FROM_1_000 = "2"
    FROM_10_000 = "3"
    FROM_100_000 = "4"
    FROM_1_000_000 = "5"
    FROM_10_000_000 = "6"


class DaySpan(Code):
    """How many days a ranking looks back (NDAY)."""

    TODAY = "0"
    DAYS_2 = "1"
    DAYS_3 = "2"
    DAYS_5 = "3"
    DAYS_10 = "4"
    DAYS_20 = "5"
    DAYS_30 = "6"
    DAYS_60 = "7"
    DAYS_120 = "8"
    YEAR = "9"


class MinuteSpan(Code):
    """How many minutes a ranking looks back (MINX; volume power has it in NDAY)."""

    MINUTE_1 = "0"
    MINUTES_2 = "1"
    MINUTES_3 = "2"
    MINUTES_5 = "3"
    MINUTES_10 = "4"
    MINUTES_15 = "5"
    MINUTES_20 = "6"
    MINUTES_30 = "7"
    MINUTES_60 = "8"
    MINUTES_120 = "9"


class Direction(Code):
    """Which way the ranked stocks went (GUBN)."""

    DOWN = "0"
    UP = "1"
