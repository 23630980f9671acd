"""Orders: refusals, fills, amendments, cancels and what queries show of them."""

import pytest

from kis_async.sandbox import Account, Holding

from .conftest import TRADING, Hands, Make


def row(hands: Hands, order_no: str) -> dict[str, str]:
    [found] = [one for one in hands.fills()["output1"] if one["odno"] == order_no]
    return dict(found)


def number(body: dict[str, dict[str, str]]) -> str:
    return body["output"]["ODNO"]


def far_below(hands: Hands) -> int:
    return hands.sandbox.world.market.quote("005930", hands.sandbox.clock()).lower


def test_a_paper_receipt(paper: Hands) -> None:
    body = paper.order()
    assert body == {
        "rt_cd": "0",
        "msg_cd": "40600000",
        "msg1": "모의투자 매수주문이 완료 되었습니다.",
        "output": {"KRX_FWDG_ORD_ORGNO": "00950", "ODNO": "0000000001", "ORD_TMD": "100000"},
    }
    assert paper.order("sell")["msg_cd"] == "40590000"


def test_a_real_receipt(real: Hands) -> None:
    body = real.order()
    assert (body["msg_cd"], body["msg1"]) == ("APBK0013", "주문 전송 완료 되었습니다.")
    assert body["output"]["KRX_FWDG_ORD_ORGNO"] == "06010"


@pytest.mark.parametrize(("old", "code"), [("VTTC0802U", "40600000"), ("VTTC0801U", "40590000")])
def test_the_old_tr_ids_still_work(paper: Hands, old: str, code: str) -> None:
    body = paper.owner | {"PDNO": "005930", "ORD_DVSN": "01", "ORD_QTY": "1", "ORD_UNPR": "0"}
    assert paper.post(f"{TRADING}/order-cash", old, body)["msg_cd"] == code


def test_the_same_body_twice_is_two_orders(paper: Hands) -> None:
    assert number(paper.order()) != number(paper.order())
    assert paper.sandbox.state()["orders_booked"] == 2


@pytest.mark.parametrize(
    ("environment", "cash", "shares", "tick", "limit", "symbol"),
    [
        ("paper", "40250000", "40240000", "40030000", "40270000", "40070000"),
        ("real", "APBK0952", "APBK0400", "APBK0955", "APBK0957", "APBK0656"),
    ],
)
def test_refusals_of_the_ledger(
    make: Make, environment: str, cash: str, shares: str, tick: str, limit: str, symbol: str
) -> None:
    hands = make(environment)
    price = hands.last_price()
    assert hands.order(quantity=10_000, price=price)["msg_cd"] == cash
    assert hands.order("sell", quantity=31, price=price)["msg_cd"] == shares
    assert hands.order(price=price + 1)["msg_cd"] == tick
    assert hands.order(price=200_000)["msg_cd"] == limit
    body = hands.order(symbol="999999")
    assert (hands.last.status, body["msg_cd"]) == (200, symbol)
    assert "output" not in body
    assert len(body["msg1"].encode("euc-kr")) == 80
    assert body["rt_cd"] == ("7" if environment == "real" else "1")
    assert hands.sandbox.state()["orders_booked"] == 0


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"ORD_QTY": "0"}, "ERROR : INPUT INVALID_CHECK_ORD_QTY"),
        ({"ORD_QTY": "1.5"}, "ERROR : INPUT INVALID_CHECK_ORD_QTY"),
        ({"ORD_QTY": 1}, "ERROR INPUT FIELD NOT FOUND [ORD_QTY]"),
        ({"ORD_UNPR": ""}, "ERROR : INPUT INVALID_CHECK_ORD_UNPR"),
        ({"ORD_DVSN": "99"}, "ERROR : INPUT INVALID_CHECK_ORD_DVSN"),
        ({"EXCG_ID_DVSN_CD": "XXX"}, "ERROR : INPUT INVALID_CHECK_EXCG_ID_DVSN_CD"),
        ({"CANO": "12345678"}, "ERROR : INPUT INVALID_CHECK_ACNO"),
    ],
)
def test_input_checks_of_an_order(paper: Hands, change: dict[str, object], message: str) -> None:
    body = paper.order(**change)  # type: ignore[arg-type]
    assert (body["rt_cd"], body["msg1"]) == ("2", message)


