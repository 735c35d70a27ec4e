"""One line for a phone in a country: what its best-known networks make of it, only where something is known. Pure."""

from collections.abc import Iterable

from bot.bands.answer import CountryAnswer, Line
from bot.bands.footer import years
from bot.bands.judge.verdict import Overall
from bot.bands.model import Carrier, Tables
from bot.bands.tables.networks import KNOWN
from bot.bands.words import sign
from bot.markdown import Markdown, escape, join
from bot.text.speech import Speech

MOST = 4
"""Networks on the line: few countries have more that people know by name."""


def main_networks(carriers: Iterable[Carrier]) -> tuple[Carrier, ...]:
    """Of a country's best-known carriers those that most people have heard of, in their order; no virtual ones."""
    networks = [one for one in carriers if one.kind != "mvno"][:MOST]
    return tuple(one for one in networks if one.fame >= KNOWN) or tuple(networks)


def glance_line(answer: CountryAnswer, speech: Speech, tables: Tables, *, flag: str) -> Markdown | None:
    """`🇺🇸 T-Mobile 🟡 gaps · AT&T ❔ not known · Verizon ⛔ does not work · as of 2024–2026`.

    Networks with the same word stand together. None when nothing is known of any of them.
    """
    groups: dict[Overall, list[str]] = {}
    for line in answer.lines:
        groups.setdefault(line.verdict.overall, []).append(line.carrier.brand)
    if not groups.keys() - {Overall.UNKNOWN}:
        return None
    told = [
        speech.mark(
            "glance-networks", carriers=speech.commas(names), sign=sign(word), word=speech.say(f"overall-{word}")
        )
        for word, names in groups.items()
    ]
    of = _years(answer.lines, tables)
    parts = [*told, speech.mark("glance-as-of", years=of)] if of else told
    return Markdown(f"{escape(flag)} {join(parts)}" if flag else join(parts))


def _years(lines: tuple[Line, ...], tables: Tables) -> str:
    facts = [fact for line in lines for variant in line.verdict.variants for fact in variant.evidence()]
    return years(list(dict.fromkeys(facts)), tables)
