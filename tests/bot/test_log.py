import io
import json
import logging

import aiohttp
import pytest
import structlog
from multidict import CIMultiDict, CIMultiDictProxy
from pydantic import SecretStr
from yarl import URL

from bot.log import configure_log, redact

TOKEN = "MTA1MzA5NDQ3ODI1NjYwNzI5NA.GabcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def _restore():
    root = logging.getLogger()
    before = (root.handlers[:], root.level)
    yield
    root.handlers[:], level = before
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.reset_defaults()


def test_on_a_terminal_a_line_is_text_and_elsewhere_json():
    terminal, pipe = Terminal(), io.StringIO()
    configure_log(stream=terminal)
    structlog.get_logger("bot.x").info("polled", source="a", new=3)
    configure_log(stream=pipe)
    structlog.get_logger("bot.x").info("polled", source="ä", new=3)
    assert "polled" in terminal.getvalue()
    assert not terminal.getvalue().startswith("{")
    line = json.loads(pipe.getvalue())
    assert {"event": "polled", "source": "ä", "new": 3, "level": "info", "logger": "bot.x"}.items() <= line.items()
    assert line["timestamp"].endswith("Z")


def test_the_standard_library_comes_out_the_same_way():
    pipe = io.StringIO()
    configure_log(stream=pipe)
    logging.getLogger("discord.gateway").warning("Shard %s is slow", 3)
    assert json.loads(pipe.getvalue())["event"] == "Shard 3 is slow"


def test_a_traceback_stays_in_the_one_json_line():
    pipe = io.StringIO()
    configure_log(stream=pipe)
    try:
        {}["gone"]
    except KeyError:
        structlog.get_logger("bot").exception("failed")
    assert pipe.getvalue().count("\n") == 1
    assert "KeyError: 'gone'" in json.loads(pipe.getvalue())["exception"]


def test_discord_and_aiohttp_never_log_below_info():
    pipe = io.StringIO()
    configure_log(level="debug", stream=pipe)
    logging.getLogger("discord.http").debug("POST /webhooks/1/secret")
    logging.getLogger("aiohttp.client").debug("body")
    structlog.get_logger("bot.x").debug("mine")
    assert [json.loads(line)["event"] for line in pipe.getvalue().splitlines()] == ["mine"]


def test_the_level_holds():
    pipe = io.StringIO()
    configure_log(level="warning", stream=pipe)
    structlog.get_logger("bot.x").info("quiet")
    logging.getLogger("bot.y").info("quiet")
    assert pipe.getvalue() == ""


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_error_path_shows_the_token(form):
    pipe = io.StringIO()
    configure_log(form=form, secrets=[SecretStr(TOKEN), None], stream=pipe)
    log = structlog.get_logger("bot.x")
    headers = CIMultiDictProxy(CIMultiDict({"Authorization": f"Bot {TOKEN}"}))
    request = aiohttp.RequestInfo(
        URL(f"https://u:pw@discord.com/x?token={TOKEN}"), "GET", headers, URL("https://discord.com/x")
    )
    error = aiohttp.ClientResponseError(request, (), status=401)
    assert TOKEN in repr(error), "without redaction it would be shown"
    log.error("failed", error=repr(error))
    log.error("failed", headers={"Authorization": f"Bot {TOKEN}"}, body=f'{{"token": "{TOKEN}"}}')
    logging.getLogger("discord.client").error("logging in using static token %s", TOKEN)
    try:
        _fail(error)
    except RuntimeError:
        log.exception("crashed", url=f"wss://gateway/?token={TOKEN}")
    logging.getLogger("asyncio").warning("%r", {"exception": error})
    assert TOKEN not in pipe.getvalue()
    assert TOKEN[:26] not in pipe.getvalue()
    assert "crashed" in pipe.getvalue()


def _fail(cause):
    raise RuntimeError(f"cannot log in with {TOKEN}") from cause


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bot abcdef.ghi", "abcdef"),
        ("{'Authorization': 'Bearer abcdefghijk'}", "abcdefghijk"),
        (r"{\"authorization\": \"Basic abcdefghijk\"}", "abcdefghijk"),
        ("('Authorization', 'Bot abcdefghijk')", "abcdefghijk"),
        (f"a token {TOKEN}, other text", TOKEN),
        ("POST https://discord.com/api/v10/webhooks/123456/abcDEF-_x/messages/@original", "abcDEF"),
        ("POST https://discord.com/api/v10/interactions/123456/aW50ZXJhY3Rpb246/callback", "aW50ZX"),
        ("'token': 'aW50ZXJhY3Rpb24'", "aW50ZX"),
        ('{\\"token\\": \\"aW50ZXJhY3Rpb24\\"}', "aW50ZX"),
        ("https://me:hunter2@example.org/feed", "hunter2"),
        ("postgresql://me:hunter2@db.example.org/bandwire", "hunter2"),
        ("https://example.org/feed?key=hunter2&x=1 failed", "hunter2"),
        ("<https://example.org/feed?key=hunter2>", "hunter2"),
    ],
)
def test_what_is_secret_is_taken_out(text, secret):
    assert secret in text
    assert secret not in redact(text)


@pytest.mark.parametrize(
    "text",
    [
        "polled source=https://example.org/feed.xml status=ok",
        "what a question? yes",
        "nr.band.78 is 3300-3800 MHz",
        "2026-11-24T12:00:00.000000Z [info] started",
        "token: None",
        "https://example.org/path failed: see @someone",
    ],
)
def test_what_is_not_secret_stays(text):
    assert redact(text) == text


def test_the_rest_of_a_line_stays_readable():
    told = redact("GET https://u:p@example.org/feed?key=1 failed, status 500")
    assert told == "GET https://example.org/feed?… failed, status 500"
