"""What stands beside an article: a line only where the post is about a phone and a country."""

from collections.abc import Sequence

import pytest

from bot.markdown import Markdown
from bot.news.beside import Companion
from bot.news.model import Tag, Tags
from bot.text.speech import Speech, Texts

COUNTRIES = {"EU": frozenset({"DE", "FR"}), "DE": frozenset({"DE"}), "FR": frozenset({"FR"}), "JP": frozenset({"JP"})}


class Atlas:
    def expand(self, code: str) -> frozenset[str]:
        return COUNTRIES.get(code, frozenset())


class Lines:
    """Knows every phone everywhere."""

    async def lines(self, devices: Sequence[str], countries: Sequence[str], _speech: Speech) -> tuple[Markdown, ...]:
        return tuple(Markdown(f"{device} {country}") for device in devices for country in countries)


def tags(*regions: str, devices: tuple[str, ...] = ("phone",), kind: str = "news") -> Tags:
    return Tags(tuple(Tag(one, one) for one in regions), tuple(Tag(one, one) for one in devices), kind=kind)


async def beside(found: Tags, *wished: str):
    return await Companion(Lines(), Atlas()).of(found, wished, Texts.load().speech("en"))


@pytest.mark.parametrize(
    ("named", "wished", "countries"),
    [
        (("DE",), ("DE",), ("DE",)),
        (("DE",), ("EU",), ("DE",)),
        (("FR", "DE", "JP"), ("EU",), ("FR", "DE")),
        (("DE",), ("DE", "FR"), ("DE",)),
        (("EU",), ("FR", "DE"), ("DE", "FR")),
        ((), ("JP",), ("JP",)),
        (("EU",), ("EU",), ()),
    ],
)
async def test_the_countries_are_those_that_article_and_channel_share(
    named: tuple[str, ...], wished: tuple[str, ...], countries: tuple[str, ...]
) -> None:
    found = await beside(tags(*named), *wished)

    assert found.countries == countries
    assert found.lines == tuple(f"phone {country}" for country in countries)


async def test_a_channel_that_asked_for_no_region_has_the_articles_own_for_its_button_and_no_line() -> None:
    found = await beside(tags("DE", "EU", "FR"))

    assert (found.countries, found.lines) == (("DE", "FR"), ())


@pytest.mark.parametrize(
    "found",
    [
        tags("DE", devices=()),
        tags("DE", devices=("a", "b", "c")),
        tags("DE", kind="roundup"),
        tags("DE", kind="sponsored"),
    ],
)
async def test_what_is_about_no_phone_gets_no_line(found: Tags) -> None:
    assert (await beside(found, "DE")).lines == ()


async def test_buttons_are_about_two_phones_at_most() -> None:
    assert (await beside(tags("DE", devices=("a", "b", "c")), "DE")).devices == ("a", "b")
