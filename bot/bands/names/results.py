"""What reading a person's words can end in: a match, several candidates, or nothing; and all of it together as `Understood`."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from bot.bands.model import Carrier, Device, When

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """The words mean `value`. `others` are what they could mean as well, likeliest first; the answer offers them."""

    value: T
    others: tuple[T, ...] = ()
    words: str = ""
    """The words as typed, without those that said something else."""
    exact: bool = True
    """False when a typo or a slip was mended on the way: the answer has to say what it took the words for."""


@dataclass(frozen=True, slots=True)
class Ambiguous(Generic[T]):
    """The words mean several things and none stands out: the asker has to choose. Likeliest first, at most 25."""

    choices: tuple[T, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Unknown(Generic[T]):
    """Nothing is called that. `text` is what was looked for; `suggestions` are the nearest names, at most 5."""

    text: str
    suggestions: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Which words were read as what: shown to the asker, so that a wrong reading is seen."""

    words: str
    role: str
    """device, model, carrier, country, region or date."""
    value: str
    """The id of the device or carrier, the model number, the place's code, or the date in ISO form."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question in our own terms. None means that nothing in it speaks of that part."""

    device: Match[Device] | Ambiguous[Device] | Unknown[Device] | None = None
    model: str | None = None
    """The model number as the tables write it, where one was named."""
    carrier: Match[Carrier] | Ambiguous[Carrier] | Unknown[Carrier] | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2; said by the asker, or assumed (then `assumed` has `country`)."""
    when: When | None = None
    """None stands for today."""
    imei: bool = False
    """True when the text holds an IMEI. Nothing of the text is kept then."""
    assumed: tuple[str, ...] = ()
    """Parts that the asker did not say and that were filled in: `country`, `carrier`, `device`."""
    alternatives: tuple[Device, ...] = ()
    """Other phones that the same words could mean, likeliest first."""
    readings: tuple[Reading, ...] = ()
    leftovers: tuple[str, ...] = ()
    """Words that were understood as nothing."""
    band: str = ""
    """The id of a band that was asked about (`B3`, `n78`), where one was."""
    strange: str = ""
    """A model number that was named with the phone and that our tables do not have: what is said of the phone may not hold for it."""

    @property
    def number(self) -> str | None:
        """The model number that was named, with a question mark where nobody knows it: so it is no other phone's either."""
        return self.model or (f"{self.strange}?" if self.strange else None)

    def phone(self, device: Match[Device]) -> Device:
        """The phone; with a number that nobody knows, it has at least one model beside those that are known."""
        return replace(device.value, first_row_only=True) if self.strange else device.value
