"""Countries of overseas markets in two letters."""

from kis_async.wire import Code


class Country(Code):
    """A country by its two letters (NCOD, NATION_CD)."""

    UNITED_STATES = "US"
    HONG_KONG = "HK"
    CHINA = "CN"
    JAPAN = "JP"
    VIETNAM = "VN"
