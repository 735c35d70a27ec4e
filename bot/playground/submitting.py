"""What a client sends when a modal is submitted."""

from collections.abc import Iterable, Mapping

from bot.playground.commands import CHANNEL_OPTION, MENTIONABLE, ROLE_OPTION, USER_OPTION
from bot.playground.components import CHECKBOX, FILE_UPLOAD, LABEL, RADIO_GROUP, ROW, TEXT_INPUT
from bot.playground.errors import JsonObject
from bot.playground.options import OptionWriter
from bot.playground.typed import CannotSend, sub_options

PICKED = {5: USER_OPTION, 6: ROLE_OPTION, 7: MENTIONABLE, 8: CHANNEL_OPTION}
"""For each select of people, roles or channels, the option that takes the same."""


def modal_values(modal: Mapping[str, object], values: Mapping[str, object], writer: OptionWriter) -> list[JsonObject]:
    """The components of a submission: every field with its value; what they name is added to `writer.resolved`.

    Raises CannotSend as the client's checks would.
    """
    unused = set(values)
    filler = _Filler(values, unused, writer)
    components = modal.get("components")
    sent = []
    for component in components if isinstance(components, list) else []:
        if component["type"] == LABEL:
            inner = component["component"]
            field = filler.field(inner, str(component["label"]))
            sent.append({"type": LABEL, "id": component["id"], "component": field})
        elif component["type"] == ROW:
            fields = [filler.field(inner, str(inner.get("label", ""))) for inner in component["components"]]
            sent.append({"type": ROW, "id": component["id"], "components": fields})
    if unused:
        raise CannotSend(f"The modal has no field {', '.join(sorted(unused))}")
    return list(sent)


class _Filler:
    """Fills the fields of one form with what a person gave by custom id or label."""

    def __init__(self, values: Mapping[str, object], unused: set[str], writer: OptionWriter) -> None:
        self.values = values
        self.unused = unused
        self.writer = writer

    def field(self, component: JsonObject, label: str) -> JsonObject:
        custom_id = str(component["custom_id"])
        given = self.values.get(custom_id, self.values.get(label))
        self.unused.discard(custom_id)
        self.unused.discard(label)
        kind = component["type"]
        sent: JsonObject = {"type": kind, "id": component["id"], "custom_id": custom_id}
        if kind == TEXT_INPUT:
            return sent | {"value": _text(component, label, given)}
        if kind == CHECKBOX:
            return sent | {"value": bool(component.get("default") if given is None else given)}
        chosen = self._chosen(component, label, given)
        _check_count(component, label, len(chosen))
        if kind == RADIO_GROUP:
            return sent | {"value": chosen[0] if chosen else None}
        return sent | {"values": chosen}

    def _chosen(self, component: JsonObject, label: str, given: object) -> list[object]:
        if component["type"] == FILE_UPLOAD:
            files = given if isinstance(given, list) else [] if given is None else [given]
            return [self.writer.file(item) for item in files]
        if component["type"] in PICKED:
            wanted = _preset(component) if given is None else given if isinstance(given, list | tuple) else [given]
            return picked(component, wanted, self.writer)
        return _options(component, label, given)


def picked(component: JsonObject, wanted: Iterable[object], writer: OptionWriter) -> list[object]:
    """The ids of the people, roles or channels that somebody picked in a select. Raises CannotSend."""
    kind = PICKED[int(str(component["type"]))]
    return [writer.value(kind, item, channel_types=component.get("channel_types")) for item in wanted]


def _preset(component: JsonObject) -> list[object]:
    presets = component.get("default_values")
    return [item["id"] for item in presets] if isinstance(presets, list) else []


def _text(component: JsonObject, label: str, given: object) -> str:
    text = str(component.get("value") or "") if given is None else str(given)
    least, most = component.get("min_length"), component.get("max_length")
    if not text and component.get("required"):
        raise CannotSend(f"{label}: This field is required")
    if text and isinstance(least, int) and isinstance(most, int) and not least <= len(text) <= most:
        raise CannotSend(f"{label}: must be between {least} and {most} characters")
    return text


def _options(component: JsonObject, label: str, given: object) -> list[object]:
    options = sub_options(component)
    if given is None:
        return [option["value"] for option in options if option.get("default")]
    wanted = given if isinstance(given, list | tuple) else [given]
    by_name = {option[key]: option["value"] for key in ("label", "value") for option in options}
    unknown = [item for item in wanted if item not in by_name]
    if unknown:
        raise CannotSend(f"{label}: there is no choice {unknown[0]!r}")
    return [by_name[item] for item in wanted]


def _check_count(component: JsonObject, label: str, count: int) -> None:
    """A field that is not required may be left empty; else the least and the most number of choices hold."""
    required = component.get("required", True)
    least, most = component.get("min_values", 1), component.get("max_values", 1)
    if count == 0 and required and least:
        raise CannotSend(f"{label}: This field is required")
    if count and isinstance(least, int) and isinstance(most, int) and not least <= count <= most:
        raise CannotSend(f"{label}: choose {least} to {most}" if least != most else f"{label}: choose {least}")
