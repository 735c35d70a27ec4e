"""Reads catalogs as trees and says what is wrong with a translation, message by message.

`python -m tests.bot.text.catalogs [language…]` prints it.
"""

import ast
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import Any

from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.chat import limits
from bot.text.speech import LOCALES, message_ids

ROOT = Path(__file__).parents[3]
REGIONAL = {"es-419": "es"}
"""Catalogs that hold only what their language says otherwise there."""
CATEGORIES = frozenset({"zero", "one", "two", "few", "many", "other"})
SIZES = {"title": 60}
"""How long an argument of a button can be, where it is not a short number or name."""
USUAL_SIZE = 12


@dataclass(frozen=True, slots=True)
class Leaf:
    """One way in which a message can be said: the variants chosen, by variable, and the text with `{$name}` for arguments."""

    chosen: Mapping[str, str]
    text: str

    @property
    def variables(self) -> frozenset[str]:
        """Arguments that it shows."""
        return frozenset(re.findall(r"\{\$([\w-]+)\}", self.text))

    @property
    def usual(self) -> bool:
        """Whether no special variant is chosen anywhere."""
        return set(self.chosen.values()) <= {"other"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A message: all its leaves, its selectors with their variants' keys, and anything in it beyond text and arguments."""

    leaves: tuple[Leaf, ...]
    selectors: tuple[tuple[str, tuple[str, ...]], ...]
    others: frozenset[str]

    @property
    def usual(self) -> Leaf:
        """The leaf of the default variants."""
        return next(leaf for leaf in self.leaves if leaf.usual)

    @property
    def variables(self) -> frozenset[str]:
        """Arguments that it shows or chooses by."""
        return frozenset(name for name, _ in self.selectors).union(*(leaf.variables for leaf in self.leaves))


@lru_cache(maxsize=32)
def entries(folder: Path) -> Mapping[str, Entry]:
    """Every message of a catalog, by id."""
    found = {}
    for path in sorted(folder.glob("*.ftl")):
        for one in FluentParser().parse(path.read_text("utf-8")).body:
            if isinstance(one, ftl.Message | ftl.Term):
                found[one.id.name] = read(one)
    return found


def parse(text: str) -> Mapping[str, Entry]:
    """The messages of a text in Fluent."""
    return {one.id.name: read(one) for one in FluentParser().parse(text).body if isinstance(one, ftl.Message)}


def read(message: Any) -> Entry:
    """A message of Fluent's own tree."""
    selectors: list[tuple[str, tuple[str, ...]]] = []
    others: set[str] = set()
    leaves = tuple(_leaves(message.value, selectors, others))
    return Entry(leaves, tuple(dict.fromkeys(selectors)), frozenset(others))


def _leaves(pattern: Any, selectors: list[tuple[str, tuple[str, ...]]], others: set[str]) -> Iterator[Leaf]:
    parts = [_part(element, selectors, others) for element in pattern.elements]
    for choice in product(*parts):
        chosen = {name: key for leaf in choice for name, key in leaf.chosen.items()}
        yield Leaf(chosen, "".join(leaf.text for leaf in choice))


def _part(element: Any, selectors: list[tuple[str, tuple[str, ...]]], others: set[str]) -> list[Leaf]:
    match element:
        case ftl.TextElement():
            return [Leaf({}, element.value)]
        case ftl.Placeable(expression=ftl.StringLiteral() as literal):
            return [Leaf({}, literal.parse()["value"])]
        case ftl.Placeable(expression=ftl.VariableReference() as variable):
            return [Leaf({}, f"{{${variable.id.name}}}")]
        case ftl.Placeable(expression=ftl.SelectExpression() as select) if isinstance(
            select.selector, ftl.VariableReference
        ):
            return _variants(select, selectors, others)
        case _:
            others.add(type(element.expression).__name__)
            return [Leaf({}, "")]


def _variants(select: Any, selectors: list[tuple[str, tuple[str, ...]]], others: set[str]) -> list[Leaf]:
    name = select.selector.id.name
    keys = [one.key.name if isinstance(one.key, ftl.Identifier) else one.key.value for one in select.variants]
    selectors.append((name, tuple(keys)))
    found = []
    for key, variant in zip(keys, select.variants, strict=True):
        chosen = {name: "other" if variant.default else key}
        leaves = _leaves(variant.value, selectors, others)
        found += [Leaf({**chosen, **leaf.chosen}, leaf.text) for leaf in leaves]
    return found


def needed_categories(language: str) -> frozenset[str]:
    """The plural categories that whole numbers up to a thousand have."""
    rule = Locale.parse(language, sep="-").plural_form
    return frozenset(rule(number) for number in range(1001)) | {"other"}


def faults(english: Entry, entry: Entry, language: str) -> Iterator[str]:
    """What is wrong with a translation of a message."""
    if entry.variables != english.variables:
        yield f"has the arguments {sorted(entry.variables)}, not {sorted(english.variables)}"
    if entry.others != english.others:
        yield f"uses {sorted(entry.others ^ english.others)}"
    yield from _plural_faults(entry, language)
    yield from _lost_arguments(english, entry, language)
    yield from mark_faults(entry)
    if spans(entry) != spans(english):
        yield f"has the code or commands {sorted(spans(entry))}, not {sorted(spans(english))}"
    if signs(entry) != signs(english):
        yield f"has the signs {sorted(signs(entry))}, not {sorted(signs(english))}"


def _plural_faults(entry: Entry, language: str) -> Iterator[str]:
    needed = needed_categories(language)
    known = set(Locale.parse(language, sep="-").plural_form.tags) | {"other"}
    for name, keys in entry.selectors:
        if unknown := set(keys) & CATEGORIES - known:
            yield f"chooses ${name} by {sorted(unknown)}, which this language does not have"
        zero = {"zero"} if "0" in keys else set()
        if lacking := needed - set(keys) - zero:
            yield f"has no variant of ${name} for {sorted(lacking)}"


def _lost_arguments(english: Entry, entry: Entry, language: str) -> Iterator[str]:
    counted = {name for name, keys in english.selectors if CATEGORIES & set(keys)}
    always = frozenset.intersection(*(leaf.variables for leaf in english.leaves)) - counted
    for leaf in entry.leaves:
        needed = always | {
            name for name in english.usual.variables if not _says_number(leaf, name, language, entry, english)
        }
        if lost := needed - leaf.variables:
            yield f"does not show {sorted(lost)} in {leaf.text!r}"


def _says_number(leaf: Leaf, name: str, language: str, entry: Entry, english: Entry) -> bool:
    """Whether a variant is said for one number only, or not at all by choice of English, and may do without its figure."""
    rule = Locale.parse(language, sep="-").plural_form
    key = leaf.chosen.get(name)
    if key is not None and key != "other":
        keys = dict(entry.selectors)[name]
        literal = {one for one in keys if one.isdigit()}
        return key.isdigit() or sum(rule(n) == key and str(n) not in literal for n in range(1001)) == 1
    others = {other: one for other, one in leaf.chosen.items() if other != name and one != "other"}
    return any(
        name not in one.variables and all(one.chosen.get(other) == key for other, key in others.items())
        for one in english.leaves
        if others
    )


def mark_faults(entry: Entry) -> Iterator[str]:
    """Markdown that does not close."""
    for leaf in entry.leaves:
        if leaf.text.count("**") % 2 or leaf.text.count("`") % 2:
            yield f"has a mark that does not close in {leaf.text!r}"
        if any(bold != bold.strip() for bold in leaf.text.split("**")[1::2]) or re.search(r"\]\s+\(", leaf.text):
            yield f"has a mark that Discord does not read in {leaf.text!r}"
        if leaf.text.count("](") != len(re.findall(r"\[[^\]]+\]\([^)\s]+\)", leaf.text)):
            yield f"has a broken link in {leaf.text!r}"


def spans(entry: Entry) -> frozenset[str]:
    """Code, and commands wherever they stand."""
    text = " ".join(leaf.text for leaf in entry.leaves)
    return frozenset(re.findall(r"`[^`]+`", text)) | frozenset(re.findall(r"(?<![\w<])/[a-z]+", text))


def signs(entry: Entry) -> frozenset[str]:
    """Emojis and the like."""
    text = " ".join(leaf.text for leaf in entry.leaves)
    return frozenset(char for char in text if unicodedata.category(char) == "So")


def shown_length(leaf: Leaf) -> int:
    """How long a leaf is once its arguments are in."""
    return len(re.sub(r"\{\$([\w-]+)\}", lambda found: "x" * SIZES.get(found[1], USUAL_SIZE), leaf.text))


CONTROLS = {
    ("Button", 0, "label"): limits.BUTTON_LABEL,
    ("Select", 1, "placeholder"): limits.SELECT_PLACEHOLDER,
    ("Choice", 0, "label"): limits.SELECT_TEXT,
    ("Choice", 2, "description"): limits.SELECT_TEXT,
    ("Form", 1, "title"): limits.MODAL_TITLE,
    ("Field", 1, "label"): limits.MODAL_LABEL,
    ("Field", 3, "placeholder"): limits.MODAL_PLACEHOLDER,
}
"""Constructors of controls, with the place and name of an argument that Discord limits."""
COMMAND_DESCRIPTION = 100


@lru_cache(maxsize=1)
def limited_ids() -> Mapping[str, int]:
    """Messages that stand on controls, with Discord's limit, by how the code uses them and by their names."""
    found: dict[str, int] = {}
    for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "cogs").rglob("*.py")]:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call):
                for message_id, limit in _limited_by(call):
                    found[message_id] = min(limit, found.get(message_id, limit))
    for message_id, file in message_ids(LOCALES / "en").items():
        if "button" in message_id.split("-"):
            found.setdefault(message_id, limits.BUTTON_LABEL)
        if file == "commands.ftl":
            found[message_id] = COMMAND_DESCRIPTION
    return found


