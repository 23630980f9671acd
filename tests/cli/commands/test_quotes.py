"""price, prices, book and candles, as somebody types them."""

import csv
import datetime as dt
import io
import json
import time
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

from kis_async.cli.commands.quotes import codes_in, span
from kis_async.cli.run import SANDBOX_LINE
from kis_async.net.clock import today
from kis_async.sandbox import APP_KEY, APP_SECRET, Sandbox


def test_price_shows_a_table_on_stdout_and_one_line_on_stderr(cli: Cli) -> None:
    result = cli("price", "005930", "000660")
    assert result.exit_code == 0
    heading, first, second = result.stdout.splitlines()
    assert heading.split() == ["code", "name", "price", "change", "rate", "volume", "value"]
    assert first.startswith("005930  가상전자 ")
    assert second.startswith("000660  모의반도체 ")
    assert result.stderr == SANDBOX_LINE + "\n"


def test_price_as_json_keeps_the_order_and_every_digit(cli: Cli, gateway: Sandbox) -> None:
    gateway.pin_price("005930", 64_100)
    found = json.loads(cli("price", "000660", "005930", "--json").stdout)
    assert [one["symbol"] for one in found] == ["000660", "005930"]
    assert found[1]["price"] == "64100"
    assert found[1]["name"] == "가상전자"
    assert isinstance(found[1]["volume"], int)


def test_price_as_csv_parses_back(cli: Cli, gateway: Sandbox) -> None:
    gateway.pin_price("005930", 64_100)
    (line,) = csv.DictReader(io.StringIO(cli("price", "005930", "--csv").stdout))
    assert (line["symbol"], line["price"], line["name"]) == ("005930", "64100", "가상전자")


def test_json_and_csv_exclude_each_other(cli: Cli) -> None:
    assert cli("price", "005930", "--json", "--csv").exit_code == 2


def test_paper_prices_are_asked_one_by_one(cli: Cli, gateway: Sandbox) -> None:
    result = cli("price", "005930", "--env", "paper", "--json")
    assert json.loads(result.stdout)[0]["per"] is not None


@pytest.mark.parametrize(
    ("codes", "code"),
    [
        (["12"], 2),
        (["999999"], 3),
        (["999999", "888888"], 3),
        (["12", "999999"], 6),
        (["005930", "999999"], 6),
    ],
)
def test_failures_have_an_exit_code_of_their_own_or_6_when_mixed(
    cli: Cli, codes: list[str], code: int
) -> None:
    result = cli("price", *codes)
    assert result.exit_code == code
    for failed in set(codes) - {"005930"}:
        assert failed in result.stderr


def test_failures_are_in_the_json(cli: Cli) -> None:
    result = cli("prices", "005930", "999999", "12", "--json")
    good, unknown, malformed = json.loads(result.stdout)
    assert good["symbol"] == "005930"
    assert (unknown["symbol"], unknown["error"]["kind"]) == ("999999", "NoData")
    assert (malformed["symbol"], malformed["error"]["kind"]) == ("12", "InvalidRequest")
    assert "000012" in malformed["error"]["hint"]


def test_csv_without_a_single_price_is_its_heading(cli: Cli) -> None:
    result = cli("prices", "999999", "--csv")
    assert result.stdout.startswith("symbol,name,price,")
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize("words", [["-"], ["--file", "-"]])
def test_prices_reads_stdin(cli: Cli, words: list[str]) -> None:
    result = cli("prices", *words, "--json", stdin="005930 # one\n\n018880,000660\n")
    assert [one["symbol"] for one in json.loads(result.stdout)] == ["005930", "018880", "000660"]


