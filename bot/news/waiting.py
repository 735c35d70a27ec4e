"""What waits first in a channel, with everything that its attempt needs: rows of the outbox, read in one query."""

from dataclasses import dataclass
from datetime import datetime

from bot.news.model import (
    ArticleId,
    ChannelId,
    Delivery,
    DeliveryAction,
    DeliveryId,
    GuildId,
    MessageId,
    SourceId,
    SubscriptionId,
    Target,
    TargetKind,
)
from bot.news.tellings import Report
from bot.news.wire import NO_PAYLOAD, Payload, from_ms, maybe_payload, read_wishes
from bot.store.database import Row


@dataclass(frozen=True, slots=True)
class Waiting:
    """The first delivery of a channel, with what it posts. `unsure` means that an earlier attempt may have arrived."""

    delivery: Delivery
    payload: Payload
    source: SourceId
    unsure: bool
    tries: int
    subscription: SubscriptionId | None
    mention_role: int | None
    folded: int
    not_before: datetime
    origin: DeliveryId
    """What the post's button carries: the delivery that made the message, for a new post itself."""
    publish: bool = False
    """Whether the subscription wants its posts published to the channels that follow."""
    regions: tuple[str, ...] = ()
    """What the subscription asked for."""
    form: str = "card"
    corrected: bool = False
    """Whether somebody corrected the article's regions, or took that back."""
    reports: tuple[Report, ...] = ()
    """What the post tells beside its article; asked for when the attempt begins."""
    orphaned: bool = False
    """Whether the subscription that it is for is gone."""
    digest: bool = False
    """Whether it is one post of many entries by itself."""
    unreadable: bool = False
    """Whether the store's text of the article cannot be read: nothing can be made of it."""
    leader: DeliveryId | None = None
    """The first row of the message that it shares with others; of an edit, of the message that it changes."""
    beside: tuple["Waiting", ...] = ()
    """What goes into the same message, in order."""

    @property
    def nonce(self) -> DeliveryId:
        """What its message is known by."""
        return self.leader or self.delivery.id

    @property
    def parts(self) -> tuple["Waiting", ...]:
        """All that its message shows."""
        return (self, *self.beside)

    @property
    def ids(self) -> list[DeliveryId]:
        """The rows that an attempt is about, in the one order in which everybody takes several: else two would wait for each other."""
        return sorted(one.delivery.id for one in self.parts)


_SELECT = """
SELECT o.id, o.action, o.kind, o.channel_id, o.guild_id, o.locale, o.article_id, o.subscription_id, o.folded, o.attempts,
       o.tries, o.unsure, o.not_before, o.created_at, o.origin, COALESCE(o.message_id, made.message_id) AS message_id,
       a.payload, a.source_id, s.filter, CASE WHEN o.kind = 'direct' THEN COALESCE(p.locale, w.locale) ELSE g.locale END AS own_locale,
       CASE WHEN o.subscription_id IS NOT NULL AND (s.id IS NULL OR s.removed_at IS NOT NULL) THEN 1 ELSE 0 END AS orphaned,
       CASE WHEN EXISTS (SELECT 1 FROM region_corrections c WHERE c.article_id = o.article_id) THEN 1 ELSE 0 END AS corrected,
       CASE WHEN EXISTS (SELECT 1 FROM told t WHERE t.origin = o.id AND t.kind = 'listed') THEN 1 ELSE 0 END AS digest,
       COALESCE(o.leader, made.leader) AS leader
FROM outbox o
JOIN articles a ON a.id = o.article_id
LEFT JOIN subscriptions s ON s.id = o.subscription_id
LEFT JOIN outbox made ON made.id = o.origin
LEFT JOIN guild_settings g ON g.guild_id = o.guild_id
LEFT JOIN watchers w ON o.kind = 'direct' AND w.user_id = o.channel_id
LEFT JOIN person_settings p ON o.kind = 'direct' AND p.user_id = o.channel_id
"""
COMING = f"""{_SELECT}
WHERE o.channel_id = :channel AND o.state = 'waiting' AND (o.action <> 'publish' OR o.not_before <= :now)
ORDER BY o.seq LIMIT :limit
"""
TOGETHER = f"{_SELECT} WHERE o.leader = :leader AND o.state = 'waiting' AND o.action = 'create' ORDER BY o.seq"
IN_MESSAGE = f"{_SELECT} WHERE o.message_id = :message AND o.action = 'create' AND o.state = 'sent' ORDER BY o.seq"
OF_POST = f"{_SELECT} WHERE o.id = :id AND o.guild_id = :guild AND o.kind <> 'direct' AND o.action = 'create'"


def read_waiting(row: Row) -> Waiting:
    guild, message = row["guild_id"], row["message_id"]
    delivery = Delivery(
        id=DeliveryId(row["id"]),
        action=DeliveryAction(row["action"]),
        target=Target(
            kind=TargetKind(row["kind"]),
            channel=ChannelId(row["channel_id"]),
            guild=None if guild is None else GuildId(guild),
            locale=row["own_locale"] or row["locale"],
        ),
        article=ArticleId(row["article_id"]),
        attempts=row["attempts"],
        created=from_ms(row["created_at"]),
        message=None if message is None else MessageId(message),
    )
    wishes = read_wishes(row["filter"]) if row["filter"] else None
    payload = maybe_payload(row["payload"])
    return Waiting(
        delivery=delivery,
        payload=payload or NO_PAYLOAD,
        unreadable=payload is None,
        source=SourceId(row["source_id"]),
        unsure=bool(row["unsure"]) or row["attempts"] > 0,
        tries=row["tries"],
        subscription=None if row["subscription_id"] is None else SubscriptionId(row["subscription_id"]),
        mention_role=wishes.mention_role if wishes else None,
        folded=row["folded"],
        not_before=from_ms(row["not_before"]),
        origin=DeliveryId(row["origin"] or row["id"]),
        publish=wishes.publish if wishes else False,
        regions=wishes.regions if wishes else (),
        form=wishes.form if wishes else "card",
        orphaned=bool(row["orphaned"]),
        corrected=bool(row["corrected"]),
        digest=bool(row["digest"]),
        leader=None if row["leader"] is None else DeliveryId(row["leader"]),
    )
