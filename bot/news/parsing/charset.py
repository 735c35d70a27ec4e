"""Bytes of a feed in whatever encoding and labelling, to UTF-8 bytes without a declaration.

What is valid UTF-8 is UTF-8, whatever its labels say: text in other encodings practically never is. Only then are the labels
believed, each with the wider set that it stands for in the wild, and last the bytes themselves are asked.
"""

import codecs
import re
from typing import Final

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDER: Final = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "big5": "big5hkscs",
}
"""Labels and the encoding that is meant by them, as browsers read them (encoding.spec.whatwg.org)."""
_DETECTABLE: Final = (
    "cp1251", "koi8_r", "cp1252", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "gb18030", "big5hkscs", "cp932", "euc_jp", "cp949",
    "cp874",
)  # fmt: skip
_STATEFUL: Final = frozenset({"iso2022_jp", "iso2022_kr", "hz"})
"""Encodings whose bytes are all ASCII and so always pass for UTF-8."""
_DECLARATION: Final = re.compile(rb"\A\s*<\?xml\b[^>]{0,500}?\?*>", re.IGNORECASE)
_DECLARED: Final = re.compile(rb"encoding\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_SAMPLE: Final = 16_384


def to_utf8(body: bytes, content_type: str | None) -> bytes:
    """The same text as UTF-8, without byte order mark and XML declaration. Never fails: what cannot be read becomes U+FFFD."""
    marked = next(((bom, name) for bom, name in _BOMS if body.startswith(bom)), None)
    if marked is not None and marked[1] != "utf-8":
        return _undeclared(_recode(body[len(marked[0]) :], marked[1]))
    if marked is not None:
        body = body[len(marked[0]) :]
    elif (wide := _wide_without_mark(body)) is not None:
        return _undeclared(_recode(body, wide))
    labels = _labels(body, content_type)
    if not any(label in _STATEFUL for label in labels) and _is_utf8(body):
        return _undeclared(body)
    return _undeclared(_decode(body, labels).encode("utf-8", "replace"))


def _undeclared(body: bytes) -> bytes:
    match = _DECLARATION.match(body)
    rest = body[match.end() :] if match else body
    return rest.replace(b"\0", b"") if b"\0" in rest else rest


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


def _recode(body: bytes, encoding: str) -> bytes:
    return body.decode(encoding, "replace").encode("utf-8", "replace")


def _wide_without_mark(body: bytes) -> str | None:
    """UTF-16 without a byte order mark shows in the zero beside the first `<` or `{`."""
    head = body[:2]
    if head in (b"<\0", b"{\0"):
        return "utf-16-le"
    return "utf-16-be" if head in (b"\0<", b"\0{") else None


def _labels(body: bytes, content_type: str | None) -> list[str]:
    """The encodings named by the HTTP header and the XML declaration, in that order (RFC 7303), as Python names them."""
    named: list[str] = []
    header = re.search(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", content_type or "", re.IGNORECASE)
    if header:
        named.append(header[1])
    declared = _DECLARED.search(body[:400])
    if declared:
        named.append(declared[1].decode("ascii", "replace"))
    labels: list[str] = []
    for name in named:
        try:
            known = codecs.lookup(name).name
        except LookupError:
            continue
        labels.append(_WIDER.get(known, known))
    return labels


def _decode(body: bytes, labels: list[str]) -> str:
    mended = _mostly_utf8(body)
    if mended is not None:
        return mended
    for label in labels:
        if label in ("utf-8", "utf-7") or label.startswith(("utf-16", "utf-32")):
            continue
        try:
            return body.decode(label)
        except (UnicodeDecodeError, LookupError):
            continue
    detected = _detect(body)
    return body.decode(detected, "replace")


def _mostly_utf8(body: bytes) -> str | None:
    """UTF-8 with a few strays: single bytes of Windows-1252 pasted in, or characters cut in half. None when it is not that."""
    text = body.decode("utf-8", "surrogateescape")
    strays = len(re.findall(r"[\udc80-\udcff]", text))
    proper = len(re.findall(r"[\u0080-\ud7ff\ue000-\U0010ffff]", text))
    if strays == 0 or proper < 2 * strays:
        return None
    return re.sub(r"[\udc80-\udcff]+", _stray, text)


def _stray(match: re.Match[str]) -> str:
    """One byte alone is Windows-1252; several are what is left of a character."""
    return match[0].encode("ascii", "surrogateescape").decode("cp1252", "replace") if len(match[0]) == 1 else "\ufffd"


def _detect(body: bytes) -> str:
    """The likeliest encoding by the text itself. The detector is imported here: most feeds never need it."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 20 ms and 8 MB that only broken feeds pay for

    foreign = b"\n".join(piece for piece in re.split(rb"[<>\n]+", body[: 20 * _SAMPLE]) if not piece.isascii())[
        :_SAMPLE
    ]
    best = from_bytes(foreign, cp_isolation=list(_DETECTABLE), enable_fallback=False).best()
    return best.encoding if best is not None else "cp1252"
