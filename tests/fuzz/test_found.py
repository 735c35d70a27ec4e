"""What fuzzing found once stays mended; `make fuzz` looks for more."""

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

FOUND = sorted((Path(__file__).parent / "found").glob("*/*"))


@pytest.mark.parametrize("path", FOUND, ids=[f"{path.parent.name}-{path.name}" for path in FOUND])
def test_what_once_broke_a_promise_breaks_none(path: Path) -> None:
    TARGETS[path.parent.name](path.read_bytes())
