"""The set-up panel: a draft and what its sites show in, cards out. Pure."""

from collections.abc import Mapping, Sequence

from bot.action import Action
from bot.card import Button, Card, ChannelPick, Emphasis, Row, Select, Tone
from bot.card import Choice as Option
from bot.markdown import Markdown, clean, link
from bot.news.begin.drafts import Draft
from bot.news.begin.look import Looked
from bot.news.begin.service import Beginning, Begun
from bot.news.begin.sites import MOST_PACKS, MOST_SITES, Choice
from bot.news.model import Article
from bot.news.packs import Pack
from bot.places.places import Places
from bot.text.speech import Speech

OPEN, PACKS, CHANNEL, LANGUAGE, PREVIEW, SITES, NEWEST, START, BANDS, OWN, OWN_SEND = (
    f"setup-{word}"
    for word in ("open", "packs", "channel", "lang", "preview", "sites", "newest", "start", "bands", "own", "own-send")
)


def panel(
    draft: Draft, speech: Speech, places: Places, *, packs: Mapping[str, Pack], languages: Sequence[Option]
) -> Card:
    """The first step: where the news is about, where it goes, in which language."""
    lines = [speech.mark("setup-what"), speech.mark("setup-next")]
    if draft.channel:
        lines.append(speech.mark("setup-where", channel=Markdown(f"<#{draft.channel}>")))
    rows: list[Row] = [_pack_select(draft, speech, places, packs), _channel_pick(draft, speech)]
    if len(languages) > 1:
        rows.append(Select(Action(LANGUAGE), speech.say("setup-language"), tuple(languages)))
    ready = bool(draft.packs and draft.channel)
    if not ready:
        lines.append(speech.mark("setup-choose"))
    rows.append(
        (
            Button(speech.say("setup-preview"), Action(PREVIEW), emphasis=Emphasis.PRIMARY, disabled=not ready),
            Button(speech.say("setup-bands"), Action(BANDS)),
            Button(speech.say("setup-own"), Action(OWN)),
        )
    )
    return Card(title=speech.say("setup-title"), lines=tuple(lines), controls=tuple(rows), private=True)


def preview(draft: Draft, found: Beginning, sites: Sequence[Choice], speech: Speech) -> Card:
    """The second step: three posts as the channel would get them, sites that do not answer, and the last button."""
    where = Markdown(f"<#{draft.channel}>")
    lines = [speech.mark("setup-preview-what", channel=where, count=len(found.looked))]
    lines += [_article_line(one, article, speech) for one, article in found.newest]
    if not found.looked:
        lines.append(speech.mark("setup-none-answers"))
    lines += [_skipped_line(one.site, one.reason, speech) for one in found.skipped]
    toggle = speech.say("setup-newest-on" if draft.newest else "setup-newest-off")
    rows: list[Row] = [
        _site_select(sites, speech),
        (
            Button(speech.say("setup-start"), Action(START), emphasis=Emphasis.PRIMARY, disabled=not found.looked),
            Button(toggle, Action(NEWEST), emoji="☑️" if draft.newest else "⬜"),
            Button(speech.say("setup-back"), Action(OPEN)),
        ),
    ]
    tone = Tone.GAPS if found.skipped else Tone.INFO
    return Card(
        title=speech.say("setup-preview-title"), lines=tuple(lines), tone=tone, controls=tuple(rows), private=True
    )


def begun(done: Begun, speech: Speech, regions: str) -> Card:
    """The end: what comes from now on, what is posted now, what was skipped, and where to go from here."""
    where = Markdown(f"<#{done.subscription.target.channel}>")
    count = len(done.beginning.looked)
    if regions:
        lines = [speech.mark("setup-done-what", channel=where, regions=regions, count=count)]
    else:
        one = done.beginning.looked[0]
        lines = [speech.mark("setup-done-own", channel=where, feed=one.site.name or one.found.title)]
    if done.posted is not None:
        lines.append(speech.mark("setup-done-posted", title=done.posted, channel=where))
    lines += [_skipped_line(one.site, one.reason, speech) for one in done.beginning.skipped]
    lines.append(speech.mark("setup-done-next"))
    undo = Button(speech.say("news-unsubscribe-button"), Action("unsub", (str(done.subscription.id),)))
    more = Button(speech.say("setup-more"), Action(OPEN))
    return Card(
        title=speech.say("setup-done"), lines=tuple(lines), tone=Tone.GOOD, controls=((more, undo),), private=True
    )


def only_bands(speech: Speech) -> Card:
    """For who wants no news: how to ask, and the way back."""
    back = Button(speech.say("setup-news-after-all"), Action(OPEN))
    lines = (speech.mark("setup-bands-how"), speech.mark("setup-bands-more"))
    return Card(title=speech.say("setup-bands-title"), lines=lines, tone=Tone.GOOD, controls=((back,),), private=True)


def offer(speech: Speech) -> Card:
    """Said once, to the first manager who uses a command in a server that is not set up."""
    begin = Button(speech.say("setup-offer-button"), Action(OPEN), emphasis=Emphasis.PRIMARY)
    return Card(lines=(speech.mark("setup-offer"),), controls=((begin,),), private=True)


def _pack_select(draft: Draft, speech: Speech, places: Places, packs: Mapping[str, Pack]) -> Select:
    options = [
        Option(
            " · ".join(filter(None, (_region(places, pack.region, speech), pack.name))),
            pack.id,
            description=speech.say(
                "setup-pack", count=len(pack.sites), names=", ".join(s.name for s in pack.sites[:3])
            ),
            chosen=pack.id in draft.packs,
        )
        for pack in packs.values()
    ]
    # What is chosen must be on the list, which holds 25.
    options.sort(key=lambda option: not option.chosen)
    return Select(Action(PACKS), speech.say("setup-region"), tuple(options), most=MOST_PACKS)


def _region(places: Places, code: str, speech: Speech) -> str:
    place = places.get(code)
    return f"{place.flag if place else ''} {places.name(code, speech.language)}".strip()


def _channel_pick(draft: Draft, speech: Speech) -> ChannelPick:
    return ChannelPick(Action(CHANNEL), speech.say("setup-channel"), draft.channel)


def _site_select(sites: Sequence[Choice], speech: Speech) -> Select:
    options = tuple(Option(site.name, site.id, description=site.url, chosen=site.ticked) for site in sites)
    return Select(Action(SITES), speech.say("setup-sites"), options, most=MOST_SITES)


def _article_line(one: Looked, article: Article, speech: Speech) -> Markdown:
    title = clean(article.entry.title, limit=150) or speech.say("news-post-untitled")
    published = article.entry.published
    when = Markdown(f"<t:{int(published.timestamp())}:R>") if published else speech.mark("setup-undated")
    site = one.site.name or one.found.title
    return speech.mark("setup-article", title=link(title, article.entry.link), site=site, when=when)


def _skipped_line(site: Choice, reason: str, speech: Speech) -> Markdown:
    message = next((name for name in (f"fetch-{reason}", f"parse-{reason}") if speech.knows(name)), "word-unknown")
    return speech.mark("setup-skipped", site=link(site.name, site.url), reason=speech.say(message))
