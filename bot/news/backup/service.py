"""Takes a server's settings out as a file and puts them back, all in one transaction, with a note of who did it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from bot.errors import LimitReached
from bot.guard import Rules
from bot.news.audience import Audience
from bot.news.audit import Note, noted
from bot.news.backup.model import Backup, Feed, ServerSettings, Subscribed, Wished
from bot.news.backup.plan import Changes, Here, changes
from bot.news.feeds.porter import may_be_fetched
from bot.news.giving import Given, give_all
from bot.news.heirs import UNSUBSCRIBED, drop_waiting
from bot.news.limits import Limits, LimitsOf, fixed
from bot.news.model import ChannelId, GuildId, Own, Subscription, SubscriptionId, Target, UserId
from bot.news.sources import SourceRepository
from bot.news.subscriptions import SubscriptionRepository, insert
from bot.news.wire import Wishes, read_subscription, to_ms, wishes_of, write_wishes
from bot.store.database import Database, Transaction


class BackupService:
    """Backups of servers.

    Args:
        least_interval_s: FEEDS_MIN_INTERVAL_S.
        wake: starts a poll now.
    """

    def __init__(
        self,
        database: Database,
        audience: Audience,
        *,
        rules: Rules,
        clock: Callable[[], datetime],
        wake: Callable[[], None],
        least_interval_s: int,
        limits: LimitsOf | None = None,
    ) -> None:
        self._database = database
        self._sources = SourceRepository(database)
        self._subscriptions = SubscriptionRepository(database)
        self._audience = audience
        self._rules = rules
        self._clock = clock
        self._wake = wake
        self._least_interval_s = least_interval_s
        self._limits = limits or fixed(Limits())

    def may_be_fetched(self, url: str) -> bool:
        """Whether an address may be asked for at all."""
        return may_be_fetched(url, self._rules)

    async def backup(self, guild: GuildId) -> Backup:
        """The server as it is."""
        sources = await self._sources.of_guild(guild, self._clock())
        urls: dict[int, str] = {one.source: one.url for one in sources}
        subscriptions = [
            _kept(one.subscription, urls)
            for one in await self._subscriptions.of_guild(guild)
            if one.subscription.sources <= set(urls)
        ]
        return Backup(
            server=guild,
            at=self._clock(),
            settings=await self._settings(guild),
            feeds=tuple(
                Feed(
                    url=one.url,
                    name=one.own.name,
                    home=one.own.home,
                    interval_s=one.own.interval_s,
                    language=one.own.language,
                    paused=one.paused,
                )
                for one in sources
            ),
            subscriptions=tuple(subscriptions),
        )

    async def plan(self, guild: GuildId, wished: Backup, here: Here) -> Changes:
        """What a restore would change; nothing is done.

        Raises:
            LimitReached: the file has more than a server may have.
        """
        limits = await self._limits(guild)
        if len(wished.feeds) > limits.sources:
            raise LimitReached("feeds", message_id="feeds-limit", limit=limits.sources)
        if len(wished.subscriptions) > limits.subscriptions:
            raise LimitReached("subscriptions", message_id="news-limit", limit=limits.subscriptions)
        return changes(await self.backup(guild), wished, here)

    async def restore(self, guild: GuildId, wished: Backup, here: Here, *, by: UserId) -> Changes:
        """Makes the server what the file says, in one transaction; what was removed is noted as removed and can come back."""
        todo = await self.plan(guild, wished, here)
        now = self._clock()
        facts: dict[str, str | int | bool] = {
            "feeds": len(todo.add_feeds) + len(todo.change_feeds) + len(todo.remove_feeds),
            "subscriptions": len(todo.add) + len(todo.remove),
            "settings": len(todo.changed_settings),
        }
        existing = await self._subscriptions.of_guild(guild)

        async def work(transaction: Transaction) -> bool:
            await self._do_feeds(transaction, guild, todo, by=by, now=now)
            if todo.changed_settings:
                await _write_settings(transaction, guild, todo.settings, now)
            urls = {
                row["url"]: int(row["id"])
                for row in await transaction.fetch_all(
                    "SELECT s.id, s.url FROM sources s JOIN guild_sources g ON g.source_id = s.id WHERE g.guild_id = :guild",
                    guild=guild,
                )
            }
            names = {number: url for url, number in urls.items()}
            gone = set(todo.remove)
            await _remove(
                transaction,
                guild,
                [one.subscription.id for one in existing if _kept(one.subscription, names) in gone],
                now=now,
            )
            for new in todo.add:
                await insert(transaction, _subscription(new, guild, urls), by=by, now=now)
            return todo.any

        await noted(self._database, Note(guild, by, "restored-backup", now, facts), work)
        await self._audience.load()
        self._wake()
        return todo

    async def _do_feeds(
        self, transaction: Transaction, guild: GuildId, todo: Changes, *, by: UserId, now: datetime
    ) -> None:
        given = [
            Given(feed.url, Own(feed.name, feed.home, feed.interval_s, feed.language), feed.paused)
            for feed in (*todo.add_feeds, *todo.change_feeds)
        ]
        await give_all(transaction, guild, given, by=by, now=now, least_interval_s=self._least_interval_s)
        for feed in todo.remove_feeds:
            await transaction.execute(
                "UPDATE guild_sources SET removed_at = :now WHERE guild_id = :guild AND removed_at IS NULL"
                " AND source_id = (SELECT id FROM sources WHERE url = :url)",
                now=to_ms(now),
                guild=guild,
                url=feed.url,
            )

    async def _settings(self, guild: GuildId) -> ServerSettings:
        row = await self._database.fetch_one(
            "SELECT locale, home_country, log_channel_id, manager_role_id, audit_mirrored FROM guild_settings"
            " WHERE guild_id = :guild",
            guild=guild,
        )
        if row is None:
            return ServerSettings()
        return ServerSettings(
            locale=row["locale"],
            home_country=row["home_country"],
            log_channel_id=row["log_channel_id"],
            manager_role_id=row["manager_role_id"],
            audit_mirrored=bool(row["audit_mirrored"]),
        )


async def _write_settings(transaction: Transaction, guild: GuildId, settings: ServerSettings, now: datetime) -> None:
    await transaction.execute(
        "INSERT INTO guild_settings (guild_id, locale, home_country, log_channel_id, manager_role_id, audit_mirrored,"
        " audit_told, updated_at) VALUES (:guild, :locale, :country, :channel, :role, :mirrored,"
        " (SELECT COALESCE(MAX(id), 0) FROM audit), :now) ON CONFLICT (guild_id) DO UPDATE SET locale = excluded.locale,"
        " home_country = excluded.home_country, log_channel_id = excluded.log_channel_id,"
        " manager_role_id = excluded.manager_role_id, audit_mirrored = excluded.audit_mirrored,"
        " audit_told = excluded.audit_told, updated_at = excluded.updated_at",
        guild=guild,
        locale=settings.locale,
        country=settings.home_country,
        channel=settings.log_channel_id,
        role=settings.manager_role_id,
        mirrored=int(settings.audit_mirrored),
        now=to_ms(now),
    )


async def _remove(
    transaction: Transaction, guild: GuildId, subscriptions: Sequence[SubscriptionId], *, now: datetime
) -> None:
    await transaction.execute_many(
        "UPDATE subscriptions SET removed_at = :now WHERE id = :id AND guild_id = :guild AND removed_at IS NULL",
        [{"now": to_ms(now), "id": one, "guild": guild} for one in sorted(subscriptions)],
    )
    await drop_waiting(transaction, subscriptions, UNSUBSCRIBED, now)


def _kept(subscription: Subscription, urls: Mapping[int, str]) -> Subscribed:
    """A subscription as the file has it."""
    wishes = wishes_of(subscription)
    fields = {name: getattr(wishes, name) for name in Wished.model_fields if name != "feeds"}
    feeds = tuple(sorted(urls.get(one, f"#{one}") for one in wishes.sources))
    return Subscribed(
        channel=subscription.target.channel,
        kind=subscription.target.kind,
        wishes=Wished.model_construct(**fields, feeds=feeds),
        paused=subscription.paused,
    )


def _subscription(one: Subscribed, guild: GuildId, urls: dict[str, int]) -> Subscription:
    """A subscription of the file, to be written."""
    fields = one.wishes.model_dump()
    sources = tuple(sorted(urls[url] for url in fields.pop("feeds")))
    text = write_wishes(Wishes(**fields | {"sources": sources}))
    return read_subscription(0, Target(one.kind, ChannelId(one.channel), guild), text, paused=one.paused)
