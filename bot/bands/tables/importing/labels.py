"""What a label such as `LTE 700` of Wikipedia's tables of mobile network codes may mean: band groups by technology and country."""

import re
from collections.abc import Mapping

from bot.bands.model import Technology

_NORTH_AMERICA = frozenset({"US", "CA", "PR", "VI", "GU", "MP", "AS", "BM"})
_OTHER_AMERICAS = (
    "MX AG AI AR AW BB BO BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MS NI PA PE PY SR SV TC TT UY"
    " VC VE VG"
)
_AMERICAS = _NORTH_AMERICA.union(_OTHER_AMERICAS.split())

_KINDS: tuple[tuple[str, Technology], ...] = (
    ("TD-SCDMA", Technology.TD_SCDMA),
    ("CDMA", Technology.CDMA),
    ("GSM", Technology.GSM),
    ("UMTS", Technology.UTRA),
    ("TD-LTE", Technology.E_UTRA),
    ("LTE", Technology.E_UTRA),
    ("TD-5G", Technology.NR),
    ("5G", Technology.NR),
    ("NR", Technology.NR),
)
_LABEL = re.compile(
    r"^(TD-SCDMA|CDMA(?:2000)?|GSM|UMTS|TD-LTE|LTE|TD-5G|5G|NR)(?![A-Za-z-])\s*(\d{3,5})?", re.IGNORECASE
)

_GSM = {"450", "480", "850", "900", "1800", "1900"}
_CDMA = {"450": "C450", "800": "C800", "850": "C800", "1700": "C1700", "1900": "C1900", "2100": "C2100"}
_UMTS = {"850": "U5", "900": "U8", "1700": "U4", "1900": "U2", "2100": "U1"}
_LTE = {
    "450": "B31|B72", "410": "B87|B88", "600": "B71", "800": "B20", "850": "B5", "900": "B8", "1700": "B4|B66", "1800": "B3",
    "1900": "B2|B25", "2100": "B1", "2600": "B7",
}  # fmt: skip
_TD_LTE = {"1900": "B33|B39", "2300": "B40", "2500": "B41", "2600": "B38|B41", "3500": "B42", "3700": "B43"}
_NR = {
    "600": "n71", "700": "n28", "800": "n20", "850": "n5", "900": "n8", "1700": "n66", "1800": "n3", "1900": "n2|n25",
    "2100": "n1", "2300": "n40", "2500": "n41", "2600": "n7|n38|n41", "3500": "n77|n78", "3700": "n77|n78", "4500": "n79",
    "4700": "n79", "4900": "n79", "26000": "n258", "28000": "n257|n261", "39000": "n260",
}  # fmt: skip


def read_label(label: str, country: str) -> tuple[Technology, str | None] | None:
    """The technology of a label and its band group (`B4|B66`), None where the label names no band; None for anything else."""
    matched = _LABEL.match(label.strip())
    if matched is None:
        return None
    kind, mhz = matched.group(1).upper(), matched.group(2) or ""
    technology = next(found for prefix, found in _KINDS if kind.startswith(prefix))
    return technology, _group(kind, mhz, country)


def _group(kind: str, mhz: str, country: str) -> str | None:
    if kind == "GSM":
        return f"GSM{mhz}" if mhz in _GSM else None
    if kind == "LTE" and mhz == "700":
        return _lte_700(country)
    if kind == "LTE" and mhz == "850" and country == "US":
        return "B5|B26"
    if kind == "LTE" and mhz == "2300" and country == "US":
        return "B30"
    if kind in ("5G", "NR", "TD-5G") and mhz == "3700" and country in _NORTH_AMERICA:
        return "n77"
    tables: Mapping[str, Mapping[str, str]] = {
        "CDMA": _CDMA, "CDMA2000": _CDMA, "UMTS": _UMTS, "LTE": _LTE | {"2300": "B40"}, "TD-LTE": _TD_LTE, "5G": _NR,
        "NR": _NR, "TD-5G": _NR | {"2600": "n38|n41"},
    }  # fmt: skip
    return tables.get(kind, {}).get(mhz)


def _lte_700(country: str) -> str:
    """700 MHz is one band in most of the world and five in the Americas."""
    if country in _NORTH_AMERICA:
        return "B12|B13|B14|B17|B29"
    return "B12|B13|B17|B28" if country in _AMERICAS else "B28"
