"""The gateway: websockets that bots log in to, sessions that survive a lost connection, and what each may hear."""

import asyncio
import hmac
import json
import secrets
import time
from collections.abc import Callable

from aiohttp import WSMessage, WSMsgType, web

from bot.playground import wire
from bot.playground.compression import compressor_for
from bot.playground.errors import JsonObject
from bot.playground.forms import as_int
from bot.playground.hub import Event
from bot.playground.model import Kind, Message
from bot.playground.permissions import Permission
from bot.playground.rest.guilds import gateway_url
from bot.playground.sessions import CloseWith, Connection, Session
from bot.playground.world import World

HEARTBEAT_MS = 41_250
MAX_PAYLOAD = 4_096
EVENTS_A_MINUTE = 120
KEPT_SESSIONS = 50
CLOSE_WITHIN_S = 2.0
ACK_AFTER_S = 0.05
"""As over a real line: discord.py notes when it sent a heartbeat only after sending it, and misreads a quicker answer."""
HEARTBEAT, IDENTIFY, PRESENCE, VOICE, RESUME, RECONNECT = 1, 2, 3, 4, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, ACK = 8, 9, 10, 11
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, BAD_TOKEN, ALREADY_AUTHENTICATED = 4001, 4002, 4003, 4004, 4005
TOO_FAST, INVALID_SHARD, INVALID_INTENTS, DISALLOWED_INTENTS = 4008, 4010, 4013, 4014


class Intent:
    """The intents that filter something here."""

    GUILDS = 1 << 0
    MEMBERS = 1 << 1
    PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    DIRECT_MESSAGES = 1 << 12
    MESSAGE_CONTENT = 1 << 15
    ALL = (1 << 26) - 1


PRIVILEGED = Intent.MEMBERS | Intent.PRESENCES | Intent.MESSAGE_CONTENT


