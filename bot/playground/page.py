"""The page's side of the server: static files, a live websocket, and one POST for each thing that a person can do."""

import asyncio
import contextlib
import json
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web

from bot.playground.asked import NoAnswer
from bot.playground.errors import ApiError, JsonObject
from bot.playground.hub import Event
from bot.playground.journal import Request
from bot.playground.model import Channel, Kind, Message, User
from bot.playground.page_actions import ACTIONS, Act
from bot.playground.page_state import shown_interaction, shown_message, shown_request, shown_world
from bot.playground.permissions import Permission
from bot.playground.server import Playground
from bot.playground.typed import CannotSend

WEB = Path(__file__).parent / "web"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
LOG_LINES = 200
LOCAL_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


class Page:
    """Serves the page of one playground."""

    def __init__(self, playground: Playground) -> None:
        self.playground = playground

    def add_routes(self, app: web.Application) -> None:
        """Serve `/`, `/web/…`, `/play/live`, `/play/upload` and `/play/{action}`."""
        app.router.add_get("/", self._index)
        app.router.add_get("/favicon.ico", self._icon)
        app.router.add_get("/web/{name}", self._static)
        app.router.add_get("/play/live", self._live)
        app.router.add_post("/play/upload", self._upload)
        app.router.add_post("/play/{action}", self._act)

    async def _index(self, _: web.Request) -> web.Response:
        return _file("index.html")

    async def _icon(self, _: web.Request) -> web.Response:
        return _file("icon.svg")

    async def _static(self, request: web.Request) -> web.Response:
        return _file(request.match_info["name"])

    # what a person does

    async def _act(self, request: web.Request) -> web.Response:
        _refuse_foreign(request)
        action = ACTIONS.get(request.match_info["action"])
        if action is None:
            raise web.HTTPNotFound
        try:
            body = await request.json()
            if not isinstance(body, dict):
                raise web.HTTPBadRequest(text="an object, please")
            result = await action(Act(self.playground, body))
        except (CannotSend, ApiError, NoAnswer) as error:
            return _json({"error": str(error)})
        except (KeyError, ValueError) as error:
            return _json({"error": f"There is no {error}"})
        return _json(result or {})

    async def _upload(self, request: web.Request) -> web.Response:
        """Take a file, which the command, form or message that is sent next names by its id."""
        _refuse_foreign(request)
        world = self.playground.world
        try:
            item = world.uploads.take(world.snowflake(), request.query.get("name", "file"), await request.read())
        except (CannotSend, web.HTTPRequestEntityTooLarge) as error:
            return _json({"error": str(error) if isinstance(error, CannotSend) else "This file is too large"})
        return _json({"id": str(item.id), "name": item.filename, "size": len(item.content)})

    # what a person sees

    async def _live(self, request: web.Request) -> web.StreamResponse:
        _refuse_foreign(request)
        try:
            user = self.playground.world.person(request.query.get("as", ""))
        except KeyError:
            raise web.HTTPNotFound(text="There is nobody of that name.") from None
        socket = web.WebSocketResponse(heartbeat=30)
        await socket.prepare(request)
        viewer = _Viewer(self.playground, user)
        sender = asyncio.create_task(viewer.send_to(socket))
        try:
            async for _ in socket:
                pass
        finally:
            viewer.leave()
            sender.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await sender
        return socket


class _Viewer:
    """One open page: queues what its person may see."""

    def __init__(self, playground: Playground, user: User) -> None:
        self.playground = playground
        self.user = user
        self._outbox: asyncio.Queue[JsonObject] = asyncio.Queue()
        self._world_queued = False
        self._leave = [playground.world.hub.listen(self._hear), playground.journal.listen(self._log)]
        self._queue_world()
        lines = list(playground.journal.requests)[-LOG_LINES:]
        self._outbox.put_nowait({"type": "log", "lines": [shown_request(playground.world, line) for line in lines]})

    def leave(self) -> None:
        for leave in self._leave:
            leave()

    async def send_to(self, socket: web.WebSocketResponse) -> None:
        """Send what is queued; the world's changes are gathered for a moment."""
        while True:
            item = await self._outbox.get()
            if item["type"] == "world":
                self._world_queued = False
                item = {"type": "world", "world": shown_world(self.playground, self.user)}
            try:
                await socket.send_str(json.dumps(item))
            except ConnectionError:
                return

    def _queue_world(self) -> None:
        if not self._world_queued:
            self._world_queued = True
            self._outbox.put_nowait({"type": "world"})

    def _log(self, request: Request) -> None:
        self._outbox.put_nowait({"type": "log", "lines": [shown_request(self.playground.world, request)]})
        if request.fault:
            self._queue_world()  # a mood that struck has fewer strikes left

    def _hear(self, event: Event) -> None:
        if event.message is not None and event.channel is not None:
            self._hear_message(event.name, event.message, event.channel)
        elif event.name == "playInteraction":
            self._hear_interaction(int(str(event.data["id"])))
        elif event.name == "playCommands":
            self._outbox.put_nowait({"type": "commands"})
        elif event.name != "INTERACTION_CREATE":
            self._queue_world()

    def _hear_message(self, name: str, message: Message, channel: Channel) -> None:
        if message.visible_to not in (None, self.user.id):
            return
        if not self.playground.world.can(self.user, channel, Permission.VIEW_CHANNEL):
            if channel.kind is Kind.DM:
                self._queue_world()  # somebody else was written to
            return
        place = str(channel.id)
        if name == "MESSAGE_DELETE":
            self._outbox.put_nowait({"type": "gone", "channel_id": place, "id": str(message.id)})
        else:
            shown = shown_message(self.playground, message)
            if channel.kind is Kind.DM:
                self._queue_world()  # where people's direct messages stand
            self._outbox.put_nowait(
                {"type": "message", "channel_id": place, "message": shown, "fresh": name == "MESSAGE_CREATE"}
            )

    def _hear_interaction(self, number: int) -> None:
        interaction = self.playground.world.interactions_by_id.get(number)
        if interaction and interaction.user is self.user:
            self._outbox.put_nowait({"type": "interaction", "interaction": shown_interaction(interaction)})


def _file(name: str) -> web.Response:
    path = WEB / name
    kind = KINDS.get(path.suffix)
    if kind is None or path.name != name or not path.is_file():
        raise web.HTTPNotFound
    return web.Response(body=path.read_bytes(), content_type=kind, charset="utf-8", headers=HEADERS)


def _json(data: JsonObject) -> web.Response:
    return web.json_response(data, headers={"X-Content-Type-Options": "nosniff"})


def _refuse_foreign(request: web.Request) -> None:
    """Other sites that a browser has open must not drive the playground, not even under a name that they point here."""
    origin = request.headers.get("Origin")
    if origin is not None and origin.partition("://")[2] != request.host:
        raise web.HTTPForbidden(text="Only the playground's own page may do that.")
    name = request.host.rpartition(":")[0] or request.host
    if _is_loopback(request) and name.strip("[]") not in LOCAL_NAMES:
        raise web.HTTPForbidden(text="The playground answers to 127.0.0.1 and localhost only.")


def _is_loopback(request: web.Request) -> bool:
    address = request.transport.get_extra_info("sockname") if request.transport else None
    return address is not None and ip_address(address[0]).is_loopback
