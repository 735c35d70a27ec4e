"""Reads the words of a text that name a carrier; a name of many countries is settled by the country said, or likely."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.bands.model import Carrier
from bot.bands.names.fold import squash
from bot.bands.names.index import Hit
from bot.bands.names.keys import VARIANTS
from bot.bands.names.ranking import locale_country, rank_carriers, well_known
from bot.bands.names.reading import TextReading
from bot.bands.names.results import Ambiguous, Match, Unknown
from bot.bands.names.spans import Lexicon, Role, best_spans
from bot.bands.names.tokens import Token, prepare
from bot.bands.names.typos import mended
from bot.bands.query import Query

CarrierResult = Match[Carrier] | Ambiguous[Carrier] | Unknown[Carrier] | None
_SUGGESTED = 5
_OPERATIONAL = 100
_TWO_FROM = 8
"""Letters of a carrier's name that may hold two typos: `freenet` is not Taiwan's `fetnet`."""
_WITHOUT_BANDS = 103
"""The most of a carrier on air of which nothing is listed and that nobody has given another name."""
_KNOWN = 110
"""Below, a word of a sentence is likelier another word than a mistyped carrier."""


@dataclass(frozen=True, slots=True)
class Networks:
    """Reads carriers by the names of one set of tables."""

    lexicon: Lexicon

    def read(self, reading: TextReading, country: str | None, query: Query) -> CarrierResult:
        """The carrier that the text names."""
        span = reading.spans.get(Role.CARRIER)
        if span is None:
            return self._short_word(reading, country, query)
        return self._settled(span.hits, reading.words(span.first, span.end), country, query, reading=reading)

    def _short_word(self, reading: TextReading, country: str | None, query: Query) -> CarrierResult:
        """A carrier whose name is also a plain word (du, WE, Oi, NOS, au), where its country is said or it comes last."""
        index = self.lexicon.carriers
        for at, token in reversed(list(enumerate(reading.tokens))):
            hits = [hit for hit in index.exact(token.key) if well_known(index.fames[hit.item])] if token.filler else []
            there = [hit for hit in hits if index.groups[hit.item] == country]
            behind = range(at + 1, len(reading.tokens))
            last = at > 0 and all(later in reading.used or reading.tokens[later].filler for later in behind)
            own = [hit for hit in hits if last and not country and self._carrier(hit).kind == "mno"]
            if (there or own) and at not in reading.used and len(token.key) > 1:
                return self._settled(there or own, reading.take([at]), country, query, reading=reading)
        return None

    def read_rest(
        self, reading: TextReading, country: str | None, query: Query, *, device_known: bool
    ) -> CarrierResult:
        """A carrier's name with a typo; beside a phone that was understood, a short rest is a carrier that we do not know."""
        runs = [run for run in reading.runs() if not self._is_region(reading, run)]
        for run in runs if device_known or len(runs) > 1 else []:
            hits = self._mended([reading.tokens[at] for at in run], fame=_KNOWN)
            if hits:
                return self._settled(hits, reading.take(run), country, query, reading=reading)
        if device_known and len(runs) == 1 and self._may_be_name(reading, runs[0]):
            return Unknown(reading.take(runs[0]), self.known_in(country or query.home_country))
        return None

    def read_option(self, text: str, tokens: list[Token], country: str | None, query: Query) -> CarrierResult:
        """The carrier that an option names; it may name its country as well."""
        words = prepare(text)
        hits: Sequence[Hit] = self.lexicon.carriers.exact(squash(words))
        if not hits and tokens:
            spans = best_spans(words, tokens, self.lexicon)
            if Role.COUNTRY in spans:
                country = spans[Role.COUNTRY].value
            hits = (
                spans[Role.CARRIER].hits
                if Role.CARRIER in spans
                else self._mended([token for token in tokens if not token.filler])
            )
        if not hits:
            return Unknown(words, self.known_in(country or query.home_country))
        return self._settled(hits, words, country, query)

    def unread_in_option(self, text: str, tokens: list[Token]) -> tuple[str, ...]:
        """Words of a carrier option beside the name that was found in it, where they say nothing to us."""
        words = prepare(text)
        if self.lexicon.carriers.exact(squash(words)):
            return ()
        spans = best_spans(words, tokens, self.lexicon)
        if Role.CARRIER not in spans:
            return ()
        read = {at for span in spans.values() for at in range(span.first, span.end)}
        return tuple(token.text for at, token in enumerate(tokens) if at not in read and not token.filler)

    def known_in(self, country: str | None) -> tuple[Carrier, ...]:
        """The best-known carriers of a country."""
        index = self.lexicon.carriers
        items = [item for item, group in enumerate(index.groups) if group == country]
        items.sort(key=lambda item: -index.fames[item])
        return tuple(self.lexicon.tables.carriers[index.ids[item]] for item in items[:_SUGGESTED])

    def _settled(
        self,
        hits: Sequence[Hit],
        words: str,
        country: str | None,
        query: Query,
        *,
        reading: TextReading | None = None,
    ) -> CarrierResult:
        index = self.lexicon.carriers
        if country:
            there = [hit for hit in hits if index.groups[hit.item] == country]
            there = there or self._called_there(words, country, hits)
            if not there:
                return Unknown(words, self._instead(hits, country))
            hits = there
        brand_home = self.lexicon.vocabulary.homes.get(hits[0].key)
        asked_from = (
            query.home_country,
            query.server_country,
            locale_country(query.locale),
            self._written_in(hits),
            brand_home,
        )
        likely = list(dict.fromkeys(place for place in asked_from if place))
        small = {place for place in likely if self._is_small(hits, place)} if len(hits) > 1 else set()
        ranked = rank_carriers(hits, index, countries=[place for place in likely if place not in small])
        carriers = tuple(self.lexicon.tables.carriers[index.ids[item]] for item in ranked.items)
        if not ranked.clear or query.home_country in small:
            return Ambiguous(carriers, words)
        if reading is not None:
            reading.say(words, Role.CARRIER, carriers[0].id)
        return Match(carriers[0], carriers[1:], words, exact=ranked.distance == 0)

    def _is_small(self, hits: Sequence[Hit], country: str) -> bool:
        """Whether a country has only a little-known carrier of a name that is well known elsewhere: to live there means little.

        Where the name is well known in several countries (Vodafone), a network of the same name is another of that group.
        """
        index = self.lexicon.carriers
        there = max((index.fames[hit.item] for hit in hits if index.groups[hit.item] == country), default=_KNOWN)
        famous = {index.groups[hit.item] for hit in hits if index.fames[hit.item] >= _KNOWN}
        return bool(famous) and there < _KNOWN and (len(famous) == 1 or there <= _WITHOUT_BANDS)

    def _written_in(self, hits: Sequence[Hit]) -> str | None:
        """The country whose carrier is best known by the name in the script that was typed; None where two are."""
        index = self.lexicon.carriers
        own = sorted((hit for hit in hits if not hit.key.isascii()), key=lambda hit: -index.fames[hit.item])
        if not own or (len(own) > 1 and index.fames[own[0].item] == index.fames[own[1].item]):
            return None
        return index.groups[own[0].item]

    def _called_there(self, words: str, country: str, hits: Sequence[Hit]) -> list[Hit]:
        """The carrier that a brand without a network of its own there is known as: `T-Mobile Germany`, `Orange UK`."""
        names = [country, *(name for names in self.lexicon.places.names(country).values() for name in names)]
        slip = min((hit.distance for hit in hits), default=0)
        # With a slip in it, what it was mended to is what it is called.
        said = {hit.key for hit in hits} if slip else {words}
        keys = dict.fromkeys(squash(f"{one} {name}") for one in sorted(said) for name in names)
        index = self.lexicon.carriers
        # The same brand in another script: زين is written under Zain of Kuwait only.
        brands = dict.fromkeys(squash(self._carrier(hit).brand) for hit in hits)
        found = [hit for key in (*keys, *brands) for hit in index.exact(key) if index.groups[hit.item] == country]
        return [replace(hit, distance=slip) for hit in found]

    def _carrier(self, hit: Hit) -> Carrier:
        return self.lexicon.tables.carriers[self.lexicon.carriers.ids[hit.item]]

    def _instead(self, hits: Sequence[Hit], country: str) -> tuple[Carrier, ...]:
        """What to offer where a country lacks the carrier: its own ones, and the one that is called so where there is only one."""
        index = self.lexicon.carriers
        called = {hit.item for hit in hits if index.fames[hit.item] >= _OPERATIONAL}
        others = tuple(self.lexicon.tables.carriers[index.ids[item]] for item in called) if len(called) == 1 else ()
        return (*others, *self.known_in(country))[:_SUGGESTED]

    def _mended(self, tokens: Sequence[Token], *, fame: int = _OPERATIONAL) -> list[Hit]:
        return [
            hit
            for hit in mended(tokens, self.lexicon.carriers, two_from=_TWO_FROM)
            if self.lexicon.carriers.fames[hit.item] >= fame
        ]

    def _may_be_name(self, reading: TextReading, run: Sequence[int]) -> bool:
        key = "".join(reading.tokens[at].key for at in run)
        return len(run) <= 2 and len(key) > 2 and not any(map(str.isdigit, key)) and key not in VARIANTS

    def _is_region(self, reading: TextReading, run: Sequence[int]) -> bool:
        return self.lexicon.places.find(reading.words(run[0], run[-1] + 1)) is not None
