"""`/audit`: what changed in a server, for its managers; and the same in its log channel, where that is wished."""

import structlog

from bot.card import Card
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
from bot.news.sender import Refused, Sender, Slowed, Unsure
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
    """Tells changes in log channels. After a crash, what was under way is told again: no change is left out."""

    def __init__(
        self, audit: AuditRepository, sender: Sender, languages: Languages, *, news: NewsService, places: Places
    ) -> None:
        self._audit = audit
        self._sender = sender
        self._languages = languages
        self._news = news
        self._places = places

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
        last = changes[-1].id
        outcome = await self._sender.create(place, Card(lines=lines), nonce=f"audit-{last}")
        if isinstance(outcome, Slowed | Unsure):
            return  # the next run tries again; the nonce keeps Discord from posting twice
        if isinstance(outcome, Refused):
            # It would be refused again: the changes stand in /audit.
            log.warning("audit_untold", guild=guild, code=outcome.code)
        await self._audit.told(guild, last)
