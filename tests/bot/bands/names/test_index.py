"""The packed index against plain dictionaries, and what counts as a typo."""

from dataclasses import replace

from bot.bands.model import Device, Tables
from bot.bands.names.index import NameIndex, pack_device_index
from bot.bands.names.keys import Exactness, device_keys
from bot.bands.names.names import Names
from bot.bands.names.tokens import cut, prepare
from bot.bands.names.typos import mended
from bot.bands.tables.networks import famous_carriers, networks_by_country
from bot.places.places import Places

NO_TABLES = Tables(devices={}, carriers={}, bands={}, sources={}, models={})


def phone(id_: str, brand: str, name: str, *aliases: str) -> Device:
    return Device(id=id_, brand=brand, name=name, year=2020, variants=(), aliases=aliases)


def test_a_phone_is_found_by_every_form_of_its_name() -> None:
    keys = device_keys(phone("samsung-galaxy-s21-5g", "Samsung", "Galaxy S21+ 5G", "Samsung Star"))
    assert keys["samsunggalaxys21plus5g"] is Exactness.FULL
    assert keys["galaxys21plus5g"] is Exactness.NAME
    assert keys["s21plus5g"] is Exactness.NAME
    assert keys["s21plus"] is Exactness.LOOSE
    assert keys["star"] is Exactness.ALIAS
    assert "s21" not in keys


def test_roman_numerals_join_letters_and_never_digits() -> None:
    assert "galaxys2" in device_keys(phone("a", "Samsung", "I9100 Galaxy S II"))
    keys = device_keys(phone("b", "Sony", "Xperia 1 II"))
    assert "xperia1ii" in keys
    assert "xperia12" not in keys


def test_packing_keeps_every_key_and_hit(tables: Tables) -> None:
    index = NameIndex(pack_device_index(tables))
    for device in list(tables.devices.values())[::97]:
        for key, exactness in device_keys(device).items():
            found = {index.ids[hit.item]: hit.exactness for hit in index.exact(key)}
            assert found.get(device.id) == exactness, f"{device.id} by {key}"
            assert index.has_prefix(key[:-1] or key)
            assert index.place[device.id] in index.items_beginning(key)
    assert index.exact("no such key") == []
    assert not index.has_prefix("no such")


def test_the_compiled_index_is_the_one_that_is_built(tables: Tables) -> None:
    assert tables.device_names == pack_device_index(tables)


def test_empty_tables_know_nothing() -> None:
    names = Names(NO_TABLES, Places.load())
    assert names.suggest_device("z1", pairs=True) == []
    assert names.suggest_carrier("t") == []


def test_a_typo_never_changes_digits_or_what_follows_them(names: Names) -> None:
    lexicon = names.resolver.lexicon
    devices = {id_: lexicon.tables.devices[id_] for id_ in ("sony-xperia-z1", "sony-xperia-z2", "sony-xperia-z1s")}
    index = NameIndex(pack_device_index(replace(NO_TABLES, devices=devices)))

    def found(text: str) -> set[str]:
        tokens = cut(prepare(text), lexicon.vocabulary, names.resolver.is_name)
        return {index.ids[hit.item] for hit in mended(tokens, index)}

    assert found("xperai z1") == {"sony-xperia-z1"}
    assert found("xperai z1s") == {"sony-xperia-z1s"}
    assert found("xperai z3") == set()
    assert found("xperai z1x") == set()
    assert found("z1") == set()


def test_the_compiled_choice_of_carriers_is_the_one_made_of_the_text(tables: Tables) -> None:
    chosen = networks_by_country(tables.carriers.values())
    assert {country: tuple(ids.split()) for country, ids in tables.networks.items()} == chosen
    assert tuple(tables.famous.split()) == famous_carriers(tables.carriers.values())
    assert chosen["US"][:3] == ("att-us", "tmobile-us", "verizon-us")
    shown = [tables.carriers[id_] for ids in chosen.values() for id_ in ids]
    assert all(one.operational and (one.hosts if one.kind == "mvno" else one.bands) for one in shown)
