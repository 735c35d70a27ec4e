"""Subscriptions by dense numbers, their slots, and groups of them packed so that a search touches little memory.

With hundreds of thousands of subscriptions the time goes into fetching memory: what is looked at for an article is a few bytes in
one place for each server, and a subscription itself is touched only when it fits.
"""

from array import array
from collections.abc import Iterable, Mapping, MutableMapping
from dataclasses import dataclass
from struct import Struct

from bot.news.model import GuildId, Subscription, SubscriptionId

_FIELDS = 3
_PACK = Struct("III").pack
_SMALL = 64 * 12
"""Bytes of a group up to which it is made anew for each place: an object of its size, where one that grows takes twice as much."""

Packed = bytes | bytearray
Grouped = MutableMapping[GuildId, Packed]
"""Places by server, packed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a subscription stands, with the numbers of what it asks for."""

    regions: int
    """The number of its wish about regions."""
    rest: int
    """The number of its other wishes."""
    slot: int


class Slots:
    """All subscriptions. A changed one stays where it was; slots of those that are gone stay empty until all are loaded anew."""

    def __init__(self) -> None:
        self._ids = array("q")
        self._held: list[Subscription | None] = []
        self._slot_of: dict[SubscriptionId, int] = {}
        self._ordered = True
        """Whether the ids rise with the slots, as they do when they are loaded in order and new ones come behind."""

    def __len__(self) -> int:
        return len(self._slot_of)

    def put(self, subscription: Subscription) -> tuple[int, Subscription | None]:
        """The slot of a subscription, and what stood there before under its id."""
        slot = self._slot_of.get(subscription.id)
        if slot is not None:
            old, self._held[slot] = self._held[slot], subscription
            return slot, old
        self._ordered = self._ordered and (not self._ids or self._ids[-1] < subscription.id)
        slot = self._slot_of[subscription.id] = len(self._held)
        self._ids.append(subscription.id)
        self._held.append(subscription)
        return slot, None

    def remove(self, subscription_id: SubscriptionId) -> tuple[int, Subscription] | None:
        """Takes a subscription out and gives what stood where; None where there is none of that id."""
        slot = self._slot_of.pop(subscription_id, None)
        if slot is None:
            return None
        old, self._held[slot] = self._held[slot], None
        assert old is not None, "a slot is empty"  # noqa: S101 - `_slot_of` names taken slots only
        return slot, old

    def by_id(self, slots: Iterable[int]) -> list[Subscription]:
        """What stands in these slots, in the order of the ids."""
        ordered = sorted(slots) if self._ordered else sorted(slots, key=self._ids.__getitem__)
        return [one for one in map(self._held.__getitem__, ordered) if one is not None]


def put_in(groups: Grouped, guild: GuildId, place: Place) -> None:
    """Adds a place to a server's."""
    row, packed = _PACK(place.regions, place.rest, place.slot), groups.get(guild)
    if packed is None:
        groups[guild] = row
    elif len(packed) < _SMALL:
        groups[guild] = packed + row
    elif isinstance(packed, bytearray):
        packed += row
    else:
        groups[guild] = bytearray(packed + row)


def take_out(groups: Grouped, guild: GuildId, slot: int) -> None:
    """Takes a slot out of a server's places; a server without any is gone."""
    places = unpacked([groups.pop(guild)])
    at = places[2::_FIELDS].index(slot) * _FIELDS
    del places[at : at + _FIELDS]
    if places:
        groups[guild] = places.tobytes()


def unpacked(packed: Iterable[Packed]) -> "array[int]":
    """The places of several groups, one after the other, each as three numbers: of regions, of the rest, and the slot."""
    return array("I", b"".join(packed))


def of_guilds(groups: Mapping[GuildId, Packed], guilds: Iterable[GuildId]) -> Iterable[Packed]:
    """The packed places of those of these servers that have any."""
    return filter(None, map(groups.get, guilds))
