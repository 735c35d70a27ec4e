"""The text of SQL statements: named parameters to numbered ones, reads told from writes, scripts to single statements. Pure."""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec

_PARTS = re.compile(
    r"""
      (?<!\w)[eE]'(?:\\.|''|[^'\\])*'      # PostgreSQL's string with escapes
    | '(?:''|[^'])*'                       # string
    | "(?:""|[^"])*"                       # quoted identifier
    | --[^\n]*                             # comment to the end of the line
    | /\*.*?\*/                            # comment
    | (?<![\w$])\$(?P<tag>[A-Za-z_]\w*|)\$.*?\$(?P=tag)\$   # PostgreSQL's dollar-quoted string
    | ::                                   # PostgreSQL's cast
    | (?<![\w:]):(?P<name>[A-Za-z_]\w*)    # a named parameter …
      (?P<columns>\(\s*\w+\s+(?:BIGINT|TEXT)(?:\s*,\s*\w+\s+(?:BIGINT|TEXT))*\s*\))?   # … that stands for a table
    | \bTABLE_OF\s*\((?P<values>[^()]*)\)  # many rows as one value
    | (?P<lock>\bFOR\s+UPDATE(?:\s+SKIP\s+LOCKED)?\b)
    | (?P<end>;)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_WRITING = frozenset({"INSERT", "UPDATE", "DELETE", "REPLACE"})
_STATEMENTS_KEPT = 1024


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement in both forms.

    `named` is SQLite's: without FOR UPDATE and SKIP LOCKED, which it neither knows nor needs, having one writer at a time. `names`
    are the parameters in the order of their numbers in `numbered`; a name that stands twice has one number. `reads` is true only
    when the statement certainly changes nothing.
    """

    named: str
    numbered: str
    names: tuple[str, ...]
    reads: bool


@lru_cache(maxsize=_STATEMENTS_KEPT)
def translate(sql: str) -> Statement:
    """The statement with `:name` parameters also in PostgreSQL's `$n` form; literals, casts and comments stay untouched.

    `:name(id BIGINT, word TEXT)` is a table of these columns, whose value is made by `table`: many rows in one statement.
    `TABLE_OF(id, word)` is the same the other way: an aggregate of columns, without parameters and functions, whose value is all
    rows as JSON.
    """
    names: list[str] = []

    def number(part: re.Match[str]) -> str:
        if part["values"] is not None:
            return f"COALESCE(json_agg(json_build_array({part['values']})), '[]')"
        name = part["name"]
        if name is None:
            return part[0]
        if name not in names:
            names.append(name)
        place = f"${names.index(name) + 1}"
        return _unpacked_by_postgresql(place, part["columns"]) if part["columns"] else place

    def keep(part: re.Match[str]) -> str:
        if part["values"] is not None:
            return f"json_group_array(json_array({part['values']}))"
        if part["columns"]:
            return _unpacked_by_sqlite(f":{part['name']}", part["columns"])
        return "" if part["lock"] else part[0]

    numbered = _PARTS.sub(number, sql)
    named = _PARTS.sub(keep, sql)
    return Statement(named=named, numbered=numbered, names=tuple(names), reads=_reads(sql))


def table(rows: Iterable[Sequence[int | str | None]]) -> str:
    """The value of a table parameter. Its text must be free of NUL characters: keys and numbers, not what people write."""
    return msgspec.json.encode(list(rows)).decode()


def split(script: str, *, sqlite: bool) -> list[str]:
    """The statements of a script in order, without their semicolons; SQLite's triggers stay whole."""
    statements: list[str] = []
    start = 0
    for part in _PARTS.finditer(script):
        if part["end"] is None:
            continue
        text = script[start : part.end()]
        if sqlite and _bare(text).strip() != ";" and not sqlite3.complete_statement(text):
            continue
        statements.append(text[:-1].strip())
        start = part.end()
    statements.append(script[start:].strip())
    return [text for text in statements if _bare(text).strip()]


def _unpacked_by_sqlite(parameter: str, columns: str) -> str:
    picked = (f"json_extract(value, '$[{place}]') AS {name}" for place, (name, _) in enumerate(_columns(columns)))
    return f"(SELECT {', '.join(picked)} FROM json_each({parameter}))"  # noqa: S608 - names that `_PARTS` let through


def _unpacked_by_postgresql(parameter: str, columns: str) -> str:
    picked = (f"CAST(value ->> {place} AS {kind}) AS {name}" for place, (name, kind) in enumerate(_columns(columns)))
    return f"(SELECT {', '.join(picked)} FROM json_array_elements(CAST({parameter} AS JSON)) AS value)"  # noqa: S608 - as above


def _columns(written: str) -> list[tuple[str, str]]:
    """Names and types of `(id BIGINT, word TEXT)`."""
    return [(name, kind) for name, kind in map(str.split, written.strip("()").split(","))]


def _reads(sql: str) -> bool:
    words = re.findall(r"\w+", _bare(sql).upper())
    if not words:
        return False
    return words[0] in ("SELECT", "VALUES") or (words[0] == "WITH" and _WRITING.isdisjoint(words))


def _bare(sql: str) -> str:
    """The SQL without literals and comments."""
    return _PARTS.sub(lambda part: part[0] if part["end"] or part["name"] or part["lock"] else " ", sql)
