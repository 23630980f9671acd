"""The codes this gateway can answer with, their Korean texts, and how a refusal looks on the wire."""

import json
from dataclasses import dataclass, field

WIDTH = 80
"""Bytes (in the ledger's own EUC-KR) to which the back office pads `msg1`."""

TEXTS = {
    "MCA00000": "정상처리 되었습니다.",
    "KIOK0460": "조회 되었습니다. (마지막 자료)",
    "KIOK0500": "조회가 계속됩니다..다음버튼을 Click 하십시오.",
    "KIOK0510": "조회가 완료되었습니다",
    "KIOK0560": "조회할 내용이 없습니다",
    "20310000": "모의투자 조회가 완료되었습니다.",
    "70070000": "모의투자 조회할 내역(자료)이 없습니다.",
    "APBK0013": "주문 전송 완료 되었습니다.",
    "40590000": "모의투자 매도주문이 완료 되었습니다.",
    "40600000": "모의투자 매수주문이 완료 되었습니다.",
    "40470000": "모의투자 예약주문이 완료 되었습니다.",
    "40620000": "모의투자 정정주문이 완료 되었습니다.",
    "40630000": "모의투자 취소주문이 완료 되었습니다.",
    "EGW00002": "서버 에러가 발생했습니다.",
    "EGW00102": "AppKey는 필수입니다.",
    "EGW00103": "유효하지 않은 AppKey입니다.",
    "EGW00104": "AppSecret은 필수입니다.",
    "EGW00105": "유효하지 않은 AppSecret입니다.",
    "EGW00115": "권한부여 타입(grant_type)은 필수입니다.",
    "EGW00116": "지원하지 않는 권한부여 타입(grant_type)입니다.",
    "EGW00121": "유효하지 않은 token 입니다.",
    "EGW00122": "token을 찾을 수 없습니다.",
    "EGW00123": "기간이 만료된 token 입니다.",
    "EGW00133": "접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)",
    "EGW00201": "초당 거래건수를 초과하였습니다.",
    "EGW00215": "원장에서 허용 가능한 초당 거래건수를 초과하였습니다.",
    "EGW00300": "Gateway 라우팅 오류가 발생했습니다.",
    "EGW00301": "연결 시간이 초과되었습니다. 직전 거래를 반드시 확인하세요.",
    "EGW00302": "거래시간이 초과되었습니다. 직전 거래를 반드시 확인하세요.",
    "EGW00304": "고객식별키(법인 personalSeckey, 개인 appSecret)가 유효하지 않습니다.",
    "EGW00310": "TR-ID가 유효하지 않습니다.",
    "EGW02004": "실전투자 도메인은 모의투자 앱키로 호출하실 수 없습니다.",
    "EGW02005": "모의투자 도메인은 실전투자 앱키로 호출하실 수 없습니다.",
    "EGW02006": "모의투자 TR  이 아닙니다.",
    "OPSQ2000": "ERROR : INPUT INVALID_CHECK_ACNO",
    "OPSQ2002": "ERROR : INPUT INVALID_CHECK_FIELD_LENGTH",
    "KIER3672": "예약주문 은 16:40분 이후부터 익영업일 08:30분까지만 가능합니다.",
    "SYDB0050": "조회이후에 자료가 변경되었습니다.(다시 조회하세요)",
    "KIER2570": "조회일자를 확인하십시오",
    "APBK0400": "주문 가능한 수량을 초과하였습니다.",
    "APBK0656": "해당종목정보가 없습니다.",
    "APBK0918": "장운영시간이 아닙니다.",
    "APBK0919": "장운영일자가 주문일과 상이합니다.",
    "APBK0952": "주문가능금액을 초과 했습니다",
    "APBK0955": "주식주문호가단위 오류입니다.",
    "APBK0957": "상/하한가를 벗어난 주문입니다.",
    "APBK1359": "정정취소수량이 주문수량보다 많습니다",
    "APBK1943": "시장가/최유리 호가는 주문하실 수 없습니다.",
    "APBK3026": "NXT 미상장 종목입니다.",
    "40030000": "모의투자 주문처리가 안되었습니다(호가단위 오류)",
    "40070000": "모의투자 주문처리가 안되었습니다(매매불가 종목)",
    "40100000": "모의투자 영업일이 아닙니다.",
    "40240000": "모의투자 잔고내역이 없습니다.",
    "40250000": "모의투자 주문가능금액이 부족합니다.",
    "40270000": "모의투자 상/하한가 오류",
    "40330000": "모의투자 정정/취소할 수량이 없습니다.",
    "40490000": "모의투자 예약주문시간을 확인해 주세요.",
    "40570000": "모의투자 장시작전 입니다.",
    "40580000": "모의투자 장종료 입니다.",
    "90000000": "모의투자에서는 해당업무가 제공되지 않습니다.",
}
"""Codes are as published or captured, but for two stand-ins: which real-market code means a wrong tick (APBK0955)
or a price beyond the limits (APBK0957) is not known. Texts too, but for those of EGW02005, 70070000, 40470000,
40620000, 40630000, APBK0957, APBK1943 and APBK3026, which nobody has quoted in full: decide on codes, never on texts."""

