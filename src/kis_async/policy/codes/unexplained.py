"""Codes nobody explains: met once without a text, or only written down by other programs.

They are listed so that no one trusts them: a code that is not known proves nothing about an order.
"""

from kis_async.policy.codes.code import Code
from kis_async.policy.codes.rules import claimed, reported, unknown, unknown_outage

_NO_TEXT = "No meaning given"
_AT_ODDS = "No meaning given, by a table at odds with KIS's own"
_MADE_UP = "Made up for a test"
_ERRORS_DOC = claimed("error document of one trading program")
_HANTU = claimed("error table of the hantu_quant program")

UNEXPLAINED: dict[str, Code] = {
    "EGW00316": unknown("Met once without a text", "", reported("live answer of one program")),
    # tables of other programs
    "EGW00160": unknown("Said to be a call limit", "", claimed("tables of several programs, never met")),
    "EGW00134": unknown("Said to be a wrong parameter format", "", claimed("kis-agent")),
    "EGW00500": unknown_outage("Said to be a service error", "", claimed("kis-agent; hantu_quant")),
    "EGW00503": unknown_outage("Said to be an unavailable service", "", claimed("kis-agent")),
    "EGW00200": unknown(_NO_TEXT, "", _ERRORS_DOC),
    "APBK0500": unknown(_NO_TEXT, "", _ERRORS_DOC),
    "APBK0700": unknown(_NO_TEXT, "", _ERRORS_DOC),
    "APBK1001": unknown(_NO_TEXT, "", _ERRORS_DOC),
    "OPSQ0013": unknown("Said to be a wrong tick size, at odds with KIS's own table", "", _HANTU),
    "OPSQ0014": unknown(_AT_ODDS, "", _HANTU),
    "OPSQ0015": unknown(_AT_ODDS, "", _HANTU),
    "OPSQ0019": unknown("Said to be too little balance, at odds with KIS's own table", "", _HANTU),
    "OPSQ0020": unknown("Said to be too large a quantity, at odds with KIS's own table", "", _HANTU),
    "OPSQ0021": unknown(_AT_ODDS, "", _HANTU),
    "OPSQ0022": unknown(_AT_ODDS, "", _HANTU),
    "OPSQ0023": unknown(_AT_ODDS, "", _HANTU),
    # test data of other programs
    "MCA00001": unknown(_MADE_UP, "", claimed("test data of two clients")),
    "KIOK0001": unknown(_MADE_UP, "", claimed("test data of kis-agent")),
    "KIOK9999": unknown(_MADE_UP, "", claimed("test data of kis-agent")),
    "EGW99999": unknown(_MADE_UP, "", claimed("test data of auto_trader")),
    "EGW42900": unknown(_MADE_UP, "", claimed("test data of kis-sdk")),
    "EGW50300": unknown(_MADE_UP, "", claimed("test data of kis-sdk")),
    "EGW2004": unknown("A slip for EGW02004", "", claimed("kt_kisopenapi")),
    "APBK08040": unknown("A rate limit in test data", "", claimed("test data of KIS_ETF_Autotrade")),
}
