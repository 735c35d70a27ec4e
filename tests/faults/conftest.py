"""How long the forms of these tests are: short where all tests run, long by `make chaos`."""

import os

import pytest


@pytest.fixture
def examples() -> int:
    """Runs of a state machine."""
    return int(os.environ.get("CHAOS_EXAMPLES", "4"))
