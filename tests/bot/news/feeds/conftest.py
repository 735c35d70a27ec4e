"""The feed service on each engine of the store."""

import pytest

from tests.bot.news.desk import Desk
from tests.bot.news.engine import Engine


@pytest.fixture
def desk(engine: Engine) -> Desk:
    """With one feed to be found at `/feed`."""
    return Desk(engine)
