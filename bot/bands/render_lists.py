"""The cards of `/country`, `/phones`, `/compare`, `/device` and `/carrier`."""

from bot.bands.answer import CarrierAnswer, CompareAnswer, CountryAnswer, DeviceAnswer, NetworkLine, PhonesAnswer
from bot.bands.controls import PAGE, fitting, phones_buttons
from bot.bands.judge.dates import to_text
from bot.bands.judge.verdict import Network
from bot.bands.model import Precision, State, Technology, Variant, When
from bot.bands.render_facts import carrier_buttons, device_buttons
from bot.bands.short import network_line, summary, verdict_words
from bot.bands.words import day, doors, note, readings, sign
from bot.card import Button, Card, Tone
from bot.markdown import Markdown, bold, escape
from bot.text.speech import Speech

_SHOWN = (Technology.NR, Technology.E_UTRA, Technology.UTRA, Technology.CDMA, Technology.TD_SCDMA, Technology.GSM)


def country_card(answer: CountryAnswer, speech: Speech, *, page: int = 0) -> Card:
    """One line per carrier, a page at a time."""
    name = f"{answer.device.brand} {answer.device.name}" + (f" {answer.model}" if answer.model else "")
    country = speech.country(answer.country)
    last = max(0, (len(answer.lines) - 1) // PAGE)
    at = min(max(page, 0), last)
    shown = answer.lines[at * PAGE : (at + 1) * PAGE]
    rules = doors([one for line in shown for one in line.verdict.variants], speech)
    lines = (*(network_line(line, speech) for line in shown), *rules)
    when = "" if answer.when.day == answer.today else to_text(answer.when)

    def turn(label: str, to: int) -> Button:
        action = fitting("country-page", answer.device.id, answer.model or "", answer.country, when, str(to))
        return Button(speech.say(label), action, disabled=not 0 <= to <= last)

    return Card(
        title=speech.say("country-title", device=name, country=country),
        lines=lines or (speech.mark("country-none", country=country),),
        footer=speech.say("footer-plain", when=day(answer.when, speech)),
        controls=((turn("button-back", at - 1), turn("button-next", at + 1)),) if last else (),
    )


def phones_card(answer: PhonesAnswer, speech: Speech, *, page: int = 0) -> Card:
    """One line per phone with the models that work, a page at a time."""
    lines = []
    count = len(answer.lines)
    last = max(0, (count - 1) // PAGE)
    at = min(max(page, 0), last)
    for line in answer.lines[at * PAGE : (at + 1) * PAGE]:
        good = [one for one in line.verdict.variants if one.overall.value == "works"]
        models = speech.commas(name for one in good for name in (one.models or one.labels)[:3][:6])
        text = Markdown(f"{escape(models)} · {summary(good[0], speech)}") if models else summary(good[0], speech)
        name = f"{line.device.brand} {line.device.name}"
        year = str(line.device.year) if line.device.year else "?"
        lines.append(speech.mark("line-device", sign=sign(good[0].overall), device=name, year=year, text=text))
    key = "phones-page" if last else "phones-count" if lines else "phones-none"
    head = speech.mark(key, judged=answer.judged, first=at * PAGE + 1, last=at * PAGE + len(lines), count=count)
    unread = (speech.mark("unread-line", words=words) for words in answer.unread)
    country = speech.country(answer.carrier.country)
    return Card(
        title=speech.say("phones-title", carrier=answer.carrier.brand, country=country),
        lines=(head, *lines, *unread),
        footer=speech.say("footer-plain", when=day(answer.when, speech)),
        controls=(phones_buttons(answer, at, speech),) if last else (),
    )


def compare_card(answer: CompareAnswer, speech: Speech) -> Card:
    """What both have, what only one has, and how each does on a carrier."""
    first, second = (
        " ".join(filter(None, (device.brand, device.name, model)))
        for device, model in zip((answer.first, answer.second), answer.models, strict=True)
    )
    none = speech.say("compare-none")
    lines = [
        *(speech.mark("strange-line", words=number) for number in answer.strange),
        speech.mark("compare-both", bands=" ".join(answer.both) or none),
        speech.mark("compare-only", device=first, bands=" ".join(answer.only_first) or none),
        speech.mark("compare-only", device=second, bands=" ".join(answer.only_second) or none),
    ]
    for name, verdict in zip((first, second), answer.verdicts, strict=False):
        carrier = answer.carrier.brand if answer.carrier else ""
        text = verdict_words(verdict, speech)
        lines.append(speech.mark("line-compared", sign=sign(verdict.overall), device=name, carrier=carrier, text=text))
    lines += doors([line for verdict in answer.verdicts for line in verdict.variants], speech)
    title = speech.say("compare-title", first=first, second=second)
    return Card(title=title, lines=tuple(lines), footer=speech.say("footer-plain", when=day(answer.when, speech)))


def device_card(answer: DeviceAnswer, speech: Speech) -> Card:
    """Each variant with its bands by technology."""
    device = answer.device
    lines = [speech.mark("device-year", year=str(device.year))] if device.year else []
    variants = [one for one in device.variants if answer.model is None or answer.model in one.models] or device.variants
    for variant in variants[:MOST_VARIANTS]:
        lines += _variant(variant, speech)
    if len(variants) > MOST_VARIANTS:
        lines.append(speech.mark("word-and-more", count=len(variants) - MOST_VARIANTS))
    if device.unassigned and answer.model is None:
        lines.append(speech.mark("unassigned-line", models=speech.commas(device.unassigned[:8])))
    elif answer.model in device.unassigned:
        lines.append(speech.mark("unassigned-line", models=str(answer.model)))
    if device.first_row_only:
        lines.append(speech.mark("device-first-row"))
    lines += readings(answer, speech)
    names = [f"{one.brand} {one.name}" for one in answer.others[:6]]
    if names:
        lines.append(speech.mark("others-line", devices=speech.commas(names)))
    title = device_title(answer)
    today = When(answer.today, Precision.DAY)
    return Card(
        title=title,
        lines=tuple(lines),
        footer=speech.say("footer-plain", when=day(today, speech)),
        controls=device_buttons(device, answer.model, speech, view="answer"),
    )


def device_title(answer: DeviceAnswer) -> str:
    """Brand, name, and the model number if one was named."""
    name = f"{answer.device.brand} {answer.device.name}"
    return f"{name} {answer.model}" if answer.model else name


def _variant(variant: Variant, speech: Speech) -> list[Markdown]:
    names = speech.commas((variant.models or variant.labels)[:6])
    lines = [bold(names) if names else bold(speech.say("line-all-models"))]
    for technology in _SHOWN:
        radio = variant.radio(technology)
        if radio.state is State.KNOWN:
            lines.append(speech.mark("device-radio", technology=technology.value, bands=" ".join(radio.bands)))
        elif radio.state is State.PRESENT:
            lines.append(speech.mark("device-radio-present", technology=technology.value))
        elif radio.state is State.ABSENT and technology in (Technology.E_UTRA, Technology.UTRA):
            lines.append(speech.mark("device-radio-absent", technology=technology.value))
    return lines


def carrier_card(answer: CarrierAnswer, speech: Speech) -> Card:
    """What is on air, what ended, calls and rules."""
    carrier = answer.carrier
    lines = [_network(line, speech) for line in reversed(answer.networks)]
    if carrier.kind == "mvno":
        lines.insert(0, speech.mark("carrier-kind-mvno"))
    if answer.hosts:
        hosts = speech.listing([host.brand for host in answer.hosts])
        lines.append(speech.mark("host-line", carrier=carrier.brand, hosts=hosts))
    elif carrier.kind == "mvno":
        lines.append(speech.mark("line-host-unknown"))
    elif answer.when.day == answer.today:
        lines.append(speech.mark(f"carrier-calls-{'volte' if carrier.volte == 'yes' else 'unknown'}"))
    lines += [speech.mark("admission-line", text=speech.mark(rule.text_id)) for rule in answer.rules]
    at = to_text(answer.when) if answer.when.day != answer.today else ""
    return Card(
        title=carrier_title(answer, speech),
        lines=tuple(lines),
        tone=Tone.INFO,
        footer=speech.say("footer-plain", when=day(answer.when, speech)),
        controls=carrier_buttons(carrier, at, speech, view="answer"),
    )


def carrier_title(answer: CarrierAnswer, speech: Speech) -> str:
    """`AT&T (United States), as of October 2013`."""
    names = {"carrier": answer.carrier.brand, "country": speech.country(answer.carrier.country)}
    if answer.when.day == answer.today:
        return speech.say("carrier-title", **names)
    return speech.say("carrier-title-then", **names, when=day(answer.when, speech))


MOST_VARIANTS = 9

_NETWORK_WORDS = {
    "note-off-announced": "carrier-tech-off-announced",
    "event-gone-by": "carrier-tech-off-by",
    "note-end-passed": "carrier-tech-passed",
}


def _network(line: NetworkLine, speech: Speech) -> Markdown:
    generation = line.generation.value
    bands = " ".join("/".join(options) for options in line.bands) or speech.say("word-unknown")
    when = day(line.since, speech) if line.since is not None else speech.say("word-unknown")
    if line.network is Network.LIVE:
        words = "carrier-tech-live" if line.bands else "carrier-tech-live-unknown"
    elif line.note is not None and line.note.id in _NETWORK_WORDS:
        words = _NETWORK_WORDS[line.note.id]
    else:
        words = f"carrier-tech-{line.network.value}"
    text = speech.mark(words, generation=generation, bands=bands, when=when)
    extra = line.note is not None and line.note.id.startswith("event-") and line.note.id not in _NETWORK_WORDS
    return Markdown(f"{text} ({note(line.note, speech)})") if extra and line.note else text
