"""Where news applies: mentions of places and the words around them in, regions with their reasons out.

A region is where something is launched, sold, priced, banned or ruled on, not where a maker comes from and not where a stage stands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.news.model import Tag
from bot.news.tagging.gazetteer import Gazetteer, Mention, is_spaceless

COUNTRY = re.compile(r"[A-Z]{2}")
DIGIT_BEFORE = re.compile(
    r"\d[\d.,\s]*(?:k|m|bn|million|billion|thousand|crore|lakh|mil|millones|тыс|тысяч|हजार|万|億|亿|萬)?\s*$",
    re.IGNORECASE,
)
DIGIT_AFTER = re.compile(r"\s*\d")
DATELINE = re.compile(r"^\W*[A-ZÀ-Ý][\w .,'/-]{2,40}?(?:\([^)]{2,20}\))?\s*(?:[—–-]{1,2}|//|:)\s")
BASED = re.compile(r"[-\s]based\b|[-‑](?:headquartered|born|owned)\b", re.IGNORECASE)
POSSESSIVE = re.compile(r"['’]s?\s")
PREPOSITION = re.compile(r"\b(?:in|for|to|from|across|throughout|outside|into|within|of)\s+(?:the\s+)?$", re.IGNORECASE)
LISTED = re.compile(r"(?:,|\band\b|&|/)\s*$|^\s*(?:,|\band\b|&|/)", re.IGNORECASE)
JOINT = re.compile(r"\s*(?:,|&|/|,?\s+and\b)\s*")
SAID_OVER = re.compile(
    r"^\s*(?:,?\s*(?:back|last|earlier|already|previously|on|a few|just|late|this past)\b|,?\s*in\s+"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20\d\d|early|late|mid))",
    re.IGNORECASE,
)
BOILERPLATE = re.compile(r"\bThe post .{5,200}? (?:appeared first on|first appeared on) .*$", re.DOTALL)
LAUNCH_NOUN = re.compile(r"['’]?s?\s+(?:launch|debut|release|unveiling|announcement|premiere)\b", re.IGNORECASE)
MAKER_FROM = re.compile(r"\s+(?:z|ze|de|du|da|do|di|del|della|aus|from|из|dari|uit|من)\s+(?:the\s+)?", re.IGNORECASE)
RUPEE_COUNTRIES = frozenset({"IN", "PK", "LK", "NP", "MU"})
DIRHAM_COUNTRIES = frozenset({"AE", "MA"})
COMMON_NAMES = {"Turkey": "TR", "Jordan": "JO", "Chad": "TD", "Georgia": "GE", "Guinea": "GN"}
NAMED_LIKE_WORDS = re.compile(r"\b(Turkey|Jordan|Chad|Georgia|Guinea)\b")
MARKET_WORD = re.compile(
    r"^['’]?s?\s*(?:market|launch|users?|buyers?|customers?|price|pricing|variant|version|release|unit|model)\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Evidence:
    """What one article says: regions with their words, and what can only be used when nothing else is said."""

    hits: dict[str, str] = field(default_factory=dict)
    weak: dict[str, list[str]] = field(default_factory=dict)
    shared: list[str] = field(default_factory=list)
    word_shared: list[str] = field(default_factory=list)
    carriers: list[str] = field(default_factory=list)
    here: str = ""
    trade: bool = False

    def hit(self, place: str, why: str) -> None:
        for one in place.split("+"):
            self.hits.setdefault(one, why)

    def note(self, kind: str, place: str, words: str) -> None:
        """Keeps what may settle a region later."""
        match kind:
            case "weak":
                self.weak.setdefault(place, []).append(words)
            case "shared":
                self.shared.append(words)
            case "shared?":
                self.word_shared.append(words)
            case "here":
                self.here = self.here or words
            case "trade":
                self.trade = True


@dataclass(frozen=True, slots=True)
class RegionsFound:
    """Regions of an article, the carriers that it names as it writes them, and whether it speaks of their trade."""

    regions: tuple[Tag, ...]
    carriers: tuple[str, ...]
    trade: bool = False


class RegionTagger:
    """Tags regions. `brands` are the makers' names that turn "China's OnePlus" into a maker."""

    def __init__(self, gazetteer: Gazetteer, brands: Sequence[str]) -> None:
        self._gazetteer = gazetteer
        known = {*brands, *gazetteer.written("shared"), *gazetteer.written("shared?"), *gazetteer.written("weak")}
        names = "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True) if len(name) > 1)
        self._brand_next = re.compile(rf"^['’]?s?\s*(?:{names or 'Xiaomi'})\b", re.IGNORECASE)

    def tag(self, title: str, summary: str, *, language: str | None, home: str | None) -> "RegionsFound":
        """Regions of an article, each once, with the words that caused it.

        Args:
            title: plain text.
            summary: plain text or Markdown; the first 600 characters are read.
            language: BCP 47 tag of the text, None when it is not known.
            home: code of the place that the source is at home in, None when it has none.
        """
        evidence = _Evidence()
        self._read(title, evidence, language=language, home=home, body=False)
        self._read(_without_boilerplate(summary[:600]), evidence, language=language, home=home, body=True)
        _conclude(evidence, home)
        regions = tuple(Tag(place, why) for place, why in evidence.hits.items())
        carriers = tuple(dict.fromkeys((*evidence.carriers, *evidence.shared)))
        return RegionsFound(regions, carriers, evidence.trade or bool(carriers))

    def _read(self, text: str, evidence: _Evidence, *, language: str | None, home: str | None, body: bool) -> None:
        mentions = self._gazetteer.scan(text, language)
        context = _Context(text, mentions, home, body=body)
        for mention in mentions:
            self._weigh(mention, context, evidence)
        for match in NAMED_LIKE_WORDS.finditer(text) if any(map(text.__contains__, COMMON_NAMES)) else ():
            if place := _common_name(match, context, evidence):
                evidence.hit(place, match.group())

    def _weigh(self, mention: Mention, context: "_Context", evidence: _Evidence) -> None:
        term, words = mention.term, context.words(mention)
        match term.kind:
            case "name" | "city" | "demonym":
                if not self._beside(mention, context):
                    evidence.hit(term.place, words)
            case "regulator" | "shop":
                evidence.hit(term.place, words)
            case "carrier":
                evidence.hit(term.place, words)
                evidence.carriers.append(words)
                evidence.trade = True
            case "money" if context.asks_price(mention):
                evidence.hit(context.money_place(term.place, words), words)
            case _:
                evidence.note(term.kind, term.place, words)

    def _beside(self, mention: Mention, context: "_Context") -> bool:
        on_the_side = mention.term.kind != "demonym" and context.beside_the_point(mention)
        return on_the_side or self._means_a_maker(mention, context)

    def _means_a_maker(self, mention: Mention, context: "_Context") -> bool:
        """ "China's OnePlus", "Chinese phone maker", "la compañía china", "Beijing-based"."""
        after = context.text[mention.end : mention.end + 40]
        if BASED.match(after) or context.maker_from(mention):
            return True
        if is_spaceless(context.text[mention.end - 1]):
            return context.joined_to_maker(mention)
        if mention.term.kind == "demonym":
            return (
                context.near(mention, "maker", before=2, after=3)
                or context.near(mention, "goods", before=0, after=1)
                or bool(self._brand_next.match(after))
            )
        if mention.term.kind == "city" and self._maker_next(mention, context):
            return True
        if mention.term.kind == "name" and POSSESSIVE.match(after):
            return context.near(mention, "maker", before=0, after=3) or bool(self._brand_next.match(after))
        return False

    def _maker_next(self, mention: Mention, context: "_Context") -> bool:
        """ "The Beijing firm"."""
        return context.near(mention, "maker", before=0, after=1) and context.text[mention.end : mention.end + 1] == " "


