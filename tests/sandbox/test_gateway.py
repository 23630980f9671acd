"""The order of the gateway's checks, and which host takes what."""

import pytest

from .conftest import QUOTATIONS, TRADING, Hands, Make

PRICE = {"FID_COND_MRKT_DIV_CODE": "J", "FID_INPUT_ISCD": "005930"}


def test_an_unknown_path_and_a_wrong_method_are_404(paper: Hands) -> None:
    paper.get(f"{QUOTATIONS}/no-such-thing", "FHKST01010100", PRICE)
    assert paper.last.status == 404
    paper.post(f"{QUOTATIONS}/inquire-price", "FHKST01010100", {})
    assert paper.last.status == 404


def test_over_the_limit_is_500_and_not_counted_again(make: Make) -> None:
    hands = make("real", window="sliding")
    codes = [hands.price()["msg_cd"] for _ in range(20)]
    assert codes == ["MCA00000"] * 18 + ["EGW00201"] * 2
    assert hands.last.status == 500
    hands.sandbox.advance(1.0)
    assert hands.price()["msg_cd"] == "MCA00000"
    state = hands.sandbox.state()
    assert (state["arrivals"], state["accepted"], state["refused"], state["peak"]) == (21, 19, 2, 20)


def test_paper_takes_one_call_a_second(make: Make) -> None:
    hands = make(window="sliding")
    assert [hands.price()["msg_cd"] for _ in range(2)] == ["MCA00000", "EGW00201"]


def test_the_limit_and_the_window_can_be_turned_while_running(make: Make) -> None:
    hands = make(window="sliding")
    hands.price()
    hands.sandbox.configure(paper_limit=3)
    assert [hands.price()["msg_cd"] for _ in range(3)] == ["MCA00000", "MCA00000", "EGW00201"]
    hands.sandbox.configure(window="off")
    assert {hands.price()["msg_cd"] for _ in range(50)} == {"MCA00000"}


def test_token_comes_before_rate_and_rate_before_the_tr_list(make: Make) -> None:
    hands = make(window="sliding")
    for _ in range(2):
        bad = hands.send("GET", f"{QUOTATIONS}/inquire-price", hands.headers("X", authorization="Bearer x"))
        assert bad["msg_cd"] == "EGW00121"
    assert hands.get(f"{QUOTATIONS}/inquire-price", "TTTC0012U", PRICE)["msg_cd"] == "EGW02006"
    assert hands.get(f"{QUOTATIONS}/inquire-price", "TTTC0012U", PRICE)["msg_cd"] == "EGW00201"


def test_keys_and_hosts_do_not_mix(paper: Hands) -> None:
    headers = paper.headers("FHKST01010100")
    paper.environment = "real"
    body = paper.send(
        "GET",
        f"{QUOTATIONS}/inquire-price",
        headers,
        query="FID_COND_MRKT_DIV_CODE=J&FID_INPUT_ISCD=005930",
    )
    assert (paper.last.status, body["msg_cd"]) == (500, "EGW02004")
    assert body["msg1"] == "실전투자 도메인은 모의투자 앱키로 호출하실 수 없습니다."


def test_a_real_key_on_the_paper_host(real: Hands) -> None:
    headers = real.headers("FHKST01010100")
    real.environment = "paper"
    assert real.send("GET", f"{QUOTATIONS}/inquire-price", headers)["msg_cd"] == "EGW02005"


@pytest.mark.parametrize(
    ("path", "tr_id"),
    [
        (f"{QUOTATIONS}/intstock-multprice", "FHKST11300006"),
        (f"{TRADING}/inquire-psbl-rvsecncl", "TTTC0084R"),
        (f"{TRADING}/inquire-balance", "TTTC8434R"),
    ],
)
def test_a_real_tr_on_paper_is_refused_with_two_blanks(paper: Hands, path: str, tr_id: str) -> None:
    body = paper.get(path, tr_id, {})
    assert (paper.last.status, body["msg_cd"], body["msg1"]) == (500, "EGW02006", "모의투자 TR  이 아닙니다.")


def test_a_paper_tr_on_the_real_host_is_no_tr(real: Hands) -> None:
    assert real.get(f"{TRADING}/inquire-balance", "VTTC8434R", {})["msg_cd"] == "EGW00310"


def test_spurious_and_ledger_refusals_come_as_often_as_ordered(make: Make) -> None:
    hands = make(spurious_refusals=0.3)
    refused = sum(hands.price()["msg_cd"] == "EGW00201" for _ in range(400))
    assert 80 < refused < 160
    hands = make(ledger_refusals=1.0)
    assert hands.price()["msg_cd"] == "MCA00000"
    assert hands.balance()["msg_cd"] == "EGW00215"
    assert hands.last.status == 500


def test_a_missing_field_and_a_wrong_one_are_rt_cd_2(paper: Hands) -> None:
    path = f"{QUOTATIONS}/inquire-price"
    body = paper.get(path, "FHKST01010100", {"FID_INPUT_ISCD": "005930"})
    assert (paper.last.status, body["rt_cd"], body["msg_cd"]) == (200, "2", "OPSQ2001")
    assert body["msg1"] == "ERROR INPUT FIELD NOT FOUND [FID_COND_MRKT_DIV_CODE]"
    body = paper.price(market="XX")
    assert body["msg1"] == "ERROR : INPUT INVALID_CHECK_MRKT_DIV_CODE"
    assert paper.price(symbol="0" * 13)["msg_cd"] == "OPSQ2002"


def test_query_names_may_be_lower_case(paper: Hands) -> None:
    params = {name.lower(): value for name, value in PRICE.items()}
    assert paper.get(f"{QUOTATIONS}/inquire-price", "FHKST01010100", params)["rt_cd"] == "0"


def test_a_key_taken_in_gets_the_first_free_account_it_names(paper: Hands) -> None:
    token = paper.login(appkey="somebody", appsecret="secret")["access_token"]
    headers = {"authorization": f"Bearer {token}", "appkey": "somebody", "appsecret": "secret"}

    def buyable(cano: str) -> str:
        query = (
            f"CANO={cano}&ACNT_PRDT_CD=01&PDNO=&ORD_UNPR=&ORD_DVSN=01&CMA_EVLU_AMT_ICLD_YN=N&OVRS_ICLD_YN=N"
        )
        path = f"{TRADING}/inquire-psbl-order"
        return str(paper.send("GET", path, headers | {"tr_id": "VTTC8908R"}, query=query)["msg_cd"])

    assert buyable(paper.owner["CANO"]) == "OPSQ2000"
    assert buyable("87654321") == "20310000"
    assert buyable("87654322") == "OPSQ2000"


def test_reset_forgets_tokens_orders_faults_and_counts_but_not_the_knobs_it_began_with(make: Make) -> None:
    hands = make(paper_limit=9)
    hands.order()
    hands.sandbox.fault("drop")
    hands.sandbox.reset()
    assert hands.price()["msg_cd"] == "EGW00121"
    hands.tokens.clear()
    assert "output" in hands.order()
    assert hands.sandbox.orders()[-1].no == 1
    assert hands.sandbox.state()["faults_waiting"] == 0
    assert hands.sandbox.config.paper_limit == 9
