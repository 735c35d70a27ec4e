"""Finds the tables: `data/` of a checkout, or `bot/_data` of an installed wheel."""

from pathlib import Path

from bot.errors import TablesError

_PACKAGE = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """The folder of the tables.

    Raises:
        TablesError: when there is none, which means a broken installation.
    """
    for folder in (_PACKAGE.parent / "data", _PACKAGE / "_data"):
        if (folder / "sources.jsonl").is_file():
            return folder
    raise TablesError(
        f"no tables found beside {_PACKAGE} or in it: is the installation whole?", file="", line=0, column=0
    )
