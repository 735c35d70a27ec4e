"""What a client sends when a modal is submitted."""

from collections.abc import Mapping

from bot.playground.components import CHECKBOX, CHECKBOX_GROUP, LABEL, RADIO_GROUP, ROW, TEXT_INPUT
from bot.playground.errors import JsonObject
from bot.playground.typed import CannotSend, sub_options


def modal_values(modal: Mapping[str, object], values: Mapping[str, object]) -> list[JsonObject]:
    """The components of a submission: every field with its value. Raises CannotSend as the client's checks would."""
    unused = set(values)
    components = modal.get("components")
    sent = []
    for component in components if isinstance(components, list) else []:
        if component["type"] == LABEL:
            inner = component["component"]
            field = _field(inner, str(component["label"]), values, unused)
            sent.append({"type": LABEL, "id": component["id"], "component": field})
        elif component["type"] == ROW:
            fields = [_field(inner, str(inner.get("label", "")), values, unused) for inner in component["components"]]
            sent.append({"type": ROW, "id": component["id"], "components": fields})
    if unused:
        raise CannotSend(f"The modal has no field {', '.join(sorted(unused))}")
    return list(sent)


def _field(component: JsonObject, label: str, values: Mapping[str, object], unused: set[str]) -> JsonObject:
    custom_id = str(component["custom_id"])
    given = values.get(custom_id, values.get(label))
    unused.discard(custom_id)
    unused.discard(label)
    sent: JsonObject = {"type": component["type"], "id": component["id"], "custom_id": custom_id}
    kind = component["type"]
    if kind == TEXT_INPUT:
        return sent | {"value": _text(component, label, given)}
    if kind == CHECKBOX:
        return sent | {"value": bool(component.get("default") if given is None else given)}
    chosen = _chosen(component, label, given)
    if kind == RADIO_GROUP:
        return sent | {"value": chosen[0] if chosen else None}
    return sent | {"values": chosen}


def _text(component: JsonObject, label: str, given: object) -> str:
    text = str(component.get("value") or "") if given is None else str(given)
    least, most = component.get("min_length"), component.get("max_length")
    if not text and component.get("required"):
        raise CannotSend(f"{label}: This field is required")
    if text and isinstance(least, int) and isinstance(most, int) and not least <= len(text) <= most:
        raise CannotSend(f"{label}: must be between {least} and {most} characters")
    return text


def _chosen(component: JsonObject, label: str, given: object) -> list[object]:
    options = sub_options(component)
    if given is None:
        return [option["value"] for option in options if option.get("default")]
    wanted = given if isinstance(given, list | tuple) else [given]
    if component["type"] not in (3, RADIO_GROUP, CHECKBOX_GROUP):
        return [str(item) for item in wanted]
    by_name = {option[key]: option["value"] for key in ("label", "value") for option in options}
    unknown = [item for item in wanted if item not in by_name]
    if unknown:
        raise CannotSend(f"{label}: there is no choice {unknown[0]!r}")
    return [by_name[item] for item in wanted]
