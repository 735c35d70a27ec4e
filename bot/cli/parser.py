"""The parser of arguments that all commands share: a typo is answered with what was probably meant."""

import argparse
import re
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from typing import NoReturn

_NO_CHOICE = re.compile(r"invalid choice: '(?P<word>[^']*)'")
_UNKNOWN = re.compile(r"^unrecognized arguments: (?P<word>-\S*)")


class Parser(argparse.ArgumentParser):
    """argparse's, with suggestions; its sub-commands' parsers are of this kind too."""

    def error(self, message: str) -> NoReturn:
        """Says what is wrong, what was probably meant, and exits with 2."""
        if found := _NO_CHOICE.search(message):
            message += meant(found["word"], self._choices())
        elif found := _UNKNOWN.match(message):
            message += meant(found["word"].partition("=")[0], self.options())
        super().error(message)

    def _choices(self) -> Iterator[str]:
        for action in self._actions:
            yield from map(str, action.choices or ())

    def options(self) -> Iterator[str]:
        """All options, those of sub-commands too."""
        for action in self._actions:
            yield from action.option_strings
            if isinstance(action.choices, dict):
                for own in action.choices.values():
                    yield from own.options() if isinstance(own, Parser) else ()


def meant(word: str, known: Iterable[str]) -> str:
    """`; did you mean 'probe'?`, or nothing when nothing is near."""
    close = get_close_matches(word, sorted(set(known)), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""
