"""Read a JSON body into typed values and collect everything that is wrong with it, in the shape of Discord's 50035 errors."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from urllib.parse import urlsplit

from bot.playground.errors import ApiError, JsonObject

Path = tuple[str | int, ...]


class Problems:
    """What is wrong with one body; raised all together, as Discord does."""

    def __init__(self) -> None:
        self._found: list[tuple[Path, str, str]] = []

    def add(self, path: Path, code: str, message: str) -> None:
        """Note one problem at a place in the body."""
        self._found.append((path, code, message))

    def raise_any(self) -> None:
        """Raise 50035 with the tree of all problems, if there are any."""
        if self._found:
            raise ApiError(400, 50035, "Invalid Form Body", errors=self._tree())

    def _tree(self) -> JsonObject:
        tree: JsonObject = {}
        for path, code, message in self._found:
            node = tree
            for step in path:
                child = node.setdefault(str(step), {})
                assert isinstance(child, dict)  # noqa: S101 -- the tree holds dicts at every name but `_errors`
                node = child
            found = node.setdefault("_errors", [])
            assert isinstance(found, list)  # noqa: S101 -- see above
            found.append({"code": code, "message": message})
        return tree


def refuse(path: str | Path, code: str, message: str) -> ApiError:
    """A 50035 error about a single place."""
    problems = Problems()
    problems.add((path,) if isinstance(path, str) else path, code, message)
    return ApiError(400, 50035, "Invalid Form Body", errors=problems._tree())  # noqa: SLF001 -- same module


class Form:
    """One JSON object being read. Reading a field that is wrong notes a problem and returns None."""

    def __init__(self, data: Mapping[str, object], problems: Problems | None = None, path: Path = ()) -> None:
        self.data = data
        self.problems = problems if problems is not None else Problems()
        self.path = path

    def has(self, name: str) -> bool:
        """The field is there, even as null."""
        return name in self.data

    def given(self, name: str) -> bool:
        """The field is there and not null."""
        return self.data.get(name) is not None

    def fail(self, name: str | None, code: str, message: str) -> None:
        """Note a problem with one field, or with the whole object."""
        self.problems.add(self.path if name is None else (*self.path, name), code, message)

    def require(self, name: str) -> None:
        """Note a problem when the field is missing."""
        if not self.given(name):
            self.fail(name, "BASE_TYPE_REQUIRED", "This field is required")

    def text(self, name: str, *, most: int, least: int = 0, required: bool = False, strip: bool = False) -> str | None:
        """A string of `least` to `most` characters."""
        value = self._value(name, required)
        if value is None:
            return None
        if not isinstance(value, str):
            self.fail(name, "STRING_TYPE_CONVERT", f'Could not interpret "{value}" as string.')
            return None
        if required and not value.strip():
            self.fail(name, "BASE_TYPE_REQUIRED", "This field is required")
            return None
        if len(value) > most or len(value) < least:
            if least:
                self.fail(name, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
            else:
                self.fail(name, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
            return None
        return value.strip() if strip else value

    def integer(self, name: str, *, least: int = 0, most: int = 2**63 - 1, required: bool = False) -> int | None:
        """A whole number; numbers written as strings pass, as they do at Discord."""
        value = self._value(name, required)
        if value is None:
            return None
        number = as_int(value)
        if number is None:
            self.fail(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
            return None
        if number < least:
            self.fail(name, "NUMBER_TYPE_MIN", f"int value should be greater than or equal to {least}.")
            return None
        if number > most:
            self.fail(name, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {most}.")
            return None
        return number

    def number(self, name: str) -> float | None:
        """Any JSON number."""
        value = self._value(name, required=False)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float):
            self.fail(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not float.')
            return None
        return float(value)

    def choice(self, name: str, allowed: Collection[int], *, required: bool = False) -> int | None:
        """One of a few whole numbers."""
        value = self._value(name, required)
        if value is None:
            return None
        number = as_int(value)
        if number is None or number not in allowed:
            listed = ", ".join(str(item) for item in sorted(allowed))
            self.fail(name, "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
            return None
        return number

    def flag(self, name: str) -> bool | None:
        """A boolean."""
        value = self.data.get(name)
        if value is None:
            return None
        if not isinstance(value, bool):
            self.fail(name, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
            return None
        return value

    def snowflake(self, name: str, *, required: bool = False) -> int | None:
        """An id of Discord's."""
        value = self._value(name, required)
        if value is None:
            return None
        number = as_int(value)
        if number is None or not 0 <= number < 2**63:
            self.fail(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
            return None
        return number

    def url(self, name: str, *, schemes: Collection[str], most: int = 2048, required: bool = False) -> str | None:
        """A well-formed URL with one of some schemes."""
        value = self.text(name, most=most, required=required)
        if not value:
            return None
        try:
            parts = urlsplit(value)
            host = parts.hostname
        except ValueError:
            parts, host = urlsplit(""), None
        if parts.scheme and parts.scheme not in schemes:
            listed = ", ".join(f"'{scheme}'" for scheme in sorted(schemes))
            self.fail(name, "URL_TYPE_INVALID_SCHEME", f'"{parts.scheme}": Scheme must be one of ({listed}).')
            return None
        if not parts.scheme or any(c.isspace() for c in value) or (parts.scheme in ("http", "https") and not host):
            self.fail(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
            return None
        return value

    def moment(self, name: str) -> str | None:
        """An ISO 8601 time, as it was written."""
        value = self.text(name, most=64)
        if not value:
            return None
        try:
            datetime.fromisoformat(value)
        except ValueError:
            self.fail(name, "DATE_TIME_TYPE_PARSE", f'Could not parse "{value}". Should be ISO8601.')
            return None
        return value

    def form(self, name: str, *, required: bool = False) -> "Form | None":
        """An object inside this one."""
        value = self._value(name, required)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self.fail(name, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
            return None
        return Form(value, self.problems, (*self.path, name))

    def forms(self, name: str, *, most: int, least: int = 0, required: bool = False) -> "list[Form] | None":
        """A list of objects."""
        items = self.items(name, most=most, least=least, required=required)
        if items is None:
            return None
        forms = []
        for index, item in enumerate(items):
            place = (*self.path, name, index)
            if isinstance(item, Mapping):
                forms.append(Form(item, self.problems, place))
            else:
                self.problems.add(place, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
        return forms

    def items(self, name: str, *, most: int, least: int = 0, required: bool = False) -> list[object] | None:
        """A list of anything."""
        value = self._value(name, required)
        if value is None:
            return None
        if not isinstance(value, list):
            self.fail(name, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
            return None
        if not least <= len(value) <= most:
            if least:
                self.fail(name, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length.")
            else:
                self.fail(name, "BASE_TYPE_MAX_LENGTH", f"Must be {most} or fewer in length.")
            return None
        return value

    def snowflakes(self, name: str, *, most: int, least: int = 0) -> list[int] | None:
        """A list of ids."""
        items = self.items(name, most=most, least=least)
        if items is None:
            return None
        numbers = [as_int(item) for item in items]
        for index, number in enumerate(numbers):
            if number is None:
                place = (*self.path, name, index)
                self.problems.add(place, "NUMBER_TYPE_COERCE", f'Value "{items[index]}" is not snowflake.')
        return [number for number in numbers if number is not None]

    def only(self, names: Iterable[str]) -> JsonObject:
        """The given fields as they stand, for passing on."""
        return {name: self.data[name] for name in names if name in self.data}

    def _value(self, name: str, required: bool) -> object:  # noqa: FBT001 -- private, one line away from every caller
        value = self.data.get(name)
        if value is None and required:
            self.fail(name, "BASE_TYPE_REQUIRED", "This field is required")
        return value


def as_int(value: object) -> int | None:
    """A whole number from a JSON number or a string of digits, else None."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, str) and value.removeprefix("-").isascii() and value.removeprefix("-").isdigit():
        return int(value)
    return None
