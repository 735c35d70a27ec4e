"""`/feeds backup` and `/feeds restore`: a server's settings as a file, and back, for who has Manage Server."""

from bot.card import Card
from bot.chat.replies import Asker
from bot.chat.rights import server
from bot.errors import NotAllowed, NotFound
from bot.news.backup import cards, model
from bot.news.backup.plan import Here
from bot.news.backup.service import BackupService
from bot.news.feeds.offers import OfferRepository
from bot.news.model import GuildId

BACKUP = "backup"
"""The kind of an offer: a file to restore."""


class Backuproom:
    """Backups. A file can change who manages the news, so that the role that the server named is not enough."""

    def __init__(self, backups: BackupService, offers: OfferRepository) -> None:
        self._backups = backups
        self._offers = offers

    def allowed(self, url: str) -> bool:
        """Whether an address may be fetched."""
        return self._backups.may_be_fetched(url)

    async def export(self, asker: Asker) -> Card:
        """`/feeds backup`."""
        content = model.write(await self._backups.backup(_managed(asker)))
        return cards.exported(content, f"bandwire-backup-{asker.now:%Y-%m-%d}.json", asker.speech)

    async def plan(self, asker: Asker, content: bytes, here: Here) -> Card:
        """`/feeds restore`: what would change, and the question."""
        guild = _managed(asker)
        wished = model.read(content)
        changes = await self._backups.plan(guild, wished, here)
        offer = ""
        if changes.any:
            offer = await self._offers.make(guild, asker.user, BACKUP, wished.model_dump_json(), now=asker.now)
        return cards.plan(changes, offer, asker.speech)

    async def restore(self, asker: Asker, offer: str, here: Here) -> Card:
        """The yes."""
        guild = _managed(asker)
        kept = await self._offers.get(guild, BACKUP, offer, now=asker.now)
        if kept is None:
            raise NotFound("the offer has ended", message_id="feeds-offer-ended")
        done = await self._backups.restore(guild, model.read(kept.encode()), here, by=asker.user)
        await self._offers.end(guild, offer)
        return cards.restored(done, asker.speech)


def _managed(asker: Asker) -> GuildId:
    guild = server(asker)
    if not asker.manager:
        raise NotAllowed("not a manager", message_id="error-you-lack", permissions=("manage_guild",))
    return guild
