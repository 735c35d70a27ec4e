"""A small folder of tables to change, and the shipped tables, built once."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.bands.model import Tables
from bot.bands.tables.build import build_tables
from bot.bands.tables.locate import data_folder


@dataclass(frozen=True, slots=True)
class DataFolder:
    """A folder of tables with two sources, two bands and one phone; rows can be added."""

    path: Path

    def add(self, file: str, *rows: Mapping[str, object]) -> Path:
        """Append rows to a file of the folder."""
        path = self.path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as text:
            text.writelines(f"{json.dumps(row)}\n" for row in rows)
        return path

    def put(self, file: str, *rows: Mapping[str, object]) -> Path:
        """Write a file of the folder anew."""
        (self.path / file).unlink(missing_ok=True)
        return self.add(file, *rows)

    def build(self, *without: str) -> Tables:
        """The tables of the folder."""
        return build_tables(self.path, without=without)


def source(id_: str, **more: object) -> dict[str, object]:
    """A source row."""
    plain = {"id": id_, "title": id_, "locator": "here", "licence": "facts only", "seen": "2024", "strength": "single"}
    return {**plain, **more}


def phone(id_: str = "acme-one", name: str = "One", **more: object) -> dict[str, object]:
    """A row of the register."""
    return {"id": id_, "brand": "Acme", "name": name, "year": 2020, **more}


def bands(device: str = "acme-one", **more: object) -> dict[str, object]:
    """A row of bands: model AC-1 with LTE 1 3 20, unless said otherwise."""
    return {
        "device": device,
        "models": ["AC-1"],
        "scope": "model",
        "lte": "1 3 20",
        "source": "alpha",
        "seen": "2024",
        **more,
    }


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    made = DataFolder(tmp_path / "data")
    made.add("sources.jsonl", source("alpha"), source("beta"), source("alpha-old", origin="alphas"))
    made.add(
        "bands.jsonl",
        *(
            {
                "id": f"B{number}",
                "technology": "E-UTRA",
                "uplink_mhz": [low, low + 10],
                "downlink_mhz": [low + 50, low + 60],
                "duplex": "FDD",
                "names": [],
                "sources": ["alpha"],
            }
            for number, low in ((1, 1920), (3, 1710), (7, 2500), (20, 832))
        ),
    )
    made.add("devices/ids/acme.jsonl", phone())
    made.add("devices/bands/alpha/acme.jsonl", bands())
    return made


@pytest.fixture(scope="session")
def shipped() -> Tables:
    return build_tables(data_folder())
