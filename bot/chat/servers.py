"""What a server's managers settle for it: who else may manage its news, and the country that it is about."""

from bot.card import Card, Choice, Tone
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import server
from bot.errors import BadInput, NotAllowed
from bot.markdown import Markdown
from bot.news.audit import Fact, Note
from bot.news.limits import LimitBook
from bot.news.model import GuildId
from bot.places.places import Places


class Serverroom:
    """Settings of a server, for the person who asks.

    Only Manage Server counts here, never the role that may manage news: who holds that role must not hand it on.
    """

    def __init__(self, people: PeopleRepository, limits: LimitBook, places: Places) -> None:
        self._people = people
        self._limits = limits
        self._places = places

    async def set_manager_role(self, asker: Asker, role: int | None) -> Card:
        """`/server managers`: a role whose members may manage news and feeds too; None takes that back.

        Raises:
            BadInput: it is everyone.
        """
        guild = _ruled(asker)
        if role == guild:
            raise BadInput("everyone", message_id="server-role-everyone")
        facts: dict[str, Fact] = {"role": role} if role is not None else {}
        note = Note(
            guild, asker.user, "manager-role-set" if role is not None else "manager-role-unset", asker.now, facts
        )
        await self._people.set_manager_role(guild, role, note=note)
        if role is None:
            return Card(lines=(asker.speech.mark("server-role-unset"),), tone=Tone.GOOD, private=True)
        line = asker.speech.mark("server-role-set", role=_role(role))
        return Card(lines=(line, asker.speech.mark("server-role-feeds")), tone=Tone.GOOD, private=True)

    async def set_country(self, asker: Asker, country: str | None) -> Card:
        """`/server country`: what questions that name no country are answered for; None forgets it.

        Raises:
            BadInput: that is no country.
        """
        guild = _ruled(asker)
        place = self._places.get(self._places.find(country) or "") if country else None
        if country and (place is None or place.kind != "country"):
            raise BadInput("no country", message_id="server-no-country", text=country[:80])
        facts: dict[str, Fact] = {"country": place.code} if place else {}
        note = Note(guild, asker.user, "country-set" if place else "country-unset", asker.now, facts)
        await self._people.set_country_of_server(guild, place.code if place else None, note=note)
        if place is None:
            return Card(lines=(asker.speech.mark("server-country-unset"),), tone=Tone.GOOD, private=True)
        name = self._places.name(place.code, asker.speech.language)
        line = asker.speech.mark("server-country-set", country=f"{place.flag} {name}")
        return Card(lines=(line,), tone=Tone.GOOD, private=True)

    async def show(self, asker: Asker) -> Card:
        """`/server show`: everything that is settled, each with the command that changes it."""
        guild, speech = _ruled(asker), asker.speech
        role, log = await self._people.manager_role(guild), await self._people.log_channel(guild)
        country, language = await self._people.country_of_server(guild), await self._people.language_of_server(guild)
        limits = await self._limits.of(guild)
        none = speech.say("server-none")
        lines = (
            speech.mark("server-show-role", role=_role(role) if role else none),
            speech.mark(
                "server-show-country", country=self._places.name(country, speech.language) if country else none
            ),
            speech.mark("server-show-language", language=language or speech.say("server-as-discord")),
            speech.mark(
                "server-show-log", channel=Markdown(f"<#{log}>") if log else speech.say("server-owner-private")
            ),
            speech.mark(
                "server-show-limits",
                feeds=limits.sources,
                subscriptions=limits.subscriptions,
                watches=limits.watches,
                commands=limits.commands_a_minute,
            ),
        )
        return Card(title=speech.say("server-show"), lines=lines, private=True)

    async def suggest_countries(self, asker: Asker, text: str) -> list[Choice]:
        """Countries by what was typed so far."""
        found = self._places.suggest(text, asker.speech.language)
        return [Choice(f"{one.flag} {one.name}", one.code) for one in found if one.kind == "country"]


def _ruled(asker: Asker) -> GuildId:
    """The server, when the asker has Manage Server."""
    guild = server(asker)
    if not asker.manager:
        raise NotAllowed("not a manager", message_id="error-you-lack", permissions=("manage_guild",))
    return guild


def _role(role: int) -> Markdown:
    return Markdown(f"<@&{role}>")
