"""OPSP: what the realtime server answers to a subscription. None of them answers an order."""

from kis_async.policy.codes.code import Code
from kis_async.policy.codes.rules import (
    OFFICIAL,
    bad_approval,
    bad_input,
    credentials,
    fault,
    feed_limit,
    key_in_use,
    measured,
    reported,
    success,
)

_TABLE_AND_LOGS = measured("KIS error table; live logs 2026")
_APP_KEY = "Check the app key, and that it belongs to this environment."

WEBSOCKET: dict[str, Code] = {
    "OPSP0000": success("Subscribed", "SUBSCRIBE SUCCESS", OFFICIAL),
    "OPSP0001": success("Unsubscribed", "UNSUBSCRIBE SUCCESS", OFFICIAL),
    # the session
    "OPSP0008": feed_limit(
        "No more than 41 subscriptions for each app key",
        "MAX SUBSCRIBE OVER",
        _TABLE_AND_LOGS,
        "Unsubscribe something first. Fill notices count too.",
    ),
    "OPSP0011": bad_approval(
        "The approval key is unknown or has expired",
        "invalid approval(appkey) : NOT FOUND",
        _TABLE_AND_LOGS,
        "Get a new approval key and connect again.",
    ),
    "OPSP8996": key_in_use(
        "Another session uses this app key",
        "ALREADY IN USE appkey",
        _TABLE_AND_LOGS,
        "Close the other session. One that was cut lives on for 30 to 90 s.",
    ),
    "OPSP0010": credentials("Wrong app key", "SUBSCRIBE WARNING : invalid appkey", OFFICIAL, _APP_KEY),
    "OPSP9994": credentials("Wrong app key", "JSON PARSING ERROR : INVALID appkey", OFFICIAL, _APP_KEY),
    "OPSP9996": credentials("The app key is missing", "JSON PARSING ERROR : appkey", OFFICIAL),
    "OPSP8994": credentials(
        "personalseckey is missing", "JSON PARSING ERROR : personalseckey not found", OFFICIAL
    ),
    "OPSP8995": credentials(
        "The app secret is missing", "JSON PARSING ERROR : appsecret not found", OFFICIAL
    ),
    # the subscription
    "OPSP0002": bad_input("Already subscribed", "ALREADY IN SUBSCRIBE", OFFICIAL),
    "OPSP0003": bad_input("Not subscribed", "UNSUBSCRIBE ERROR (not found!)", OFFICIAL),
    "OPSP0017": bad_input(
        "Wrong HTS id", "ERROR : htsid가잘못되었습니다", reported("live answer 2026"), "Check hts_id=."
    ),
    "OPSP8991": bad_input(
        "Wrong tr_id, or one that this host does not serve",
        "SUBSCRIBE ERROR : invalid tr_id",
        OFFICIAL,
        "Some feeds exist on the real host only.",
    ),
    "OPSP8992": bad_input("Wrong tr_key", "SUBSCRIBE ERROR : invalid tr_key", OFFICIAL, "Check the symbol."),
    "OPSP8993": bad_input(
        "Wrong tr_key", "JSON PARSING ERROR : invalid tr_key", OFFICIAL, "Check the symbol."
    ),
    "OPSP8997": bad_input(
        "Wrong tr_type", "JSON PARSING ERROR : invalid tr_type", OFFICIAL, "Send '1' or '2'."
    ),
    "OPSP8998": bad_input(
        "Wrong custtype", "JSON PARSING ERROR : invalid custtype", OFFICIAL, "Give customer='P' or 'B'."
    ),
    "OPSP9990": bad_input("tr_key is missing", "JSON PARSING ERROR : tr_key not found", OFFICIAL),
    "OPSP9991": bad_input("input is missing", "JSON PARSING ERROR : input not found", OFFICIAL),
    "OPSP9992": bad_input("The body is missing", "JSON PARSING ERROR : body not found", OFFICIAL),
    "OPSP9997": bad_input("custtype is missing", "JSON PARSING ERROR : custtype not found", OFFICIAL),
    "OPSP9998": bad_input("The header is missing", "JSON PARSING ERROR : header not found", OFFICIAL),
    "OPSP9999": bad_input("Not JSON", "JSON PARSING ERROR : invalid json format", OFFICIAL),
    # faults
    "OPSP0007": fault("Internal error while subscribing", "SUBSCRIBE INTERNAL ERROR", OFFICIAL),
    "OPSP0009": fault("Sending to the back end failed", "SUBSCRIBE ERROR : mci send failed", OFFICIAL),
    "OPSP8999": fault("Out of resources", "resource not available (ALLOC_CALL_PARAM)", OFFICIAL),
    "OPSP9993": fault("Internal error", "JSON PARSING ERROR : internal error", OFFICIAL),
    "OPSP9995": fault("Out of resources", "JSON PARSING ERROR : resource not available", OFFICIAL),
}
