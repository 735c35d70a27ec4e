"""Recognises an IMEI in what a person typed, so that it is neither looked up, kept, logged nor said again."""

import re

from bot.bands.names.fold import plain_digits

# 15 digits, or 14 without the check digit, or 16 with the software version (3GPP TS 23.003, 6.2); people write 35-209900-176148-1.
_IMEI = re.compile(r"(?<!\d)\d(?:[ ./_-]{0,2}\d){13,15}(?!\d)")


def holds_imei(text: str) -> bool:
    """Whether the text has a number that can be an IMEI.

    The check digit (Luhn) is not asked for: a mistyped IMEI is as private as a right one, and no name, carrier or date that we
    read has fourteen digits.
    """
    return _IMEI.search(plain_digits(text)) is not None


def without_imei(text: str) -> str:
    """The text with every number that can be an IMEI left out, for what is kept."""
    # Plain digits stand where the others stood, one character for one.
    plain = plain_digits(text)
    for match in reversed(list(_IMEI.finditer(plain))):
        text = text[: match.start()] + "[IMEI]" + text[match.end() :]
    return text
