"""By what entries are recognised: any of their keys, none that stands for everything, and stable against cosmetic change."""

from datetime import UTC, datetime

import pytest
from msgspec.structs import replace

from bot.news.dedupe import fresh, keyed, keys
from bot.news.model import Entry
from bot.news.parsing.links import absolute, canonical, without_tracking

ENTRY = Entry(
    "guid-1",
    "https://news.example/a",
    "Title",
    published=datetime(2026, 11, 24, tzinfo=UTC),
    written_date="24 Nov 2026",
)


def seen(*entries: Entry) -> set[str]:
    return {key for entry in entries for key in keys(entry)}


def test_an_entry_is_new_once() -> None:
    assert [entry for entry, _ in fresh([ENTRY], set())] == [ENTRY]
    assert fresh([ENTRY], seen(ENTRY)) == []


@pytest.mark.parametrize(
    "changed",
    [
        replace(ENTRY, title="Edited"),
        replace(ENTRY, id="another-guid"),
        replace(ENTRY, link="https://news.example/moved"),
        replace(ENTRY, published=None, written_date=""),
        replace(ENTRY, link="http://www.news.example/a/?utm_source=x#comments"),
        replace(ENTRY, id="", link="https://news.example:443/a"),
    ],
    ids=["title", "changing guid", "moved", "undated", "tracked", "guid lost"],
)
def test_any_key_that_was_seen_makes_it_old(changed: Entry) -> None:
    assert fresh([changed], seen(ENTRY)) == []


def test_a_guid_that_is_an_address_counts_however_it_is_written() -> None:
    assert (
        fresh(
            [replace(ENTRY, id="https://n.example/1/", link="")], seen(replace(ENTRY, id="http://n.example/1", link=""))
        )
        == []
    )


def test_without_guid_and_link_the_title_with_the_written_date_counts() -> None:
    bare = Entry("", "", "Weekly deals", written_date="24 Nov 2026")
    assert fresh([replace(bare, title="weekly  DEALS!")], seen(bare)) == []
    assert fresh([replace(bare, written_date="1 Dec 2026")], seen(bare))


def test_a_clamped_date_does_not_make_an_old_entry_new() -> None:
    """A date in the future reads as now, another one at each poll; the key hangs on what the feed wrote."""
    first = Entry(
        "", "", "Soon", published=datetime(2026, 11, 24, 12, tzinfo=UTC), written_date="Wed, 25 Nov 2026 09:00 GMT"
    )
    later = replace(first, published=datetime(2026, 11, 24, 13, tzinfo=UTC))
    assert keys(first) == keys(later)


def test_a_guid_that_all_entries_share_recognises_none() -> None:
    entries = [Entry("site", f"https://n.example/{n}", f"Title {n}") for n in range(3)]
    assert [entry for entry, _ in fresh(entries, set())] == entries
    assert len({key for _, found in keyed(entries) for key in found}) == 3


def test_a_link_that_all_entries_share_recognises_none() -> None:
    entries = [Entry(f"g{n}", "https://n.example/live", f"Title {n}") for n in range(3)]
    assert len(fresh(entries, set())) == 3


def test_the_front_page_as_link_recognises_nothing() -> None:
    entries = [Entry("", "https://n.example/", f"Title {n}", written_date="24 Nov") for n in range(2)]
    assert len(fresh(entries, set())) == 2
    assert keys(entries[0]) != keys(entries[1])


def test_a_repetition_within_the_feed_is_one() -> None:
    assert len(fresh([ENTRY, replace(ENTRY, title="Title ")], set())) == 1


def test_every_entry_has_a_key() -> None:
    assert all(keys(entry) for entry in (Entry("", "", ""), Entry("  ", "mailto:x", "t"), Entry("\ud800", "", "")))


def test_the_link_key_is_the_same_in_every_feed() -> None:
    assert set(keys(ENTRY)) & set(keys(Entry("other", "http://news.example/a?fbclid=1", "Else")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x", "http://www.a.example/x/"),
        ("https://a.example/x?b=2&a=1", "https://a.example/x?a=1&b=2"),
        ("https://a.example/%7Ejo", "https://a.example/~jo"),
        ("https://A.Example/x", "https://a.example/x#top"),
        ("https://a.example/gr%C3%B6%C3%9Fe", "https://a.example/größe"),
    ],
)
def test_one_page_has_one_canonical_link(one: str, other: str) -> None:
    assert canonical(one) == canonical(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://a.example/x", "https://a.example/X"),
        ("https://a.example/x?id=1", "https://a.example/x?id=2"),
        ("https://a.example/#!/one", "https://a.example/#!/two"),
        ("https://a.example:8443/x", "https://a.example/x"),
        ("https://a.example/x?ref=12", "https://a.example/x?ref=13"),
    ],
)
def test_different_pages_stay_different(one: str, other: str) -> None:
    assert canonical(one) != canonical(other)


@pytest.mark.parametrize(
    "link", ["", "mailto:a@b.example", "javascript:x", "https://", "http://[", "https://a.example:99999/", "data:,x"]
)
def test_what_is_no_address_has_no_canonical_link(link: str) -> None:
    assert canonical(link) == ""


@pytest.mark.parametrize(
    ("link", "bare"),
    [
        ("https://a.example/x?utm_source=a&utm_medium=b", "https://a.example/x"),
        ("https://a.example/x?p=1&fbclid=abc&q=2", "https://a.example/x?p=1&q=2"),
        ("https://a.example/x?source=rss", "https://a.example/x"),
        ("https://a.example/x?source=factory", "https://a.example/x?source=factory"),
        ("https://a.example/x?a=1&&b=#c", "https://a.example/x?a=1&b=#c"),
    ],
)
def test_tracking_is_stripped_and_nothing_else(link: str, bare: str) -> None:
    assert without_tracking(link) == bare


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "file:///etc/passwd", "", "   ", "http://", "x" * 9_000, "http://[::1"]
)
def test_only_web_addresses_are_links(link: str) -> None:
    assert absolute(link, "") == ""
