"""Which rows of a backlog go to their channel in one message: the first one and those after it that fit beside it. Pure."""

from collections.abc import Sequence
from datetime import datetime

from bot.news.model import TOO_OLD, DeliveryAction, TargetKind
from bot.news.render import SHORT_SUMMARY, SUMMARY, TITLE
from bot.news.waiting import Waiting

LEAST = 4
"""So many posts that wait for one channel are a backlog. Fewer go one by one, each with its own buttons."""
MOST = 10
"""Embeds that Discord takes in one message."""
ROOM = 5000
"""Characters of a message's entries when it is made. Discord takes 6,000: the rest is for what later edits add."""
KINDS = frozenset({TargetKind.CHANNEL, TargetKind.THREAD})
"""A forum's post is a thread of its own, and a person is asked before each message."""


def chosen(coming: Sequence[Waiting], now: datetime) -> tuple[Waiting, ...]:
    """The rows that go in the next message, in order: the first alone, or with at least three more.

    Args:
        coming: what waits first in a channel, in order; not empty.
        now: the present time.
    """
    first = coming[0]
    taken: list[Waiting] = []
    links: set[str] = set()
    room = ROOM
    for one in coming[:MOST]:
        # Discord shows embeds of one address as pictures of the first of them.
        link = one.payload.entry.link
        room -= size(one)
        if room < 0 or link in links or not (_plain(one, now) and _alike(one, first)):
            break
        links |= {link} if link else set()
        taken.append(one)
    return tuple(taken) if len(taken) >= LEAST else (first,)


def size(waiting: Waiting) -> int:
    """About how many characters an entry takes; never much less than it does."""
    entry, tags = waiting.payload.entry, waiting.payload.tags
    characters = min(len(entry.title), TITLE) + min(len(waiting.payload.source_title), 100)
    if waiting.form == "title":
        return characters
    characters += min(len(entry.summary), SUMMARY if waiting.form == "card" else SHORT_SUMMARY) + min(
        len(entry.author), 80
    )
    return characters + (120 if tags.regions else 0) + (300 if tags.devices else 0) + (100 if waiting.folded else 0)


def _plain(one: Waiting, now: datetime) -> bool:
    """A new post in good order: what had trouble goes alone, so that it troubles no other."""
    return (
        one.delivery.action is DeliveryAction.CREATE
        and one.delivery.target.kind in KINDS
        and one.leader is None
        and not (one.unsure or one.tries or one.orphaned or one.digest)
        and one.not_before <= now
        and now - one.delivery.created <= TOO_OLD
    )


def _alike(one: Waiting, other: Waiting) -> bool:
    """Whether one message can be for both: in one place and language, with one mention, published or not."""
    return (one.delivery.target, one.mention_role, one.publish) == (
        other.delivery.target,
        other.mention_role,
        other.publish,
    )
