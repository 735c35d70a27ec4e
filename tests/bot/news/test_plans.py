"""What SQLite makes of the statements that run for every feed: a plan that goes through more rows than it needs is slow, not wrong."""

from bot.news.seen import _KNOWN
from bot.store.database import open_database
from bot.store.sql import table


async def test_known_keys_are_looked_up_one_by_one(sqlite_url: str) -> None:
    async with open_database(sqlite_url) as database:
        plan = await database.fetch_all(f"EXPLAIN QUERY PLAN {_KNOWN}", asked=table([(1, "a"), (1, "b")]))

    steps = [row["detail"] for row in plan]
    assert any("PRIMARY KEY (source_id=? AND key=?)" in step for step in steps), steps
