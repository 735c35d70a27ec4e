"""Pictures for invented articles, drawn from their titles: a phone before two colours that fade into each other, as PNG."""

import hashlib
import struct
import zlib
from math import isqrt

WIDTH, HEIGHT = 480, 252
BODY, BAR = b"\x17\x18\x1c", b"\xf2\xf3\xf5"


def picture(title: str) -> bytes:
    """The same title always gives the same picture."""
    digest = hashlib.sha256(title.encode()).digest()
    first, second = digest[:3], digest[3:6]
    rows = bytearray()
    for y in range(HEIGHT):
        row = _faded(first, second, y / HEIGHT, dim=0.7) * WIDTH
        screen = _faded(second, first, y / HEIGHT, dim=0.88)
        layers = (
            (BODY, _half(y, 22, HEIGHT - 22, half=54, radius=16)),
            (screen, _half(y, 29, HEIGHT - 29, half=47, radius=10)),
            (BODY, _half(y, 36, 44, half=4, radius=4)),
            (BAR, _half(y, HEIGHT - 39, HEIGHT - 36, half=16, radius=1)),
        )
        for colour, half in layers:
            middle = 3 * (WIDTH // 2)
            row = row[: middle - 3 * half] + colour * (2 * half) + row[middle + 3 * half :]
        rows += b"\0" + row
    return _png(bytes(rows))


def _faded(first: bytes, second: bytes, share: float, *, dim: float) -> bytes:
    return bytes(int((a * (1 - share) + b * share) * dim) + 30 for a, b in zip(first, second, strict=True))


def _half(y: int, top: int, bottom: int, *, half: int, radius: int) -> int:
    """Half the width of a rectangle with round corners in one row; 0 above and below it."""
    if not top <= y < bottom:
        return 0
    into_corner = max(top + radius - y, y - (bottom - 1 - radius), 0)
    return half - radius + isqrt(max(radius**2 - into_corner**2, 0))


def _png(rows: bytes) -> bytes:
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    chunks = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)
