"""Turns our immutable values into plain lists that msgpack keeps small, and back, by what their types say.

A dataclass becomes the list of its fields in order, without the trailing ones that hold their default; that drops the field
names, which are two thirds of a device's bytes. Both directions follow the type annotations, so a new field needs nothing here
as long as it stands last and has a default.
"""

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Convert = Callable[[Any], Any]


def pack(value: object) -> object:
    """A value as lists, dicts, text and numbers. Sets are sorted, so that equal values give equal bytes."""
    for kind, packed in _PACKED:
        if isinstance(value, kind):
            return packed(value)
    if is_dataclass(value) and not isinstance(value, type):
        return _pack_fields(value)
    raise TypeError(f"cannot pack {type(value).__name__}")


def unpacker(kind: type[Value]) -> Callable[[object], Value]:
    """The function that makes values of a type out of what `pack` gave."""
    return cast("Callable[[object], Value]", _converter(kind))


def _pack_fields(value: object) -> list[object]:
    members = [(field, getattr(value, field.name)) for field in fields(cast("Any", value))]
    while members and _is_default(*members[-1]):
        members.pop()
    return [pack(member) for _, member in members]


_PACKED: tuple[tuple[Any, Convert], ...] = (
    (StrEnum, lambda value: value.value),
    ((str, int, float, bool, types.NoneType), lambda value: value),
    (date, lambda value: value.isoformat()),
    (tuple, lambda value: [pack(member) for member in value]),
    (Mapping, lambda value: {str(pack(key)): pack(member) for key, member in value.items()}),
    (frozenset, lambda value: sorted(str(pack(member)) for member in value)),
)


def _is_default(field: Field[Any], member: object) -> bool:
    return field.default is not MISSING and field.default == member


def _converter(kind: Any) -> Convert:  # noqa: ANN401 - an annotation has no type of its own
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        inner = _converter(next(part for part in arguments if part is not types.NoneType))
        return lambda value: None if value is None else inner(value)
    return _plain_converter(kind) if origin is None else _container_converter(origin, arguments)


def _plain_converter(kind: Any) -> Convert:  # noqa: ANN401 - as above
    if is_dataclass(kind):
        return _dataclass_converter(cast("type[Any]", kind))
    if issubclass(kind, StrEnum):
        return {member.value: member for member in kind}.__getitem__
    if issubclass(kind, date):
        return date.fromisoformat
    return float if kind is float else _same


def _container_converter(origin: type[Any], arguments: tuple[Any, ...]) -> Convert:
    if origin is tuple:
        return _tuple_converter(arguments)
    if origin is frozenset:
        member = _converter(arguments[0])
        return lambda value: frozenset(map(member, value))
    key, member = _converter(arguments[0]), _converter(arguments[1])
    return lambda value: MappingProxyType({key(name): member(inner) for name, inner in value.items()})


def _tuple_converter(arguments: tuple[Any, ...]) -> Convert:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        member = _converter(arguments[0])
        return tuple if member is _same else lambda value: tuple(map(member, value))
    members = [_converter(argument) for argument in arguments]
    return lambda value: tuple(convert(inner) for convert, inner in zip(members, value, strict=True))


def _dataclass_converter(kind: type[Any]) -> Convert:
    hints = get_type_hints(kind)
    members = [_converter(hints[field.name]) for field in fields(kind)]
    changing = [(at, member) for at, member in enumerate(members) if member is not _same]

    def convert(value: Iterable[Any]) -> Any:  # noqa: ANN401 - the caller of `unpacker` knows the type
        given = list(value)
        for at, member in changing:
            if at >= len(given):
                break
            given[at] = member(given[at])
        return kind(*given)

    return convert


def _same(value: Any) -> Any:  # noqa: ANN401 - msgpack has already made it what it is
    return value
