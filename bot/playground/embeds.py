"""Check embeds as Discord does and give them back as it stores them."""

from bot.playground.errors import JsonObject
from bot.playground.forms import Form

MAX_EMBEDS = 10
MAX_CHARACTERS = 6_000
"""All embeds of a message together (https://docs.discord.com/developers/resources/message#embed-object-embed-limits)."""
ATTACHMENT = "attachment://"


def read_embeds(body: Form, *, files: dict[str, str]) -> list[JsonObject]:
    """The embeds of a message body. `files` maps the name of each file that is sent along to its address."""
    forms = body.forms("embeds", most=MAX_EMBEDS) or []
    embeds = [_embed(form, files) for form in forms]
    if sum(map(_characters, embeds)) > MAX_CHARACTERS:
        body.fail("embeds", "MAX_EMBED_SIZE_EXCEEDED", f"Embed size exceeds maximum size of {MAX_CHARACTERS}")
    return embeds


def _embed(form: Form, files: dict[str, str]) -> JsonObject:
    data: JsonObject = {"type": "rich"}
    _put(data, "title", form.text("title", most=256, strip=True))
    _put(data, "description", form.text("description", most=4096, strip=True))
    _put(data, "url", form.url("url", schemes=("http", "https")))
    _put(data, "color", form.integer("color", most=0xFFFFFF))
    _put(data, "timestamp", form.moment("timestamp"))
    fields = form.forms("fields", most=25)
    if fields:
        data["fields"] = [_field(field) for field in fields]
    author = form.form("author")
    if author:
        named: JsonObject = {"name": author.text("name", most=256, required=True)}
        _put(named, "url", author.url("url", schemes=("http", "https")))
        _put(named, "icon_url", _media_url(author, "icon_url", files))
        data["author"] = named
    footer = form.form("footer")
    if footer:
        text: JsonObject = {"text": footer.text("text", most=2048, required=True)}
        _put(text, "icon_url", _media_url(footer, "icon_url", files))
        data["footer"] = text
    for name in ("image", "thumbnail"):
        media = form.form(name)
        url = _media_url(media, "url", files) if media else None
        if url:
            data[name] = {"url": url, "proxy_url": url, "width": 0, "height": 0, "flags": 0}
    if len(data) == 1:
        form.fail("description", "BASE_TYPE_REQUIRED", "This field is required")
    return data


def _field(form: Form) -> JsonObject:
    return {
        "name": form.text("name", most=256, required=True),
        "value": form.text("value", most=1024, required=True),
        "inline": form.flag("inline") or False,
    }


def _media_url(form: Form, name: str, files: dict[str, str]) -> str | None:
    """An http(s) URL, or the address of a file that is sent along."""
    value = form.url(name, schemes=("http", "https", "attachment"))
    if value is None or not value.startswith(ATTACHMENT):
        return value
    return files.get(value.removeprefix(ATTACHMENT))


def shown_files(body: Form) -> set[str]:
    """Names of the files that embeds show, which are not listed beside them."""
    names: set[str] = set()
    embeds = body.data.get("embeds")
    for embed in embeds if isinstance(embeds, list) else []:
        if not isinstance(embed, dict):
            continue
        for place, key in (("image", "url"), ("thumbnail", "url"), ("author", "icon_url"), ("footer", "icon_url")):
            media = embed.get(place)
            url = media.get(key) if isinstance(media, dict) else None
            if isinstance(url, str) and url.startswith(ATTACHMENT):
                names.add(url.removeprefix(ATTACHMENT))
    return names


def _characters(embed: JsonObject) -> int:
    texts = [embed.get("title"), embed.get("description")]
    for name, key in (("footer", "text"), ("author", "name")):
        part = embed.get(name)
        texts.append(part.get(key) if isinstance(part, dict) else None)
    fields = embed.get("fields")
    for field in fields if isinstance(fields, list) else []:
        texts += [field["name"], field["value"]]
    return sum(len(text) for text in texts if isinstance(text, str))


def _put(data: JsonObject, name: str, value: object) -> None:
    if value is not None and value != "":
        data[name] = value
