"""A database that can be read and not written is refused in a sentence at the start."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.errors import StoreError
from bot.store.database import open_database

NOBODY = 65534


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may write everything, so that it has to be somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder that its user may enter, unlike pytest's when it belongs to root."""
    made = Path(tempfile.mkdtemp(prefix="bandwire-readonly-"))
    if os.geteuid() == 0:
        os.chown(made, NOBODY, -1)
    yield made
    made.chmod(0o700)
    shutil.rmtree(made)


async def test_a_read_only_database_is_refused_in_a_sentence(folder: Path, tmp_path: Path) -> None:
    async with open_database(f"sqlite:///{tmp_path}/first.db"):
        pass  # loads what nobody may read where Python belongs to root
    url = f"sqlite:///{folder}/bandwire.db"
    with as_nobody():
        async with open_database(url) as database:
            await database.execute("DELETE FROM audit")
        _lock_up(folder)

        with pytest.raises(StoreError) as told:
            async with open_database(url) as database:
                await database.execute("DELETE FROM audit")

    assert "bandwire.db" in told.value.sentence
    assert "writ" in told.value.sentence or "permission" in told.value.sentence.lower(), told.value.sentence


def _lock_up(folder: Path) -> None:
    for path in folder.iterdir():
        path.chmod(0o400)
    folder.chmod(0o500)