def test_prices_reads_a_file(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "codes.txt"
    file.write_text("\ufeff005930\n018880\n", "utf-8")
    result = cli("prices", "--file", str(file), "--json")
    assert [one["symbol"] for one in json.loads(result.stdout)] == ["005930", "018880"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("by", ["--file", "stdin"])
def test_prices_reads_a_table_in_any_encoding(cli: Cli, tmp_path: Path, encoding: str, by: str) -> None:
    table = '"표준코드","단축코드","한글 종목명"\r\n"KR7005930003","005930","삼성전자"\r\n"KR7000660001","A000660","x"\r\n'
    file = tmp_path / "krx.csv"
    file.write_bytes(table.encode(encoding))
    result = (
        cli("prices", "--file", str(file), "--json")
        if by == "--file"
        else cli("prices", "-", "--json", stdin=file.read_bytes())
    )
    assert [one["symbol"] for one in json.loads(result.stdout)] == ["005930", "A000660"]
    assert result.exit_code == 0


def test_what_cannot_be_read_names_file_and_line(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_text("code,name\n005930,a\n,b\n", "utf-8")
    result = cli("prices", "--file", str(file))
    assert result.exit_code == 2
    assert f"{file}, line 3," in result.stderr


def test_a_code_without_its_zeros_in_a_file_fails_by_name(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "codes.csv"
    file.write_text('code\n="005930"\n5930\n', "utf-8")
    result = cli("prices", "--file", str(file), "--json")
    good, bad = json.loads(result.stdout)
    assert (good["symbol"], bad["symbol"], result.exit_code) == ("005930", "5930", 6)
    assert "005930" in bad["error"]["hint"]


@pytest.mark.parametrize("code", ["A005930", "KRX:005930", "005930.KS", "KR7005930003", "００５９３０"])
def test_a_code_as_people_have_it(cli: Cli, code: str) -> None:
    (found,) = json.loads(cli("price", code, "--json").stdout)
    assert found["symbol"] == code
    for command in ("book", "candles"):
        assert cli(command, code).exit_code == 0


def test_a_file_that_is_not_there_is_bad_input(cli: Cli, tmp_path: Path) -> None:
    result = cli("prices", "--file", str(tmp_path / "none.txt"))
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr


def test_no_codes_are_bad_input(cli: Cli) -> None:
    assert cli("prices").exit_code == 2
    assert cli("prices", "-", stdin="# nothing\n").exit_code == 2


def test_one_reason_for_many_codes_is_told_once(cli: Cli, gateway: Sandbox) -> None:
    gateway.fault("html", times=None)
    result = cli("prices", "005930", "018880", "000660")
    assert result.exit_code == 4
    assert result.stderr.count("005930, 018880, 000660: ") == 1


@pytest.mark.parametrize("option", ["--market", "--env"])
def test_an_unknown_market_or_environment_is_bad_input(cli: Cli, option: str) -> None:
    assert cli("price", "005930", option, "moon").exit_code == 2


def test_book_is_a_ladder(cli: Cli, gateway: Sandbox) -> None:
    gateway.pin_price("018880", 4_400)
    lines = cli("book", "018880").stdout.splitlines()
    sides = [line.split()[0] for line in lines[1:-1]]
    assert sides == ["ask"] * 10 + ["bid"] * 10
    prices = [int(line.split()[1].replace(",", "")) for line in lines[1:-1]]
    assert prices == sorted(prices, reverse=True)
    assert "█" in lines[1]
    assert "spread" in lines[-1]


def test_book_as_json_has_both_sides(cli: Cli) -> None:
    found = json.loads(cli("book", "018880", "--json").stdout)
    assert len(found["quotes"]["asks"]) == 10
    assert int(found["quotes"]["bids"][0]["price"]) < int(found["quotes"]["asks"][0]["price"])


def test_candles_are_a_chart_as_wide_as_the_terminal(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    result = cli("candles", "018880", "--days", "60")
    lines = result.stdout.splitlines()
    assert lines[0] == "018880, day"
    assert any("║" in line for line in lines)
    assert max(map(len, lines[:-1])) <= 60


def test_candles_as_json_and_csv_are_the_same(cli: Cli, gateway: Sandbox) -> None:
    words = ("candles", "018880", "--start", "2026-01-05", "--end", "20260116")
    listed = json.loads(cli(*words, "--json").stdout)
    table = list(csv.DictReader(io.StringIO(cli(*words, "--csv").stdout)))
    assert [one["date"] for one in listed] == [line["date"] for line in table]
    assert [one["close"] for one in listed] == [line["close"] for line in table]
    assert listed[0]["date"] == "2026-01-05"


def test_periods_and_original_prices_reach_kis(cli: Cli) -> None:
    days = ("--start", "2026-01-01", "--end", "2026-03-31", "--json")
    weeks = json.loads(cli("candles", "018880", "--period", "week", "--original", *days).stdout)
    assert 12 <= len(weeks) <= 14


@pytest.mark.parametrize(
    "words",
    [
        ["--days", "0"],
        ["--days", "1000000000"],
        ["--days", "36500", "--end", "0050-01-01"],
        ["--days", "5", "--start", "2026-01-01"],
        ["--start", "yesterday"],
        ["--period", "hour"],
    ],
)
def test_dates_that_make_no_sense_are_bad_input(cli: Cli, words: list[str]) -> None:
    result = cli("candles", "018880", *words)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_span_counts_days_back_from_the_end() -> None:
    end = dt.date(2026, 1, 31)
    assert span(1, None, end) == (end, end)
    assert span(31, None, end) == (dt.date(2026, 1, 1), end)
    assert span(7, None, None)[1] == today()
    assert span(None, None, None) == (None, None)


def test_codes_in_text() -> None:
    assert codes_in(["005930, 000660\t018880\n", "# a comment\n", "", "Q500001 # etn"]) == [
        "005930",
        "000660",
        "018880",
        "Q500001",
    ]


@pytest.mark.parametrize("form", ["--json", "--csv", "--no-color"])
def test_no_candles_at_all_are_a_refusal(cli: Cli, form: str) -> None:
    result = cli("candles", "999999", form)
    assert result.exit_code == 3
    assert "999999" in result.stderr


def test_an_empty_file_is_named(cli: Cli, tmp_path: Path) -> None:
    file = tmp_path / "e.txt"
    file.write_text("# nothing", "utf-8")
    result = cli("prices", "--file", str(file))
    assert result.exit_code == 2
    assert "no codes in" in result.stderr


def test_columns_do_not_cut_a_pipe(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    assert cli("price", "005930").stdout.split()[:7] == [
        "code",
        "name",
        "price",
        "change",
        "rate",
        "volume",
        "value",
    ]


@pytest.mark.parametrize(
    ("words", "env"),
    [(("prices",), "real"), (("price",), "paper")],
)
def test_a_host_that_is_gone_is_given_up(
    cli: Cli, words: tuple[str, ...], env: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing listens: every code is named as failed, long before each was tried to its deadline."""
    monkeypatch.setenv("KIS_APP_KEY", APP_KEY)
    monkeypatch.setenv("KIS_APP_SECRET", APP_SECRET)
    monkeypatch.setenv("KIS_BASE_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("KIS_DEADLINE", "0.05")
    monkeypatch.setenv("KIS_RATE", "5")
    codes = [f"{code:06}" for code in range(1, 3_000)]
    began = time.monotonic()
    result = cli(*words, *codes, "--env", env, "--json")
    assert result.exit_code == 4
    assert time.monotonic() - began < 10
    assert {one["error"]["kind"] for one in json.loads(result.stdout)} == {"Unreachable"}
    assert len(json.loads(result.stdout)) == len(codes)
