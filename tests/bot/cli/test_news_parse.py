"""`news parse FILE` prints what a feed is understood as."""

import json
from pathlib import Path

import pytest

from bot.__main__ import main

FEED = """<rss version='2.0'><channel><title>T</title><language>en</language><item><title>A</title><link>/a?utm_source=x</link>
<guid>1</guid><pubDate>Tue, 24 Nov 2020 09:00:00 GMT</pubDate><description>&lt;b&gt;x&lt;/b&gt; @everyone</description>
<category>c</category></item></channel></rss>"""


def test_one_json_object_an_entry(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(FEED, "utf-8")
    assert main(["news", "parse", str(file), "--json", "--url", "https://n.example/feed"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "id": "1",
        "link": "https://n.example/a",
        "title": "A",
        "author": "",
        "published": "2020-11-24T09:00:00+00:00",
        "updated": None,
        "summary_markdown": "**x** @\u2060everyone",
        "image": None,
        "categories": ["c"],
        "language": "en",
    }


def test_for_reading_there_is_the_feed_and_its_entries(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "feed.xml"
    file.write_text(FEED, "utf-8")
    assert main(["news", "parse", str(file)]) == 0
    told = capsys.readouterr().out
    assert told.startswith("T (1 entries, parser fast)")
    assert "2020-11-24 09:00  A" in told


@pytest.mark.parametrize(
    ("content", "sentence"), [(None, "cannot be read"), ("<html></html>", "a web page, not a feed")]
)
def test_what_is_no_feed_is_said_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | None, sentence: str
) -> None:
    file = tmp_path / "feed.xml"
    if content is not None:
        file.write_text(content, "utf-8")
    assert main(["news", "parse", str(file)]) == 1
    assert sentence in capsys.readouterr().err
