"""The door that every REST request passes: token, moods, rate limits, body, effect, answer, log."""

import asyncio
import hmac
import json
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from aiohttp import BodyPartReader, web

from bot.playground import errors
from bot.playground.drafts import MAX_FILES, Upload
from bot.playground.errors import ApiError
from bot.playground.faults import Fault, Faults, Mood
from bot.playground.interactions import Interactions
from bot.playground.journal import Journal, Request
from bot.playground.ratelimits import RateLimits, refusal
from bot.playground.rest import channels, commands, guilds, messages, webhooks
from bot.playground.rest.call import Answer, Call, Route
from bot.playground.world import World

ROUTES = (*messages.ROUTES, *channels.ROUTES, *commands.ROUTES, *webhooks.ROUTES, *guilds.ROUTES)
PREFIX = "/api/v10"
_FILE_PART = re.compile(r"files\[(\d+)\]")
_BEFORE = (Mood.RATELIMIT, Mood.ERROR, Mood.RESET)


class ConnectionCut(Exception):
    """The answer shall never arrive."""


@dataclass(slots=True)
class Door:
    """Turns aiohttp requests into calls of handlers."""

    world: World
    interactions: Interactions
    limits: RateLimits
    faults: Faults
    journal: Journal

    def add_routes(self, app: web.Application) -> None:
        """Serve all routes, and Discord's 404 for the rest of the API."""
        for route in ROUTES:
            app.router.add_route(route.method, PREFIX + route.path, self._serve(route))
        app.router.add_route("*", "/api/{rest:.*}", self._unknown)

    def _serve(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        async def serve(request: web.Request) -> web.StreamResponse:
            passing = _Passing(self, route, request)
            try:
                response = await passing.run()
            except ConnectionCut:
                if request.transport is not None:
                    request.transport.abort()
                response = web.Response(status=500)
            except ConnectionError:
                # The bot went away while it waited; there is nobody to answer.
                response = web.Response(status=500)
            passing.note(response.status)
            return response

        return serve

    async def _unknown(self, _: web.Request) -> web.StreamResponse:
        return refused(errors.NOT_FOUND.error())


class _Passing:
    """One request on its way through the door."""

    def __init__(self, door: Door, route: Route, request: web.Request) -> None:
        self.door = door
        self.route = route
        self.request = request
        self.path = request.path.removeprefix(PREFIX)
        self.started = asyncio.get_running_loop().time()
        self.code = 0
        self.fault: Fault | None = None
        self.carried_out = False
        self.body: object = None

    async def run(self) -> web.Response:
        """The answer. Raises ConnectionCut when it shall be lost."""
        early = await self._stopped_at_the_door()
        if early is not None:
            await self.request.read()
            return early
        params = self.request.match_info
        allowance = self.door.limits.take(
            f"{self.route.method} {self.route.path}",
            self.route.major(params),
            self.route.limit,
            counts_globally=self.route.counts_globally,
        )
        if allowance.wait_s is not None:
            await self.request.read()
            self.door.limits.count_invalid()
            return answered(429, allowance.body(), allowance.headers)
        try:
            self.body, uploads = await _read_body(self.request)
            answer = self._call(params, uploads)
        except ApiError as error:
            return self._refused(error, allowance.headers)
        self.carried_out = True
        if self.fault and self.fault.mood in (Mood.ERROR_AFTER, Mood.RESET_AFTER):
            return self._moody(self.fault)
        return answered(answer.status, answer.body, allowance.headers)

    async def _stopped_at_the_door(self) -> web.Response | None:
        """What keeps a request out before it is counted: a ban, a mood, a wrong token."""
        if self.door.limits.banned():
            return web.Response(status=429, text="error code: 1015", content_type="text/plain")
        self.fault = self.door.faults.strike(self.request.method, self.path)
        if self.fault and self.fault.mood is Mood.SLOW:
            await asyncio.sleep(self.fault.seconds)
        if self.fault and self.fault.mood in _BEFORE:
            return self._moody(self.fault)
        if not self.route.open_to_tokens and not self._authorized():
            return self._refused(errors.UNAUTHORIZED.error())
        return None

    def _call(self, params: Mapping[str, str], uploads: list[Upload]) -> Answer:
        door = self.door
        query = dict(self.request.query)
        result = self.route.handler(Call(door.world, door.interactions, params, query, self.body, uploads))
        if isinstance(result, Answer):
            return result
        return Answer(204) if result is None else Answer(200, result)

    def _authorized(self) -> bool:
        given = self.request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bot {self.door.world.token}".encode())

    def _moody(self, fault: Fault) -> web.Response:
        if fault.mood in (Mood.RESET, Mood.RESET_AFTER):
            raise ConnectionCut
        if fault.mood is Mood.RATELIMIT:
            allowance = refusal(fault.seconds, everywhere=fault.everywhere)
            return answered(429, allowance.body(), allowance.headers)
        message = {"message": f"{fault.status}: Server Error", "code": 0}
        return answered(fault.status, message)

    def _refused(self, error: ApiError, headers: Mapping[str, str] | None = None) -> web.Response:
        self.code = error.code
        if error.status in (401, 403):
            self.door.limits.count_invalid()
        return refused(error, headers)

    def note(self, status: int) -> None:
        """Write the request into the journal."""
        elapsed_s = asyncio.get_running_loop().time() - self.started
        self.door.journal.add(
            Request(
                self.door.journal.total + 1,
                self.door.world.clock(),
                self.request.method,
                self.path,
                self.route.path,
                status,
                round(elapsed_s * 1000, 1),
                code=self.code,
                fault=self.fault.mood.value if self.fault else None,
                carried_out=self.carried_out,
                body=self.body,
            )
        )


def answered(status: int, body: object, headers: Mapping[str, str] | None = None) -> web.Response:
    """A JSON answer as Discord's front sends it; discord.py believes a 429 only with `Via`."""
    said = {"Via": "1.1 google", **(headers or {})}
    if body is None:
        return web.Response(status=status, headers=said)
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    return web.Response(status=status, headers=said, body=text.encode(), content_type="application/json")


def refused(error: ApiError, headers: Mapping[str, str] | None = None) -> web.Response:
    """A refusal as JSON."""
    return answered(error.status, error.body(), headers)


async def _read_body(request: web.Request) -> tuple[object, list[Upload]]:
    try:
        if request.content_type == "multipart/form-data":
            return await _read_multipart(request)
        raw = await request.read()
        return (json.loads(raw) if raw else None), []
    except web.HTTPRequestEntityTooLarge as error:
        raise errors.TOO_LARGE.error() from error
    except ValueError as error:
        raise errors.INVALID_JSON.error() from error


async def _read_multipart(request: web.Request) -> tuple[object, list[Upload]]:
    body: object = None
    uploads: list[Upload] = []
    reader = await request.multipart()
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader):
            continue
        content = bytes(await part.read(decode=True))
        match = _FILE_PART.fullmatch(part.name or "")
        if part.name == "payload_json":
            body = json.loads(content)
        elif match or part.filename:
            index = int(match[1]) if match else len(uploads)
            kind = part.headers.get("Content-Type", "application/octet-stream")
            uploads.append(Upload(index, part.filename or "file", kind, content))
    if len(uploads) > MAX_FILES:
        raise errors.TOO_LARGE.error()
    return body, uploads
