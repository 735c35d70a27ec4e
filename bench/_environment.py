"""The environment of the readers that ours is measured beside: made once, from pinned versions, apart from our own."""

import subprocess
import sys
from pathlib import Path

OTHERS = Path(__file__).with_name("_others.py")
_PINNED = Path(__file__).with_name("requirements.txt")
_FOLDER = Path(__file__).parents[1] / "var" / "bench-env"
_LIMIT_S = 300


def environment() -> str | None:
    """Its Python; None, with the reason on standard error, where it cannot be made."""
    python, note = _FOLDER / "bin" / "python", _FOLDER / "installed.txt"
    if note.exists() and note.read_text() == _PINNED.read_text():
        return str(python)
    try:
        _run(sys.executable, "-m", "venv", "--clear", str(_FOLDER))
        _run(str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(_PINNED))
    except (OSError, subprocess.SubprocessError) as error:
        said = (getattr(error, "stderr", None) or str(error)).strip().splitlines()
        print(f"  the readers beside ours are left out: {said[-1] if said else error}", file=sys.stderr)
        return None
    note.write_text(_PINNED.read_text())
    return str(python)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=_LIMIT_S)
