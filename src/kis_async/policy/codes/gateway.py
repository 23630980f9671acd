"""EGW: what the gateway says before, or instead of, passing a call on."""

from kis_async.policy.codes.code import Code
from kis_async.policy.codes.rules import (
    OFFICIAL,
    bad_input,
    bad_token,
    claimed,
    credentials,
    fault,
    gateway_limit,
    ledger_limit,
    measured,
    no_subscription,
    reported,
    token_wait,
)

_APP_KEY = "Check the app key: copy it again from the KIS developers portal."
_APP_SECRET = "Check the app secret: copy it again from the KIS developers portal."  # noqa: S105
_NOT_ON_PAPER = "Use environment='real', or another call: KIS does not offer this one in paper trading."
_ENVIRONMENT = "Check that app key, environment and base_url belong together."
_SUBSCRIBE = (
    "Apply for the quotes of the exchange in HTS (7936) or the KIS app; they answer from the next day."
)
_TABLE_AND_LOGS = measured("KIS error table; live logs 2026")

GATEWAY: dict[str, Code] = {
    # rate
    "EGW00201": gateway_limit(
        "Too many calls a second for this app key",
        "초당 거래건수를 초과하였습니다.",
        _TABLE_AND_LOGS,
        "If this keeps coming, another program uses the same app key: lower rate=.",
    ),
    "EGW00215": ledger_limit(
        "The ledger is busy: a limit shared by all customers",
        "원장에서 허용 가능한 초당 거래건수를 초과하였습니다.",
        measured("live logs 2026"),
        "It is not your own rate.",
    ),
    # token
    "EGW00121": bad_token("The access token is not valid", "유효하지 않은 token 입니다.", _TABLE_AND_LOGS),
    "EGW00122": bad_token("The access token is missing", "token을 찾을 수 없습니다.", OFFICIAL),
    "EGW00123": bad_token(
        "The access token has expired",
        "기간이 만료된 token 입니다.",
        measured("KIS error table; python-kis#52; live logs"),
        "If a new token does not help: a paper token on the real host is answered the same way.",
    ),
    "EGW00133": token_wait(
        "Tokens are issued once a minute",
        "접근토큰 발급 잠시 후 다시 시도하세요(1분당 1회)",
        measured("python-kis#24; live logs 2026"),
        "Wait a minute, and let all programs of this app key share one token_dir.",
    ),
    # the gateway failed
    "": fault(
        "The gateway failed and gave no reason",
        "",
        reported("prism-insight#137, 2026-01: a call made after a token could not be issued"),
        "If it stays, revoke the token.",
    ),
    "EGW00001": fault("Temporary error", "일시적 오류가 발생했습니다.", OFFICIAL),
    "EGW00002": fault(
        "Server error, often in the first seconds of a new token", "서버 에러가 발생했습니다.", OFFICIAL
    ),
    "EGW00202": fault("The gateway could not route the call", "GW라우팅 중 오류가 발생했습니다.", OFFICIAL),
    "EGW00203": fault(
        "The call could not be routed to its service",
        "OPS라우팅 중 오류가 발생했습니다.",
        OFFICIAL,
        "Paper also says so for calls it does not offer.",
    ),
    "EGW00204": fault(
        "Wrong internal gateway instance", "Internal Gateway 인스턴스를 잘못 입력했습니다.", OFFICIAL
    ),
    "EGW00300": fault(
        "The gateway could not route the call",
        "Gateway 라우팅 오류가 발생했습니다.",
        measured("KIS error table; paper, 2026-09"),
    ),
    "EGW00301": fault(
        "Connecting to the back end took too long",
        "연결 시간이 초과되었습니다. 직전 거래를 반드시 확인하세요.",
        OFFICIAL,
    ),
    "EGW00302": fault(
        "The back end took too long",
        "거래시간이 초과되었습니다. 직전 거래를 반드시 확인하세요.",
        OFFICIAL,
    ),
    # app key, secret and host
    "EGW00003": credentials("Access denied", "접근이 거부되었습니다.", OFFICIAL, _ENVIRONMENT),
    "EGW00004": credentials(
        "This customer has no permission",
        "권한을 부여받지 않은 고객입니다.",
        OFFICIAL,
        "Apply for the KIS Open API service with this account.",
    ),
    "EGW00102": credentials("The app key is missing", "AppKey는 필수입니다.", OFFICIAL),
    "EGW00103": credentials("Wrong app key", "유효하지 않은 AppKey입니다.", OFFICIAL, _APP_KEY),
    "EGW00104": credentials("The app secret is missing", "AppSecret은 필수입니다.", OFFICIAL),
    "EGW00105": credentials("Wrong app secret", "유효하지 않은 AppSecret입니다.", OFFICIAL, _APP_SECRET),
    "EGW00206": credentials(
        "No permission to use this API",
        "API 사용 권한이 없습니다.",
        OFFICIAL,
        "Check on the KIS developers portal that the service is active for this account.",
    ),
    "EGW00207": credentials(
        "The IP address is missing or invalid", "IP 주소가 없거나 유효하지 않습니다.", OFFICIAL
    ),
    "EGW00210": credentials(
        "Corporate customers cannot trade on paper",
        "법인고객의 경우 모의투자를 이용할 수 없습니다.",
        OFFICIAL,
    ),
    "EGW00213": credentials(
        "This call is not offered on paper, or the partner name is missing",
        "모의투자 tr이 아닙니다. / 제휴사명(corpname)은 필수 입니다.",
        OFFICIAL,
        _NOT_ON_PAPER,
    ),
    "EGW00303": credentials(
        "This IP address is not allowed for the corporate customer",
        "법인고객에게 허용되지 않은 IP접근입니다.",
        OFFICIAL,
        "Register the IP address of this machine with KIS.",
    ),
    "EGW00304": credentials(
        "The app secret does not belong to this token",
        "고객식별키(법인 personalSeckey, 개인 appSecret)가 유효하지 않습니다.",
        OFFICIAL,
        "The token was issued to another app key: revoke it or use another token_dir.",
    ),
    "EGW02004": credentials(
        "This app key is for paper trading, the host is the real one",
        "실전투자 도메인은 모의투자 앱키로 호출하실 수 없습니다.",
        measured("python-kis#90; live logs 2026"),
        "Use environment='paper', or the app key of the real account.",
    ),
    "EGW02005": credentials(
        "This app key is for the real market, the host is the paper one",
        "",
        reported("comment in another client"),
        "Use environment='real', or the app key of the paper account.",
    ),
    "EGW02006": credentials(
        "This call is not offered on paper",
        "모의투자 TR  이 아닙니다.",
        measured("kis-agent#44"),
        _NOT_ON_PAPER,
    ),
    # quotes that cost a subscription
    "EGW00550": no_subscription(
        "No subscription to the quotes of this exchange: CME",
        "CME SUB거래소 신청 계좌가 아닙니다.",
        measured("live answers of several programs, 2026: futures of CME and CBOT, with HTTP 500"),
        _SUBSCRIBE,
    ),
    "EGW00551": no_subscription(
        "No subscription to the quotes of this exchange: NYMEX",
        "NYMEX SUB거래소 신청 계좌가 아닙니다.",
        measured("live answers of several programs, 2026"),
        _SUBSCRIBE,
    ),
    "EGW00552": no_subscription(
        "No subscription to the quotes of this exchange",
        "",
        claimed("family: between EGW00551 and EGW00553, one program names the whole range"),
        _SUBSCRIBE,
    ),
    "EGW00553": no_subscription(
        "No subscription to the quotes of this exchange: COMEX",
        "COMEX SUB거래소 신청 계좌가 아닙니다.",
        reported("notes of two programs, 2026"),
        _SUBSCRIBE,
    ),
    # how the token was asked for
    "EGW00106": credentials("redirect_uri is missing", "redirect_uri는 필수입니다.", OFFICIAL),
    "EGW00107": credentials("Wrong redirect_uri", "유효하지 않은 redirect_uri입니다.", OFFICIAL),
    "EGW00108": credentials("Wrong service", "유효하지 않은 서비스구분(service)입니다.", OFFICIAL),
    "EGW00109": credentials("scope is missing", "scope는 필수입니다.", OFFICIAL),
    "EGW00110": credentials("Wrong scope", "유효하지 않은 scope 입니다.", OFFICIAL),
    "EGW00111": credentials("Wrong state", "유효하지 않은 state 입니다.", OFFICIAL),
    "EGW00112": credentials("Wrong grant", "유효하지 않은 grant 입니다.", OFFICIAL),
    "EGW00113": credentials("response_type is missing", "응답구분(response_type)은 필수입니다.", OFFICIAL),
    "EGW00114": credentials("Wrong response_type", "지원하지 않는 응답구분(response_type)입니다.", OFFICIAL),
    "EGW00115": credentials("grant_type is missing", "권한부여 타입(grant_type)은 필수입니다.", OFFICIAL),
    "EGW00116": credentials("Wrong grant_type", "지원하지 않는 권한부여 타입(grant_type)입니다.", OFFICIAL),
    "EGW00117": credentials("Wrong token_type", "지원하지 않는 토큰 타입(token_type)입니다.", OFFICIAL),
    "EGW00118": credentials("Wrong authorization code", "유효하지 않은 code 입니다.", OFFICIAL),
    "EGW00119": credentials("The authorization code is missing", "code를 찾을 수 없습니다.", OFFICIAL),
    "EGW00120": credentials("The authorization code has expired", "기간이 만료된 code 입니다.", OFFICIAL),
    "EGW00124": credentials("Wrong session_key", "유효하지 않은 session_key 입니다.", OFFICIAL),
    "EGW00125": credentials("session_key is missing", "session_key를 찾을 수 없습니다.", OFFICIAL),
    "EGW00126": credentials("session_key has expired", "기간이 만료된 session_key 입니다.", OFFICIAL),
    "EGW00130": credentials("Wrong user", "유효하지 않은 유저(user)입니다.", OFFICIAL),
    "EGW00205": credentials(
        "The authorization header is not 'Bearer ...'",
        "credentials_type이 유효하지 않습니다.(Bearer)",
        OFFICIAL,
    ),
    # headers and parameters
    "EGW00101": bad_input("The request is not valid", "유효하지 않은 요청입니다.", OFFICIAL),
    "EGW00127": bad_input(
        "The partner number (corpno) is missing", "제휴사번호(corpno)는 필수입니다.", OFFICIAL
    ),
    "EGW00128": bad_input("The account number is missing", "계좌번호(acctno)는 필수입니다.", OFFICIAL),
    "EGW00129": bad_input("The HTS id is missing", "HTS_ID는 필수입니다.", OFFICIAL, "Give hts_id=."),
    "EGW00131": bad_input("Wrong hashkey", "유효하지 않은 hashkey입니다.", OFFICIAL),
    "EGW00132": bad_input("Wrong Content-Type", "Content-Type이 유효하지 않습니다.", OFFICIAL),
    "EGW00208": bad_input(
        "Wrong custtype", "고객유형(custtype)이 유효하지 않습니다.", OFFICIAL, "Give customer='P' or 'B'."
    ),
    "EGW00209": bad_input("Wrong seq_no", "일련번호(seq_no)가 유효하지 않습니다.", OFFICIAL),
    "EGW00211": bad_input("personalname is missing", "고객명(personalname)은 필수 입니다.", OFFICIAL),
    "EGW00212": bad_input("personalphone is missing", "휴대전화번호(personalphone)는 필수 입니다.", OFFICIAL),
    "EGW00310": bad_input(
        "This tr_id is not valid on this host",
        "TR-ID가 유효하지 않습니다.",
        reported("live answer 2026"),
        _ENVIRONMENT,
    ),
}
