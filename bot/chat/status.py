"""How the process fares, gathered for its owner: gateway, worker, tables, memory, versions."""

import math
import os
import platform
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import discord

from bot import __version__
from bot.card import Card, Tone
from bot.markdown import Markdown
from bot.text.speech import Speech
from bot.worker import Health


@dataclass(frozen=True, slots=True)
class Status:
    """A moment of the process. `latency_s` is the gateway's, not finite while disconnected."""

    now: datetime
    up: timedelta
    guilds: int
    latency_s: float
    steps: Mapping[str, Health]
    devices: int
    carriers: int
    memory_mb: int
    shards: Mapping[int, float] = field(default_factory=dict)
    """Latencies of this process's shards in seconds; empty without shards."""


def memory_mb() -> int:
    """Resident memory of this process; on macOS the most that it ever had; 0 on Windows, which does not tell Python."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1_000_000
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // 1_000_000 if sys.platform == "darwin" else peak // 1_000


def status_card(status: Status, speech: Speech) -> Card:
    """The status as a card; its tone tells whether anything fails."""
    lines = [
        speech.mark("status-up", hours=round(status.up.total_seconds() / 3600, 1), guilds=status.guilds),
        _gateway(status.latency_s, speech),
        speech.mark("status-tables", devices=status.devices, carriers=status.carriers),
        speech.mark("status-memory", megabytes=status.memory_mb),
        speech.mark("status-versions", bot=__version__, python=platform.python_version(), discord=discord.__version__),
    ]
    lines += [_shard(number, latency_s, speech) for number, latency_s in sorted(status.shards.items())]
    lines += [_step(name, health, status.now, speech) for name, health in sorted(status.steps.items())]
    failing = any(health.failures for health in status.steps.values())
    title = speech.say("status-title")
    return Card(title=title, lines=tuple(lines), tone=Tone.GAPS if failing else Tone.GOOD, private=True)


def _gateway(latency_s: float, speech: Speech) -> Markdown:
    if not math.isfinite(latency_s):
        return speech.mark("status-gateway-away")
    return speech.mark("status-gateway", milliseconds=round(latency_s * 1000))


def _shard(number: int, latency_s: float, speech: Speech) -> Markdown:
    if not math.isfinite(latency_s):
        return speech.mark("status-shard-away", number=number)
    return speech.mark("status-shard", number=number, milliseconds=round(latency_s * 1000))


def _step(name: str, health: Health, now: datetime, speech: Speech) -> Markdown:
    if health.failures:
        return speech.mark("status-step-fails", name=name, failures=health.failures, error=health.last_error)
    if health.last_success is None:
        return speech.mark("status-step-waits", name=name)
    ago = round((now - health.last_success).total_seconds())
    return speech.mark("status-step", name=name, seconds=ago, milliseconds=health.last_ms)
