"""The JSON Schemas in data/schema are those of the row models."""

from bot.bands.tables.locate import data_folder
from bot.bands.tables.schema import schemas
from bot.news import packs


def test_schemas_are_in_step_with_the_rows() -> None:
    folder = data_folder() / "schema"
    written = {path.name: path.read_text(encoding="utf-8") for path in folder.glob("*.json")}
    assert written == schemas([packs]), "run: python -m bot data schema"
