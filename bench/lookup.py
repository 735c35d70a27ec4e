"""Whole look-ups: names, judge and card of typed questions over all phones and carriers, and the chart."""

import random
from pathlib import Path
from time import perf_counter, thread_time

from bench.figures import Row
from bot.bands import render
from bot.bands.answer import Answer
from bot.bands.chart import drawn_card
from bot.bands.glance import glance_line
from bot.bands.names.names import Names
from bot.bands.query import Query
from bot.bands.service import BandsService
from bot.bands.tables.holder import TablesHolder
from bot.memory import settle
from bot.places.places import Places
from bot.text.speech import Texts

NAME = "lookup: names, judge and card together, and the chart"
_CACHE = Path(__file__).parents[1] / "var" / "cache" / "bench-tables.bin"
_QUESTIONS = 1500
_LINES = 300


def run() -> list[Row]:
    """One run over questions made of a random phone and a random carrier of our tables, as a person types them."""
    holder = TablesHolder(cache=_CACHE)
    service = BandsService(holder, Places.load(), names=Names)
    tables, speech = holder.current, Texts.load().speech("en")
    service.answer(Query(text="Z1 T-Mobile"))
    settle()  # as the bot does when it has started
    wall, cpu, answers = [], [], []
    for text in _questions(holder):
        started, worked = perf_counter(), thread_time()
        answer = service.answer(Query(text=text, home_country="US"))
        render.card(answer, speech, tables=tables)
        wall.append((perf_counter() - started) * 1000)
        cpu.append((thread_time() - worked) * 1000)
        answers.append(answer)
    charts = []
    for answer in (one for one in answers if isinstance(one, Answer) and one.verdict is not None):
        started = perf_counter()
        drawn_card(answer, speech, tables=tables)
        charts.append((perf_counter() - started) * 1000)
        if len(charts) == 20:
            break
    lines = _lines(holder, service)
    return [
        Row("a post's line on a country's networks, judged anew, median of CPU time", _at(lines, 0.5), "ms"),
        Row("a post's line on a country's networks, judged anew, 99th percentile of CPU time", _at(lines, 0.99), "ms"),
        Row("names + judge + card, median", _at(wall, 0.5), "ms"),
        Row("names + judge + card, 99th percentile", _at(wall, 0.99), "ms", 5),
        Row("names + judge + card, 99th percentile of CPU time", _at(cpu, 0.99), "ms", 5),
        Row("chart drawn, slowest of 20", max(charts), "ms", 150),
    ]


def _lines(holder: TablesHolder, service: BandsService) -> list[float]:
    """Random recent phones in countries that posts are often about; each pair is judged once a day and then remembered."""
    chance = random.Random(7)
    tables, speech = holder.current, Texts.load().speech("en")
    recent = [one.id for one in tables.devices.values() if (one.year or 0) >= 2020]
    spent = []
    for device in chance.choices(recent, k=_LINES):
        started = thread_time()
        answer = service.glance(device, chance.choice(("US", "DE", "IN", "JP", "GB", "MA", "BR", "FR")))
        if answer is not None:
            glance_line(answer, speech, tables, flag="")
        spent.append((thread_time() - started) * 1000)
    return spent


def _questions(holder: TablesHolder) -> list[str]:
    chance = random.Random(7)
    tables = holder.current
    devices = [tables.devices[one] for one in chance.choices(list(tables.devices), k=_QUESTIONS)]
    carriers = [tables.carriers[one] for one in chance.choices(list(tables.carriers), k=_QUESTIONS)]
    return [f"{phone.name} {carrier.brand} {carrier.country}" for phone, carrier in zip(devices, carriers, strict=True)]


def _at(figures: list[float], share: float) -> float:
    return sorted(figures)[int(len(figures) * share)]
