"""Routes of application commands: global ones and those of one server."""

from bot.playground import errors, wire
from bot.playground.commands import LIMITS, read_command
from bot.playground.errors import JsonObject
from bot.playground.forms import Form, Problems, refuse
from bot.playground.model import Command
from bot.playground.ratelimits import Limit
from bot.playground.rest.call import Answer, Call, Route

CREATES_A_DAY = 200
DAY_S = 86_400.0


def _scope(call: Call) -> int | None:
    """The server in the path, or None for global commands. Raises 50001 for a foreign application or server."""
    if call.id("application_id") != call.world.application_id:
        raise errors.MISSING_ACCESS.error()
    if "guild_id" not in call.params:
        return None
    guild = call.world.guilds.get(call.id("guild_id"))
    if guild is None or call.world.bot.id not in guild.members:
        raise errors.MISSING_ACCESS.error()
    return guild.id


def _in_scope(call: Call) -> list[Command]:
    scope = _scope(call)
    return [command for command in call.world.commands.values() if command.guild_id == scope]


def _shown(call: Call, command: Command) -> JsonObject:
    return wire.command(command, call.world.application_id)


def _find(call: Call) -> Command:
    wanted = call.id("command_id")
    for command in _in_scope(call):
        if command.id == wanted:
            return command
    raise errors.UNKNOWN_COMMAND.error()


def _list(call: Call) -> list[JsonObject]:
    return [_shown(call, command) for command in _in_scope(call)]


def _get(call: Call) -> JsonObject:
    return _shown(call, _find(call))


def _put_all(call: Call) -> list[JsonObject]:
    """Replace every command of the scope; one that keeps its name and type keeps its id."""
    if not isinstance(call.body, list):
        raise refuse((), "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType")
    problems = Problems()
    forms = [Form(item, problems, (index,)) for index, item in enumerate(call.body) if isinstance(item, dict)]
    definitions = [read_command(form) for form in forms]
    _refuse_doubles(forms, definitions)
    problems.raise_any()
    _refuse_too_many(definitions)
    before = {(item.kind, item.name): item for item in _in_scope(call)}
    _count_creates(call, sum((data["type"], data["name"]) not in before for data in definitions))
    for command in before.values():
        del call.world.commands[command.id]
    made = [_store(call, data, before) for data in definitions]
    call.world.emit("playCommands")
    return [_shown(call, command) for command in made]


def _refuse_doubles(forms: list[Form], definitions: list[JsonObject]) -> None:
    seen: set[tuple[object, object]] = set()
    for form, data in zip(forms, definitions, strict=True):
        key = (data["type"], data["name"])
        if key in seen:
            form.fail(None, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique")
        seen.add(key)


def _refuse_too_many(definitions: list[JsonObject]) -> None:
    for kind, most in LIMITS.items():
        if sum(data["type"] == kind for data in definitions) > most:
            raise errors.ApiError(400, 30032, f"Maximum number of application commands reached ({most}).")


def _count_creates(call: Call, fresh: int) -> None:
    now, creates = call.world.clock(), call.world.command_creates
    while creates and now - creates[0] > DAY_S:
        creates.popleft()
    if len(creates) + fresh > CREATES_A_DAY:
        raise errors.TOO_MANY_DAILY_COMMANDS.error()
    creates.extend([now] * fresh)


def _store(call: Call, data: JsonObject, before: dict[tuple[int, str], Command]) -> Command:
    world = call.world
    kind, name = data["type"], data["name"]
    assert isinstance(kind, int)  # noqa: S101 -- read_command put it there
    old = before.get((kind, str(name)))
    version = old.version if old and old.data == data else world.snowflake()
    command = Command(old.id if old else world.snowflake(), _scope(call), kind, str(name), version, data)
    world.commands[command.id] = command
    return command


def _create(call: Call) -> Answer:
    body = call.form()
    data = read_command(body)
    body.problems.raise_any()
    existing = _in_scope(call)
    before = {(item.kind, item.name): item for item in existing}
    if (data["type"], data["name"]) not in before:
        _refuse_too_many([item.data for item in existing] + [data])
        _count_creates(call, 1)
    command = _store(call, data, before)
    call.world.emit("playCommands")
    return Answer(200 if len(before) == len(_in_scope(call)) else 201, _shown(call, command))


def _patch(call: Call) -> JsonObject:
    command = _find(call)
    body = call.form()
    data = read_command(body, existing=command.data)
    body.problems.raise_any()
    if data != command.data:
        command.data, command.name, command.version = data, str(data["name"]), call.world.snowflake()
    call.world.emit("playCommands")
    return _shown(call, command)


def _delete(call: Call) -> None:
    del call.world.commands[_find(call).id]
    call.world.emit("playCommands")


def _routes(base: str) -> tuple[Route, ...]:
    one = f"{base}/{{command_id}}"
    return (
        Route("GET", base, _list),
        Route("PUT", base, _put_all, Limit(2, 20.0)),
        Route("POST", base, _create, Limit(5, 20.0)),
        Route("GET", one, _get),
        Route("PATCH", one, _patch, Limit(5, 20.0)),
        Route("DELETE", one, _delete, Limit(5, 20.0)),
    )


ROUTES = (
    *_routes("/applications/{application_id}/commands"),
    *_routes("/applications/{application_id}/guilds/{guild_id}/commands"),
)
