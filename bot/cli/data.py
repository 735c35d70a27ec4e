"""Check and show the tables of facts, build their compiled form, import newer facts."""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path

from bot.bands.tables.check import check_tables
from bot.bands.tables.finding import Finding
from bot.bands.tables.importing.plan import Plan
from bot.bands.tables.locate import data_folder
from bot.bands.tables.show import show
from bot.bands.tables.stats import Stats, count
from bot.cli.data_open import open_licences, tables_without
from bot.cli.lookup import WRONG_USAGE
from bot.errors import BadInput
from bot.news import packs
from bot.places.places import Places
from bot.settings import load_settings

_IMPORTERS = {
    "corrections": "phones' corrections: rows of ours, or what a finder wrote",
    "devices": "phones with their variants (JSON Lines)",
    "lineage": "the LineageOS wiki's devices (JSON Lines)",
    "mcc-mnc": "mobile network codes with their labels (mcc-mnc-list, JSON)",
    "play": "Google Play's list of devices (TSV)",
    "table": "a table of phones, one variant a row (CSV or JSON)",
}
_EXAMPLES = 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declares the subcommands."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="check every row, reference and known pattern of faults")
    check.add_argument("--all", action="store_true", help="list every remark instead of some of each kind")
    stats = actions.add_parser("stats", help="count what the tables hold")
    stats.add_argument("--json", action="store_true", help="print JSON instead of lines")
    show_ = actions.add_parser("show", help="show every fact on a phone, carrier or band, with its source")
    show_.add_argument("what", help="an id (sony-xperia-z1, tmobile-us), a model number (C6903) or a band (B20)")
    build = actions.add_parser("build", help="build the compiled form that the bot loads")
    build.add_argument("--without", nargs="+", default=[], metavar="SOURCE", help="leave out sources, by id or origin")
    build.add_argument("--output", type=Path, default=None, metavar="FILE", help="where to (default: TABLES_CACHE)")
    importing = actions.add_parser("import", help="import newer facts; shows what would change, writes with --write")
    kinds = "; ".join(f"{kind}: {what}" for kind, what in _IMPORTERS.items())
    importing.add_argument("kind", choices=sorted(_IMPORTERS), help=kinds)
    importing.add_argument("file", type=Path, help="the file to import")
    importing.add_argument("--write", action="store_true", help="write the changes")
    importing.add_argument(
        "--source", default=None, metavar="ID", help="for a table: the source that its rows come from"
    )
    actions.add_parser("schema", help="write the JSON Schema of every kind of row to data/schema/")


def run(args: argparse.Namespace) -> int:
    """Runs one of them."""
    actions: dict[str, Callable[[argparse.Namespace], int]] = {
        "check": _check,
        "stats": _stats,
        "show": _show,
        "build": _build,
        "import": _import,
        "schema": _schema,
    }
    return actions[str(args.action)](args)


def _check(args: argparse.Namespace) -> int:
    tables, findings = check_tables(data_folder())
    feeds = packs.read_packs([data_folder() / "feeds"], Places.load())
    findings += [
        Finding("pack not listed", name, "no pack of packs.jsonl has these sites", is_error=True)
        for name in packs.stray_files(data_folder() / "feeds")
    ]
    errors = [finding for finding in findings if finding.is_error]
    for finding in errors:
        print(f"error: {_said(finding)}")
    remarks = [finding for finding in findings if not finding.is_error]
    shown: Counter[str] = Counter()
    for finding in remarks:
        shown[finding.pattern] += 1
        if args.all or shown[finding.pattern] <= _EXAMPLES:
            print(f"remark: {_said(finding)}")
    for pattern, number in sorted(shown.items()):
        print(f"{pattern}: {number}")
    sites = sum(len(pack.sites) for pack in feeds.values())
    print(
        f"{len(tables.devices)} phones, {len(tables.carriers)} carriers, {len(tables.bands)} bands,"
        f" {len(feeds)} feed packs with {sites} sites: {len(errors)} errors"
    )
    return 1 if errors else 0


def _said(finding: Finding) -> str:
    return f"{finding.place}: {finding.pattern}: {finding.text}"


def _stats(args: argparse.Namespace) -> int:
    full = count(tables_without(()))
    free = count(tables_without(open_licences().closed))
    if args.json:
        print(json.dumps({**asdict(full), "openly_licensed": asdict(free)}, ensure_ascii=False))
        return 0
    print(f"{'':34}{'all':>9}{'openly licensed':>18}")
    for name, one, other in _lines(full, free):
        print(f"{name:<34}{one:>9}{other:>18}")
    return 0


def _lines(full: Stats, free: Stats) -> list[tuple[str, int, int]]:
    """The table of `data stats`: plain numbers, and the parts of those that have parts."""
    lines: list[tuple[str, int, int]] = []
    one, other = asdict(full), asdict(free)
    for key, value in one.items():
        name = key.replace("_", " ")
        if isinstance(value, int):
            lines.append((name, value, other[key]))
            continue
        for part, number in list(value.items())[:40]:
            theirs = other[key].get(part, 0)
            if isinstance(number, dict):
                lines += [(f"{name} {part} {inner}", count_, theirs.get(inner, 0)) for inner, count_ in number.items()]
            else:
                lines.append((f"{name} {part}", number, theirs))
    return lines


def _show(args: argparse.Namespace) -> int:
    lines = show(tables_without(()), str(args.what))
    if not lines:
        raise BadInput(
            f"There is no phone, model number, carrier or band {args.what!r}; `bands {args.what!r}` reads other spellings."
        )
    print("\n".join(lines))
    return 0


def _build(args: argparse.Namespace) -> int:
    from bot.bands.tables import compiled  # noqa: PLC0415 - only this needs it

    folder = data_folder()
    target = args.output or load_settings().tables_cache / "tables.bin"
    if target.is_dir():
        print(f"bandwire: {target} is a folder: --output takes the file to write.", file=sys.stderr)
        return WRONG_USAGE
    tables = tables_without(tuple(args.without))
    # A build without some sources is no cache of the whole text: its stamp says so, and a start rebuilds over it.
    head = compiled.Head(compiled.stamp(folder), compiled.content(folder))
    if args.without:
        head = compiled.Head(bytes(len(head.stamp)), bytes(len(head.content)))
    compiled.write(tables, target, head)
    print(f"{target}: {len(tables.devices)} phones, {len(tables.carriers)} carriers, {target.stat().st_size} bytes")
    return 0


def _import(args: argparse.Namespace) -> int:
    if not args.file.is_file():
        raise BadInput(f"There is no file {args.file}.")
    plan = _plan(str(args.kind), args.file, args.source)
    print("\n".join(plan.summary()))
    if args.write:
        print(f"{plan.write()} files written; now run: python -m bot data check")
    else:
        print("nothing written; add --write to do so")
    return 0


def _plan(kind: str, file: Path, source: str | None) -> Plan:
    name = kind.replace("-", "_")
    importer = getattr(import_module(f"bot.bands.tables.importing.{name}"), f"import_{name}")
    plan = importer(file, data_folder(), source=source) if kind == "table" else importer(file, data_folder())
    if not isinstance(plan, Plan):
        raise TypeError(f"the importer of {kind} gave no plan")
    return plan


def _schema(_args: argparse.Namespace) -> int:
    from bot.bands.tables.schema import write_schemas  # noqa: PLC0415 - only this needs it

    touched = write_schemas(data_folder() / "schema", [packs])
    print("\n".join(touched) if touched else "nothing changes")
    return 0
