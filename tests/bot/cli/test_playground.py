"""`python -m bot playground` as a process: it tells its address, serves the page, and ends when told."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import aiohttp
import pytest

from bot.store.sqlite import claimed

ROOT = Path(__file__).parents[3]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def started(folder: Path, *arguments: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The process, and the line that tells the address."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "playground", "--port", str(free_port()), *arguments),
        cwd=folder,
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        assert process.stdout is not None
        line = (await asyncio.wait_for(process.stdout.readline(), 20)).decode()
        yield process, line
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_it_serves_the_page_and_ends_on_a_signal(tmp_path: Path, number: signal.Signals) -> None:
    async with started(tmp_path, "--no-bot") as (process, line):
        url = line.split()[-1]
        async with aiohttp.ClientSession() as session, session.get(url) as response:
            assert "Bandwire playground" in await response.text()
            assert "default-src 'none'" in response.headers["Content-Security-Policy"]
        process.send_signal(number)
        assert await asyncio.wait_for(process.wait(), 10) == 0


async def test_other_sites_may_not_drive_it(tmp_path: Path) -> None:
    async with started(tmp_path, "--no-bot") as (_, line):
        url = line.split()[-1]
        async with aiohttp.ClientSession() as session:
            foreign = {"Origin": "https://elsewhere.example"}
            async with session.post(f"{url}/play/publish", json={}, headers=foreign) as response:
                assert response.status == 403
            async with session.get(f"{url}/web/..%2Fpage.py") as response:
                assert response.status == 404
            rebound = {"Host": "elsewhere.example", "Origin": "http://elsewhere.example"}
            async with session.post(f"{url}/play/publish", json={}, headers=rebound) as response:
                assert response.status == 403


async def test_a_taken_port_is_told(tmp_path: Path) -> None:
    async with started(tmp_path, "--no-bot") as (_, line):
        port = line.rpartition(":")[2].strip()
        second = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "playground", "--no-bot", "--port", port),
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await asyncio.wait_for(second.communicate(), 20)
        assert second.returncode == 1
        assert f"cannot listen on 127.0.0.1:{port}: something else does" in said.decode()


@pytest.mark.e2e
async def test_the_bot_runs_beside_and_its_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TABLES_CACHE", str(ROOT / "var" / "cache"))
    async with started(tmp_path) as (process, line):
        url = line.split()[-1]
        async with aiohttp.ClientSession() as session:

            async def world() -> dict[str, dict[str, object]]:
                while True:
                    message = await socket.receive_json(timeout=60)
                    if message["type"] == "world":
                        return message["world"]

            async with session.ws_connect(f"{url}/play/live?as=mara") as socket:
                while not (known := await world())["bot"]["online"]:
                    pass
                channel_id = known["dm"]["id"]
                about = {"as": "mara", "channel_id": channel_id, "how": "kill"}
                async with session.post(f"{url}/play/bot", json=about) as response:
                    assert await response.json() == {}
                while (known := await world())["bot"]["state"] != "ended":
                    pass
                assert known["bot"]["exit_code"] == -signal.SIGKILL
        process.send_signal(signal.SIGTERM)
        assert process.stderr is not None
        said = (await asyncio.wait_for(process.stderr.read(), 10)).decode()
        assert "The bot ended with exit code -9" in said
        assert await process.wait() == 0


async def test_a_second_one_in_the_same_folder_leaves_the_first_ones_store_alone(tmp_path: Path) -> None:
    store = tmp_path / "var" / "playground.db"
    with claimed(store):
        store.write_text("in use", "utf-8")
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "playground", "--no-bot", "--port", str(free_port())),
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stderr=asyncio.subprocess.PIPE,
        )
        _, said = await asyncio.wait_for(process.communicate(), 20)

    assert process.returncode == 1
    assert b"already running on var/playground.db" in said
    assert store.read_text("utf-8") == "in use"


async def test_what_an_earlier_one_stored_is_forgotten(tmp_path: Path) -> None:
    store = tmp_path / "var" / "playground.db"
    store.parent.mkdir()
    for ending in ("", "-wal", "-shm"):
        store.with_name(store.name + ending).write_text("old", "utf-8")

    async with started(tmp_path, "--no-bot"):
        assert not [path for path in store.parent.glob("playground.db*") if not path.name.endswith(".lock")]
