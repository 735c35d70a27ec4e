"""The one place where clicks, picks and filled-in forms arrive: custom ids are parsed here and handed to who registered.

Nothing is kept in memory between a card and its click, so the controls of a card work as long as the card exists.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from re import Match
from typing import Any, Self

import discord

from bot.action import VERSION, parse_action
from bot.chat.errors import ErrorDoor
from bot.chat.throttle import Throttle
from bot.errors import NotFound
from bot.news.model import GuildId


@dataclass(frozen=True, slots=True)
class Click:
    """A button pressed, a choice picked or a form sent. `args` come from the custom id, `values` from a select, `fields` from a form."""

    interaction: discord.Interaction
    args: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


Handler = Callable[[Click], Awaitable[None]]


class Router:
    """Handlers by action name."""

    def __init__(self, door: ErrorDoor) -> None:
        self._door = door
        self._handlers: dict[str, Handler] = {}
        self.throttle: Throttle | None = None

    def add(self, handlers: Mapping[str, Handler]) -> None:
        """Registers handlers.

        Raises:
            ValueError: a name is taken by another module; one module may replace its own, as a reload does.
        """
        for name, handler in handlers.items():
            present = self._handlers.get(name)
            if present is not None and present.__module__ != handler.__module__:
                raise ValueError(f"action {name!r} belongs to {present.__module__}")
            self._handlers[name] = handler

    def knows(self, name: str) -> bool:
        """Whether an action has a handler."""
        return name in self._handlers

    async def dispatch(self, interaction: discord.Interaction, custom_id: str) -> None:
        """Calls the handler of a custom id; what it raises goes through the error door."""
        action = parse_action(custom_id)
        async with self._door.guard(interaction, doing=f"action {action.name if action else '?'}"):
            handler = self._handlers.get(action.name) if action else None
            if action is None or handler is None:
                raise NotFound(f"no handler for {custom_id.split(':')[:2]}", message_id="error-unknown-action")
            if self.throttle is not None and interaction.guild_id is not None:
                await self.throttle.use(GuildId(interaction.guild_id))
            data: Mapping[str, Any] = interaction.data or {}
            values = tuple(str(value) for value in data.get("values", ()))
            await handler(Click(interaction, action.args, values, dict(_fields(data.get("components", ())))))

    async def on_interaction(self, interaction: discord.Interaction) -> None:
        """Listens to every interaction and takes the forms: discord.py forgets who asked when the process restarts."""
        if interaction.type is not discord.InteractionType.modal_submit:
            return
        data: Mapping[str, Any] = interaction.data or {}
        custom_id = str(data.get("custom_id", ""))
        if custom_id.startswith(f"{VERSION}:"):
            await self.dispatch(interaction, custom_id)


def _fields(components: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - Discord's raw JSON
    """(custom id, value) of each text input of a form, in its two shapes: action rows and labels."""
    for component in components:
        inner = component.get("components") or [component.get("component")]
        for entry in filter(None, inner):
            values = entry.get("values") or []
            yield str(entry.get("custom_id", "")), str(entry.get("value") or ",".join(map(str, values)))


def item_class(router: Router) -> type[discord.ui.DynamicItem[discord.ui.Item[Any]]]:
    """The class that discord.py calls for every button and select whose custom id is ours."""

    class ActionItem(discord.ui.DynamicItem[discord.ui.Item[Any]], template=rf"{VERSION}:.+"):
        @classmethod
        async def from_custom_id(
            cls, _interaction: discord.Interaction, item: discord.ui.Item[Any], _match: Match[str], /
        ) -> Self:
            return cls(item)

        async def callback(self, interaction: discord.Interaction) -> None:
            await router.dispatch(interaction, self.custom_id)

    return ActionItem
