"""Feed packs: the table that is shipped, and what a wrong row says."""

import json
import re
from pathlib import Path

import pytest

from bot.bands.tables.locate import data_folder
from bot.errors import TablesError
from bot.news.begin.sites import fitting_pack
from bot.news.packs import SiteRow, read_packs, stray_files
from bot.places.places import Places
from bot.rows import read_folder

PACK = {"id": "xx", "region": "DE", "language": "de"}
SITE = {
    "id": "one",
    "name": "One",
    "url": "https://one.example/feed",
    "site": "https://one.example/",
    "language": "de",
    "topics": ["phones"],
    "seen_in": "github.com/a/b: list.opml",
    "seen": "2026-01-31",
}


@pytest.fixture(scope="module")
def places():
    return Places.load()


def write(folder: Path, packs: list[dict], sites: dict[str, list[dict]]) -> Path:
    (folder / "sites").mkdir()
    (folder / "packs.jsonl").write_text("\n".join(map(json.dumps, packs)), "utf-8")
    for name, rows in sites.items():
        (folder / "sites" / f"{name}.jsonl").write_text("\n".join(map(json.dumps, rows)), "utf-8")
    return folder


def test_the_packs_that_we_ship_cover_the_world(places):
    packs = read_packs([data_folder() / "feeds"], places)
    assert len(packs) >= 12
    assert sum(len(pack.sites) for pack in packs.values()) >= 60
    assert stray_files(data_folder() / "feeds") == []
    for pack in packs.values():
        for site in pack.sites:
            assert not site.home or places.get(site.home), f"{site.id}: {site.home} is no country"


def test_every_address_says_where_and_when_it_was_seen():
    for row in read_folder(data_folder() / "feeds" / "sites", SiteRow):
        assert re.fullmatch(r"github\.com/[\w.-]+/[\w.-]+: \S.*", row.seen_in), f"{row.id}: {row.seen_in}"
        assert "2020" < row.seen < "2027", f"{row.id}: {row.seen}"


def test_the_operators_own_packs_stand_first(tmp_path, places):
    own = write(tmp_path, [PACK], {"xx": [SITE]})
    packs = read_packs([data_folder() / "feeds"], places, own=own)
    assert next(iter(packs)) == "xx"
    assert [site.url for site in packs["xx"].sites] == ["https://one.example/feed"]
    assert [pack.id for pack in packs.values() if pack.own] == ["xx"]


@pytest.mark.parametrize(
    ("locale", "region", "fitting"),
    [("en-GB", "DE", "GB"), ("de", "FR", "DACH"), ("xx-YY", "WORLD", "xx"), ("en-US", "WORLD", "xx")],
)
def test_a_new_server_gets_the_pack_of_its_language_unless_the_operator_has_one_for_the_world(
    tmp_path, places, locale, region, fitting
):
    own = write(tmp_path, [{**PACK, "language": "fi", "region": region}], {"xx": [SITE]})
    packs = read_packs([data_folder() / "feeds"], places, own=own)
    found = fitting_pack(packs, locale)
    assert fitting in (found, packs[found].region)


@pytest.mark.parametrize(
    ("packs", "sites", "said"),
    [
        ([PACK, PACK], {"xx": [SITE]}, "packs.jsonl:2:8: the pack 'xx' stands twice"),
        ([{**PACK, "region": "ATLANTIS"}], {"xx": [SITE]}, "packs.jsonl:1:24: 'ATLANTIS' is no place"),
        ([PACK], {}, "packs.jsonl:1:8: the pack 'xx' has no sites"),
        ([PACK], {"xx": [SITE, {**SITE, "id": "two"}]}, "xx.jsonl:2:37: 'https://one.example/feed' stands twice"),
        ([PACK], {"xx": [{**SITE, "topics": ["cooking"]}]}, "topics.0: Input should be 'phones'"),
        ([PACK], {"xx": [{**SITE, "url": "ftp://one.example"}]}, "url: String should match"),
        ([PACK], {"xx": [{key: SITE[key] for key in SITE if key != "seen_in"}]}, "seen_in: Field required"),
    ],
)
def test_a_wrong_row_says_where_it_is(tmp_path, places, packs, sites, said):
    with pytest.raises(TablesError) as caught:
        read_packs([write(tmp_path, packs, sites)], places)
    assert said in caught.value.sentence


def test_sites_of_a_pack_that_is_not_listed_are_found(tmp_path):
    assert stray_files(write(tmp_path, [PACK], {"xx": [SITE], "yy": [SITE]})) == ["yy.jsonl"]
