"""Which reports tell one story, and which only look as if they did."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.news.model import Entry, Tag, Tags
from bot.news.stories import Memory, Storyteller, Told
from bot.news.telling.features import Features, Reader
from bot.news.telling.titles import bare_title
from bot.places.places import Places

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
READER = Path(__file__).parents[3] / "data" / "tagging" / "stories.tsv"


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(READER)


@pytest.fixture(scope="module")
def teller(reader: Reader) -> Storyteller:
    return Storyteller(reader.common, Places.load().covers)


def told(reader: Reader, title: str, tags: Tags | None = None, *, hours: int = 0, source: str = "a") -> Features:
    entry = Entry(id="1", link="https://example.org/1", title=title, language="en")
    return reader.features(entry, tags or Tags(), at=NOON + timedelta(hours=hours), source=source)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Fairphone 9 goes on sale with a swappable radio", "The Fairphone 9 with its swappable radio goes on sale"),
        ("Regulator fines Zandtel over dropped calls", "Copyfarm | Regulator fines Zandtel over dropped calls"),
        ("Dialer (4) launch set for July 8 in London", "Zandtel's Dialer (4) will be unveiled on July 8"),
        ("Zandtel buys rival Quell for $2.4 billion", "Zandtel acquires rival Quell in a $2.4B purchase"),
    ],
)
def test_two_reports_of_one_event_are_one_story(reader: Reader, teller: Storyteller, first: str, second: str) -> None:
    memory = Memory([Told("1", told(reader, first))])
    assert teller.place(told(reader, second, hours=2, source="b"), memory) == "1"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Lumo OS 21.1 beta 1 is ready to test", "Lumo OS 21.1 beta 2 is ready to test"),
        ("Lumo OS 21.6 mends the alarm", "Lumo OS 21.6.1 mends the alarm"),
        ("The Dialer is a folding radio", "The Dialer 2 is a folding radio"),
        ("Zandtel sold 4 million handsets in Q2 2025", "Zandtel sold 4 million handsets in Q4 2025"),
        ("Fairphone 9 leaked in three colours", "Fairphone 9 launched in three colours"),
        ("Fairphone 9 sale halted over its charger", "Fairphone 9 sale cleared after charger row: court lifts the ban"),
        ("Google mends the dialer’s display", "Google mends the dialer’s battery"),
        ("Zandtel sale opens on March 2", "Zandtel sale opens on March 9"),
        ("Vodafone raises its fees again", "Orange raises its fees again"),
        ("Dialer 4 seen at the FCC", "Dialer 4 seen at TENAA"),
        ("Zandtel buys masts for a billion", "Zandtel sells its masts for a billion"),
        ("Zandtel fined over dropped calls", "Zandtel appeals the fine over dropped calls"),
        ("How to preorder the Dialer 4", "Dialer 4 compared with the Dialer 3: how to choose"),
        ("Dialer 200 Lite lands in shops", "Dialer 200 Pro lands in shops"),
        ("Zandtel lights up its radio in the metro of Lagos", "Zandtel lights up its radio in the metro of Abuja"),
        ("Dialer 5 pre-orders open in all shops", "Dialer 5 first sale today in all shops"),
        ("Over 300 masts fell in 3 days of storms", "Over 500 masts fell in 4 days of storms"),
    ],
)
def test_what_differs_in_one_thing_that_matters_is_another_story(
    reader: Reader, teller: Storyteller, first: str, second: str
) -> None:
    memory = Memory([Told("1", told(reader, first))])
    assert teller.place(told(reader, second, hours=2, source="b"), memory) is None


@pytest.mark.parametrize(
    ("first", "second", "language"),
    [
        ("Zandtel Dialer arrives in Europe for 1,399 euros", "Zandtel Dialer startet in Europa für 1.399 Euro", "de"),
        ("Zandtel fined 3.2 million over the Dialer", "Multa di 3,2 milioni a Zandtel per il Dialer", "it"),
        ("Zandtel Dialer costs 198,000 yen", "Zandtel Dialerの価格は19万8000円", "ja"),
    ],
)
def test_a_figure_is_the_same_however_a_language_writes_it(
    reader: Reader, teller: Storyteller, first: str, second: str, language: str
) -> None:
    tags = Tags(brands=(Tag("Zandtel", "Zandtel"),))
    other = Entry(id="2", link="https://example.org/2", title=second, language=language)
    memory = Memory([Told("1", told(reader, first, tags))])

    assert teller.place(reader.features(other, tags, at=NOON, source="b"), memory) == "1"


def test_another_market_or_phone_is_another_story(reader: Reader, teller: Storyteller) -> None:
    india, europe = Tags(regions=(Tag("IN", "India"),)), Tags(regions=(Tag("EUROPE", "Europe"),))
    memory = Memory([Told("1", told(reader, "Fairphone price falls in India", india))])
    assert teller.place(told(reader, "Fairphone price falls in Europe", europe, source="b"), memory) is None
    plain, fan = Tags(devices=(Tag("s25", "Galaxy S25"),)), Tags(devices=(Tag("s25-fe", "Galaxy S25 FE"),))
    memory = Memory([Told("1", told(reader, "Galaxy S25 turns green", plain))])
    assert teller.place(told(reader, "Galaxy S25 FE turns green", fan, source="b"), memory) is None


def test_a_place_that_is_named_says_more_than_a_carriers_home(reader: Reader, teller: Storyteller) -> None:
    carrier, home = (Tag("zandtel-fr", "Zandtel"),), Tag("FR", "Zandtel")
    here = told(reader, "Zandtel lights its radio in Réunion", Tags((home, Tag("RE", "Réunion")), carriers=carrier))
    there = told(
        reader,
        "Zandtel lights its radio on Guadeloupe",
        Tags((home, Tag("GP", "Guadeloupe")), carriers=carrier),
        source="b",
    )

    assert here.regions == {"RE"}
    assert teller.place(there, Memory([Told("1", here)])) is None
    assert told(reader, "Zandtel lights its radio", Tags((home,), carriers=carrier)).regions == {"FR"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zandtel is back in Germany with news", "After the merger in Germany"),
        ("Roaming gets cheaper in Germany", "Dialer 4 comes to Germany"),
        ("Orange Germany hires", "Trouble at Orange Germany"),
    ],
)
def test_what_shares_nothing_but_where_it_happened_is_another_story(
    reader: Reader, teller: Storyteller, first: str, second: str
) -> None:
    where = Tags(regions=(Tag("DE", "Germany"),), carriers=(Tag("orange-de", "Orange"),))
    memory = Memory([Told("1", told(reader, first, where))])
    assert teller.place(told(reader, second, where, hours=2, source="b"), memory) is None
    report = told(reader, f"{first}, says a report", where, hours=2, source="b")
    assert teller.place(report, memory) == "1", "what happened is shared, too"


def test_a_report_after_three_days_is_another_story(reader: Reader, teller: Storyteller) -> None:
    title = "Regulator fines Zandtel over dropped calls"
    memory = Memory([Told("1", told(reader, title))])
    assert teller.place(told(reader, title, hours=71, source="b"), memory) == "1"
    assert teller.place(told(reader, title, hours=73, source="b"), memory) is None


def test_a_memory_forgets_the_oldest(reader: Reader, teller: Storyteller) -> None:
    titles = [f"Zandtel opens mast number {number} in the valley" for number in range(5)]
    memory = Memory((Told(title, told(reader, title, hours=hour)) for hour, title in enumerate(titles)), most=3)
    assert len(memory) == 3
    memory.forget(NOON + timedelta(hours=4))
    assert len(memory) == 1
    assert not memory.with_key("3")
    assert teller.place(told(reader, titles[4], hours=5, source="b"), memory) == titles[4]


def test_the_name_of_a_site_is_no_part_of_a_title() -> None:
    assert bare_title("Five masts fell in a storm - Mastnews", "mastnews.example", "") == "Five masts fell in a storm"
    assert bare_title("Five masts fell - in a storm", "mastnews.example", "") == "Five masts fell - in a storm"


@pytest.mark.parametrize(
    "echo",
    [
        "Copyfarm | Regulator fines Zandtel over its dropped calls",
        "[…] Regulator fines Zandtel over its dropped calls [...]",
        "Pingback: Regulator fines Zandtel over its dropped calls",
        "Trackback: Copyfarm » Regulator fines Zandtel over its dropped calls",
        "By: Copyfarm | Regulator fines Zandtel over its dropped calls",
        "Comment on Regulator fines Zandtel over its dropped calls by Somebody",
        "Kommentar zu Regulator fines Zandtel over its dropped calls von Jemand",
        "RT @copyfarm: Regulator fines Zandtel over its dropped calls",
        "Regulator fines Zandtel over its dropped calls — and…",
    ],
)
@pytest.mark.parametrize("source", ["a", "b"])
def test_an_echo_of_a_page_is_told_with_it(reader: Reader, teller: Storyteller, echo: str, source: str) -> None:
    memory = Memory([Told("1", told(reader, "Regulator fines Zandtel over its dropped calls"))])
    assert teller.place(told(reader, echo, hours=2, source=source), memory) == "1"


def test_what_only_looks_like_an_echo_keeps_its_words() -> None:
    for title in ("By the sea: five phones", "Comment on dit Zandtel", "Zandtel: five masts fell", "RTL: nine masts"):
        assert bare_title(title, "a", "") == title
