"""What the ledger of the real market refuses: orders, accounts, queries."""

from kis_async.policy.codes.code import Code
from kis_async.policy.codes.rules import (
    bad_input,
    claimed,
    closed,
    credentials,
    fault,
    measured,
    rejected,
    reported,
)

_LIVE = measured("live answers of several trading programs, 2025-2026")
_ONCE = reported("live answer of one trading program, 2025-2026")
_RECORDED = reported("a recorded answer to an order, with rt_cd 7; its text was not kept")
_WRAPPER = claimed("error table of the kis_wrapper client")
_TEST_DATA = claimed("test data of another client")

LEDGER: dict[str, Code] = {
    # not now
    "APBK0918": closed(
        "Outside trading hours; the same code is used for too little cash or holding",
        "장운영시간이 아닙니다",
        _LIVE,
        "Read msg1: it says which of the two.",
    ),
    "APBK0919": closed(
        "Not a business day; the same code is used for too little cash",
        "장운영일자가 주문일과 상이합니다.",
        measured("python-kis; live answers of several trading programs"),
        "Read msg1: it says which of the two.",
    ),
    "APBK1058": closed("Orders are not taken at this time", "주문가능시간 아님", _WRAPPER),
    "KIOK0320": closed("Outside trading hours", "장운영시간이 아닙니다", _ONCE),
    "KIER3672": closed(
        "Outside the hours of reserved orders",
        "예약주문 은 16:40분 이후부터 익영업일 08:30분까지만 가능합니다.",
        reported("prism-insight#79, 2025-11"),
        "Go by the hours in msg1: the KIS documents give others.",
    ),
    # cash, holding, quantity
    "APBK0952": rejected(
        "Too little cash",
        "주문가능금액을 초과 했습니다",
        _LIVE,
        "A market buy is margined at the upper price limit: order less, or give a price.",
    ),
    "APBK1000": rejected("Too little cash", "주문가능금액 부족", _TEST_DATA),
    "APBK0400": rejected(
        "More than can be sold",
        "주문 가능한 수량을 초과하였습니다.",
        _LIVE,
        "Open sell orders hold their quantity: look at the sellable quantity.",
    ),
    "APBK0988": rejected(
        "More than can be ordered (overseas)",
        "주문수량이 가능수량보다 큽니다",
        measured("live answers of several trading programs, 2026"),
        "Open orders hold their cash and quantity: look at the sellable or buyable quantity.",
    ),
    "APBK1234": rejected("Holding too small", "보유수량 부족", claimed("test data of several clients")),
    "APBK0955": rejected("Wrong quantity or price", "주문 수량/금액 오류", claimed("koreainvestment-cli")),
    "APBK1359": rejected(
        "Amends or cancels more than was ordered", "정정취소수량이 주문수량보다 많습니다", _ONCE
    ),
    # the issue or the order kind
    "APBK0656": rejected("No such issue", "해당종목정보가 없습니다.", measured("python-kis; kis_wrapper")),
    "APBK0634": rejected("Trading of this issue is halted", "거래정지 종목", _WRAPPER),
    "APBK1943": rejected(
        "No market or best-price order here", "시장가/최유리 호가 불가", _ONCE, "Give a price."
    ),
    "APBK3009": rejected(
        "This issue cannot be ordered through SOR",
        "SOR 시장 거래 불가 종목",
        _ONCE,
        "Send it to KRX, as a new order of your own.",
    ),
    "APBK3013": rejected(
        "Only limit orders in a call auction or after hours",
        "[단일가매매]/[애프터마켓] 지정가만 가능",
        _ONCE,
        "Give a price.",
    ),
    "APBK3026": rejected("This issue is not listed on NXT", "NXT 미상장 종목", _ONCE, "Send it to KRX."),
    "APBK1269": rejected(
        "This order type is not allowed here (overseas)",
        "주문구분 입력오류입니다",
        measured("live answers of several trading programs, 2025-2026: market orders, MOC buys"),
        "Give a price and LIMIT; MOO and MOC are for sales, LOC has its hours.",
    ),
    "APBK0506": rejected(
        "Price off the tick grid",
        "주식주문호가단위 오류",
        measured("live answers of several trading programs, 2026: limit orders of KRX shares"),
        "Round the price to the tick of its range: 1 won below 2,000, 5 below 5,000 and so on.",
    ),
    "APBK1507": rejected(
        "An order without a price where one is needed (overseas)",
        "",
        measured("live answers of two trading programs, 2025-2026: OVRS_ORD_UNPR 0"),
        "There is no plain market order abroad: give a price.",
    ),
    "APTR0057": rejected(
        "Price with too many decimals (US): two from 1 USD, four below",
        "주문 가격을 확인 하시기 바랍니다. 1$이상 소수점 2자리까지만 가능 합니다.",
        measured("live answers of several trading programs, 2026, with rt_cd 7"),
        "Round the price.",
    ),
    "SKFT2101": rejected("Futures or options order refused", "", _ONCE, "Read msg1."),
    # the account may not
    "APBK1617": rejected("Credit accounts only", "신용계좌만 가능", _ONCE),
    "APBK1744": rejected("A pension account may not order this", "연금계좌 주문불가", _ONCE),
    "APBK1664": rejected("Refused: perhaps a trading service not applied for", "", claimed("python-kis")),
    "APBK1680": rejected(
        "The course for leveraged and inverse ETFs is missing",
        "ETF 사전교육 미이수",
        _LIVE,
        "Take the course and register its number with KIS.",
    ),
    "APBK1681": rejected("The basic deposit is too small", "기본예탁금 미충족", _LIVE),
    "APAC0489": credentials(
        "Brokerage accounts only", "위탁계좌만 가능", _ONCE, "Check the last two digits of account=."
    ),
    "APAC0134": credentials("No such account", "계좌 없음", _ONCE, "Check account=."),
    "APAC0071": credentials("No such account", "계좌 없음", _ONCE, "Check account=."),
    # refused without a known reason
    "APBK0066": rejected("Order refused", "", _ONCE, "Read msg1."),
    "APAC0081": rejected("Order refused", "", _RECORDED, "Read msg1."),
    "KIER2320": rejected("Order refused", "", _RECORDED, "Read msg1."),
    "APBK0957": rejected("Order refused", "", _TEST_DATA, "Read msg1."),
    "APBK1663": rejected("Order refused", "", _WRAPPER, "Read msg1."),
    # queries and faults
    "APMP0001": bad_input("A required parameter is missing", "필수 입력값 오류", _ONCE),
    "KIER2570": bad_input("This date, or range of dates, is not allowed", "조회일자를 확인하십시오", _ONCE),
    "APBK0101": fault("System error", "시스템 오류", _WRAPPER),
    "APBK1350": fault("The query failed", "조회 오류. 다시 시도", _ONCE),
    "SYDB0050": fault(
        "Data changed between two pages",
        "조회이후에 자료가 변경되었습니다.(다시 조회하세요)",
        measured("python-kis#20; open-trading-api#42"),
        "Start again from the first page.",
    ),
}
