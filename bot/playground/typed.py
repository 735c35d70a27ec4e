"""What a person typed into the command line, understood as Discord's client does.

Text that is not split into named options lands whole in the first option: `/bands Z1 T-Mobile` fills `device` with
`Z1 T-Mobile`. Named options (`carrier:T-Mobile`) are recognised where the name is one of the command's.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.playground.commands import SUB_COMMAND, SUB_COMMAND_GROUP
from bot.playground.errors import JsonObject
from bot.playground.model import Command


class CannotSend(Exception):
    """Discord's client would not send this; the message is what it shows."""


@dataclass(slots=True)
class Typed:
    """A slash command with its path of sub-commands, the options of the innermost one and the texts given for them."""

    command: Command
    path: tuple[str, ...]
    options: list[JsonObject]
    values: dict[str, object] = field(default_factory=dict)

    @property
    def shown(self) -> str:
        """The command as people write it."""
        return "/" + " ".join((self.command.name, *self.path))

    def option(self, name: str) -> JsonObject:
        """The definition of an option. Raises CannotSend."""
        for option in self.options:
            if option["name"] == name:
                return option
        raise CannotSend(f"{self.shown} has no option {name!r}")


def read_line(line: str, commands: Iterable[Command]) -> Typed:
    """The command and the texts of its options. Raises CannotSend when there is no such command."""
    if not line.startswith("/"):
        raise CannotSend("A command starts with /")
    name, _, rest = line[1:].partition(" ")
    command = next((item for item in commands if item.name == name and item.kind == 1), None)
    if command is None:
        raise CannotSend(f"There is no command /{name} here")
    path, options, rest = _descend(command, rest.lstrip())
    typed = Typed(command, path, options)
    typed.values = dict(_split(rest, options))
    return typed


def _descend(command: Command, rest: str) -> tuple[tuple[str, ...], list[JsonObject], str]:
    path: list[str] = []
    options = sub_options(command.data)
    while options and options[0]["type"] in (SUB_COMMAND, SUB_COMMAND_GROUP):
        word, _, after = rest.partition(" ")
        chosen = next((option for option in options if option["name"] == word), None)
        if chosen is None:
            names = ", ".join(str(option["name"]) for option in options)
            raise CannotSend(f"/{' '.join((command.name, *path))} needs one of: {names}")
        path.append(word)
        options, rest = sub_options(chosen), after.lstrip()
    return tuple(path), options, rest


def sub_options(data: Mapping[str, object]) -> list[JsonObject]:
    """The options of a command or sub-command."""
    options = data.get("options")
    return [option for option in options if isinstance(option, dict)] if isinstance(options, list) else []


def _split(rest: str, options: list[JsonObject]) -> Iterable[tuple[str, str]]:
    """Named options, and the text before the first of them for the first option."""
    if not rest.strip() or not options:
        if rest.strip():
            raise CannotSend("This command has no options")
        return
    names = "|".join(re.escape(str(option["name"])) for option in options)
    pieces = re.split(rf"(?:^|(?<=\s))({names}):\s*", rest)
    free = pieces[0].strip()
    named = list(zip(pieces[1::2], pieces[2::2], strict=True))
    if free:
        taken = {name for name, _ in named}
        first = next((str(option["name"]) for option in options if option["name"] not in taken), None)
        if first is None:
            raise CannotSend(f"{free!r} belongs to no option")
        yield first, free
    for name, text in named:
        if text.strip():
            yield name, text.strip()
