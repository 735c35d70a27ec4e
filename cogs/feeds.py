"""`/feeds`: the feeds of a server, for its managers."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.backuproom import Backuproom
from bot.chat.channels import Channel, PostingChannel, here, posting_target
from bot.chat.client import Bandwire
from bot.chat.feedroom import Feedroom
from bot.chat.files import content_of
from bot.chat.newsroom import Newsroom
from bot.chat.portroom import Portroom
from bot.chat.replies import Asker, Replies
from bot.chat.scopes import for_managers
from bot.chat.views import Click
from bot.news.backup.cards import RESTORE
from bot.news.backup.plan import Here
from bot.news.feeds import cards, port_cards
from bot.news.feeds.details import LONGEST_MINUTES, Details
from bot.news.feeds.opml import MOST_BYTES

Choices = list[app_commands.Choice[str]]
ChannelOption = app_commands.Transform[Channel, PostingChannel]


@for_managers
class Feeds(commands.GroupCog, group_name="feeds"):
    """Adds, lists, changes, tests and removes feeds."""

    def __init__(
        self, room: Feedroom, port: Portroom, backups: Backuproom, *, newsroom: Newsroom, replies: Replies
    ) -> None:
        self._room = room
        self._port = port
        self._backups = backups
        self._newsroom = newsroom
        self._replies = replies

    @app_commands.command()
    async def add(
        self, interaction: discord.Interaction, url: str, name: str | None = None, home: str | None = None
    ) -> None:
        """A site or feed address."""

        async def work(asker: Asker) -> Card:
            return await self._room.add(asker, url, name=name, home=home)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command(name="list")
    async def show(self, interaction: discord.Interaction) -> None:
        """All feeds and how they fare."""
        await self._replies.answer(interaction, self._room.list, private=True)

    @app_commands.command()
    async def remove(self, interaction: discord.Interaction, feed: str | None = None) -> None:
        """Takes a feed away; a button undoes it."""

        async def work(asker: Asker) -> Card:
            if feed is None:
                return await self._room.list(asker, removing=True)
            return await self._room.ask_remove(asker, feed)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def pause(self, interaction: discord.Interaction, feed: str) -> None:
        """Stops posts from a feed for a while."""

        async def work(asker: Asker) -> Card:
            return await self._room.pause(asker, feed, paused=True)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def resume(self, interaction: discord.Interaction, feed: str) -> None:
        """Ends a pause."""

        async def work(asker: Asker) -> Card:
            return await self._room.pause(asker, feed, paused=False)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def edit(
        self,
        interaction: discord.Interaction,
        feed: str,
        name: str | None = None,
        *,
        home: str | None = None,
        interval: app_commands.Range[int, 0, LONGEST_MINUTES] | None = None,
        language: str | None = None,
    ) -> None:
        """What this server says of a feed; without anything to change, a form opens."""
        minutes = None if interval is None else str(interval or "")
        typed = Details(name, home, minutes, language)
        if typed == Details():
            await self._replies.ask(interaction, lambda asker: self._room.form(asker, feed))
            return

        async def work(asker: Asker) -> Card:
            return await self._room.edit(asker, feed, typed)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def test(self, interaction: discord.Interaction, feed: str) -> None:
        """Reads a feed now, and says what would be posted."""

        async def work(asker: Asker) -> Card:
            return await self._room.test(asker, feed)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def health(self, interaction: discord.Interaction) -> None:
        """Whether news reach this server."""
        await self._replies.answer(interaction, self._room.health, private=True)

    @app_commands.command()
    async def report(self, interaction: discord.Interaction) -> None:
        """What each feed is worth."""
        await self._replies.answer(interaction, self._room.report, private=True)

    @app_commands.command()
    async def log(self, interaction: discord.Interaction, channel: ChannelOption | None = None) -> None:
        """Where trouble is told."""

        async def work(asker: Asker) -> Card:
            target = posting_target(interaction, channel, locale=asker.speech.language) if channel else None
            return await self._room.set_log_channel(asker, target)

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command(name="import")
    async def take_in(self, interaction: discord.Interaction, file: discord.Attachment) -> None:
        """The list of a feed reader: what it would bring, and the question."""

        async def work(asker: Asker) -> Card:
            return await self._port.plan(asker, await content_of(file, most=MOST_BYTES))

        await self._replies.answer(interaction, work, private=True)

    @app_commands.command()
    async def export(self, interaction: discord.Interaction) -> None:
        """All feeds as a list for feed readers."""
        await self._replies.answer(interaction, self._port.export, private=True)

    @app_commands.command()
    async def backup(self, interaction: discord.Interaction) -> None:
        """All settings of the server as a file."""
        await self._replies.answer(interaction, self._backups.export, private=True)

    @app_commands.command()
    async def restore(self, interaction: discord.Interaction, file: discord.Attachment) -> None:
        """A backup: what it would change, and the question."""

        async def work(asker: Asker) -> Card:
            content = await content_of(file, most=MOST_BYTES)
            return await self._backups.plan(asker, content, self._here(interaction))

        await self._replies.answer(interaction, work, private=True)

    # controls of cards

    async def take_backup(self, click: Click) -> None:
        """The yes to a backup."""

        async def work(asker: Asker) -> Card:
            return await self._backups.restore(asker, click.args[0], self._here(click.interaction))

        await self._replies.update(click.interaction, work)

    async def take_list(self, click: Click) -> None:
        """The yes to a list."""

        async def work(asker: Asker) -> Card:
            return await self._port.take(asker, *click.args[:2])

        await self._replies.update(click.interaction, work)

    async def refuse(self, click: Click) -> None:
        """The no to an offer."""

        async def work(asker: Asker) -> Card:
            return await self._port.refuse(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def turn(self, click: Click) -> None:
        """Another page of the list."""

        async def work(asker: Asker) -> Card:
            return await self._room.list(asker, int(click.args[0]), removing="remove" in click.args)

        await self._replies.update(click.interaction, work)

    async def open(self, click: Click) -> None:
        """One feed of the list, and the way back to it."""

        async def work(asker: Asker) -> Card:
            return await self._room.open(asker, _named(click))

        await self._replies.update(click.interaction, work)

    async def pick(self, click: Click) -> None:
        """One of a site's feeds."""

        async def work(asker: Asker) -> Card:
            return await self._room.pick(asker, click.args[0], click.values[0])

        await self._replies.update(click.interaction, work)

    async def try_now(self, click: Click) -> None:
        """The test button, also on a notice."""

        async def work(asker: Asker) -> Card:
            return await self._room.test(asker, click.args[0])

        await self._replies.answer(click.interaction, work, private=True)

    async def hold(self, click: Click) -> None:
        """Pause, or go on."""

        async def work(asker: Asker) -> Card:
            return await self._room.pause(asker, click.args[0], paused=click.args[1] == "1")

        await self._replies.update(click.interaction, work)

    async def ask_details(self, click: Click) -> None:
        """Opens the form."""
        await self._replies.ask(click.interaction, lambda asker: self._room.form(asker, click.args[0]))

    async def take_details(self, click: Click) -> None:
        """The form, filled in."""
        fields = click.fields
        typed = Details(fields["name"], fields["home"], fields["interval"], fields["language"])

        async def work(asker: Asker) -> Card:
            return await self._room.edit(asker, click.args[0], typed)

        await self._replies.answer(click.interaction, work, private=True)

    async def ask_remove(self, click: Click) -> None:
        """The question before a feed goes."""

        async def work(asker: Asker) -> Card:
            return await self._room.ask_remove(asker, _named(click))

        await self._replies.update(click.interaction, work)

    async def take_away(self, click: Click) -> None:
        """The yes."""

        async def work(asker: Asker) -> Card:
            return await self._room.remove(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    async def bring_back(self, click: Click) -> None:
        """The undo button."""

        async def work(asker: Asker) -> Card:
            return await self._room.restore(asker, click.args[0])

        await self._replies.update(click.interaction, work)

    def _here(self, interaction: discord.Interaction) -> Here:
        return here(interaction, allowed=self._backups.allowed, is_place=self._newsroom.is_place)

    # autocomplete

    @remove.autocomplete("feed")
    @pause.autocomplete("feed")
    @resume.autocomplete("feed")
    @edit.autocomplete("feed")
    @test.autocomplete("feed")
    async def _feeds(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._room.suggest(asker, current))

    @add.autocomplete("home")
    @edit.autocomplete("home")
    async def _regions(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._newsroom.suggest_regions(asker, current))

    @edit.autocomplete("language")
    async def _languages(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._room.suggest_languages(asker, current))


def _named(click: Click) -> str:
    """The feed that a button or a choice names."""
    return click.values[0] if click.values else click.args[0]


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    services = bot.services
    cog = Feeds(
        services.feedroom,
        services.portroom,
        services.backuproom,
        newsroom=services.newsroom,
        replies=services.replies,
    )
    await bot.add_cog(cog)
    bot.router.add(
        {
            cards.LIST: cog.turn,
            cards.OPEN: cog.open,
            cards.PICK: cog.pick,
            cards.TEST: cog.try_now,
            cards.PAUSE: cog.hold,
            cards.EDIT: cog.ask_details,
            cards.DETAILS: cog.take_details,
            cards.REMOVE: cog.ask_remove,
            cards.REMOVE_YES: cog.take_away,
            cards.UNDO: cog.bring_back,
            RESTORE: cog.take_backup,
            port_cards.TAKE: cog.take_list,
            port_cards.REFUSE: cog.refuse,
        }
    )
