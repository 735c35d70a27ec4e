"""A day without Discord: nothing is given up, nothing is doubled, and all of it arrives in order afterwards."""

from datetime import timedelta

from bot.store.database import Database
from tests.bot.news.engine import items, opened_engine

DAY = range(24)


async def test_after_a_day_without_discord_all_articles_arrive_once_and_in_order(database: Database) -> None:
    async with opened_engine(database) as engine:
        for channel in (7, 8):
            await engine.subscribe(channel)
        engine.serve()
        await engine.add()
        await engine.poll()
        published: list[str] = []
        for hour in DAY:
            if hour % 4 == 0:
                published.append(f"hour {hour:02}")
            engine.serve(*reversed(items(*published)))
            await engine.poll()
            # Half of them reached Discord before the line broke.
            engine.discord.moods = ["lost before", "lost after"] * 20 if hour == 0 else ["lost before"] * 40
            engine.discord.deaf = True
            await engine.deliver()
        engine.discord.moods = []
        engine.discord.deaf = False

        await engine.deliver(after=timedelta(minutes=10))

        assert [engine.discord.titles(channel) for channel in (7, 8)] == [published, published]
        assert await engine.outbox.depth() == 0