def test_other_venues(paper: Hands, real: Hands) -> None:
    assert paper.order(EXCG_ID_DVSN_CD="NXT")["msg_cd"] == "90000000"
    assert real.order(EXCG_ID_DVSN_CD="SOR")["rt_cd"] == "0"
    assert real.order(EXCG_ID_DVSN_CD="NXT")["msg_cd"] == "APBK1943"


def test_a_market_order_fills_and_moves_cash_and_shares(paper: Hands) -> None:
    before = int(paper.balance()["output2"][0]["prvs_rcdl_excc_amt"])
    filled = row(paper, number(paper.order(quantity=5)))
    after = paper.balance()
    assert (filled["tot_ccld_qty"], filled["rmn_qty"]) == ("5", "0")
    [held] = [one for one in after["output1"] if one["pdno"] == "005930"]
    assert (held["hldg_qty"], held["thdt_buyqty"]) == ("35", "5")
    amount = int(filled["tot_ccld_amt"])
    assert before - int(after["output2"][0]["prvs_rcdl_excc_amt"]) == amount + int(amount * 0.00015)


def test_the_deposit_falls_two_business_days_later(paper: Hands) -> None:
    paper.order(quantity=5)
    sums = paper.balance()["output2"][0]
    assert sums["dnca_tot_amt"] == "100000000"
    assert sums["nxdy_excc_amt"] == "100000000"
    assert int(sums["prvs_rcdl_excc_amt"]) < 100_000_000
    paper.sandbox.advance(2 * 86_400)
    paper.tokens.clear()
    assert paper.balance()["output2"][0]["dnca_tot_amt"] == sums["prvs_rcdl_excc_amt"]


def test_a_resting_order_fills_when_the_price_crosses(paper: Hands) -> None:
    price = paper.last_price()
    placed = number(paper.order(quantity=3, price=price - 1_000))
    assert row(paper, placed)["rmn_qty"] == "3"
    paper.sandbox.pin_price("005930", price - 1_200)
    paper.sandbox.advance(2)
    filled = row(paper, placed)
    assert (filled["tot_ccld_qty"], filled["avg_prvs"]) == ("3", str(price - 1_000))


def test_what_fills_does_not_depend_on_who_asks_when(make: Make) -> None:
    def story(steps: int) -> list[tuple[int, int]]:
        hands = make(depth=0.001, volatility=3.0)
        price = hands.last_price()
        hands.order(quantity=400, price=price)
        hands.order("sell", quantity=30, price=price + 300)
        for _ in range(steps):
            hands.sandbox.advance(7_200 / steps)
            hands.sandbox.orders()
        return [(one.filled, one.amount) for one in hands.sandbox.orders()]

    assert story(1) == story(60)
    assert story(1)[0][0] > 0


def test_a_thin_book_fills_in_parts(make: Make) -> None:
    hands = make(depth=0.001)
    placed = number(hands.order(quantity=1_000, price=hands.last_price() + 100))
    part = int(row(hands, placed)["tot_ccld_qty"])
    assert 0 < part < 1_000
    hands.sandbox.advance(30)
    assert int(row(hands, placed)["tot_ccld_qty"]) > part


def test_ioc_keeps_nothing_and_fok_is_all_or_nothing(make: Make) -> None:
    hands = make(depth=0.001)
    price = hands.last_price() + 100
    ioc = row(hands, number(hands.order(quantity=1_000, price=price, kind="11")))
    assert int(ioc["tot_ccld_qty"]) > 0
    assert ioc["rmn_qty"] == "0"
    assert int(ioc["cncl_cfrm_qty"]) == 1_000 - int(ioc["tot_ccld_qty"])
    hands.sandbox.advance(1)
    fok = row(hands, number(hands.order(quantity=1_000, price=price, kind="12")))
    assert (fok["tot_ccld_qty"], fok["cncl_cfrm_qty"]) == ("0", "1000")


