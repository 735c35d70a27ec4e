"""An article as a card: nothing in a feed can ping, forge a link's text or break Markdown. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from bot.action import Action
from bot.card import Button, Card, Choice, Row, Select, Tone
from bot.markdown import Markdown, clean, clip, escape, join, link, safe_url
from bot.news.beside import Beside
from bot.news.model import DeliveryId, SourceId, SubscriptionId, Tag
from bot.news.tellings import Report
from bot.news.wire import Payload
from bot.text.speech import Speech

TITLE = 250
SUMMARY = 500
SHORT_SUMMARY = 160
REGIONS_SHOWN = 6
ALSO_SHOWN = 6
ALSO_NAME, ALSO_TIGHT = 40, 20
ALSO_LINKS = 1500
"""Characters of other sources' names with their addresses. Fluent refuses an argument of more than 2,500."""
DIGEST_LINES = 10
DIGEST_TITLE = 140
CHOICE = 100
POST = "post"
"""Action of the button that carries the delivery's id: by it a post is recognised before it is sent again."""
MORE = "post-more"
"""Action of the choice under several posts in one message: it carries the delivery that the message is known by, its values the others."""
BANDS, WATCH, REGION, MUTE, STOP = "post-bands", "post-watch", "post-region", "post-mute", "watch-stop"
"""Actions of the other buttons: phones and countries; phones; the delivery; the source; the watch that a private message came by."""


class PlaceNames(Protocol):
    """What posts ask of `bot/places`."""

    def name(self, code: str, language: str = "en") -> str:
        """What a language calls a place."""

    def around(self, code: str) -> list[str]:
        """Codes of the regions that a place lies in, the nearest first; the world is none."""


def card(
    payload: Payload,
    delivery: DeliveryId,
    speech: Speech,
    *,
    places: PlaceNames,
    source: SourceId,
    beside: Beside | None = None,
    folded: int = 0,
    watch: SubscriptionId | None = None,
    form: str = "card",
    reports: Sequence[Report] = (),
    tight: bool = False,
) -> Card:
    """The post of an article, or of many where the reports are listed.

    Args:
        payload: the article as stored.
        delivery: stands in a button, for ever.
        speech: the server's language.
        places: names of the regions.
        source: of the article; stands in a button.
        beside: what is said and offered beside the article.
        folded: how many further articles this post stands for.
        watch: in a private message, the watch that it came by.
        form: card, compact (no picture, little text) or title.
        reports: what else it tells: the same story from other sources, or the entries of a digest.
        tight: there is room for short names of other sources alone.
    """
    listed = [one for one in reports if one.kind == "listed"]
    if listed:
        return digest(listed, delivery, speech, folded=folded)
    entry, beside = payload.entry, beside or Beside()
    lines = []
    if entry.summary and form != "title":
        lines.append(Markdown(clip(entry.summary, SUMMARY if form == "card" else SHORT_SUMMARY)))
    if payload.tags.regions and form != "title":
        lines.append(speech.mark("news-post-regions", regions=_places(payload.tags.regions, places, speech.language)))
    lines += beside.lines if form != "title" else ()
    if also := _also(reports, source, tight=tight):
        lines.append(speech.mark("news-post-also", sources=also))
    if folded:
        lines.append(speech.mark("news-post-folded", count=folded, source=payload.source_title))
    author = clean(entry.author, limit=80)
    return Card(
        title=clean(entry.title, limit=TITLE) or speech.say("news-post-untitled"),
        url=safe_url(entry.link) if entry.link else None,
        lines=tuple(lines),
        tone=Tone.NEWS,
        author=clean(payload.source_title, limit=100),
        footer=speech.say("news-post-by", author=author) if author and form == "card" else "",
        timestamp=entry.published,
        image_url=safe_url(entry.image) if entry.image and form == "card" else None,
        controls=_controls(delivery, source, beside, speech)
        if watch is None
        else _private(delivery, watch, beside, speech),
    )


