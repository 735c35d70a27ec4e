"""The index of names: sorted keys in one block of bytes, each with the things it means. Small, quick to load, never decoded whole.

Built once when the tables are compiled; a look-up is a binary search over the block.
"""

import sys
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

import msgspec
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.bands.model import Tables
from bot.bands.names.fold import digits_of, squash
from bot.bands.names.keys import Exactness, carrier_keys, device_keys

_EXACTNESS_BITS = 3
_STEP = 4
"""Every so many keys one is kept as an object of its own: the search begins among those."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that a key means."""

    item: int
    """Its place in the index's `ids`."""
    exactness: Exactness
    key: str
    distance: int = 0
    """Typos between the words and the key."""


class _Packed(msgspec.Struct, array_like=True):
    """What stands in the compiled tables. The arrays hold unsigned 32-bit numbers (16-bit for years)."""

    ids: str
    groups: str
    """One for each id: the brand of a phone, the country of a carrier."""
    fames: bytes
    years: bytes
    keys: bytes
    lengths: bytes
    postings: bytes
    ends: bytes
    signatures: str
    """Distinct digits of keys, one a line."""
    bucket_keys: bytes
    bucket_ends: bytes


class NameIndex:
    """Keys → hits, by whole key, by beginning, or by nearness among keys with the same digits."""

    def __init__(self, packed: bytes) -> None:
        body = msgspec.msgpack.decode(packed, type=_Packed)
        self.ids: list[str] = body.ids.split("\n") if body.ids else []
        # A few hundred brands and countries stand here thousands of times.
        self.groups: list[str] = list(map(sys.intern, body.groups.split("\n"))) if body.ids else []
        self.fames = body.fames
        self.years = array("H", body.years)
        self.place = {id_: at for at, id_ in enumerate(self.ids)}
        self.brands = {squash(group): group for group in set(self.groups)}
        """Groups by their key: the brands of phones."""
        self._keys = body.keys
        self._starts = array("I", accumulate(array("B", body.lengths), initial=0))
        self._postings = array("I", body.postings)
        self._ends = array("I", body.ends)
        self._buckets = {signature: at for at, signature in enumerate(body.signatures.split("\n"))}
        self._bucket_keys = array("I", body.bucket_keys)
        self._bucket_ends = array("I", body.bucket_ends)
        self._wordy: dict[int, list[str]] | None = None
        self._marks = [self._raw(at) for at in range(0, len(self), _STEP)]
        # The same key is looked up as a whole and as a beginning, one after the other.
        self._found: tuple[bytes, int] = (b"", 0)

    def __len__(self) -> int:
        return len(self._starts) - 1

    def exact(self, key: str) -> list[Hit]:
        """What a key means; nothing when it is no key."""
        wanted = key.encode()
        at = self._find(wanted)
        return self._hits(at) if at < len(self) and self._raw(at) == wanted else []

    def has_prefix(self, key: str) -> bool:
        """Whether any key begins so."""
        at = self._find(key.encode())
        return at < len(self) and self._raw(at).startswith(key.encode())

    def beginning(self, prefix: str, *, limit: int = 6000) -> Iterator[Hit]:
        """Hits of all keys that begin so, in the order of the keys, of at most `limit` keys."""
        wanted = prefix.encode()
        first = self._find(wanted)
        for at in range(first, min(len(self), first + limit)):
            if not self._raw(at).startswith(wanted):
                return
            yield from self._hits(at)

    def items_beginning(self, prefix: str) -> set[int]:
        """All things that have a key beginning so. Quick for any number of them."""
        wanted = prefix.encode()
        first = self._find(wanted)
        # No byte of UTF-8 is 0xff: what begins with the prefix sorts before this.
        last = self._find(wanted + b"\xff")
        return {posting >> _EXACTNESS_BITS for posting in self._postings[self._ends[first] : self._ends[last]]}

    def near(self, key: str, *, most: int, limit: int = 8) -> list[Hit]:
        """Hits of keys with the same digits at most `most` typos away (a swapped pair counts as one), nearest first."""
        digits = digits_of(key)
        bucket = self._bucket(digits) if digits else self._without_digits(range(len(key) - most, len(key) + most + 1))
        found = process.extract(key, bucket, scorer=OSA.distance, score_cutoff=most, limit=limit)
        return [
            Hit(hit.item, hit.exactness, hit.key, distance=int(distance))
            for name, distance, _ in found
            for hit in self.exact(name)
        ]

    def _bucket(self, signature: str) -> Sequence[str]:
        """All keys with these digits."""
        at = self._buckets.get(signature)
        if at is None:
            return ()
        first, last = self._bucket_ends[at], self._bucket_ends[at + 1]
        return [self._raw(place).decode() for place in self._bucket_keys[first:last]]

    def _without_digits(self, lengths: range) -> Sequence[str]:
        """All keys without digits of these lengths. There are thousands, so they are sorted by length once."""
        if self._wordy is None:
            wordy: dict[int, list[str]] = defaultdict(list)
            for name in self._bucket(""):
                wordy[len(name)].append(name)
            self._wordy = wordy
        return [name for length in lengths for name in self._wordy.get(length, ())]

    def _find(self, wanted: bytes) -> int:
        before, at = self._found
        if before != wanted:
            mark = bisect_left(self._marks, wanted)
            first, last = max(0, (mark - 1) * _STEP), min(len(self), mark * _STEP)
            at = bisect_left(range(last), wanted, first, key=self._raw)
            self._found = (wanted, at)
        return at

    def _raw(self, at: int) -> bytes:
        return self._keys[self._starts[at] : self._starts[at + 1]]

    def _hits(self, at: int) -> list[Hit]:
        key = self._raw(at).decode()
        return [
            Hit(posting >> _EXACTNESS_BITS, Exactness(posting & (1 << _EXACTNESS_BITS) - 1), key)
            for posting in self._postings[self._ends[at] : self._ends[at + 1]]
        ]


