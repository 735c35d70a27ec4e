"""What a process shows to whoever watches it: `/health/live`, `/health/ready` and `/metrics`, over HTTP, on loopback unless set otherwise.

Nothing here names a server, a person, a channel or an address of a feed.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import choose_encoder
from prometheus_client.registry import Collector, CollectorRegistry

from bot.errors import SettingsError
from bot.tally import COUNTED, Tally

PREFIX = "bandwire_"
LOOK_LIMIT_S = 5.0
"""A look at the state that takes longer is trouble by itself."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """One value that goes up and down; `labels` are names and values."""

    name: str
    about: str
    value: float
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class State:
    """How the process fares. `stuck` are reasons to restart it, `unready` reasons not to count on it now; each a short sentence."""

    gauges: tuple[Gauge, ...] = ()
    stuck: tuple[str, ...] = ()
    unready: tuple[str, ...] = ()


Look = Callable[[], Awaitable[State]]


@asynccontextmanager
async def watched(host: str, port: int, *, look: Look, tally: Tally) -> AsyncIterator[int]:
    """Serves until left; gives the port, which the system chooses for 0.

    Raises SettingsError when the port is taken.
    """
    runner = web.AppRunner(_site(look, tally), access_log=None, handle_signals=False)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            reason = (error.strerror or "error").lower()
            raise SettingsError(
                f"METRICS_PORT {port} on {host} cannot be opened ({reason}): set another port, or leave METRICS_PORT empty."
            ) from error
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


def _site(look: Look, tally: Tally) -> web.Application:
    async def live(_request: web.Request) -> web.Response:
        state = await _seen(look)
        return _health(state.stuck)

    async def ready(_request: web.Request) -> web.Response:
        state = await _seen(look)
        return _health(state.stuck + state.unready)

    async def metrics(request: web.Request) -> web.Response:
        state = await _seen(look)
        registry = CollectorRegistry()
        registry.register(_Collected([*_gauges(state), *_counters(tally)]))
        encode, content_type = choose_encoder(request.headers.get("Accept", ""))
        return web.Response(body=encode(registry), headers={"Content-Type": content_type})

    site = web.Application()
    site.router.add_get("/health", ready)
    site.router.add_get("/health/live", live)
    site.router.add_get("/health/ready", ready)
    site.router.add_get("/metrics", metrics)
    return site


async def _seen(look: Look) -> State:
    try:
        async with asyncio.timeout(LOOK_LIMIT_S):
            return await look()
    except TimeoutError:
        return State(unready=(f"the state cannot be told within {LOOK_LIMIT_S:.0f} s",))


def _health(troubles: tuple[str, ...]) -> web.Response:
    return web.json_response(
        {"status": "ok" if not troubles else "trouble", "troubles": troubles}, status=503 if troubles else 200
    )


class _Collected(Collector):
    """Metrics that were gathered already."""

    def __init__(self, metrics: list[Metric]) -> None:
        self._metrics = metrics

    def collect(self) -> Iterable[Metric]:
        return self._metrics


def _gauges(state: State) -> Iterable[Metric]:
    families: dict[str, GaugeMetricFamily] = {}
    for gauge in state.gauges:
        family = families.get(gauge.name)
        if family is None:
            family = GaugeMetricFamily(PREFIX + gauge.name, gauge.about, labels=tuple(gauge.labels))
            families[gauge.name] = family
        family.add_metric(tuple(gauge.labels.values()), gauge.value)
    yield GaugeMetricFamily(
        PREFIX + "ready", "1 when the process can be counted on.", value=float(not (state.stuck + state.unready))
    )
    yield from families.values()


def _counters(tally: Tally) -> Iterable[Metric]:
    for name, counts in tally.counts().items():
        about, labels = COUNTED[name]
        family = CounterMetricFamily(PREFIX + name, about, labels=labels)
        for values, count in sorted(counts.items()):
            family.add_metric(values, count)
        if not labels and not counts:
            family.add_metric((), 0)
        yield family
