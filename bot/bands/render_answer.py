"""The cards of `/bands`: verdicts, and the questions that it has to ask back."""

from dataclasses import replace

from bot.bands.answer import Answer, Kind
from bot.bands.controls import asked_date, buttons, lists
from bot.bands.footer import footer
from bot.bands.judge.verdict import (
    CallStatus,
    Note,
    Overall,
    TechnologyVerdict,
    VariantVerdict,
    Verdict,
)
from bot.bands.model import Tables
from bot.bands.render_band import band_lines
from bot.bands.render_more import instead
from bot.bands.short import carrier_line, network_line, variant_line
from bot.bands.words import calls_words, day, doors, models, note, readings, repeated, technology
from bot.card import Card, Tone
from bot.markdown import Markdown, escape, join
from bot.text.speech import Speech

TONES = {
    Overall.WORKS: Tone.GOOD,
    Overall.GAPS: Tone.GAPS,
    Overall.NO: Tone.BAD,
    Overall.OFF: Tone.OFF,
    Overall.UNKNOWN: Tone.UNKNOWN,
    Overall.DEPENDS: Tone.GAPS,
}
MOST_DETAILED = 6
MOST_OTHERS = 2
"""Other phones of the name that are told: a reminder, no list."""
MOST_VARIANTS = 10
"""Lines for model numbers on one card; the rest is behind the details button."""


def answer_card(answer: Answer, speech: Speech, tables: Tables | None, *, view: str) -> Card:
    """The card of a `/bands` question, or of what it has to ask back."""
    if answer.kind is Kind.IMEI:
        lines = tuple(speech.mark(f"imei-{number}") for number in (1, 2, 3))
        return Card(title=speech.say("imei-title"), lines=lines, tone=Tone.INFO, private=True)
    if answer.kind in (Kind.UNKNOWN_DEVICE, Kind.UNKNOWN_CARRIER):
        return _unknown(answer, speech)
    if answer.kind is Kind.CHOOSE_DEVICE:
        line = speech.mark("choose-device", text=answer.unknown_text)
        title = speech.say("choose-device-title")
        return Card(title=title, lines=(line, *_choices(answer)), tone=Tone.INFO, controls=lists(answer, speech))
    if answer.kind is Kind.CHOOSE_CARRIER or answer.verdict is None:
        return _choose_carrier(answer, speech, tables)
    wording = _detailed if view == "details" else _lines
    found = wording(answer, answer.verdict, speech)
    return Card(
        title=title_of(answer, speech),
        lines=tuple(found),
        tone=TONES[answer.verdict.overall],
        footer=footer(answer, speech, tables),
        controls=buttons(answer, speech, view=view),
    )


def title_of(answer: Answer, speech: Speech) -> str:
    """`Sony Xperia Z1 C6903 on T-Mobile (United States), as of October 2013`."""
    assert answer.device is not None  # noqa: S101 - an answer with a verdict has both
    assert answer.carrier is not None  # noqa: S101
    words = [answer.device.brand, answer.device.name, *([answer.model] if answer.model else [])]
    names = {
        "device": " ".join(words),
        "carrier": answer.carrier.brand,
        "country": speech.country(answer.carrier.country),
    }
    if not asked_date(answer):
        return speech.say("title-on", **names)
    return speech.say("title-on-then", **names, when=day(answer.when, speech))


def headline(answer: Answer, verdict: Verdict, speech: Speech) -> Markdown:
    """The first line: the answer in a sign and words."""
    word = verdict.overall
    then = bool(asked_date(answer)) and answer.when.day < answer.today
    text = _because(verdict, speech)
    if word is Overall.DEPENDS:
        hosts = {line.host for line in verdict.variants}
        good = any(line.overall in (Overall.WORKS, Overall.GAPS) for line in verdict.variants)
        partly = "head-depends" if good else "head-depends-no"
        return _trimmed(speech.mark("head-depends-host" if len(hosts) > 1 else partly, text=text))
    if word is Overall.GAPS and not then and (special := _special_gap(verdict)):
        return _trimmed(speech.mark(special, text=text))
    if word in (Overall.WORKS, Overall.GAPS) and _asks(verdict):
        text = speech.mark("sorted-ask")
    if word in (Overall.WORKS, Overall.GAPS) and then:
        return _trimmed(speech.mark(f"head-{word.value}-then", text=text, when=day(answer.when, speech)))
    return _trimmed(speech.mark(f"head-{word.value}", text=text))


