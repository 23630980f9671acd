"""Each class of failure has its exit code, and is told without secrets."""

import errno

import pytest
from tests.cli.conftest import Cli

from kis_async import Kis, KisError
from kis_async.cli import run
from kis_async.cli.options import Env
from kis_async.cli.screen import Screen, UnwrittenError
from kis_async.sandbox import APP_KEY, APP_SECRET
from kis_async.wire import errors
from kis_async.wire.credentials import Account


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (errors.InvalidRequest, 2),
        (errors.NotOnPaper, 2),
        (errors.ConfigError, 2),
        (errors.CredentialsRejected, 3),
        (errors.TokenRejected, 3),
        (errors.TokenIssueLimited, 3),
        (errors.RateLimited, 3),
        (errors.InputRefused, 3),
        (errors.OrderRejected, 3),
        (errors.MarketClosed, 3),
        (errors.NoData, 3),
        (errors.Unreachable, 4),
        (errors.NoAnswer, 4),
        (errors.BadAnswer, 4),
        (errors.UnexpectedAnswer, 4),
        (errors.ServerError, 4),
        (errors.OutcomeUnknown, 5),
    ],
)
def test_exit_codes(kind: type[KisError], code: int) -> None:
    assert run.exit_code(kind("x")) == code


def test_an_error_is_told_with_what_kis_said_and_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    error = errors.OrderRejected(
        "Too little cash.",
        msg_cd="APBK0952",
        msg1="주문가능금액을 초과 했습니다",
        tr_id="TTTC0012U",
        hint="Order less.",
    )
    run.tell(error, Screen(), about="005930")
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == (
        "005930: Too little cash.\n  KIS: APBK0952 주문가능금액을 초과 했습니다 (TTTC0012U)\n  Order less.\n"
    )


def test_without_keys_it_is_the_sandbox_and_says_so_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    async def look(kis: Kis) -> str:
        return kis.base_url

    assert run.run(look, Screen(), None).startswith("http://sandbox.")
    assert capsys.readouterr().err == (
        "Sandbox: invented prices, no network. Set KIS_APP_KEY and KIS_APP_SECRET for KIS.\n"
    )


