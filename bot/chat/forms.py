"""A form (Discord's modal) in plain values, and how discord.py wants it."""

from dataclasses import dataclass
from typing import Any

import discord

from bot.action import Action
from bot.card import Choice
from bot.chat import limits
from bot.markdown import clean, clip


@dataclass(frozen=True, slots=True)
class Field:
    """One text input. `name` is how its text comes back; `most` is in characters, at most 4000."""

    name: str
    label: str
    value: str = ""
    placeholder: str = ""
    long: bool = False
    required: bool = True
    most: int = 400


@dataclass(frozen=True, slots=True)
class Pick:
    """A drop-down of a form, one of at most 25 choices, the first one chosen. `name` is how the chosen value comes back."""

    name: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """A title and up to five fields; what was filled in arrives at the handler of `action`."""

    action: Action
    title: str
    fields: tuple[Field | Pick, ...]


def to_modal(form: Form) -> discord.ui.Modal:
    """The form as discord.py's modal. Its answer is routed by the custom id, so the object itself does nothing."""
    modal = discord.ui.Modal(
        title=clean(form.title, limit=limits.MODAL_TITLE), custom_id=form.action.custom_id(), timeout=1
    )
    for field in form.fields[: limits.MODAL_FIELDS]:
        modal.add_item(discord.ui.Label(text=clean(field.label, limit=limits.MODAL_LABEL), component=_component(field)))
    return modal


def _component(field: Field | Pick) -> discord.ui.TextInput[Any] | discord.ui.Select[Any]:
    return _input(field) if isinstance(field, Field) else _select(field)


def _select(pick: Pick) -> discord.ui.Select[Any]:
    options = [
        discord.SelectOption(
            label=clean(one.label, limit=limits.SELECT_TEXT),
            value=one.value,
            description=one.description or None,
            default=at == 0,
        )
        for at, one in enumerate(pick.choices[: limits.SELECT_CHOICES])
    ]
    return discord.ui.Select(custom_id=pick.name, options=options, required=True)


def _input(field: Field) -> discord.ui.TextInput[Any]:
    most = min(max(field.most, 1), limits.MODAL_TEXT)
    return discord.ui.TextInput(
        custom_id=field.name,
        style=discord.TextStyle.paragraph if field.long else discord.TextStyle.short,
        placeholder=clean(field.placeholder, limit=limits.MODAL_PLACEHOLDER) or None,
        default=clip(field.value, most) or None,
        required=field.required,
        max_length=most,
    )
