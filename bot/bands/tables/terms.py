"""The words that `/explain` knows, from `data/explain.jsonl`; what they say stands in the text catalogs."""

from pathlib import Path
from typing import Annotated

from pydantic import Field

from bot.bands.model import Term
from bot.bands.tables.source_rows import SourceId
from bot.rows import Row, read_rows


class TermRow(Row):
    """One word as it is shown, first, and the other ways to type it."""

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,23}$")]
    words: tuple[str, ...] = Field(min_length=1, strict=False)
    sources: tuple[SourceId, ...] = Field(min_length=1, strict=False)


def build_terms(data: Path, off: frozenset[str]) -> tuple[Term, ...]:
    """All terms, without those that rest on switched-off sources only.

    Raises:
        TablesError: for a wrong row and for a word that two terms claim.
    """
    seen: dict[str, str] = {}
    terms = []
    for row in read_rows(data / "explain.jsonl", TermRow):
        for word in (one.casefold() for one in row.words):
            if word in seen:
                row.wrong(f"the word {word!r} belongs to {seen[word]} already", field="words")
            seen[word] = row.id
        if not off.issuperset(row.sources):
            terms.append(Term(row.id, row.words, row.sources))
    return tuple(terms)