@dataclass(slots=True)
class _Context:
    """A text with its mentions, asked about the neighbourhood of one of them."""

    text: str
    mentions: Sequence[Mention]
    home: str | None
    body: bool
    _dateline: int = field(init=False, default=0)

    def __init__(self, text: str, mentions: Sequence[Mention], home: str | None, *, body: bool) -> None:
        self.text, self.mentions, self.home, self.body = text, mentions, home, body
        line = DATELINE.match(text) if body else None
        self._dateline = line.end() if line else 0

    def words(self, mention: Mention) -> str:
        return self.text[mention.start : mention.end]

    def near(self, mention: Mention, kind: str, *, before: int, after: int) -> bool:
        """Whether a word of a kind stands within so many words before or after, in the same sentence."""
        for other in self.mentions:
            if other.term.kind != kind:
                continue
            if other.end <= mention.start:
                gap, allowed = self.text[other.end : mention.start], before
            elif other.start >= mention.end:
                gap, allowed = self.text[mention.end : other.start], after
            else:
                continue
            if len(gap) <= 60 and not re.search(r"[.!?;:,。，](?:\s|$)", gap) and _word_count(gap) < allowed:
                return True
        return False

    def maker_from(self, mention: Mention) -> bool:
        """ "the maker from China", "producent z Chin": a maker's word and a preposition before the name."""
        return any(
            other.term.kind == "maker" and MAKER_FROM.fullmatch(self.text[other.end : mention.start])
            for other in self.mentions
        )

    def joined_to_maker(self, mention: Mention) -> bool:
        """In scripts without spaces: a maker's word within a few characters, as in 中国厂商."""
        return any(
            other.term.kind == "maker"
            and 0 <= other.start - mention.end <= 4
            and "，" not in self.text[mention.end : other.start]
            for other in self.mentions
        )

    def listed_before_place(self, end: int) -> bool:
        """Whether a list goes on with a country: "Jordan, Egypt"."""
        joint = JOINT.match(self.text, end)
        return joint is not None and any(
            other.start == joint.end() and other.term.kind == "name" for other in self.mentions
        )

    def beside_the_point(self, mention: Mention) -> bool:
        """A stage, an exception, or in the body a dateline or a launch elsewhere that is over."""
        after = self.text[mention.end : mention.end + 30]
        staged = mention.term.place != "WORLD" and self.near(mention, "event", before=4, after=3)
        staged = staged or (mention.term.kind == "city" and self.near(mention, "gala", before=4, after=1))
        return (
            self.near(mention, "except", before=2, after=0)
            or (staged and not MARKET_WORD.match(after))
            or (self.body and self._past(mention, after))
        )

    def _past(self, mention: Mention, after: str) -> bool:
        if mention.start < self._dateline and mention.term.kind == "city":
            return True
        if self.near(mention, "already", before=6, after=0):
            return True
        if launch := LAUNCH_NOUN.match(after):
            return bool(SAID_OVER.match(self.text[mention.end + launch.end() :][:30]))
        return bool(SAID_OVER.match(after)) and self.near(mention, "launched", before=5, after=0)

    def asks_price(self, mention: Mention) -> bool:
        """A number beside the sign, and no "roughly" before it: a price asked, not converted."""
        before, after = self.text[max(0, mention.start - 30) : mention.start], self.text[mention.end : mention.end + 8]
        number_before, number_after = DIGIT_BEFORE.search(before), DIGIT_AFTER.match(after)
        if number_before is None and number_after is None:
            return False
        start = (
            mention.start - (len(before) - number_before.start())
            if number_before and not number_after
            else mention.start
        )
        lead = self.text[max(0, start - 25) : start]
        converted = any(
            other.term.kind == "roughly" and start - 25 <= other.end <= start + 1 and other.start < mention.start
            for other in self.mentions
        )
        return not converted and "(" not in lead[-14:]

    def money_place(self, place: str, words: str) -> str:
        """Rupees and dirhams are the money of several countries: the home decides among them."""
        if place == "IN" and self.home in RUPEE_COUNTRIES and not words.startswith("₹"):
            return self.home or place
        if place in DIRHAM_COUNTRIES and self.home in DIRHAM_COUNTRIES:
            return self.home or place
        return place


