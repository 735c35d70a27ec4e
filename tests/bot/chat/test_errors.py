"""What each kind of failure becomes."""

import pytest
from discord import app_commands

from bot.chat.errors import as_user_error, new_reference
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


def test_permissions_are_named_in_words() -> None:
    found = as_user_error(app_commands.MissingPermissions(["manage_guild", "embed_links"]))

    assert Texts.load().speech("en").mark(found.message_id, **found.facts).count("manage guild, embed links") == 1


def test_references_have_no_look_alikes() -> None:
    made = "".join(new_reference() for _ in range(200))

    assert not set(made) & set("0O1IB8S5Z2")
