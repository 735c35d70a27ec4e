"""`/help`: what this very person may do at this very place, and nothing else."""

from bot.action import Action
from bot.card import Button, Card, Emphasis, Row
from bot.chat.replies import Asker
from bot.chat.rights import Rights
from bot.news.begin import cards


class Helper:
    """Knows who may what."""

    def __init__(self, rights: Rights) -> None:
        self._rights = rights

    async def help(self, asker: Asker, *, guest: bool) -> Card:
        """Look-ups everywhere; news where the server has the bot; managing for who may. `guest`: the server does not have it."""
        parts = ["help-bands", "help-more"]
        if asker.guild is not None and not guest:
            parts += await self._news(asker)
        elif asker.guild is not None:
            parts.append("help-guest")
        parts += ["help-own", *(["help-owner"] if asker.owner else [])]
        lines = tuple(asker.speech.mark(part) for part in parts)
        controls: tuple[Row, ...] = ()
        if "help-setup" in parts:
            begin = Button(asker.speech.say("setup-offer-button"), Action(cards.OPEN), emphasis=Emphasis.PRIMARY)
            controls = ((begin,),)
        return Card(title=asker.speech.say("help-title"), lines=lines, controls=controls, private=True)

    async def _news(self, asker: Asker) -> list[str]:
        if not await self._rights.may(asker):
            return ["help-news-list"]
        managing = ["help-news", "help-feeds"]
        return ["help-setup", *managing, "help-server"] if asker.manager else managing
