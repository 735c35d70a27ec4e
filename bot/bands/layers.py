"""Layers: bands that are different numbers for the same piece of spectrum, so that a network and a phone are compared by them.

A carrier that signals 4 and 66 has one AWS layer, not two; a phone that reaches either is on it, as far as containment allows
(which `Band.within` says, in one direction only).
"""

from collections.abc import Sequence

_LAYERS: tuple[tuple[str, ...], ...] = (
    ("U2", "U25"),
    ("U4", "U10"),
    ("U5", "U6", "U19", "U26"),
    ("U3", "U9"),
    ("B12", "B17", "B85"),
    ("B4", "B10", "B66"),
    ("B2", "B25"),
    ("B5", "B26", "B18", "B19", "B6"),
    ("B38", "B41"),
    ("B1", "B65"),
    ("B3", "B9"),
    ("B42", "B48", "B49"),
    ("B33", "B39"),
    ("B31", "B72", "B73"),
    ("n77", "n78", "n48"),
    ("n2", "n25"),
    ("n5", "n26", "n18"),
    ("n12", "n85"),
    ("n1", "n65"),
    ("n38", "n41", "n90"),
    ("n257", "n261"),
)

_LAYER_OF = {band: layer for layer in _LAYERS for band in layer}

UNLICENSED_OR_SHARED = frozenset({"B46", "B48", "B49", "n46", "n48", "n96", "n102"})
"""Bands that carriers use where they can: never counted as missing."""


def layer_of(band: str) -> tuple[str, ...]:
    """All bands of the layer that a band belongs to, itself included."""
    return _LAYER_OF.get(band, (band,))


def one_layer(bands: Sequence[str]) -> bool:
    """Whether bands are all of one layer."""
    return all(layer_of(band) == layer_of(bands[0]) for band in bands)


def band_number(band: str) -> int:
    """The number in a band's id."""
    return int("".join(char for char in band if char.isdigit()))
