"""Tell Discord the bot's commands, even if they did not change since it was told last."""

import argparse
import asyncio

from bot.errors import SettingsError
from bot.log import configure_log
from bot.settings import load_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything is a setting; there are no arguments."""
    del parser


def run(args: argparse.Namespace) -> int:
    """Registers all commands and says how many."""
    del args
    settings = load_settings()
    if settings.discord_token is None:
        raise SettingsError("DISCORD_TOKEN is not set: put your bot's token into .env (see .env.example).")
    configure_log(level=settings.log_level, form=settings.log_format, secrets=[settings.discord_token])
    from bot import app  # noqa: PLC0415 - discord.py takes half a second to load; a wrong setting is told before that

    for report in asyncio.run(app.sync(settings)):
        place = f"in server {report.guild}" if report.guild else "everywhere"
        print(f"{report.commands} commands registered {place}." if report.sent else f"Nothing registered {place}.")
    return 0
