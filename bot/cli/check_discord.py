"""The part of `check` that asks Discord about intents and about each subscribed channel."""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import aiohttp

from bot.errors import BotError
from bot.news.model import Target
from bot.settings import Settings
from bot.store.database import open_database
from bot.store.migrate import missing

if TYPE_CHECKING:
    from bot.chat.doctor import Doctor

SHOWN = 20
"""Channels in trouble that are named; of more only the number is told."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was seen, and, unless all is well, what to do."""

    name: str
    state: Literal["ok", "warning", "wrong"]
    seen: str
    to_do: str = ""


async def channels(settings: Settings) -> AsyncIterator[Finding]:
    """Intents, then one finding for each channel where the bot cannot post as it should."""
    # discord.py loads slowly; the other findings come without waiting for it
    import discord  # noqa: PLC0415

    from bot.chat.client import point_discord  # noqa: PLC0415
    from bot.chat.doctor import Doctor  # noqa: PLC0415
    from bot.news.subscriptions import SubscriptionRepository  # noqa: PLC0415

    if settings.discord_token is None:
        return
    point_discord(settings.discord_api_base, settings.discord_gateway_url)
    targets: list[Target] = []
    with suppress(BotError):  # told by the finding on the database already
        if not await missing(settings.database_url):
            async with open_database(settings.database_url, migrated=False) as database:
                targets = [one.target for one in await SubscriptionRepository(database).active()]
    try:
        async with Doctor(settings.discord_token.get_secret_value(), rate=settings.discord_rate) as doctor:
            async for finding in _examined(doctor, targets):
                yield finding
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        # Only the kind: a client error's text can hold the request with its headers.
        to_do = "Look at https://discordstatus.com, and try again."
        yield Finding("channels", "warning", f"Discord cannot be asked about them ({type(error).__name__})", to_do)


async def _examined(doctor: "Doctor", targets: Sequence[Target]) -> AsyncIterator[Finding]:
    if enabled := doctor.intents().enabled:
        names = ", ".join(name.removeprefix("gateway_").replace("_", " ") for name in enabled)
        to_do = "Switch them off in the developer portal, Bot: Bandwire uses none."
        yield Finding("intents", "warning", f"privileged intents are on ({names})", to_do)
    else:
        yield Finding("intents", "ok", "no privileged intent is on, and none is needed")
    count = 0
    async for place in doctor.places(targets):
        count += 1
        if count > SHOWN:
            continue
        where = f"{place.guild} {place.channel}".rstrip()
        if place.reason:
            to_do = "Invite the bot again, or end the subscription there with /news unsubscribe."
            yield Finding("channel", "wrong" if place.grave else "warning", f"{where}: {place.reason}", to_do)
            continue
        missing = ", ".join(place.missing)
        to_do = f"Give the bot's role {missing} there (Edit Channel, Permissions)."
        yield Finding("channel", "wrong" if place.grave else "warning", f"{where}: lacks {missing}", to_do)
    if count > SHOWN:
        yield Finding("channels", "warning", f"{count - SHOWN} more have trouble", "Mend these first, and look again.")
    elif count == 0:
        yield Finding("channels", "ok", f"all {len(targets)} subscriptions can be posted")
