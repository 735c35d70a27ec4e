"""Every setting of Bandwire: read from the environment and a `.env` file, checked at the start, handed down from there."""

import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from dotenv.parser import parse_stream
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError

LogLevel = Literal["debug", "info", "warning", "error"]
LogFormat = Literal["auto", "text", "json"]
Role = Literal["all", "gateway", "feeds", "sender"]


def _http_url(value: str) -> str:
    return _open_url(_url(value, ("http", "https")))


def _gateway_url(value: str) -> str:
    return _open_url(_url(value, ("ws", "wss")))


def _database_url(value: str) -> str:
    if value.startswith("sqlite:///") and len(value) > len("sqlite:///"):
        return value
    if value.startswith("sqlite:"):
        raise ValueError("must have three slashes before the file's path: sqlite:///./var/bandwire.db")
    return _url(value, ("postgresql", "postgres"))


def _url(value: str, schemes: tuple[str, ...]) -> str:
    parts = urlsplit(value)
    if parts.scheme not in schemes or not (parts.netloc or parts.query):
        raise ValueError(f"must be a URL that begins with {' or '.join(f'{scheme}://' for scheme in schemes)}")
    try:
        _ = [urlsplit(f"//{host}").port for host in parts.netloc.rpartition("@")[2].split(",")]
    except ValueError:
        raise ValueError("must have a number from 0 to 65535 as its port") from None
    return value.rstrip("/")


def _open_url(value: str) -> str:
    """A URL that is shown and logged."""
    if "@" in urlsplit(value).netloc:
        raise ValueError("must not hold a user or a password")
    return value


def _ports(value: object) -> object:
    """Ports as they are typed: numbers between commas."""
    if not isinstance(value, str):
        return value
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if not parts or not all(part.isascii() and part.isdecimal() and 0 < int(part) < 65_536 for part in parts):
        raise ValueError("must be port numbers between commas: 80,443,8080,8443")
    return frozenset(map(int, parts))


def _token(value: SecretStr) -> SecretStr:
    text = value.get_secret_value()
    if text != text.strip() or any(c.isspace() for c in text) or text.lower().startswith("bot"):
        raise ValueError("must be the bare token, without spaces and without the word Bot before it")
    return value


_SHARD = re.compile(r"[0-9]{1,6}")
"""A number of more digits is no shard's, and a range to it would take minutes to write out."""


def _shards(value: object) -> object:
    """Shard numbers as they are typed: single ones and ranges between commas."""
    if not isinstance(value, str):
        return value
    numbers: set[int] = set()
    for part in value.split(","):
        first, dash, last = part.strip().partition("-")
        if not all(_SHARD.fullmatch(number) for number in ((first, last) if dash else (first,))):
            raise ValueError("must be shard numbers: 0-15, or 0,3,5")
        numbers.update(range(int(first), int(last or first) + 1))
    if not numbers or len(numbers) > 10_000:
        raise ValueError("must be shard numbers: 0-15, or 0,3,5")
    return tuple(sorted(numbers))


