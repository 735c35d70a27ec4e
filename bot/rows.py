"""Reads one JSON Lines file into checked rows: a file and a row model come in, rows that know their place go out.

Every kind of file in `data/` has a row model that derives from `Row`. A row that is wrong stops the reading with a
`TablesError` that names file, line and column, because a table with a hole in it answers wrongly without saying so.
"""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError

from bot.errors import TablesError

RowType = TypeVar("RowType", bound="Row")

_decoder = json.JSONDecoder()


class Row(BaseModel):
    """One line of a table. Unknown keys are refused: a misspelled one would be a fact that silently does not count."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    _path: Path = PrivateAttr(default=Path())
    _line: int = PrivateAttr(default=0)

    @property
    def path(self) -> Path:
        """The file it was read from; the current directory for a row that was made by hand."""
        return self._path

    @property
    def line(self) -> int:
        """Its line, from 1; 0 for a row that was made by hand."""
        return self._line

    def wrong(self, reason: str, *, field: str = "") -> NoReturn:
        """Stop with this row's place: for what only the whole of the tables can tell, such as a reference to nothing."""
        raise error_at(self, reason, field=field)


def error_at(row: Row, reason: str, *, field: str = "") -> TablesError:
    """The error for a row, with the column of one of its fields where it has that field."""
    column = 1
    if row.path.is_file() and row.line:
        text = row.path.read_text(encoding="utf-8").splitlines()
        column = column_of(text[row.line - 1], (field,)) if field and row.line <= len(text) else 1
    return _wrong(row.path, row.line, column, reason=reason)


def read_rows(path: Path, model: type[RowType]) -> list[RowType]:
    """All rows of a JSON Lines file, in order; empty lines are skipped, a missing file is an empty table.

    Raises:
        TablesError: with `file`, `line` and `column` (both from 1) of the first thing that is wrong.
    """
    if not path.is_file():
        return []
    rows: list[RowType] = []
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise _wrong(path, error.object[: error.start].count(b"\n") + 1, 1, reason="this is not UTF-8") from error
    # Not splitlines(): it also splits at U+2028 and its like, which JSON allows inside a string.
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = model.model_validate_json(line)
        except ValidationError as error:
            raise _explain(path, number, line, error=error) from error
        row._path = path  # noqa: SLF001 - the reader is the only one that may place a row
        row._line = number  # noqa: SLF001 - as above
        rows.append(row)
    return rows


def read_folder(folder: Path, model: type[RowType]) -> Iterator[RowType]:
    """All rows of all `*.jsonl` files below a folder, files in the order of their paths."""
    for path in sorted(folder.rglob("*.jsonl")):
        yield from read_rows(path, model)


def column_of(line: str, loc: Sequence[str | int]) -> int:
    """The column (from 1) at which the value at `loc` stands in a line of JSON; as near to it as the line allows."""
    start = _skip(line, 0)
    for step in loc:
        found = _member(line, start, step)
        if found is None:
            break
        start = found
    return start + 1


def _member(line: str, start: int, step: str | int) -> int | None:
    """Where a member of the object or array at `start` begins; None if there is none such."""
    if line[start : start + 1] not in ("{", "["):
        return None
    is_object = line[start] == "{"
    position, index = _skip(line, start + 1), 0
    while position < len(line) and line[position] not in "}]":
        key: str | int = index
        if is_object:
            key, position = _decoder.raw_decode(line, position)
            position = _skip(line, _skip(line, position) + 1)
        if key == step:
            return position
        _, position = _decoder.raw_decode(line, position)
        position = _skip(line, position)
        if line[position : position + 1] == ",":
            position = _skip(line, position + 1)
        index += 1
    return None


def _skip(line: str, position: int) -> int:
    while position < len(line) and line[position] in " \t\r\n":
        position += 1
    return position


def _explain(path: Path, number: int, line: str, *, error: ValidationError) -> TablesError:
    """Say the first fault of a line in words, with its column."""
    try:
        json.loads(line)
    except json.JSONDecodeError as broken:
        return _wrong(path, number, broken.colno, reason=f"this is not JSON: {broken.msg}")
    fault = error.errors(include_url=False, include_context=False)[0]
    loc = tuple(fault["loc"])
    field = ".".join(str(step) for step in loc)
    reason = f"{field}: {fault['msg']}" if field else fault["msg"]
    return _wrong(path, number, column_of(line, loc), reason=reason)


def _wrong(path: Path, line: int, column: int, *, reason: str) -> TablesError:
    return TablesError(
        f"{path}:{line}:{column}: {reason}", message_id="error-tables", file=str(path), line=line, column=column
    )
