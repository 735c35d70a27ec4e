"""Values kept as bytes: what is asked for one by one is kept a while, a walk over all of them keeps nothing."""

import msgspec

from bot.bands.tables.packed_map import PackedMap


def packed() -> tuple[PackedMap[int], list[object]]:
    """Three numbers, and a list of what was decoded so far."""
    decoded: list[object] = []

    def decode(raw: object) -> int:
        decoded.append(raw)
        assert isinstance(raw, int)
        return raw

    blobs = [msgspec.msgpack.encode(number) for number in (1, 2000, 3)]
    whole = b"".join(blobs)
    lengths = [len(blob) for blob in blobs]
    return PackedMap("a\nb\nc", lengths, lambda start, end: whole[start:end], decode=decode), decoded


def test_value_asked_for_again_is_not_decoded_again() -> None:
    values, decoded = packed()

    assert values["b"] == values["b"] == 2000
    assert decoded == [2000]


def test_walk_gives_everything_in_order_and_keeps_nothing() -> None:
    values, decoded = packed()

    assert list(values.items()) == [("a", 1), ("b", 2000), ("c", 3)]
    assert list(values.values()) == [1, 2000, 3]
    assert decoded == [1, 2000, 3] * 2
    assert 2000 in values.values()
    assert ("b", 2000) in values.items()
