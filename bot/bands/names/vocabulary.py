"""The words of `data/names/`: other scripts and misspellings of brands and lines, nicknames, and words that say nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.bands.names.fold import squash
from bot.bands.names.letters import Letters
from bot.bands.names.sounds import Ear
from bot.bands.tables.locate import data_folder

_NOTHING = "-"
_HEARD = "~"


@dataclass(frozen=True, slots=True)
class Nickname:
    """A phone, and its model number where the name means one."""

    device: str
    model: str | None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Folded words to what they stand for."""

    latin: Mapping[str, str]
    fillers: frozenset[str]
    nicknames: Mapping[str, Nickname]
    homes: Mapping[str, str]
    """Folded brands of carriers to the country where they are at home."""
    ear: Ear
    """Hears some of our words in scripts and spellings that no row has."""
    letters: Letters
    """Reads words of other scripts that spell Latin letters."""
    begun: frozenset[str] = field(default=frozenset(), repr=False)
    """Every beginning of a nickname."""

    def of(self, key: str) -> str:
        """A folded word as our tables write it: `айфона` → `iphone`. Words we do not know stay."""
        found = self.latin.get(key)
        if found is not None:
            return found
        for prefix in ("ال", "لل", "ب", "و"):
            if key.startswith(prefix) and (found := self.latin.get(key[len(prefix) :])):
                return found
        # Russian and Ukrainian case endings.
        if not key.isascii() and len(key) > 5:
            return self.latin.get(key[:-1]) or self.latin.get(key[:-2]) or key
        return key

    def knows(self, key: str) -> bool:
        """Whether a word is one of ours in another script, or a filler."""
        return key in self.latin or key in self.fillers


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Reads `words.tsv`, `letters.tsv`, `nicknames.tsv` and `homes.tsv`.

    Raises:
        TablesError: when there is no folder of tables.
    """
    names = folder or data_folder() / "names"
    latin: dict[str, str] = {}
    fillers: set[str] = set()
    heard: set[str] = set()
    for word, spellings in _rows(names / "words.tsv", 2):
        keys = {squash(spelling) for spelling in spellings.split("|")} - {""}
        if word == _NOTHING:
            fillers |= keys
        elif word == _HEARD:
            heard |= keys
        else:
            latin.update(dict.fromkeys(keys, word))
    nicknames = {
        squash(name): Nickname(device, model or None) for name, device, model in _rows(names / "nicknames.tsv", 3)
    }
    letters = Letters({letter: spellings.split("|") for letter, spellings in _rows(names / "letters.tsv", 2)})
    homes = {squash(brand): country for brand, country in _rows(names / "homes.tsv", 2)}
    begun = frozenset(name[:end] for name in nicknames for end in range(1, len(name) + 1))
    return Vocabulary(latin, frozenset(fillers), nicknames, homes, Ear(sorted(heard)), letters, begun)


def _rows(path: Path, columns: int) -> list[list[str]]:
    lines = path.read_text("utf-8").splitlines()
    cells = [(line + "\t" * columns).split("\t")[:columns] for line in lines if line and not line.startswith("#")]
    return [[cell.strip() for cell in row] for row in cells]
