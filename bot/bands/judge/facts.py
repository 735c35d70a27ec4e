"""What every step of the judge reads: the tables, the carrier whose radio it is, the date asked for and today."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from bot.bands.judge.dates import to_text
from bot.bands.judge.verdict import Evidence, Note, Value
from bot.bands.model import Carrier, Generation, NetworkEvent, Strength, Tables, Technology, When

Arguments = ParamSpec("Arguments")
Found = TypeVar("Found")

TECHNOLOGIES: dict[Generation, tuple[Technology, ...]] = {
    Generation.G2: (Technology.GSM, Technology.CDMA),
    Generation.G3: (Technology.UTRA, Technology.CDMA, Technology.TD_SCDMA),
    Generation.G4: (Technology.E_UTRA,),
    Generation.G5: (Technology.NR,),
}


@dataclass(frozen=True, slots=True)
class Case:
    """One network at one date."""

    tables: Tables
    carrier: Carrier
    when: When
    today: date
    found: dict[object, object] = field(default_factory=dict, repr=False, compare=False)
    """What steps found that look at no phone: the models of a phone, and all phones of a list, share it."""

    def evidence(
        self, fact: Note, sources: Iterable[str], *, as_of: str = "", strength: Strength = Strength.SINGLE
    ) -> Evidence:
        """A fact with the newest date of its sources, unless it has one of its own."""
        known = tuple(dict.fromkeys(source for source in sources if source in self.tables.sources))
        seen = max((self.tables.sources[source].seen for source in known), default="")
        return Evidence(fact, known, as_of or seen, strength)

    def event_evidence(self, event: NetworkEvent) -> Evidence:
        """A launch or an end, as a fact."""
        args: tuple[tuple[str, Value], ...] = (("generation", event.generation.value), ("carrier", self.carrier.brand))
        when = (("when", to_text(event.when)),) if event.when is not None else (("when", "?"),)
        return self.evidence(
            Note(f"fact-{event.kind}-{event.state}", (*args, *when)), event.sources, strength=event.strength
        )


def once(step: Callable[Concatenate[Case, Arguments], Found]) -> Callable[Concatenate[Case, Arguments], Found]:
    """A step that looks at no phone, taken once for each case and what else it is given (in order, hashable)."""

    @wraps(step)
    def kept(case: Case, /, *args: Arguments.args, **named: Arguments.kwargs) -> Found:
        key = (step, args)
        if key not in case.found:
            case.found[key] = step(case, *args, **named)
        return cast("Found", case.found[key])

    return kept
