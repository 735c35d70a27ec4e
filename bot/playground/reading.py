"""Read messages as a person would: their words, their buttons and selects."""

from collections.abc import Iterable, Iterator

from bot.playground.errors import JsonObject
from bot.playground.model import Message
from bot.playground.typed import CannotSend


def components_of(message: Message) -> list[JsonObject]:
    """Every component of a message, rows and layouts opened, in reading order."""
    return list(walk(message.components))


def walk(components: Iterable[JsonObject]) -> Iterator[JsonObject]:
    """Components with everything inside them."""
    for component in components:
        yield component
        inner = component.get("components")
        if isinstance(inner, list):
            yield from walk(inner)
        for name in ("accessory", "component"):
            single = component.get(name)
            if isinstance(single, dict):
                yield from walk([single])


def find_component(message: Message, wanted: str | None, *, kinds: tuple[int, ...]) -> JsonObject:
    """The component of some types whose label, placeholder or custom id is `wanted` (or starts with it). Raises CannotSend."""
    fitting = [component for component in components_of(message) if component["type"] in kinds]
    for exact in (True, False):
        for component in fitting:
            names = [str(component.get(key, "")) for key in ("label", "placeholder", "custom_id")]
            if wanted is None or wanted in names or (not exact and any(name.startswith(wanted) for name in names)):
                return component
    there = ", ".join(str(component.get("label") or component.get("custom_id")) for component in fitting)
    raise CannotSend(f"No such component: {wanted!r}; there are: {there or 'none'}")


def words(message: Message) -> str:
    """All that a message says, one line a part: content, embeds, buttons' labels."""
    lines = [message.content]
    for embed in message.embeds:
        lines += _embed_words(embed)
    for component in components_of(message):
        lines += [str(component[key]) for key in ("label", "placeholder", "content") if component.get(key)]
    return "\n".join(line for line in lines if line)


def _embed_words(embed: JsonObject) -> list[str]:
    lines = []
    for name, key in (("author", "name"), ("title", None), ("description", None), ("footer", "text")):
        part = embed.get(name)
        if isinstance(part, dict) and key:
            part = part.get(key)
        if isinstance(part, str):
            lines.append(part)
        if name == "description":
            fields = embed.get("fields")
            for field in fields if isinstance(fields, list) else []:
                lines += [str(field["name"]), str(field["value"])]
    return lines
