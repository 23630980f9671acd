"""Settings from the environment and from the official kis_devlp.yaml."""

from pathlib import Path

import pytest

from kis_async import Kis
from kis_async.net.settings import from_environment, has_keys
from kis_async.wire.errors import ConfigError

KEYS = {"KIS_APP_KEY": "PSkey", "KIS_APP_SECRET": "secret=="}

FILE = """
my_app: "PSreal"
my_sec: "realsecret"
paper_app: "PSpaper"
paper_sec: "papersecret"
my_htsid: "invented"
my_acct_stock: "01234567"
my_acct_future: "11111111"
my_paper_stock: 07654321
my_prod: "01"
prod: "https://openapi.koreainvestment.com:9443"
vps: "https://openapivts.koreainvestment.com:29443"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "kis_devlp.yaml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_two_keys_are_enough_and_mean_paper() -> None:
    found = from_environment(KEYS)
    assert (found.app_key.key, found.app_key.secret) == ("PSkey", "secret==")
    assert found.environment == "paper"
    assert found.tr_ids == "new"
    assert (found.account, found.hts_id, found.base_url, found.token_dir, found.rate) == (None,) * 5


def test_every_variable_is_read() -> None:
    found = from_environment(
        KEYS
        | {
            "KIS_ACCOUNT": " 12345678-01 ",
            "KIS_ENVIRONMENT": "REAL",
            "KIS_HTS_ID": "me",
            "KIS_BASE_URL": "http://127.0.0.1:1",
            "KIS_TOKEN_DIR": "/tokens",
            "KIS_RATE": "3",
            "KIS_TR_IDS": "old",
        }
    )
    assert (found.account, found.environment, found.hts_id) == ("12345678-01", "real", "me")
    assert (found.base_url, found.token_dir) == ("http://127.0.0.1:1", "/tokens")
    assert (found.rate, found.tr_ids) == (3, "old")


@pytest.mark.parametrize(
    ("environ", "message"),
    [
        ({"KIS_APP_SECRET": "s"}, "KIS_APP_KEY not set"),
        ({"KIS_APP_KEY": "k"}, "KIS_APP_SECRET not set"),
        ({"KIS_APP_KEY": " ", "KIS_APP_SECRET": ""}, "KIS_APP_KEY and KIS_APP_SECRET not set"),
        (KEYS | {"KIS_ENVIRONMENT": "production"}, "KIS_ENVIRONMENT must be real or paper"),
        (KEYS | {"KIS_RATE": "0"}, "KIS_RATE"),
        (KEYS | {"KIS_RATE": "1.5"}, "KIS_RATE"),
        (KEYS | {"KIS_CONFIG": "/no/such/file"}, "cannot be read"),
    ],
)
def test_what_is_missing_or_malformed_is_named(environ: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        from_environment(environ)


def test_an_empty_environment_is_not_filled_from_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(ConfigError, match="not set"):
        from_environment({})
    assert not has_keys({})


def test_without_an_argument_the_process_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not has_keys()
    with pytest.raises(ConfigError):
        from_environment()
    for name, value in KEYS.items():
        monkeypatch.setenv(name, value)
    assert has_keys()
    assert from_environment().app_key.key == "PSkey"


@pytest.mark.parametrize(
    ("environment", "key", "account", "host"),
    [
        ("real", "PSreal", "01234567-01", "https://openapi.koreainvestment.com:9443"),
        ("paper", "PSpaper", "07654321-01", "https://openapivts.koreainvestment.com:29443"),
    ],
)
def test_the_official_file_has_both_environments_and_accounts_keep_their_zeros(
    config: Path, environment: str, key: str, account: str, host: str
) -> None:
    found = from_environment({"KIS_CONFIG": str(config), "KIS_ENVIRONMENT": environment})
    assert found.app_key.key == key
    assert found.account == account
    assert found.base_url == host
    assert found.hts_id == "invented"


def test_a_file_does_not_make_it_real_money(config: Path) -> None:
    assert from_environment({"KIS_CONFIG": str(config)}).environment == "paper"


def test_variables_go_before_the_file(config: Path) -> None:
    found = from_environment({"KIS_CONFIG": str(config), "KIS_APP_KEY": "PSmine", "KIS_ACCOUNT": ""})
    assert found.app_key.key == "PSmine"
    assert found.app_key.secret == "papersecret"
    assert found.account == "07654321-01"


@pytest.mark.parametrize("text", ["", "- a\n- b\n", "just text", "a: [1,\n", "\tx: y"])
def test_a_file_that_holds_no_settings_is_said_to(tmp_path: Path, text: str) -> None:
    path = tmp_path / "kis_devlp.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError, match="KIS_CONFIG") as caught:
        from_environment({"KIS_CONFIG": str(path)})
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_file_that_is_not_utf8_is_said_to_be_unreadable(tmp_path: Path) -> None:
    """KIS's sample is edited on Korean Windows machines."""
    path = tmp_path / "kis_devlp.yaml"
    path.write_bytes("# 한글 주석\nmy_app: x\n".encode("cp949"))
    with pytest.raises(ConfigError, match="KIS_CONFIG"):
        from_environment({"KIS_CONFIG": str(path)})