def together(cards: Sequence[Card], deliveries: Sequence[DeliveryId], leader: DeliveryId, speech: Speech) -> Card:
    """Posts that go in one message: under all of them a choice that opens one with its own buttons.

    Args:
        cards: the posts, in order.
        deliveries: theirs; stand in the choice.
        leader: what the message is known by.
        speech: the server's language.
    """
    choices = tuple(
        Choice(clip(one.title, CHOICE), delivery, clip(one.author, CHOICE))
        for one, delivery in zip(cards, deliveries, strict=True)
    )
    select = Select(Action(MORE, (leader,)), speech.say("news-post-more"), choices)
    # Ten pictures of full width would be a long way to scroll on a phone.
    first, *others = (replace(one, image_url=None, thumbnail_url=one.image_url) for one in cards)
    return replace(first, more=tuple(others), controls=(select,))


def size(one: Card) -> int:
    """How many characters Discord counts of a post among others, or a few more."""
    rows = sum(line.count("\n") + 2 for line in one.lines)
    return min(len(escape(one.title)), 256) + len(one.author) + len(one.footer) + sum(map(len, one.lines)) + rows + 1


def digest(listed: Sequence[Report], delivery: DeliveryId, speech: Speech, *, folded: int = 0) -> Card:
    """Many articles in one post, the most reported first. `folded` counts those for which it has no line."""
    lines = [_entry(one, speech) for one in listed[:DIGEST_LINES]]
    left = folded + max(0, len(listed) - DIGEST_LINES)
    if left:
        lines.append(speech.mark("word-and-more", count=left))
    why = Button(speech.say("news-post-why-button"), Action(POST, (delivery,)))
    title = speech.say("news-digest-title", count=len(listed) + folded)
    return Card(title=title, lines=tuple(lines), tone=Tone.NEWS, controls=((why,),))


def _entry(one: Report, speech: Speech) -> Markdown:
    title, url = clean(one.payload.entry.title, limit=DIGEST_TITLE), safe_url(one.payload.entry.link)
    shown = title or speech.say("news-post-untitled")
    told = link(shown, url) if url else escape(shown)
    return speech.mark("news-digest-line", title=told, source=clean(one.name, limit=40), more=one.more)


def _also(reports: Sequence[Report], source: SourceId, *, tight: bool) -> Markdown:
    """Other sources that tell the story, each once, in the order in which they came."""
    by_source: dict[SourceId, Markdown] = {}
    room = 0 if tight else ALSO_LINKS
    for one in reports:
        if one.source != source and one.source not in by_source:
            name = clean(one.name, limit=ALSO_TIGHT if tight else ALSO_NAME) or "…"
            linked = link(name, safe_url(one.payload.entry.link) or "")
            fits = len(linked) <= room
            by_source[one.source] = linked if fits else escape(name)
            room -= len(linked) if fits else 0
    shown = list(by_source.values())
    return join([*shown[:ALSO_SHOWN], Markdown("…")] if len(shown) > ALSO_SHOWN else shown, ", ")


def _controls(delivery: DeliveryId, source: SourceId, beside: Beside, speech: Speech) -> tuple[Row, ...]:
    """What everybody can do with the post, then what its server's managers can: two rows of short labels fit a phone's width."""
    first = [*_bands(beside, speech), Button(speech.say("news-post-why-button"), Action(POST, (delivery,)))]
    if beside.devices:
        about = Action(WATCH, (",".join(beside.devices),))
        first.insert(1, Button(speech.say("news-post-watch-button"), about, emoji="🔔"))
    second = (
        Button(speech.say("news-post-region-button"), Action(REGION, (delivery,))),
        Button(speech.say("news-post-mute-button"), Action(MUTE, (str(source),))),
    )
    return tuple(first), second


def _private(delivery: DeliveryId, watch: SubscriptionId, beside: Beside, speech: Speech) -> tuple[Row, ...]:
    """What a person can do with a message about their watch: one click ends it."""
    stop = Button(speech.say("watch-stop-button"), Action(STOP, (str(watch),)), emoji="🔕")
    why = Button(speech.say("news-post-why-button"), Action(POST, (delivery,)))
    return ((*_bands(beside, speech), stop, why),)


def _bands(beside: Beside, speech: Speech) -> tuple[Button, ...]:
    if not beside.devices:
        return ()
    about = Action(BANDS, (",".join(beside.devices), ",".join(beside.countries)))
    return (Button(speech.say("news-post-bands-button"), about, emoji="📶"),)


def _places(regions: tuple[Tag, ...], places: PlaceNames, language: str) -> str:
    shown = [places.name(tag.value, language) for tag in regions[:REGIONS_SHOWN]]
    return " · ".join(shown) + (" …" if len(regions) > REGIONS_SHOWN else "")
