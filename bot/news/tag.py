"""Says what an article is about: an entry and its source's home in, tags with their reasons out. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.news.model import Entry, Tag, Tags
from bot.news.tagging.carriers import CarrierTagger
from bot.news.tagging.gazetteer import Gazetteer
from bot.news.tagging.kinds import KindTagger
from bot.news.tagging.phonekeys import PhoneName
from bot.news.tagging.phones import LONGEST_SUMMARY, PhonesFound, PhoneTagger, PhoneWords
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
        self._carriers = CarrierTagger.load(folder / "carriers.tsv", vocabulary.carriers)
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
        text = f"{entry.title}\n{entry.summary[:LONGEST_SUMMARY]}"
        english = (entry.language or language or "en").startswith("en")
        regions, carriers = self._carriers_of(text, found, home, english=english)
        brands = tuple(brand for brand in phones.brands if not self._means_a_carrier(brand, phones, carriers))
        return Tags(
            regions=regions,
            devices=phones.devices,
            brands=brands,
            carriers=tuple(Tag(value, why) for value, why in carriers.items()),
            kind=self._kinds.tag(entry.title, entry.summary),
        )

    def _carriers_of(
        self, text: str, found: RegionsFound, home: str | None, *, english: bool
    ) -> tuple[tuple[Tag, ...], dict[str, str]]:
        """The regions, and the ids of the carriers named with their words. In news of the trade that names no region, a carrier
        of the source's home does."""
        here = {tag.value for tag in found.regions}
        carriers = self._carriers.known(found.carriers, here)
        if not found.trade:
            return found.regions, carriers
        carriers = self._carriers.read(text, here or {home or ""}, english=english) | carriers
        if not here and home and carriers:
            return (Tag(home, next(iter(carriers.values()))),), carriers
        return found.regions, carriers

    def _means_a_carrier(self, brand: Tag, phones: PhonesFound, carriers: Mapping[str, str]) -> bool:
        """Whether a maker's name is rather a carrier's: no phone of it is named, and the name is spoken of as a carrier, or is one
        in many countries (Orange, Vodafone)."""
        if any(brand.why == phone.why for phone in phones.devices):
            return False
        name = brand.value.casefold()
        return self._carriers.lives_in(brand.value) > 1 or any(name == why.casefold() for why in carriers.values())
