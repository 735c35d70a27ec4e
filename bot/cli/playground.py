"""Try the bot in the browser, without a token: a local Discord with a page, local feeds, and the bot logged in to it."""

import argparse
import asyncio
import errno
import os
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.errors import BotError
from bot.log import configure_log
from bot.playground.child import BotProcess, bot_environment
from bot.playground.packs import write_packs
from bot.playground.page import Page
from bot.playground.server import Playground
from bot.settings import load_settings
from bot.signals import stop_signals
from bot.store.sqlite import claimed

DATABASE = Path("./var/playground.db")
PACKS = Path("./var/playground-packs")
ARTICLE_EVERY = timedelta(seconds=60)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The port, the address, and whether to start the bot."""
    parser.add_argument("--port", type=int, help="the page's port (default: PLAYGROUND_PORT, 8085)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: only this machine)")
    parser.add_argument("--no-bot", action="store_true", help="start no bot; print what one needs to log in here")


def run(args: argparse.Namespace) -> int:
    """Runs until SIGINT or SIGTERM. Exit code 1 when the port is taken, or when another playground runs here."""
    settings = load_settings()
    port = args.port if args.port is not None else settings.playground_port
    configure_log(level="warning")
    level = settings.log_level if "log_level" in settings.model_fields_set else "warning"
    return asyncio.run(_run(port, str(args.host), with_bot=not args.no_bot, log_level=level))


async def _run(port: int, host: str, *, with_bot: bool, log_level: str) -> int:
    playground = Playground(port=port, host=host)
    playground.more_routes.append(Page(playground).add_routes)
    playground.feeds.every = ARTICLE_EVERY
    with stop_signals() as ended:
        try:
            await playground.start()
        except OSError as error:
            raise BotError(f"The playground cannot listen on {host}:{port}: {_why(error)}.") from error
        try:
            _forget(DATABASE)
            async with asyncio.TaskGroup() as tasks:
                timer = tasks.create_task(playground.feeds.run())
                await _serve(playground, ended, with_bot=with_bot, log_level=log_level)
                timer.cancel()
        finally:
            await playground.stop()
    return 0


def _why(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "something else does, perhaps another playground. End that one, or set PLAYGROUND_PORT to another port"
    return os.strerror(error.errno) if error.errno else str(error)


def _forget(database: Path) -> None:
    """The local Discord lives in memory and begins anew each time, so what the bot stored about an earlier one is deleted.

    Raises StoreError while a bot works on it: the one of another playground in this folder.
    """
    with claimed(database):
        for ending in ("", "-wal", "-shm"):
            database.with_name(database.name + ending).unlink(missing_ok=True)


async def _serve(playground: Playground, ended: asyncio.Event, *, with_bot: bool, log_level: str) -> None:
    write_packs(PACKS, playground.base_url, today=datetime.now(UTC).date())
    environment = bot_environment(
        token=playground.token,
        api_base=playground.api_base,
        gateway_url=playground.gateway_url,
        database=DATABASE,
        packs=PACKS,
        owner_guild=next(iter(playground.world.guilds)),
    )
    environment["LOG_LEVEL"] = log_level
    print(f"The playground is open: {playground.base_url}", flush=True)
    if not with_bot:
        for name, value in environment.items():
            print(f"  {name}={value}", flush=True)
        await ended.wait()
        return
    child = BotProcess(playground.world.hub, environment)
    playground.child = child
    leave = playground.world.hub.listen(lambda event: _tell_exit(child) if event.name == "playBot" else None)
    try:
        await child.start()
        await ended.wait()
    finally:
        leave()
        await child.stop()


def _tell_exit(child: BotProcess) -> None:
    if child.state == "ended":
        print(
            f"The bot ended with exit code {child.exit_code}; the page can start it again.", file=sys.stderr, flush=True
        )
