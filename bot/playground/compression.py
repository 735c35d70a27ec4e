"""Transport compression of the gateway: one stream for a whole connection, flushed after each payload."""

import zlib
from collections.abc import Callable

Compressor = Callable[[bytes], bytes]


def compressor_for(name: str) -> Compressor | None:
    """The compressor that `?compress=` asks for, or None for plain text."""
    if name == "zlib-stream":
        return _zlib()
    if name == "zstd-stream":
        return _zstd()
    return None


def _zlib() -> Compressor:
    stream = zlib.compressobj(level=1)
    return lambda data: stream.compress(data) + stream.flush(zlib.Z_SYNC_FLUSH)


def _zstd() -> Compressor:
    """Python 3.14 brings zstd; before, the package that discord.py uses does. Whoever asks for zstd has one of them."""
    import zstandard  # noqa: PLC0415 -- only for clients that ask for it

    stream = zstandard.ZstdCompressor(level=1).compressobj()
    return lambda data: stream.compress(data) + stream.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
