"""Runs measurements, `python -m bench [NAME …] [--times N]`, and prints their figures with what the machine did beside them.

A measurement is a module of this folder with `NAME` (a short sentence) and `run() -> list[Row]`, plain or async. Each is run
several times; shown are the median, the least and the greatest of each row, then the load and the pace of the machine: figures of
two machines, or of two hours, compare by it.
"""

import argparse
import asyncio
import importlib
import inspect
import os
import pkgutil
import platform
import statistics
import sys
from types import ModuleType

import bench
from bench.figures import PACE_LOOPS, Row, pace_s, told
from bot.log import configure_log

TIMES = 3


def main() -> int:
    """Runs what is named, or everything."""
    modules = {module.name: module.name for module in pkgutil.iter_modules(bench.__path__)}
    names = [name for name in modules if not name.startswith("_") and name != "figures"]
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measure Bandwire.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which: {', '.join(names)}")
    parser.add_argument("--times", type=int, help=f"how often each is run (default {TIMES}, or what it says itself)")
    args = parser.parse_args()
    unknown = [name for name in args.names if name not in names]
    if unknown:
        parser.error(f"there is no measurement {', '.join(unknown)}; there are {', '.join(names)}")
    configure_log(level="error")
    print(_machine())
    failed = False
    for name in args.names or names:
        module = importlib.import_module(f"bench.{name}")
        if hasattr(module, "NAME"):
            failed = not _measure(module, times=max(args.times or getattr(module, "TIMES", TIMES), 1)) or failed
    return 1 if failed else 0


def _measure(module: ModuleType, *, times: int) -> bool:
    """Prints one measurement's figures; one that cannot be made here says why and stops no other."""
    print(f"\n{module.__name__.removeprefix('bench.')}: {module.NAME}")
    runs: list[list[Row]] = []
    load, pace = os.getloadavg()[0], pace_s()
    try:
        for _ in range(times):
            rows = module.run()
            runs.append(asyncio.run(rows) if inspect.iscoroutine(rows) else rows)
    except Exception as error:  # noqa: BLE001 - the others are still to be measured
        print(f"  could not be measured: {type(error).__name__}: {error}", file=sys.stderr)
        return False
    width = max(len(row.what) for row in runs[0])
    for rows in zip(*runs, strict=True):
        values = [row.value for row in rows]
        middle = told(statistics.median(values))
        spread = f"  ({told(min(values))} to {told(max(values))}, {times} runs)" if times > 1 else ""
        limit = f"  limit {told(rows[0].limit)}" if rows[0].limit is not None else ""
        print(f"  {rows[0].what:<{width}}  {middle:>9} {rows[0].unit}{spread}{limit}")
    print(
        f"  load before {load:.1f}, after {os.getloadavg()[0]:.1f}; "
        f"{PACE_LOOPS / 1e6:.0f} million multiplications took {pace:.2f} s of CPU before and {pace_s():.2f} s after"
    )
    return True


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{cores} cores, {platform.machine()}, Python {platform.python_version()}, {platform.system()} {platform.release()}"


if __name__ == "__main__":
    sys.exit(main())
