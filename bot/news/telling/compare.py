"""Whether two articles tell of one event: their features in, what forbids it and how alike they are out. Pure."""

import math
import re
from collections import defaultdict
from collections.abc import Callable, Iterable

from bot.news.telling.features import VARIANTS, Features, grams

Weigh = Callable[[str], float]
"""How much a stem says."""
Covers = Callable[[str, str], bool]
"""Whether a place holds another."""

WORLD = "WORLD"
APART = (
    frozenset({"rumour", "launched"}),
    frozenset({"rumour", "dated"}),
    frozenset({"dated", "launched"}),
    frozenset({"rumour", "halted"}),
    frozenset({"halted", "launched"}),
    frozenset({"halted", "cleared"}),
    frozenset({"cleared", "issued"}),
    frozenset({"cleared", "won"}),
)
"""Stages of one event that are told as two stories."""
TELLING = frozenset({"appealed", "cleared", "halted", "resolved", "widened", "won"})
"""Stages that every report of them names: one that does not name them tells of another."""
TURNS = frozenset({"early", "now", "soon", "again"})
"""Words that alone make another headline of one, as numbers and variants do."""
GUIDE = "guide"
"""The form of which the others are sorts: it says the least."""
OPINION = 0.22
"""What is said of a phone and not what happened to it: two sites seldom mean the same."""
ONE_SOURCE = 0.30
OTHER_FORM = 0.30
SAME_DEVICE = 0.08
SAME_NAMES = 0.10
SAME_FIGURE = 0.20
LIKE = 4
"""So many letters has a name in common with its other forms."""
_FIGURE = re.compile(r"\d{3,}|\d+\.\d+")
_YEAR = re.compile(r"(?:19|20)\d\d")


def apart(one: Features, other: Features, covers: Covers) -> str | None:
    """What forbids to tell the two as one (a word for the log), or None."""
    return next((reason for reason, forbids in FORBIDDEN if forbids(one, other)), None) or (
        "market" if one.regions and other.regions and not _meet(one.regions, other.regions, covers) else None
    )


def likeness(one: Features, other: Features, weigh: Weigh) -> float:
    """How alike two articles of one language are: 0 to a little over 1."""
    words = _jaccard(one.words, other.words, weigh)
    mine, theirs = grams(one.telling), grams(other.telling)
    runs = len(mine & theirs) / max(1.0, math.sqrt(len(mine) * len(theirs)))
    reach = max(_share(one.words, other.body, weigh), _share(other.words, one.body, weigh))
    both = (_share(one.words, other.body, weigh) + _share(other.words, one.body, weigh)) / 2
    score = 0.35 * words + 0.3 * runs + 0.15 * reach + 0.2 * both
    score += SAME_DEVICE * bool(one.devices & other.devices)
    who = bool(one.brands & other.brands) or bool(one.all_carriers & other.all_carriers)
    score += SAME_NAMES * (who and bool(one.topics & other.topics))
    score -= OTHER_FORM * (bool(one.forms) != bool(other.forms)) + OPINION * bool(one.forms and other.forms)
    return score - ONE_SOURCE * (one.source == other.source and words < 1)


def abroad(one: Features, other: Features, weigh: Weigh) -> float:
    """How alike two articles of different languages are, by what is written alike in all: 0 to a little over 1."""
    phones = bool(one.devices & other.devices) or bool(one.all_devices & other.all_devices) / 2
    numbers = min(1, len({value for _, value in one.numbers} & {value for _, value in other.numbers}))
    topics = len(one.topics & other.topics) / max(1, min(len(one.topics), len(other.topics)))
    names = max(_share(one.words, other.body, weigh), _share(other.words, one.body, weigh))
    score = 0.25 * phones + 0.05 * numbers + 0.2 * topics + 0.45 * names + 0.1 * bool(one.brands & other.brands)
    score += 0.1 * bool(one.regions & other.regions) + 0.1 * bool(one.stages & other.stages)
    score += SAME_FIGURE * bool(_figures(one) & _figures(other))
    return score - OTHER_FORM * (bool(one.forms) != bool(other.forms))


def _figures(one: Features) -> set[str]:
    """Prices, amounts and days of a title: numbers with three digits or a fraction, that are no years."""
    numbers = {word for word in one.words if _FIGURE.fullmatch(word) and not _YEAR.fullmatch(word)}
    return numbers | {time for time in one.times if "-" in time}


def _phones_differ(one: Features, other: Features) -> bool:
    mine, theirs = one.devices, other.devices
    if not mine or not theirs or mine <= theirs or theirs <= mine:
        return False
    return not (mine <= other.all_devices or theirs <= one.all_devices)


def _numbers_differ(one: Features, other: Features) -> bool:
    mine, theirs = _by_word(one.numbers), _by_word(other.numbers)
    return any(not _alike(mine[word], theirs[word]) for word in mine.keys() & theirs.keys())


