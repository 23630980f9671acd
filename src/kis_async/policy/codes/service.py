"""OPSQ: the service behind the gateway, its input checks and its faults."""

from kis_async.policy.codes.code import Code
from kis_async.policy.codes.rules import OFFICIAL, bad_input, credentials, fault, measured

_TABLE_AND_LOGS = measured("KIS error table; live answers 2026")

SERVICE: dict[str, Code] = {
    # input checks
    "OPSQ0002": bad_input(
        "No such tr_id on this host",
        "없는 서비스 코드 입니다.",
        OFFICIAL,
        "KIS may not offer this call in this environment.",
    ),
    "OPSQ2000": credentials(
        "The account does not belong to this app key",
        "ERROR : INPUT INVALID_CHECK_ACNO",
        _TABLE_AND_LOGS,
        "Check account=. A new paper account needs a new app key.",
    ),
    "OPSQ2001": bad_input(
        "A parameter has a value that is not allowed",
        "ERROR : INPUT INVALID_CHECK_MRKT_DIV_CODE",
        _TABLE_AND_LOGS,
        "msg1 names the parameter: INVALID_CHECK_<parameter>.",
    ),
    "OPSQ2002": bad_input(
        "A parameter is missing or too long", "ERROR : INPUT INVALID_CHECK_FIELD_LENGTH", _TABLE_AND_LOGS
    ),
    "OPSQ9995": bad_input("The JSON body is missing", "JSON PARSING ERROR : body not found", OFFICIAL),
    "OPSQ9996": bad_input("The JSON header is missing", "JSON PARSING ERROR : header not found", OFFICIAL),
    "OPSQ9997": bad_input("Not JSON", "JSON PARSING ERROR : invalid json format", OFFICIAL),
    "OPSQ9998": bad_input("seq_no is missing", "JSON PARSING ERROR : seq_no not found", OFFICIAL),
    "OPSQ9999": bad_input("tr_id is missing", "JSON PARSING ERROR : tr_id not found", OFFICIAL),
    # faults
    "OPSQ0001": fault("Failed before the call", "호출 전처리 오류 입니다.", OFFICIAL),
    "OPSQ0003": fault("The call failed", "호출 오류 입니다.", OFFICIAL),
    "OPSQ0004": fault("Failed after the call", "호출 후처리 오류 입니다.", OFFICIAL),
    "OPSQ0005": fault("Failed after the call", "호출 후처리 오류 입니다.", OFFICIAL),
    "OPSQ0006": fault("Failed after the call", "호출 후처리 오류 입니다.", OFFICIAL),
    "OPSQ0007": fault("Failed after the call: header", "호출 후처리(헤더설정) 오류 입니다.", OFFICIAL),
    "OPSQ0008": fault("Failed after the call: sending", "호출 후처리(MCI전송) 오류 입니다.", OFFICIAL),
    "OPSQ0009": fault("Failed after the call: receiving", "호출 후처리(MCI수신) 오류 입니다.", OFFICIAL),
    "OPSQ0010": fault("Out of resources on the result", "호출 결과처리(리소스 부족) 오류 입니다.", OFFICIAL),
    "OPSQ0011": fault("Out of resources on the result", "호출 결과처리(리소스 부족) 오류 입니다.", OFFICIAL),
    "OPSQ1002": fault("No session to the back end", "세션 연결 오류", OFFICIAL),
    "OPSQ2003": fault("Sending to the back end failed", "ERROR : SET_MCI_SEND_DATA", OFFICIAL),
    "OPSQ3001": fault("Building the answer failed", "ERROR : RESPONSE_ADDITEMTOOBJECT", OFFICIAL),
    "OPSQ3002": fault("Wrong length of data", "ERROR : GET_CALL_PARAM_MCI_SEND_DATA_LEN", OFFICIAL),
    "OPSQ3004": fault("Out of memory", "ERROR : OUT_STRING_ARRAY ALLOC FAILED", OFFICIAL),
}
