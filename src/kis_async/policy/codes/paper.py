"""What the paper market answers to orders: codes of digits only."""

from kis_async.policy.codes.code import Code
from kis_async.policy.codes.rules import (
    claimed,
    closed,
    credentials,
    maintenance,
    measured,
    rejected,
    reported,
    success,
)

_LIVE = measured("live paper logs of several trading programs, 2026")
_TEST_DATA = claimed("test data of another client")

PAPER: dict[str, Code] = {
    # accepted
    "40600000": success("Paper: buy order accepted", "모의투자 매수주문이 완료 되었습니다.", _LIVE),
    "40590000": success("Paper: sell order accepted", "모의투자 매도주문이 완료 되었습니다.", _LIVE),
    "40630000": success("Paper: amendment or cancellation accepted", "", _TEST_DATA),
    "40470000": success(
        "Paper: reserved order accepted", "모의투자 예약주문 완료", reported("recorded paper answer, 2024")
    ),
    # not now
    "40580000": closed("Paper: the market has closed", "모의투자 장종료 입니다.", _LIVE),
    "40570000": closed("Paper: the market is not open yet", "모의투자 장시작전 입니다.", _LIVE),
    "40100000": closed("Paper: not a business day", "모의투자 영업일이 아닙니다.", _LIVE),
    "40490000": closed(
        "Paper: outside the hours of reserved orders",
        "모의투자 예약주문시간을 확인해 주세요.",
        reported("code of one trading program, 2026"),
    ),
    "40500000": closed("Paper: outside overseas trading hours", "", claimed("koreainvestment-cli")),
    # refused
    "40250000": rejected("Paper: too little cash", "모의투자 주문가능금액이 부족합니다.", _LIVE),
    "40150000": rejected("Paper: too little cash", "주문가능금액을 초과하였습니다.", _TEST_DATA),
    "40240000": rejected(
        "Paper: no holding free to sell",
        "모의투자 잔고내역이 없습니다.",
        _LIVE,
        "Open and reserved sell orders hold their quantity: cancel those first.",
    ),
    "40270000": rejected("Paper: price beyond the daily limit", "모의투자 상/하한가 오류", _LIVE),
    "40030000": rejected(
        "Paper: price off the tick grid", "모의투자 주문처리가 안되었습니다(호가단위 오류)", _LIVE
    ),
    "40070000": rejected(
        "Paper: this issue is not traded on paper", "모의투자 주문처리가 안되었습니다(매매불가 종목)", _LIVE
    ),
    "40330000": rejected(
        "Paper: nothing left to amend or cancel", "모의투자 정정/취소할 수량이 없습니다.", _LIVE
    ),
    "40050000": rejected("Paper: the order is already filled", "이미 체결된 주문입니다.", _TEST_DATA),
    "40910000": rejected(
        "Paper: the account may no longer order, though queries still work",
        "모의투자 주문이 불가능한 상태입니다",
        _LIVE,
        "Re-apply for the paper account; it comes with a new account number and app key.",
    ),
    "40310000": rejected(
        "Paper: not applied for, or too little cash: sources differ",
        "",
        claimed("two clients' documents and test data, which disagree"),
        "Read msg1.",
    ),
    "90000000": credentials(
        "Paper: this service is not offered",
        "모의투자에서는 해당업무가 제공되지 않습니다",
        reported("code of one trading program, 2026"),
        "Use environment='real', or another call.",
    ),
    "90020000": maintenance(
        "Paper: the service is slow",
        "서비스가 지연되고 있습니다",
        reported("live paper log, 2026: over in 38 to 70 s"),
        "It is over in a minute or two.",
    ),
}
