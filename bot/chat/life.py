"""Logging in and staying connected, with discord.py's many exceptions turned into sentences that say what to do."""

import aiohttp
import discord
import structlog
from discord.ext import commands

from bot.errors import BotError

log = structlog.get_logger(__name__)

TOKEN_REFUSED = "Discord refused the token: check DISCORD_TOKEN, or reset it in the developer portal."  # noqa: S105 - a sentence
CLOSE_SENTENCES = {
    4004: TOKEN_REFUSED,
    4010: "Discord refused this process's shard number.",
    4011: "The bot is in too many servers for one connection: Discord wants it to be sharded.",
    4012: "Discord no longer speaks this gateway version: update the bot.",
    4013: "Discord calls the bot's intents invalid: update the bot.",
    4014: "Discord does not allow this application the intents it asked for.",
}
"""Gateway close codes after which trying again is of no use (Discord's documentation, Opcodes and Status Codes)."""


class StartFailed(BotError):
    """The bot cannot start, or cannot go on; the sentence says why and what to do."""


async def login(client: commands.Bot, token: str) -> None:
    """Logs in and runs the client's `setup_hook`.

    Raises:
        StartFailed: Discord refuses the token, or does not answer.
    """
    try:
        await client.login(token)
    except discord.LoginFailure as error:
        raise StartFailed(TOKEN_REFUSED) from error
    except discord.HTTPException as error:
        raise StartFailed(f"Discord answered the login with {error.status}: {error.text or 'no text'}.") from error
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        base = discord.http.Route.BASE
        raise StartFailed(
            f"Discord cannot be reached at {base} ({type(error).__name__}): check the network."
        ) from error


async def stay_connected(client: commands.Bot) -> None:
    """Keeps the gateway connected until the client is closed.

    Raises:
        StartFailed: Discord ended the connection for good.
    """
    while not client.is_closed():
        try:
            await client.connect()
        except discord.PrivilegedIntentsRequired as error:
            raise StartFailed(CLOSE_SENTENCES[4014]) from error
        except discord.ConnectionClosed as error:
            sentence = CLOSE_SENTENCES.get(
                error.code, f"Discord closed the connection for good with code {error.code}."
            )
            raise StartFailed(sentence) from error
        except AttributeError:
            # discord.py 2.7 wants to resume after a failed first connection, although there is nothing to resume.
            if getattr(client, "ws", None) is not None:
                raise
            log.warning("gateway_unreachable")
