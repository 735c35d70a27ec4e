"""`/admin`: the owner's tools, registered in the owner's server only."""

import asyncio
import json
from collections.abc import Awaitable, Callable

import discord
from discord import app_commands
from discord.ext import commands

from bot.action import Action
from bot.bands.model import Tables
from bot.bands.tables.holder import TablesHolder
from bot.card import Attachment, Button, Card, Row, Tone
from bot.chat import owner_cards
from bot.chat.client import Bandwire
from bot.chat.ownerroom import Ownerroom, demand_owner
from bot.chat.replies import Asker, Replies
from bot.chat.reports import Report, ReportRepository, State
from bot.chat.status import Status
from bot.chat.views import Click
from bot.errors import BadInput, TablesError
from bot.markdown import Markdown
from bot.text.speech import Speech, Texts, UnknownMessage

SHOWN = 4
"""Reports on one card: each has a row of buttons."""
ROOM = 4000
"""Characters of all lines together; Discord's limit is a little above."""


@app_commands.default_permissions(administrator=True)
@app_commands.guild_only()
class Admin(commands.GroupCog, group_name="admin"):
    """What only the owner of the application, or the team that owns it, may do."""

    def __init__(
        self,
        replies: Replies,
        reports: ReportRepository,
        tables: TablesHolder,
        *,
        room: Ownerroom,
        texts: Texts,
        status: Callable[[], Status],
        reload_cogs: Callable[[], Awaitable[None]],
        judged: Callable[[int], Awaitable[None]],
    ) -> None:
        self._replies = replies
        self._reports = reports
        self._tables = tables
        self._room = room
        self._texts = texts
        self._status = status
        self._reload_cogs = reload_cogs
        self._judged = judged

    @app_commands.command()
    async def status(self, interaction: discord.Interaction) -> None:
        """How the process fares."""

        async def work(asker: Asker) -> Card:
            return await self._room.status(asker, self._status())

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def reload(self, interaction: discord.Interaction) -> None:
        """Tables, languages and cogs anew."""

        async def work(asker: Asker) -> Card:
            demand_owner(asker)
            tables = await asyncio.to_thread(load_anew, self._tables, self._texts)
            await self._reload_cogs()
            counts = {"devices": len(tables.devices), "carriers": len(tables.carriers)}
            counts["languages"] = len(self._texts.languages)
            return Card(lines=(asker.speech.mark("reload-done", **counts),), tone=Tone.GOOD, private=True)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def poll(self, interaction: discord.Interaction) -> None:
        """Every feed at once."""
        await self._replies.answer(interaction, self._room.poll_now, private=True)

    @app_commands.command()
    async def dead(self, interaction: discord.Interaction) -> None:
        """Deliveries that were given up."""
        await self._replies.answer(interaction, self._room.dead, private=True)

    @app_commands.command()
    async def reports(self, interaction: discord.Interaction) -> None:
        """The review queue."""

        async def work(asker: Asker) -> Card:
            demand_owner(asker)
            return queue_card(await self._reports.waiting(limit=SHOWN), asker.speech)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def corrections(self, interaction: discord.Interaction) -> None:
        """Accepted reports as a file."""

        async def work(asker: Asker) -> Card:
            demand_owner(asker)
            return export_card(await self._reports.accepted(), asker.speech)

        await self._replies.answer(interaction, work, private=True)

    async def turn_dead(self, click: Click) -> None:
        """Another page of dead letters."""

        async def work(asker: Asker) -> Card:
            return await self._room.dead(asker, int(click.args[0]))

        await self._replies.update(click.interaction, work)

    async def open_dead(self, click: Click) -> None:
        """One dead letter."""

        async def work(asker: Asker) -> Card:
            return await self._room.open(asker, click.values[0])

        await self._replies.update(click.interaction, work)

    async def retry_dead(self, click: Click) -> None:
        """It is sent again."""

        async def work(asker: Asker) -> Card:
            return await self._room.retry(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def drop_dead(self, click: Click) -> None:
        """It is given up for good."""

        async def work(asker: Asker) -> Card:
            return await self._room.drop(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def judge(self, click: Click) -> None:
        """Accept or refuse, and the queue again."""
        number, state = int(click.args[0]), State(click.args[1])

        async def work(asker: Asker) -> Card:
            demand_owner(asker)
            await self._reports.close(number, state, now=asker.now)
            await self._judged(number)
            return queue_card(await self._reports.waiting(limit=SHOWN), asker.speech)

        await self._replies.update(click.interaction, work)


def load_anew(tables: TablesHolder, texts: Texts) -> Tables:
    """Tables and languages from their files.

    Raises BadInput with what is wrong, where (file, line, column); what was in use stays in use.
    """
    try:
        fresh = tables.reload()
        texts.reload()
    except (TablesError, UnknownMessage) as error:
        raise BadInput(error.sentence, message_id="reload-refused", reason=error.sentence) from error
    return fresh


def queue_card(reports: list[Report], speech: Speech) -> Card:
    """The oldest reports with a row of buttons each: as many as are shown in full, for nobody judges what they cannot read."""
    title = speech.say("reports-title")
    if not reports:
        return Card(title=title, lines=(speech.mark("reports-none"),), private=True)
    lines: list[Markdown] = []
    for report in reports:
        line = _line(report, speech)
        if lines and sum(map(len, (*lines, line))) > ROOM:
            break
        lines.append(line)
    rows = tuple(_row(one, speech) for one, _ in zip(reports, lines, strict=False))
    return Card(title=title, lines=tuple(lines), controls=rows, private=True)


def _line(report: Report, speech: Speech) -> Markdown:
    scope = ""
    if report.later is not None:
        scope = speech.say("reports-region-later" if report.later else "reports-region-this")
    return speech.mark(
        "reports-line-source" if report.source else "reports-line",
        number=report.id,
        about=report.about,
        text=f"{report.text} ({scope})" if scope else report.text,
        source=report.source,
    )


def _row(report: Report, speech: Speech) -> Row:
    number = str(report.id)
    return (
        Button(speech.say("reports-accept", number=report.id), Action("report-judge", (number, State.ACCEPTED))),
        Button(speech.say("reports-refuse", number=report.id), Action("report-judge", (number, State.REFUSED))),
    )


def export_card(reports: list[Report], speech: Speech) -> Card:
    """Accepted reports as one JSON object a line, for whoever mends the tables."""
    rows = [
        {"id": one.id, "about": one.about, "text": one.text, "source": one.source, "at": one.created.isoformat()}
        for one in reports
    ]
    content = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()
    files = (Attachment("corrections.jsonl", content),) if rows else ()
    return Card(lines=(speech.mark("reports-export", count=len(rows)),), attachments=files, private=True)


async def setup(bot: Bandwire) -> None:
    """Picks the services. Without an owner's server there is no place for these commands."""
    if bot.owner_guild is None:
        return
    services = bot.services
    cog = Admin(
        services.replies,
        services.reports,
        services.tables,
        room=services.ownerroom,
        texts=services.texts,
        status=bot.process_status,
        reload_cogs=bot.reload_cogs,
        judged=services.posts.judged,
    )
    await bot.add_cog(cog, guild=bot.owner_guild)
    bot.router.add(
        {
            "report-judge": cog.judge,
            owner_cards.LIST: cog.turn_dead,
            owner_cards.OPEN: cog.open_dead,
            owner_cards.RETRY: cog.retry_dead,
            owner_cards.DROP: cog.drop_dead,
        }
    )