@pytest.mark.parametrize("kind", ["01", "03", "04", "13", "14", "15", "16"])
def test_kinds_without_a_price_are_taken(paper: Hands, kind: str) -> None:
    assert paper.order(kind=kind)["rt_cd"] == "0"


def test_amending_makes_a_new_number_and_uses_up_the_old_one(paper: Hands) -> None:
    low = far_below(paper)
    first = number(paper.order(quantity=10, price=low))
    body = paper.change(first, "amend", price=low + 100)
    assert body["msg_cd"] == "40620000"
    second = number(body)
    old, new = row(paper, first), row(paper, second)
    assert (old["rmn_qty"], old["cncl_cfrm_qty"]) == ("0", "10")
    assert (new["orgn_odno"], new["rmn_qty"], new["ord_unpr"]) == (first, "10", str(low + 100))
    assert paper.change(first)["msg_cd"] == "40330000"
    assert paper.change(second)["msg_cd"] == "40630000"


def test_part_of_an_order_can_be_canceled(paper: Hands) -> None:
    first = number(paper.order(quantity=10, price=far_below(paper)))
    second = number(paper.change(first, quantity=4))
    assert row(paper, first)["rmn_qty"] == "6"
    canceled = row(paper, second)
    assert (canceled["orgn_odno"], canceled["cncl_yn"], canceled["rmn_qty"]) == (first, "Y", "0")
    assert paper.change(first, quantity=7)["msg_cd"] == "40330000"


def test_too_large_a_cancel_on_the_real_host(real: Hands) -> None:
    first = number(real.order(quantity=10, price=far_below(real)))
    body = real.change(first, quantity=11)
    assert (body["msg_cd"], body["rt_cd"]) == ("APBK1359", "7")


def test_amendable_orders_are_listed_on_the_real_host(real: Hands) -> None:
    first = number(real.order(quantity=10, price=far_below(real)))
    second = number(real.change(first, "amend", price=far_below(real) + 100))
    real.order(quantity=1)
    params = real.owner | {
        "INQR_DVSN_1": "0",
        "INQR_DVSN_2": "0",
        "CTX_AREA_FK100": "",
        "CTX_AREA_NK100": "",
    }
    [listed] = real.get(f"{TRADING}/inquire-psbl-rvsecncl", "TTTC0084R", params)["output"]
    assert (listed["odno"], listed["orgn_odno"], listed["psbl_qty"]) == (second, first, "10")


def test_open_buys_bind_cash_and_open_sells_bind_shares(paper: Hands) -> None:
    before = int(paper.buyable()["output"]["ord_psbl_cash"])
    low = far_below(paper)
    first = number(paper.order(quantity=100, price=low))
    assert before - int(paper.buyable()["output"]["ord_psbl_cash"]) == 100 * low + int(100 * low * 0.00015)
    upper = paper.sandbox.world.market.quote("005930", paper.sandbox.clock()).upper
    paper.order("sell", quantity=20, price=upper)
    [held] = [one for one in paper.balance()["output1"] if one["pdno"] == "005930"]
    assert (held["hldg_qty"], held["ord_psbl_qty"]) == ("30", "10")
    assert paper.order("sell", quantity=11)["msg_cd"] == "40240000"
    paper.change(first)
    assert int(paper.buyable()["output"]["ord_psbl_cash"]) == before


def test_a_market_buy_is_margined_at_the_upper_limit(paper: Hands) -> None:
    quantity = int(paper.buyable(kind="01")["output"]["nrcvb_buy_qty"])
    dearer = int(paper.buyable(price=str(paper.last_price()), kind="00")["output"]["nrcvb_buy_qty"])
    assert quantity < dearer
    assert paper.order(quantity=quantity + 1)["msg_cd"] == "40250000"
    assert paper.order(quantity=quantity)["rt_cd"] == "0"


def test_day_orders_lapse_at_midnight(paper: Hands) -> None:
    paper.order(quantity=10, price=far_below(paper))
    paper.sandbox.advance(14 * 3600 - 1)
    assert paper.sandbox.orders()[0].remaining == 10
    paper.sandbox.advance(1)
    [order] = paper.sandbox.orders()
    assert (order.remaining, order.withdrawn) == (0, 10)


