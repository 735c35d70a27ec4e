"""Says what an article is about: an entry and its source's home in, tags with their reasons out. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.news.model import Entry, Tag, Tags
from bot.news.tagging.gazetteer import Gazetteer
from bot.news.tagging.kinds import KindTagger
from bot.news.tagging.phonekeys import PhoneName
from bot.news.tagging.phones import PhoneTagger, PhoneWords
from bot.news.tagging.regions import RegionsFound, RegionTagger


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the tagger must know from outside the news rooms.

    `places` gives for each place code the names that are not in our own files; `carriers` gives for each name its carriers
    by country: a name that lives in several needs one of them in the article.
    """

    phones: Iterable[PhoneName] = ()
    brands: tuple[str, ...] = ()
    places: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    carriers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


class Tagger:
    """Tags articles. Made once from the tables; a reload makes a new one."""

    def __init__(self, folder: Path, vocabulary: Vocabulary) -> None:
        """Reads `data/tagging`.

        Raises:
            TablesError: a file there is wrong.
        """
        gazetteer = Gazetteer.load(folder, vocabulary.places)
        self._carriers = dict(vocabulary.carriers)
        self._regions = RegionTagger(gazetteer, vocabulary.brands)
        self._phones = PhoneTagger(vocabulary.phones, vocabulary.brands, PhoneWords.load(folder))
        self._kinds = KindTagger.load(folder / "kinds.tsv")

    def tag(self, entry: Entry, source_home: frozenset[str] = frozenset(), language: str | None = None) -> Tags:
        """All tags of an entry.

        Args:
            entry: as parsed; title plain, summary Markdown.
            source_home: where its source is at home: one country settles "here" and carriers that live in several.
            language: of the source, used when the entry names none.
        """
        home = next(iter(source_home)) if len(source_home) == 1 else None
        found = self._regions.tag(entry.title, entry.summary, language=entry.language or language, home=home)
        phones = self._phones.tag(entry.title, entry.summary)
        carriers = self._carriers_of(found)
        return Tags(
            regions=found.regions,
            devices=phones.devices,
            brands=phones.brands,
            carriers=tuple(Tag(value, why) for value, why in carriers.items()),
            kind=self._kinds.tag(entry.title, entry.summary),
        )

    def _carriers_of(self, found: RegionsFound) -> dict[str, str]:
        """Ids of the carriers named, each with the words that name it."""
        told: dict[str, str] = {}
        here = {tag.value for tag in found.regions}
        for name in found.carriers:
            owners = self._carriers.get(name, {})
            ids = (
                list(owners.values())
                if len(owners) == 1
                else [owners[country] for country in owners if country in here]
            )
            if len(ids) == 1:
                told.setdefault(ids[0], name)
        return told
