"""Writes `data/places/cldr.tsv`, the names of countries and UN M49 regions, from Babel's copy of CLDR.

Run it when Babel is updated: `python -m bot.places.build`. The bot reads the file, because opening Babel's locales takes
half a second and 30 MB.
"""

from pathlib import Path

from babel import Locale

from bot.places.source import places_folder, read_regions

# Every language of Discord's client, and those of the news we read.
LANGUAGES: tuple[str, ...] = (
    *("en", "es", "pt", "fr", "de", "it", "pl", "tr", "ar", "ja", "zh", "zh-Hant", "ru", "hi", "id", "nl", "ko"),
    *("uk", "cs", "sv", "vi", "th", "da", "fi", "nb", "ro", "hu", "el", "he", "bg", "hr", "lt", "fa"),
)
# CLDR's own additions to ISO 3166-1; Kosovo's code is user-assigned, but in use everywhere.
NOT_COUNTRIES = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})


def cldr_table() -> str:
    """The whole file: a header with the languages, then one line for each place, tab-separated."""
    territories = {language: _territories(language) for language in LANGUAGES}
    countries = sorted(
        code for code in territories["en"] if len(code) == 2 and code.isalpha() and code not in NOT_COUNTRIES
    )
    regions = [row.cldr for row in read_regions(places_folder() / "regions.tsv") if row.cldr]
    lines = ["\t".join(("code", *LANGUAGES))]
    lines += [
        "\t".join((code, *(territories[lang].get(code, "") for lang in LANGUAGES))) for code in countries + regions
    ]
    return "\n".join(lines) + "\n"


def _territories(language: str) -> dict[str, str]:
    return {str(code): str(name) for code, name in Locale.parse(language, sep="-").territories.items()}


def write(folder: Path) -> None:
    """Writes the table into `data/places`."""
    (folder / "cldr.tsv").write_text(cldr_table(), "utf-8")


if __name__ == "__main__":
    write(places_folder())
