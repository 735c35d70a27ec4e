"""A real client logged in to a local Discord in this process, with commands made for tests."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import discord
import pytest
from discord import app_commands
from discord.ext import commands

from bot.action import Action
from bot.card import Button, Card, Choice, Select
from bot.chat.client import Bandwire, point_discord
from bot.chat.forms import Field, Form
from bot.chat.language import Languages
from bot.chat.life import login, stay_connected
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker, Replies
from bot.chat.rest import Pace
from bot.chat.views import Click
from bot.errors import BadInput
from bot.markdown import Markdown, escape
from bot.news.limits import LimitBook, Limits
from bot.playground.server import Playground
from bot.settings import Settings
from bot.store.database import Database, open_database
from bot.tally import Tally
from bot.text.speech import LOCALES, Texts

REFERENCE = "ABC123"
MESSAGES = """
command-quick = Answer at once
command-slow = Answer late
command-fail = Fail
command-controls = Show controls
command-form = Open a form
command-pick = Pick a word
option-word = A word
option-how = How
option-how-choice-ours = Our own fault
greeting = Hello
"""
GERMAN = """
command-quick = Antworte sofort
option-word = Ein Wort
option-how-choice-ours = Unser eigener Fehler
greeting = Hallo
"""


class TryOut(commands.Cog):
    """Commands that do one thing each, the way a real cog does."""

    __test__ = False

    def __init__(self, replies: Replies, hasty: Replies) -> None:
        self._replies = replies
        self._hasty = hasty
        """Defers almost at once: for what waits for `release`."""
        self.release = asyncio.Event()

    @app_commands.command()
    async def quick(self, interaction: discord.Interaction, word: str = "", *, private: bool = False) -> None:
        async def work(asker: Asker) -> Card:
            return Card(title=asker.speech.say("greeting"), lines=(escape(word or "-"),))

        await self._replies.answer(interaction, work, private=private)

    @app_commands.command()
    async def slow(self, interaction: discord.Interaction, word: str = "", *, private: bool = False) -> None:
        async def work(_asker: Asker) -> Card:
            await self.release.wait()
            if word == "fail":
                raise RuntimeError("late secret")
            return Card(title="late", private=word == "private")

        await self._hasty.answer(interaction, work, private=private)

    @app_commands.command()
    async def fail(self, interaction: discord.Interaction, how: app_commands.Choice[str]) -> None:
        async def work(_asker: Asker) -> Card:
            if how.value == "theirs":
                raise BadInput("not a word", message_id="error-bad-option", value="*x*")
            raise RuntimeError("our secret")

        await self._replies.answer(interaction, work)

    fail = app_commands.choices(how=[app_commands.Choice(name=n, value=n) for n in ("ours", "theirs")])(fail)

    @app_commands.command()
    async def controls(self, interaction: discord.Interaction) -> None:
        names = ("again", "gone", "break", "ask", "slowly")
        rows = (
            tuple(Button(name, action=Action(name, ("1", "a:b"))) for name in names),
            Select(Action("pick"), "pick one", (Choice("One", "1"), Choice("Two", "2"))),
        )

        async def work(_asker: Asker) -> Card:
            return Card(title="controls", controls=rows)

        await self._replies.answer(interaction, work)

    @app_commands.command()
    async def form(self, interaction: discord.Interaction) -> None:
        await self._replies.ask(interaction, lambda _asker: FORM)

    @app_commands.command()
    async def pick(self, interaction: discord.Interaction, word: str) -> None:
        async def work(_asker: Asker) -> Card:
            return Card(title=word)

        await self._replies.answer(interaction, work)

    @pick.autocomplete("word")
    async def _words(self, interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        async def suggest(_asker: Asker) -> list[Choice]:
            if current == "fail":
                raise RuntimeError("no words")
            return [Choice(f"{current} {n} " + "x" * 200, f"{current}{n}") for n in range(40)]

        return await self._replies.suggest(interaction, suggest)

    async def on_again(self, click: Click) -> None:
        async def work(_asker: Asker) -> Card:
            return Card(title="changed " + "/".join(click.args + click.values))

        await self._replies.update(click.interaction, work)

    async def on_slowly(self, click: Click) -> None:
        async def work(_asker: Asker) -> Card:
            await self.release.wait()
            return Card(title="changed late")

        await self._hasty.update(click.interaction, work)

    async def on_break(self, _click: Click) -> None:
        raise RuntimeError("click secret")

    async def on_ask(self, click: Click) -> None:
        await self._replies.ask(click.interaction, lambda _asker: FORM)

    async def on_filled(self, click: Click) -> None:
        async def work(_asker: Asker) -> Card:
            return Card(title="filled", lines=(Markdown(f"{click.args} {click.fields['why']}"),), private=True)

        await self._replies.answer(click.interaction, work)


FORM = Form(
    Action("filled", ("7",)), "Tell us", (Field("why", "Why?", long=True), Field("how", "How?", required=False))
)


class TryOutClient(Bandwire):
    """The client with the commands above instead of the real cogs."""

    async def load_cogs(self) -> None:
        cog = TryOut(self.replies, Replies(self.door._languages, patience_s=0.05))
        await self.add_cog(cog)
        self.router.add(
            {
                "again": cog.on_again,
                "pick": cog.on_again,
                "slowly": cog.on_slowly,
                "break": cog.on_break,
                "ask": cog.on_ask,
                "filled": cog.on_filled,
            }
        )


@dataclass(frozen=True)
class Live:
    """The two ends of the wire."""

    playground: Playground
    client: TryOutClient
    database: Database
    texts: Texts

    @property
    def cog(self) -> TryOut:
        return self.client.get_cog("TryOut")


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    """Our catalogs with messages for the commands above, and a little German."""
    folder = tmp_path / "locales"
    shutil.copytree(LOCALES / "en", folder / "en")
    with (folder / "en" / "commands.ftl").open("a", encoding="utf-8") as catalog:
        catalog.write(MESSAGES)
    (folder / "de").mkdir(exist_ok=True)
    (folder / "de" / "commands.ftl").write_text(GERMAN, "utf-8")
    return Texts.load(folder)


def client_for(database: Database, texts: Texts, playground: Playground, *, token: str | None = None) -> TryOutClient:
    """A client as `bot/app.py` makes it, with only the services that its commands need."""
    point_discord(playground.api_base, playground.gateway_url)
    settings = Settings(_env_file=None, discord_token=token or playground.token)
    people = PeopleRepository(database, lambda: datetime(2026, 1, 1, tzinfo=UTC))
    languages = Languages(texts, people)
    client = TryOutClient(settings, languages, Replies(languages), Tally(), pace=Pace(settings.discord_rate))
    client.furnish(SimpleNamespace(texts=texts, people=people, limits=LimitBook(database, Limits())))
    return client


@pytest.fixture
async def live(sqlite_url: str, texts: Texts) -> AsyncIterator[Live]:
    """A client that is logged in and has registered its commands."""
    async with Playground(rate_limits=False) as playground, open_database(sqlite_url) as database:
        client = client_for(database, texts, playground)
        client.door._reference = lambda: REFERENCE
        await login(client, playground.token)
        connection = asyncio.create_task(stay_connected(client))
        await playground.until_commands()
        yield Live(playground, client, database, texts)
        await client.close()
        await connection