def _trimmed(text: Markdown) -> Markdown:
    return Markdown(text.strip())


def _special_gap(verdict: Verdict) -> str | None:
    """Gaps that are not gaps in coverage: no calls, calls unknown, or the carrier's own list."""
    calls = {line.calls.status for line in verdict.variants}
    hearsay = all(any(one.id == "line-host-weak" for one in line.notes) for line in verdict.variants)
    lacking = any(found.missing for line in verdict.variants for found in line.technologies)
    asks = _asks(verdict)
    if calls == {CallStatus.NO}:
        return "head-data-ask" if asks else "head-data-only"
    if asks:
        return "head-ask-gaps" if lacking else "head-ask"
    if hearsay and not lacking and calls <= {CallStatus.YES, CallStatus.LIKELY}:
        return "head-host-weak"
    if calls == {CallStatus.UNKNOWN}:
        return "head-calls-unknown-gaps" if lacking else "head-calls-unknown"
    return None


def _asks(verdict: Verdict) -> bool:
    """Whether the carrier admits some phones only, for every model that would serve there."""
    served = [line for line in verdict.variants if line.overall in (Overall.WORKS, Overall.GAPS)]
    return bool(served) and all(_RULES & {fact.fact.id for fact in line.admission.evidence} for line in served)


_RULES = {"fact-device_list", "fact-certification", "fact-law", "fact-volte_required", "fact-mvno_rule"}
"""What tells of a rule on phones, beside what else a carrier makes one ask about."""


def _because(verdict: Verdict, speech: Speech) -> Markdown:
    word = verdict.overall
    if word is Overall.UNKNOWN:
        return _why_unknown(verdict, speech)
    if word is Overall.DEPENDS:
        return _sorted_out(verdict, speech)
    barred = [line for line in verdict.variants if any(found.shared for found in line.technologies)]
    if word is Overall.NO and barred:
        return note(barred[0].admission.why, speech)
    if word in (Overall.NO, Overall.OFF):
        return speech.mark(f"why-{word.value}")
    known = word is Overall.WORKS and all(
        found.status.value != "full" for line in verdict.variants for found in line.technologies
    )
    return speech.mark("why-works-known") if known else Markdown("")


def _why_unknown(verdict: Verdict, speech: Speech) -> Markdown:
    limits = {one.id: one for line in verdict.variants for one in line.notes}
    if "line-before-known" in limits:
        return note(Note("why-before-known", limits["line-before-known"].args), speech)
    if "line-one-list" in limits:
        return speech.mark("why-one-list")
    return speech.mark("why-no-bands" if "line-no-bands" in limits else "why-unknown")


def _sorted_out(verdict: Verdict, speech: Speech) -> Markdown:
    """Which models work and which do not: `Works: C6903. Gaps: C6906.`"""
    if len({line.host for line in verdict.variants}) > 1:
        return Markdown("")
    parts = []
    twice = repeated(verdict.variants)
    groups: dict[str, dict[Markdown, None]] = {name: {} for name in ("works", "gaps", "data", "no", "off")}
    for line in verdict.variants:
        mute = line.overall is Overall.GAPS and line.calls.status is CallStatus.NO
        group = groups.get("data" if mute else line.overall.value)
        if group is not None:
            group[models(line, speech, most=2, labelled=line.models in twice)] = None
    for name, named in groups.items():
        if named:
            parts.append(speech.mark(f"sorted-{name}", models=Markdown(speech.commas(list(named)[:5]))))
    if parts and (
        verdict.unassigned or verdict.notes or any(line.overall is Overall.UNKNOWN for line in verdict.variants)
    ):
        parts.append(speech.mark("sorted-unknown"))
    if _asks(verdict):
        parts.append(speech.mark("sorted-ask"))
    return join(parts, " ")


