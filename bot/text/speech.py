"""What Bandwire says, in the reader's language: message catalogs in Fluent, numbers, dates and country names from CLDR.

Catalogs stand in `locales/<language>/<room>.ftl`; English is complete, and a language that lacks a message falls back to it.
A catalog of a region (`es-419`) holds only what its language says otherwise there, and inherits the rest from it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal
from fluent.runtime import FluentBundle, FluentResource

from bot.errors import BotError
from bot.markdown import Markdown, escape

LOCALES = Path(__file__).parent / "locales"
DEFAULT = "en"
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})
# Spanish says "e" for "y" before an i that is no diphthong (Francia e Italia); CLDR's patterns, as Babel has them, do not.
_SPANISH_AND = re.compile(r" y (?=\W*(?:i(?![aeou])|í|hi(?![aeou])|hí)[^,]*$)", re.IGNORECASE)
# Fluent isolates each argument in text that runs from right to left; inside a link's address the marks would belong to it.
_ISOLATED_ADDRESS = re.compile("\\]\\(\u2068([^\u2069]*)\u2069\\)")


_SIGNS = {
    "ar": ("\u060c ", "\u061b ", ": "),
    "fr": (", ", "\u202f; ", "\u00a0: "),
    "ja": ("\u3001", "\uff1b", "\uff1a"),
}
"""Comma, semicolon and colon with their spaces, where they are not those of English."""


class UnknownMessage(BotError):
    """No catalog has this message id, or its arguments do not fit: a fault of ours."""


@lru_cache(maxsize=256)
def _listed(items: tuple[str, ...], locale: Locale) -> str:
    """CLDR's list, kept: the generations that carry calls stand in every line of a long list."""
    return str(format_list(list(items), locale=locale))


class Texts:
    """All catalogs. A language is read when it is first spoken."""

    def __init__(self, folder: Path = LOCALES, files: str = "*.ftl") -> None:
        self._folder = folder
        self._files = files
        self.languages: tuple[str, ...] = tuple(sorted(path.name for path in folder.iterdir() if path.is_dir()))
        """Languages that have a catalog, as BCP 47 tags."""
        self._speeches: dict[str, Speech] = {}

    @classmethod
    def load(cls, folder: Path = LOCALES) -> "Texts":
        """Opens the catalogs and reads English at once, so that a broken file ends the start."""
        texts = cls(folder)
        texts.speech(DEFAULT)
        return texts

    def only(self, file: str) -> "Texts":
        """The same languages with one file of each: a language as a whole takes some tenths of a second to read."""
        return Texts(self._folder, file)

    def reload(self) -> None:
        """Reads all catalogs anew; what is wrong with one raises UnknownMessage, and the old ones stay in use."""
        _resource.cache_clear()
        fresh = Texts.load(self._folder)
        speeches = {language: fresh.speech(language) for language in self._speeches if language in fresh.languages}
        self.languages, self._speeches = fresh.languages, speeches

    def speech(self, *wishes: str | None) -> "Speech":
        """The first language wished for that has a catalog, else English.

        A wish is a BCP 47 tag or a Discord locale; `pt-PT` is content with `pt-BR` when no nearer one exists.
        """
        language = next((found for wish in wishes if wish and (found := self.nearest(wish))), DEFAULT)
        if language not in self._speeches:
            fallback = self.speech(DEFAULT) if language != DEFAULT else None
            folders = [self._folder / tag for tag in reversed(lineage(language)) if tag in self.languages]
            self._speeches[language] = Speech(language, read_bundle(folders, language, self._files), fallback)
        return self._speeches[language]

    def is_read(self, *wishes: str | None) -> bool:
        """Whether `speech` would answer at once: reading a language takes some tenths of a second."""
        return next((found for wish in wishes if wish and (found := self.nearest(wish))), DEFAULT) in self._speeches

    def nearest(self, wish: str) -> str | None:
        """The catalog that serves a locale best: its own, one that it inherits from, or the first of the same language."""
        inherited = lineage(wish.replace("_", "-"))
        near = next((tag for tag in inherited if tag in self.languages), None)
        return near or next((name for name in self.languages if lineage(name)[-1] == inherited[-1]), None)


def lineage(tag: str) -> tuple[str, ...]:
    """A tag and what CLDR lets it inherit from, nearest first: `es-MX`, `es-419`, `es`."""
    parents: Mapping[str, str] = get_global("parent_exceptions")
    found = [tag]
    while "-" in found[-1]:
        here = found[-1]
        parent = parents.get(here.replace("-", "_"), "root").replace("_", "-")
        found.append(parent if parent != "root" else here.rpartition("-")[0])
    return tuple(found)


def read_bundle(folders: Sequence[Path], language: str, files: str = "*.ftl") -> FluentBundle:
    """All files of the folders as one bundle; a later folder's message replaces an earlier one's.

    Raises:
        UnknownMessage: a file has an entry that is not Fluent, or two files of a folder define one id.
    """
    bundle = FluentBundle([language], use_isolating=lineage(language)[-1] in RIGHT_TO_LEFT)
    for folder in folders:
        message_ids(folder, files)
        for path in sorted(folder.glob(files)):
            bundle.add_resource(_resource(path), allow_overrides=True)
    return bundle