def test_keys_mean_kis(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    async def look(kis: Kis) -> tuple[str, str]:
        return kis.environment.value, kis.base_url

    monkeypatch.setenv("KIS_APP_KEY", APP_KEY)
    monkeypatch.setenv("KIS_APP_SECRET", APP_SECRET)
    monkeypatch.setenv("KIS_BASE_URL", "http://127.0.0.1:9")
    assert run.run(look, Screen(), None) == ("paper", "http://127.0.0.1:9")
    assert run.run(look, Screen(), Env.REAL) == ("real", "http://127.0.0.1:9")
    assert capsys.readouterr().err == ""


def test_half_a_key_is_a_fault_and_not_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIS_APP_KEY", APP_KEY)
    with pytest.raises(errors.ConfigError, match="KIS_APP_SECRET"):
        run.open_session(None)


@pytest.mark.parametrize(("env", "expected"), [(None, "real"), (Env.PAPER, "paper")])
def test_the_sandbox_has_both_environments(
    env: Env | None, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIS_ENVIRONMENT", "sandbox")
    assert run.open_session(env).environment == expected


@pytest.mark.parametrize(
    "words", [["price", "005930", "--csv"], ["balance"], ["buy", "005930", "1", "--market", "--yes"]]
)
@pytest.mark.parametrize(
    ("variables", "options", "named"),
    [
        ({"KIS_APPKEY": "x"}, [], "did you mean KIS_APP_KEY"),
        ({"KIS_APPSECRET": "x"}, [], "did you mean KIS_APP_SECRET"),
        ({"KIS_ACCOUNT_NO": "12345678"}, [], "did you mean KIS_ACCOUNT"),
        ({"KIS_ENVIRONMENT": "real"}, [], "KIS_APP_KEY"),
        ({"KIS_ENVIRONMENT": ""}, [], "KIS_APP_KEY"),
        ({"KIS_APP_KEY": ""}, [], "KIS_APP_KEY"),
        ({"KIS_BASE_URL": ""}, [], "KIS_APP_KEY"),
        ({}, ["--env", "paper"], "KIS_APP_KEY"),
        ({"KIS_ENVIRONMENT": "sandbox", "KIS_APP_KEY": "x"}, [], "KIS_ENVIRONMENT is sandbox"),
        ({"KIS_ENVIRONMENT": "real"}, ["--sandbox"], "contradicts"),
        ({}, ["--sandbox", "--env", "real"], "contradict"),
    ],
)
def test_anything_said_about_kis_refuses_the_sandbox(
    cli: Cli,
    words: list[str],
    variables: dict[str, str],
    options: list[str],
    named: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    result = cli(*words, *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert named in result.stderr


@pytest.mark.parametrize("account", ["12345678-01", ""])
def test_an_account_option_refuses_the_sandbox(cli: Cli, account: str) -> None:
    result = cli("balance", "--account", account)
    assert (result.exit_code, result.stdout) == (2, "")


def test_the_sandbox_can_be_asked_for(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIS_APP_KEY", "")
    assert cli("price", "005930").exit_code == 2
    assert cli("price", "005930", "--sandbox").exit_code == 0
    assert cli("price", "005930").exit_code == 2


def test_an_unknown_environment_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIS_ENVIRONMENT", "live")
    with pytest.raises(errors.ConfigError):
        run.open_session(None)


def test_an_account_is_masked() -> None:
    assert run.masked(Account.parse("12345678-01")) == "12******-01"
    assert run.masked(None) == "none"


@pytest.mark.parametrize("variable", ["KIS_ACCOUNT", "KIS_HTS_ID"])
def test_an_account_without_keys_is_a_fault_and_not_the_sandbox(
    variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, "12345678-01")
    with pytest.raises(errors.ConfigError, match="KIS_APP_KEY"):
        run.open_session(None)


def test_who_means_the_real_host_gets_no_invented_money(monkeypatch: pytest.MonkeyPatch) -> None:
    run.check_keys(None)
    with pytest.raises(errors.ConfigError, match="KIS_APP_KEY"):
        run.check_keys(Env.REAL)
    monkeypatch.setenv("KIS_ENVIRONMENT", "REAL")
    with pytest.raises(errors.ConfigError, match="KIS_APP_KEY"):
        run.check_keys(None)
    monkeypatch.setenv("KIS_ENVIRONMENT", "sandbox")
    run.check_keys(None)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["balance"], 2),
        (["buy", "018880", "1", "--market"], 2),
        (["sell", "018880", "1", "--market", "--dry-run"], 2),
        (["call", "domestic-stock/inquire-balance"], 2),
        (["doctor"], 1),
    ],
)
def test_real_without_keys_fails_where_money_is(
    cli: Cli, words: list[str], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cli(*words, "--env", "real").exit_code == code
    monkeypatch.setenv("KIS_ENVIRONMENT", "real")
    result = cli(*words)
    assert result.exit_code == code
    assert "KIS_APP_KEY" in result.stdout + result.stderr
    assert "taken" not in result.stdout


@pytest.mark.parametrize("url", ["http://127.0.0.1:99999", "http://127.0.0.1:-1"])
def test_a_port_that_is_none_is_bad_input(cli: Cli, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIS_APP_KEY", APP_KEY)
    monkeypatch.setenv("KIS_APP_SECRET", APP_SECRET)
    monkeypatch.setenv("KIS_BASE_URL", url)
    assert cli("price", "005930").exit_code == 2
    assert cli("doctor").exit_code == 1


def test_another_failure_of_the_machine_is_not_taken_for_the_output(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run.tell_machine(OSError(errno.EMFILE, "Too many open files"), Screen())
    run.tell_machine(UnwrittenError(errno.ENOSPC, "No space left on device"), Screen())
    assert capsys.readouterr().err == (
        "This machine failed: Too many open files.\n"
        "The output could not be written: No space left on device.\n"
    )
