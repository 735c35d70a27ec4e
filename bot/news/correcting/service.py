"""What managers can do about wrong regions: for an article, and for later ones of its feed; undone by a click."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.errors import BadInput, NotFound
from bot.markdown import clean
from bot.news.articles import ArticleRepository, Stored
from bot.news.audience import Audience
from bot.news.audit import Note
from bot.news.correcting.model import Correction
from bot.news.correcting.store import CorrectionRepository, Report
from bot.news.model import TOO_OLD, DeliveryId, GuildId, Subscription, UserId
from bot.news.wishes import CLEARED, MOST, WishReader, parts


@dataclass(frozen=True, slots=True)
class Corrected:
    """What came of it. `forwarded`: it waits for the owner's word to hold for all servers."""

    correction: Correction
    article: Stored
    forwarded: bool


class CorrectionService:
    """Corrects regions.

    Args:
        corrections: where they are kept.
        articles: the articles.
        audience: who listens; its corrections are those in use, and kept in step here.
        reader: reads names of regions.
        clock: the present time, aware and in UTC.
        wake: starts a delivery now.
    """

    def __init__(
        self,
        corrections: CorrectionRepository,
        *,
        articles: ArticleRepository,
        audience: Audience,
        reader: WishReader,
        clock: Callable[[], datetime],
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self._wake = wake
        self._corrections = corrections
        self._articles = articles
        self._audience = audience
        self._reader = reader
        self._clock = clock

    async def load(self) -> None:
        """Reads all corrections anew: at the start, and after any change."""
        self._audience.corrections.put_all(await self._corrections.active())

    async def article(self, guild: GuildId, delivery: DeliveryId) -> Stored:
        """The article behind a post of this server.

        Raises:
            NotFound: it is no longer kept, or its feed is no longer one of the server's.
        """
        found = await self._articles.of_delivery(guild, delivery)
        article = await self._articles.get(guild, found[0]) if found is not None else None
        if article is None:
            raise NotFound("no such post", message_id="region-gone")
        return article

    async def correct(self, guild: GuildId, delivery: DeliveryId, text: str, *, later: bool, by: UserId) -> Corrected:
        """Says which regions are right, as names between commas; `-` or nothing: none.

        Raises:
            BadInput: a region is not known, or nothing would change.
            NotFound: as `article`.
        """
        article = await self.article(guild, delivery)
        before = article.payload.tags.regions
        written = [] if text.strip() == CLEARED else parts(text)[:MOST]
        right = tuple(dict.fromkeys(self._reader.place(part) for part in written))
        if set(right) == {tag.value for tag in before}:
            raise BadInput("the same regions", message_id="region-same")
        had = {tag.value for tag in before}
        new = Correction(
            id=0,
            guild=guild,
            source=article.source,
            article=article.id,
            right=right,
            causes=tuple(tag for tag in before if tag.value not in right),
            added=tuple(code for code in right if code not in had),
            later=later,
        )
        number, forwarded = await self._corrections.add(
            new,
            by=by,
            now=self._clock(),
            report=_report(new, article),
            note=self._note(guild, by, "region-corrected", article),
            wanted=self._wanting(guild, article, new),
            link_key=article.link_key,
        )
        await self.load()
        self._wake()
        return Corrected(replace(new, id=number), article, forwarded)

    async def back(self, guild: GuildId, number: int, *, by: UserId) -> None:
        """Takes a correction back. Raises NotFound."""
        note = Note(guild, by, "region-restored", self._clock())
        if not await self._corrections.remove(guild, number, self._clock(), note=note):
            raise NotFound("no such correction", message_id="region-gone")
        await self.load()
        self._wake()

    async def judged(self, report: int) -> None:
        """The owner of the bot has judged a report: where it is about a region, their word holds from now on."""
        await self.load()
        if await self._corrections.judged(report, self._clock()):
            self._wake()

    def _wanting(self, guild: GuildId, article: Stored, new: Correction) -> list[Subscription]:
        """Subscriptions of the server that want the article; none for what is too old to be news."""
        if self._clock() - article.first_seen > TOO_OLD or article.source_paused:
            return []
        tags = new.put_over(article.payload.tags, article.id)
        seen = replace(article, payload=replace(article.payload, tags=tags))
        return self._audience.index.match(seen.candidate(), [guild])

    def _note(self, guild: GuildId, by: UserId, what: str, article: Stored) -> Note:
        return Note(guild, by, what, self._clock(), {"title": clean(article.payload.entry.title, limit=100)})


def _report(new: Correction, article: Stored) -> Report:
    # In no language: its readers choose theirs.
    wrong = " ".join(f"{tag.value} “{tag.why}”" for tag in new.causes) or "–"
    return Report(
        about=clean(f"📍 {article.payload.entry.title}", limit=200),
        text=clean(f"{wrong} → {' '.join(new.right) or '–'} · {article.source_name}", limit=1000),
        source=article.payload.entry.link[:500],
    )
