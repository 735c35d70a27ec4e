"""`/bands`: does this phone work on this carrier; and every control under an answer."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.action import Action
from bot.card import Card
from bot.chat.client import Bandwire
from bot.chat.forms import Field, Form
from bot.chat.lookups import Lookups
from bot.chat.replies import Asker, Replies, check_share
from bot.chat.scopes import everywhere
from bot.chat.views import Click

Choices = list[app_commands.Choice[str]]


class Bands(commands.Cog):
    """Answers `/bands` and the clicks under it."""

    def __init__(self, lookups: Lookups, replies: Replies) -> None:
        self._lookups = lookups
        self._replies = replies

    @app_commands.command()
    @everywhere
    async def bands(
        self,
        interaction: discord.Interaction,
        device: str,
        carrier: str | None = None,
        country: str | None = None,
        date: str | None = None,
        *,
        private: bool = False,
    ) -> None:
        """The question; `device` takes free text with everything in it."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.bands(asker, device, carrier=carrier, country=country, when=date)

        await self._replies.answer(interaction, work, private=private)

    @bands.autocomplete("device")
    async def _devices(self, interaction: discord.Interaction, current: str) -> Choices:
        carrier, country = typed(interaction, "carrier"), typed(interaction, "country")
        pairs = carrier is None and country is None
        return await self._replies.suggest(
            interaction, lambda asker: self._lookups.suggest_devices(asker, current, pairs=pairs)
        )

    @bands.autocomplete("carrier")
    async def _carriers(self, interaction: discord.Interaction, current: str) -> Choices:
        country = typed(interaction, "country")
        return await self._replies.suggest(
            interaction, lambda asker: self._lookups.suggest_carriers(asker, current, country=country)
        )

    @bands.autocomplete("country")
    async def _countries(self, interaction: discord.Interaction, current: str) -> Choices:
        return await self._replies.suggest(interaction, lambda asker: self._lookups.suggest_countries(asker, current))

    async def show(self, click: Click) -> None:
        """A button that shows the same question in another view; `share` says it to all."""

        async def work(asker: Asker) -> Card:
            return await self._lookups.again(asker, click.args)

        if click.args[-1:] == ("share",):
            check_share(click.interaction)
            await self._replies.answer(click.interaction, work)
        else:
            await self._replies.turn(click.interaction, work)

    async def pick_device(self, click: Click) -> None:
        """A phone picked from a list."""
        carrier, country, when = (*click.args, "", "", "")[:3]

        async def work(asker: Asker) -> Card:
            return await self._lookups.bands(
                asker, "", device=click.values[0], carrier=carrier or None, country=country or None, when=when or None
            )

        await self._replies.turn(click.interaction, work)

    async def pick_carrier(self, click: Click) -> None:
        """A carrier picked from a list."""
        device, model, when = (*click.args, "", "", "")[:3]

        async def work(asker: Asker) -> Card:
            if not device:
                return await self._lookups.carrier(asker, click.values[0], country=None, when=when or None)
            return await self._lookups.again(asker, (device, model, click.values[0], when, "answer"))

        await self._replies.turn(click.interaction, work)

    async def ask_country(self, click: Click) -> None:
        """The button for another country opens a form."""
        await self._replies.ask(
            click.interaction,
            lambda asker: Form(
                Action("bands-country", click.args),
                asker.speech.say("where-title"),
                (Field("country", asker.speech.say("where-label"), most=60),),
            ),
        )

    async def show_country(self, click: Click) -> None:
        """The country from that form."""
        device, model, when = (*click.args, "", "", "")[:3]

        async def work(asker: Asker) -> Card:
            country = click.fields["country"]
            return await self._lookups.bands(asker, model, device=device, country=country, when=when or None)

        await self._replies.turn(click.interaction, work)


def typed(interaction: discord.Interaction, option: str) -> str | None:
    """What stands in another option while this one is typed."""
    value = getattr(interaction.namespace, option, None)
    return value if isinstance(value, str) and value.strip() else None


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Bands(bot.services.lookups, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add(
        {
            "bands": cog.show,
            "pick-device": cog.pick_device,
            "pick-carrier": cog.pick_carrier,
            "bands-where": cog.ask_country,
            "bands-country": cog.show_country,
        }
    )
