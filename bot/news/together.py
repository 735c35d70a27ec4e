"""Puts the articles of one story together, as a channel that has their feeds would get them: articles in, stories out. Pure."""

from collections.abc import Callable, Sequence

from bot.news.articles import Stored
from bot.news.stories import Memory, Storyteller, Told
from bot.news.telling.features import Reader

Together = Callable[[Sequence[Stored]], list[tuple[Stored, ...]]]
"""Articles, newest first, to stories: those with the newest first report first, each with its reports in the order in which they came."""
MOST = 500
"""So many of the newest articles are looked at; older ones stand alone."""


def singly(articles: Sequence[Stored]) -> list[tuple[Stored, ...]]:
    """Every article as a story of its own."""
    return [(article,) for article in articles]


def gatherer(reader: Callable[[], Reader], covers: Callable[[str, str], bool]) -> Together:
    """What puts articles together.

    Args:
        reader: gives what reads features; it may be slow the first time.
        covers: whether a place holds another.
    """

    def together(articles: Sequence[Stored]) -> list[tuple[Stored, ...]]:
        features, memory = reader(), Memory()
        teller = Storyteller(features.common, covers)
        stories: dict[str, list[Stored]] = {}
        for article in reversed(articles[:MOST]):
            payload = article.payload
            read = features.features(payload.entry, payload.tags, at=article.first_seen, source=payload.source_title)
            story = teller.place(read, memory) or str(article.id)
            memory.add(Told(story, read))
            stories.setdefault(story, []).append(article)
        return [*map(tuple, reversed(stories.values())), *singly(articles[MOST:])]

    return together
