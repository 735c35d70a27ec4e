"""Feed packs: phone-news sites by region, from `data/feeds/`, for servers that begin. Rows go in, checked packs come out."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field

from bot.places.places import Places
from bot.rows import Row, read_rows

Topic = Literal["phones", "android", "apple", "carriers", "tech"]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{1,31}$")]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
Address = Annotated[str, Field(pattern=r"^https?://[^\s]+$", max_length=300)]

START_WITH = 4
"""Sites of a pack that are ticked at first: the first ones of its file."""


class PackRow(Row):
    """One line of `packs.jsonl`: a pack, the place whose news it brings, and the language that most of it is written in."""

    id: Id
    region: str
    """A code of the places: `DE`, `DACH`, `LATAM`, `WORLD`."""
    language: Language
    name: str = Field(default="", max_length=40)
    """What tells it from another pack for the same place; not needed otherwise."""


class SiteRow(Row):
    """One line of `sites/<pack>.jsonl`: a site's feed, the most fitting first."""

    id: Id
    name: str = Field(min_length=1, max_length=60)
    url: Address
    """The feed's own address, exactly as it stands in `seen_in`."""
    site: Address
    home: Annotated[str, Field(pattern=r"^[A-Z]{2}$")] | None = None
    """The country that news without any place is about; left out for sites that write for the world."""
    language: Language
    topics: list[Topic] = Field(min_length=1)
    """What it writes about, the main thing first; `tech` alone: not only phones."""
    seen_in: str = Field(min_length=8)
    """The public place where the address stands. Nobody says that it still answers."""
    seen: Annotated[str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """The day that this place is of."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site of a pack. `home` is a country's code, empty when it writes for the world."""

    id: str
    name: str
    url: str
    home: str
    language: str
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """Sites for one region, the most fitting first. `own` packs are the operator's."""

    id: str
    region: str
    language: str
    sites: tuple[Site, ...]
    name: str = ""
    own: bool = False


def read_packs(folders: Sequence[Path], places: Places, *, own: Path | None = None) -> dict[str, Pack]:
    """Packs by id: those of the operator's `own` folder first, then the others in the order of their files.

    Raises:
        TablesError: for a wrong row, an id or address that stands twice, a region that is none, or a pack without sites.
    """
    packs: dict[str, Pack] = {}
    taken: dict[str, SiteRow] = {}
    for folder in (*filter(None, (own,)), *folders):
        for row in read_rows(folder / "packs.jsonl", PackRow):
            if row.id in packs:
                row.wrong(f"the pack {row.id!r} stands twice", field="id")
            if places.get(row.region) is None:
                row.wrong(f"{row.region!r} is no place", field="region")
            sites = tuple(_site(site, taken) for site in read_rows(folder / "sites" / f"{row.id}.jsonl", SiteRow))
            if not sites:
                row.wrong(f"the pack {row.id!r} has no sites", field="id")
            packs[row.id] = Pack(row.id, row.region, row.language, sites, row.name, own=folder == own)
    return packs


def stray_files(folder: Path) -> list[str]:
    """Files of sites whose pack is not listed: nobody would ever see them."""
    listed = {row.id for row in read_rows(folder / "packs.jsonl", PackRow)}
    return sorted(path.name for path in (folder / "sites").glob("*.jsonl") if path.stem not in listed)


def _site(row: SiteRow, taken: dict[str, SiteRow]) -> Site:
    for field, key in (("id", row.id), ("url", f"url {row.url}")):
        if key in taken:
            row.wrong(f"{getattr(row, field)!r} stands twice, also in {taken[key].path.name}", field=field)
        taken[key] = row
    if not urlsplit(row.url).hostname:
        row.wrong(f"{row.url!r} has no host", field="url")
    return Site(row.id, row.name, row.url, row.home or "", row.language, tuple(row.topics))
