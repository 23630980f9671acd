"""call: every declared endpoint by any of its names."""

import csv
import io
import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

import pytest
from tests.cli.conftest import Cli
from tests.support.samples import sample

from kis_async import endpoints
from kis_async.declared import short_name
from kis_async.sandbox import Sandbox
from kis_async.wire import Effect, Endpoint


@pytest.mark.parametrize(
    "name",
    [
        "FHKST01010100",
        "domestic-stock/inquire-price",
        "domestic_stock.InquirePrice",
        "/uapi/domestic-stock/v1/quotations/inquire-price",
    ],
)
def test_an_endpoint_goes_by_many_names(cli: Cli, name: str) -> None:
    found = json.loads(cli("call", name, "symbol=018880", "--json").stdout)
    assert found["symbol"] == "018880"
    assert set(found) >= {"price", "per", "upper_limit"}


@pytest.mark.parametrize(
    "name", ["overseas-futureoption/inquire-price", "overseas_futureoption.InquirePrice", "HHDFC55010000"]
)
def test_products_that_share_a_name_are_told_apart(cli: Cli, name: str) -> None:
    result = cli("call", name, "symbol=ESZ26", "--dry-run", "--json")
    assert "/overseas-futureoption/" in json.loads(result.stdout)["url"]


def text_of(value: object) -> str:
    """A value as somebody would type it."""
    match value:
        case dict():
            return json.dumps(value)
        case tuple() | list():
            return ",".join(text_of(item) for item in value)
        case Enum():
            return str(value.value)
        case bool():
            return str(value).lower()
        case _ if is_dataclass(value):
            return text_of(getattr(value, fields(value)[0].name))
        case _:
            return str(value)


READS = [cls for cls in endpoints() if cls.spec.effect is Effect.READ]


@pytest.mark.parametrize("cls", READS, ids=lambda cls: short_name(cls.spec.path))
def test_every_call_that_reads_can_be_made_in_words(
    cli: Cli, gateway: Sandbox, cls: type[Endpoint[Any]]
) -> None:
    made = sample(cls)
    values = {name: getattr(made, name) for name in made.model_fields_set}
    words = [f"{name}={text_of(value)}" for name, value in values.items() if value is not None]
    if "hts_id" in cls.model_fields:
        words.append("hts_id=tester")
    result = cli("call", short_name(cls.spec.path), *words, "--json")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout) is not None


def test_raw_is_what_kis_sent(cli: Cli) -> None:
    found = json.loads(cli("call", "domestic-stock/inquire-price", "symbol=018880", "--raw").stdout)
    assert found["stck_shrn_iscd"] == "018880"
    assert all(isinstance(value, str) for value in found.values())


def test_the_table_has_kis_labels(cli: Cli) -> None:
    assert "주식 현재가" in cli("call", "domestic-stock/inquire-price", "symbol=018880").stdout


def test_a_list_is_a_table_json_and_csv(cli: Cli) -> None:
    words = ("call", "intstock-multprice", "listings=005930,000660")
    assert cli(*words).stdout.splitlines()[0].startswith("symbol  name")
    assert [one["symbol"] for one in json.loads(cli(*words, "--json").stdout)] == ["005930", "000660"]
    lines = list(csv.DictReader(io.StringIO(cli(*words, "--csv").stdout)))
    assert [line["symbol"] for line in lines] == ["005930", "000660"]


def test_csv_of_an_answer_in_blocks_is_its_rows(cli: Cli) -> None:
    lines = list(csv.DictReader(io.StringIO(cli("call", "domestic-stock/inquire-balance", "--csv").stdout)))
    assert [line["symbol"] for line in lines] == ["005930", "018880", "035720"]


def test_csv_of_one_row_is_one_line(cli: Cli) -> None:
    (line,) = csv.DictReader(
        io.StringIO(cli("call", "domestic-stock/inquire-price", "symbol=018880", "--csv").stdout)
    )
    assert line["symbol"] == "018880"


