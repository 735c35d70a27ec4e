"""The files of `deploy/` name settings that exist, run without rights, and end in time."""

import re
from pathlib import Path

import pytest

from bot.settings import Settings
from bot.signals import END_WITHIN_S

DEPLOY = Path(__file__).parents[1] / "deploy"
OURS = {name.upper() for name in Settings.model_fields}
OTHERS = {"PATH", "PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "PIP_NO_CACHE_DIR", "PIP_DISABLE_PIP_VERSION_CHECK"}


def named(text):
    """Environment variables as Docker, compose and systemd write them."""
    return set(re.findall(r"^\s*(?:ENV |Environment=)?([A-Z][A-Z_]+)[=:] ?\S", text, re.MULTILINE))


@pytest.mark.parametrize("name", ["Dockerfile", "compose.yaml", "compose.split.yaml", "bandwire.service"])
def test_every_setting_that_is_named_exists(name):
    found = {word for word in named((DEPLOY / name).read_text()) if not word.startswith(("POSTGRES_", "HEALTHCHECK"))}
    assert found, "no setting was found: has the file another form?"
    assert found - OTHERS <= OURS


def test_the_roles_of_the_split_deployment_are_all_there():
    text = (DEPLOY / "compose.split.yaml").read_text()
    assert set(re.findall(r"ROLE: (\w+)", text)) == {"gateway", "feeds", "sender"}


def test_the_container_runs_without_rights_and_says_how_it_fares():
    lines = (DEPLOY / "Dockerfile").read_text().splitlines()
    commands = [line.split(maxsplit=1)[0] for line in lines if re.match(r"[A-Z]+ ", line)]
    assert "ADD" not in commands
    assert lines.index("USER bandwire") < lines.index('ENTRYPOINT ["bandwire"]')
    assert {"HEALTHCHECK", "STOPSIGNAL"} <= set(commands)
    assert all(":" in line and ":latest" not in line for line in lines if line.startswith("FROM python"))


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("compose.yaml", r"stop_grace_period: (\d+)s"),
        ("compose.split.yaml", r"stop_grace_period: (\d+)s"),
        ("bandwire.service", r"TimeoutStopSec=(\d+)"),
    ],
)
def test_the_end_is_waited_for(name, pattern):
    graces = [int(found) for found in re.findall(pattern, (DEPLOY / name).read_text())]
    assert graces
    assert all(grace > END_WITHIN_S for grace in graces)


def test_parsers_of_feeds_may_limit_themselves_under_systemd():
    """They call setrlimit, which is in @resources."""
    unit = (DEPLOY / "bandwire.service").read_text()
    denied = re.findall(r"^SystemCallFilter=~(.*)$", unit, re.MULTILINE)
    assert denied == ["@privileged"]
