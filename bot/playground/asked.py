"""What a person sent to the bot, and the answers to it that can be waited for."""

from dataclasses import dataclass

from bot.playground.errors import JsonObject
from bot.playground.model import Interaction, Message, Stage
from bot.playground.world import World

WAIT_S = 15.0


class NoAnswer(Exception):
    """The bot did not answer within three seconds: "The application did not respond"."""


@dataclass(frozen=True, slots=True)
class Modal:
    """A form that the bot opened. `data` is its definition on the wire."""

    interaction: Interaction
    title: str
    custom_id: str
    data: JsonObject


class Asked:
    """Something that was sent to the bot and whose answer can be waited for."""

    def __init__(self, world: World, interaction: Interaction) -> None:
        self.world = world
        self.interaction = interaction

    async def message(self, *, timeout_s: float = WAIT_S) -> Message:
        """The finished answer, "is thinking…" waited out; after an update, the changed message. Raises NoAnswer."""
        await self.world.hub.until(self._settled, timeout_s=timeout_s)
        message = self._response()
        if message is None:
            raise NoAnswer(f"answered with a callback of type {self.interaction.callback_kind}, not with a message")
        return message

    async def acknowledged(self, *, timeout_s: float = WAIT_S) -> int:
        """The type of the first callback, whatever it is."""
        await self.world.hub.until(self._acknowledged, timeout_s=timeout_s)
        return self.interaction.callback_kind or 0

    async def modal(self, *, timeout_s: float = WAIT_S) -> Modal:
        """The form that the bot opens."""
        await self.world.hub.until(self._settled, timeout_s=timeout_s)
        data = self.interaction.modal
        if data is None:
            raise NoAnswer(f"answered with a callback of type {self.interaction.callback_kind}, not with a modal")
        return Modal(self.interaction, str(data["title"]), str(data["custom_id"]), data)

    async def choices(self, *, timeout_s: float = WAIT_S) -> list[JsonObject]:
        """What autocomplete offers: objects with `name` and `value`."""
        await self.world.hub.until(self._settled, timeout_s=timeout_s)
        return self.interaction.choices or []

    async def followups(self, count: int = 1, *, timeout_s: float = WAIT_S) -> list[Message]:
        """The follow-ups after the first answer, once there are `count` of them."""
        made = self.interaction.followups
        await self.world.hub.until(lambda: True if len(made) >= count else None, timeout_s=timeout_s)
        channel = self.world.channels[self.interaction.channel_id]
        return [self.world.find_message(channel, number) for number in made]

    def _acknowledged(self) -> int | None:
        self._failed()
        return self.interaction.callback_kind

    def _failed(self) -> None:
        if self.interaction.stage is Stage.FAILED:
            raise NoAnswer("The application did not respond")

    def _settled(self) -> bool | None:
        self._failed()
        return self.interaction.stage is Stage.ANSWERED or None

    def _response(self) -> Message | None:
        channel = self.world.channels.get(self.interaction.channel_id)
        number = self.interaction.response_id
        if channel is None or number is None:
            return None
        return channel.messages.get(number) or channel.ephemeral.get(number)
