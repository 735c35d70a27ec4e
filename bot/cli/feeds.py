"""Look at feeds: `probe URL` fetches once and tells everything about it; `opml FILE` reads a list of feeds."""

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from ipaddress import ip_address
from pathlib import Path

from yarl import URL

from bot.errors import BadInput, ParseError
from bot.guard import Rules, is_allowed
from bot.http import LIMIT_BYTES, MAX_REDIRECTS, TIMEOUT_S, Hop, open_http
from bot.news.discover import Candidate, Discovery, discover
from bot.news.feeds import opml
from bot.news.fetch import Failed, Fetched
from bot.news.pace import HOST_GAP_S, HostGate
from bot.news.parsing.pool import ParsePool
from bot.settings import Settings, load_settings

OPENS = "FEEDS_PORTS lists the ports that are fetched from; FEEDS_ALLOW_PRIVATE=true opens private networks (for tests)"
"""Settings that the guard goes by."""
LIMITS: Mapping[str, object] = {"bytes": LIMIT_BYTES, "seconds": int(TIMEOUT_S), "redirects": MAX_REDIRECTS}
"""The most that a fetch may take."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One sub-command each with its own arguments; `run` finds it by the table below."""
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    probe = commands.add_parser("probe", help="fetch an address, say how that went, and which feeds it leads to")
    probe.add_argument("url", help="a feed or a site")
    probe.add_argument("--json", action="store_true", help="print one JSON object")
    opml_file = commands.add_parser("opml", help="read a feed reader's list and say what is in it, line by line")
    opml_file.add_argument("file", type=Path, help="an OPML file")
    opml_file.add_argument("--json", action="store_true", help="print one JSON object")


def run(args: argparse.Namespace) -> int:
    """0 when a feed was found, else 1."""
    return _COMMANDS[str(args.command)](args)


def probe(args: argparse.Namespace) -> int:
    """Fetches and prints."""
    now = datetime.now(UTC)
    found, counts = asyncio.run(_discover(str(args.url), load_settings(), now))
    facts = describe(found, counts)
    sys.stdout.write(json.dumps(facts, ensure_ascii=False, indent=2) + "\n" if args.json else _text(facts))
    return 0 if found.candidates else 1


def read_list(args: argparse.Namespace) -> int:
    """Reads a list of feeds and prints what is in it; nothing is fetched."""
    try:
        found = opml.parse(args.file.read_bytes())
    except (OSError, BadInput) as error:
        sys.stderr.write(f"{args.file}: {error}\n")
        return 1
    facts: dict[str, object] = {
        "title": found.title,
        "feeds": [{"line": one.line, "title": one.title, "url": one.url} for one in found.outlines],
        "faults": [
            {"line": one.line, "reason": one.reason, "title": one.title, "url": one.url} for one in found.faults
        ],
    }
    sys.stdout.write(json.dumps(facts, ensure_ascii=False, indent=2) + "\n" if args.json else _text(facts))
    return 0


_COMMANDS: Mapping[str, Callable[[argparse.Namespace], int]] = {"probe": probe, "opml": read_list}


async def _discover(url: str, settings: Settings, now: datetime) -> tuple[Discovery, Mapping[str, int]]:
    rules = Rules(ports=settings.feeds_ports, private=settings.feeds_allow_private)
    async with open_http(contact_url=settings.contact_url or "", rules=rules) as http, ParsePool() as pool:
        gate = HostGate(clock=time.monotonic, gap_s=0.0 if settings.feeds_allow_private else HOST_GAP_S)
        return await discover(http, pool, url, now=now, gate=gate), pool.counts()


def describe(found: Discovery, counts: Mapping[str, int]) -> dict[str, object]:
    """What a probe found, in plain values for JSON."""
    outcome = found.outcome
    facts: dict[str, object] = {"address": found.address}
    if isinstance(outcome, Failed):
        guard = "refused" if outcome.reason in ("guard", "credentials") else "passed"
        facts |= {"redirects": _hops(outcome.hops), "status": outcome.status, "guard": guard}
        facts["failed"] = {
            "reason": outcome.reason,
            "sentence": outcome.sentence,
            "retry_after_s": outcome.retry_after_s,
        }
        facts["limits"] = LIMITS
        if outcome.reason == "guard" and _can_be_opened(outcome.hops[-1].location if outcome.hops else found.address):
            facts["what_opens_it"] = OPENS
    elif isinstance(outcome, Fetched):
        facts |= {"redirects": _hops(outcome.hops), "status": outcome.status, "guard": "passed", "url": outcome.url}
        facts |= {
            "stored_as": outcome.permanent_url or found.address,
            "content_type": outcome.content_type,
            "bytes": len(outcome.body),
        }
        given = outcome.validators
        facts["validators"] = {"etag": given.etag, "last_modified": given.last_modified, "body_hash": given.body_hash}
        facts["limits"] = {**LIMITS, "may_be_kept_s": outcome.wait_s}
    if isinstance(found.problem, ParseError):
        facts["not_a_feed"] = {"reason": found.problem.facts.get("reason"), "sentence": found.problem.sentence}
    facts["tried"] = [{"url": url, "result": result} for url, result in found.tried]
    facts["parsers"] = dict(counts)
    facts["candidates"] = [_candidate(candidate) for candidate in found.candidates]
    return facts


def _candidate(candidate: Candidate) -> dict[str, object]:
    feed = candidate.feed
    return {
        "url": candidate.url,
        "title": candidate.title,
        "link": feed.link,
        "language": candidate.language,
        "parser": feed.parser,
        "entries": candidate.entries,
        "asks_to_wait_s": feed.ttl_s,
        "asks_to_skip": feed.skips,
        "newest": [
            {
                "title": entry.title,
                "link": entry.link,
                "published": entry.published.isoformat() if entry.published else None,
            }
            for entry in candidate.newest
        ],
    }


def _can_be_opened(url: str) -> bool:
    """Whether the settings can open an address: link-local ones, and with them clouds' metadata, stay shut."""
    try:
        return is_allowed(str(ip_address(URL(url).host or "")), Rules(private=True))
    except ValueError:
        return True


def _hops(hops: tuple[Hop, ...]) -> list[dict[str, object]]:
    return [{"url": hop.url, "status": hop.status, "location": hop.location} for hop in hops]


def _text(facts: Mapping[str, object]) -> str:
    """The same facts for reading: one a line, lists and objects indented below their name."""
    return "\n".join(_lines(facts, "")) + "\n"


def _lines(value: object, indent: str) -> list[str]:
    if isinstance(value, Mapping):
        lines: list[str] = []
        for name, inner in value.items():
            if inner in (None, "", [], {}):
                continue
            label = f"{indent}{str(name).replace('_', ' ')}:"
            lines += (
                [label, *_lines(inner, indent + "  ")] if isinstance(inner, Mapping | list) else [f"{label} {inner}"]
            )
        return lines
    if isinstance(value, list):
        return [line for one in value for line in _marked(_lines(one, indent + "  "), indent)]
    return [f"{indent}{value}"]


def _marked(lines: list[str], indent: str) -> list[str]:
    return [f"{indent}- {lines[0].strip()}", *lines[1:]] if lines else []
