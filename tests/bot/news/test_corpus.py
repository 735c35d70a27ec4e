"""Every feed of the corpus is understood as its expected result says, within limits, without reading a file or expanding an entity."""

import json
import subprocess
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli.news import entry_facts
from bot.errors import ParseError
from bot.news.model import Feed
from bot.news.parse import complete, parse
from bot.news.parsing.pool import ParsePool

FOLDER = Path(__file__).parents[2] / "corpus" / "feeds"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LIMIT_S = 2.0
LIMIT_KB = 200_000


@dataclass(frozen=True)
class Case:
    body: bytes
    url: str
    content_type: str | None
    expected: dict[str, object]


def load(path: Path) -> Case:
    stem = path.name.removesuffix(".expected.json")
    [body] = [other for other in FOLDER.glob(f"{stem}.*") if other != path]
    about = json.loads(path.read_text("utf-8"))
    return Case(body.read_bytes(), about["given"]["url"], about["given"].get("content_type"), about["expected"])


CASES = {path.name.removesuffix(".expected.json"): load(path) for path in sorted(FOLDER.glob("*.expected.json"))}


def facts(feed: Feed) -> dict[str, object]:
    return {
        "title": feed.title,
        "link": feed.link,
        "language": feed.language,
        "ttl_s": feed.ttl_s,
        **({"skips": feed.skips} if feed.skips else {}),
        "parser": feed.parser,
        "entries": [entry_facts(complete(entry)) for entry in feed.entries],
    }


def test_the_corpus_is_there() -> None:
    assert len(CASES) >= 80
    assert len(list(FOLDER.iterdir())) == 2 * len(CASES), "every feed has its expected result and no file is without"


@pytest.mark.parametrize("name", CASES)
def test_is_understood(name: str) -> None:
    case = CASES[name]
    try:
        found = facts(parse(case.body, content_type=case.content_type, base_url=case.url, now=NOW))
    except ParseError as error:
        found = {"error": error.facts["reason"]}
    assert found == case.expected


async def test_none_takes_over_two_seconds_or_200_mb() -> None:
    """All through one parser process; its processor time and its peak memory are read from the kernel."""
    found: dict[str, dict[str, object]] = {}
    took_s: dict[str, float] = {}
    # The clock's limit is far off: on a busy machine it would count what others do.
    async with ParsePool(inline_bytes=0, time_limit_s=60) as pool:
        for name, case in CASES.items():
            before = pool.cpu_s()
            found[name] = await outcome(pool, case)
            took_s[name] = pool.cpu_s() - before
        peak_kb = pool.peak_kb()
    assert {name: s for name, s in took_s.items() if s > LIMIT_S} == {}
    assert sum(took_s.values()) > 0
    assert found == {name: case.expected for name, case in CASES.items()}
    assert 0 < peak_kb < LIMIT_KB


async def outcome(pool: ParsePool, case: Case) -> dict[str, object]:
    try:
        return facts(await pool.parse(case.body, content_type=case.content_type, base_url=case.url, now=NOW))
    except ParseError as error:
        return {"error": error.facts["reason"]}


WATCHED = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path

folder, prefixes = Path(sys.argv[1]), tuple(sys.argv[2:])
from bot.errors import ParseError
from bot.news.parse import parse

bodies = [path.read_bytes() for path in sorted(folder.iterdir()) if not path.name.endswith(".expected.json")]
touched = []


def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], (str, bytes)):
        name = arguments[0].decode() if isinstance(arguments[0], bytes) else arguments[0]
        if not name.startswith(prefixes):
            touched.append((event, name))
    elif event.split(".")[0] in ("socket", "urllib", "subprocess") and event != "socket.__new__":
        touched.append((event, str(arguments)))


sys.addaudithook(watch)
for body in bodies:
    try:
        parse(body, content_type=None, base_url="https://news.example/feed", now=datetime.now(UTC))
    except ParseError:
        pass
print(json.dumps(touched))
"""


def test_parsing_opens_no_file_and_no_connection() -> None:
    """Watched by Python's audit events; only the interpreter's own libraries may be opened, for late imports."""
    libraries = {sys.prefix, sys.base_prefix, str(Path(__file__).parents[3] / "bot"), "/usr/share/zoneinfo"}
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", WATCHED, str(FOLDER), *libraries],
        check=True,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert json.loads(done.stdout) == []
