"""`news tag`: JSON lines in, JSON lines or words out, and a wrong line said by its number."""

import io
import json

import pytest

from bot.__main__ import main


def tag(monkeypatch: pytest.MonkeyPatch, lines: list[dict[str, object]], *options: str) -> int:
    monkeypatch.setattr("sys.stdin", io.StringIO("\n".join(json.dumps(line) for line in lines) + "\n"))
    return main(["news", "tag", *options])


def test_articles_are_tagged_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lines: list[dict[str, object]] = [
        {"id": "a", "title": "Xperia Z1 update reaches Germany", "summary": None, "source_home": "global"},
        {"id": 2, "title": "T-Mobile sells it now", "source_home": "PL", "language": "pl", "categories": None},
    ]
    assert tag(monkeypatch, lines, "--json") == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["id"] == "a"
    assert first["regions"] == ["DE"]
    assert first["devices"] == ["Sony Xperia Z1"]
    assert first["kind"] == "update"
    assert first["why"] == {"DE": "Germany", "Sony": "Xperia Z1", "Sony Xperia Z1": "Xperia Z1"}
    assert second["id"] == 2
    assert second["regions"] == ["PL"]


def test_people_get_a_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert tag(monkeypatch, [{"id": 1, "title": "Xperia Z2 sold in Japan"}]) == 0
    assert "regions: JP · devices: Sony Xperia Z2" in capsys.readouterr().out


def test_a_line_that_is_no_article_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert tag(monkeypatch, [{"id": 1, "title": "fine"}, {"id": 2}]) == 1
    assert "Line 2 is no article: title: Field required." in capsys.readouterr().err