def _lines(answer: Answer, verdict: Verdict, speech: Speech) -> list[Markdown]:
    lines = [headline(answer, verdict, speech)]
    if len(verdict.variants) == 1 and not verdict.unassigned:
        lines += _one(verdict.variants[0], speech)
    else:
        hosts = {host.id: host for host in answer.hosts}
        twice = repeated(verdict.variants)
        named = list(
            dict.fromkeys(variant_line(line, speech, hosts, labelled=line.models in twice) for line in verdict.variants)
        )
        lines += named[:MOST_VARIANTS]
        if len(named) > MOST_VARIANTS:
            lines.append(speech.mark("word-and-more", count=len(named) - MOST_VARIANTS))
        lines += _common(verdict, speech)
    return lines + _around(answer, verdict, speech)


def _one(line: VariantVerdict, speech: Speech) -> list[Markdown]:
    """A single model: a line per technology, then calls and admission."""
    general = {one.id for one in line.notes}
    newest_first = [technology(_without(found, general), speech) for found in reversed(line.technologies)]
    notes = [note(one, speech) for one in line.notes if one != line.calls.why]
    return [*newest_first, calls_words(line, speech), *doors([line], speech), *notes]


def _without(found: TechnologyVerdict, general: set[str]) -> TechnologyVerdict:
    """A technology without the words that stand below for the whole line."""
    said_below = found.note is not None and found.note.id == "note-one-list" and "line-one-list" in general
    return replace(found, note=None) if said_below and found.shared else found


def _common(verdict: Verdict, speech: Speech) -> list[Markdown]:
    """What holds for every model: networks that are off, calls if all agree, admission."""
    lines: list[Markdown] = []
    for found in verdict.variants[0].technologies if verdict.variants else ():
        others = [line.technology(found.generation) for line in verdict.variants]
        if found.status.value in ("off", "not_yet") and all(
            one and (one.status, one.since) == (found.status, found.since) for one in others
        ):
            lines.append(technology(found, speech))
    if len({line.calls for line in verdict.variants}) == 1:
        lines.append(calls_words(verdict.variants[0], speech))
    notes = dict.fromkeys(one for line in verdict.variants for one in line.notes if _general(one))
    return [*lines, *doors(verdict.variants, speech), *(note(one, speech) for one in notes)]


def _general(one: Note) -> bool:
    return one.id in ("line-host-unknown", "line-host-weak", "line-one-list")


def _around(answer: Answer, verdict: Verdict, speech: Speech) -> list[Markdown]:
    """What was assumed, what else could be meant, what is not known."""
    lines = []
    if verdict.unassigned:
        shown = speech.commas(verdict.unassigned[:6]) + (" …" if len(verdict.unassigned) > 6 else "")
        lines.append(speech.mark("unassigned-line", models=shown))
    if answer.hosts and answer.carrier is not None:
        hosts = speech.listing([host.brand for host in answer.hosts])
        lines.append(speech.mark("host-line", carrier=answer.carrier.brand, hosts=hosts))
    return [*lines, *_assumed(answer, speech), *_others(answer, speech)]


def _assumed(answer: Answer, speech: Speech) -> list[Markdown]:
    lines = readings(answer, speech)
    lines += [speech.mark("unread-line", words=words) for words in answer.unread]
    if "country" in answer.assumed and answer.country:
        lines.append(speech.mark("assumed-country", country=speech.country(answer.country)))
    if "carrier" in answer.assumed and answer.carrier:
        lines.append(speech.mark("assumed-carrier", carrier=answer.carrier.brand))
    return lines