def _conclude(evidence: _Evidence, home: str | None) -> None:
    """What is only said in a roundabout way: "here", carriers with names that are words, carriers of many countries."""
    home_country = home if home and COUNTRY.fullmatch(home) and home != "EU" else None
    if evidence.here and home_country and not any(COUNTRY.fullmatch(place) for place in evidence.hits):
        evidence.hit(home_country, evidence.here)
    for place, words in evidence.weak.items():
        if place in evidence.hits:
            continue
        sisters = len(set(words)) > 1 or (bool(evidence.shared) and home_country in (None, place))
        at_home = place == home_country
        if (evidence.trade and (sisters or at_home)) or (at_home and len(set(words)) > 1):
            evidence.hit(place, words[0])
    telecom = [*evidence.shared, *(evidence.word_shared if evidence.trade else ())]
    if telecom and home_country and not evidence.hits:
        evidence.hit(home_country, telecom[0])


def _common_name(match: re.Match[str], context: _Context, evidence: _Evidence) -> str | None:
    """Countries whose names are other words too count after a preposition or in a list, Georgia with US cities as the state."""
    name = match.group()
    inside = any(other.start <= match.start() < other.end for other in context.mentions)
    if inside:
        return None
    before, after = context.text[: match.start()], context.text[match.end() :]
    if name == "Turkey" and not re.match(r"\s+(?:day|dinner|sandwich|breast|leg)", after, re.IGNORECASE):
        return "TR"
    if name == "Guinea" and re.search(r"(?:New|Equatorial)\s*$", before) is None and not after.startswith("-Bissau"):
        return "GN" if PREPOSITION.search(before[-20:]) or LISTED.search(before[-6:]) else None
    listed = LISTED.search(before[-6:]) or context.listed_before_place(match.end())
    if not (PREPOSITION.search(before[-20:]) or listed or POSSESSIVE.match(after)):
        return None
    if name == "Georgia":
        return "US" if "US" in evidence.hits else "GE"
    return COMMON_NAMES[name] if name in ("Jordan", "Chad") else None


def _without_boilerplate(summary: str) -> str:
    """WordPress puts "The post … appeared first on …" under every summary: the site's name is no news."""
    return BOILERPLATE.sub("", summary) if "The post " in summary else summary


def _word_count(gap: str) -> int:
    return len(gap.split())
