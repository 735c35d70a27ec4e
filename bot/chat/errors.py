"""The one error door: whatever a command, a click or a form raises ends in one private sentence for the person who asked.

What the person can mend is said as it is; all else gets a reference number that stands beside the traceback in the log.
"""

import logging
import secrets
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager

import aiohttp
import discord
import structlog
from discord import app_commands

from bot.action import Action
from bot.card import Button, Card, Row, Tone
from bot.chat.embeds import dress
from bot.chat.language import Languages
from bot.chat.permissions import named
from bot.errors import BadInput, NotAllowed, UserError
from bot.markdown import Markdown
from bot.tally import Tally
from bot.text.speech import Speech, UnknownMessage

log = structlog.get_logger(__name__)

UNKNOWN_INTERACTION = 10062
ALREADY_ANSWERED = 40060
INVALID_TOKEN = 50027
TOO_LATE = frozenset({UNKNOWN_INTERACTION, ALREADY_ANSWERED, INVALID_TOKEN})
SESSION_CLOSED = "Session is closed"
"""What aiohttp says when it is asked after the end."""


class Lateness(logging.Filter):
    """For discord.py's own log: a list of suggestions that came too late, or got lost, is no fault with a traceback.

    Discord waits 3 s for one, and then has forgotten the question; nobody sees the difference.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether discord.py's line is written as it is."""
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, discord.HTTPException) and error.code in TOO_LATE:
            log.info("answer_too_late", doing="suggestions", code=error.code)
            return False
        if isinstance(error, aiohttp.ClientError) or (isinstance(error, RuntimeError) and SESSION_CLOSED in str(error)):
            log.info("answer_lost", doing="suggestions", reason=type(error).__name__)
            return False
        return True


LATENESS = Lateness()


def new_reference() -> str:
    """Six characters that a person can read out, without look-alikes."""
    return "".join(secrets.choice("ACDEFGHJKLMNPQRTUVWXY3479") for _ in range(6))


class ErrorDoor:
    """Says failures to people and writes them to the log."""

    def __init__(self, languages: Languages, tally: Tally, *, reference: Callable[[], str] = new_reference) -> None:
        self._languages = languages
        self._tally = tally
        self._reference = reference

    @asynccontextmanager
    async def guard(self, interaction: discord.Interaction, *, doing: str) -> AsyncIterator[None]:
        """Runs the body; nothing that it raises gets past, except cancellation."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - the door for clicks and forms
            await self.handle(interaction, error, doing=doing)

    async def on_command_error(self, interaction: discord.Interaction, error: app_commands.AppCommandError) -> None:
        """The command tree's error handler."""
        name = interaction.command.qualified_name if interaction.command else "?"
        await self.handle(interaction, error, doing=f"command {name}")

    async def handle(self, interaction: discord.Interaction, error: Exception, *, doing: str) -> None:
        """Tells the person and the log. Never raises."""
        cause = root_cause(error)
        if isinstance(cause, discord.HTTPException) and cause.code in TOO_LATE:
            log.warning("answer_too_late", doing=doing, code=cause.code)
            return
        if interaction.client.is_closed() and not isinstance(cause, UserError):
            # The bot stops while Discord owes it an answer: whatever its closed session raises is no fault.
            log.warning("stopped_while_answering", doing=doing, reason=type(cause).__name__)
            return
        try:
            speech = await self._languages.of(interaction)
        except Exception:  # noqa: BLE001 - the store may be what failed: the person still gets a sentence
            speech = self._languages.plain(interaction)
        card = self._card(cause, speech, doing=doing)
        try:
            await tell_privately(interaction, card)
        except (discord.HTTPException, aiohttp.ClientError, OSError, RuntimeError) as failure:
            # RuntimeError is what aiohttp raises for a session that is closed by now.
            log.warning("error_not_told", doing=doing, reason=type(failure).__name__)

    def _card(self, cause: Exception, speech: Speech, *, doing: str) -> Card:
        known = as_user_error(cause)
        if known is not None:
            self._tally.add("interaction_errors", "refused")
            log.info("refused", doing=doing, reason=known.message_id)
            line, again = sentence(known, speech), _again(known, speech)
            return Card(lines=(line,), tone=Tone.ERROR, controls=again, private=True)
        self._tally.add("interaction_errors", "failed")
        reference = self._reference()
        log.error("failed", doing=doing, reference=reference, exc_info=cause)
        lines = (speech.mark("error-unexpected", reference=reference),)
        return Card(lines=lines, tone=Tone.ERROR, private=True)


def sentence(error: UserError, speech: Speech) -> Markdown:
    """What the person is told of it."""
    facts = {name: one for name, one in error.facts.items() if name != "again"}
    lacking = facts.get("permissions")
    if isinstance(lacking, tuple):
        facts["permissions"] = named(lacking, speech)
    if cause := facts.pop("cause", ""):
        # Why a feed cannot be read is a message of its own.
        names = (f"fetch-{cause}", f"parse-{cause}")
        facts["reason"] = speech.say(next((name for name in names if speech.knows(name)), "word-unknown"))
    try:
        return speech.mark(error.message_id, **facts)
    except UnknownMessage:
        log.exception("message_missing", message=error.message_id)
        return speech.mark("error-refused")


def _again(error: UserError, speech: Speech) -> tuple[Row, ...]:
    again = error.facts.get("again")
    return ((Button(speech.say("button-test-again"), again),),) if isinstance(again, Action) else ()


def root_cause(error: Exception) -> Exception:
    """What discord.py wrapped."""
    if isinstance(error, app_commands.CommandInvokeError | app_commands.TransformerError):
        inner = error.original if isinstance(error, app_commands.CommandInvokeError) else error.__cause__
        return inner if isinstance(inner, Exception) else error
    return error


PLAIN_REFUSALS: Mapping[type[Exception], str] = {
    app_commands.NoPrivateMessage: "error-server-only",
    app_commands.CommandSignatureMismatch: "error-command-changed",
    app_commands.CommandNotFound: "error-command-changed",
    app_commands.CheckFailure: "error-not-allowed",
}
"""What discord.py raises before a command runs, with the sentence for it; the first kind that fits counts."""


def as_user_error(error: Exception) -> UserError | None:
    """The failure as one that the person can mend, or None when it is ours."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, app_commands.MissingPermissions | app_commands.BotMissingPermissions):
        own = isinstance(error, app_commands.BotMissingPermissions)
        words, lacking = "error-bot-lacks" if own else "error-you-lack", tuple(error.missing_permissions)
        return NotAllowed("missing permissions", message_id=words, permissions=lacking)
    if isinstance(error, app_commands.TransformerError):
        return BadInput("bad option", message_id="error-bad-option", value=str(error.value))
    found = next((words for kind, words in PLAIN_REFUSALS.items() if isinstance(error, kind)), None)
    return NotAllowed("refused before it ran", message_id=found) if found else None


async def tell_privately(interaction: discord.Interaction, card: Card) -> None:
    """A private answer, whatever was answered or deferred before.

    The first follow-up takes over a public deferral and would be public too, so that one is taken away first.
    """
    if interaction.type is discord.InteractionType.autocomplete:
        return
    dressed = dress(card)
    response = interaction.response
    if not response.is_done():
        view = dressed.view or discord.utils.MISSING
        await response.send_message(embed=dressed.embed, view=view, ephemeral=True)
        return
    if interaction.extras.get("deferred") == "public":
        await interaction.delete_original_response()
    await interaction.followup.send(embed=dressed.embed, view=dressed.view or discord.utils.MISSING, ephemeral=True)
