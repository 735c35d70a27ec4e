"""The compiled form of the tables: one checksummed file that loads without reading a line of text.

    magic | stamp of the files | digest of the text | digest of all that follows | length of the body | body (msgpack) | values

The values, which are most of it, stay in the file until somebody asks for one. The file stays open for that: a newer one takes its
name, and whoever began with this one goes on reading it.

The stamp (names, sizes, times) tells in a millisecond whether the text was touched; only then is the text itself digested.
"""

import hashlib
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import BinaryIO
from weakref import finalize

import msgspec

from bot.bands.model import Band, Carrier, Device, Source, Tables, Term
from bot.bands.names.index import pack_carrier_index, pack_device_index
from bot.bands.tables.networks import famous_carriers, networks_by_country
from bot.bands.tables.pack import pack, unpacker
from bot.bands.tables.packed_map import Fetch, Packed, pack_map, unpack_map

_MAGIC = b"bandwire-tables6"
_DIGEST = 16
_HEAD = len(_MAGIC) + 3 * _DIGEST
_LENGTH = 8


class _Body(msgspec.Struct, array_like=True):
    """Everything, in the form msgpack holds."""

    devices: Packed
    carriers: Packed
    bands: Packed
    sources: Packed
    terms: list[object]
    model_keys: str
    model_homes: list[list[str]]
    device_names: bytes
    carrier_names: bytes
    networks: dict[str, str]
    famous: str


@dataclass(frozen=True, slots=True)
class Head:
    """What a compiled file was made from."""

    stamp: bytes
    content: bytes


def stamp(data: Path) -> bytes:
    """A digest of names, sizes and times of everything the tables are made from, the code that makes them included."""
    digest = hashlib.blake2b(digest_size=_DIGEST)
    for path in _inputs(data):
        status = path.stat()
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.digest()


def content(data: Path) -> bytes:
    """A digest of the text itself: the same after a fresh checkout, whatever the files' times are."""
    digest = hashlib.blake2b(digest_size=_DIGEST)
    for path in _inputs(data):
        text = path.read_bytes()
        digest.update(f"{path.name}\0{len(text)}\n".encode())
        digest.update(text)
    return digest.digest()


def write(tables: Tables, target: Path, head: Head) -> None:
    """Write the compiled file whole or not at all.

    Raises:
        OSError: when the folder cannot be written.
    """
    body, values = _pack_body(tables)
    packed = msgspec.msgpack.encode(body)
    rest = b"".join((len(packed).to_bytes(_LENGTH), packed, *values))
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=target.name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(_MAGIC + head.stamp + head.content + hashlib.blake2b(rest, digest_size=_DIGEST).digest() + rest)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def read_head(path: Path) -> Head | None:
    """What the file was made from; None when it is no compiled file of this version."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return None
    if len(head) < _HEAD or not head.startswith(_MAGIC):
        return None
    start = len(_MAGIC)
    return Head(head[start : start + _DIGEST], head[start + _DIGEST : start + 2 * _DIGEST])


def read(path: Path) -> Tables | None:
    """The tables of a compiled file; None when it is broken."""
    try:
        file = path.open("rb")
    except OSError:
        return None
    with file:
        head = file.read(_HEAD)
        if not head.startswith(_MAGIC) or _digest(file) != head[_HEAD - _DIGEST :]:
            return None
        file.seek(_HEAD)
        length = int.from_bytes(file.read(_LENGTH))
        body = msgspec.msgpack.decode(file.read(length), type=_Body)
        values = _Values(file)
    start = len(_MAGIC) + _DIGEST
    return _unpack_body(body, values, _HEAD + _LENGTH + length, checksum=head[start : start + _DIGEST].hex())


class _Values:
    """Reads from a compiled file as long as anybody holds this. Several threads may."""

    def __init__(self, file: BinaryIO) -> None:
        self._handle = os.dup(file.fileno())
        finalize(self, os.close, self._handle)

    def since(self, begin: int) -> Fetch:
        """Fetches what lies between two places counted from `begin`."""
        return lambda start, end: os.pread(self._handle, end - start, begin + start)


def _inputs(data: Path) -> list[Path]:
    bands = Path(__file__).parents[1]
    code = [*(bands / "tables").glob("*.py"), bands / "model.py", bands / "names" / "index.py"]
    code += [bands / "names" / "keys.py", bands / "names" / "fold.py", bands.parent / "rows.py"]
    facts = [path for path in data.rglob("*.jsonl") if path.relative_to(data).parts[0] != "feeds"]
    return [*sorted(facts), *sorted(code)]


def _digest(file: BinaryIO) -> bytes:
    """Of what is left in a file, read in pieces."""
    digest = hashlib.blake2b(digest_size=_DIGEST)
    while piece := file.read(1 << 18):
        digest.update(piece)
    return digest.digest()


def _pack_body(tables: Tables) -> tuple[_Body, list[bytes]]:
    """The body, and the values in the order of its maps."""
    keys = sorted(tables.models)
    maps = [pack_map(one) for one in (tables.devices, tables.carriers, tables.bands, tables.sources)]
    devices, carriers, bands, sources = (packed for packed, _ in maps)
    body = _Body(
        devices=devices,
        carriers=carriers,
        bands=bands,
        sources=sources,
        terms=[pack(term) for term in tables.terms],
        model_keys="\n".join(keys),
        model_homes=[list(tables.models[key]) for key in keys],
        device_names=tables.device_names or pack_device_index(tables),
        carrier_names=tables.carrier_names or pack_carrier_index(tables),
        networks={country: "\n".join(ids) for country, ids in networks_by_country(tables.carriers.values()).items()},
        famous="\n".join(famous_carriers(tables.carriers.values())),
    )
    return body, [values for _, values in maps]


def _unpack_body(body: _Body, values: _Values, begin: int, *, checksum: str) -> Tables:
    term = unpacker(Term)
    sizes = (one.size for one in (body.devices, body.carriers, body.bands))
    devices, carriers, bands, sources = map(values.since, accumulate(sizes, initial=begin))
    return Tables(
        devices=unpack_map(body.devices, devices, Device),
        carriers=unpack_map(body.carriers, carriers, Carrier),
        bands=dict(unpack_map(body.bands, bands, Band)),
        sources=dict(unpack_map(body.sources, sources, Source)),
        models=_unpack_models(body),
        terms=tuple(term(packed) for packed in body.terms),
        checksum=checksum,
        device_names=body.device_names,
        carrier_names=body.carrier_names,
        networks=body.networks,
        famous=body.famous,
    )


def _unpack_models(body: _Body) -> Mapping[str, tuple[str, ...]]:
    keys = body.model_keys.split("\n") if body.model_keys else []
    shared: dict[tuple[str, ...], tuple[str, ...]] = {}
    homes = (tuple(home) for home in body.model_homes)
    return {key: shared.setdefault(home, home) for key, home in zip(keys, homes, strict=True)}
