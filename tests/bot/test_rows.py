"""Rows are read with their place, and the first wrong one stops with file, line and column."""

from pathlib import Path

import pytest

from bot.bands.tables.device_rows import BandRow, IdRow
from bot.errors import TablesError
from bot.rows import column_of, read_rows

GOOD = '{"id":"acme-one","brand":"Acme","name":"One","year":2020}'


def write(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_rows_know_their_line(tmp_path: Path) -> None:
    rows = read_rows(write(tmp_path, GOOD, "", GOOD.replace("one", "two")), IdRow)
    assert [(row.id, row.line) for row in rows] == [("acme-one", 1), ("acme-two", 3)]


def test_missing_file_is_an_empty_table(tmp_path: Path) -> None:
    assert read_rows(tmp_path / "nothing.jsonl", IdRow) == []


def test_line_separator_inside_a_text_ends_no_line(tmp_path: Path) -> None:
    rows = read_rows(write(tmp_path, GOOD.replace("One", "O\u2028ne")), IdRow)
    assert [row.name for row in rows] == ["O\u2028ne"]


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ('{"id":"acme-one","brand":"Acme","name":"One","year":"2020"}', 53, "year"),
        ('{"id":"acme-one","brand":"Acme","name":"One","yeer":2020}', 53, "yeer"),
        ('{"id":"Acme One","brand":"Acme","name":"One"}', 7, "id"),
        ('{"id":"acme-one","brand":"Acme"}', 1, "name"),
        ('{"id":"acme-one","brand":"Acme",', 33, "not JSON"),
        ("[1]", 1, ""),
    ],
)
def test_wrong_row_names_file_line_and_column(tmp_path: Path, line: str, column: int, reason: str) -> None:
    path = write(tmp_path, GOOD, line)
    with pytest.raises(TablesError) as caught:
        read_rows(path, IdRow)
    assert caught.value.facts == {"file": str(path), "line": 2, "column": column}
    assert caught.value.sentence.startswith(f"{path}:2:{column}: ")
    assert reason in caught.value.sentence


@pytest.mark.parametrize("bands", ["", "1,3", "01", "1  3", "B1", "- 1", "1 ?"])
def test_band_list_that_is_none_is_refused(tmp_path: Path, bands: str) -> None:
    line = f'{{"device":"acme-one","scope":"device","lte":"{bands}","source":"alpha","seen":"2024"}}'
    with pytest.raises(TablesError, match="lte"):
        read_rows(write(tmp_path, line), BandRow)


def test_not_utf8_is_said(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(GOOD.encode() + b"\n\xff")
    with pytest.raises(TablesError, match=r"rows.jsonl:2:1: this is not UTF-8"):
        read_rows(path, IdRow)


def test_column_of_a_nested_value() -> None:
    line = '{ "a": [1, {"b": "x"}], "c": 2 }'
    assert line[column_of(line, ("a", 1, "b")) - 1 :].startswith('"x"')
    assert line[column_of(line, ("c",)) - 1] == "2"
    assert column_of(line, ("nothing",)) == 1