def _alike(mine: set[str], theirs: set[str]) -> bool:
    if mine & theirs:
        return True
    # "14" and "14 Pro" may be one series told by its first or by its best phone; "14 Lite" and "14 Pro" are two phones.
    return any(a.split()[0] == b.split()[0] and len((a + " " + b).split()) < 4 for a in mine for b in theirs)


def _by_word(numbers: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, value in numbers:
        found[word].add(value)
    return found


def _times_differ(one: Features, other: Features) -> bool:
    """Whether both name quarters, days or years, and none in common."""
    mine, theirs = _by_form(one.times), _by_form(other.times)
    return any(not mine[form] & theirs[form] for form in mine.keys() & theirs.keys())


def _by_form(times: Iterable[str]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for time in times:
        found["quarter" if time[0] == "q" else "day" if "-" in time else "year"].add(time)
    return found


def _meet(one: frozenset[str], other: frozenset[str], covers: Covers) -> bool:
    if WORLD in one or WORLD in other:
        return True
    return any(mine == theirs or covers(mine, theirs) or covers(theirs, mine) for mine in one for theirs in other)


def _stages_differ(one: Features, other: Features) -> bool:
    mine, theirs = one.stages, other.stages
    if one.language == other.language and (mine ^ theirs) & TELLING:
        return True
    if mine & theirs:
        return False
    return any(len(pair & mine) == 1 and pair - mine <= theirs for pair in APART)


def _parts_differ(one: Features, other: Features) -> bool:
    """The same said of another part: "fixes the display", "fixes the battery"."""
    return bool(one.parts and other.parts) and not one.parts & other.parts


def _follows_up(one: Features, other: Features) -> bool:
    """A site that repeats its own title with something added tells more: "part 2", "update"."""
    longer = one.words < other.words or other.words < one.words
    return bool(one.source) and one.source == other.source and longer


def _turns_differ(one: Features, other: Features) -> bool:
    """One buys and the other sells."""
    return bool(one.turns and other.turns) and not one.turns & other.turns


def _brands_differ(one: Features, other: Features) -> bool:
    mine, theirs = one.brands, other.brands
    return bool(mine and theirs) and not mine & theirs


def _only_names_shared(one: Features, other: Features) -> bool:
    """Two that share a phone and nothing that happened to it."""
    if one.language != other.language:
        return False
    shared = one.words & other.words
    return not (shared - one.names - other.names) and not one.topics & other.topics


def _only_scene_shared(one: Features, other: Features) -> bool:
    """Two that share where something happened, and nothing that did."""
    shared = one.telling & other.telling
    if one.language != other.language or not shared or one.all_devices & other.all_devices:
        return False
    return shared <= one.scene | other.scene | one.names | other.names and not one.topics & other.topics


def _bodies_differ(one: Features, other: Features) -> bool:
    return bool(one.bodies and other.bodies) and not one.bodies & other.bodies


def _one_mould(one: Features, other: Features) -> bool:
    """Headlines that are alike but for a number, a variant, a turn or a name: one for each phone, version or town."""
    between = one.words ^ other.words
    if len(between) == 2 and _another_name(between & one.capitals, between & other.capitals):
        return True
    return bool(between) and all(word in VARIANTS or word in TURNS or word[-1].isdigit() for word in between)


def _another_name(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """One name put for another, and no other form of it: Berlin for Munich."""
    return any(a[:LIKE] != b[:LIKE] for a in mine for b in theirs)


def _jaccard(one: frozenset[str], other: frozenset[str], weigh: Weigh) -> float:
    whole = sum(map(weigh, one | other))
    return sum(map(weigh, one & other)) / whole if whole else 0.0


def _share(part: frozenset[str], whole: frozenset[str], weigh: Weigh) -> float:
    told = sum(map(weigh, part))
    return sum(map(weigh, part & whole)) / told if told else 0.0


def _carriers_differ(one: Features, other: Features) -> bool:
    return bool(one.carriers and other.carriers) and not one.carriers & other.carriers


def _forms_differ(one: Features, other: Features) -> bool:
    mine, theirs = one.forms - {GUIDE} or one.forms, other.forms - {GUIDE} or other.forms
    return bool(mine and theirs) and not mine & theirs


FORBIDDEN: tuple[tuple[str, Callable[[Features, Features], bool]], ...] = (
    ("source", _follows_up),
    ("device", _phones_differ),
    ("number", _numbers_differ),
    ("mould", _one_mould),
    ("part", _parts_differ),
    ("turn", _turns_differ),
    ("brand", _brands_differ),
    ("body", _bodies_differ),
    ("names", _only_names_shared),
    ("scene", _only_scene_shared),
    ("time", _times_differ),
    ("carrier", _carriers_differ),
    ("stage", _stages_differ),
    ("form", _forms_differ),
)
