"""Wishes as people type them: lists, clearing, and a sentence for everything that is not known."""

import pytest

from bot.card import Choice
from bot.errors import BadInput
from bot.news.model import ChannelId, GuildId, Subscription, SubscriptionId, Target, TargetKind
from bot.news.wishes import Typed, WishReader, suggest_last
from bot.places.places import Places

NOTHING = Subscription(SubscriptionId(0), Target(TargetKind.CHANNEL, ChannelId(7), GuildId(1)), no_region="home")


KNOWN = {"xperia z1": "sony-xperia-z1", "pixel 8": "google-pixel-8"}


class FewPhones:
    """Two phones."""

    def find_device(self, text: str) -> str | None:
        return KNOWN.get(text.casefold())

    def suggest_devices(self, text: str) -> list[Choice]:
        return [Choice(name, name) for name in KNOWN if text in name]

    def device_name(self, device: str) -> str:
        return device

    def find_brand(self, text: str) -> str | None:
        return "Sony" if text.casefold() == "sony" else None

    def suggest_brands(self, text: str) -> list[Choice]:
        return [Choice(brand, brand) for brand in ("Sony",) if text.casefold() in brand.casefold()]


READER = WishReader(Places.load(), FewPhones())


def test_every_wish_is_read() -> None:
    typed = Typed("Germany, JP", True, "Xperia Z1", "sony", "foldable phone, -case", "rumors, deal", None, "skip", 5)

    found = READER.read(typed, NOTHING, [])

    assert found.regions == {"DE", "JP"}
    assert (found.exact_regions, found.no_region, found.mention_role) == (True, "skip", 5)
    assert (found.devices, found.brands) == ({"sony-xperia-z1"}, {"Sony"})
    assert (found.words, found.muted_kinds) == (("foldable phone", "-case"), {"rumour", "deal"})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"dual eSIM", -"price cut"', ("dual eSIM", "-price cut")),
        ('"Magic V, Vs", 5G', ("Magic V, Vs", "5G")),
        ("«double SIM»; \u201eFalthandy\u201c", ("double SIM", "Falthandy")),
        ("折りたたみ、「格安SIM」，漫遊", ("折りたたみ", "格安SIM", "漫遊")),
        ("هاتف قابل للطي، شريحة", ("هاتف قابل للطي", "شريحة")),
    ],
)
def test_phrases_lose_their_quotation_marks_and_keep_commas_between_them(text: str, words: tuple[str, ...]) -> None:
    assert READER.read(Typed(words=text), NOTHING, []).words == words


def test_what_is_not_typed_stays_and_a_dash_takes_away() -> None:
    before = READER.read(Typed(region="DE", brand="Sony", words="x"), NOTHING, [])

    found = READER.read(Typed(region="-", words="y"), before, [])

    assert (found.regions, found.brands, found.words) == (frozenset(), {"Sony"}, ("y",))


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        (Typed(), "news-no-wish"),
        (Typed(leave_out="deal"), "news-no-wish"),
        (Typed(region="Atlantis"), "news-unknown-region"),
        (Typed(device="Z99"), "news-unknown-device"),
        (Typed(brand="Acme"), "news-unknown-brand"),
        (Typed(words="!!"), "news-no-word"),
        (Typed(region="DE", leave_out="gossip"), "news-unknown-kind"),
        (Typed(source="4"), "news-unknown-source"),
    ],
)
def test_what_is_not_known_is_named(typed: Typed, message: str) -> None:
    with pytest.raises(BadInput) as told:
        READER.read(typed, NOTHING, [])

    assert told.value.message_id.startswith(message)


def test_the_part_after_the_last_comma_is_completed() -> None:
    (found,) = suggest_last("pixel 8, xper", FewPhones().suggest_devices)

    assert found.value == "pixel 8, xperia z1"
