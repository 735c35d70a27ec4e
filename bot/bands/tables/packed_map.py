"""A read-only mapping that leaves its values in a file as bytes and makes one only when somebody asks for it.

13,000 devices as objects cost more memory than the whole bot; in their file they cost none, and making one takes some ten
microseconds.
"""

from array import array
from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from itertools import accumulate
from typing import TypeVar

import msgspec

from bot.bands.tables.pack import pack, unpacker

Value = TypeVar("Value")

_KEPT = 256

Fetch = Callable[[int, int], bytes]
"""The bytes from one place up to another."""


class PackedMap(Mapping[str, Value]):
    """Values by id, decoded one at a time. Iterates in the order of the ids; equal ids give equal, not identical, values."""

    __slots__ = ("_decode", "_ends", "_fetch", "_kept", "_places")

    def __init__(self, ids: str, lengths: list[int], fetch: Fetch, *, decode: Callable[[object], Value]) -> None:
        self._places = {id_: place for place, id_ in enumerate(ids.split("\n"))} if ids else {}
        self._ends = array("I", accumulate(lengths, initial=0))
        self._fetch = fetch
        self._decode = decode
        self._kept: dict[str, Value] = {}

    def __getitem__(self, id_: str) -> Value:
        kept = self._kept.get(id_)
        if kept is not None:
            return kept
        value = self.decoded(id_)
        if len(self._kept) >= _KEPT:
            self._kept.clear()
        self._kept[id_] = value
        return value

    def decoded(self, id_: str) -> Value:
        """The value, made anew and not kept: for walks over all of them, which would push out what is asked for again and again."""
        place = self._places[id_]
        return self._decode(msgspec.msgpack.decode(self._fetch(self._ends[place], self._ends[place + 1])))

    def values(self) -> ValuesView[Value]:
        """All values; each is gone when the walk has passed it."""
        return _Values(self)

    def items(self) -> ItemsView[str, Value]:
        """All ids with their values; each value is gone when the walk has passed it."""
        return _Items(self)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class _Values(ValuesView[Value]):
    def __init__(self, packed: PackedMap[Value]) -> None:
        super().__init__(packed)
        self._packed = packed

    def __iter__(self) -> Iterator[Value]:
        return map(self._packed.decoded, self._packed)


class _Items(ItemsView[str, Value]):
    def __init__(self, packed: PackedMap[Value]) -> None:
        super().__init__(packed)
        self._packed = packed

    def __iter__(self) -> Iterator[tuple[str, Value]]:
        return ((id_, self._packed.decoded(id_)) for id_ in self._packed)


class Packed(msgspec.Struct, array_like=True):
    """What of a `PackedMap` is always in memory: the ids, one a line, and the length of each value."""

    ids: str
    lengths: list[int]

    @property
    def size(self) -> int:
        """Bytes of all values together."""
        return sum(self.lengths)


def pack_map(values: Mapping[str, object]) -> tuple[Packed, bytes]:
    """The compiled form of a mapping, sorted by id: what is in memory, and the values."""
    encoder = msgspec.msgpack.Encoder()
    ids = sorted(values)
    blobs = [encoder.encode(pack(values[id_])) for id_ in ids]
    return Packed("\n".join(ids), [len(blob) for blob in blobs]), b"".join(blobs)


def unpack_map(packed: Packed, fetch: Fetch, kind: type[Value]) -> PackedMap[Value]:
    """The mapping over what `pack_map` gave."""
    return PackedMap(packed.ids, packed.lengths, fetch, decode=unpacker(kind))
