"""The names room's front door: understands questions, and suggests while they are typed."""

from datetime import date

from bot.bands.model import Tables
from bot.bands.names.index import NameIndex, pack_carrier_index, pack_device_index
from bot.bands.names.resolve import Resolver
from bot.bands.names.results import Understood
from bot.bands.names.spans import Lexicon
from bot.bands.names.suggest import Suggester
from bot.bands.names.vocabulary import Vocabulary, load_vocabulary
from bot.bands.query import Query
from bot.card import Choice
from bot.places.places import Places


class Names:
    """Made once for each set of tables. Safe to use from several threads; keeps nothing of what it is asked."""

    def __init__(self, tables: Tables, places: Places, vocabulary: Vocabulary | None = None) -> None:
        lexicon = Lexicon(
            tables,
            NameIndex(tables.device_names or pack_device_index(tables)),
            NameIndex(tables.carrier_names or pack_carrier_index(tables)),
            places,
            vocabulary or load_vocabulary(),
        )
        self.resolver = Resolver(lexicon)
        self.suggester = Suggester(self.resolver)

    def understand(self, query: Query, today: date) -> Understood:
        """What a question asks. Never fails: what cannot be read is Unknown, or a leftover."""
        return self.resolver.understand(query, today)

    def suggest_device(self, text: str, *, query: Query | None = None, pairs: bool = False) -> list[Choice]:
        """At most 25 phones and model numbers for what was typed so far; with `pairs`, also phone and carrier together."""
        return self.suggester.devices(text, query=query or Query(), pairs=pairs)

    def suggest_carrier(self, text: str, *, query: Query | None = None) -> list[Choice]:
        """At most 25 carriers, those of the country said, at home or suggested by the locale first."""
        return self.suggester.carriers(text, query=query or Query())

    def suggest_country(self, text: str, *, query: Query | None = None) -> list[Choice]:
        """At most 25 countries, named in the language of the locale."""
        return self.suggester.countries(text, query=query or Query())
