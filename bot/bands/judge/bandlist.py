"""Which band list of a carrier holds at a date: today's from a year before its date on, an earlier one a year to either side."""

from dataclasses import dataclass

from bot.bands.judge.dates import WINDOW, from_text, start
from bot.bands.judge.facts import Case, once
from bot.bands.model import CarrierBand, Strength, Technology

_NO_SERVICE = ("SDL", "SUL")
_NEVER_ALONE = frozenset({"B46", "n46"})
"""Unlicensed: only ever beside another band."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The bands of one technology at a date that can give service: no supplemental ones, none seen in firmware only."""

    bands: tuple[CarrierBand, ...]
    complete: bool
    as_of: str
    sources: tuple[str, ...]


@once
def bands_at(case: Case, technology: Technology) -> Listed | None:
    """The list that holds at the date asked for, or None when no list does."""
    day = start(case.when)
    now = from_text(case.carrier.as_of)
    if now is not None and day >= start(now) - WINDOW:
        bands = [band for band in case.carrier.bands if band.technology is technology and _holds(case, band)]
        return _listed(case, bands, complete=technology in case.carrier.complete, as_of=case.carrier.as_of)
    near = [
        old for old in case.carrier.history if old.technology is technology and abs(day - start(old.as_of)) <= WINDOW
    ]
    if not near:
        return None
    nearest = min(near, key=lambda old: abs(day - start(old.as_of)))
    as_of = start(nearest.as_of).isoformat()[:7]
    return _listed(case, nearest.bands, complete=nearest.complete, as_of=as_of)


def _holds(case: Case, band: CarrierBand) -> bool:
    day = start(case.when)
    begun = band.since is None or start(band.since) <= day
    return begun and (band.until is None or day < start(band.until))


def _listed(case: Case, bands: list[CarrierBand] | tuple[CarrierBand, ...], *, complete: bool, as_of: str) -> Listed:
    kept = []
    for band in bands:
        options = tuple(option for option in band.options if _serves(case, option))
        if options and band.strength in (Strength.STRONG, Strength.SINGLE):
            kept.append(
                band
                if options == band.options
                else CarrierBand(
                    band.technology, options, band.strength, band.sources, band.since, band.until, band.label
                )
            )
    sources = tuple(dict.fromkeys(source for band in kept for source in band.sources))
    return Listed(tuple(kept), complete, as_of, sources)


def _serves(case: Case, band: str) -> bool:
    known = case.tables.bands.get(band)
    return band not in _NEVER_ALONE and (known is None or known.duplex not in _NO_SERVICE)
