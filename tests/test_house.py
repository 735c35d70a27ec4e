"""The rules of the house that no linter knows: sizes, empty package files, mocks with a spec, and imports that open nothing."""

import ast
import re
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("bot", "cogs")
LONGEST_FILE = 400
LONGEST_FUNCTION = 60


def _files(*rooms):
    return sorted(chain.from_iterable((ROOT / room).rglob("*.py") for room in rooms))


def _name(path):
    return path.relative_to(ROOT).as_posix()


def _parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


def test_no_file_is_too_long():
    sizes = {_name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in _files(*ROOMS)}
    assert sizes, "no files found"
    assert {name: size for name, size in sizes.items() if size > LONGEST_FILE} == {}


def test_no_function_is_too_long():
    long = [
        f"{_name(path)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in _files(*ROOMS)
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert long == []


def test_package_files_are_empty_but_the_one_with_the_version():
    full = [
        _name(path)
        for path in _files(*ROOMS)
        if path.name == "__init__.py" and path.read_text(encoding="utf-8").strip()
    ]
    assert full == ["bot/__init__.py"]


def test_every_folder_of_code_is_a_package():
    bare = {_name(path.parent) for path in _files(*ROOMS) if not (path.parent / "__init__.py").exists()}
    assert bare == set()


def test_every_module_says_what_it_is_responsible_for():
    silent = [
        _name(path) for path in _files(*ROOMS) if path.name != "__init__.py" and not ast.get_docstring(_parsed(path))
    ]
    assert silent == []


def test_a_mock_has_a_spec():
    bare = [
        f"{_name(path)}:{node.lineno}"
        for path in _files("tests", "bench")
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.Call)
        and re.fullmatch(r"(\w+\.)*(Magic|Async|NonCallable)?Mock", ast.unparse(node.func))
        and not any(word.arg in ("spec", "spec_set") for word in node.keywords)
    ]
    assert bare == []


def test_tests_stand_where_their_subject_does():
    stray = [
        _name(path)
        for path in _files("tests/bot", "tests/cogs")
        if path.name.startswith("test_") and not (ROOT / path.relative_to(ROOT / "tests").parent).is_dir()
    ]
    assert stray == []


def test_no_task_is_left_to_itself():
    """A bare `create_task` is a bug: tasks live in a group, in the worker, or behind the store's shield."""
    allowed = {"bot/store/shield.py"}
    bare = [
        f"{_name(path)}:{node.lineno}"
        for path in _files("bot", "cogs")
        if not _name(path).startswith("bot/playground/") and _name(path) not in allowed
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in ("asyncio.create_task", "loop.create_task")
    ]
    assert bare == []


def test_sql_lives_only_where_the_store_is_handed_in():
    """In `bot/store` and in the repositories, which are what imports its protocol; never in a cog."""
    statement = re.compile(r"^\s*(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM)\s", re.DOTALL)
    stray = [
        f"{_name(path)}:{node.lineno}"
        for path in _files(*ROOMS)
        if not re.match(r"bot/(store|news|chat)/", _name(path))
        or "from bot.store" not in path.read_text(encoding="utf-8")
        for node in ast.walk(_parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and statement.match(node.value)
    ]
    assert stray == []


def test_importing_everything_opens_nothing_and_reads_no_environment():
    probe = """
import asyncio, importlib, os, pkgutil, socket, sqlite3, sys, threading
def refuse(*args, **kwargs):
    raise SystemExit(f"an import opens something: {args[1:2]}")
socket.socket.connect = refuse
sqlite3.connect = refuse
asyncio.BaseEventLoop.create_task = refuse
import bot, cogs
for package in (bot, cogs):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(threading.active_count())
"""
    done = subprocess.run(  # noqa: S603 - our own words
        (sys.executable, "-W", "ignore::DeprecationWarning", "-c", probe),
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin", "DISCORD_RATE": "not a number"},
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "1\n", "")


def test_everything_can_be_imported_where_the_modules_of_unix_are_missing():
    """As on Windows."""
    probe = """
import importlib, pkgutil, sys
for name in ("fcntl", "grp", "pwd", "resource", "termios"):
    sys.modules[name] = None
import bot, cogs
for package in (bot, cogs):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
from bot.chat.status import memory_mb
assert memory_mb() >= 0
"""
    done = subprocess.run(  # noqa: S603 - our own words
        (sys.executable, "-W", "ignore::DeprecationWarning", "-c", probe),
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("word", ["TODO", "FIXME", "XXX"])
def test_nothing_is_left_for_later(word):
    marks = [
        _name(path)
        for path in _files("bot", "cogs", "bench")
        if re.search(rf"#.*\b{word}\b", path.read_text(encoding="utf-8"))
    ]
    assert marks == []