def _others(answer: Answer, speech: Speech) -> list[Markdown]:
    names = [f"{one.brand} {one.name}" + (f" ({one.year})" if one.year else "") for one in answer.others[:MOST_OTHERS]]
    names += ["…"] if len(answer.others) > MOST_OTHERS else []
    return [speech.mark("others-line", devices=speech.commas(names))] if names else []


def _detailed(answer: Answer, verdict: Verdict, speech: Speech) -> list[Markdown]:
    """Every model with every technology."""
    lines = [headline(answer, verdict, speech)]
    twice = repeated(verdict.variants)
    for line in verdict.variants[:MOST_DETAILED]:
        lines.append(Markdown(f"**{models(line, speech, labelled=line.models in twice)}**"))
        lines += _one(line, speech)
    if len(verdict.variants) > MOST_DETAILED:
        lines.append(speech.mark("word-and-more", count=len(verdict.variants) - MOST_DETAILED))
    return lines + _around(answer, verdict, speech)


def _choices(answer: Answer) -> tuple[Markdown, ...]:
    return tuple(escape(f"• {choice.label}") for choice in answer.choices[:10])


def _unknown(answer: Answer, speech: Speech) -> Card:
    if answer.networks and answer.country:
        one = answer.carrier.brand if answer.carrier else ""
        return _networks(answer, speech, speech.country(answer.country), carrier=one)
    what = "device" if answer.kind is Kind.UNKNOWN_DEVICE else "carrier"
    words = f"unknown-{what}" if answer.unknown_text else "unknown-device-none"
    lines = [speech.mark(words, text=answer.unknown_text), *instead(answer.instead, answer.unknown_text, speech)]
    if answer.choices:
        names = speech.commas(choice.label for choice in answer.choices[:5])
        lines.append(speech.mark("unknown-nearest", names=names))
    return Card(
        title=speech.say(f"unknown-{what}-title"),
        lines=tuple(lines),
        tone=Tone.UNKNOWN,
        controls=lists(answer, speech),
        footer=speech.say("footer-none"),
    )


def _networks(answer: Answer, speech: Speech, country: str, *, carrier: str) -> Card:
    """A country, or a carrier, without a phone: which networks it has, and what to ask next."""
    lines = [carrier_line(one) for one in answer.networks]
    alone = speech.say("carrier-title", carrier=carrier, country=country) if carrier else ""
    return Card(
        title=alone or speech.say("networks-title", country=country),
        lines=(*lines, speech.mark("unknown-device-none")),
        footer=speech.say("footer-plain", when=day(answer.when, speech)),
    )


def _choose_carrier(answer: Answer, speech: Speech, tables: Tables | None) -> Card:
    assert answer.device is not None  # noqa: S101 - a carrier is asked for once the phone is known
    name = f"{answer.device.brand} {answer.device.name}" + (f" {answer.model}" if answer.model else "")
    if answer.lines and answer.country:
        country = speech.country(answer.country)
        lines = [speech.mark("choose-carrier-country", device=name, country=country)]
        lines += [network_line(line, speech) for line in answer.lines]
        lines += doors([one for line in answer.lines for one in line.verdict.variants], speech)
    elif answer.unknown_text:
        lines = [speech.mark("choose-carrier-several", text=answer.unknown_text), *_choices(answer)]
    else:
        lines = [speech.mark("choose-carrier"), *_choices(answer)]
    about = band_lines(answer, speech, tables) if answer.band else []
    lines = [*about, *lines[: 1 if about else None], *_assumed(answer, speech), *_others(answer, speech)]
    title = speech.say("band-title", device=name, band=answer.band) if about else ""
    return Card(
        title=title or speech.say("choose-carrier-title", device=name),
        lines=tuple(lines),
        tone=Tone.INFO,
        controls=lists(answer, speech),
        footer=speech.say("footer-plain", when=day(answer.when, speech)),
    )