def _entries(path: Path) -> Iterator[str]:
    for entry in _resource(path).body:
        kind = type(entry).__name__
        if kind == "Junk":
            raise UnknownMessage(f"{path.name} has an entry that cannot be read: {entry.content.splitlines()[0]!r}")
        if kind in ("Message", "Term"):
            yield entry.id.name


@lru_cache(maxsize=512)
def _resource(path: Path) -> Any:  # noqa: ANN401 - fluent.runtime has no types
    return FluentResource(path.read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Speech:
    """One language: messages, numbers, dates, names."""

    language: str
    bundle: Any  # fluent.runtime has no types
    fallback: "Speech | None" = None
    _constant: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    """Messages without arguments, made once: buttons, titles, many notes."""

    def say(self, message_id: str, /, **args: object) -> str:
        """A message as plain text. Arguments are strings, numbers or dates.

        Raises:
            UnknownMessage: the id is in no catalog, or an argument that it needs is missing.
        """
        if not args and (constant := self._constant.get(message_id)) is not None:
            return constant
        if not self.bundle.has_message(message_id):
            if self.fallback is None:
                raise UnknownMessage(f"the catalogs have no message {message_id!r}")
            return self.fallback.say(message_id, **args)
        message = self.bundle.get_message(message_id)
        text, faults = self.bundle.format_pattern(message.value, args)
        if faults:
            raise UnknownMessage(f"message {message_id!r} in {self.language}: {faults[0]}")
        said = _ISOLATED_ADDRESS.sub(r"](\1)", text) if "](" in text else str(text)
        if not args:
            self._constant[message_id] = said
        return said

    def mark(self, message_id: str, /, **args: object) -> Markdown:
        """A message as Markdown: the catalog's own marks live, string arguments are escaped unless they are Markdown."""
        safe = {name: _plain_markdown(value) for name, value in args.items()}
        return Markdown(self.say(message_id, **safe))

    def knows(self, message_id: str) -> bool:
        """Whether this language, or its fallback, has the message."""
        return bool(self.bundle.has_message(message_id)) or (
            self.fallback is not None and self.fallback.knows(message_id)
        )

    def number(self, value: float) -> str:
        """A number with this language's separators."""
        return str(format_decimal(value, locale=self.locale))

    def date(self, day: date, precision: str = "day") -> str:
        """A date as exactly as it is known: `3 August 2026`, `August 2026`, `2026` in this language's form."""
        if precision == "year":
            return str(format_skeleton("y", day, locale=self.locale))
        if precision == "month":
            return str(format_skeleton("yMMMM", day, locale=self.locale))
        return str(format_date(day, "long", locale=self.locale))

    def country(self, iso2: str) -> str:
        """A country's name; the code itself when CLDR has none."""
        return str(self.locale.territories.get(iso2, iso2))

    def language_name(self, tag: str) -> str:
        """A language's name in this language; the tag itself when CLDR has none."""
        try:
            return str(Locale.parse(tag, sep="-").get_display_name(self.locale) or tag)
        except (ValueError, UnknownLocaleError):
            return tag

    def listing(self, items: Sequence[str]) -> str:
        """`a, b and c` in this language's form."""
        text = _listed(tuple(items), self.locale)
        return _SPANISH_AND.sub(" e ", text) if lineage(self.language)[-1] == "es" else text

    def commas(self, items: Iterable[str]) -> str:
        """`a, b, c` with this language's comma; empty ones are left out."""
        return self._signs[0].join(item for item in items if item)

    def semicolons(self, items: Iterable[str]) -> str:
        """`a; b; c` with this language's semicolon."""
        return self._signs[1].join(item for item in items if item)

    def pair(self, name: str, said: str) -> str:
        """`name: said` with this language's colon."""
        return f"{name}{self._signs[2]}{said}"

    @property
    def _signs(self) -> tuple[str, str, str]:
        return _SIGNS.get(lineage(self.language)[-1], (", ", "; ", ": "))

    @property
    def locale(self) -> Locale:
        """CLDR's data of this language."""
        return _locale(self.language)


def _plain_markdown(value: object) -> object:
    """A value fit as an argument of Markdown. Fluent formats exact strings only, so Markdown becomes one here."""
    if isinstance(value, Markdown):
        return str(value)
    return str(escape(value)) if isinstance(value, str) else value


@lru_cache(maxsize=16)
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def message_ids(folder: Path, files: str = "*.ftl") -> Mapping[str, str]:
    """Every message id of one language's folder, with the file that defines it.

    Raises:
        UnknownMessage: a file has an entry that is not Fluent, or two files define one id.
    """
    seen: dict[str, str] = {}
    for path in sorted(folder.glob(files)):
        for message_id in _entries(path):
            if message_id in seen:
                raise UnknownMessage(f"{path.name} defines {message_id}, which {seen[message_id]} has already")
            seen[message_id] = path.name
    return seen
