"""What is kept about persons and servers: listed in full, handed over in full, deleted in full, and nobody else's with it."""

import json
import re
from datetime import UTC, datetime

import pytest

from bot.news.wire import to_ms
from bot.store.archive import Archive, Whose
from bot.store.database import Database
from bot.store.holdings import HOLDINGS, OF_NOBODY
from bot.text.speech import Texts

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PERSON, OTHER_PERSON = 1_576_000_000_000_000_001, 1_576_000_000_000_000_002
SERVER, OTHER_SERVER = 1_576_000_000_000_000_011, 1_576_000_000_000_000_012
NAMES_SOMEBODY = re.compile(r"(^|_)(user|guild|channel|role|message|person|member|owner|author|server)_id$|_by$")


async def columns(database: Database) -> dict[str, list[str]]:
    """All tables with their columns, on either engine."""
    if database.engine == "sqlite":
        tables = await database.fetch_all(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        )
        found = {}
        for row in tables:
            described = await database.fetch_all("SELECT name FROM pragma_table_info(:table)", table=row["name"])
            found[row["name"]] = [one["name"] for one in described]
        return found
    rows = await database.fetch_all(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    )
    found = {}
    for row in rows:
        found.setdefault(row["table_name"], []).append(row["column_name"])
    return found


async def test_every_table_is_in_the_list_with_every_column_that_names_somebody(database: Database) -> None:
    there = await columns(database)
    listed = {one.table: set(one.columns) for one in HOLDINGS}

    assert set(there) == {*listed, *OF_NOBODY}, (
        "a new table goes into bot/store/holdings.py: say what it holds of whom, or that it holds nothing of anybody"
    )
    for table, names in there.items():
        naming = {name for name in names if NAMES_SOMEBODY.search(name)}
        assert naming - listed.get(table, set()) == set(), f"{table}: who is named there?"


def test_every_sort_is_told_and_every_column_of_a_person_has_its_end() -> None:
    speech = Texts.load().speech()
    for one in HOLDINGS:
        assert speech.knows(f"holding-{one.word}"), one.word
        assert speech.knows(f"holding-{one.word}-name"), one.word
        ends = " ".join(part.where for part in (*one.person, *one.server))
        for column in one.columns:
            if column in ("user_id", "added_by", "created_by"):
                assert any(column in part.where for part in one.person), f"{one.table}.{column} of a person has no end"
            elif column == "guild_id":
                assert any("guild_id = :id" in part.where for part in one.server), f"{one.table} of a server has no end"
        assert ends


