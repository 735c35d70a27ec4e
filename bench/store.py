"""How fast the store writes and reads: SQLite in a file, and PostgreSQL where TEST_DATABASE_URL names one."""

import asyncio
import os
import tempfile
import time

from bench.figures import Row
from bot.store.database import Database, Transaction, open_database

NAME = "transactions and reads a second (SQLite: every commit waits for the disk)"
TRANSACTIONS = 500
READS = 5000


async def run() -> list[Row]:
    """One row for each kind of work and engine."""
    with tempfile.TemporaryDirectory() as folder:
        rows = await _measure(f"sqlite:///{folder}/bench.db")
    if url := os.environ.get("TEST_DATABASE_URL"):
        rows += await _measure(url)
    return rows


async def _measure(url: str) -> list[Row]:
    async with open_database(url) as database:
        await database.execute("DROP TABLE IF EXISTS bench_pair")
        await database.execute("CREATE TABLE bench_pair (id BIGINT PRIMARY KEY, body TEXT NOT NULL)")
        try:
            alone = await _transactions(database, first=0, at_once=1)
            together = await _transactions(database, first=10 * TRANSACTIONS, at_once=50)
            reads = await _reads(database)
        finally:
            await database.execute("DROP TABLE bench_pair")
        return [
            Row(f"{database.engine}: transactions of two inserts", alone, "a second"),
            Row(f"{database.engine}: the same from 50 tasks", together, "a second"),
            Row(f"{database.engine}: reads by key", reads, "a second"),
        ]


async def _transactions(database: Database, first: int, *, at_once: int) -> float:
    async def insert(n: int) -> None:
        async def work(transaction: Transaction) -> None:
            for side in (0, 1):
                await transaction.execute(
                    "INSERT INTO bench_pair (id, body) VALUES (:id, :body)", id=2 * n + side, body="x" * 500
                )

        await database.transact(work)

    async def several(start: int) -> None:
        for n in range(start, first + TRANSACTIONS, at_once):
            await insert(n)

    began = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for n in range(at_once):
            group.create_task(several(first + n))
    return TRANSACTIONS / (time.perf_counter() - began)


async def _reads(database: Database) -> float:
    began = time.perf_counter()
    for n in range(READS):
        await database.fetch_one("SELECT body FROM bench_pair WHERE id = :id", id=n % (2 * TRANSACTIONS))
    return READS / (time.perf_counter() - began)
