"""Writes `docs/commands.md` from the commands themselves: `python -m tests.cogs.manual`."""

import asyncio
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import discord

from bot import app
from bot.chat.client import Bandwire
from bot.chat.sync import definitions
from bot.settings import Settings
from tests.cogs.rights import RIGHTS

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"
HEAD = """# Commands

Made from the commands themselves by `python -m tests.cogs.manual`; a test holds it up to date.

*Server* and *person* say who can install the bot to have the command; *in servers*, *in DMs* and *in groups* say where it can
be used. *Shown to* is Discord's default, which a server's administrators can change under Server Settings → Integrations;
*checked* is what the bot itself checks each time. Where a person uses the bot in a server that has not installed it, answers
are private.

| command | what it does | server / person | in servers / DMs / groups | shown to | checked |
|---|---|---|---|---|---|
"""


async def page(client: Bandwire) -> str:
    """The whole page."""
    texts = client.services.texts
    scopes = [None, client.owner_guild]
    rows = [row for scope in scopes for one in await definitions(client, texts, guild=scope) for row in _rows(one)]
    return HEAD + "\n".join(sorted(rows)) + "\n"


def _rows(payload: Mapping[str, Any]) -> Iterator[str]:
    shown = _shown_to(payload.get("default_member_permissions"))
    installs, contexts = payload["integration_types"] or [0], payload["contexts"] or [0]
    where = " / ".join("yes" if kind in installs else "–" for kind in (0, 1))
    used = " / ".join("yes" if kind in contexts else "–" for kind in (0, 1, 2))
    if payload.get("type", 1) == 3:
        name = payload["name"]
        yield f"| *{name}* (on a message) | Finds phones and carriers in it | {where} | {used} | {shown} | {_check(name)} |"
        return
    for path, description, options in _leaves(payload, ""):
        words = " ".join(f"{name}" if needed else f"[{name}]" for name, needed in options)
        yield f"| `/{path}{' ' + words if words else ''}` | {description} | {where} | {used} | {shown} | {_check(path)} |"


def _leaves(payload: Mapping[str, Any], before: str) -> Iterator[tuple[str, str, list[tuple[str, bool]]]]:
    path = f"{before} {payload['name']}".strip()
    children = [option for option in payload.get("options", ()) if option["type"] in (1, 2)]
    for child in children:
        yield from _leaves(child, path)
    if not children:
        options = [(option["name"], bool(option.get("required"))) for option in payload.get("options", ())]
        yield path, payload["description"], options


def _shown_to(permissions: int | str | None) -> str:
    if permissions is None:
        return "everybody"
    granted = discord.Permissions(int(permissions))
    names = [name.replace("_", " ").title() for name, given in granted if given]
    return ", ".join(names).replace("Guild", "Server") or "administrators"


def _check(path: str) -> str:
    right = RIGHTS.get(path)
    return right.checked if right else "?"


async def _write() -> None:
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(_env_file=None, database_url=f"sqlite:///{folder}/x.db", owner_guild=1)
        async with app.opened(settings) as house:
            await house.client.load_cogs()
            PAGE.write_text(await page(house.client), "utf-8")


if __name__ == "__main__":
    asyncio.run(_write())
