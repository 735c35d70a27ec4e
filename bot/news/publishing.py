"""When a post may be published to the channels that follow: Discord lets a channel do so a few times an hour."""

from datetime import datetime, timedelta

from bot.news.model import ChannelId
from bot.news.wire import from_ms, to_ms
from bot.store.database import Transaction

PUBLISH_MOST, PUBLISH_WITHIN = 10, timedelta(hours=1)
"""Discord lets a channel publish so many messages in so long (its documentation, Crosspost Message)."""

_TENTH_PUBLISHING = """
SELECT at FROM (
    SELECT not_before AS at FROM outbox WHERE channel_id = :channel AND state = 'waiting' AND action = 'publish'
    UNION ALL
    SELECT done_at AS at FROM outbox WHERE state <> 'waiting' AND done_at >= :since AND state = 'sent' AND action = 'publish'
      AND channel_id = :channel
) AS planned ORDER BY at DESC LIMIT 1 OFFSET :place
"""


async def publish_at(transaction: Transaction, channel: ChannelId, now: datetime) -> datetime:
    """When a channel's next post may be published: at once, or an hour after the tenth before it."""
    tenth = await transaction.fetch_one(
        _TENTH_PUBLISHING, channel=channel, since=to_ms(now - PUBLISH_WITHIN), place=PUBLISH_MOST - 1
    )
    return now if tenth is None else max(now, from_ms(tenth["at"]) + PUBLISH_WITHIN)
