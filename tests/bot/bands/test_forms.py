"""The JSON of the look-up commands held against its published form, field by field, on the real tables."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.bands.forms import COMMANDS, BandsForm

FOLDER = Path(__file__).parents[3] / "docs" / "json"

BANDS = {
    "Z1 T-Mobile US": "per_model",
    "C6903 Maroc Telecom": "answer",
    "C6906 AT&T 2013-10": "answer",
    "Z1 Morocco": "choose_carrier",
    "Z1": "choose_carrier",
    "Z1 vodafone": "choose_carrier",
    "iphone": "choose_device",
    "qwertzuiop": "unknown_device",
    "what works in Morocco": "unknown_device",
    "iphone 15 foobarcell": "unknown_carrier",
    "490154203237518": "imei",
    "C6903 Mint Mobile": "answer",
    "iphone 12 Verizon 2035": "per_model",
    "galaxy s22 verizon": "per_model",
    "iphone 7 telstra": "per_model",
    "galaxy s21 jio": "per_model",
    "moto g power sprint 2018": "",
    "nokia 3310 docomo 2010": "",
    "pixel 6 china mobile": "",
}
OTHERS = {
    "device": [["Z1"], ["C6903"], ["iphone"], ["qwertzuiop"]],
    "carrier": [["AT&T"], ["T-Mobile", "--country", "US", "--date", "2013-10"], ["vodafone"], ["foobarcell"],
                ["AT&T", "--date", "2013-13"], ["Mint Mobile"], ["Sprint"]],
    "country": [["C6903", "Morocco"], ["Z1", "Narnia"], ["qwertzuiop", "US"], ["Z1", "Vodafone"], ["Z1", "Europe"]],
    "phones": [["Maroc Telecom", "--brand", "Apple", "--since", "2021", "--needs", "4G"], ["foobarcell"],
               ["Verizon", "--brand", "Aple"], ["iPhone 12"]],
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    patch = pytest.MonkeyPatch()
    patch.setenv("TABLES_CACHE", str(tmp_path_factory.mktemp("tables")))
    yield
    patch.undo()


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    assert main(list(words)) == 0
    return capsys.readouterr().out.splitlines()


def test_bands_prints_its_form_for_every_kind(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    asked = tmp_path / "asked.jsonl"
    asked.write_text("".join(json.dumps({"query": text}) + "\n" for text in BANDS), "utf-8")
    kinds = {}
    for text, line in zip(BANDS, printed(capsys, "bands", "--batch", str(asked)), strict=True):
        found = BandsForm.model_validate_json(line)
        kinds[text] = found.kind
        assert found.text, text
    assert kinds == {text: kind or kinds[text] for text, kind in BANDS.items()}
    assert set(kinds.values()) == {"answer", "per_model", "choose_device", "choose_carrier", "unknown_device",
                                   "unknown_carrier", "imei"}  # fmt: skip


@pytest.mark.parametrize(
    ("options", "kind"), [(["--date", "2013-13"], "unknown_date"), (["--country", "Narnia"], "unknown_country")]
)
def test_an_option_that_says_nothing_keeps_the_form(
    capsys: pytest.CaptureFixture[str], options: list[str], kind: str
) -> None:
    (line,) = printed(capsys, "bands", "Z1 T-Mobile", *options, "--json")
    found = BandsForm.model_validate_json(line)
    assert (found.kind, found.query, found.verdict) == (kind, "Z1 T-Mobile", "unknown")


@pytest.mark.parametrize("command", OTHERS)
def test_the_other_commands_print_theirs(capsys: pytest.CaptureFixture[str], command: str) -> None:
    for words in OTHERS[command]:
        (line,) = printed(capsys, command, *words, "--json")
        COMMANDS[command].model_validate_json(line)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_published_schema_is_the_one_of_the_form(command: str) -> None:
    file = FOLDER / f"{command}.schema.json"
    assert file.is_file(), "run `python -m tests.bot.bands.test_forms`"
    assert file.read_text("utf-8") == schema(command)


def schema(command: str) -> str:
    """The JSON Schema of a command's output."""
    found = {"$schema": "https://json-schema.org/draft/2020-12/schema", **COMMANDS[command].model_json_schema()}
    return json.dumps(found, indent=1) + "\n"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name in COMMANDS:
        (FOLDER / f"{name}.schema.json").write_text(schema(name), "utf-8")
    sys.stdout.write(f"wrote {len(COMMANDS)} schemas\n")
