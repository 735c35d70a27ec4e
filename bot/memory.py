"""Keeps a process that lives long small: what starting up needed and nothing needs any more goes back to the system."""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_M_ARENA_MAX = -8
"""`mallopt`'s parameter, from glibc's malloc.h."""
_YOUNG = 5_000
"""Objects made since the last garbage collection that call for the next one. Python's 700 is reached by a dozen polls."""


def one_arena() -> None:
    """Lets all threads allocate from one heap; call it before there are threads.

    By default glibc gives each thread that allocates its own heap, and what is freed in one of them is of no use to the others.
    Python's threads hold one lock among them anyway, so there is nothing to be won by several.
    """
    mallopt = _c_function("mallopt")
    if mallopt is not None:
        mallopt(_M_ARENA_MAX, 1)


@contextmanager
def without(*packages: str) -> Iterator[None]:
    """Imports within find these packages missing, unless they are loaded already: for what a library takes along if it is there."""
    hidden: dict[str, None] = {name: None for name in packages if name not in sys.modules}
    sys.modules.update(hidden)  # type: ignore[arg-type] # None is how Python's import system marks what is not to be found
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


def settle() -> None:
    """Call it when starting is over and before anybody waits, for it takes some 100 ms.

    What lives now lives until the end: it is kept out of later garbage collections, which would walk over all of it while the
    event loop stands still.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    give_back()


def give_back() -> None:
    """Returns free memory to the system after something big was made and dropped; glibc on its own keeps most of it."""
    malloc_trim = _c_function("malloc_trim")
    if malloc_trim is not None:
        malloc_trim(0)


def _c_function(name: str) -> "ctypes._NamedFuncPointer | None":
    """A function of the C library; None where it has none such (musl, macOS, Windows)."""
    try:
        found: ctypes._NamedFuncPointer = getattr(ctypes.CDLL(None), name)
    except (AttributeError, OSError, TypeError):
        return None
    return found
