"""Run the bot: log in to Discord, answer commands, poll feeds and deliver posts, until it is told to stop."""

import argparse
import asyncio
import sys

from bot.errors import SettingsError
from bot.log import configure_log
from bot.memory import one_arena
from bot.settings import load_settings
from bot.signals import END_WITHIN_S


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything is a setting; there are no arguments."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Runs until SIGTERM, SIGINT or a failure that trying again does not mend."""
    del args
    settings = load_settings()
    if settings.discord_token is None:
        raise SettingsError(
            "DISCORD_TOKEN is not set: put your bot's token into .env (see .env.example), or try the bot without one "
            "by 'python -m bot playground'."
        )
    configure_log(level=settings.log_level, form=settings.log_format, secrets=[settings.discord_token])
    one_arena()
    # The event loop asks for its turn at every read and write; a thread that computes (the tagger's) then lets go after 1 ms, not 5.
    sys.setswitchinterval(0.001)
    from bot.app import run as run_bot  # noqa: PLC0415 - discord.py loads slowly; a wrong setting is told before that

    return asyncio.run(run_bot(settings, end_within_s=END_WITHIN_S))
