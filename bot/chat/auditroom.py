"""`/audit`: what changed in a server, for its managers; and the same in its log channel, where that is wished."""

import structlog

from bot.card import Card
from bot.chat.embeds import dress
from bot.chat.language import Languages
from bot.chat.naming import names_for
from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.chat.rights import Rights
from bot.errors import BadInput
from bot.markdown import Markdown
from bot.news import audit_cards
from bot.news.audit import AuditRepository, Note, Noted
from bot.news.model import ChannelId, GuildId, Target, TargetKind
from bot.news.sender import HistoryUnavailable, HistoryUnreadable, Refused, Sender, Slowed, Unsure
from bot.news.service import NewsService
from bot.places.places import Places

log = structlog.get_logger(__name__)

TOLD_AT_ONCE = 10
"""Changes in one message of the log channel."""


class Auditroom:
    """Shows the audit list."""

    def __init__(
        self, audit: AuditRepository, rights: Rights, people: PeopleRepository, *, news: NewsService, places: Places
    ) -> None:
        self._audit = audit
        self._rights = rights
        self._people = people
        self._news = news
        self._places = places

    async def page(self, asker: Asker, number: int = 0) -> Card:
        """`/audit`, and its buttons."""
        guild = await self._rights.managed(asker)
        total = await self._audit.count(guild, asker.now)
        last = max(0, -(-total // audit_cards.PER_PAGE) - 1)
        number = min(max(number, 0), last)
        found = await self._audit.page(guild, asker.now, limit=audit_cards.PER_PAGE, skip=number * audit_cards.PER_PAGE)
        names = await names_for(self._news, self._places, guild, audit_cards.wished(found))
        mirrored = await self._audit.mirrored(guild)
        return audit_cards.page(found, asker.speech, names, number=number, total=total, mirrored=mirrored)

    async def mirror(self, asker: Asker, *, mirrored: bool) -> Card:
        """The button that has changes told in the log channel, or no longer."""
        guild = await self._rights.managed(asker)
        if mirrored and await self._people.log_channel(guild) is None:
            raise BadInput("no log channel", message_id="audit-no-log-channel")
        note = Note(guild, asker.user, "mirror-on-set" if mirrored else "mirror-off-set", asker.now)
        await self._audit.set_mirrored(guild, mirrored=mirrored, note=note)
        return await self.page(asker)


class AuditMirror:
    """Tells changes in log channels. After a crash, or a lost answer, what stands there already is not told again."""

    def __init__(
        self, audit: AuditRepository, sender: Sender, languages: Languages, *, news: NewsService, places: Places
    ) -> None:
        self._audit = audit
        self._sender = sender
        self._languages = languages
        self._news = news
        self._places = places
        self._sure: set[GuildId] = set()
        """Servers of which we know how the last telling ended."""

    async def run(self) -> None:
        """Tells what was not told yet, one message a server."""
        waiting: dict[GuildId, list[tuple[Noted, int]]] = {}
        for one, channel in await self._audit.untold(limit=200):
            waiting.setdefault(one.note.guild, []).append((one, channel))
        for guild, changes in waiting.items():
            await self._tell(guild, [one for one, _ in changes[:TOLD_AT_ONCE]], changes[0][1])

    async def _tell(self, guild: GuildId, changes: list[Noted], channel: int) -> None:
        speech = await self._languages.of_server(guild)
        names = await names_for(self._news, self._places, guild, audit_cards.wished(changes))
        lines: tuple[Markdown, ...] = tuple(audit_cards.line(one.note, speech, names) for one in changes)
        place = Target(TargetKind.CHANNEL, ChannelId(channel), guild)
        if guild not in self._sure:
            there = await self._standing(place, changes, lines)
            if there is None:
                return  # Discord does not say: the next run asks again
            if there:
                await self._audit.told(guild, changes[there - 1].id)
                self._sure.add(guild)
                changes, lines = changes[there:], lines[there:]
            if not changes:
                return
        last = changes[-1].id
        outcome = await self._sender.create(place, Card(lines=lines), nonce=f"audit-{last}")
        if isinstance(outcome, Slowed | Unsure):
            self._sure.discard(guild)
            return  # the next run looks whether it arrived
        if isinstance(outcome, Refused):
            # It would be refused again: the changes stand in /audit.
            log.warning("audit_untold", guild=guild, code=outcome.code)
        await self._audit.told(guild, last)
        self._sure.add(guild)

    async def _standing(self, place: Target, changes: list[Noted], lines: tuple[Markdown, ...]) -> int | None:
        """How many of these changes stand in the channel already, in one message that begins with them; None: not to be known now."""
        try:
            said = await self._sender.said(place, since=changes[0].note.at)
        except HistoryUnavailable:
            return None
        except HistoryUnreadable:
            return 0
        counts = range(len(lines), 0, -1)
        return next((count for count in counts if dress(Card(lines=lines[:count])).embed.description in said), 0)
