"""Content codings of HTTP (gzip, deflate, brotli, zstd), undone piece by piece so that a bomb is cut while it unpacks."""

import sys
import zlib
from collections.abc import Iterator
from typing import Final, Protocol

import brotli

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ACCEPTED: Final = "gzip, deflate, br, zstd"
PIECE: Final = 256 * 1024
"""The most that one step unpacks, in bytes."""
_ZSTD_WINDOW_LOG: Final = 23
"""8 MB, the largest window that RFC 9659 lets a server use."""
_MAX_MEMBERS: Final = 1024
"""A gzip or zstd stream may be several streams in a row; ten thousand empty ones are an attack."""


class BrokenCoding(ValueError):
    """The body is not in the coding it claims, or in one that we do not know."""


class Decoder(Protocol):
    """Undoes one coding."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """The unpacked bytes in pieces of at most `PIECE`. Raises BrokenCoding."""
        ...


def decoders(header: str) -> list[Decoder]:
    """The decoders for a Content-Encoding header, in the order to apply them. Raises BrokenCoding for unknown codings."""
    names = [name.strip().lower() for name in header.split(",")]
    wanted = [name for name in names if name not in ("", "identity")]
    if len(wanted) > 2:
        raise BrokenCoding("too many codings")
    return [_decoder(name) for name in reversed(wanted)]


def unpack(chain: list[Decoder], data: bytes) -> Iterator[bytes]:
    """Bytes through all decoders."""
    if not chain:
        yield data
        return
    for piece in chain[0].feed(data):
        yield from unpack(chain[1:], piece)


def gunzipper() -> Decoder:
    """A decoder for bodies that are gzip without saying so."""
    return _Zlib()


def _decoder(name: str) -> Decoder:
    match name:
        case "gzip" | "x-gzip" | "deflate":
            return _Zlib()
        case "br":
            return _Brotli()
        case "zstd":
            return _Zstd()
    raise BrokenCoding(f"unknown coding {name[:20]!r}")


class _Zlib:
    """gzip, zlib and raw deflate told apart by their first bytes: servers mix the names up, and some send plain text."""

    def __init__(self) -> None:
        self._start = b""
        self._plain = False
        self._member: zlib._Decompress | None = None
        self._wbits = 0
        self._members = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        if self._member is None and not self._plain:
            self._start += data
            if len(self._start) < 2:
                return
            data, self._start = self._start, b""
            self._recognise(data)
        if self._plain:
            yield data
            return
        try:
            yield from self._inflate(data)
        except zlib.error as error:
            raise BrokenCoding(str(error)) from error

    def _recognise(self, data: bytes) -> None:
        if data[:2] == b"\x1f\x8b":
            self._wbits = 16 + zlib.MAX_WBITS
        elif data[0] & 0x0F == 8 and (data[0] << 8 | data[1]) % 31 == 0:
            self._wbits = zlib.MAX_WBITS
        elif data.lstrip()[:1] in (b"<", b"{") or data.startswith(b"\xef\xbb\xbf"):
            self._plain = True
            return
        else:
            self._wbits = -zlib.MAX_WBITS
        self._member = zlib.decompressobj(self._wbits)

    def _inflate(self, data: bytes) -> Iterator[bytes]:
        while data and self._member is not None:
            if self._member.eof:
                data = self._next_member(data)
                if not data:
                    return
            piece = self._member.decompress(data, PIECE)
            if piece:
                yield piece
            data = self._member.unused_data if self._member.eof else self._member.unconsumed_tail

    def _next_member(self, data: bytes) -> bytes:
        """What follows a finished stream: another gzip member, or padding that is dropped."""
        self._members += 1
        if self._members > _MAX_MEMBERS:
            raise BrokenCoding("too many members")
        if data[:2] != b"\x1f\x8b":
            return b""
        self._member = zlib.decompressobj(self._wbits)
        return data


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        try:
            piece = self._stream.process(data, output_buffer_limit=PIECE)
            while piece or not self._stream.can_accept_more_data():
                yield piece
                if self._stream.can_accept_more_data():
                    return
                piece = self._stream.process(b"", output_buffer_limit=PIECE)
        except brotli.error as error:
            raise BrokenCoding(str(error)) from error


class _Zstd:
    def __init__(self) -> None:
        self._frame = self._new_frame()
        self._frames = 1

    def feed(self, data: bytes) -> Iterator[bytes]:
        try:
            while True:
                if self._frame.eof:
                    if not data:
                        return
                    self._next_frame()
                piece = self._frame.decompress(data, max_length=PIECE)
                if piece:
                    yield piece
                if self._frame.eof:
                    data = self._frame.unused_data
                elif self._frame.needs_input:
                    return
                else:
                    data = b""
        except zstd.ZstdError as error:
            raise BrokenCoding(str(error)) from error

    def _next_frame(self) -> None:
        self._frames += 1
        if self._frames > _MAX_MEMBERS:
            raise BrokenCoding("too many frames")
        self._frame = self._new_frame()

    @staticmethod
    def _new_frame() -> zstd.ZstdDecompressor:
        return zstd.ZstdDecompressor(options={zstd.DecompressionParameter.window_log_max: _ZSTD_WINDOW_LOG})