@pytest.mark.parametrize(
    ("environment", "hours", "holiday", "clock", "code"),
    [
        ("paper", "closed", False, 0, "40580000"),
        ("real", "closed", False, 0, "APBK0918"),
        ("paper", "clock", False, 0, "40600000"),
        ("paper", "clock", False, 6 * 3600, "40580000"),
        ("paper", "clock", False, 22 * 3600, "40570000"),
        ("paper", "clock", True, 0, "40100000"),
        ("real", "clock", True, 0, "APBK0919"),
        ("paper", "clock", False, 4 * 86_400, "40100000"),
    ],
)
def test_market_hours(make: Make, environment: str, hours: str, holiday: bool, clock: int, code: str) -> None:
    hands = make(environment, hours=hours, holidays=["20261124"] if holiday else [])
    hands.sandbox.advance(clock)
    assert hands.order()["msg_cd"] == code


def test_prices_stand_still_outside_the_session(make: Make) -> None:
    hands = make(hours="clock")
    hands.sandbox.advance(6 * 3600)
    close = hands.last_price()
    hands.sandbox.advance(3_600)
    assert hands.last_price() == close
    hands.sandbox.advance(14 * 3600)
    assert hands.sandbox.world.market.quote("005930", hands.sandbox.clock()).price == close
    hands.sandbox.advance(2 * 3600)
    assert hands.sandbox.world.market.quote("005930", hands.sandbox.clock()).base == close


def test_a_late_reject_is_accepted_first(make: Make) -> None:
    hands = make(late_rejects=1.0)
    placed = number(hands.order(quantity=7))
    assert row(hands, placed)["rmn_qty"] == "7"
    hands.sandbox.advance(0.6)
    rejected = row(hands, placed)
    assert (rejected["rjct_qty"], rejected["rmn_qty"], rejected["tot_ccld_qty"]) == ("7", "0", "0")
    assert rejected["sll_buy_dvsn_cd_name"] == "매수거부"


def test_queries_lag_behind_but_the_order_is_booked(make: Make) -> None:
    hands = make(visibility_lag=2.6)
    before = hands.balance()["output2"]
    hands.order(quantity=5)
    assert hands.fills()["output1"] == []
    assert hands.balance()["output2"] == before
    assert len(hands.sandbox.orders()) == 1
    hands.sandbox.advance(2 * 2.6)
    assert len(hands.fills()["output1"]) == 1
    assert hands.balance()["output2"] != before


def test_an_order_cannot_spend_what_queries_still_show(make: Make) -> None:
    hands = make(visibility_lag=5.0)
    assert hands.order("sell", quantity=30)["rt_cd"] == "0"
    [held] = [one for one in hands.balance()["output1"] if one["pdno"] == "005930"]
    assert held["hldg_qty"] == "30"
    assert hands.order("sell", quantity=1)["msg_cd"] == "40240000"


@pytest.mark.parametrize(("environment", "size"), [("paper", 20), ("real", 50)])
def test_balance_pages(make: Make, environment: str, size: int) -> None:
    hands = make(environment)
    codes = sorted(hands.sandbox.world.market.listings)[:120]
    account = hands.sandbox.account(hands.environment)
    many = Account(
        account.app_key,
        account.app_secret,
        account.number,
        hands.environment,
        holdings=tuple(Holding(code, 1) for code in codes),
    )
    hands = make(environment, accounts=(many,))
    seen: list[str] = []
    conts: list[str] = []
    tr_cont, search, cursor = "", "", ""
    while True:
        body = hands.balance(tr_cont=tr_cont, CTX_AREA_FK100=search, CTX_AREA_NK100=cursor)
        assert body["rt_cd"] == "0"
        assert len(body["output1"]) <= size
        search, cursor = body["ctx_area_fk100"], body["ctx_area_nk100"]
        assert len(search) == len(cursor) == 100
        seen += [one["pdno"] for one in body["output1"]]
        conts.append(hands.last.tr_cont)
        if hands.last.tr_cont in ("D", "E"):
            break
        tr_cont = "N"
    assert seen == codes
    assert conts[0] == "F"
    assert conts[-1] == "E"
    assert cursor.strip() == ""