def pack_device_index(tables: Tables) -> bytes:
    """The index of all phones' names."""
    ids = sorted(tables.devices)
    rows = []
    for id_ in ids:
        device = tables.devices[id_]
        rows.append((id_, device.brand, device.fame, device.year or 0, device_keys(device)))
    return _pack(rows)


def pack_carrier_index(tables: Tables) -> bytes:
    """The index of all carriers' names."""
    rows = []
    for id_ in sorted(tables.carriers):
        carrier = tables.carriers[id_]
        fame = min(255, carrier.fame + (100 if carrier.operational else 0))
        rows.append((id_, carrier.country, fame, 0, carrier_keys(carrier)))
    return _pack(rows)


_Row = tuple[str, str, int, int, Mapping[str, Exactness]]


def _pack(rows: Sequence[_Row]) -> bytes:
    postings: dict[bytes, list[int]] = defaultdict(list)
    for item, row in enumerate(rows):
        for key, exactness in row[4].items():
            raw = key.encode()
            if len(raw) < 256:
                postings[raw].append(item << _EXACTNESS_BITS | exactness)
    keys = sorted(postings)
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, raw in enumerate(keys):
        buckets[digits_of(raw.decode())].append(at)
    return msgspec.msgpack.encode(
        _Packed(
            ids="\n".join(row[0] for row in rows),
            groups="\n".join(row[1] for row in rows),
            fames=bytes(min(255, row[2]) for row in rows),
            years=array("H", (row[3] for row in rows)).tobytes(),
            keys=b"".join(keys),
            lengths=bytes(len(key) for key in keys),
            postings=array("I", (posting for key in keys for posting in postings[key])).tobytes(),
            ends=_ends(len(postings[key]) for key in keys),
            signatures="\n".join(buckets),
            bucket_keys=array("I", (at for bucket in buckets.values() for at in bucket)).tobytes(),
            bucket_ends=_ends(len(bucket) for bucket in buckets.values()),
        )
    )


def _ends(lengths: Iterable[int]) -> bytes:
    return array("I", accumulate(lengths, initial=0)).tobytes()
