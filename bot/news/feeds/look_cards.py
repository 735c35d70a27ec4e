"""What managers see when they look closer: a test of one feed, the health of all, and what each is worth. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.action import Action
from bot.card import Button, Card, Row, Tone
from bot.markdown import Markdown, clean, escape, link, safe_url
from bot.news import wording
from bot.news.feeds.cards import LIST, NONE, TEST, reason, relative, titled
from bot.news.feeds.quality import Quality
from bot.news.feeds.trial import State, Trial, Tried
from bot.news.letters import Queue
from bot.news.model import ChannelId, SourceId
from bot.news.sources import GuildSource
from bot.news.subscriptions import Subscribed
from bot.news.wording import Naming
from bot.text.speech import Speech

SHOWN = 8
REASONS_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ServerHealth:
    """Everything that can stop a server's news. `unreadable` are channels whose history the bot may not read."""

    sources: Sequence[GuildSource]
    subscriptions: Sequence[Subscribed]
    queue: Queue
    unreadable: Sequence[ChannelId]
    log_channel: int | None


def tried(found: Trial, speech: Speech, naming: Naming) -> Card:
    """What one look at a feed found, entry by entry."""
    source, lines = found.source, []
    if found.failed:
        said = speech.say(found.failed) if speech.knows(found.failed) else speech.say("word-unknown")
        lines.append(speech.mark("feeds-test-failed", title=titled(source.name, source.url), reason=said))
        tone = Tone.BAD
    else:
        lines.append(speech.mark("feeds-test-read", title=titled(source.name, source.url), count=found.entries))
        lines += [_entry(one, speech, naming) for one in found.newest]
        tone = Tone.GOOD if found.entries else Tone.GAPS
    lines.append(speech.mark(_coming(found)))
    back = Button(speech.say("feeds-button-list"), Action(LIST, ("0",)))
    again = Button(speech.say("feeds-button-test-again"), Action(TEST, (str(source.source),)))
    return Card(title=speech.say("feeds-test"), lines=tuple(lines), tone=tone, controls=((again, back),), private=True)


def _coming(found: Trial) -> str:
    """What comes next for the feed, as a message id."""
    if found.gone:
        return "feeds-test-gone"
    if found.source.paused:
        return "feeds-test-paused"
    if found.spared:
        return "feeds-test-later"
    return "feeds-test-retry" if found.failed else "feeds-test-next"


def _entry(one: Tried, speech: Speech, naming: Naming) -> Markdown:
    title = clean(one.entry.title, limit=100) or speech.say("news-post-untitled")
    url = safe_url(one.entry.link) if one.entry.link else None
    name = link(title, url) if url and len(url) <= 200 else escape(title)
    return speech.mark(f"feeds-test-{one.state.value}", title=name, fate=_fate(one, speech, naming))


def _fate(one: Tried, speech: Speech, naming: Naming) -> Markdown:
    if one.wanted:
        channels = dict.fromkeys(f"<#{subscription.target.channel}>" for subscription in one.wanted)
        names = Markdown(speech.listing(list(channels)))
        return speech.mark("feeds-test-for" if one.state is State.NEW else "feeds-test-fits", channels=names)
    if not one.stopped:
        return speech.mark("feeds-test-no-subscriptions")
    told = [
        speech.mark(
            "feeds-test-stopped",
            channel=Markdown(f"<#{subscription.target.channel}>"),
            stage=speech.say(f"news-stage-{stopped.stage.value}"),
        )
        for subscription, stopped in one.stopped[:REASONS_SHOWN]
    ]
    regions = wording.regions(one.tags.regions, speech, naming.places) or speech.mark("news-why-no-regions")
    return speech.mark("feeds-test-unwanted", reasons=Markdown(speech.commas(told)), regions=regions)