def test_fill_pages_and_filters(paper: Hands) -> None:
    for _ in range(16):
        paper.order()
    paper.order("sell", quantity=1)
    first = paper.fills()
    assert (len(first["output1"]), paper.last.tr_cont) == (15, "F")
    second = paper.fills(
        tr_cont="N", CTX_AREA_FK100=first["ctx_area_fk100"], CTX_AREA_NK100=first["ctx_area_nk100"]
    )
    assert (len(second["output1"]), paper.last.tr_cont) == (2, "E")
    assert [one["sll_buy_dvsn_cd"] for one in paper.fills(SLL_BUY_DVSN_CD="01")["output1"]] == ["01"]
    assert [one["odno"] for one in paper.fills(ODNO="3")["output1"]] == ["0000000003"]
    assert paper.fills(CCLD_DVSN="02")["output1"] == []
    assert paper.fills(INQR_DVSN="00")["output1"][0]["odno"] == "0000000017"


def test_a_cursor_that_no_longer_fits_asks_to_start_again(paper: Hands) -> None:
    body = paper.fills(tr_cont="N", CTX_AREA_FK100="other^", CTX_AREA_NK100="0000000009^15^")
    assert (body["rt_cd"], body["msg_cd"]) == ("7", "SYDB0050")


def test_paper_shows_only_todays_fills_and_the_old_tr_those_of_months_ago(make: Make) -> None:
    paper, real = make("paper"), make("real")
    for hands in (paper, real):
        hands.order()
        hands.sandbox.advance(2 * 86_400)
        hands.tokens.clear()
    span = {"INQR_STRT_DT": "20261101", "INQR_END_DT": "20271231"}
    assert paper.fills(**span)["output1"] == []
    assert len(real.fills(**span)["output1"]) == 1
    real.sandbox.advance(100 * 86_400)
    real.tokens.clear()
    assert real.fills(**span)["output1"] == []
    path = f"{TRADING}/inquire-daily-ccld"
    asked = real.owner | span | {"SLL_BUY_DVSN_CD": "00", "CCLD_DVSN": "00", "INQR_DVSN": "00"}
    asked |= {"INQR_DVSN_3": "00", "EXCG_ID_DVSN_CD": "ALL"}
    assert len(real.get(path, "CTSC9215R", asked)["output1"]) == 1


def test_fills_the_wrong_way_round(paper: Hands) -> None:
    assert paper.fills(INQR_STRT_DT="20261125")["msg_cd"] == "KIER2570"


def test_the_real_host_needs_the_exchange_since_2026(real: Hands) -> None:
    path = f"{TRADING}/inquire-daily-ccld"
    asked = real.owner | {"INQR_STRT_DT": "20261124", "INQR_END_DT": "20261124", "SLL_BUY_DVSN_CD": "00"}
    asked |= {"CCLD_DVSN": "00", "INQR_DVSN": "00", "INQR_DVSN_3": "00"}
    assert real.get(path, "TTTC0081R", asked)["msg1"] == "ERROR INPUT FIELD NOT FOUND [EXCG_ID_DVSN_CD]"
    assert real.get(path, "TTTC8001R", asked)["rt_cd"] == "0"


def test_an_empty_balance(make: Make) -> None:
    for environment in ("paper", "real"):
        hands = make(environment)
        account = hands.sandbox.account(hands.environment)
        bare = Account(account.app_key, account.app_secret, account.number, hands.environment)
        hands = make(environment, accounts=(bare,))
        body = hands.balance()
        assert (body["rt_cd"], body["output1"], hands.last.tr_cont) == ("0", [], "D")
        assert "ctx_area_nk100" not in body
        assert len(body.get("ctx_area_fk100", "")) == (24 if environment == "real" else 0)


def test_the_refused_balance_code_of_2026(paper: Hands) -> None:
    assert paper.balance(INQR_DVSN="02")["msg1"] == "ERROR : INPUT INVALID_CHECK_INQR_DVSN"


def test_ledger_texts_are_padded_to_80_bytes(real: Hands) -> None:
    for body in (real.balance(), real.fills(), real.buyable()):
        assert len(body["msg1"].encode("euc-kr")) == 80