def _limited_by(call: ast.Call) -> Iterator[tuple[str, int]]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    for (constructor, place, keyword), limit in CONTROLS.items():
        if name != constructor:
            continue
        given = [call.args[place]] if len(call.args) > place else []
        given += [one.value for one in call.keywords if one.arg == keyword]
        for value in given:
            yield from ((one, limit) for one in _said(value))


def _said(value: ast.expr) -> Iterator[str]:
    for call in ast.walk(value):
        if not isinstance(call, ast.Call) or not call.args:
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
        if name in ("say", "mark"):
            for one in ast.walk(call.args[0]):
                if isinstance(one, ast.Constant) and isinstance(one.value, str):
                    yield one.value


def _report(language: str) -> Iterator[str]:
    english, said = entries(LOCALES / "en"), entries(LOCALES / language)
    for message_id, file in message_ids(LOCALES / "en").items():
        if message_id not in said and language not in REGIONAL:
            yield f"{file} {message_id}: missing"
    for message_id, entry in said.items():
        if message_id not in english:
            yield f"{message_id}: English has no such message"
            continue
        yield from (f"{message_id} {fault}" for fault in faults(english[message_id], entry, language))
        limit = limited_ids().get(message_id)
        for leaf in entry.leaves:
            if limit is not None and shown_length(leaf) > limit:
                yield f"{message_id} has {shown_length(leaf)} of {limit} characters: {leaf.text}"


if __name__ == "__main__":
    for tag in sys.argv[1:] or sorted(path.name for path in LOCALES.iterdir()):
        sys.stdout.write("\n".join([f"== {tag}", *_report(tag), ""]))