def server(found: ServerHealth, speech: Speech) -> Card:
    """One card on whether news reach this server, and what mends what does not work."""
    failing = [one for one in found.sources if one.failures or one.state != "active"]
    paused = sum(one.paused for one in found.sources if one not in failing)
    lines = [speech.mark("feeds-health-works", count=len(found.sources) - len(failing) - paused)]
    lines += [_failing(one, speech) for one in failing[:SHOWN]]
    if len(failing) > SHOWN:
        lines.append(speech.mark("word-and-more", count=len(failing) - SHOWN))
    if paused:
        lines.append(speech.mark("feeds-health-some-paused", count=paused))
    lines += _subscriptions(found, speech)
    if found.queue.waiting and found.queue.oldest is not None:
        lines.append(speech.mark("feeds-health-waiting", count=found.queue.waiting, since=relative(found.queue.oldest)))
    else:
        lines.append(speech.mark("feeds-health-none-waiting"))
    lines += [speech.mark("feeds-health-history", channel=Markdown(f"<#{one}>")) for one in found.unreadable[:SHOWN]]
    if found.log_channel is not None:
        lines.append(speech.mark("feeds-health-log", channel=Markdown(f"<#{found.log_channel}>")))
    else:
        lines.append(speech.mark("feeds-health-no-log"))
    ill = bool(failing or found.unreadable or any(one.suspended for one in found.subscriptions))
    buttons = tuple(
        Button(speech.say("feeds-try", title=clean(one.name, limit=60)), Action(TEST, (str(one.source),)))
        for one in failing[:5]
    )
    rows: tuple[Row, ...] = (buttons,) if buttons else ()
    tone = Tone.GAPS if ill else Tone.GOOD
    return Card(title=speech.say("feeds-health"), lines=tuple(lines), tone=tone, controls=rows, private=True)


def _failing(one: GuildSource, speech: Speech) -> Markdown:
    why = reason(one.last_error, speech)
    if one.state == "gone":
        said = speech.mark("feeds-health-gone")
    elif one.state == "off":
        said = speech.mark("feeds-health-off", reason=why)
    else:
        said = speech.mark("feeds-health-failing", count=one.failures, reason=why)
    return Markdown(speech.pair(titled(one.name, one.url), said))


def _subscriptions(found: ServerHealth, speech: Speech) -> list[Markdown]:
    if not found.subscriptions:
        return [speech.mark("feeds-health-no-subscriptions")]
    stopped = [one for one in found.subscriptions if one.suspended]
    lines = [speech.mark("feeds-health-subscriptions", count=len(found.subscriptions) - len(stopped))]
    for one in stopped[:SHOWN]:
        message = f"news-suspended-{one.suspended}"
        said = speech.mark(message if speech.knows(message) else "news-suspended")
        lines.append(Markdown(f"<#{one.subscription.target.channel}> {said}"))
    return lines


def worth(sources: Sequence[GuildSource], quality: Mapping[SourceId, Quality], speech: Speech, *, days: int) -> Card:
    """What each feed brought, the least useful last, with advice where there is some."""
    if not sources:
        return Card(title=speech.say("feeds-list-empty"), lines=(speech.mark("feeds-list-empty-how"),), private=True)
    ordered = sorted(sources, key=lambda one: -quality.get(one.source, NONE).posted)
    lines = [speech.mark("feeds-report-what", days=days)]
    lines += [_worth(one, quality.get(one.source, NONE), speech) for one in ordered[: 2 * SHOWN]]
    if len(ordered) > 2 * SHOWN:
        lines.append(speech.mark("word-and-more", count=len(ordered) - 2 * SHOWN))
    total = _sum(quality)
    lines.append(speech.mark("feeds-report-total", articles=total.articles, posted=total.posted, doubles=total.doubles))
    return Card(title=speech.say("feeds-report"), lines=tuple(lines), private=True)


def _worth(source: GuildSource, figures: Quality, speech: Speech) -> Markdown:
    title = titled(source.name, source.url)
    if not figures.articles:
        return speech.mark("feeds-report-nothing", title=title)
    line = speech.mark(
        "feeds-report-line",
        title=title,
        articles=figures.articles,
        posted=figures.posted,
        doubles=figures.doubles,
        unwanted=figures.unwanted,
    )
    advice = ""
    if figures.articles >= 5 and figures.doubles * 2 > figures.articles:
        advice = "feeds-report-advice-doubles"
    elif figures.articles >= 5 and figures.unwanted * 4 > figures.articles * 3:
        advice = "feeds-report-advice-unwanted"
    return Markdown(f"{line} {speech.mark(advice)}") if advice else line


def _sum(quality: Mapping[SourceId, Quality]) -> Quality:
    total = NONE
    for one in quality.values():
        total = replace(
            total,
            articles=total.articles + one.articles,
            posted=total.posted + one.posted,
            doubles=total.doubles + one.doubles,
        )
    return total
