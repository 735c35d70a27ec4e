"""Descriptions of commands and options from the text catalogs, by ids that follow from the command's path.

`/news subscribe region` reads `command-news-subscribe` and `option-news-subscribe-region`; an option that means the same
everywhere may be written once as `option-region`. Names stay English in every language: people tell them to each other.
"""

from collections.abc import Iterator
from typing import Any

import discord
from discord import app_commands
from discord.app_commands import TranslationContextLocation as Place

from bot.text.speech import DEFAULT, Speech, Texts, UnknownMessage

CHAT_INPUT = 1
SUBCOMMAND_TYPES = frozenset({1, 2})


class CatalogTranslator(app_commands.Translator):
    """discord.py asks this for each text in each of Discord's locales."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def translate(
        self,
        string: app_commands.locale_str,  # noqa: ARG002 - names are not translated, and descriptions are found by their place
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        """The text in that locale, or None where its catalog is missing or says the same as English."""
        nearest = self._texts.nearest(locale.value)
        ids = tuple(_ids(context))
        if nearest in (None, DEFAULT) or not ids:
            return None
        english = first(self._texts.speech(DEFAULT), ids)
        text = first(self._texts.speech(nearest), ids)
        return None if text == english else text


def _ids(context: app_commands.TranslationContextTypes) -> Iterator[str]:
    data: Any = context.data
    match context.location:
        case Place.command_description | Place.group_description:
            yield from command_ids(data.qualified_name)
        case Place.parameter_description:
            yield from option_ids(data.command.qualified_name, data.name)
        case _:
            return


def command_ids(path: str) -> tuple[str, ...]:
    """Where the description of a command or group stands."""
    return (f"command-{path.replace(' ', '-')}",)


def option_ids(path: str, name: str) -> tuple[str, ...]:
    """Where the description of an option may stand, nearest first."""
    option = name.replace("_", "-")
    return f"option-{path.replace(' ', '-')}-{option}", f"option-{option}"


def first(speech: Speech, ids: tuple[str, ...]) -> str:
    """The first of the messages that exists.

    Raises:
        UnknownMessage: there is none: every command and option has a description.
    """
    for message_id in ids:
        if speech.knows(message_id):
            return speech.say(message_id)
    raise UnknownMessage(f"the catalogs have none of {', '.join(ids)}")


def describe(payload: dict[str, Any], texts: Texts, *, path: str = "") -> dict[str, Any]:
    """A command's definition with its English descriptions put in, all the way down."""
    here = f"{path} {payload['name']}".strip()
    made = {**payload}
    if payload.get("type", CHAT_INPUT) in SUBCOMMAND_TYPES and "options" in payload:
        made["description"] = first(texts.speech(DEFAULT), command_ids(here))
        made["options"] = [_describe_option(option, texts, path=here) for option in payload["options"]]
    return made


def _describe_option(option: dict[str, Any], texts: Texts, *, path: str) -> dict[str, Any]:
    if option["type"] in SUBCOMMAND_TYPES:
        return describe(option, texts, path=path)
    ids = option_ids(path, option["name"])
    made = {**option, "description": first(texts.speech(DEFAULT), ids)}
    if "choices" in option:
        made["choices"] = [_describe_choice(choice, texts, ids) for choice in option["choices"]]
    return made


def _describe_choice(choice: dict[str, Any], texts: Texts, ids: tuple[str, ...]) -> dict[str, Any]:
    """A fixed choice's label: message `option-…-choice-<value>` in each language, else its own name."""
    english = texts.speech(DEFAULT)
    wanted = [f"{message_id}-choice-{choice['value']}" for message_id in ids]
    message_id = next((one for one in wanted if english.knows(one)), None)
    if message_id is None:
        return choice
    label = english.say(message_id)
    told = {locale.value: texts.speech(locale.value).say(message_id) for locale in discord.Locale}
    others = {locale: text for locale, text in told.items() if text != label}
    return {**choice, "name": label, "name_localizations": others}
