"""One request at a host's door, for whoever asks: the pollers and people's look-ups spare a host that said that it is asked too much."""

import math
from datetime import datetime

from bot.http import Http
from bot.news.fetch import REASONS, Failed, Outcome, fetch
from bot.news.giving import host_of
from bot.news.pace import HostGate

SPARED = "spared"
"""The reason of a `Failed` whose host was not asked."""


async def visit(http: Http, url: str, gate: HostGate, *, now: datetime) -> Outcome:
    """Fetches a URL in its host's turn; one that asked to be spared is not asked."""
    host = host_of(url)
    async with gate.passing(host):
        if wait_s := gate.shut_for(host):
            return Failed(SPARED, REASONS[SPARED], retry_after_s=math.ceil(wait_s))
        outcome = await fetch(http, url, now=now)
        heed(gate, host, outcome)
    return outcome


def heed(gate: HostGate, host: str, outcome: Outcome) -> None:
    """Shuts a host's door for as long as its answer asks for."""
    if isinstance(outcome, Failed) and outcome.status in (429, 503) and outcome.retry_after_s:
        gate.shut(host, outcome.retry_after_s)
