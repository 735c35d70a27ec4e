"""What the owner of the bot allows one server: more feeds, subscriptions, watches or commands than the settings give everybody."""

from collections.abc import Callable, Mapping

from bot.card import Card, Choice, Tone
from bot.chat.replies import Asker
from bot.errors import BadInput, NotAllowed
from bot.news.audit import Fact, Note
from bot.news.limits import MOST, NAMES, LimitBook
from bot.news.model import GuildId
from bot.text.speech import Speech

MOST_CHOICES = 25


class Allowances:
    """`/admin limits`.

    Args:
        names: the servers that the bot is in, by id.
    """

    def __init__(self, limits: LimitBook, names: Callable[[], Mapping[int, str]]) -> None:
        self._limits = limits
        self._names = names

    async def allow(self, asker: Asker, *, server: str, what: str | None, most: int | None) -> Card:
        """Shows a server's limits; `what` and `most` change one before, `what` alone gives it back to the settings.

        Raises:
            NotAllowed: the asker does not own the application.
            BadInput: the bot is in no such server, or the number is out of range.
        """
        if not asker.owner:
            raise NotAllowed("owner only", message_id="error-not-allowed")
        guild = self._guild(server)
        if what is None and most is not None:
            raise BadInput("a number of what", message_id="limits-of-what")
        if what is None:
            return self._shown(guild, await self._limits.of(guild), asker.speech)
        try:
            facts: dict[str, Fact] = {"what": what, "most": "–" if most is None else most}
            note = Note(guild, asker.user, "limit-set" if most is not None else "limit-unset", asker.now, facts)
            now = await self._limits.allow(guild, what, most, note=note)
        except ValueError as error:
            raise BadInput(str(error), message_id="limits-range", most=MOST) from error
        return self._shown(guild, now, asker.speech)

    async def suggest(self, asker: Asker, text: str) -> list[Choice]:
        """Servers by name, for the owner alone."""
        if not asker.owner:
            return []
        wanted = text.casefold()
        found = [Choice(name[:100], str(guild)) for guild, name in self._names().items() if wanted in name.casefold()]
        return sorted(found, key=lambda choice: choice.label.casefold())[:MOST_CHOICES]

    def _guild(self, text: str) -> GuildId:
        names = self._names()
        by_id = int(text) if text.isascii() and text.isdigit() and int(text) in names else None
        by_name = [guild for guild, name in names.items() if name.casefold() == text.casefold()]
        found = by_id or (by_name[0] if len(by_name) == 1 else None)
        if found is None:
            raise BadInput("no such server", message_id="limits-no-server", text=text[:80])
        return GuildId(found)

    def _shown(self, guild: GuildId, limits: object, speech: Speech) -> Card:
        usual = self._limits.usual
        lines = [
            speech.mark(
                "limits-line" if getattr(limits, name) == getattr(usual, name) else "limits-line-own",
                what=speech.say(f"limits-{name.replace('_', '-')}"),
                most=getattr(limits, name),
                usual=getattr(usual, name),
            )
            for name in NAMES
        ]
        title = speech.say("limits-title", server=self._names().get(guild, str(guild)))
        return Card(title=title, lines=tuple(lines), tone=Tone.INFO, private=True)