class Gateway:
    """All sessions. `privileged` allows the intents that Discord grants only to verified bots; one that is `deaf` answers nothing."""

    def __init__(self, world: World, *, privileged: bool = False) -> None:
        self.world = world
        self.privileged = privileged
        self.sessions: dict[str, Session] = {}
        self.refusing = False
        self.deaf = False
        self.identifies = 0
        self.resumes = 0
        self._connections: set[Connection] = set()
        world.hub.listen(self._hear)

    @property
    def online(self) -> bool:
        """A bot is connected and logged in."""
        return any(session.connection is not None for session in self.sessions.values())

    # what tests and the page do to it

    def disconnect(self, code: int = 1006) -> None:
        """Cut every connection: 1006 cuts the line, another number closes with that code."""
        for connection in tuple(self._connections):
            if code == 1006:
                transport = connection.socket._req.transport if connection.socket._req else None  # noqa: SLF001 -- aiohttp has no other way to cut the line
                if transport is not None:
                    transport.abort()
            else:
                connection.close(code, "Disconnected by the playground")

    def ask_to_reconnect(self) -> None:
        """Send opcode 7: please come again and resume."""
        for connection in tuple(self._connections):
            connection.send({"op": RECONNECT, "d": None})

    def invalidate(self, *, resumable: bool = False) -> None:
        """Send opcode 9 and, unless resumable, forget the sessions."""
        for connection in tuple(self._connections):
            connection.send({"op": INVALID_SESSION, "d": resumable})
        if not resumable:
            self.sessions.clear()

    async def close(self) -> None:
        """End every connection, at the end of the playground."""
        for connection in tuple(self._connections):
            await connection.socket.close(code=1001, message=b"The playground ends")

    # the wire

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from the handshake to the end. While `refusing`, there is none."""
        if self.refusing:
            raise web.HTTPServiceUnavailable(text="The gateway is down (on purpose).")
        if request.query.get("encoding", "json") != "json":
            raise web.HTTPBadRequest(text="Only encoding=json is spoken here")
        socket = web.WebSocketResponse(max_msg_size=1 << 20, compress=False)
        await socket.prepare(request)
        connection = Connection(socket, compressor_for(request.query.get("compress", "")))
        self._connections.add(connection)
        connection.send({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_MS, "_trace": []}, "s": None, "t": None})
        writer = asyncio.create_task(connection.write())
        try:
            await self._read(connection)
        finally:
            self._connections.discard(connection)
            if connection.closing:
                await asyncio.wait([writer], timeout=CLOSE_WITHIN_S)
            writer.cancel()
            await asyncio.wait([writer])
            self._left(connection)
        return socket

    async def _read(self, connection: Connection) -> None:
        async for message in connection.socket:
            try:
                self._receive(connection, message)
            except CloseWith as end:
                await connection.socket.close(code=end.code, message=end.reason.encode())
                return

    def _left(self, connection: Connection) -> None:
        session = connection.session
        if session is not None and session.connection is connection:
            session.connection = None
            if not connection.closing and connection.socket.close_code in (1000, 1001):
                self.sessions.pop(session.id, None)
            self.world.emit("playGateway")

    def _receive(self, connection: Connection, message: WSMessage) -> None:
        now = time.monotonic()
        connection.received.append(now)
        while connection.received[0] < now - 60:
            connection.received.popleft()
        if len(connection.received) > EVENTS_A_MINUTE:
            raise CloseWith(TOO_FAST, "Rate limited.")
        if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY) or len(message.data) > MAX_PAYLOAD:
            raise CloseWith(DECODE_ERROR, "Error while decoding payload.")
        try:
            payload = json.loads(message.data)
        except ValueError:
            raise CloseWith(DECODE_ERROR, "Error while decoding payload.") from None
        if not isinstance(payload, dict):
            raise CloseWith(DECODE_ERROR, "Error while decoding payload.")
        self._obey(connection, payload.get("op"), payload.get("d"))

    def _obey(self, connection: Connection, op: object, data: object) -> None:
        if self.deaf:
            return
        if op == HEARTBEAT:
            answer: JsonObject = {"op": ACK, "d": None}
            asyncio.get_running_loop().call_later(ACK_AFTER_S, connection.send, answer)
            return
        handlers: dict[object, Callable[[Connection, JsonObject], None]] = {
            IDENTIFY: self._identify,
            RESUME: self._resume,
            PRESENCE: self._presence,
            REQUEST_MEMBERS: self._members,
        }
        handler = handlers.get(op)
        if handler is None:
            if op == VOICE:
                return
            raise CloseWith(UNKNOWN_OPCODE, "Unknown opcode.")
        if not isinstance(data, dict):
            raise CloseWith(DECODE_ERROR, "Error while decoding payload.")
        handler(connection, data)

    def _authorize(self, data: JsonObject) -> None:
        token = str(data.get("token", "")).removeprefix("Bot ")
        if not hmac.compare_digest(token.encode(), self.world.token.encode()):
            raise CloseWith(BAD_TOKEN, "Authentication failed.")

    def _identify(self, connection: Connection, data: JsonObject) -> None:
        if connection.session is not None:
            raise CloseWith(ALREADY_AUTHENTICATED, "Already authenticated.")
        self._authorize(data)
        intents = as_int(data.get("intents"))
        if intents is None or intents < 0 or intents > Intent.ALL:
            raise CloseWith(INVALID_INTENTS, "Invalid intent(s).")
        if intents & PRIVILEGED and not self.privileged:
            raise CloseWith(DISALLOWED_INTENTS, "Disallowed intent(s).")
        shard, shards = _shard(data.get("shard"))
        session = Session(secrets.token_hex(16), intents, shard, shards, connection=connection)
        connection.session = session
        while len(self.sessions) >= KEPT_SESSIONS:
            del self.sessions[next(iter(self.sessions))]
        self.sessions[session.id] = session
        self.identifies += 1
        self._presence(connection, data.get("presence"))
        self._welcome(session)
        self.world.emit("playGateway")

    def _welcome(self, session: Session) -> None:
        world = self.world
        guilds = [
            guild for guild in world.guilds.values() if world.bot.id in guild.members and session.hears_guild(guild.id)
        ]
        ready: JsonObject = {
            "v": 10,
            "user": wire.user(world.bot) | {"verified": True, "mfa_enabled": True, "email": None},
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": gateway_url(world.base_url),
            "session_type": "normal",
            "shard": [session.shard, session.shards],
            "application": {"id": str(world.application_id), "flags": wire.MESSAGE_CONTENT_LIMITED},
            "private_channels": [],
            "user_settings": {},
            "relationships": [],
            "presences": [],
            "_trace": [],
        }
        session.dispatch("READY", ready)
        if session.intents & Intent.GUILDS:
            for guild in guilds:
                session.dispatch("GUILD_CREATE", wire.guild_create(world, guild))

    def _resume(self, connection: Connection, data: JsonObject) -> None:
        self._authorize(data)
        session = self.sessions.get(str(data.get("session_id")))
        sequence = as_int(data.get("seq"))
        oldest = session.sent[0][0] if session and session.sent else 0
        if session is None or sequence is None or sequence > session.sequence or sequence < oldest - 1:
            connection.send({"op": INVALID_SESSION, "d": False})
            return
        if session.connection is not None and session.connection is not connection:
            session.connection.close(1001, "Resumed elsewhere")
        session.connection = connection
        connection.session = session
        self.resumes += 1
        for number, text in tuple(session.sent):
            if number > sequence:
                connection.send_text(text)
        session.dispatch("RESUMED", {"_trace": []})
        self.world.emit("playGateway")

    def _presence(self, _: Connection, data: object) -> None:
        if isinstance(data, dict):
            self.world.status = str(data.get("status", "online"))

    def _members(self, connection: Connection, data: JsonObject) -> None:
        session = connection.session
        guild = self.world.guilds.get(as_int(data.get("guild_id")) or 0)
        if session is None or guild is None:
            return
        wanted = data.get("user_ids")
        ids = {as_int(item) for item in wanted} if isinstance(wanted, list) else None
        found = [wire.member(item) for item in guild.members.values() if ids is None or item.user.id in ids]
        chunk: JsonObject = {
            "guild_id": str(guild.id),
            "members": found,
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": [],
            "nonce": data.get("nonce"),
        }
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk)

    # what sessions hear

    def _hear(self, event: Event) -> None:
        if event.name.startswith("play") or not self.sessions:
            return
        if event.guild_id is not None and event.name != "INTERACTION_CREATE":
            guild = self.world.guilds.get(event.guild_id)
            if guild is None or self.world.bot.id not in guild.members:
                return
        for session in self.sessions.values():
            if session.hears_guild(event.guild_id or 0) or event.name == "INTERACTION_CREATE":
                self._tell(session, event)

    def _tell(self, session: Session, event: Event) -> None:
        if event.message is None:
            if session.intents & Intent.GUILDS or event.name == "INTERACTION_CREATE":
                session.dispatch(event.name, event.data)
            return
        channel = event.channel
        if channel is None or event.message.visible_to is not None:
            return
        direct = channel.kind is Kind.DM
        if not session.intents & (Intent.DIRECT_MESSAGES if direct else Intent.GUILD_MESSAGES):
            return
        if not self.world.can(self.world.bot, channel, Permission.VIEW_CHANNEL):
            return
        session.dispatch(event.name, event.data or self._message(session, event.message, event))

    def _message(self, session: Session, message: Message, event: Event) -> JsonObject:
        world = self.world
        own = message.author is world.bot or world.bot in message.mentions or event.guild_id is None
        blank = not own and not session.intents & Intent.MESSAGE_CONTENT
        data = wire.message(message, world, with_nonce=event.name == "MESSAGE_CREATE", blank=blank)
        guild = world.guilds.get(event.guild_id or 0)
        if guild:
            data["guild_id"] = str(guild.id)
            member = guild.members.get(message.author.id)
            if member:
                data["member"] = wire.member(member, with_user=False)
        return data


def _shard(value: object) -> tuple[int, int]:
    if value is None:
        return 0, 1
    numbers = [as_int(item) for item in value] if isinstance(value, list) else []
    if len(numbers) != 2 or numbers[0] is None or not numbers[1] or not 0 <= numbers[0] < numbers[1]:
        raise CloseWith(INVALID_SHARD, "Invalid shard.")
    return numbers[0], numbers[1]
