"""`/report`: tell that an answer is wrong; what was told waits for the owner of the bot."""

import discord
from discord import app_commands
from discord.ext import commands

from bot.action import Action
from bot.card import Card, Tone
from bot.chat.client import Bandwire
from bot.chat.forms import Field, Form
from bot.chat.replies import Asker, Replies
from bot.chat.reports import ReportRepository
from bot.chat.scopes import everywhere
from bot.chat.views import Click
from bot.text.speech import Speech


class Reports(commands.Cog):
    """Takes reports."""

    def __init__(self, reports: ReportRepository, replies: Replies) -> None:
        self._reports = reports
        self._replies = replies

    @app_commands.command()
    @everywhere
    async def report(self, interaction: discord.Interaction) -> None:
        """Opens the form."""
        await self._replies.ask(interaction, lambda asker: form(asker.speech))

    async def open_form(self, click: Click) -> None:
        """The button on an answer: the form with the question filled in."""
        about = " ".join(filter(None, click.args))
        await self._replies.ask(click.interaction, lambda asker: form(asker.speech, about))

    async def take(self, click: Click) -> None:
        """The form, filled in."""
        fields = click.fields

        async def work(asker: Asker) -> Card:
            number = await self._reports.add(
                user=asker.user, about=fields["about"], text=fields["text"], source=fields["source"], now=asker.now
            )
            return thanks_card(number, asker.speech)

        await self._replies.answer(click.interaction, work, private=True)


def form(speech: Speech, about: str = "") -> Form:
    """What is asked."""
    return Form(
        Action("report-send"),
        speech.say("report-title"),
        (
            Field("about", speech.say("report-about"), about, speech.say("report-about-hint"), most=200),
            Field("text", speech.say("report-text"), placeholder=speech.say("report-text-hint"), long=True, most=1000),
            Field("source", speech.say("report-source"), required=False, most=500),
        ),
    )


def thanks_card(number: int, speech: Speech) -> Card:
    """What is said to a report that waits now."""
    return Card(lines=(speech.mark("report-thanks", number=number),), tone=Tone.GOOD, private=True)


async def setup(bot: Bandwire) -> None:
    """Picks the services."""
    cog = Reports(bot.services.reports, bot.services.replies)
    await bot.add_cog(cog)
    bot.router.add({"report": cog.open_form, "bands-report": cog.open_form, "report-send": cog.take})
