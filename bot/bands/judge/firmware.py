"""Layer 5: what a phone's firmware may take away: a carrier's own version on another carrier, bands switched off, locks."""

from bot.bands.judge.phone import Phone
from bot.bands.judge.verdict import Note
from bot.bands.model import Carrier

_BRANDS = (
    "t-mobile",
    "at&t",
    "verizon",
    "sprint",
    "docomo",
    "au",
    "softbank",
    "vodafone",
    "orange",
    "telstra",
    "metropcs",
)


def firmware_notes(phone: Phone, carrier: Carrier) -> tuple[Note, ...]:
    """A word of care where a label says that the variant was made for another carrier."""
    own = carrier.brand.casefold()
    for label in phone.labels:
        words = label.casefold().replace("(", " ").replace(")", " ").split()
        made_for = next((brand for brand in _BRANDS if brand in words), None)
        if made_for is not None and made_for not in own:
            return (Note("line-other-carrier", (("label", label),)),)
    return ()
