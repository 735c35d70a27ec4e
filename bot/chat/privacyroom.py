"""`/privacy`, `/data export` and `/data delete`: what is kept about a person or a server, in words, as a file, and no longer."""

from collections.abc import Callable

from bot.action import Action
from bot.card import Attachment, Button, Card, Emphasis, Tone
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import server
from bot.chat.tastes import own_name
from bot.errors import BadInput, NotAllowed
from bot.markdown import Markdown
from bot.news.service import NewsService
from bot.news.watching.service import WatchService
from bot.store import archive as store
from bot.store.archive import Archive, Kept
from bot.store.holdings import HOLDINGS
from bot.text.speech import Speech

Whose = store.Whose
"""Of whom; the cogs name it too, and know no store."""
EXPORT, ASK, DELETE, KEEP = "data-export", "data-ask", "data-delete", "data-keep"
MOST_BYTES = 9_000_000
"""Discord takes files of 10 MB."""


class Privacyroom:
    """Answers for persons about themselves, and for managers about their server."""

    def __init__(
        self,
        archive: Archive,
        people: PeopleRepository,
        *,
        news: NewsService,
        watches: WatchService,
        carrier_name: Callable[[str], str],
    ) -> None:
        self._archive = archive
        self._people = people
        self._news = news
        self._watches = watches
        self._carrier_name = carrier_name

    async def privacy(self, asker: Asker) -> Card:
        """`/privacy`: what is kept, why and how long; and what there is of this person now."""
        speech = asker.speech
        lines = [speech.mark("privacy-servers"), *_told(Whose.SERVER, speech)]
        lines += [speech.mark("privacy-persons"), *_told(Whose.PERSON, speech)]
        lines += [speech.mark("privacy-never"), speech.mark("privacy-backups"), await self._yours(asker)]
        return Card(
            title=speech.say("privacy-title"), lines=tuple(lines), controls=(_row(Whose.PERSON, speech),), private=True
        )

    async def export(self, asker: Asker, whose: Whose) -> Card:
        """`/data export`."""
        content = await self._archive.export(whose, self._number(asker, whose), now=asker.now)
        if len(content) > MOST_BYTES:
            raise BadInput("too much for a file", message_id="data-too-large")
        name = f"bandwire-{whose.value}-{asker.now:%Y-%m-%d}.json"
        lines = (asker.speech.mark(f"data-exported-{whose.value}"),)
        return Card(lines=lines, attachments=(Attachment(name, content),), tone=Tone.GOOD, private=True)

    async def ask(self, asker: Asker, whose: Whose) -> Card:
        """`/data delete`: what would go, and the question."""
        speech = asker.speech
        kept = await self._archive.kept(whose, self._number(asker, whose))
        if not kept:
            return Card(lines=(speech.mark(f"data-nothing-{whose.value}"),), private=True)
        lines = [speech.mark(f"data-delete-{whose.value}"), *[_counted(one, speech) for one in kept]]
        lines.append(speech.mark("data-delete-for-good"))
        delete = Button(speech.say("data-button-delete"), Action(DELETE, (whose.value,)), emphasis=Emphasis.DANGER)
        export = Button(speech.say("data-button-export-first"), Action(EXPORT, (whose.value,)))
        keep = Button(speech.say("data-button-keep"), Action(KEEP))
        title = speech.say("data-delete-title")
        return Card(title=title, lines=tuple(lines), tone=Tone.BAD, controls=((delete, export, keep),), private=True)

    async def delete(self, asker: Asker, whose: Whose) -> Card:
        """The yes."""
        number = self._number(asker, whose)
        if whose is Whose.PERSON:
            await self._watches.forget(asker.user)  # in memory too
        await self._archive.erase(whose, number)
        if whose is Whose.SERVER:
            await self._news.reload()
        return Card(lines=(asker.speech.mark(f"data-deleted-{whose.value}"),), tone=Tone.GOOD, private=True)

    async def keep(self, asker: Asker) -> Card:
        """The no."""
        return Card(lines=(asker.speech.mark("data-kept"),), private=True)

    async def _yours(self, asker: Asker) -> Markdown:
        home = await self._people.home_of_person(asker.user)
        language = await self._people.language_of_person(asker.user)
        called = own_name(language) if language else ""
        none = asker.speech.say("privacy-nothing")
        watches = len(await self._watches.of_person(asker.user))
        carrier = self._carrier_name(home.carrier) if home.carrier else none
        return asker.speech.mark("privacy-yours", language=called or none, carrier=carrier, watches=watches)

    def _number(self, asker: Asker, whose: Whose) -> int:
        """Whose data it is. A server's are for those who have Manage Server: no role that the server named is enough."""
        if whose is Whose.PERSON:
            return asker.user
        guild = server(asker)
        if not asker.manager:
            raise NotAllowed("not a manager", message_id="error-you-lack", permissions=("manage_guild",))
        return guild


def _told(whose: Whose, speech: Speech) -> list[Markdown]:
    held = [one for one in HOLDINGS if (one.person if whose is Whose.PERSON else one.server)]
    words = dict.fromkeys(one.word for one in held)
    return [speech.mark(f"holding-{word}") for word in words if _belongs(word, whose)]


def _belongs(word: str, whose: Whose) -> bool:
    """Whether a sort is told under this heading: what servers have is told there, also where a person's id stands in it."""
    of_servers = any(one.server for one in HOLDINGS if one.word == word)
    return of_servers if whose is Whose.SERVER else not of_servers


def _row(whose: Whose, speech: Speech) -> tuple[Button, ...]:
    return (
        Button(speech.say("data-button-export"), Action(EXPORT, (whose.value,))),
        Button(speech.say("privacy-forget"), Action(ASK, (whose.value,)), emphasis=Emphasis.DANGER),
    )


def _counted(kept: Kept, speech: Speech) -> Markdown:
    return speech.mark("data-count", what=speech.say(f"holding-{kept.word}-name"), count=kept.rows)