async def fill(database: Database, *, person: int, server: int, number: int) -> None:
    """One row of everything, for one person in one server."""
    now, channel = to_ms(NOW), server + 1000
    await database.execute(
        "INSERT INTO person_settings (user_id, locale, updated_at) VALUES (:p, 'de', :now)", p=person, now=now
    )
    await database.execute(
        "INSERT INTO region_corrections (id, guild_id, source_id, article_id, body, created_by, created_at)"
        " VALUES (:n, :s, :n, :n, '{}', :p, :now)",
        n=number, s=server, p=person, now=now,
    )  # fmt: skip
    await database.execute("INSERT INTO guild_limits (guild_id, name, most) VALUES (:s, 'sources', 9)", s=server)
    await database.execute(
        "INSERT INTO setups (guild_id, draft, updated_at) VALUES (:s, '{}', :now)", s=server, now=now
    )
    await database.execute(
        "INSERT INTO troubles (guild_id, kind, subject, state, since) VALUES (:s, 'k', 1, 'x', :now)", s=server, now=now
    )
    await database.execute(
        "INSERT INTO watchers (user_id, locale, updated_at) VALUES (:p, 'de', :now)", p=person, now=now
    )
    await database.execute(
        "INSERT INTO watch_folds (delivery, fold, user_id, article_id, at) VALUES (:d, 'f', :p, :n, :now)",
        d=str(number), p=person, n=number, now=now,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO guild_settings (guild_id, log_channel_id, updated_at) VALUES (:s, :c, :now)",
        s=server,
        c=channel,
        now=now,
    )
    await database.execute(
        "INSERT INTO reports (id, user_id, about, text, source, created_at, state) VALUES (:n, :p, 'a', 't', '', :now, 'open')",
        n=number, p=person, now=now,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO sources (id, url, host, interval_s, next_poll_at, created_at) VALUES (:n, :url, 'h', 1, 1, :now)",
        n=number, url=f"https://a.example/{number}?secret", now=now,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO guild_sources (guild_id, source_id, added_by, added_at) VALUES (:s, :n, :p, :now)",
        s=server, n=number, p=person, now=now,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO articles (id, source_id, shown_hash, payload, first_seen_at) VALUES (:n, :n, 'h', '{}', :now)", n=number, now=now
    )  # fmt: skip
    await database.execute("INSERT INTO seen (source_id, key, seen_at) VALUES (:n, 'k', :now)", n=number, now=now)
    for kind, place, guild in (("channel", channel, server), ("direct", person, None)):
        await database.execute(
            "INSERT INTO outbox (id, action, kind, channel_id, guild_id, locale, article_id, not_before, created_at)"
            " VALUES (:id, 'create', :kind, :c, :s, 'en', :n, :now, :now)",
            id=f"{kind}{number}", kind=kind, c=place, s=guild, n=number, now=now,
        )  # fmt: skip
        await database.execute("INSERT INTO queues (channel_id) VALUES (:c)", c=place)
        await database.execute(
            "INSERT INTO posted (channel_id, link_key, posted_at) VALUES (:c, 'k', :now)", c=place, now=now
        )
        await database.execute(
            "INSERT INTO held (id, subscription_id, channel_id, article_id, due_at, held_at) VALUES (:id, 1, :c, :n, 1, 1)",
            id=f"{kind}{number}", c=place, n=number,
        )  # fmt: skip
        await database.execute(
            "INSERT INTO told (origin, article_id, channel_id, kind, told_at) VALUES (:id, :n, :c, 'also', 1)",
            id=f"{kind}{number}", c=place, n=number,
        )  # fmt: skip
        await database.execute(
            "INSERT INTO subscriptions (guild_id, channel_id, kind, filter, created_by, created_at)"
            " VALUES (:s, :c, :kind, '{}', :p, :now)",
            s=guild or 0, c=place, kind=kind, p=person, now=now,
        )  # fmt: skip
    await database.execute(
        "INSERT INTO offers (id, guild_id, user_id, kind, payload, created_at) VALUES (:id, :s, :p, 'opml', '{}', :now)",
        id=str(number), s=server, p=person, now=now,
    )  # fmt: skip
    await database.execute(
        "INSERT INTO audit (guild_id, user_id, what, at) VALUES (:s, :p, 'x', :now)", s=server, p=person, now=now
    )


async def everything(database: Database) -> dict[str, list[dict[str, object]]]:
    found = {}
    there = await columns(database)
    for table in sorted(there):
        rows = await database.fetch_all(f"SELECT * FROM {table}")  # noqa: S608 - names of tables
        found[table] = sorted(({name: row[name] for name in there[table]} for row in rows), key=str)
    return found


def where_it_stands(tables: dict[str, list[dict[str, object]]], number: int) -> list[str]:
    return [
        f"{table}.{name}"
        for table, rows in tables.items()
        for row in rows
        for name, value in row.items()
        if value == number
    ]


@pytest.fixture
async def archive(database: Database) -> Archive:
    await fill(database, person=PERSON, server=SERVER, number=1)
    await fill(database, person=OTHER_PERSON, server=OTHER_SERVER, number=2)
    return Archive(database)


