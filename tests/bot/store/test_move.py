"""Moving a filled store between the engines."""

import pytest

from bot.errors import StoreError
from bot.store import move as moving
from bot.store.database import open_database
from bot.store.migrate import upgrade
from bot.store.move import move
from bot.store.shape import tables_of
from bot.store.sqlite import claimed, path_of
from tests.bot.store.filled import contents, fill

BATCH = 50


@pytest.fixture
async def filled_url(tmp_path, monkeypatch):
    """A SQLite store with rows in every table, more than are copied at once."""
    monkeypatch.setattr(moving, "BATCH", BATCH)
    url = f"sqlite:///{tmp_path}/source.db"
    async with open_database(url) as database:
        await fill(database, rows=BATCH + 3)
    return url


async def everything(url):
    async with open_database(url) as database:
        return await contents(database)


async def test_every_table_is_found_with_its_key_and_after_its_parents(database):
    tables = await tables_of(database, database.engine)
    names = [table.name for table in tables]
    assert {"sources", "seen", "outbox", "guild_settings"} <= set(names)
    assert "schema_versions" not in names
    for place, table in enumerate(tables):
        assert table.key, table.name
        assert table.parents <= set(names[: place + 1]), f"{table.name} stands before its parents"
    by_name = {table.name: table for table in tables}
    assert by_name["seen"].key == ("source_id", "key")
    assert by_name["outbox"].parents == {"articles"}


async def test_there_and_back_is_exact(filled_url, postgresql_url, tmp_path):
    before = await everything(filled_url)
    assert all(len(rows) == BATCH + 3 for rows in before.values()), {name: len(rows) for name, rows in before.items()}
    moved = await move(filled_url, postgresql_url)
    assert moved.rows == dict.fromkeys(before, BATCH + 3)
    assert await everything(postgresql_url) == before
    back = f"sqlite:///{tmp_path}/back/bandwire.db"
    assert await move(postgresql_url, back) == moved
    assert await everything(back) == before
    assert await everything(filled_url) == before, "the source stays as it was"


async def test_postgresql_goes_on_counting_behind_what_came_along(filled_url, postgresql_url):
    await move(filled_url, postgresql_url)
    async with open_database(postgresql_url) as database:
        row = await database.fetch_one(
            "INSERT INTO audit (guild_id, user_id, what, at) VALUES (1, 1, 'x', 1) RETURNING id"
        )
    assert row["id"] == BATCH + 4


async def test_a_filled_target_is_refused_and_stays_as_it_was(filled_url, database_url):
    async with open_database(database_url) as target:
        await target.execute("INSERT INTO audit (id, guild_id, user_id, what, at) VALUES (1, 1, 1, 'mine', 1)")
    before = await everything(database_url)
    with pytest.raises(StoreError, match=r"already holds rows \(in audit\)"):
        await move(filled_url, database_url)
    assert await everything(database_url) == before


async def test_what_arrives_changed_is_not_kept(filled_url, postgresql_url):
    await upgrade(postgresql_url)
    async with open_database(postgresql_url) as target:
        await target.execute(
            "CREATE FUNCTION spoil() RETURNS trigger AS $$ BEGIN NEW.what = 'spoilt'; RETURN NEW; END $$ LANGUAGE plpgsql"
        )
        await target.execute("CREATE TRIGGER spoils BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION spoil()")
    with pytest.raises(StoreError, match="The table audit did not arrive as it was"):
        await move(filled_url, postgresql_url)
    assert all(rows == [] for rows in (await everything(postgresql_url)).values())


async def test_a_source_that_a_bot_works_on_is_refused(filled_url, sqlite_url):
    with claimed(path_of(filled_url)), pytest.raises(StoreError, match="already running"):
        await move(filled_url, sqlite_url)


async def test_a_source_of_an_older_version_is_not_touched(sqlite_url, tmp_path):
    with pytest.raises(StoreError, match=r"0001_core\.sql.*migrate"):
        await move(sqlite_url, f"sqlite:///{tmp_path}/target.db")
    assert not path_of(sqlite_url).exists()


async def test_a_database_is_not_moved_onto_itself(filled_url):
    with pytest.raises(StoreError, match="the same database"):
        await move(filled_url, filled_url)
