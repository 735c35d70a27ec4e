"""Between the feed commands and the feed service: every verb checks who may use it, and shows what came of it."""

from collections.abc import Sequence

from bot.card import Card, Choice, Tone
from bot.chat.channels import mention
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import Rights, number
from bot.news.audit import Fact, Note
from bot.news.feeds import cards
from bot.news.feeds.service import FeedService
from bot.news.model import SourceId, Target


class Feedroom:
    """Feeds of a server, for the person who asks."""

    def __init__(self, feeds: FeedService, rights: Rights, people: PeopleRepository) -> None:
        self._feeds = feeds
        self._rights = rights
        self._people = people

    async def add(self, asker: Asker, address: str, *, name: str | None, home: str | None) -> Card:
        """`/feeds add`."""
        guild = await self._rights.managed(asker)
        added = await self._feeds.add(guild, address, by=asker.user, name=name, home=home)
        return cards.added(added, asker.speech)

    async def list(self, asker: Asker) -> Card:
        """`/feeds list`."""
        found = await self._feeds.of(await self._rights.managed(asker))
        return cards.sources(found, asker.speech, now=asker.now)

    async def remove(self, asker: Asker, feed: str) -> Card:
        """`/feeds remove`."""
        guild = await self._rights.managed(asker)
        return cards.removed(await self._feeds.remove(guild, _source(feed), by=asker.user), asker.speech)

    async def restore(self, asker: Asker, feed: str) -> Card:
        """The undo button."""
        guild = await self._rights.managed(asker)
        return cards.restored(await self._feeds.restore(guild, _source(feed), by=asker.user), asker.speech)

    async def pause(self, asker: Asker, feed: str, *, paused: bool) -> Card:
        """`/feeds pause` and `/feeds resume`."""
        guild = await self._rights.managed(asker)
        changed = await self._feeds.pause(guild, _source(feed), by=asker.user, paused=paused)
        return cards.paused(changed, asker.speech)

    async def test(self, asker: Asker, feed: str) -> Card:
        """`/feeds test`."""
        guild = await self._rights.managed(asker)
        return cards.polling(await self._feeds.poll(guild, _source(feed)), asker.speech)

    async def set_log_channel(self, asker: Asker, target: Target | None) -> Card:
        """`/feeds log`; the target is checked already."""
        guild = await self._rights.managed(asker)
        facts: dict[str, Fact] = {"channel": target.channel} if target else {}
        note = Note(guild, asker.user, "log-channel-set" if target else "log-channel-unset", asker.now, facts)
        await self._people.set_log_channel(guild, target.channel if target else None, note=note)
        if target is None:
            return Card(lines=(asker.speech.mark("log-channel-unset"),), tone=Tone.GOOD, private=True)
        line = asker.speech.mark("log-channel-set", channel=mention(target.channel))
        return Card(lines=(line,), tone=Tone.GOOD, private=True)

    async def suggest(self, asker: Asker, text: str) -> Sequence[Choice]:
        """The server's feeds; nothing for who may not manage them."""
        if asker.guild is None or not await self._rights.may(asker):
            return ()
        return await self._feeds.suggest(asker.guild, text)


def _source(text: str) -> SourceId:
    return SourceId(number(text, message_id="feeds-not-found"))
