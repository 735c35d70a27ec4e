"""Answers in the language of the person's client, in the manager's, member's and owner's cases, by the real process."""

import pytest

from bot.playground.reading import words
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

LOOKUPS = [
    ("es-ES", "Depende del número de modelo", "julio de 2022"),
    ("es-419", "Depende del número de modelo", "julio de 2022"),
    ("pt-BR", "Depende do número de modelo", "julho de 2022"),
    ("fr", "Cela dépend du numéro de modèle", "juillet 2022"),
]
ADMINISTRATION = [
    ("es-ES", "Aún no hay feeds", "Gestionar servidor"),
    ("es-419", "Agrega el primero", "Administrar servidor"),
    ("pt-BR", "Ainda não há feeds", "Gerenciar servidor"),
    ("fr", "Pas encore de flux", "Gérer le serveur"),
]


@pytest.mark.parametrize(("locale", "verdict", "date"), LOOKUPS)
async def test_bands_are_answered_in_the_language_of_the_client(
    stage: Stage, locale: str, verdict: str, date: str
) -> None:
    answer = words(await stage.person("noah").speaking(locale).ask("/bands Z1 T-Mobile"))

    assert verdict in answer
    assert date in answer
    assert "not known" not in answer


async def test_somebody_whose_discord_is_french_is_answered_in_french(stage: Stage) -> None:
    answer = words(await stage.person("youssef").at("dm").ask("/explain VoLTE"))

    assert "Le VoLTE transporte les appels" in answer


@pytest.mark.parametrize(("locale", "empty", "permission"), ADMINISTRATION)
async def test_managers_and_members_are_told_in_their_language(
    stage: Stage, locale: str, empty: str, permission: str
) -> None:
    listed = words(await stage.person("mara").speaking(locale).ask("/feeds list"))
    refused = words(await stage.person("noah").speaking(locale).ask("/data export", server=True))

    assert empty in listed
    assert permission in refused


async def test_the_language_one_chose_comes_before_the_clients(stage: Stage) -> None:
    noah = stage.person("noah")
    await noah.ask("/language language:pt-BR")
    answer = words(await noah.ask("/explain VoLTE"))
    await noah.ask("/language language:auto")

    assert "O VoLTE leva as chamadas" in answer


async def test_commands_are_described_in_every_language_of_discord_that_we_speak(stage: Stage) -> None:
    described = {
        command.name: command.data["description_localizations"] or {}
        for command in stage.playground.world.commands.values()
    }

    assert {"es-ES", "es-419", "pt-BR", "fr"} <= described["bands"].keys()
    assert described["bands"]["fr"].startswith("Ce téléphone fonctionne-t-il")
    assert "nl" not in described["bands"]
