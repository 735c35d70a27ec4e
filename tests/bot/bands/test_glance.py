"""One line for a phone in a country: words beside signs, and silence where nothing is known."""

from bot.bands.glance import MOST, glance_line, main_networks
from bot.bands.tables.networks import networks_by_country
from tests.bot.bands.small import TABLES, TWELVE, Z1, english, service


def line(device: str, country: str) -> str | None:
    answer = service().glance(device, country)
    assert answer is not None
    return glance_line(answer, english(), TABLES, flag="🇺🇸")


def test_a_word_stands_beside_each_sign_and_the_years_at_the_end() -> None:
    assert line(Z1.id, "US") == "🇺🇸 T-Mobile 🟡 depends on the model · as of 2024"


def test_a_switched_off_or_missing_network_is_no_yes() -> None:
    assert line("acme-3310", "US") == "🇺🇸 T-Mobile ⚫ switched off · as of 2024"


def test_nothing_is_said_where_nothing_is_known() -> None:
    assert line("acme-many", "JP") is None, "the only network shares nothing that is known"
    assert line(TWELVE.id, "AQ") is None, "no network stands in the tables"
    assert service().glance("no-such-phone", "US") is None


def test_virtual_carriers_are_left_out_and_lines_stay_short() -> None:
    ids = networks_by_country(TABLES.carriers.values())["US"]
    assert "mint-us" in ids
    networks = main_networks(TABLES.carriers[id_] for id_ in ids)
    assert [one.id for one in networks] == ["tmobile-us"]
    assert len(networks) <= MOST
