"""What people see of `/news preview`, `/news why` and the button on posts. Pure."""

from bot.card import Card, Tone
from bot.markdown import Markdown, clean
from bot.news import wording
from bot.news.articles import Handed, Placed
from bot.news.explain import Explanation, Fate, PostOrigin, Preview, Reason
from bot.news.match import Stage
from bot.news.model import GuildId, Subscription, Tags
from bot.news.wording import Naming
from bot.text.speech import Speech

SHOWN = 12
"""Subscriptions explained on one card."""


def preview(found: Preview, speech: Speech, naming: Naming, *, changed: bool | None) -> Card:
    """What wishes would have given; `changed`: whether they differ from a subscription's that was named, None when none was."""
    lines = [speech.mark("news-preview-what", regions=wording.wishes(found.subscription, speech, naming))]
    if found.looked_at:
        lines.append(speech.mark("news-preview-counts", total=found.looked_at))
    else:
        lines.append(speech.mark("news-preview-none"))
    if found.stopped:
        stages = [
            speech.say("news-preview-stage", count=count, stage=_stage(stage, speech)) for stage, count in found.stopped
        ]
        lines.append(speech.mark("news-preview-stopped", stages=speech.commas(stages)))
    for first, *others in found.stories:
        lines.append(wording.article(first, speech))
        names = dict.fromkeys(clean(one.source_name, limit=60) for one in others if one.source != first.source)
        lines += [speech.mark("news-post-also", sources=speech.commas(list(names)))] if names else []
    if found.fitting > len(found.stories):
        lines.append(speech.mark("word-and-more", count=found.fitting - len(found.stories)))
    if changed is not False:
        lines.append(speech.mark("news-preview-next-edit" if changed else "news-preview-next"))
    return Card(
        title=speech.say("news-preview", count=found.fitting),
        lines=tuple(lines),
        tone=Tone.GOOD if found.fitting else Tone.GAPS,
        private=True,
    )


def why(found: Explanation, speech: Speech, naming: Naming, *, guild: GuildId) -> Card:
    """An article's way to each subscription of the server."""
    lines = [wording.article_title(found.article, speech), *_came(found, speech, naming)]
    lines += [_line(reason, speech, naming, guild=guild) for reason in found.reasons[:SHOWN]]
    if not found.reasons:
        lines.append(speech.mark("news-why-no-subscriptions"))
    if len(found.reasons) > SHOWN:
        lines.append(speech.mark("word-and-more", count=len(found.reasons) - SHOWN))
    return Card(title=speech.say("news-why-title"), lines=tuple(lines), private=True)


def post(found: PostOrigin, speech: Speech, naming: Naming) -> Card:
    """Behind the button on a post: which subscription brought it, and the words that made it fit."""
    if found.subscribed is None:
        lines = [speech.mark("news-why-ended")]
    else:
        subscription = found.subscribed.subscription
        channel = Markdown(f"<#{subscription.target.channel}>")
        asked = wording.wishes(subscription, speech, naming)
        lines = [speech.mark("news-why-post", channel=channel, regions=asked)]
    if found.several:
        return Card(lines=(*lines, speech.mark("news-why-several")), private=True)
    return Card(lines=(*lines, *_tagged(found.article.payload.tags, found.article.home, speech, naming)), private=True)


def _came(found: Explanation, speech: Speech, naming: Naming) -> list[Markdown]:
    article = found.article
    fetched = speech.mark(
        "news-why-fetched", source=clean(article.source_name, limit=60), when=wording.moment(article.first_seen)
    )
    return [fetched, *_tagged(article.payload.tags, article.home, speech, naming)]


def _tagged(tags: Tags, home: frozenset[str], speech: Speech, naming: Naming) -> list[Markdown]:
    kind = speech.say(f"news-kind-{tags.kind}") if speech.knows(f"news-kind-{tags.kind}") else tags.kind
    regions = wording.regions(tags.regions, speech, naming.places) or speech.mark("news-why-no-regions")
    lines = [speech.mark("news-why-tagged", kind=kind, regions=regions)]
    if home and not tags.regions:
        names = [naming.places.name(code, speech.language) for code in sorted(home)]
        lines.append(speech.mark("news-why-home", regions=speech.listing(names)))
    if tags.devices:
        lines.append(speech.mark("news-why-devices", names=wording.devices(tags.devices, speech, naming.devices)))
    if tags.brands:
        lines.append(speech.mark("news-why-brands", names=wording.brands(tags.brands, speech)))
    return lines


