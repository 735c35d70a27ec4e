"""What each kind of failure becomes."""

import logging
from types import SimpleNamespace

import aiohttp
import discord
import pytest
from discord import app_commands

from bot.chat.doctor import NEEDED, WISHED
from bot.chat.errors import as_user_error, new_reference, sentence
from bot.chat.permissions import named
from bot.chat.throttle import ThrottledTree
from bot.errors import BadInput
from bot.text.speech import Texts


@pytest.mark.parametrize(
    ("error", "message_id"),
    [
        (BadInput("x", message_id="error-bad-option"), "error-bad-option"),
        (app_commands.MissingPermissions(["manage_guild"]), "error-you-lack"),
        (app_commands.BotMissingPermissions(["embed_links"]), "error-bot-lacks"),
        (app_commands.NoPrivateMessage(), "error-server-only"),
        (app_commands.CheckFailure("no"), "error-not-allowed"),
        (app_commands.CommandNotFound("gone", []), "error-command-changed"),
    ],
)
def test_what_the_person_can_mend_has_its_sentence(error: Exception, message_id: str) -> None:
    found = as_user_error(error)

    assert found is not None
    assert found.message_id == message_id


def test_our_own_faults_are_no_user_errors() -> None:
    assert as_user_error(RuntimeError("x")) is None


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "**Manage Server** and **Embed Links**"),
        ("fr", "**Gérer le serveur** et **Intégrer des liens**"),
        ("es-419", "**Administrar servidor** e **Insertar enlaces**"),
    ],
)
def test_permissions_are_named_as_discord_names_them_there(language: str, words: str) -> None:
    found = as_user_error(app_commands.MissingPermissions(["manage_guild", "embed_links"]))

    assert found is not None
    assert words in sentence(found, Texts.load().speech(language))


def test_a_permission_without_words_keeps_its_own() -> None:
    assert named(["use_soundboard"], Texts.load().speech("fr")) == "**Use Soundboard**"


@pytest.mark.parametrize(
    "permission", [*NEEDED, *WISHED, "send_messages_in_threads", "manage_guild", "mention_everyone"]
)
def test_permissions_that_the_bot_asks_for_have_words(permission: str) -> None:
    assert Texts.load().speech("en").knows(f"permission-{permission.replace('_', '-')}")


def test_references_have_no_look_alikes() -> None:
    made = "".join(new_reference() for _ in range(200))

    assert not set(made) & set("0O1IB8S5Z2")


def test_suggestions_that_come_too_late_are_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    theirs = logging.getLogger("discord.app_commands.tree")
    ThrottledTree(discord.Client(intents=discord.Intents.none()))
    answer = SimpleNamespace(status=404, reason="Not Found")

    for code in (10062, 50035):
        error = discord.NotFound(answer, {"code": code, "message": "no"})
        theirs.error("Ignoring exception in autocomplete for %r", "bands", exc_info=error)

    assert [record.exc_info[1].code for record in caplog.records if record.name == theirs.name] == [50035]


def test_suggestions_that_get_lost_are_no_fault(caplog: pytest.LogCaptureFixture) -> None:
    theirs = logging.getLogger("discord.app_commands.tree")
    ThrottledTree(discord.Client(intents=discord.Intents.none()))

    for error in (
        aiohttp.ServerDisconnectedError(),
        RuntimeError("Session is closed"),
        RuntimeError("a fault of ours"),
    ):
        theirs.error("Ignoring exception in autocomplete for %r", "bands", exc_info=error)

    assert [str(record.exc_info[1]) for record in caplog.records if record.name == theirs.name] == ["a fault of ours"]
