"""What stands among model numbers and is none: a phone's own name, Apple's word for all its variants, half a name."""

from tests.bot.bands.tables.conftest import DataFolder, bands, phone


def test_a_name_is_no_number(folder: DataFolder) -> None:
    folder.put("devices/ids/acme.jsonl", phone(name="Comet 4"))
    folder.put("devices/bands/alpha/acme.jsonl", bands(models=["Comet 4"]))
    device = folder.build().devices["acme-one"]
    assert [(variant.models, variant.scope) for variant in device.variants] == [((), "device")]
    assert device.unassigned == ()


def test_a_number_that_is_the_name_too_stays(folder: DataFolder) -> None:
    folder.put("devices/ids/acme.jsonl", phone(name="C901"))
    folder.put("devices/bands/alpha/acme.jsonl", bands(models=["C901"]))
    assert folder.build().models["C901"] == ("acme-one",)


def test_an_identifier_is_looked_up_and_has_no_bands_of_its_own(folder: DataFolder) -> None:
    folder.put("devices/bands/alpha/acme.jsonl", bands(models=["iPhone1,2"]))
    tables = folder.build()
    assert tables.models["IPHONE1,2"] == ("acme-one",)
    assert tables.devices["acme-one"].unassigned == ("iPhone1,2",)
    assert [variant.scope for variant in tables.devices["acme-one"].variants] == ["device"]


def test_half_a_name_is_no_name(folder: DataFolder) -> None:
    folder.put(
        "devices/ids/acme.jsonl", phone(name="X100"), phone("acme-pro", "X100 Pro"), phone("acme-fun", "X300 Fun")
    )
    folder.add("devices/bands/alpha/acme.jsonl", *(bands(id_, models=[id_]) for id_ in ("acme-pro", "acme-fun")))
    tables = folder.build()
    assert tables.devices["acme-pro"].aliases == ()
    assert "X100" not in tables.models
    assert tables.devices["acme-fun"].aliases == ("Fun",)
    assert tables.models["X300"] == ("acme-fun",)


def test_a_number_that_is_another_phone_leads_there_alone(folder: DataFolder) -> None:
    folder.put("devices/ids/acme.jsonl", phone(name="L700"), phone("acme-two", "Comet LTE L700"))
    folder.add("devices/bands/alpha/acme.jsonl", bands("acme-two", models=["AC-2"]))
    tables = folder.build()
    assert tables.devices["acme-two"].aliases == ("Comet LTE",)
    assert "L700" not in tables.models


def test_a_name_that_is_another_phones_can_be_refused(folder: DataFolder) -> None:
    named = {"device": "acme-one", "aliases": ["Two", "Uno"], "source": "alpha", "seen": "2024"}
    folder.add("devices/names/alpha/acme.jsonl", named)
    refused = {
        "device": "acme-one",
        "not_called": ["two"],
        "why": "another phone's",
        "sources": ["beta"],
        "seen": "2024",
    }
    folder.add("corrections/devices.jsonl", refused)
    assert folder.build().devices["acme-one"].aliases == ("Uno",)
