"""Counts of what this process did since it started, for whoever watches it; each name is described once, in `COUNTED`."""

from collections import Counter
from collections.abc import Mapping

COUNTED: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "polls": ("Polls of feeds by how they ended: unchanged, changed or failed.", ("result",)),
    "articles": ("New articles found.", ()),
    "deliveries_queued": ("Posts, edits and publishings put into the outbox.", ()),
    "deliveries_ended": ("Rows of the outbox that ended: sent, dead or dropped.", ()),
    "discord_requests": ("Answers of Discord's REST API by status; 0 is no answer.", ("status",)),
    "interactions": ("Commands, autocompletions, buttons and forms that came in, by kind.", ("kind",)),
    "interaction_errors": (
        "Those that ended in a sentence of trouble: refused for what was asked, or failed.",
        ("result",),
    ),
}
"""What is counted: a sentence, and the names of the labels."""

Labels = tuple[str, ...]


class Tally:
    """The counts of one process."""

    def __init__(self) -> None:
        self._counts: dict[str, Counter[Labels]] = {name: Counter() for name in COUNTED}

    def add(self, name: str, *labels: str, amount: int = 1) -> None:
        """Counts. Raises ValueError for what `COUNTED` does not describe."""
        if name not in COUNTED or len(labels) != len(COUNTED[name][1]):
            raise ValueError(f"{name} {labels} is not described in COUNTED")
        self._counts[name][labels] += amount

    def counts(self) -> Mapping[str, Mapping[Labels, int]]:
        """All counts, by name and labels."""
        return {name: dict(counts) for name, counts in self._counts.items()}
