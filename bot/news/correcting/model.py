"""Corrections of regions: what a manager said is right, put over what the tagger found. Kept in memory, in step with the store."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.news.model import ArticleId, GuildId, SourceId, Tag, Tags

BY_HAND = "✏️"
"""Stands where a tag names the word that caused it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is right for one article, and for later ones of its feed where `later` is set.

    `right` are all regions of the article; `causes` the wrong ones with the words that had caused them; `added` those that it lacked.
    """

    id: int
    guild: GuildId
    source: SourceId
    article: ArticleId
    right: tuple[str, ...]
    causes: tuple[Tag, ...] = ()
    added: tuple[str, ...] = ()
    later: bool = False
    everywhere: bool = False
    """Accepted by the owner of the bot: it holds in all servers."""

    def put_over(self, tags: Tags, article: ArticleId | None) -> Tags:
        """The tags of an article with this correction; the same tags where it is not about them."""
        if article == self.article:
            known = {tag.value: tag for tag in tags.regions}
            return replace(tags, regions=tuple(known.get(code, Tag(code, BY_HAND)) for code in self.right))
        if not self.later:
            return tags
        wrong = {(tag.value, tag.why.casefold()) for tag in self.causes}
        kept = tuple(tag for tag in tags.regions if (tag.value, tag.why.casefold()) not in wrong)
        if len(kept) == len(tags.regions) and (wrong or kept):
            return tags
        known = {tag.value: tag for tag in kept}
        return replace(tags, regions=(*kept, *(Tag(code, BY_HAND) for code in self.added if code not in known)))


class Corrections:
    """All corrections that hold somewhere."""

    def __init__(self, found: Iterable[Correction] = ()) -> None:
        self._by_source: dict[SourceId, list[Correction]] = {}
        self.put_all(found)

    def put_all(self, found: Iterable[Correction]) -> None:
        """Puts these in place of all that were known, oldest first."""
        by_source: defaultdict[SourceId, list[Correction]] = defaultdict(list)
        for one in found:
            by_source[one.source].append(one)
        self._by_source = dict(by_source)

    def own_of(self, source: SourceId) -> frozenset[GuildId]:
        """The servers that see this feed in their own way."""
        return frozenset(one.guild for one in self._by_source.get(source, ()) if not one.everywhere)

    def over(self, tags: Tags, source: SourceId, article: ArticleId | None, guild: GuildId | None) -> Tags:
        """An article's tags as a server sees them; without one, as all do. A server's own word stands above all."""
        found = self._by_source.get(source)
        if not found:
            return tags
        for one in found:
            if one.everywhere and one.guild != guild:
                tags = one.put_over(tags, article)
        for one in found:
            if one.guild == guild:
                tags = one.put_over(tags, article)
        return tags