async def test_deleted_person_stands_nowhere_and_everything_else_stays(archive: Archive, database: Database) -> None:
    before = await everything(database)
    assert len(where_it_stands(before, PERSON)) >= 10

    await archive.erase(Whose.PERSON, PERSON)

    after = await everything(database)
    assert where_it_stands(after, PERSON) == []
    assert where_it_stands(after, OTHER_PERSON) == where_it_stands(before, OTHER_PERSON)
    assert where_it_stands(after, SERVER) == [
        place for place in where_it_stands(before, SERVER) if not place.startswith("offers")
    ]
    assert len(after["reports"]) == 2, "a report stays without its sender"
    assert await archive.kept(Whose.PERSON, PERSON) == []


async def test_deleted_server_stands_nowhere_and_everything_else_stays(archive: Archive, database: Database) -> None:
    before = await everything(database)

    await archive.erase(Whose.SERVER, SERVER)

    after = await everything(database)
    assert where_it_stands(after, SERVER) == []
    assert where_it_stands(after, SERVER + 1000) == [], "its channels neither"
    assert where_it_stands(after, OTHER_SERVER) == where_it_stands(before, OTHER_SERVER)
    assert "https://a.example/2?secret" in json.dumps(after["sources"])
    assert len(after["person_settings"]) == 2


async def test_feed_goes_with_the_last_server_that_had_it(archive: Archive, database: Database) -> None:
    await database.execute("DELETE FROM outbox WHERE guild_id IS NULL")
    await archive.erase(Whose.SERVER, SERVER)

    assert [row["id"] for row in await database.fetch_all("SELECT id FROM sources")] == [2]
    assert [row["source_id"] for row in await database.fetch_all("SELECT source_id FROM seen")] == [2]
    assert [row["id"] for row in await database.fetch_all("SELECT id FROM articles")] == [2]


async def test_export_holds_every_row_with_ids_that_no_reader_rounds(archive: Archive) -> None:
    facts = json.loads(await archive.export(Whose.PERSON, PERSON, now=NOW))

    assert facts["id"] == str(PERSON)
    assert set(facts["tables"]) == {one.table for one in HOLDINGS if one.person}
    assert facts["tables"]["person_settings"] == [
        {
            "user_id": str(PERSON),
            "locale": "de",
            "home_country": None,
            "home_carrier": None,
            "updated_at": NOW.isoformat(),
        }
    ]
    assert str(OTHER_PERSON) not in json.dumps(facts)
    server = json.loads(await archive.export(Whose.SERVER, SERVER, now=NOW))
    assert len(server["tables"]["outbox"]) == len(server["tables"]["posted"]) == 1
    assert str(OTHER_SERVER) not in json.dumps(server)


async def test_a_servers_file_says_nothing_of_what_its_members_watch(archive: Archive, database: Database) -> None:
    await database.execute("UPDATE subscriptions SET guild_id = :s WHERE channel_id = :p", s=SERVER, p=PERSON)
    await database.execute("UPDATE outbox SET guild_id = :s WHERE channel_id = :p", s=SERVER, p=PERSON)

    server = json.loads(await archive.export(Whose.SERVER, SERVER, now=NOW))
    for table in ("subscriptions", "outbox"):
        assert [row["kind"] for row in server["tables"][table]] == ["channel"], table
    counts = {one.word: one.rows for one in await archive.kept(Whose.SERVER, SERVER)}
    assert counts["subscriptions"] == 1

    await archive.erase(Whose.SERVER, SERVER)
    assert where_it_stands(await everything(database), SERVER) == []


async def test_what_is_kept_is_counted_by_sort(archive: Archive) -> None:
    found = {one.word: one.rows for one in await archive.kept(Whose.SERVER, SERVER)}
    once = ("corrections", "subscriptions", "feeds", "offers", "audit")
    assert found == {"posts": 5, "server-settings": 4} | dict.fromkeys(once, 1)
    assert await archive.kept(Whose.SERVER, 5) == []
