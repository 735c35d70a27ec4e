"""The shipped tables hold what two independent sources agree on. A failure names the row."""

import pytest

from bot.bands.model import Device, Radio, State, Tables, Technology
from bot.bands.tables.model_numbers import fold

LTE, UMTS, NR = Technology.E_UTRA, Technology.UTRA, Technology.NR

STATED = [
    ("sony-xperia-z1", "C6903", LTE, "B1 B2 B3 B4 B5 B7 B8 B20"),
    ("sony-xperia-z1", "C6906", LTE, "B1 B2 B4 B5 B7 B8 B17"),
    ("sony-xperia-z1", "C6906", UMTS, "U1 U2 U4 U5 U8"),
    ("sony-xperia-z1s", "C6916", LTE, "B4 B17"),
    ("sony-xperia-zl", "C6506", LTE, "B1 B2 B4 B5 B17"),
    ("samsung-galaxy-s5", "SM-G900F", LTE, "B1 B2 B3 B5 B7 B8 B20"),
    ("samsung-galaxy-s5", "SM-G900V", LTE, "B4 B13"),
    ("samsung-galaxy-s5", "SM-G900R4", LTE, "B2 B4 B5 B12 B17"),
    ("apple-iphone-5", "A1428", LTE, "B4 B17"),
]
STATES = [
    ("samsung-i9500-galaxy-s4", "GT-I9500", LTE, State.ABSENT),
    ("samsung-i9500-galaxy-s4", "SGH-M919", LTE, State.PRESENT),
    ("samsung-galaxy-s5", "SM-G900H", LTE, State.ABSENT),
    ("sony-xperia-z1", "C6902", LTE, State.PRESENT),
    ("google-pixel-7", "GQML3", NR, State.PRESENT),
]
WITH_C_BAND = [
    ("samsung-galaxy-s21-5g", "SM-G991U1"),
    ("samsung-galaxy-s21-5g", "SM-G991U"),
    ("apple-iphone-13-pro", "A2483"),
    ("apple-iphone-13-pro-max", "A2484"),
]


def radio(tables: Tables, device: str, model: str, technology: Technology) -> Radio:
    variants = [variant for variant in tables.devices[device].variants if fold(model) in map(fold, variant.models)]
    assert len(variants) == 1, f"{device}: {model} stands in {len(variants)} variants"
    return variants[0].radio(technology)


@pytest.mark.parametrize(("device", "model", "technology", "bands"), STATED)
def test_bands_of_a_model(shipped: Tables, device: str, model: str, technology: Technology, bands: str) -> None:
    found = radio(shipped, device, model, technology)
    assert " ".join(found.bands) == bands, f"{device} {model} {technology.value}: wrong row, by {found.sources}"


@pytest.mark.parametrize(("device", "model", "technology", "state"), STATES)
def test_state_of_a_technology(shipped: Tables, device: str, model: str, technology: Technology, state: State) -> None:
    found = radio(shipped, device, model, technology)
    assert found.state is state, f"{device} {model} {technology.value}: {found.state.value}, by {found.sources}"
    assert not found.bands


@pytest.mark.parametrize(("device", "model"), WITH_C_BAND)
def test_us_models_have_the_c_band(shipped: Tables, device: str, model: str) -> None:
    found = radio(shipped, device, model, NR)
    assert "n77" in found.bands, f"{device} {model} lacks n77, by {found.sources}"


def test_band_3_is_on_the_other_zl(shipped: Tables) -> None:
    assert "B3" not in radio(shipped, "sony-xperia-zl", "C6506", LTE).bands
    assert "B3" in radio(shipped, "sony-xperia-zl", "C6503", LTE).bands


def test_band_30_is_on_the_american_6s(shipped: Tables) -> None:
    assert "B30" in radio(shipped, "apple-iphone-6s", "A1633", LTE).bands
    assert "apple-iphone-6s" not in shipped.models.get("A1687", ())


@pytest.mark.parametrize(
    ("model", "device"),
    [
        ("SO01F", "sony-xperia-z1"),
        ("SO02F", "sony-xperia-z1-compact"),
        ("D5503", "sony-xperia-z1-compact"),
        ("C6916", "sony-xperia-z1s"),
        ("M919", "samsung-i9500-galaxy-s4"),
        ("SMG991B/DS", "samsung-galaxy-s21-5g"),
    ],
)
def test_number_leads_to_one_phone(shipped: Tables, model: str, device: str) -> None:
    assert shipped.models[model] == (device,)


def test_number_without_bands_is_known_by_name(shipped: Tables) -> None:
    assert "SO-01F" in shipped.devices["sony-xperia-z1"].unassigned


def test_phantom_is_an_alias(shipped: Tables) -> None:
    assert "samsung-galaxy-s21" not in shipped.devices
    assert "Galaxy S21" in shipped.devices["samsung-galaxy-s21-5g"].aliases


def test_every_number_of_a_phone_finds_it(shipped: Tables) -> None:
    def numbers(device: Device) -> set[str]:
        return {*device.unassigned, *(model for variant in device.variants for model in variant.models)}

    lost = [
        (id_, model)
        for id_, device in shipped.devices.items()
        for model in numbers(device)
        if id_ not in shipped.models[fold(model)]
    ]
    assert lost == []


def test_tables_are_as_large_as_their_sources(shipped: Tables) -> None:
    assert len(shipped.devices) >= 13_000
    assert sum(len(device.variants) for device in shipped.devices.values()) >= 14_400
    assert len(shipped.carriers) >= 2_200
    for technology in (LTE, NR):
        twice = [band for band in shipped.bands.values() if band.technology is technology and len(band.sources) > 1]
        assert len(twice) >= 66, technology


def test_no_list_names_a_band_that_does_not_exist(shipped: Tables) -> None:
    wrong = {
        (device.id, band)
        for device in shipped.devices.values()
        for variant in device.variants
        for found in variant.radios.values()
        for band in found.bands
        if band not in shipped.bands
    }
    assert wrong == set()


def test_ids_are_short_ascii(shipped: Tables) -> None:
    assert [id_ for id_ in shipped.devices if len(id_) > 24 or not id_.isascii()] == []


def test_every_fact_has_a_known_source(shipped: Tables) -> None:
    nameless = [
        (device.id, technology.value)
        for device in shipped.devices.values()
        for variant in device.variants
        for technology, found in variant.radios.items()
        if not found.sources or not set(found.sources) <= set(shipped.sources)
    ]
    assert nameless == []
