"""The house-keeping of memory: safe to call anywhere, and what is alive stays alive."""

import gc
import subprocess
import sys
from importlib import import_module

import pytest

from bot import memory


@pytest.fixture(autouse=True)
def thawed() -> None:
    """Nothing is frozen before a test."""
    gc.unfreeze()


def test_settled_values_live_on_and_are_walked_over_no_more() -> None:
    kept = {"list": [object() for _ in range(1000)]}

    memory.settle()

    assert gc.get_freeze_count() > 1000
    assert len(kept["list"]) == 1000
    gc.unfreeze()
    assert gc.get_freeze_count() == 0


def test_c_library_without_the_function_is_no_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    class Bare:
        """A C library that has nothing of glibc's."""

    monkeypatch.setattr("bot.memory.ctypes.CDLL", lambda _: Bare())

    memory.one_arena()
    memory.give_back()


def test_package_is_hidden_from_imports_within_only() -> None:
    sys.modules.pop("this", None)

    with memory.without("this", "gc"), pytest.raises(ModuleNotFoundError):
        import_module("this")

    assert "this" not in sys.modules
    assert import_module("gc") is gc


def test_bot_loads_nothing_for_show() -> None:
    code = "import sys, bot.log, bot.app; print(*{'rich', 'pygments', 'greenlet'} & sys.modules.keys())"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 - our own interpreter

    assert done.stdout.split() == []
