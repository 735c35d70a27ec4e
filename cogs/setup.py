"""`/setup`: from invite to first news, in a private panel; and its offer to the first manager who uses a command."""

from functools import partial

import discord
from discord import app_commands
from discord.ext import commands

from bot.card import Card
from bot.chat.channels import CHANNEL_TEST, default_channel, mention, target_by_id
from bot.chat.client import Bandwire
from bot.chat.replies import Asker, Replies, must_be_private
from bot.chat.scopes import for_managers
from bot.chat.setuproom import Setuproom, TargetOf, own_feed_form
from bot.chat.views import Click
from bot.news.begin import cards

SAYS_IT_ITSELF = frozenset({"setup", "help"})
"""Commands whose own answer has the button."""


class Setup(commands.Cog):
    """Shows the panel and turns its clicks into steps."""

    def __init__(self, room: Setuproom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    @app_commands.command()
    @for_managers
    async def setup(self, interaction: discord.Interaction) -> None:
        """The panel."""
        await self._replies.answer(interaction, partial(self._opened, interaction), private=True)

    async def open(self, click: Click) -> None:
        """The panel again: from the preview in its place, from an offer or another card as its own message."""
        await self._replies.turn(click.interaction, partial(self._opened, click.interaction))

    async def packs(self, click: Click) -> None:
        """Regions were chosen."""
        await self._replies.update(click.interaction, partial(self._room.choose, packs=click.values))

    async def channel(self, click: Click) -> None:
        """A channel was chosen."""

        async def work(asker: Asker) -> Card:
            return await self._room.choose(asker, target=_target_of(click.interaction, asker)(int(click.values[0])))

        await self._replies.update(click.interaction, work)

    async def language(self, click: Click) -> None:
        """A language was chosen."""
        await self._replies.update(click.interaction, partial(self._room.choose, language=click.values[0]))

    async def preview(self, click: Click) -> None:
        """To the second step."""
        await self._replies.update(click.interaction, partial(self._previewed, click), slow=True)

    async def sites(self, click: Click) -> None:
        """Sites were ticked."""
        await self._replies.update(click.interaction, partial(self._previewed, click, sites=click.values), slow=True)

    async def newest(self, click: Click) -> None:
        """Whether the newest article is posted."""
        await self._replies.update(click.interaction, partial(self._previewed, click, turn_newest=True), slow=True)

    async def start(self, click: Click) -> None:
        """The last button."""

        async def work(asker: Asker) -> Card:
            return await self._room.start(asker, _target_of(click.interaction, asker))

        await self._replies.update(click.interaction, work, slow=True)

    async def only_bands(self, click: Click) -> None:
        """No news."""
        await self._replies.update(click.interaction, self._room.only_bands)

    async def own(self, click: Click) -> None:
        """The form for a feed's address."""
        await self._replies.ask(click.interaction, lambda asker: own_feed_form(asker.speech))

    async def take_own(self, click: Click) -> None:
        """The form, filled in."""

        async def work(asker: Asker) -> Card:
            where = _target_of(click.interaction, asker)
            return await self._room.own_feed(asker, where, url=click.fields["url"], name=click.fields["name"])

        await self._replies.answer(click.interaction, work, private=True)

    async def test_channel(self, click: Click) -> None:
        """The button under a refusal: is the permission there now?"""

        async def work(asker: Asker) -> Card:
            target = _target_of(click.interaction, asker)(int(click.args[0]))
            return Card(lines=(asker.speech.mark("channel-fine", channel=mention(target.channel)),), private=True)

        await self._replies.update(click.interaction, work)

    @commands.Cog.listener()
    async def on_app_command_completion(self, interaction: discord.Interaction, command: object) -> None:
        """After a manager's command in a server that is not set up: the offer, once, for their eyes alone."""
        if interaction.guild_id is None or must_be_private(interaction):
            return
        if getattr(command, "qualified_name", "") in SAYS_IT_ITSELF:
            return
        card = await self._room.offer(await self._replies.asker(interaction))
        if card is not None:
            await self._replies.add(interaction, card)

    async def _opened(self, interaction: discord.Interaction, asker: Asker) -> Card:
        locale = interaction.guild_locale.value if interaction.guild_locale else asker.locale
        return await self._room.open(asker, locale=locale, channel=default_channel(interaction))

    async def _previewed(
        self, click: Click, asker: Asker, *, sites: tuple[str, ...] | None = None, turn_newest: bool = False
    ) -> Card:
        where = _target_of(click.interaction, asker)
        return await self._room.preview(asker, where, sites=sites, turn_newest=turn_newest)


def _target_of(interaction: discord.Interaction, asker: Asker) -> TargetOf:
    return lambda channel: target_by_id(interaction, channel, locale=asker.speech.language)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Setup(bot.services.setuproom, bot.services.replies)
    await bot.add_cog(cog)
    steps = {
        cards.OPEN: cog.open,
        cards.PACKS: cog.packs,
        cards.CHANNEL: cog.channel,
        cards.LANGUAGE: cog.language,
        cards.PREVIEW: cog.preview,
        cards.SITES: cog.sites,
        cards.NEWEST: cog.newest,
        cards.START: cog.start,
        cards.BANDS: cog.only_bands,
        cards.OWN: cog.own,
        cards.OWN_SEND: cog.take_own,
        CHANNEL_TEST: cog.test_channel,
    }
    bot.router.add(steps)