def test_all_pages_go_on_to_the_end(cli: Cli, gateway: Sandbox) -> None:
    words = (
        "call",
        "domestic-stock/inquire-daily-itemchartprice",
        "symbol=018880",
        "start=20250101",
        "end=20251231",
        "--all-pages",
    )
    pages = json.loads(cli(*words, "--json").stdout)
    assert len(pages) > 1
    rows = list(csv.DictReader(io.StringIO(cli(*words, "--csv").stdout)))
    assert len(rows) == sum(len(page["candles"]) for page in pages) > 200
    raw = json.loads(cli(*words, "--raw").stdout)
    assert [len(page["output2"]) for page in raw] == [len(page["candles"]) for page in pages]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["no-such-call"], "No endpoint"),
        (["inquire-price", "symbol=018880"], "domestic-stock/inquire-price"),
        (["domestic-stock/inquire-price"], "symbol is missing"),
        (["domestic-stock/inquire-price", "018880"], "name=value"),
        (["domestic-stock/inquire-price", "symbol=018880", "--all-pages"], "one page"),
        (["tokenP"], "tokens"),
        (["revokeP", "token=x"], "tokens"),
        (["intstock-multprice", "listings=005930", "--env", "paper"], "paper"),
    ],
)
def test_bad_input_exits_with_2_and_reaches_no_host(
    cli: Cli, gateway: Sandbox, words: list[str], says: str
) -> None:
    result = cli("call", *words)
    assert result.exit_code == 2
    assert says in result.stderr
    assert gateway.counts.requests == 0


def test_an_order_is_asked_about_here_too(cli: Cli, keyed: Sandbox) -> None:
    words = ("call", "order-cash", "side=BUY", "symbol=018880", "quantity=1", "kind=MARKET")
    declined = cli(*words, stdin="n\n")
    assert declined.exit_code == 1
    assert "60******" in declined.stderr
    assert keyed.orders() == []
    assert json.loads(cli(*words, "--yes", "--json").stdout)["order_no"] == "0000000001"
    assert len(keyed.orders()) == 1


def test_a_dry_run_sends_nothing(cli: Cli, keyed: Sandbox) -> None:
    result = cli("call", "domestic-stock/inquire-price", "symbol=018880", "--dry-run", "--json")
    assert json.loads(result.stdout)["params"]["FID_INPUT_ISCD"] == "018880"
    assert keyed.counts.requests == 0


def test_faults_of_the_host_exit_with_3_and_4(cli: Cli, gateway: Sandbox) -> None:
    gateway.fault("refuse", times=None, msg_cd="OPSQ2001", msg1="ERROR INPUT FIELD NOT FOUND")
    refused = cli("call", "domestic-stock/inquire-price", "symbol=018880")
    assert refused.exit_code == 3
    assert "OPSQ2001" in refused.stderr
    gateway.clear_faults()
    gateway.fault("truncate", times=None)
    broken = cli("call", "domestic-stock/inquire-price", "symbol=018880")
    assert broken.exit_code == 4
    assert broken.stdout == ""


ORDER = ("symbol=018880", "quantity=1", "kind=MARKET")


@pytest.mark.parametrize(
    ("tr_id", "words", "sent"),
    [
        ("TTTC0011U", ["side=BUY"], "TTTC0012U"),
        ("TTTC0801U", ["side=BUY"], "TTTC0012U"),
        ("VTTC0012U", ["side=BUY"], "TTTC0012U"),
        ("TTTC0011U", ["side=BUY", "--env", "paper"], "VTTC0012U"),
    ],
)
@pytest.mark.parametrize("more", [[], ["--dry-run"]])
def test_a_tr_id_that_is_not_what_would_be_sent_is_refused(
    cli: Cli, gateway: Sandbox, tr_id: str, words: list[str], sent: str, more: list[str]
) -> None:
    result = cli("call", tr_id, *ORDER, *words, *more)
    assert result.exit_code == 2
    assert tr_id in result.stderr
    assert sent in result.stderr
    assert gateway.orders() == []


@pytest.mark.parametrize(
    ("tr_id", "env"),
    [("tttc0012u", "real"), ("TTTC0802U", "real"), ("VTTC0012U", "paper"), ("TTTC0012U", "paper")],
)
def test_a_tr_id_that_fits_is_sent(cli: Cli, keyed: Sandbox, tr_id: str, env: str) -> None:
    assert cli("call", tr_id, *ORDER, "side=BUY", "--env", env, "--yes").exit_code == 0
    assert len(keyed.orders()) == 1
