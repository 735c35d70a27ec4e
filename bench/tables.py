"""What loading the tables costs, in fresh processes: the compiled form, the text, and plain JSON with pydantic beside them."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.figures import Row

NAME = "loading the tables, each way in a process of its own"

_MEASURE = """
import json, sys, time
from pathlib import Path

def resident() -> float:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 2**20

{prepare}
before, began = resident(), time.perf_counter()
kept = load()
took = time.perf_counter() - began
print(json.dumps([took * 1000, resident() - before]))
"""

_COMPILED = """
from bot.bands.tables.load import load_tables
def load():
    return load_tables(cache=Path(sys.argv[1]))
"""

_TEXT = """
from bot.bands.tables.build import build_tables
from bot.bands.tables.locate import data_folder
def load():
    return build_tables(data_folder())
"""

_PLAIN = """
from pydantic import TypeAdapter
from bot.bands.model import Carrier, Device
whole = TypeAdapter(tuple[dict[str, Device], dict[str, Carrier]])
def load():
    return whole.validate_json(Path(sys.argv[1]).read_bytes())
"""

_WRITE_PLAIN = """
import sys
from pathlib import Path
import msgspec
from bot.bands.tables.load import load_tables
tables = load_tables(cache=Path(sys.argv[1]))
everything = (dict(tables.devices), dict(tables.carriers))
Path(sys.argv[2]).write_bytes(msgspec.json.encode(everything, enc_hook=dict))
"""


def run() -> list[Row]:
    """The compiled form is made first; what is measured is a start after that."""
    with tempfile.TemporaryDirectory() as folder:
        cache, plain = Path(folder) / "tables.bin", Path(folder) / "plain.json"
        _python(_WRITE_PLAIN, cache, plain)
        rows: list[Row] = []
        ways = (("compiled form", _COMPILED, cache), ("plain JSON and pydantic", _PLAIN, plain), ("text", _TEXT, cache))
        for name, prepare, file in ways:
            took_ms, added_mb = json.loads(_python(_MEASURE.format(prepare=prepare), file).splitlines()[-1])
            ours = name == "compiled form"
            rows += [
                Row(f"{name}: time", took_ms, "ms", limit=250 if ours else None),
                Row(f"{name}: memory added", added_mb, "MB", limit=60 if ours else None),
            ]
        return [*rows, Row("compiled form: size", cache.stat().st_size / 2**20, "MB")]


def _python(code: str, *files: Path) -> str:
    command = [sys.executable, "-c", code, *map(str, files)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