_SEVEN = frozenset({"APBK0952", "APBK0656", "APBK0918", "APBK0919", "APBK1359", "SYDB0050", "KIER2570"})
"""Back-office refusals that come with rt_cd 7; the others come with 1."""

_BARE = frozenset({"APBK0013", "40470000", "40590000", "40600000", "40620000", "40630000", "MCA00000"})
"""Ledger answers whose text is not padded."""


def text(code: str) -> str:
    return TEXTS.get(code, code)


def padded(code: str) -> str:
    """`msg1` as the back office sends it: blanks up to 80 bytes."""
    words = text(code)
    return words if code in _BARE else words + " " * (WIDTH - len(words.encode("euc-kr")))


def dumps(body: object) -> bytes:
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()


@dataclass(frozen=True, slots=True)
class Answer:
    """One HTTP answer. `tr_cont` is the paging header: F and M mean more follows, D and E the end."""

    body: bytes
    status: int = 200
    tr_cont: str = ""
    content_type: bytes = field(default=b"application/json; charset=utf-8")


class Refusal(Exception):  # noqa: N818  KIS refuses; nothing has gone wrong in here
    """A check or the ledger says no. Carries the answer to send."""

    def __init__(self, answer: Answer, code: str) -> None:
        super().__init__(code)
        self.answer = answer
        self.code = code


def gateway_refusal(code: str, *, status: int = 500) -> Refusal:
    """A refusal of the gateway itself: HTTP 500, rt_cd 1, keys in the gateway's order."""
    return Refusal(Answer(dumps({"rt_cd": "1", "msg1": text(code), "msg_cd": code}), status), code)


def oauth_refusal(code: str, *, status: int = 403) -> Refusal:
    """A refusal of /oauth2/*: HTTP 403 in a shape of its own."""
    body = {"error_description": text(code), "error_code": code}
    return Refusal(Answer(dumps(body), status), code)


def input_refusal(code: str, words: str = "") -> Refusal:
    """The input check: HTTP 200, rt_cd 2."""
    body = {"rt_cd": "2", "msg_cd": code, "msg1": words or text(code)}
    return Refusal(Answer(dumps(body)), code)


def ledger_refusal(code: str) -> Refusal:
    """The back office: HTTP 200, rt_cd 7 or 1, padded text and no output."""
    body = {"rt_cd": "7" if code in _SEVEN else "1", "msg_cd": code, "msg1": padded(code)}
    return Refusal(Answer(dumps(body)), code)


def invalid(field_name: str) -> Refusal:
    return input_refusal("OPSQ2001", f"ERROR : INPUT INVALID_CHECK_{field_name}")


def missing(field_name: str) -> Refusal:
    return input_refusal("OPSQ2001", f"ERROR INPUT FIELD NOT FOUND [{field_name}]")
