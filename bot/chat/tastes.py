"""What persons and servers choose for themselves: language and home carrier."""

from babel import Locale

from bot.bands.answer import CarrierAnswer
from bot.bands.service import BandsService
from bot.card import Card, Choice, Tone
from bot.chat.people import Home, PeopleRepository
from bot.chat.replies import Asker
from bot.errors import BadInput, NotAllowed, NotFound
from bot.news.audit import Note
from bot.text.speech import Texts

AUTOMATIC = "auto"


class Tastes:
    """Changes settings of persons and servers."""

    def __init__(self, people: PeopleRepository, bands: BandsService, texts: Texts) -> None:
        self._people = people
        self._bands = bands
        self._texts = texts

    async def set_language(self, asker: Asker, language: str, *, server: bool) -> Card:
        """Keeps a language; `auto` goes back to Discord's own.

        Raises:
            BadInput: there is no catalog for it.
            NotAllowed: a server's language is for its managers.
        """
        chosen = None if language == AUTOMATIC else self._texts.nearest(language)
        if language != AUTOMATIC and chosen is None:
            raise BadInput("no such language", message_id="error-language", language=language)
        if not server:
            await self._people.set_language_of_person(asker.user, chosen)
        elif asker.guild is None:
            raise BadInput("no server", message_id="error-server-only")
        elif not asker.manager:
            raise NotAllowed("not a manager", message_id="error-you-lack", permissions=("manage_guild",))
        else:
            note = Note(asker.guild, asker.user, "language-set", asker.now, {"language": chosen or AUTOMATIC})
            await self._people.set_language_of_server(asker.guild, chosen, note=note)
        speech = self._texts.speech(chosen, asker.locale) if not server else asker.speech
        return Card(lines=(speech.mark("language-kept"),), tone=Tone.GOOD, private=True)

    async def suggest_languages(self, _asker: Asker, text: str) -> list[Choice]:
        """The languages that there are, each by its own name."""
        found = [Choice(own_name(tag), tag) for tag in self._texts.languages]
        found.append(Choice("Discord", AUTOMATIC))
        wanted = text.casefold()
        return [one for one in found if wanted in one.label.casefold() or wanted in one.value.casefold()]

    async def set_carrier(self, asker: Asker, carrier: str) -> Card:
        """Keeps a home carrier and its country.

        Raises:
            NotFound: no carrier, or several, are called that.
        """
        found = self._bands.carrier(carrier)
        if not isinstance(found, CarrierAnswer):
            raise NotFound("no such carrier", message_id="error-carrier", carrier=carrier)
        home = Home(found.carrier.country, found.carrier.id)
        await self._people.set_home_of_person(asker.user, home)
        country = asker.speech.country(found.carrier.country)
        lines = (asker.speech.mark("mycarrier-kept", carrier=found.carrier.brand, country=country),)
        return Card(lines=lines, tone=Tone.GOOD, private=True)

    async def remove_carrier(self, asker: Asker) -> Card:
        """Forgets the home carrier."""
        await self._people.set_home_of_person(asker.user, Home())
        return Card(lines=(asker.speech.mark("mycarrier-forgotten"),), tone=Tone.GOOD, private=True)


def carrier_name(bands: BandsService, carrier: str) -> str:
    """A carrier's brand by its id; the id when the tables no longer have it."""
    known = bands.tables.carriers.get(carrier)
    return known.brand if known else carrier


def own_name(tag: str) -> str:
    """A language's name in itself."""
    locale = Locale.parse(tag, sep="-")
    return str(locale.get_display_name() or tag)