def _line(reason: Reason, speech: Speech, naming: Naming, *, guild: GuildId) -> Markdown:
    subscription = reason.subscribed.subscription
    fate = _fate(reason, speech, naming, guild=guild)
    passed = _passed(subscription, reason.stopped.stage if reason.stopped else None)
    if passed:
        stages = speech.listing([_stage(stage, speech) for stage in passed])
        fate = speech.mark("news-why-passed", stages=stages, fate=fate)
    return speech.mark(
        "news-why-line",
        channel=Markdown(f"<#{subscription.target.channel}>"),
        regions=wording.wishes(subscription, speech, naming),
        fate=fate,
    )


def _fate(reason: Reason, speech: Speech, naming: Naming, *, guild: GuildId) -> Markdown:
    if reason.stopped is not None:
        stage = _stage(reason.stopped.stage, speech)
        has = [_value(value, reason.stopped.stage, speech, naming) for value in reason.stopped.has[:6]]
        if has:
            return speech.mark("news-why-stopped-has", stage=stage, has=speech.listing(has))
        return speech.mark("news-why-stopped", stage=stage)
    if reason.placed is not None:
        return _at(reason.placed, reason.fate, speech, guild=guild)
    handed = reason.handed
    if handed is None:
        return speech.mark(f"news-why-{reason.fate.value}")
    told = _handed(handed, reason.fate, speech, guild=guild)
    if reason.fate is Fate.SENT and handed.unpublished:
        return speech.mark("news-why-unpublished", fate=told, reason=_reason(handed.unpublished, speech))
    return told


def _at(placed: Placed, fate: Fate, speech: Speech, *, guild: GuildId) -> Markdown:
    when = wording.moment(placed.at) if placed.at is not None else ""
    if placed.message is None:
        return speech.mark(f"news-why-{fate.value}", when=when)
    url = Markdown(f"https://discord.com/channels/{guild}/{placed.channel}/{placed.message}")
    return speech.mark(f"news-why-{fate.value}-link", when=when, url=url)


def _handed(handed: Handed, fate: Fate, speech: Speech, *, guild: GuildId) -> Markdown:
    if fate is Fate.SENT:
        when = wording.moment(handed.done or handed.not_before)
        if handed.message is None:
            return speech.mark("news-why-sent", when=when)
        url = Markdown(f"https://discord.com/channels/{guild}/{handed.channel}/{handed.message}")
        return speech.mark("news-why-sent-link", when=when, url=url)
    if fate is Fate.WAITING and not handed.reason:
        return speech.mark("news-why-waiting")
    message = "news-why-waiting-reason" if fate is Fate.WAITING else f"news-why-{fate.value}"
    return speech.mark(message, reason=_reason(handed.reason or "", speech))


def _passed(subscription: Subscription, stopped: Stage | None) -> list[Stage]:
    """The stages at which the subscription asks for something and that the article passed, in their order."""
    asked = {
        Stage.SOURCE: bool(subscription.sources),
        Stage.KIND: bool(subscription.muted_kinds),
        Stage.REGION: bool(subscription.regions),
        Stage.DEVICE: bool(subscription.devices),
        Stage.BRAND: bool(subscription.brands),
        Stage.WORDS: bool(subscription.words),
    }
    if stopped is None or stopped not in asked:
        return []
    before = list(asked)[: list(asked).index(stopped)]
    return [stage for stage in before if asked[stage]]


def _value(value: str, stage: Stage, speech: Speech, naming: Naming) -> str:
    if stage is Stage.REGION:
        return naming.places.name(value, speech.language)
    if stage is Stage.KIND and speech.knows(f"news-kind-{value}"):
        return speech.say(f"news-kind-{value}")
    return naming.devices.get(value, value)


def _stage(stage: Stage, speech: Speech) -> str:
    return speech.say(f"news-stage-{stage.value}")


def _reason(reason: str, speech: Speech) -> str:
    """An outbox row's reason in words, where we have words for it."""
    message = f"news-reason-{reason}"
    return speech.say(message) if speech.knows(message) else (reason or speech.say("word-unknown"))
