"""How this process fares, gathered from its parts for the monitor: what is measured, what is stuck, what is not ready."""

import math
import platform
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import discord

from bot import __version__
from bot.chat.status import Status
from bot.errors import StoreError
from bot.monitor import Gauge, State
from bot.news.figures import Figures, read_figures
from bot.store.database import Database

STUCK_AFTER = timedelta(minutes=15)
"""A step that runs for so long without an end is hanging."""
FAILING_RUNS = 3
OVERDUE_AFTER = timedelta(minutes=10)
"""Posts that were due so long ago say that delivery does not keep up."""


async def look(
    status: Callable[[], Status], database: Database, *, online: Callable[[], bool], now: Callable[[], datetime]
) -> State:
    """The state of this moment."""
    seen = status()
    unready = list(_unready(seen, online=online()))
    figures = Figures()
    try:
        figures = await read_figures(database, now())
    except StoreError as error:
        unready.append(f"the database does not answer: {error.sentence}")
    if figures.overdue > OVERDUE_AFTER:
        unready.append(f"posts have been due for {figures.overdue.total_seconds():.0f} s")
    return State(gauges=(*_process(seen), *_store(figures)), stuck=tuple(_stuck(seen, now())), unready=tuple(unready))


def _stuck(status: Status, now: datetime) -> Iterator[str]:
    for name, health in sorted(status.steps.items()):
        if health.running_since is not None and now - health.running_since > STUCK_AFTER:
            yield f"the step {name} has been running for {(now - health.running_since).total_seconds():.0f} s"


def _unready(status: Status, *, online: bool) -> Iterator[str]:
    if not online:
        yield "not connected to Discord's gateway"
    for name, health in sorted(status.steps.items()):
        if health.failures >= FAILING_RUNS:
            yield f"the step {name} failed {health.failures} times in a row"


def _process(status: Status) -> Iterator[Gauge]:
    about = {"version": __version__, "python": platform.python_version(), "discord_py": discord.__version__}
    yield Gauge("info", "1, with the versions as labels.", 1, about)
    yield Gauge("up_seconds", "Seconds since the start.", status.up.total_seconds())
    yield Gauge("memory_bytes", "Resident memory.", status.memory_mb * 1_000_000)
    yield Gauge("guilds", "Servers that this process is connected for.", status.guilds)
    if math.isfinite(status.latency_s):
        yield Gauge("gateway_latency_seconds", "Between a heartbeat and its answer.", status.latency_s)
    yield Gauge("tables_devices", "Phones in the tables in use.", status.devices)
    yield Gauge("tables_carriers", "Carriers in the tables in use.", status.carriers)
    for name, health in sorted(status.steps.items()):
        step = {"step": name}
        yield Gauge("step_failures", "Failures of a periodic step in a row.", health.failures, step)
        yield Gauge("step_duration_seconds", "How long its last run took.", health.last_ms / 1000, step)
        if health.last_success is not None:
            ago = (status.now - health.last_success).total_seconds()
            yield Gauge("step_last_success_seconds", "Seconds since it last ended well.", ago, step)


def _store(figures: Figures) -> Iterator[Gauge]:
    yield Gauge("outbox_waiting", "Rows that wait to be sent.", figures.waiting)
    yield Gauge("outbox_dead", "Rows that were given up and not yet pruned.", figures.dead)
    yield Gauge("outbox_overdue_seconds", "How long the first row has been due.", figures.overdue.total_seconds())
    yield Gauge("sources_failing", "Feeds whose last poll failed.", figures.failing)
    yield Gauge("sources_late_seconds", "How long the feed most behind has been due.", figures.late.total_seconds())
    for state, count in sorted(figures.sources.items()):
        yield Gauge("sources", "Feeds by state.", count, {"state": state})
    for state, count in sorted(figures.subscriptions.items()):
        yield Gauge("subscriptions", "Subscriptions by state.", count, {"state": state})
