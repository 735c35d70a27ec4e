"""All keys that a phone or a carrier is found by, each with how exactly it says what is meant."""

import re
from collections.abc import Iterator
from enum import IntEnum

from bot.bands.model import Carrier, Device
from bot.bands.names.fold import squash, with_arabic, without_generation, words

# Lines that people leave out when they name a phone: "Z1", "S21 FE", "15 Pro".
LINES = frozenset(
    {
        *(
            "galaxy",
            "xperia",
            "lumia",
            "moto",
            "optimus",
            "desire",
            "zenfone",
            "ascend",
            "liquid",
            "iqoo",
            "zuk",
            "flair",
        ),
        *(
            "eluga",
            "redmi",
            "mi",
            "iphone",
            "pixel",
            "nexus",
            "find",
            "blade",
            "idol",
            "aquos",
            "asha",
            "poco",
            "narzo",
        ),
        *("canvas", "razr", "one", "rog", "reno", "omnia", "wildfire"),
    }
)
# Words that tell phones of one family apart: one of them left over beside a phone's name means that it is another phone.
VARIANTS = frozenset(
    {
        *(
            "plus",
            "pro",
            "max",
            "ultra",
            "mini",
            "lite",
            "compact",
            "fe",
            "premium",
            "play",
            "power",
            "edge",
            "note",
            "fold",
        ),
        *(
            "flip",
            "air",
            "neo",
            "prime",
            "active",
            "duos",
            "dual",
            "turbo",
            "zoom",
            "ii",
            "iii",
            "iv",
            "vi",
            "vii",
            "se",
            "gt",
            "mark",
        ),
    }
)
# Left out like a line, but a word of every question besides: Nothing's "Phone (2a)".
_LEFT_OUT = LINES | {"phone"}
_ENDINGS = frozenset({"5g", "4g", "3g", "lte", "dual", "duos", "sim", "td", "hspa", "global", "ds", "thinq"})
# Older rows put the model number before or behind the name: "I9100 Galaxy S II", "Galaxy Note II N7100".
_MODEL_BEFORE = re.compile(r"^[A-Z]{1,2}\d{3,4}[A-Z]?\s+(?=[A-Z][a-z])")
_MODEL_BEHIND = re.compile(r"(?<=[a-zI0-9+)])\s+(?:[A-Z]{1,2}\d{4}[A-Z]?|[A-Z]{2}\d{3}[A-Z]{2}(?:/\w+)*)$")
_BRACKETED = re.compile(r"\s*\([^)]*\)")
_YEAR_BEHIND = re.compile(r"\s+\(?20\d\d\)?$")


# What people call a brand in front of a name: `moto edge 40`.
_SHORT_BRANDS = {"motorola": "moto"}
# `s24u`, `15pm`: letters for the words behind a number.
_SHORTHANDS = {("ultra",): "u", ("pro", "max"): "pm"}
# Words that carriers end with and that people leave out: Spectrum Mobile, Xfinity Mobile.
_CARRIER_ENDINGS = re.compile(r"\s+(?:mobile|wireless|telecom|mobil|mobilfunk|cellular)$", re.IGNORECASE)
# What companies end with: Lebara France Ltd.
_COMPANY = re.compile(
    r",?\s+(?:ltd|limited|llc|inc|corp|gmbh|ag|s\.?a\.?|s\.?p\.?a\.?|plc|b\.?v\.?|a\.?s\.?)\.?$", re.IGNORECASE
)
_LONG_ENOUGH = 6


class Exactness(IntEnum):
    """How exactly a key names its thing; the smaller, the better."""

    FULL = 0
    """With the brand."""
    NAME = 1
    """The name, or the name without its line."""
    ALIAS = 2
    LOOSE = 3
    """Without the network generation, the year or what stands in brackets."""
    BARE = 4
    """A number or a letter alone."""


def device_keys(device: Device) -> dict[str, Exactness]:
    """Every key of a phone with its best exactness."""
    keys: dict[str, Exactness] = {}
    brand = squash(device.brand)
    for name, exactness in _device_names(device):
        for parts in _spellings(name):
            for key, better in _shortenings(parts, brand):
                found = max(exactness, better) if better or exactness > Exactness.NAME else better
                if key and found < keys.get(key, Exactness.BARE + 1):
                    keys[key] = Exactness(found)
    return keys


def carrier_keys(carrier: Carrier) -> dict[str, Exactness]:
    """Every key of a carrier. `Vodafone` and `Vodafone Germany`-like names of its own both lead to it."""
    keys: dict[str, Exactness] = {}
    for name, exactness in [(carrier.brand, Exactness.NAME), *((alias, Exactness.ALIAS) for alias in carrier.aliases)]:
        for spelling in {name, _BRACKETED.sub("", name), *name.split(" / ")}:
            key = squash(spelling)
            if key and exactness < keys.get(key, Exactness.BARE):
                keys[key] = exactness
    company = [_COMPANY.sub("", carrier.brand)] if carrier.operational else []
    for short in (_CARRIER_ENDINGS.sub("", carrier.brand), *company):
        if len(squash(short)) >= _LONG_ENOUGH:
            keys.setdefault(squash(short), Exactness.LOOSE)
    return keys


def _device_names(device: Device) -> Iterator[tuple[str, Exactness]]:
    yield device.name, Exactness.NAME
    loose = {
        _MODEL_BEFORE.sub("", device.name),
        _MODEL_BEHIND.sub("", device.name),
    } - {device.name}
    yield from ((name, Exactness.NAME) for name in sorted(loose))
    for name in sorted({_BRACKETED.sub("", device.name), _YEAR_BEHIND.sub("", device.name)} - {device.name, ""}):
        yield name, Exactness.LOOSE
    brand = device.brand.lower()
    for alias in device.aliases:
        yield (alias[len(brand) :].strip() if alias.lower().startswith(f"{brand} ") else alias), Exactness.ALIAS


def _spellings(name: str) -> Iterator[list[str]]:
    parts = words(name)
    yield parts
    for behind, short in _SHORTHANDS.items():
        if (
            len(parts) > len(behind)
            and tuple(parts[-len(behind) :]) == behind
            and parts[-len(behind) - 1][-1].isdigit()
        ):
            yield [*parts[: -len(behind)], short]
    if arabic := with_arabic(parts):
        yield arabic
    shorter = words(without_generation(name))
    if shorter != parts:
        yield shorter


def _shortenings(parts: list[str], brand: str) -> Iterator[tuple[str, Exactness]]:
    for some, exactness in _with_and_without_endings(parts):
        whole = "".join(some)
        yield brand + whole, max(Exactness.FULL, exactness)
        if brand in _SHORT_BRANDS:
            yield _SHORT_BRANDS[brand] + whole, max(Exactness.NAME, exactness)
        yield whole, Exactness.BARE if whole.isdigit() else max(Exactness.NAME, exactness)
        if len(some) > 1 and some[0] in _LEFT_OUT:
            rest = "".join(some[1:])
            yield brand + rest, max(Exactness.NAME, exactness)
            yield rest, Exactness.BARE if rest.isdigit() or len(rest) == 1 else max(Exactness.NAME, exactness)


def _with_and_without_endings(parts: list[str]) -> Iterator[tuple[list[str], Exactness]]:
    yield parts, Exactness.FULL
    while len(parts) > 1 and parts[-1] in _ENDINGS:
        parts = parts[:-1]
        yield parts, Exactness.LOOSE
