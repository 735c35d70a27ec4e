"""Examine the installation: settings, database, schema, tables, guard, disk, clock, Discord, channels. Each line says what to do.

Exit code 1 when something must be mended, 0 when there are at most warnings.
"""

import argparse
import asyncio
import shutil
import stat
import sys
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import aiohttp

from bot.cli.check_discord import Finding, channels
from bot.errors import BotError, SettingsError
from bot.guard import Rules, is_allowed
from bot.log import configure_log
from bot.settings import Settings, load_settings
from bot.store.database import open_database
from bot.store.migrate import missing
from bot.store.sqlite import path_of

ROOM_WANTED_MB = 500
CLOCK_MAY_DIFFER_S = 30
DISCORD_TIMEOUT_S = 5


INNER = ("127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "::1", "fd00::1", "64:ff9b::7f00:1")
"""Addresses that no feed may lead to: this machine, private networks, the metadata of clouds, and this machine in disguise."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the arguments."""
    parser.add_argument("--offline", action="store_true", help="do not ask Discord")


def run(args: argparse.Namespace) -> int:
    """Prints one line a finding as it is made."""
    configure_log(level="error")
    return asyncio.run(_print(offline=args.offline))


async def _print(*, offline: bool) -> int:
    wrong = False
    async for finding in examine(load_settings, offline=offline):
        sign = {"ok": "ok     ", "warning": "warning", "wrong": "WRONG  "}[finding.state]
        print(f"{sign}  {finding.name}: {finding.seen}" + (f". {finding.to_do}" if finding.to_do else ""))
        wrong = wrong or finding.state == "wrong"
    return 1 if wrong else 0


async def examine(load: Callable[[], Settings], *, offline: bool) -> AsyncIterator[Finding]:
    """All findings, one after the other; changes nothing but a cache of the tables."""
    yield Finding("python", "ok", f"{sys.version.partition(' ')[0]} on {sys.platform}")
    try:
        settings = load()
    except SettingsError as error:
        yield Finding("settings", "wrong", error.sentence.rstrip("."), "Mend it in .env or in the environment.")
        return
    yield _token(settings)
    async for finding in _database(settings):
        yield finding
    yield _disk(settings)
    yield await asyncio.to_thread(_tables, settings)
    yield _guard(settings)
    if offline:
        return
    reached = True
    async for finding in _discord(settings):
        yield finding
        reached = reached and finding.state == "ok"
    if reached and settings.discord_token is not None:
        async for finding in channels(settings):
            yield finding


def _token(settings: Settings) -> Finding:
    if settings.discord_token is None:
        to_do = "Put the bot's token into .env as DISCORD_TOKEN; without it only the playground runs."
        return Finding("settings", "warning", "no DISCORD_TOKEN", to_do)
    return Finding("settings", "ok", "all understood, DISCORD_TOKEN is set")


async def _database(settings: Settings) -> AsyncIterator[Finding]:
    url = settings.database_url
    sqlite = url.startswith("sqlite:")
    if sqlite and not path_of(url).exists():
        yield Finding("database", "ok", f"{path_of(url)} is not there yet; the first start makes it")
        return
    try:
        wanted = await missing(url)
        async with open_database(url, migrated=False) as database:
            await database.fetch_one("SELECT 1 AS one")
    except BotError as error:
        yield Finding("database", "wrong", error.sentence)
        return
    yield Finding("database", "ok", _size(path_of(url)) if sqlite else "PostgreSQL answers")
    if wanted:
        names = ", ".join(migration.filename for migration in wanted)
        yield Finding(
            "schema", "warning", f"not applied yet: {names}", "Run 'python -m bot migrate', or just start the bot."
        )
    else:
        yield Finding("schema", "ok", "up to date")
    if sqlite and sys.platform != "win32" and (mode := stat.S_IMODE(path_of(url).stat().st_mode)) & 0o077:
        yield Finding(
            "rights", "warning", f"others may read {path_of(url)} ({mode:o})", f"Run 'chmod 600 {path_of(url)}'."
        )


def _size(path: Path) -> str:
    return f"{path}, {path.stat().st_size / 1_000_000:.1f} MB"


def _disk(settings: Settings) -> Finding:
    folder = (
        path_of(settings.database_url).parent if settings.database_url.startswith("sqlite:") else settings.tables_cache
    )
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    free_mb = shutil.disk_usage(folder).free // 1_000_000
    if free_mb < ROOM_WANTED_MB:
        return Finding("disk", "warning", f"{free_mb} MB free at {folder}", f"Keep at least {ROOM_WANTED_MB} MB free.")
    return Finding("disk", "ok", f"{free_mb / 1000:.1f} GB free at {folder}")


def _tables(settings: Settings) -> Finding:
    from bot.bands.tables.load import load_tables  # noqa: PLC0415 - the other lines come without waiting for it

    try:
        tables = load_tables(cache=settings.tables_cache / "tables.bin")
    except (BotError, OSError) as error:
        return Finding("tables", "wrong", str(error), "Restore data/ as it was released.")
    return Finding("tables", "ok", f"{len(tables.devices)} devices, {len(tables.carriers)} carriers")


def _guard(settings: Settings) -> Finding:
    rules = Rules(ports=settings.feeds_ports, private=settings.feeds_allow_private)
    if through := [address for address in INNER if is_allowed(address, rules)]:
        if settings.feeds_allow_private:
            to_do = "Set FEEDS_ALLOW_PRIVATE=false: servers' managers can look into your network by their feeds."
            return Finding("guard", "warning", "feeds may lie in private networks", to_do)
        to_do = "Report it, and take the bot off this network until it is mended."
        return Finding("guard", "wrong", f"would let feeds lead to {', '.join(through)}", to_do)
    return Finding("guard", "ok", f"refuses this machine and private networks ({len(INNER)} addresses tried)")


async def _discord(settings: Settings) -> AsyncIterator[Finding]:
    """Whether Discord can be reached, how far our clock is from its, and whether it takes the token."""
    timeout = aiohttp.ClientTimeout(total=DISCORD_TIMEOUT_S)
    headers = {}
    if settings.discord_token is not None:
        headers["Authorization"] = f"Bot {settings.discord_token.get_secret_value()}"
    path = "/users/@me" if headers else "/gateway"
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout, headers=headers) as session,
            session.get(settings.discord_api_base + path) as response,
        ):
            status, date = response.status, response.headers.get("Date")
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        # Only the kind: a client error's text can hold the request with its headers.
        seen = f"{settings.discord_api_base} cannot be reached ({type(error).__name__})"
        yield Finding("discord", "wrong", seen, "Check the network, the proxy and DISCORD_API_BASE.")
        return
    if status == 401:
        to_do = "Copy the token anew from https://discord.com/developers/applications, Bot, Reset Token."
        yield Finding("discord", "wrong", "Discord does not take this DISCORD_TOKEN", to_do)
    elif status >= 400:
        yield Finding(
            "discord", "warning", f"Discord answered with status {status}", "Look at https://discordstatus.com."
        )
    else:
        yield Finding("discord", "ok", "reached" + (", the token is right" if headers else ""))
    if date is not None:
        yield _clock(date, datetime.now(UTC))


def _clock(date: str, now: datetime) -> Finding:
    try:
        off_s = (now - parsedate_to_datetime(date)).total_seconds()
    except (ValueError, TypeError):
        return Finding("clock", "warning", "Discord's answer has no readable date")
    if abs(off_s) > CLOCK_MAY_DIFFER_S:
        return Finding(
            "clock", "wrong", f"{off_s:+.0f} s from Discord's clock", "Switch time synchronisation (NTP) on."
        )
    return Finding("clock", "ok", "agrees with Discord's")
