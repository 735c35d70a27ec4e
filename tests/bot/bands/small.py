"""A few real phones and carriers by hand, so that cards can be read beside the facts that made them."""

from dataclasses import replace
from datetime import date

from bot.bands.judge.dates import from_text
from bot.bands.model import (
    Admission,
    Carrier,
    Device,
    Generation,
    Scope,
    Source,
    Strength,
    Tables,
    Variant,
)
from bot.bands.names.results import Ambiguous, Match, Understood, Unknown
from bot.bands.query import Query
from bot.bands.service import BandsService
from bot.card import Choice
from bot.places.places import Places
from bot.text.speech import Speech, Texts
from tests.bot.bands.judge.world import BANDS, carrier, end, launch, old_list, radios

TODAY = date(2026, 11, 24)


def _variant(models: str, bands: str, scope: Scope = Scope.MODEL) -> Variant:
    return Variant(tuple(models.split()), (), scope, radios(bands))


Z1 = Device(
    "sony-xperia-z1",
    "Sony",
    "Xperia Z1",
    2013,
    (
        _variant("C6902 L39h", "GSM850 GSM900 GSM1800 GSM1900 U1 U2 U4 U5 U8"),
        _variant("C6903 C6943", "GSM850 GSM900 GSM1800 GSM1900 U1 U2 U4 U5 U8 B1 B2 B3 B4 B5 B7 B8 B20"),
        _variant("C6906", "GSM850 GSM900 GSM1800 GSM1900 U1 U2 U4 U5 U8 B1 B2 B4 B5 B7 B8 B17"),
    ),
    unassigned=("SO-01F",),
)
SAMSUNG_Z1 = Device("samsung-z1", "Samsung", "Z1", 2015, (_variant("SM-Z130H", "GSM900 GSM1800 U1 U8"),))
TWELVE = Device(
    "acme-12",
    "Acme",
    "12",
    2022,
    (_variant("M12", "GSM900 GSM1800 U1 U8 B1 B3 B7 B8 B20 B28 n1 n28 n78 n77"),),
    volte="yes",
)
OLD = Device("acme-3310", "Acme", "3310", 2000, (_variant("N1", "GSM1900"),))
LIST = Device("acme-many", "Acme", "Many", 2020, (_variant("X1 X2", "GSM900 B3 B20", Scope.DEVICE),))

TMO = carrier(
    "GSM1900 B2! B4! B12! B71! n41! n71!",
    id="tmobile-us",
    brand="T-Mobile",
    events=(end("2G", "2026-08-03", "announced"), end("3G", "2022-07")),
    history=(old_list("2013-10", "GSM1900"), old_list("2013-10", "U2 U4"), old_list("2013-10", "B4")),
    admissions=(Admission("volte_required", "admission-tmobile", from_text("2020-08-04"), ("page",)),),
    volte="yes",
    volte_sources=("page",),
)
MINT = replace(carrier("", id="mint-us", brand="Mint Mobile"), kind="mvno", hosts=("tmobile-us",))
NOHOST = replace(carrier("", id="nohost-us", brand="No Host"), kind="mvno")
TELEKOM = carrier(
    "GSM900 B1! B3! B7! B8! B20! B28! n1! n28! n78!",
    id="telekom-de",
    brand="Telekom",
    country="DE",
    events=(end("3G", "2021-06-30"),),
)
IAM = carrier(
    "GSM900 GSM1800 U1 B3 B7! B20!",
    id="iam-ma",
    brand="Maroc Telecom",
    country="MA",
    generations=frozenset(Generation),
    events=(launch("4G", "2015-06"), launch("5G", "2025-11-07")),
)
DISPUTED = carrier(
    "GSM900 B3! B20!", id="disputed-br", brand="Vivo", country="BR", events=(end("2G", None, "conflict"),)
)
JAPAN = carrier("B11! B21!", id="far-jp", brand="Far", country="JP")
TMO_PL = carrier("GSM900 B3! B20!", id="tmobile-pl", brand="T-Mobile", country="PL")

TABLES = Tables(
    devices={one.id: one for one in (Z1, SAMSUNG_Z1, TWELVE, OLD, LIST)},
    carriers={one.id: one for one in (TMO, MINT, NOHOST, TELEKOM, IAM, DISPUTED, JAPAN, TMO_PL)},
    bands=BANDS,
    sources={"page": Source("page", "A page", "nowhere", "facts only", "2024-09", Strength.SINGLE)},
    models={"C6903": ("sony-xperia-z1",), "C6906": ("sony-xperia-z1",)},
)


class Words:
    """Reads ids, and a few words, as the real resolver would read people's."""

    def __init__(self, tables: Tables, places: Places) -> None:
        self._tables = tables
        self._places = places

    def understand(self, query: Query, today: date) -> Understood:
        """`device` and `carrier` are ids; the free text is a model number, `z1`, `imei` or something unknown."""
        del today
        if query.text == "imei":
            return Understood(imei=True)
        when = from_text(query.when) if query.when else None
        return Understood(
            device=self._device(query.device),
            model=query.text or None,
            carrier=self._carrier(query.carrier),
            country=query.country,
            when=when,
            assumed=("country",) if query.home_country and query.carrier else (),
            alternatives=(SAMSUNG_Z1,) if query.device == "sony-xperia-z1" else (),
        )

    def suggest_device(self, text: str, *, query: Query, pairs: bool = False) -> list[Choice]:
        """Phones whose name begins so."""
        del query, pairs
        return [Choice(one.name, one.id) for one in self._tables.devices.values() if one.name.startswith(text)]

    def suggest_carrier(self, text: str, *, query: Query) -> list[Choice]:
        """Carriers whose name begins so."""
        del query
        return [Choice(one.brand, one.id) for one in self._tables.carriers.values() if one.brand.startswith(text)]

    def _device(self, words: str | None) -> Match[Device] | Ambiguous[Device] | Unknown[Device] | None:
        if words is None:
            return None
        if words == "z1":
            return Ambiguous((Z1, SAMSUNG_Z1), "z1")
        found = self._tables.devices.get(words)
        return Match(found) if found else Unknown(words, (Z1, TWELVE))

    def _carrier(self, words: str | None) -> Match[Carrier] | Ambiguous[Carrier] | Unknown[Carrier] | None:
        if words is None:
            return None
        if words == "t-mobile":
            return Ambiguous((TMO, TMO_PL), "t-mobile")
        found = self._tables.carriers.get(words)
        return Match(found) if found else Unknown(words, (TMO,))


class Holder:
    """Tables that never change."""

    current = TABLES


def service() -> BandsService:
    """The real service over the small tables."""
    return BandsService(Holder(), Places.load(), names=Words, today=lambda: TODAY)


def english() -> Speech:
    """English."""
    return Texts.load().speech("en")
