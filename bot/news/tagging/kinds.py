"""What sort of article it is: title and summary in, one word out (news, rumour, review, deal, update, roundup, sponsored)."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bot.news.tagging.gazetteer import ANY_LANGUAGE, Gazetteer, Term, read_terms

NEWS = "news"
TITLE_FACTOR = 3
"""A word in the title counts as much as so many in the summary."""
ENOUGH = 9
"""Below this weight an article is plain news: one word of the lightest kind in a title is enough."""


class KindTagger:
    """Tells the kind of an article by the words that editors put into titles."""

    def __init__(self, weights: dict[str, int], gazetteer: Gazetteer) -> None:
        self._weights = weights
        self._gazetteer = gazetteer
        self._order = {kind: place for place, kind in enumerate(weights)}

    @classmethod
    def load(cls, path: Path) -> "KindTagger":
        """Reads `kinds.tsv`.

        Raises:
            TablesError: a line has not its three columns, or a weight is no number.
        """
        weights: dict[str, int] = {}
        terms: list[tuple[str, Term]] = []
        for kind, weight, written in read_terms(path, columns=3):
            weights.setdefault(kind, int(weight))
            terms.extend((ANY_LANGUAGE, term) for term in _named(kind, written))
        return cls(weights, Gazetteer(terms))

    def tag(self, title: str, summary: str) -> str:
        """The heaviest kind; `news` when no word weighs enough. What the table lists as news weighs nothing and hides words in it."""
        weight: Counter[str] = Counter()
        for text, factor in ((title, TITLE_FACTOR), (summary[:300], 1)):
            for kind in {mention.term.kind for mention in self._gazetteer.scan(text, None)}:
                weight[kind] += factor * self._weights[kind]
        best = max(weight, key=lambda kind: (weight[kind], -self._order[kind]), default=NEWS)
        return best if weight[best] >= ENOUGH else NEWS


def _named(kind: str, written: str) -> Iterator[Term]:
    for text in dict.fromkeys(written.split("; ")):
        exact, open_end = text.endswith("!"), text.endswith("~")
        yield Term(text[:-1] if exact or open_end else text, kind, exact_case=exact, open_end=open_end)