class Settings(BaseSettings):
    """The settings; each attribute is the environment variable of the same name in capitals."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    discord_token: Annotated[SecretStr, AfterValidator(_token)] | None = Field(
        default=None,
        description="The bot's token from Discord's developer portal; without one, the playground is started.",
    )
    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default="sqlite:///./var/bandwire.db",
        description="Where everything is kept: sqlite:///file or postgresql://user@host/db.",
    )
    discord_api_base: Annotated[str, AfterValidator(_http_url)] = Field(
        default="https://discord.com/api/v10", description="Discord's REST API, or a proxy before it."
    )
    discord_gateway_url: Annotated[str, AfterValidator(_gateway_url)] = Field(
        default="wss://gateway.discord.gg", description="Discord's gateway."
    )
    discord_rate: int = Field(
        default=45, ge=1, le=50, description="Requests a second to Discord at most; Discord allows 50."
    )
    unseen_posts: Literal["again", "drop"] = Field(
        default="again",
        description="What becomes of a post that may have arrived where the bot may not read back: again (sent once more) or drop.",
    )
    owner_guild: int | None = Field(
        default=None, gt=0, lt=2**63, description="The id of the server where the owner's commands are registered."
    )
    mentions: bool = Field(
        default=True, description="Whether the bot answers when it is mentioned, and direct messages."
    )
    feeds_allow_private: bool = Field(
        default=False,
        description="Whether feeds may lie on this machine and in private networks; for tests and the playground.",
    )
    feeds_ports: Annotated[frozenset[int], NoDecode, BeforeValidator(_ports)] = Field(
        default=frozenset({80, 443, 8080, 8443}), description="The ports that feeds are fetched from, between commas."
    )
    feeds_min_interval_s: int = Field(
        default=300, ge=1, le=86_400, description="The shortest time between two polls of one feed, in seconds."
    )
    feeds_packs: Path | None = Field(
        default=None, description="A folder of further feed packs, in the form of data/feeds/, that /setup offers too."
    )
    limit_feeds: int = Field(default=25, ge=0, le=10_000, description="Feeds that one server may have.")
    limit_subscriptions: int = Field(default=50, ge=0, le=10_000, description="Subscriptions that one server may have.")
    limit_watches: int = Field(
        default=1000, ge=0, le=10_000, description="Watches that the people of one server may have."
    )
    limit_adds_an_hour: int = Field(
        default=30, ge=0, le=10_000, description="Feeds that one server may add in an hour."
    )
    limit_commands_a_minute: int = Field(
        default=120, ge=1, le=10_000, description="Commands and clicks of one server that are answered in a minute."
    )
    contact_url: Annotated[str, AfterValidator(_http_url)] | None = Field(
        default=None, description="A page about this bot, told to the sites whose feeds it reads."
    )
    tables_cache: Path = Field(default=Path("./var/cache"), description="The folder of the compiled band tables.")
    playground_port: int = Field(
        default=8085, ge=1, le=65_535, description="The port of the playground's page on 127.0.0.1."
    )
    role: Role = Field(
        default="all", description="What this process does: all, gateway, feeds or sender; the parts need PostgreSQL."
    )
    shard_count: int | None = Field(
        default=None, ge=1, le=10_000, description="How many gateway connections the servers are spread over in all."
    )
    shard_ids: Annotated[tuple[int, ...] | None, NoDecode, BeforeValidator(_shards)] = Field(
        default=None, description="Which of them this process holds, such as 0-15; all when not set."
    )
    metrics_port: int | None = Field(
        default=None, ge=1, le=65_535, description="The port of /health and /metrics; without one they are not served."
    )
    metrics_host: str = Field(
        default="127.0.0.1", min_length=1, description="The address that /health and /metrics are served on."
    )
    log_level: LogLevel = Field(default="info", description="How much is logged: debug, info, warning or error.")
    log_format: LogFormat = Field(
        default="auto", description="How it is logged: text, json, or auto (text on a terminal, json elsewhere)."
    )

    @model_validator(mode="after")
    def _fit_together(self) -> Self:
        """What no single setting can know."""
        alone = self.database_url.startswith("sqlite:")
        if self.role != "all" and alone:
            raise ValueError(
                f"ROLE={self.role} needs PostgreSQL, since SQLite serves one process: set DATABASE_URL, or ROLE=all"
            )
        if self.shard_ids is not None:
            if self.shard_count is None or self.shard_ids[-1] >= self.shard_count:
                raise ValueError("SHARD_IDS needs a SHARD_COUNT that is greater than each of them")
            if alone and len(self.shard_ids) < self.shard_count:
                raise ValueError("SHARD_IDS leaves shards to other processes, which needs PostgreSQL: set DATABASE_URL")
        return self


def load_settings(*, env_file: Path | None = Path(".env")) -> Settings:
    """The settings from the environment and, under it, from `env_file`.

    Raises SettingsError, in one sentence that names the variables that are wrong and never shows their values.
    """
    try:
        if env_file is not None and env_file.is_file():
            _demand_readable(env_file)
        return Settings(_env_file=env_file)  # type: ignore[call-arg] # an argument of pydantic-settings, unknown to mypy
    except ValidationError as error:
        faults = "; ".join(
            f"{_variable(fault['loc'])} {_words(fault['type'], fault['msg'])}" if fault["loc"] else _plain(fault["msg"])
            for fault in error.errors(include_url=False, include_input=False)
        )
        raise SettingsError(f"Wrong settings: {faults}.") from None
    except UnicodeDecodeError:
        raise SettingsError(f"The file {env_file} is not UTF-8 text: save it as UTF-8.") from None


def _demand_readable(env_file: Path) -> None:
    """The reader of such files passes over what it cannot read, and then a setting is silently not there."""
    with env_file.open(encoding="utf-8-sig") as lines:
        wrong = [str(part.original.line) for part in parse_stream(lines) if part.error]
    if wrong:
        raise SettingsError(
            f"The file {env_file} cannot be read at line {', '.join(wrong)}: write NAME=value there, and close every quote."
        )


def _variable(location: tuple[int | str, ...]) -> str:
    return str(location[0]).upper()


def _plain(message: str) -> str:
    return message.removeprefix("Value error, ").removeprefix("Input ")


def _words(kind: str, message: str) -> str:
    """Pydantic's message as the end of a sentence that begins with the variable's name."""
    text = _plain(message)
    if kind == "bool_parsing":
        text = "should be true or false (or 1 or 0, yes or no, on or off)"
    return text if text.startswith(("should", "must")) else f"is wrong: {text[:1].lower()}{text[1:]}"
