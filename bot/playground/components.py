"""Check buttons, selects, layouts (Components V2) and modals as Discord does, and give them back as it stores them."""

from collections.abc import Callable
from itertools import count

from bot.playground.errors import JsonObject
from bot.playground.forms import Form

ROW, BUTTON, STRING_SELECT, TEXT_INPUT = 1, 2, 3, 4
ENTITY_SELECTS = (5, 6, 7, 8)
SELECTS = (STRING_SELECT, *ENTITY_SELECTS)
SECTION, TEXT_DISPLAY, THUMBNAIL, GALLERY, FILE, SEPARATOR, CONTAINER = 9, 10, 11, 12, 13, 14, 17
LABEL, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX = 18, 19, 21, 22, 23
LINK_STYLE, PREMIUM_STYLE = 5, 6
LEGACY = frozenset({ROW})
V2 = frozenset({ROW, SECTION, TEXT_DISPLAY, GALLERY, FILE, SEPARATOR, CONTAINER})
IN_CONTAINER = V2 - {CONTAINER}
IN_MODAL = frozenset({ROW, LABEL, TEXT_DISPLAY})
IN_LABEL = frozenset({TEXT_INPUT, *SELECTS, FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX})
MAX_V2 = 40


def read_components(body: Form, *, v2: bool, files: dict[str, str]) -> list[JsonObject]:
    """The components of a message body; `v2` when the message carries the Components V2 flag."""
    reader = _Reader(files)
    forms = body.forms("components", most=MAX_V2 if v2 else 5) or []
    components = [reader.read(form, V2 if v2 else LEGACY) for form in forms]
    if reader.total > MAX_V2 and v2:
        body.fail("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "A maximum of 40 components is allowed.")
    return components


def read_modal(body: Form) -> JsonObject:
    """The modal that a callback's `data` describes."""
    modal: JsonObject = {
        "custom_id": body.text("custom_id", most=100, least=1, required=True),
        "title": body.text("title", most=45, least=1, required=True),
    }
    reader = _Reader({})
    forms = body.forms("components", most=5, least=1, required=True) or []
    modal["components"] = [reader.read(form, IN_MODAL) for form in forms]
    return modal


class _Reader:
    """Reads one tree of components; custom ids must be unique in it, and each component gets a number."""

    def __init__(self, files: dict[str, str]) -> None:
        self.total = 0
        self._files = files
        self._custom_ids: set[str] = set()
        self._numbers = count(1)
        self._readers: dict[int, Callable[[Form, JsonObject], None]] = {
            ROW: self._row,
            BUTTON: self._button,
            STRING_SELECT: self._string_select,
            TEXT_INPUT: self._text_input,
            **dict.fromkeys(ENTITY_SELECTS, self._entity_select),
            SECTION: self._section,
            TEXT_DISPLAY: self._text_display,
            THUMBNAIL: self._thumbnail,
            GALLERY: self._gallery,
            FILE: self._file,
            SEPARATOR: self._separator,
            CONTAINER: self._container,
            LABEL: self._label,
            FILE_UPLOAD: self._file_upload,
            RADIO_GROUP: self._group,
            CHECKBOX_GROUP: self._group,
            CHECKBOX: self._checkbox,
        }

    def read(self, form: Form, allowed: frozenset[int]) -> JsonObject:
        kind = form.choice("type", allowed, required=True)
        number = form.integer("id", most=2**31 - 1)
        data: JsonObject = {"type": kind, "id": number or next(self._numbers)}
        self.total += 1
        if kind is not None:
            self._readers[kind](form, data)
        return data

    def _children(self, form: Form, data: JsonObject, allowed: frozenset[int], *, most: int) -> list[JsonObject]:
        forms = form.forms("components", most=most, least=1, required=True) or []
        children = [self.read(child, allowed) for child in forms]
        data["components"] = children
        return children

    def _row(self, form: Form, data: JsonObject) -> None:
        children = self._children(form, data, frozenset({BUTTON, TEXT_INPUT, *SELECTS}), most=5)
        if len(children) > 1 and any(child.get("type") in (*SELECTS, TEXT_INPUT) for child in children):
            form.fail(
                "components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width"
            )

    def _custom_id(self, form: Form, data: JsonObject) -> None:
        custom_id = form.text("custom_id", most=100, least=1, required=True)
        data["custom_id"] = custom_id
        if custom_id in self._custom_ids:
            form.fail("custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated")
        elif custom_id:
            self._custom_ids.add(custom_id)

    def _button(self, form: Form, data: JsonObject) -> None:
        style = form.choice("style", range(1, 7), required=True)
        data["style"] = style
        if form.given("label"):
            data["label"] = form.text("label", most=80)
        if form.given("emoji"):
            data["emoji"] = _emoji(form)
        data["disabled"] = form.flag("disabled") or False
        if style == LINK_STYLE:
            data["url"] = form.url("url", schemes=("http", "https", "discord"), most=512, required=True)
            if form.given("custom_id"):
                form.fail("custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A link has no custom id")
        else:
            self._custom_id(form, data)
        if not form.given("label") and not form.given("emoji") and style != PREMIUM_STYLE:
            form.fail(None, "BUTTON_COMPONENT_INVALID_EMPTY", "A button must have a label or an emoji")

    def _range(self, form: Form, data: JsonObject, *, most: int = 25, least: int = 1) -> None:
        data["min_values"] = _or(form.integer("min_values", most=most), least)
        data["max_values"] = _or(form.integer("max_values", least=1, most=most), max(1, least))
        if form.has("required"):
            data["required"] = form.flag("required")
        if form.has("disabled"):
            data["disabled"] = form.flag("disabled")

    def _string_select(self, form: Form, data: JsonObject) -> None:
        self._custom_id(form, data)
        self._range(form, data)
        if form.given("placeholder"):
            data["placeholder"] = form.text("placeholder", most=150)
        options = form.forms("options", most=25, least=1, required=True) or []
        data["options"] = [_option(option) for option in options]
        _unique_values(options)
        most = data["max_values"]
        if isinstance(most, int) and options and most > len(options):
            form.fail("max_values", "NUMBER_TYPE_MAX", f"int value should be less than or equal to {len(options)}.")

    def _entity_select(self, form: Form, data: JsonObject) -> None:
        self._custom_id(form, data)
        self._range(form, data)
        if form.given("placeholder"):
            data["placeholder"] = form.text("placeholder", most=150)
        data |= form.only(("channel_types", "default_values"))

    def _text_input(self, form: Form, data: JsonObject) -> None:
        self._custom_id(form, data)
        data["style"] = form.choice("style", (1, 2), required=True)
        if form.given("label"):
            data["label"] = form.text("label", most=45, least=1)
        data["min_length"] = form.integer("min_length", most=4000) or 0
        data["max_length"] = form.integer("max_length", least=1, most=4000) or 4000
        data["required"] = _or(form.flag("required"), default=True)
        data["value"] = form.text("value", most=4000) or ""
        if form.given("placeholder"):
            data["placeholder"] = form.text("placeholder", most=100)

    def _label(self, form: Form, data: JsonObject) -> None:
        data["label"] = form.text("label", most=45, least=1, required=True)
        if form.given("description"):
            data["description"] = form.text("description", most=100)
        inner = form.form("component", required=True)
        if inner:
            data["component"] = self.read(inner, IN_LABEL)

    def _file_upload(self, form: Form, data: JsonObject) -> None:
        self._custom_id(form, data)
        self._range(form, data, most=10)

    def _group(self, form: Form, data: JsonObject) -> None:
        self._custom_id(form, data)
        self._range(form, data, most=10)
        options = form.forms("options", most=10, least=1, required=True) or []
        data["options"] = [_option(option) for option in options]
        _unique_values(options)

    def _checkbox(self, form: Form, data: JsonObject) -> None:
        self._custom_id(form, data)
        data["default"] = form.flag("default") or False

    def _text_display(self, form: Form, data: JsonObject) -> None:
        data["content"] = form.text("content", most=4000, required=True)

    def _section(self, form: Form, data: JsonObject) -> None:
        self._children(form, data, frozenset({TEXT_DISPLAY}), most=3)
        accessory = form.form("accessory", required=True)
        if accessory:
            data["accessory"] = self.read(accessory, frozenset({BUTTON, THUMBNAIL}))

    def _media(self, form: Form) -> JsonObject:
        media = form.form("media", required=True)
        url = media.url("url", schemes=("http", "https", "attachment"), required=True) if media else None
        if url and url.startswith("attachment://"):
            url = self._files.get(url.removeprefix("attachment://"), url)
        return {"url": url, "proxy_url": url, "width": 0, "height": 0, "content_type": None}

    def _thumbnail(self, form: Form, data: JsonObject) -> None:
        data["media"] = self._media(form)
        data |= form.only(("description", "spoiler"))

    def _gallery(self, form: Form, data: JsonObject) -> None:
        items = form.forms("items", most=10, least=1, required=True) or []
        data["items"] = [{"media": self._media(item), **item.only(("description", "spoiler"))} for item in items]

    def _file(self, form: Form, data: JsonObject) -> None:
        file = form.form("file", required=True)
        url = file.text("url", most=2048, required=True) if file else None
        data["file"] = {"url": self._files.get((url or "").removeprefix("attachment://"), url)}
        data["spoiler"] = form.flag("spoiler") or False

    def _separator(self, form: Form, data: JsonObject) -> None:
        data["divider"] = _or(form.flag("divider"), default=True)
        data["spacing"] = form.choice("spacing", (1, 2)) or 1

    def _container(self, form: Form, data: JsonObject) -> None:
        data["accent_color"] = form.integer("accent_color", most=0xFFFFFF)
        data["spoiler"] = form.flag("spoiler") or False
        self._children(form, data, IN_CONTAINER, most=MAX_V2)


def _option(form: Form) -> JsonObject:
    data: JsonObject = {
        "label": form.text("label", most=100, least=1, required=True),
        "value": form.text("value", most=100, least=1, required=True),
    }
    if form.given("description"):
        data["description"] = form.text("description", most=100)
    if form.given("emoji"):
        data["emoji"] = _emoji(form)
    if form.flag("default"):
        data["default"] = True
    return data


def _unique_values(options: list[Form]) -> None:
    seen: set[object] = set()
    for option in options:
        value = option.data.get("value")
        if value in seen:
            option.fail(
                "value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used"
            )
        seen.add(value)


def _emoji(form: Form) -> JsonObject:
    emoji = form.form("emoji")
    if emoji is None:
        return {}
    name = emoji.text("name", most=32)
    if not emoji.given("id") and (not name or name.isascii()):
        form.fail("emoji", "BUTTON_COMPONENT_INVALID_EMOJI", "Invalid emoji")
    return {"id": emoji.data.get("id"), "name": name}


def _or(value: int | None, default: int) -> int:
    return default if value is None else value
