import argparse
import os
import subprocess
import sys
import types
from importlib import import_module
from pathlib import Path

import pytest

from bot import __version__
from bot.__main__ import COMMANDS, main
from bot.errors import FetchError

ROOT = Path(__file__).parents[2]


def command(monkeypatch, name, run, **arguments):
    """Puts a command of the test in the place of `bot.cli.NAME`."""
    module = types.ModuleType(f"bot.cli.{name}", "A command of the test.")

    def add_arguments(parser):
        for argument, options in arguments.items():
            parser.add_argument(argument, **options)

    module.add_arguments = add_arguments
    module.run = run
    monkeypatch.setitem(sys.modules, f"bot.cli.{name}", module)


def bot(*words, env=None, **options):
    clean = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), **(env or {})}
    return subprocess.run(  # noqa: S603 - our own command
        (sys.executable, "-m", "bot", *words),
        env=clean,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        **options,
    )


def test_a_commands_exit_code_comes_through_with_its_arguments(monkeypatch):
    seen = []
    command(monkeypatch, "data", lambda args: seen.append(args.what) or 1, what={})
    assert main(["data", "check"]) == 1
    assert seen == ["check"]


def test_an_expected_failure_is_one_sentence_and_exit_code_1(monkeypatch, capsys):
    def run(args):
        raise FetchError("The site did not answer.", reason="timeout")

    command(monkeypatch, "feeds", run)
    assert main(["feeds"]) == 1
    captured = capsys.readouterr()
    assert captured.err == "bandwire: The site did not answer.\n"
    assert captured.out == ""


def test_an_unexpected_failure_is_logged_with_its_traceback(monkeypatch, capsys, caplog):
    def run(args):
        raise ZeroDivisionError

    command(monkeypatch, "feeds", run)
    assert main(["feeds"]) == 1
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert "Traceback" in caplog.text


def test_an_interrupt_is_quiet(monkeypatch, capsys):
    def run(args):
        raise KeyboardInterrupt

    command(monkeypatch, "feeds", run)
    assert main(["feeds"]) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["bonds"], "did you mean 'bands'?"),
        (["feeds", "prob"], "did you mean 'probe'?"),
        (["news", "tags"], "did you mean 'tag'?"),
        (["data", "import", "mccmnc", "x"], "did you mean 'mcc-mnc'?"),
        (["bands", "Z1", "--jsn"], "did you mean '--json'?"),
        (["news", "tag", "--jason"], "did you mean '--json'?"),
        (["xyzzy"], "no command 'xyzzy'"),
        (["--what"], "--what"),
        (["version", "--x"], ""),
    ],
)
def test_wrong_usage_is_exit_code_2(capsys, words, told):
    with pytest.raises(SystemExit) as caught:
        main(words)
    assert caught.value.code == 2
    assert told in capsys.readouterr().err


def test_wrong_usage_of_a_command_is_exit_code_2(monkeypatch, capsys):
    command(monkeypatch, "data", lambda _args: 0, what={"choices": ["check"]})
    with pytest.raises(SystemExit) as caught:
        main(["data", "chek"])
    assert caught.value.code == 2


@pytest.mark.parametrize(("token", "expected"), [("", "playground"), ("abc.def.ghi", "run")])
def test_without_a_command_the_token_decides(monkeypatch, tmp_path, token, expected):
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text(f"DISCORD_TOKEN={token}\n")
    ran = []
    for name in ("run", "playground"):
        command(monkeypatch, name, lambda _args, name=name: ran.append(name) or 0)
    assert main([]) == 0
    assert ran == [expected]


def test_every_command_of_the_table_is_there_with_its_words():
    for listed in COMMANDS:
        module = import_module(f"bot.cli.{listed.name}")
        parser = argparse.ArgumentParser()
        module.add_arguments(parser)
        assert callable(module.run), listed.name
        assert (module.__doc__ or "").strip(), f"{listed.name} does not say what it does"
        undescribed = [
            action.dest
            for action in parser._actions
            if not action.help and not isinstance(action, argparse._SubParsersAction)
        ]
        assert undescribed == [], listed.name


def test_every_module_of_the_command_line_is_in_the_table():
    listed = {listed.name for listed in COMMANDS}
    commands = [
        path.stem for path in (ROOT / "bot/cli").glob("[a-z]*.py") if "\ndef run(" in path.read_text(encoding="utf-8")
    ]
    assert set(commands) == listed


def test_help_names_every_command_and_loads_none():
    done = bot("--help")
    assert done.returncode == 0
    assert all(f"  {listed.name} " in done.stdout for listed in COMMANDS)
    assert done.stderr == ""
    probe = "import sys; from bot.__main__ import main; main(['version']); print({'discord', 'pydantic', 'aiohttp'} & set(sys.modules))"
    told = subprocess.run((sys.executable, "-c", probe), cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603
    assert told.startswith(f"bandwire {__version__} ")
    assert told.endswith("\nset()\n")


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    line = f"{sys.executable} -m bot check --offline | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(  # noqa: S603 - our own words
        ("/bin/bash", "-c", line),
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    assert done.stdout.strip() in ("0", "1")


def test_run_without_a_token_says_what_to_do(tmp_path):
    done = bot("run", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("bandwire: DISCORD_TOKEN is not set")
    assert "playground" in done.stderr


def test_a_wrong_setting_ends_the_start_in_a_sentence(tmp_path):
    done = bot("run", cwd=tmp_path, env={"DISCORD_TOKEN": "abc.def.ghi", "DISCORD_RATE": "9000"})
    assert done.returncode == 1
    assert done.stderr.startswith("bandwire: Wrong settings: DISCORD_RATE should be less than or equal to 50")
    assert "Traceback" not in done.stderr


def test_migrate_on_the_command_line(tmp_path):
    first = bot("migrate", "--dry-run", cwd=tmp_path)
    assert first.stdout.startswith("Would apply 0001_core.sql")
    assert not (tmp_path / "var").exists()
    second = bot("migrate", cwd=tmp_path)
    assert second.stdout.startswith("Applied 0001_core.sql")
    third = bot("migrate", cwd=tmp_path)
    assert (third.stdout, third.stderr, third.returncode) == ("The database was up to date.\n", "", 0)
    assert bot("migrate", "--dry-run", cwd=tmp_path).stdout == "The database is up to date.\n"


@pytest.mark.parametrize(
    ("words", "model"),
    [(["news", "tag"], "bot.cli.news_tag:ArticleLine"), (["news", "stories"], "bot.cli.news_stories:StoryLine")],
)
def test_help_names_every_field_that_goes_in(words: list[str], model: str, capsys: pytest.CaptureFixture[str]) -> None:
    module, _, name = model.partition(":")
    fields = getattr(import_module(module), name).model_fields

    with pytest.raises(SystemExit):
        main([*words, "--help"])

    told = capsys.readouterr().out
    assert [field for field in fields if f"\n  {field} " not in told] == []


def test_every_command_stands_in_the_manual() -> None:
    manual = (ROOT / "docs" / "cli.md").read_text("utf-8")

    assert [command.name for command in COMMANDS if f"`{command.name}" not in manual] == []
