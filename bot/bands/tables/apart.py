"""Builds the compiled form in a process of its own: `python -m bot.bands.tables.apart DATA TARGET STAMP`.

Building holds every row as an object and loads pydantic's row models; memory that was used for that once is not given back to
the system. Apart, the bot's own process never grows by it.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from bot.bands.tables import compiled
from bot.errors import TablesError

_WRONG_TABLES = 3
_TIMEOUT_S = 180


def build_apart(folder: Path, target: Path, stamp: bytes) -> bool:
    """Build and write the compiled form; whether that was possible here at all.

    Raises:
        TablesError: when the text is wrong, as if it had been built in this process.
    """
    command = [sys.executable, "-m", "bot.bands.tables.apart", str(folder), str(target), stamp.hex()]
    # Nothing of our environment is needed there, a token least of all.
    kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT") if name in os.environ}
    environment = {**kept, "PYTHONPATH": os.pathsep.join(path or "." for path in sys.path)}
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter with our own module
            command, env=environment, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    if done.returncode == _WRONG_TABLES:
        said = json.loads(done.stdout.splitlines()[-1])
        raise TablesError(said["sentence"], message_id=said["message_id"], **said["facts"])
    return done.returncode == 0


def main(words: list[str]) -> int:
    """Build; a wrong row goes to standard output as JSON."""
    from bot.bands.tables.build import build_tables  # noqa: PLC0415 - only the child process needs it

    folder, target, stamp = Path(words[0]), Path(words[1]), bytes.fromhex(words[2])
    content = compiled.content(folder)
    try:
        tables = build_tables(folder, checksum=content.hex())
    except TablesError as error:
        print(  # noqa: T201 - this is how the parent hears of it
            json.dumps({"sentence": error.sentence, "message_id": error.message_id, "facts": dict(error.facts)})
        )
        return _WRONG_TABLES
    compiled.write(tables, target, compiled.Head(stamp, content))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
