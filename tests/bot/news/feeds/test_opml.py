"""Lists of feeds: those of real readers, broken ones, hostile ones, and our own there and back."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.errors import BadInput
from bot.news.feeds import opml
from bot.news.feeds.opml import Fault, Outline

READERS = Path(__file__).parent / "readers"
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
COURIER, GAZETTE = "https://courier.example/feed.xml", "http://gazette.example/atom"


def body(*outlines: str, head: str = '<?xml version="1.0"?>') -> bytes:
    return f'{head}\n<opml version="2.0"><head><title>T</title></head><body>\n{chr(10).join(outlines)}\n</body></opml>'.encode()


@pytest.mark.parametrize(
    ("name", "title", "feeds"),
    [
        (
            "feedly.opml",
            "Mara subscriptions in feedly Cloud",
            [
                (9, "Handset Courier", COURIER),
                (10, "携帯だより", "https://keitai.example/rss?lang=ja&n=20"),
                (13, "Band Gazette", GAZETTE),
                (14, "Handset Courier", COURIER),
            ],
        ),
        (
            "netnewswire.opml",
            "Subscriptions-OnMyMac.opml",
            [
                (8, "Band Gazette", GAZETTE),
                (10, "Handset Courier", COURIER),
                (11, 'Today "JSON"', "https://today.example/feed.json"),
            ],
        ),
        (
            "freshrss.opml",
            "FreshRSS",
            [(9, "Handset Courier", COURIER), (14, "Today", "https://today.example/feed.json")],
        ),
        (
            "inoreader.xml",
            "Subscriptions from Inoreader [https://www.inoreader.com]",
            [(8, "Handset Courier", COURIER), (10, "Band Gazette", GAZETTE)],
        ),
    ],
)
def test_lists_of_real_readers_are_read_with_their_lines(name: str, title: str, feeds: list) -> None:
    found = opml.parse((READERS / name).read_bytes())

    assert found.title == title
    assert [(one.line, one.title, one.url) for one in found.outlines] == feeds


def test_what_is_no_feed_is_named_and_not_taken() -> None:
    found = opml.parse((READERS / "freshrss.opml").read_bytes())

    assert found.faults == (Fault(10, "Scraped shop", "https://shop.example/new", "no-feed"),)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "utf-16", "nonsense"])
def test_wrong_and_missing_encodings_are_seen_through(encoding: str, declared: str) -> None:
    text = body('<outline type="rss" text="Für Größe" xmlUrl="https://a.example/"/>').decode()
    text = text.replace('version="1.0"?', f'version="1.0" encoding="{declared}"?')

    (only,) = opml.parse(text.encode(encoding)).outlines

    assert only.title == "Für Größe"
    assert only.line == 3


@pytest.mark.parametrize(
    ("outline", "url"),
    [
        ('<outline text="a" xmlUrl="https://a.example/f"/>', "https://a.example/f"),
        ('<outline text="a" type="RSS" XMLURL=" https://a.example/f "/>', "https://a.example/f"),
        ('<outline text="a" type="atom" xmlUrl="feed://a.example/f"/>', "http://a.example/f"),
        ('<outline text="a" xmlUrl="feed:https://a.example/f"/>', "https://a.example/f"),
        ('<outline text="AT&T &nbsp; news" xmlUrl="https://a.example/f?a=1&b=2"/>', "https://a.example/f?a=1&b=2"),
        (
            "<outline text='x'>" * 20 + "<outline xmlUrl='https://a.example/f'/>" + "</outline>" * 20,
            "https://a.example/f",
        ),
    ],
)
def test_untidy_outlines_are_understood(outline: str, url: str) -> None:
    (only,) = opml.parse(body(outline)).outlines

    assert only.url == url


@pytest.mark.parametrize(
    ("outline", "reason"),
    [
        ('<outline text="a" type="rss"/>', "no-address"),
        ('<outline text="a" type="rss" xmlUrl=""/>', "no-address"),
        ('<outline text="a" htmlUrl="https://a.example/"/>', "no-address"),
        ('<outline text="a" xmlUrl="javascript:alert(1)"/>', "bad-address"),
        ('<outline text="a" xmlUrl="file:///etc/passwd"/>', "bad-address"),
        ('<outline text="a" xmlUrl="/feed"/>', "bad-address"),
        (f'<outline text="a" xmlUrl="https://a.example/{"x" * 2000}"/>', "bad-address"),
        ('<outline text="a" type="link" xmlUrl="https://a.example/"/>', "no-feed"),
    ],
)
def test_each_faulty_outline_has_its_line_and_reason(outline: str, reason: str) -> None:
    found = opml.parse(body('<outline text="folder"/>', outline))

    assert found.outlines == ()
    assert [(one.line, one.reason) for one in found.faults] == [(4, reason)]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "opml-not-xml"),
        (b"hello", "opml-not-xml"),
        (b"\x00\x01\x02", "opml-not-xml"),
        (b'{"version": 1}', "opml-not-xml"),
        (b"<opml><body><outline", "opml-not-xml"),
        (b"<opml><body></opml>", "opml-not-xml"),
        (b"<rss version='2.0'><channel/></rss>", "opml-not-opml"),
        (b"<!DOCTYPE html><html><body>Log in</body></html>", "opml-not-opml"),
        (b'<!DOCTYPE o [<!ENTITY a "b">]><opml><body><outline text="&a;"/></body></opml>', "opml-entities"),
        (
            b'<!DOCTYPE o [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c "&b;&b;">]><opml><head><title>&c;</title></head></opml>',
            "opml-entities",
        ),
        (b'<!DOCTYPE o [<!ENTITY x SYSTEM "file:///etc/passwd">]><opml><head><title>&x;</title></head></opml>', "opml-entities"),
        (b'<!DOCTYPE o [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]><opml/>', "opml-entities"),
        (b"<opml><body>" + b"<outline text='x'>" * 60 + b"</outline>" * 60 + b"</body></opml>", "opml-too-deep"),
        (b"<opml>" + b" " * opml.MOST_BYTES + b"</opml>", "opml-too-large"),
        (body(*['<outline xmlUrl="https://a.example/"/>'] * (opml.MOST_FEEDS + 1)), "opml-too-many"),
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused_in_words(content: bytes, message: str) -> None:
    with pytest.raises(BadInput) as refused:
        opml.parse(content)

    assert refused.value.message_id == message


def test_fault_in_the_xml_is_named_by_its_line() -> None:
    content = body(
        *['<outline text="a" xmlUrl="https://a.example/"/>'] * 5, '<outline text="b" xmlUrl="x"', "<outline/>"
    )

    with pytest.raises(BadInput) as refused:
        opml.parse(content)

    assert refused.value.facts["line"] in ("8", "9")


ROUND = [
    Outline(0, "https://a.example/f?a=1&b='2'", "A & \"B\" <c> 'd' \\ 日本 🎉", ("DE", "FR"), 3600, "de", paused=True),
    Outline(0, "http://b.example:8080/ä", "Plain"),
    Outline(0, "https://c.example/", "https://c.example/other"),
    Outline(0, "https://d.example/", ""),
]


def test_own_export_is_read_back_exactly_and_written_again_the_same() -> None:
    written = opml.write(ROUND, title="T & T", now=NOW)

    found = opml.parse(written)

    assert [replace(one, line=0) for one in found.outlines] == ROUND
    assert found.title == "T & T"
    assert found.faults == ()
    assert opml.write(found.outlines, title=found.title, now=NOW) == written


def test_other_readers_find_the_feeds_of_our_export_where_opml_has_them() -> None:
    text = opml.write(ROUND[:1], title="T", now=NOW).decode()

    assert 'type="rss"' in text
    assert "xmlUrl=\"https://a.example/f?a=1&amp;b='2'\"" in text
    assert 'bandwire:home="DE FR"' in text
    assert f'xmlns:bandwire="{opml.NAMESPACE}"' in text


@pytest.mark.parametrize("own", ["bandwire:interval='-5'", "bandwire:interval='1e9'", "bandwire:interval='99999999'"])
def test_our_own_attributes_are_not_trusted_either(own: str) -> None:
    content = body(f"<outline xmlUrl='https://a.example/' xmlns:bandwire='{opml.NAMESPACE}' {own}/>")

    (only,) = opml.parse(content).outlines

    assert only.interval_s is None
