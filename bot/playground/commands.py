"""Check application commands as Discord does: names, lengths, options, choices, and the limits of a scope."""

import re
import unicodedata

from bot.playground.errors import JsonObject
from bot.playground.forms import Form, as_int

CHAT_INPUT, USER, MESSAGE, ENTRY_POINT = 1, 2, 3, 4
SUB_COMMAND, SUB_COMMAND_GROUP, STRING, INTEGER, BOOLEAN = 1, 2, 3, 4, 5
USER_OPTION, CHANNEL_OPTION, ROLE_OPTION, MENTIONABLE, NUMBER, ATTACHMENT = 6, 7, 8, 9, 10, 11
LIMITS = {CHAT_INPUT: 100, USER: 15, MESSAGE: 15, ENTRY_POINT: 1}
"""How many commands of each type a scope holds."""
MAX_OPTIONS = 25
MAX_CHOICES = 25
MAX_CHARACTERS = 8_000
LOCALES = frozenset(
    (
        *(
            "id",
            "da",
            "de",
            "en-GB",
            "en-US",
            "es-ES",
            "es-419",
            "fr",
            "hr",
            "it",
            "lt",
            "hu",
            "nl",
            "no",
            "pl",
            "pt-BR",
        ),
        *("ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko"),
    )
)
_BAD_NAME = "Command name is invalid"


def read_command(body: Form, *, existing: JsonObject | None = None) -> JsonObject:
    """A command's definition with all defaults filled in. `existing` is what a PATCH starts from."""
    if existing is not None:
        body.data = {**existing, **body.data}
    kind = body.choice("type", LIMITS) or CHAT_INPUT
    data: JsonObject = {"type": kind, "name": _name(body, strict=kind == CHAT_INPUT)}
    data["name_localizations"] = _localized(body, "name_localizations", most=32, strict=kind == CHAT_INPUT)
    chat = kind == CHAT_INPUT
    data["description"] = (body.text("description", most=100, least=1, required=True) if chat else "") or ""
    if not chat and body.data.get("description"):
        body.fail("description", "APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED", "Context menus have no description")
    data["description_localizations"] = _localized(body, "description_localizations", most=100)
    if chat:
        data["options"] = _options(body, depth=0)
    permissions = body.data.get("default_member_permissions")
    data["default_member_permissions"] = None if permissions is None else str(as_int(permissions) or 0)
    contexts = body.items("contexts", most=3)
    data["contexts"] = contexts
    data["dm_permission"] = contexts is None or 1 in contexts
    data["integration_types"] = body.items("integration_types", most=2) or [0]
    data["nsfw"] = body.flag("nsfw") or False
    if chat and _characters(data) > MAX_CHARACTERS:
        body.fail(None, "APPLICATION_COMMAND_TOO_LARGE", f"Command exceeds maximum size ({MAX_CHARACTERS})")
    return data


def name_fits(name: str) -> bool:
    """Discord's rule for names of slash commands and options: `^[-_'\\p{L}\\p{N}\\p{sc=Deva}\\p{sc=Thai}]{1,32}$`, lower case."""
    if not 1 <= len(name) <= 32 or name != name.lower():
        return False
    return all(
        c in "-_'" or unicodedata.category(c)[0] in "LN" or re.match(r"[\u0900-\u097f\u0e00-\u0e7f]", c) for c in name
    )


def _name(form: Form, *, strict: bool) -> str | None:
    name = form.text("name", most=32, least=1, required=True)
    if name is not None and strict and not name_fits(name):
        form.fail("name", "APPLICATION_COMMAND_INVALID_NAME", _BAD_NAME)
    return name


def _localized(form: Form, name: str, *, most: int, strict: bool = False) -> JsonObject | None:
    inner = form.form(name)
    if inner is None:
        return None
    for locale in inner.data:
        if locale not in LOCALES:
            form.fail(name, "ENUM_TYPE_COERCE", f'Value "{locale}" is not a valid enum value.')
        text = inner.text(locale, most=most, least=1)
        if text and strict and not name_fits(text):
            inner.fail(locale, "APPLICATION_COMMAND_INVALID_NAME", _BAD_NAME)
    return dict(inner.data)


def _options(form: Form, *, depth: int) -> list[JsonObject]:
    forms = form.forms("options", most=MAX_OPTIONS) or []
    seen: set[str] = set()
    optional_seen = False
    options = []
    for item in forms:
        option = _option(item, depth=depth)
        name = str(option["name"])
        if name in seen:
            item.fail("name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", f"Option name {name} already exists")
        seen.add(name)
        if option.get("required") and optional_seen:
            item.fail(
                None,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional_seen = optional_seen or not option.get("required")
        options.append(option)
    kinds = {option["type"] in (SUB_COMMAND, SUB_COMMAND_GROUP) for option in options}
    if len(kinds) > 1:
        form.fail(
            "options",
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types",
        )
    return options


def _option(form: Form, *, depth: int) -> JsonObject:
    allowed = (SUB_COMMAND, SUB_COMMAND_GROUP, *range(3, 12)) if depth == 0 else range(3, 12)
    if depth == 1 and form.data.get("type") == SUB_COMMAND:
        allowed = (SUB_COMMAND,)
    kind = form.choice("type", allowed, required=True) or STRING
    data: JsonObject = {
        "type": kind,
        "name": _name(form, strict=True),
        "name_localizations": _localized(form, "name_localizations", most=32, strict=True),
        "description": form.text("description", most=100, least=1, required=True),
        "description_localizations": _localized(form, "description_localizations", most=100),
    }
    if kind in (SUB_COMMAND, SUB_COMMAND_GROUP):
        data["options"] = _options(form, depth=1 if kind == SUB_COMMAND_GROUP else 2)
        return data
    data["required"] = form.flag("required") or False
    choices = _choices(form, kind)
    autocomplete = form.flag("autocomplete") or False
    if autocomplete and choices:
        form.fail(
            "autocomplete",
            "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES",
            "Autocomplete cannot be used with choices",
        )
    if autocomplete and kind not in (STRING, INTEGER, NUMBER):
        form.fail("autocomplete", "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_TYPE", "This type cannot autocomplete")
    data |= {"choices": choices} if choices else {}
    data |= {"autocomplete": True} if autocomplete else {}
    return data | form.only(("min_value", "max_value", "min_length", "max_length", "channel_types"))


def _choices(form: Form, kind: int) -> list[JsonObject]:
    choices = []
    for item in form.forms("choices", most=MAX_CHOICES) or []:
        choice: JsonObject = {"name": item.text("name", most=100, least=1, required=True)}
        choice["name_localizations"] = item.data.get("name_localizations")
        choice["value"] = item.text("value", most=100, required=True) if kind == STRING else item.number("value")
        if kind == INTEGER and choice["value"] is not None:
            choice["value"] = item.integer("value", least=-(2**53), most=2**53)
        choices.append(choice)
    return choices


def _characters(data: JsonObject) -> int:
    """The name, description and value characters of a command with its options, longest localization counted."""
    total = 0
    for name in ("name", "description"):
        total += _longest(data, name)
    choices = data.get("choices")
    for choice in choices if isinstance(choices, list) else []:
        total += _longest(choice, "name") + len(str(choice["value"]))
    options = data.get("options")
    for option in options if isinstance(options, list) else []:
        total += _characters(option)
    return total


def _longest(data: JsonObject, name: str) -> int:
    localized = data.get(f"{name}_localizations")
    texts = [data.get(name), *(localized.values() if isinstance(localized, dict) else ())]
    return max((len(text) for text in texts if isinstance(text, str)), default=0)
