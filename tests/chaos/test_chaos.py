"""Whatever kills the process, each article arrives once, in order. `make chaos` runs the long form."""

import os

import pytest

from tests.chaos.harness import Chaos

KILLS = int(os.environ.get("CHAOS_KILLS", "6"))
SEEDS = [int(seed) for seed in os.environ.get("CHAOS_SEEDS", "1").split(",")]


@pytest.mark.chaos
@pytest.mark.timeout(180 + 60 * KILLS)
@pytest.mark.parametrize("seed", SEEDS)
async def test_nothing_is_lost_doubled_or_out_of_order(database_url: str, seed: int) -> None:
    tally = await Chaos(database_url, seed=seed).run(KILLS)
    print(tally.told())  # noqa: T201 - what `make chaos` shows

    assert tally.kills >= KILLS
    assert tally.posts > tally.published > 0
    assert tally.together > 0, "backlogs went together"
    assert (tally.missing, tally.doubled, tally.disordered) == ([], [], []), tally.told()
