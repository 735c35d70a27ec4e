import re
from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, load_settings

EXAMPLE = Path(__file__).parents[2] / ".env.example"
TOKEN = "MTA1.GabcDe.supersecretsupersecretsupersecret"


def _example() -> dict[str, str]:
    """The example's variables, with and without a # before them."""
    return dict(re.findall(r"^#?([A-Z][A-Z0-9_]*)=(.*)$", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE))


def test_everything_has_a_default_and_the_token_none():
    settings = load_settings(env_file=None)
    assert settings.discord_token is None
    assert settings.database_url == "sqlite:///./var/bandwire.db"
    assert settings.discord_api_base == "https://discord.com/api/v10"
    assert settings.feeds_allow_private is False
    assert settings.feeds_min_interval_s == 300


def test_the_example_names_every_setting_and_no_other():
    assert set(_example()) == {name.upper() for name in Settings.model_fields}


def test_the_example_shows_the_defaults(tmp_path):
    opened = tmp_path / "opened.env"
    opened.write_text(re.sub(r"^#(?=[A-Z][A-Z0-9_]*=)", "", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert load_settings(env_file=opened) == load_settings(env_file=None)
    assert load_settings(env_file=EXAMPLE) == load_settings(env_file=None)


def test_the_example_explains_each_setting():
    previous = ""
    for line in EXAMPLE.read_text(encoding="utf-8").splitlines():
        if re.match(r"#?[A-Z][A-Z0-9_]*=", line):
            assert previous.startswith(("# ", "#", "DISCORD")), f"nothing explains {line}"
        previous = line


def test_every_setting_is_described():
    missing = [name for name, field in Settings.model_fields.items() if not field.description]
    assert missing == []


def test_the_environment_wins_over_the_file(tmp_path, monkeypatch):
    env_file = tmp_path / ".env"
    env_file.write_text("DISCORD_RATE=10\nPLAYGROUND_PORT=9000\nSOMETHING_ELSE=1\n")
    monkeypatch.setenv("DISCORD_RATE", "20")
    settings = load_settings(env_file=env_file)
    assert (settings.discord_rate, settings.playground_port) == (20, 9000)


def test_an_empty_value_is_the_default(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", "")
    monkeypatch.setenv("OWNER_GUILD", "")
    settings = load_settings(env_file=None)
    assert settings.discord_token is None
    assert settings.owner_guild is None


@pytest.mark.parametrize(
    ("name", "value", "allowed"),
    [
        ("DISCORD_RATE", "51", "less than or equal to 50"),
        ("DISCORD_RATE", "fast", "integer"),
        ("FEEDS_MIN_INTERVAL_S", "0", "greater than or equal to 1"),
        ("PLAYGROUND_PORT", "70000", "65535"),
        ("OWNER_GUILD", "my server", "integer"),
        ("OWNER_GUILD", "-1", "greater than 0"),
        ("MENTIONS", "perhaps", "true or false"),
        ("FEEDS_ALLOW_PRIVATE", "localhost", "true or false"),
        ("LOG_LEVEL", "loud", "'debug', 'info', 'warning' or 'error'"),
        ("LOG_FORMAT", "xml", "'auto', 'text' or 'json'"),
        ("DATABASE_URL", "mysql://host/db", "postgresql://"),
        ("DATABASE_URL", "sqlite:bandwire.db", "three slashes"),
        ("DISCORD_API_BASE", "discord.com", "https://"),
        ("DISCORD_GATEWAY_URL", "https://gateway.discord.gg", "wss://"),
        ("CONTACT_URL", "me", "https://"),
        ("DISCORD_TOKEN", f"Bot {TOKEN}", "bare token"),
    ],
)
def test_a_wrong_value_is_refused_in_one_sentence_that_names_it_and_what_is_allowed(monkeypatch, name, value, allowed):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file=None)
    sentence = caught.value.sentence
    assert name in sentence
    assert allowed in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "For further information" not in sentence


def test_a_wrong_secret_is_nowhere_in_the_error(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", f"Bot {TOKEN}")
    with pytest.raises(SettingsError) as caught:
        load_settings(env_file=None)
    error = caught.value
    assert TOKEN not in f"{error} {error!r} {error.facts} {error.__cause__!r}"
    assert error.__suppress_context__


def test_the_token_is_never_printed(monkeypatch):
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    settings = load_settings(env_file=None)
    assert TOKEN not in f"{settings} {settings!r} {settings.model_dump()} {settings.model_dump_json()}"
    assert settings.discord_token is not None
    assert settings.discord_token.get_secret_value() == TOKEN


def test_a_file_in_another_encoding_is_refused_in_a_sentence(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_bytes("CONTACT_URL=https://é".encode("utf-16"))
    with pytest.raises(SettingsError, match="UTF-8"):
        load_settings(env_file=env_file)


def test_ports_are_numbers_between_commas(monkeypatch):
    monkeypatch.setenv("FEEDS_PORTS", "80, 443,81")
    assert load_settings(env_file=None).feeds_ports == frozenset({80, 81, 443})
    monkeypatch.setenv("FEEDS_PORTS", "80;99999")
    with pytest.raises(SettingsError, match="FEEDS_PORTS must be port numbers between commas"):
        load_settings(env_file=None)


def test_a_file_from_windows_is_read(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_bytes(b"\xef\xbb\xbfDISCORD_RATE=7\r\nCONTACT_URL=\"https://a.example/x\"\r\nLOG_LEVEL='error'\r\n")
    settings = load_settings(env_file=env_file)
    assert (settings.discord_rate, settings.contact_url, settings.log_level) == (7, "https://a.example/x", "error")


def test_a_line_that_cannot_be_read_is_told_and_not_shown(tmp_path):
    env_file = tmp_path / ".env"
    env_file.write_text(f'DISCORD_RATE=7\nDISCORD_TOKEN="{TOKEN}\n')
    with pytest.raises(SettingsError, match=r"line 2: write NAME=value there, and close every quote") as caught:
        load_settings(env_file=env_file)
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "value", "fault"),
    [
        ("DATABASE_URL", "postgresql://u:geheim@localhost:notaport/x", "DATABASE_URL must have a number"),
        ("DISCORD_API_BASE", "http://u:geheim@proxy.example/api/v10", "DISCORD_API_BASE must not hold a user"),
        ("DISCORD_GATEWAY_URL", "wss://u:geheim@proxy.example", "DISCORD_GATEWAY_URL must not hold a user"),
        ("CONTACT_URL", "https://u:geheim@a.example", "CONTACT_URL must not hold a user"),
    ],
)
def test_a_url_with_a_fault_is_refused_without_its_password(monkeypatch, name, value, fault):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=fault) as caught:
        load_settings(env_file=None)
    assert "geheim" not in str(caught.value)


def test_a_database_url_may_name_several_hosts(monkeypatch):
    url = "postgresql://u:p@one.example:5432,[::1]:5433/x"
    monkeypatch.setenv("DATABASE_URL", url)
    assert load_settings(env_file=None).database_url == url


@pytest.mark.parametrize(
    ("typed", "ids"), [("0-3", (0, 1, 2, 3)), ("5", (5,)), ("0, 2,4-5", (0, 2, 4, 5)), ("1,1-2", (1, 2))]
)
def test_shards_are_numbers_and_ranges(monkeypatch, typed, ids):
    monkeypatch.setenv("DATABASE_URL", "postgresql://user@host/db")
    monkeypatch.setenv("SHARD_COUNT", "16")
    monkeypatch.setenv("SHARD_IDS", typed)
    assert load_settings(env_file=None).shard_ids == ids


@pytest.mark.parametrize("typed", ["a", "3-", "-3", "5-2", "0-99999999", "²"])
def test_what_is_no_shard_is_refused(monkeypatch, typed):
    monkeypatch.setenv("SHARD_COUNT", "16")
    monkeypatch.setenv("SHARD_IDS", typed)
    with pytest.raises(SettingsError, match="SHARD_IDS must be shard numbers"):
        load_settings(env_file=None)


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"ROLE": "sender"}, "Wrong settings: ROLE=sender needs PostgreSQL, since SQLite serves one process"),
        ({"SHARD_IDS": "0"}, "Wrong settings: SHARD_IDS needs a SHARD_COUNT"),
        ({"SHARD_COUNT": "4", "SHARD_IDS": "2-4"}, "SHARD_IDS needs a SHARD_COUNT that is greater"),
        (
            {"SHARD_COUNT": "4", "SHARD_IDS": "0-1"},
            "SHARD_IDS leaves shards to other processes, which needs PostgreSQL",
        ),
    ],
)
def test_settings_that_do_not_fit_together_are_told(monkeypatch, given, sentence):
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError, match=sentence):
        load_settings(env_file=None)
