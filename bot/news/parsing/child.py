"""The parser process: reads jobs from its standard input, answers on its standard output, and may be killed at any time.

It is started by `bot.news.parsing.pool` with little memory to use, no right to write files, and nothing of the bot's environment.
"""

import os
import select
import signal
import sys
from contextlib import suppress
from typing import BinaryIO, Final

from bot.errors import ParseError
from bot.news.parse import skim
from bot.news.parsing.wire import LENGTH_BYTES, Job, Reply, pack, unpack_job

try:
    import resource
except ImportError:  # Windows knows no such limits: there the parent's clock alone ends a job
    LIMITED = False
else:
    LIMITED = True

MEMORY_LIMIT: Final = 320 * 1024 * 1024
"""Bytes of address space. The process begins with 50 MB; a full feed of 10 MB takes it to 200."""
_IDLE_S: Final = 300.0
"""After so long without work the process ends and gives its memory back."""


def main() -> None:
    """Works until its input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if LIMITED:
        _limit(resource.RLIMIT_AS, MEMORY_LIMIT)
        _limit(resource.RLIMIT_FSIZE, 0)
        _limit(resource.RLIMIT_CORE, 0)
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up among the replies
    jobs = os.fdopen(os.dup(0), "rb", buffering=0)
    while (job := _next_job(jobs)) is not None:
        replies.write(pack(_answer(job)))
        replies.flush()


def _answer(job: Job) -> Reply:
    if LIMITED:
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + job.cpu_limit_s + 1)
    try:
        return Reply(feed=skim(job.body, content_type=job.content_type, base_url=job.base_url, now=job.now))
    except ParseError as error:
        return Reply(reason=str(error.facts["reason"]))
    except (MemoryError, RecursionError):
        return Reply(reason="too-complex")


def _next_job(jobs: BinaryIO) -> Job | None:
    # Windows waits so for sockets only; its process stays until the bot ends.
    if sys.platform != "win32" and not select.select([jobs], [], [], _IDLE_S)[0]:
        return None
    length = _read(jobs, LENGTH_BYTES)
    return unpack_job(_read(jobs, int.from_bytes(length))) if len(length) == LENGTH_BYTES else None


def _read(jobs: BinaryIO, count: int) -> bytes:
    """So many bytes, fewer only at the end of the input."""
    content = bytearray()
    while len(content) < count and (piece := jobs.read(count - len(content))):
        content += piece
    return bytes(content)


def _limit(what: int, most: int) -> None:
    """The soft limit alone: the limit of CPU time is raised again with each job. macOS refuses some; the parent's clock stays."""
    hard = resource.getrlimit(what)[1]
    with suppress(ValueError, OSError):
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


if __name__ == "__main__":
    main()
    sys.exit(0)
