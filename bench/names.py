"""Reading names: whole questions and autocomplete over all phones, beside a plain rapidfuzz scan of every name."""

import json
import random
import tracemalloc
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from time import perf_counter, thread_time
from typing import TypeVar

from rapidfuzz import fuzz, process

from bench.figures import Row
from bot.bands.model import Tables
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.tables.load import load_tables
from bot.memory import settle
from bot.places.places import Places

Made = TypeVar("Made")

NAME = "names: understand, autocomplete, and their memory"
_ROOT = Path(__file__).parents[1]
_SPELLINGS = _ROOT / "tests" / "bot" / "bands" / "names" / "spellings.jsonl"
_TODAY = date(2026, 11, 24)
_PREFIXES = 1000


def run() -> list[Row]:
    """One run over all spellings and 1,000 random prefixes of names and model numbers."""
    tables = load_tables(cache=_ROOT / "var" / "cache" / "bench-tables.bin")
    places, places_ms, places_mb = _made(Places.load)
    names, names_ms, names_mb = _made(lambda: Names(tables, places))
    spellings = [json.loads(line)["text"] for line in _SPELLINGS.read_text("utf-8").splitlines()]
    wrong = [text[:at] + text[at + 1 :] for text in spellings for at in (len(text) // 2,)]
    prefixes = _prefixes(tables)
    settle()  # as the bot does when it has started
    understood = _each(spellings + wrong, lambda text: names.understand(Query(text=text), _TODAY))
    suggested = _each(prefixes, lambda text: names.suggest_device(text, query=Query(home_country="DE"), pairs=True))
    carriers = _each(prefixes, lambda text: names.suggest_carrier(text[:6]))
    called = [f"{device.brand} {device.name}" for device in tables.devices.values()]
    plain = _each(prefixes[:100], lambda text: process.extract(text, called, scorer=fuzz.WRatio, limit=25))
    return [
        Row("places: load", places_ms, "ms", 50),
        Row("places: memory", places_mb, "MB", 5),
        Row("names: load", names_ms, "ms", 100),
        Row("names: memory", names_mb, "MB", 12),
        Row("understand, median", _at(understood.clock, 0.5), "ms"),
        Row("understand, 99th percentile", _at(understood.clock, 0.99), "ms", 3),
        Row("understand, 99th percentile of CPU time", _at(understood.work, 0.99), "ms", 3),
        Row("suggest phones, median", _at(suggested.clock, 0.5), "ms"),
        Row("suggest phones, 99th percentile", _at(suggested.clock, 0.99), "ms", 10),
        Row("suggest phones, 99th percentile of CPU time", _at(suggested.work, 0.99), "ms", 10),
        Row("suggest carriers, 99th percentile of CPU time", _at(carriers.work, 0.99), "ms", 10),
        Row("plain rapidfuzz scan, median", _at(plain.clock, 0.5), "ms"),
        Row("plain rapidfuzz scan, 99th percentile of CPU time", _at(plain.work, 0.99), "ms"),
        Row("scan / suggest phones, medians of CPU time", _at(plain.work, 0.5) / _at(suggested.work, 0.5), "times"),
    ]


def _prefixes(tables: Tables) -> list[str]:
    """Beginnings of random length of phones' names, with the brand and without, and of model numbers."""
    chance = random.Random(4)
    devices = list(tables.devices.values())
    pool = [f"{device.brand} {device.name}" for device in devices] + [device.name for device in devices]
    pool += [model for device in devices for variant in device.variants for model in variant.models]
    return [text[: chance.randint(1, len(text))] for text in chance.choices(pool, k=_PREFIXES)]


def _made(make: Callable[[], Made]) -> tuple[Made, float, float]:
    started = perf_counter()
    make()
    ms = (perf_counter() - started) * 1000
    tracemalloc.start()
    made = make()
    mb = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    return made, ms, mb


@dataclass(frozen=True, slots=True)
class _Times:
    """Milliseconds of each call, in order of length: by the clock, and of our own thread's work."""

    clock: list[float]
    work: list[float]


def _each(texts: Iterable[str], work: Callable[[str], object]) -> _Times:
    clock, own = [], []
    for text in texts:
        started, began = perf_counter(), thread_time()
        work(text)
        own.append((thread_time() - began) * 1000)
        clock.append((perf_counter() - started) * 1000)
    return _Times(sorted(clock), sorted(own))


def _at(times: list[float], share: float) -> float:
    return times[min(len(times) - 1, int(len(times) * share))]
