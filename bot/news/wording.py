"""A subscription's wishes, articles and their tags in words. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.markdown import Markdown, clean, escape, join, link, safe_url
from bot.news.articles import Stored
from bot.news.model import SourceId, Subscription, Tag
from bot.news.render import PlaceNames
from bot.news.timing import clock
from bot.news.wishes import AT_ONCE
from bot.text.speech import Speech

TITLE = 120
NAMES_SHOWN = 6


@dataclass(frozen=True, slots=True)
class Naming:
    """What things are called: places by the language, phones and feeds of the server by their ids."""

    places: PlaceNames
    devices: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[SourceId, str] = field(default_factory=dict)


def wishes(subscription: Subscription, speech: Speech, naming: Naming) -> Markdown:
    """All wishes on one line, regions first."""
    names = [naming.places.name(code, speech.language) for code in sorted(subscription.regions)]
    found = [escape(speech.listing(names)) if names else speech.mark("news-everywhere")]
    if names and subscription.exact_regions:
        found.append(speech.mark("news-wish-exact"))
    if names and subscription.no_region != "home":
        found.append(speech.mark(f"news-wish-no-region-{subscription.no_region}"))
    devices = [naming.devices.get(one, one) for one in sorted(subscription.devices)]
    wanted = [one for one in subscription.words if not one.startswith("-")]
    unwanted = [one[1:] for one in subscription.words if one.startswith("-")]
    for message, values in (
        ("news-wish-devices", devices),
        ("news-wish-brands", sorted(subscription.brands)),
        ("news-wish-words", [speech.say("word-quoted", text=one) for one in wanted]),
        ("news-wish-not-words", [speech.say("word-quoted", text=one) for one in unwanted]),
    ):
        if values:
            found.append(speech.mark(message, names=_some(values, speech)))
    if subscription.muted_kinds:
        kinds = [speech.say(f"news-kind-{kind}") for kind in sorted(subscription.muted_kinds)]
        found.append(speech.mark("news-wish-without", kinds=speech.listing(kinds)))
    if subscription.sources:
        sources = [naming.sources.get(one, f"#{one}") for one in sorted(subscription.sources)]
        found.append(speech.mark("news-wish-sources", count=len(sources), names=_some(sources, speech)))
    if subscription.mention_role is not None:
        found.append(speech.mark("news-wish-role", role=Markdown(f"<@&{subscription.mention_role}>")))
    if subscription.publish:
        found.append(speech.mark("news-wish-publish"))
    return join(found)


def schedule(subscription: Subscription, speech: Speech) -> Markdown:
    """When it speaks and how much it shows, on one line."""
    zone = subscription.zone or "UTC"
    digest = subscription.digest or AT_ONCE
    found = [speech.mark("news-schedule-when", when=speech.say(f"news-when-{digest}"))]
    if subscription.digest:
        found = [
            speech.mark(
                "news-schedule-digest",
                when=speech.say(f"news-when-{digest}"),
                hour=clock(subscription.digest_hour * 60),
                zone=zone,
            )
        ]
    elif subscription.quiet:
        begin, end = subscription.quiet
        found.append(speech.mark("news-schedule-quiet", begin=clock(begin), end=clock(end), zone=zone))
    found.append(escape(speech.say(f"news-form-{subscription.form}")))
    return join(found)


def article(found: Stored, speech: Speech) -> Markdown:
    """An article as one line: its title as a link, its feed, when it came."""
    return speech.mark(
        "news-article-line",
        title=article_title(found, speech),
        source=clean(found.source_name, limit=60),
        when=Markdown(f"<t:{int(found.first_seen.timestamp())}:R>"),
    )


def moment(when: datetime) -> Markdown:
    """A time that Discord shows in the reader's language and zone."""
    return Markdown(f"<t:{int(when.timestamp())}:f>")


def article_title(found: Stored, speech: Speech) -> Markdown:
    """An article's title, a link where it has a safe one."""
    entry = found.payload.entry
    title = clean(entry.title, limit=TITLE) or speech.say("news-post-untitled")
    url = safe_url(entry.link) if entry.link else None
    return link(title, url) if url else escape(title)


def regions(tags: Sequence[Tag], speech: Speech, places: PlaceNames) -> Markdown:
    """Regions, each with the word that caused it."""
    return _tags([Tag(places.name(tag.value, speech.language), tag.why) for tag in tags], speech)


def devices(tags: Sequence[Tag], speech: Speech, names: Mapping[str, str]) -> Markdown:
    """Phones, each with the words that caused it."""
    return _tags([Tag(names.get(tag.value, tag.value), tag.why) for tag in tags], speech)


def brands(tags: Sequence[Tag], speech: Speech) -> Markdown:
    """Brands, each with the word that caused it."""
    return _tags(tags, speech)


def _tags(tags: Sequence[Tag], speech: Speech) -> Markdown:
    told = [speech.mark("news-why-tag", name=tag.value, word=clean(tag.why, limit=40)) for tag in tags[:NAMES_SHOWN]]
    return Markdown(speech.commas([*told, "…"] if len(tags) > NAMES_SHOWN else told))


def _some(values: Sequence[str], speech: Speech) -> str:
    return speech.commas(values[:NAMES_SHOWN]) + (" …" if len(values) > NAMES_SHOWN else "")
