"""The look-up commands on the real tables: the questions that began it all, as a person types them."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.__main__ import main


@pytest.fixture(scope="module", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """One compiled form of the tables for all tests here."""
    patch = pytest.MonkeyPatch()
    patch.setenv("TABLES_CACHE", str(tmp_path_factory.mktemp("tables")))
    yield
    patch.undo()


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main([*words, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def words_of(found: dict[str, object]) -> dict[str, str]:
    """The verdicts of the two models that the question is about."""
    variants = found["variants"]
    assert isinstance(variants, list)
    return {name: one["overall"] for one in variants for name in one["models"] if name in ("C6903", "C6906")}


def test_which_z1_for_tmobile(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "bands", "Z1 T-Mobile", "--home", "US")
    assert (found["kind"], found["carrier"]["id"]) == ("per_model", "tmobile-us")  # type: ignore[index]
    assert found["assumed"] == ["country"]
    assert words_of(found) == {"C6903": "gaps", "C6906": "gaps"}
    then = asked(capsys, "bands", "Z1 T-Mobile", "--home", "US", "--date", "2013-10")
    assert words_of(then) == {"C6903": "works", "C6906": "works"}


def test_does_the_c6906_do_att_lte_and_how_do_you_know(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "bands", "does the C6906 do AT&T LTE?")
    (only,) = found["variants"]  # type: ignore[misc]
    assert {"B2", "B4", "B5", "B17"} <= set(only["technologies"]["4G"]["shared"])
    assert only["technologies"]["3G"]["since"] == "2022-02-22"
    assert any("C6906" in str(found["text"]) for _ in only["sources"])
    assert {"ga2022", "pixel-profiles"} & {source["source"] for source in only["sources"]}


def test_does_the_zl_have_band_3(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "device", "C6506")
    (only,) = found["variants"]  # type: ignore[misc]
    assert "B3" not in only["technologies"]["E-UTRA"]["bands"]


def test_what_works_in_morocco(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "country", "C6903", "Morocco")
    verdicts = {one["carrier"]["id"]: one["verdict"] for one in found["carriers"]}  # type: ignore[attr-defined]
    assert verdicts == {"iam-ma": "works", "inwi-ma": "works", "orange-ma": "works"}
    assert main(["bands", "what works in Morocco"]) == 0
    assert "Networks in Morocco" in capsys.readouterr().out


def test_an_imei_is_known_as_one_and_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bands", "490154203237518", "--json"]) == 0
    out = capsys.readouterr().out
    assert json.loads(out)["kind"] == "imei"
    assert "490154203237518" not in out


def test_a_batch_answers_line_by_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    rows = [{"query": "C6903 IAM"}, {"device": "C6906", "carrier": "att-us", "date": "2013-10"}, {"query": "qwrtzx"}]
    file.write_text("\n".join(json.dumps(row) for row in rows) + "\n\n", "utf-8")
    assert main(["bands", "--batch", str(file)]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [one["verdict"] for one in answers] == ["works", "works", "unknown"]
    assert [one["as_of"] for one in answers][1] == "2013-10"


@pytest.mark.parametrize("line", ["{", "[]", '{"query": 3}'])
def test_a_broken_line_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path, line: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(line, "utf-8")
    assert main(["bands", "--batch", str(file)]) == 1
    assert f"{file}:1" in capsys.readouterr().err


def test_a_carrier_has_a_past(capsys: pytest.CaptureFixture[str]) -> None:
    now = asked(capsys, "carrier", "AT&T", "--country", "US")
    then = asked(capsys, "carrier", "att-us", "--date", "2013-10")
    assert now["technologies"]["3G"]["network"] == "off"  # type: ignore[index]
    assert then["technologies"]["3G"]["bands"] == ["U2", "U5"]  # type: ignore[index]


def test_phones_that_work(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "phones", "Maroc Telecom", "--brand", "Apple", "--since", "2021", "--needs", "4G")
    assert found["phones"]
    assert main(["phones", "iam-ma", "--brand", "Apple", "--since", "2021"]) == 0
    assert "Apple iPhone" in capsys.readouterr().out


def test_nothing_to_look_up_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bands"]) == 2
    assert capsys.readouterr().err.startswith("bandwire: Say what to look up")


def test_a_batch_that_is_not_there_is_told_in_a_sentence(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["bands", "--batch", str(tmp_path / "none.jsonl")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("none.jsonl cannot be read: No such file or directory.")


def test_a_date_that_is_none_is_not_answered_as_today(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "bands", "Z1 T-Mobile", "--date", "2013-13")
    assert (found["kind"], found["verdict"]) == ("unknown_date", "unknown")
    assert "2013-13" in str(found["text"])


@pytest.mark.parametrize(
    "words",
    [
        ("bands", "Z1 T-Mobile", "--home", "XX"),
        ("bands", "Z1 T-Mobile", "--locale", "xx"),
        ("bands", "Z1 T-Mobile", "--date", "13-2013"),
        ("bands", "Z1 T-Mobile", "--country", "XX"),
        ("phones", "T-Mobile", "--date", "13-2013"),
        ("phones", "T-Mobile", "--country", "XX"),
        ("country", "Z1", "Morocco", "--date", "13-2013"),
        ("carrier", "AT&T", "--country", "XX"),
    ],
)
def test_an_option_that_cannot_be_read_is_wrong_usage(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(list(words))
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "")
    assert err.startswith("bandwire: ")
    assert words[-1] in err
    assert len(err.splitlines()) == 1


def test_a_terminal_sees_no_marks_of_markdown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bands", "Z1 T-Mobile", "--home", "US", "--locale", "de"]) == 0
    out = capsys.readouterr().out
    assert "3. August 2026" in out
    assert "*" not in out
    assert "\\" not in out


def test_phones_take_a_date_and_a_country(capsys: pytest.CaptureFixture[str]) -> None:
    found = asked(capsys, "phones", "T-Mobile", "--country", "PL", "--brand", "Sony", "--date", "2013")
    assert (found["as_of"], found["carrier"]["id"]) == ("2013", "tmobile-pl")  # type: ignore[index]
