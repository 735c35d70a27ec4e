"""The wheel: what a person gets who installs Bandwire instead of cloning it."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """Built from a copy of what is under version control, without the network."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("dist")
    for name in ("bot", "cogs", "data", "pyproject.toml", "README.md", "LICENSE"):
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, source / name)
    command = (
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-build-isolation",
        "--no-deps",
        "--no-index",
        "-w",
        target,
        source,
    )
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words
    (built,) = target.glob("bandwire-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Installed into a folder of its own."""
    folder = tmp_path_factory.mktemp("site")
    command = (sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", folder, wheel)
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words
    return folder


def _in(installed, code, cwd):
    done = subprocess.run(  # noqa: S603 - our own words
        (sys.executable, "-P", "-c", code),
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(installed)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def _kept(*patterns):
    """Files that must be in the wheel, as they stand beside the code."""
    found = {path.relative_to(ROOT).as_posix() for pattern in patterns for path in ROOT.glob(pattern) if path.is_file()}
    assert found, patterns
    return found


def test_everything_that_is_no_python_is_inside(wheel):
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = _kept(
        "bot/store/migrations/*/*.sql",
        "bot/text/locales/*/*.ftl",
        "bot/playground/web/**/*",
        "bot/**/*.py",
        "cogs/*.py",
    )
    assert sorted(wanted - inside) == []
    tables = {name.replace("data/", "bot/_data/", 1) for name in _kept("data/**/*") if "__pycache__" not in name}
    assert sorted(tables - inside) == []


def test_nothing_is_inside_that_is_not_ours_to_give(wheel):
    tops = {name.partition("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bot", "cogs"}


def test_an_installed_bandwire_finds_its_tables_migrations_and_words(installed, tmp_path):
    code = """
import bot
from bot.log import configure_log
from bot.bands.tables.load import load_tables
from bot.store.scripts import load_migrations
from bot.text.speech import Texts
configure_log()
print(bot.__file__)
print(len(load_migrations("sqlite")))
print(len(load_tables().devices))
Texts.load()
"""
    where, migrations, devices = _in(installed, code, tmp_path)
    assert Path(where).is_relative_to(installed), "the checkout was imported instead of the wheel"
    assert int(migrations) == len(list((ROOT / "bot/store/migrations/sqlite").glob("*.sql")))
    assert int(devices) > 1000


def test_an_installed_bandwire_runs(installed, tmp_path):
    code = "import sys; from bot.__main__ import main; sys.exit(main(['migrate']))"
    assert _in(installed, code, tmp_path)[0] == "Applied 0001_core.sql"
    assert (tmp_path / "var/bandwire.db").exists()


@pytest.mark.parametrize(("command", "said"), [("bands", "C6903"), ("playground", "The playground is open")])
def test_an_installed_bandwire_answers_and_plays(installed, tmp_path, command, said):
    words = {"bands": ("Z1 T-Mobile", "--json"), "playground": ("--no-bot", "--port", "0")}[command]
    process = subprocess.Popen(  # noqa: S603 - our own words
        (sys.executable, "-P", "-m", "bot", command, *words),
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(installed), "TABLES_CACHE": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        if command == "playground":
            assert said in process.stdout.readline()
            process.terminate()
        output, errors = process.communicate(timeout=60)
        assert process.returncode == 0, errors
        if command == "bands":
            assert said in json.dumps(json.loads(output))
    finally:
        process.kill()
        process.communicate()
