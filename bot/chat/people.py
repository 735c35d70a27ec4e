"""What persons and servers chose, in SQL: language and home; and which commands were registered at Discord."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.news.audit import Note, noted
from bot.store.database import Database, Value


@dataclass(frozen=True, slots=True)
class Home:
    """Where a person is at home: an ISO 3166-1 alpha-2 code and a carrier's id, each None when not told."""

    country: str | None = None
    carrier: str | None = None


class PeopleRepository:
    """Settings of persons and servers, as far as they shape answers."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    async def language_of_person(self, user: int) -> str | None:
        """The language a person chose, or None."""
        row = await self._database.fetch_one("SELECT locale FROM person_settings WHERE user_id = :user", user=user)
        return row["locale"] if row else None

    async def language_of_server(self, guild: int) -> str | None:
        """The language a server chose, or None."""
        row = await self._database.fetch_one("SELECT locale FROM guild_settings WHERE guild_id = :guild", guild=guild)
        return row["locale"] if row else None

    async def set_language_of_person(self, user: int, language: str | None) -> None:
        """Keeps a person's language; None goes back to Discord's."""
        await self._database.execute(
            """
            INSERT INTO person_settings (user_id, locale, updated_at) VALUES (:user, :language, :now)
            ON CONFLICT (user_id) DO UPDATE SET locale = excluded.locale, updated_at = excluded.updated_at
            """,
            user=user,
            language=language,
            now=self._now_ms(),
        )

    async def set_language_of_server(self, guild: int, language: str | None, *, note: Note | None = None) -> None:
        """Keeps a server's language; None goes back to Discord's."""
        await self._change(
            note,
            """
            INSERT INTO guild_settings (guild_id, locale, updated_at) VALUES (:guild, :language, :now)
            ON CONFLICT (guild_id) DO UPDATE SET locale = excluded.locale, updated_at = excluded.updated_at
            """,
            guild=guild,
            language=language,
            now=self._now_ms(),
        )

    async def home_of_person(self, user: int) -> Home:
        """A person's home carrier and country."""
        row = await self._database.fetch_one(
            "SELECT home_country, home_carrier FROM person_settings WHERE user_id = :user", user=user
        )
        return Home(row["home_country"], row["home_carrier"]) if row else Home()

    async def country_of_person(self, user: int) -> str | None:
        """The country where a person is at home, or None."""
        return (await self.home_of_person(user)).country

    async def set_home_of_person(self, user: int, home: Home) -> None:
        """Keeps a person's home; an empty one forgets it."""
        await self._database.execute(
            """
            INSERT INTO person_settings (user_id, home_country, home_carrier, updated_at)
            VALUES (:user, :country, :carrier, :now)
            ON CONFLICT (user_id) DO UPDATE SET
                home_country = excluded.home_country,
                home_carrier = excluded.home_carrier,
                updated_at = excluded.updated_at
            """,
            user=user,
            country=home.country,
            carrier=home.carrier,
            now=self._now_ms(),
        )

    async def country_of_server(self, guild: int) -> str | None:
        """The country a server is about, or None."""
        row = await self._database.fetch_one(
            "SELECT home_country FROM guild_settings WHERE guild_id = :guild", guild=guild
        )
        return row["home_country"] if row else None

    async def log_channel(self, guild: int) -> int | None:
        """The channel where the bot tells of trouble, or None."""
        row = await self._database.fetch_one(
            "SELECT log_channel_id FROM guild_settings WHERE guild_id = :guild", guild=guild
        )
        return row["log_channel_id"] if row else None

    async def set_log_channel(self, guild: int, channel: int | None, *, note: Note | None = None) -> None:
        """Keeps that channel."""
        await self._change(
            note,
            """
            INSERT INTO guild_settings (guild_id, log_channel_id, updated_at) VALUES (:guild, :channel, :now)
            ON CONFLICT (guild_id) DO UPDATE SET log_channel_id = excluded.log_channel_id, updated_at = excluded.updated_at
            """,
            guild=guild,
            channel=channel,
            now=self._now_ms(),
        )

    async def manager_role(self, guild: int) -> int | None:
        """The role whose members may manage news besides those with Manage Server, or None."""
        row = await self._database.fetch_one(
            "SELECT manager_role_id FROM guild_settings WHERE guild_id = :guild", guild=guild
        )
        return row["manager_role_id"] if row else None

    async def set_manager_role(self, guild: int, role: int | None, *, note: Note | None = None) -> None:
        """Keeps that role."""
        await self._change(
            note,
            """
            INSERT INTO guild_settings (guild_id, manager_role_id, updated_at) VALUES (:guild, :role, :now)
            ON CONFLICT (guild_id) DO UPDATE SET
                manager_role_id = excluded.manager_role_id, updated_at = excluded.updated_at
            """,
            guild=guild,
            role=role,
            now=self._now_ms(),
        )

    async def set_country_of_server(self, guild: int, country: str | None, *, note: Note | None = None) -> None:
        """Keeps the country that a server is about."""
        await self._change(
            note,
            """
            INSERT INTO guild_settings (guild_id, home_country, updated_at) VALUES (:guild, :country, :now)
            ON CONFLICT (guild_id) DO UPDATE SET home_country = excluded.home_country, updated_at = excluded.updated_at
            """,
            guild=guild,
            country=country,
            now=self._now_ms(),
        )

    async def command_mark(self, scope: str) -> str | None:
        """The fingerprint of the commands registered last in a scope (application and server)."""
        row = await self._database.fetch_one("SELECT hash FROM command_hash WHERE scope = :scope", scope=scope)
        return row["hash"] if row else None

    async def set_command_mark(self, scope: str, mark: str) -> None:
        """Keeps the fingerprint after the commands were registered."""
        await self._database.execute(
            """
            INSERT INTO command_hash (scope, hash, synced_at) VALUES (:scope, :mark, :now)
            ON CONFLICT (scope) DO UPDATE SET hash = excluded.hash, synced_at = excluded.synced_at
            """,
            scope=scope,
            mark=mark,
            now=self._now_ms(),
        )

    async def _change(self, note: Note | None, sql: str, **params: Value) -> None:
        await noted(self._database, note, lambda transaction: transaction.execute(sql, **params))

    def _now_ms(self) -> int:
        return int(self._now().timestamp() * 1000)
