"""What follows for the channels from an article that is new or changed: a post, an edit of a post that tells its story, or nothing. SQL."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.news import queueing, tellings
from bot.news.model import ArticleId, ChannelId, Subscription
from bot.news.queueing import NewDelivery
from bot.news.tellings import Fresh, Kin, Telling
from bot.news.timing import due
from bot.news.wire import Payload, payload_text, to_ms
from bot.store.database import Transaction
from bot.store.sql import table

MOST_EDITS = 5
"""Edits of one post: some sites count readers or comments in their titles."""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An entry that nobody saw before, and who gets it, in the order of their subscriptions."""

    payload: Payload
    keys: tuple[str, ...]
    link_key: str | None
    wanted_by: tuple[Subscription, ...]
    id: ArticleId
    kin: Kin = Kin()  # noqa: RUF009 - a frozen value


@dataclass(frozen=True, slots=True)
class Changed:
    """An article whose title or image changed since it was posted."""

    article: ArticleId
    payload: Payload


def shown_hash(title: str, image: str | None) -> str:
    """Fingerprint of what makes a sent post worth editing: its title and its picture."""
    # Sites sign and resize their pictures by the query: the same picture has many.
    picture = (image or "").partition("?")[0]
    return hashlib.blake2b(f"{title}\n{picture}".encode("utf-8", "replace"), digest_size=12).hexdigest()


def shown(payload: Payload) -> str:
    """The fingerprint of an article."""
    return shown_hash(payload.entry.title, payload.entry.image)


def folded(deliveries: Sequence[NewDelivery], fresh: Fresh, *, room: int) -> list[NewDelivery]:
    """At most `room` posts, and at least one: when there are more, the oldest stand behind one post that counts them.

    A post that is only counted tells no story: another report of it, which this commit told in that post, gets a post of its own.
    """
    posts, away = list(deliveries), 0
    while (over := len(posts) - max(room, 1)) > 0:
        heirs = [heir for post in posts[:over] for heir in _heirs(post, fresh)]
        # An article's number tells its time.
        posts, away = sorted((*posts[over:], *heirs), key=lambda one: one.article), away + over
    return [replace(posts[0], folded=away), *posts[1:]] if away else posts


def _heirs(gone: NewDelivery, fresh: Fresh) -> list[NewDelivery]:
    """The post that takes the place of one that is not made after all, with what else that one told; none where it told nothing."""
    channel = gone.target.channel
    del fresh.posts[channel, gone.article]
    first = next((one for one in fresh.told.values() if one.origin == gone.id), None)
    if first is None:
        return []
    # By the same id: what else was told in it, is told in this one.
    del fresh.told[channel, first.article]
    fresh.posts[channel, first.article] = first.origin
    return [replace(gone, target=first.target, article=first.article, subscription=first.subscription)]


async def unposted(transaction: Transaction, article: NewArticle, fresh: Fresh, now: datetime) -> list[NewDelivery]:
    """The posts of an article: one in each channel. Where a post tells its story already, that is noted for `told_edits`.

    None where the same page was posted from another feed, or where it is held back.
    """
    found: list[NewDelivery] = []
    channels = await _without_page(transaction, article, {one.target.channel for one in article.wanted_by}, now)
    places = await tellings.places(transaction, article.kin, channels)
    fresh.wants(article.id, [one for one in article.wanted_by if one.target.channel in channels])
    # Who wants it at once comes before who wants it later.
    for subscription in sorted(article.wanted_by, key=lambda one: due(one, now) is not None):
        channel = subscription.target.channel
        if channel not in channels:
            continue
        channels.remove(channel)
        known = places.get(channel, ())
        delivery = _story(article, subscription, known, fresh=fresh, now=now)
        found += [delivery] if delivery is not None else []
    return found


async def told_edits(transaction: Transaction, fresh: Fresh, now: datetime) -> list[NewDelivery]:
    """The edits of posts that tell more now. Takes their rows, in the one order in which everybody takes several."""
    found = [await tellings.edit_of(transaction, origin, now) for origin in sorted(fresh.edited)]
    return [one for one in found if one is not None]


def _story(
    article: NewArticle,
    subscription: Subscription,
    known: Sequence[tellings.Place],
    *,
    fresh: Fresh,
    now: datetime,
) -> NewDelivery | None:
    """The post of an article in one channel; None: another report's post tells it, which is to be edited, or it is held back."""
    target, later = subscription.target, due(subscription, now)
    origin = tellings.standing(target.channel, article.kin, known, fresh, at_once=later is None)
    if origin is not None:
        fresh.told[target.channel, article.id] = Telling(origin, article.id, target, subscription.id)
        fresh.edited.add(origin)
        return None
    delivery = queueing.new_delivery_id(now)
    if later is not None:
        fresh.hold(delivery, article.id, target, subscription=subscription.id, due=later)
        return None
    fresh.post(target.channel, article.id, delivery)
    return NewDelivery(target, article.id, subscription.id, id=delivery)


async def _without_page(
    transaction: Transaction, article: NewArticle, channels: set[ChannelId], now: datetime
) -> set[ChannelId]:
    """Notes that these channels have a page; returns those that had it not."""
    if article.link_key is None or not channels:
        return channels
    rows = await transaction.fetch_all(
        _POSTED, channels=table((one,) for one in sorted(channels)), key=article.link_key, now=to_ms(now)
    )
    return {ChannelId(row["channel_id"]) for row in rows}


_POSTED = """
INSERT INTO posted (channel_id, link_key, posted_at)
SELECT id, CAST(:key AS TEXT), CAST(:now AS BIGINT) FROM :channels(id BIGINT) AS c WHERE TRUE
ON CONFLICT (channel_id, link_key) DO NOTHING RETURNING channel_id
"""


async def edits(transaction: Transaction, change: Changed, now: datetime) -> list[NewDelivery]:
    """An edit for each post of the article that stands, after its row has the new text."""
    touched = await transaction.execute(
        "UPDATE articles SET payload = :payload, shown_hash = :shown WHERE id = :id AND shown_hash <> :shown",
        payload=payload_text(change.payload),
        shown=shown(change.payload),
        id=change.article,
    )
    if not touched:
        return []
    since = to_ms(now - tellings.EDITABLE)
    rows = await transaction.fetch_all(_TO_EDIT, id=change.article, since=since, most=MOST_EDITS)
    return [tellings.edit(row) for row in rows]


_TO_EDIT = """
SELECT id, kind, channel_id, guild_id, locale, subscription_id, article_id FROM outbox post
WHERE article_id = :id AND action = 'create' AND created_at >= :since
  AND ((state = 'sent' AND message_id IS NOT NULL) OR (state = 'waiting' AND (attempts > 0 OR unsure = 1)))
  AND NOT EXISTS (SELECT 1 FROM outbox edit WHERE edit.article_id = :id AND edit.action = 'edit' AND edit.state = 'waiting'
                  AND edit.attempts = 0 AND edit.origin = post.id)
  AND (SELECT COUNT(*) FROM outbox edit WHERE edit.article_id = :id AND edit.action = 'edit' AND edit.origin = post.id) < :most
ORDER BY seq
"""