def test_from_env_makes_a_session(tmp_path: Path) -> None:
    kis = Kis.from_env(
        KEYS | {"KIS_BASE_URL": "http://127.0.0.1:1", "KIS_RATE": "2", "KIS_TOKEN_DIR": str(tmp_path)}
    )
    assert (kis.environment, kis.base_url, kis.rate) == ("paper", "http://127.0.0.1:1", 2)


def test_from_env_refuses_other_tr_ids() -> None:
    with pytest.raises(ConfigError, match="KIS_TR_IDS"):
        Kis.from_env(KEYS | {"KIS_TR_IDS": "newest"})


def test_settings_do_not_show_their_secrets(config: Path) -> None:
    found = from_environment({"KIS_CONFIG": str(config), "KIS_ENVIRONMENT": "real"})
    shown = repr(found)
    for secret in ("PSreal", "realsecret", "01234567"):
        assert secret not in shown


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("KIS_APPKEY", "KIS_APP_KEY"),
        ("KIS_APP_KYE", "KIS_APP_KEY"),
        ("kis_app_key", "KIS_APP_KEY"),
        ("KIS_APPSECRET", "KIS_APP_SECRET"),
        ("KIS_SECRET_KEY", "KIS_APP_SECRET"),
        ("KIS_ACCOUNT_NO", "KIS_ACCOUNT"),
        ("KIS_CANO", "KIS_ACCOUNT"),
        ("KIS_ACNT_PRDT_CD", "KIS_ACCOUNT"),
        ("KIS_ENV", "KIS_ENVIRONMENT"),
        ("KIS_IS_PAPER", "KIS_ENVIRONMENT"),
        ("KIS_HTSID", "KIS_HTS_ID"),
        ("KIS_BASEURL", "KIS_BASE_URL"),
    ],
)
def test_another_name_is_refused_with_the_right_one(name: str, meant: str) -> None:
    others = {key: value for key, value in KEYS.items() if key != meant}
    with pytest.raises(ConfigError, match=f"{name} is not a setting of kis_async; did you mean {meant}"):
        Kis.from_env({**others, name: "x"})


def test_names_of_other_software_are_left_alone() -> None:
    assert from_environment(KEYS | {"KIS_LOG_LEVEL": "x", "KIS_DB_PASSWORD": "x"}).environment == "paper"
    assert from_environment(KEYS | {"KIS_APPKEY": "another client's"}).app_key.key == "PSkey"


@pytest.mark.parametrize(
    "text", ['"12345678-01"', "'12345678-01'", " 12345678-01\r\n", "\ufeff12345678-01", "12345678-01"]
)
def test_what_files_leave_around_a_value_is_dropped(text: str) -> None:
    assert from_environment(KEYS | {"KIS_ACCOUNT": text}).account == "12345678-01"


def test_the_sandbox_is_an_environment() -> None:
    assert Kis.from_env({"KIS_ENVIRONMENT": "sandbox"}).base_url.startswith("http://sandbox.")
    with pytest.raises(ConfigError, match="sandbox"):
        Kis.from_env(KEYS | {"KIS_ENVIRONMENT": "sandbox"})


@pytest.mark.parametrize("environment", ["real", "paper"])
def test_the_other_environments_host_is_refused(environment: str) -> None:
    other = (
        "https://openapivts.koreainvestment.com"
        if environment == "real"
        else "https://openapi.koreainvestment.com"
    )
    with pytest.raises(ConfigError, match="host"):
        from_environment(KEYS | {"KIS_ENVIRONMENT": environment, "KIS_BASE_URL": other})


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('my_app: "PSreal"', "my_app: 앱키", "my_app"),
        ('my_app: "PSreal"', "my_app: [a]", "my_app"),
        ('my_sec: "realsecret"', "", "my_sec"),
        ('my_acct_stock: "01234567"', "my_acct_stock: 종합계좌", "my_acct_stock"),
        ('my_prod: "01"', 'my_prod: "x1"', "my_prod"),
        ('my_acct_future: "11111111"\n', "", None),
    ],
)
def test_a_wrong_field_is_named_with_its_file(config: Path, old: str, new: str, field: str | None) -> None:
    config.write_text(FILE.replace(old, new), encoding="utf-8-sig")
    environ = {"KIS_CONFIG": str(config), "KIS_ENVIRONMENT": "real"}
    if field is None:
        assert from_environment(environ).account == "01234567-01"
        return
    with pytest.raises(ConfigError, match=f"kis_devlp.yaml: {field} ") as caught:
        from_environment(environ)
    assert "앱키" not in str(caught.value)


@pytest.mark.parametrize("product", ["03", "08"])
def test_futures_products_take_the_futures_account(config: Path, product: str) -> None:
    config.write_text(FILE.replace('my_prod: "01"', f'my_prod: "{product}"'), encoding="utf-8")
    environ = {"KIS_CONFIG": str(config), "KIS_ENVIRONMENT": "real"}
    assert from_environment(environ).account == f"11111111-{product}"
    with pytest.raises(ConfigError, match="my_paper_future"):
        from_environment({"KIS_CONFIG": str(config)})
