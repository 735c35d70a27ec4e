"""The command line, `python -m bot` or `bandwire`: a table of commands, each loaded only when it is called."""

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from bot import __version__
from bot.cli.parser import Parser, meant
from bot.errors import BotError

FAILED = 1


@dataclass(frozen=True, slots=True)
class Command:
    """One command; its module is `bot/cli/NAME.py`."""

    name: str
    summary: str


COMMANDS = (
    Command("run", "run the bot (needs DISCORD_TOKEN)"),
    Command("playground", "try the bot in the browser, without a token"),
    Command("bands", "does this phone work on this carrier?"),
    Command("device", "show a phone: its models and their bands"),
    Command("carrier", "show a carrier: what is on air, on which bands"),
    Command("country", "show one phone on every carrier of a country"),
    Command("phones", "show the phones that work fully on a carrier"),
    Command("news", "look into news: what a feed or a headline is taken for"),
    Command("feeds", "look at feeds: candidates of a page, packs, OPML"),
    Command("data", "check and show the tables of facts"),
    Command("sync", "tell Discord our commands, even if unchanged"),
    Command("migrate", "bring the database to this version"),
    Command("backup", "copy the SQLite database while the bot runs, or put a copy back"),
    Command("move", "move everything that is stored to another database"),
    Command("check", "examine the installation, and say what to do"),
    Command("version", "say which version this is"),
)


class CommandModule(Protocol):
    """What each module of `bot/cli` holds."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declares the command's own arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Runs the command; returns the exit code. May raise BotError."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit code: 0, 1 with one sentence on standard error, or 2 for wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _dispatch(words)
    except BotError as error:
        print(f"bandwire: {error.sentence}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FAILED
    except BrokenPipeError:
        # The reader of our output went away (`| head`): what is still buffered must not fail once more at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:
        logging.getLogger(__name__).exception("unexpected failure")
        print(f"bandwire: unexpected {type(error).__name__}; the log above says where. This is a bug.", file=sys.stderr)
        return FAILED


def _dispatch(words: list[str]) -> int:
    if not words:
        words = [_usual()]
    parser = _parser()
    if words[0].startswith("-"):
        parser.parse_args(words)
    names = {command.name: command for command in COMMANDS}
    command = names.get(words[0])
    if command is None:
        parser.error(f"there is no command {words[0]!r}{meant(words[0], names)}")
    module = cast("CommandModule", import_module(f"bot.cli.{command.name}"))
    own = Parser(prog=f"{_program()} {command.name}", description=(module.__doc__ or command.summary).strip())
    module.add_arguments(own)
    code = module.run(own.parse_args(words[1:]))
    sys.stdout.flush()
    return code


def _usual() -> str:
    """What runs without a command: the bot when it has a token, else the playground."""
    from bot.settings import load_settings  # noqa: PLC0415 - pydantic is not loaded for commands that need no settings

    return "run" if load_settings().discord_token else "playground"


def _parser() -> Parser:
    width = max(len(command.name) for command in COMMANDS)
    table = "\n".join(f"  {command.name:<{width}}  {command.summary}" for command in COMMANDS)
    parser = Parser(
        prog=_program(),
        usage="%(prog)s [COMMAND] [OPTIONS]",
        description="Bandwire: regional phone news and honest band lookups for Discord.",
        epilog=f"commands:\n{table}\n\n"
        "Without a command: 'run' when DISCORD_TOKEN is set (in the environment or in .env), else 'playground'.\n"
        "'%(prog)s COMMAND --help' tells more about one.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"bandwire {__version__}")
    return parser


def _program() -> str:
    return "python -m bot" if sys.argv[0].endswith("__main__.py") else "bandwire"


if __name__ == "__main__":
    sys.exit(main())
