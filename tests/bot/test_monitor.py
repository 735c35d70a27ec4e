"""The monitor over real HTTP on loopback."""

import asyncio
import socket

import aiohttp
import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot import monitor
from bot.errors import SettingsError
from bot.monitor import Gauge, State, watched
from bot.tally import COUNTED, Tally

WELL = State(gauges=(Gauge("outbox_waiting", "Rows.", 3), Gauge("sources", "Feeds.", 2, {"state": "active"})))


async def asked(path, *, state=WELL, tally=None, look=None):
    async def plain():
        return state

    async with (
        watched("127.0.0.1", 0, look=look or plain, tally=tally or Tally()) as port,
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{port}{path}") as answer,
    ):
        return answer.status, await answer.text()


@pytest.mark.parametrize("path", ["/health", "/health/live", "/health/ready"])
async def test_a_process_that_fares_well_is_live_and_ready(path):
    assert await asked(path) == (200, '{"status": "ok", "troubles": []}')


@pytest.mark.parametrize(
    ("state", "live", "ready"),
    [
        (State(unready=("not connected",)), 200, 503),
        (State(stuck=("the step poll hangs",)), 503, 503),
    ],
)
async def test_what_is_not_ready_is_no_reason_to_restart_but_what_hangs_is(state, live, ready):
    assert (await asked("/health/live", state=state))[0] == live
    status, text = await asked("/health/ready", state=state)
    assert status == ready
    assert (state.unready + state.stuck)[0] in text


async def test_a_state_that_cannot_be_told_in_time_is_trouble(monkeypatch):
    monkeypatch.setattr(monitor, "LOOK_LIMIT_S", 0.01)

    async def endless():
        await asyncio.Event().wait()

    status, text = await asked("/health/ready", look=endless)
    assert status == 503
    assert "cannot be told" in text


async def test_metrics_are_what_prometheus_reads():
    tally = Tally()
    tally.add("polls", "changed", amount=4)
    tally.add("polls", "failed")
    _, text = await asked("/metrics", tally=tally)
    families = {family.name: family for family in text_string_to_metric_families(text)}
    values = {
        (sample.name, tuple(sample.labels.values())): sample.value
        for family in families.values()
        for sample in family.samples
    }
    assert values["bandwire_outbox_waiting", ()] == 3
    assert values["bandwire_sources", ("active",)] == 2
    assert values["bandwire_polls_total", ("changed",)] == 4
    assert values["bandwire_polls_total", ("failed",)] == 1
    assert values["bandwire_articles_total", ()] == 0
    assert values["bandwire_ready", ()] == 1
    assert {f"bandwire_{name}" for name in COUNTED} <= set(families)
    assert all(family.documentation for family in families.values())


async def test_a_port_that_is_taken_is_said_with_what_to_do():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SettingsError, match=r"METRICS_PORT \d+ on 127\.0\.0\.1 cannot be opened"):
            async with watched("127.0.0.1", taken.getsockname()[1], look=lambda: None, tally=Tally()):
                pass
