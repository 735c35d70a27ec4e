"""What the judge hands out: verdicts per technology, per variant and in all, each with the facts it rests on.

Nothing here is a sentence. Where words are needed, a `Note` names a message of the text catalogs and its arguments.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.bands.model import Generation, Strength, When

Value = str | int | date | tuple[str, ...]


class Overall(StrEnum):
    """One word for a phone on a carrier. `DEPENDS` stands only above several variants or hosts that disagree."""

    WORKS = "works"
    GAPS = "gaps"
    NO = "no"
    OFF = "off"
    UNKNOWN = "unknown"
    DEPENDS = "depends"


class Status(StrEnum):
    """How far a phone and a carrier meet in one generation at the date asked for."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    OFF = "off"
    NOT_YET = "not_yet"
    UNKNOWN = "unknown"


class Network(StrEnum):
    """Whether a carrier's network of one generation is on air at the date asked for."""

    LIVE = "live"
    OFF = "off"
    PHASING = "phasing"
    ANNOUNCED = "announced"
    NOT_YET = "not_yet"
    CONFLICT = "conflict"
    UNKNOWN = "unknown"


class CallStatus(StrEnum):
    """Whether phone calls can be expected."""

    YES = "yes"
    LIKELY = "likely"
    NO = "no"
    UNKNOWN = "unknown"


class AdmissionStatus(StrEnum):
    """Whether a carrier lets the phone in at all."""

    OPEN = "open"
    """No rule against phones is known."""
    CHECK = "check"
    """The carrier or a law admits some phones only: ask before buying."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Note:
    """A message id of the catalogs with its arguments, in a fixed order."""

    id: str
    args: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact that a verdict rests on: what it says, who says so, of when it is and how much it carries."""

    fact: Note
    sources: tuple[str, ...]
    """Ids in `Tables.sources`."""
    as_of: str
    strength: Strength


@dataclass(frozen=True, slots=True)
class Missing:
    """A layer of the carrier that the phone lacks for certain."""

    band: str
    meaning: str
    """coverage (weak indoors and outside towns), mid (weaker in places), capacity (slower where busy)."""


@dataclass(frozen=True, slots=True)
class TechnologyVerdict:
    """One generation. `shared` are bands that surely or probably serve; `probable` those of them that only probably do."""

    generation: Generation
    status: Status
    network: Network
    shared: tuple[str, ...] = ()
    probable: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    since: When | None = None
    """When the network began or ended, whichever the status is about."""
    note: Note | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class CallVerdict:
    """Calls, with the reason in words and the facts."""

    status: CallStatus
    why: Note
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class AdmissionVerdict:
    """Admission, with the rule in words and the facts."""

    status: AdmissionStatus
    why: Note
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class VariantVerdict:
    """One hardware variant on one network. `host` is the id of the carrier whose radio it is, when the carrier asked for is an MVNO."""

    models: tuple[str, ...]
    labels: tuple[str, ...]
    host: str | None
    overall: Overall
    technologies: tuple[TechnologyVerdict, ...]
    """2G to 5G in that order; a generation that neither side has is left out."""
    calls: CallVerdict
    admission: AdmissionVerdict
    notes: tuple[Note, ...] = ()
    """What limits the whole line: one list for all models, a model number found on two phones, a row that cannot be right …"""

    def technology(self, generation: Generation) -> TechnologyVerdict | None:
        """The verdict on one generation, or None when neither side has it."""
        return next((found for found in self.technologies if found.generation is generation), None)

    def evidence(self) -> tuple[Evidence, ...]:
        """Every fact of this line, once, in the order of the technologies, then calls and admission."""
        every = [fact for found in self.technologies for fact in found.evidence]
        return tuple(dict.fromkeys((*every, *self.calls.evidence, *self.admission.evidence)))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A phone on a carrier at a date: one line per variant (and host), and one word if they all agree."""

    overall: Overall
    variants: tuple[VariantVerdict, ...]
    when: When
    unassigned: tuple[str, ...] = ()
    """Model numbers of the phone of which no bands are known."""
    notes: tuple[Note, ...] = ()
