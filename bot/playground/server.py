"""The playground itself: one server on one port that is Discord's API, its gateway and its files, and the driver of people."""

import secrets
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.playground import cdn
from bot.playground.child import BotProcess
from bot.playground.faults import Fault, Faults, Mood
from bot.playground.feeds import Feeds
from bot.playground.gateway import Gateway
from bot.playground.interactions import Interactions
from bot.playground.journal import Journal
from bot.playground.model import Channel, Overwrite
from bot.playground.permissions import EVERYONE, Permission
from bot.playground.person import Person
from bot.playground.ratelimits import RateLimits
from bot.playground.rest.door import Door
from bot.playground.rest.guilds import gateway_url
from bot.playground.seed import seed

MAX_REQUEST_BYTES = 26 * 1024 * 1024
TOKEN = "playground.local.token"  # noqa: S105 -- opens nothing but this local stand-in


class Playground:
    """A local Discord. Use it as an async context manager; `port=0` takes a free one."""

    def __init__(
        self,
        *,
        port: int = 0,
        host: str = "127.0.0.1",
        token: str = TOKEN,
        rate_limits: bool = True,
        privileged_intents: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.token = token
        self.world = seed(token=token, clock=clock)
        self.interactions = Interactions(self.world)
        self.gateway = Gateway(self.world, privileged=privileged_intents)
        self.limits = RateLimits(clock, enabled=rate_limits)
        self.faults = Faults()
        self.journal = Journal()
        self.feeds = Feeds(self.world.hub, clock=clock)
        self.child: BotProcess | None = None
        self.run_id = secrets.token_hex(4)
        self._host = host
        self._port = port
        self.more_routes: list[Callable[[web.Application], None]] = []
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """The address of the server, without a slash at its end."""
        return self.world.base_url

    @property
    def api_base(self) -> str:
        """What DISCORD_API_BASE is set to."""
        return f"{self.base_url}/api/v10"

    @property
    def gateway_url(self) -> str:
        """What DISCORD_GATEWAY_URL is set to."""
        return gateway_url(self.base_url)

    def person(self, name: str = "mara") -> Person:
        """Somebody of the seed world (see `bot.playground.seed`), standing in #general. Raises KeyError."""
        return Person(self.world, self.interactions, self.world.person(name))

    async def until_online(self, *, timeout_s: float = 30.0) -> None:
        """Wait for a bot to be logged in."""
        await self.world.hub.until(lambda: self.gateway.online or None, timeout_s=timeout_s)

    async def until_commands(self, *, timeout_s: float = 30.0) -> None:
        """Wait for a bot to be logged in with commands registered."""
        ready = lambda: (self.gateway.online and bool(self.world.commands)) or None  # noqa: E731 -- one use, one line
        await self.world.hub.until(ready, timeout_s=timeout_s)

    # what may happen to a bot in a server

    def revoke(self, channel: Channel, *permissions: Permission) -> None:
        """Take rights from the bot in a channel; without naming any, the right to write there."""
        bot = self.world.bot
        usual = (Permission.SEND_MESSAGES, Permission.SEND_MESSAGES_IN_THREADS)
        denied = sum(int(permission) for permission in permissions or usual)
        channel.overwrites[bot.id] = Overwrite(bot.id, 1, deny=denied)
        self.world.tell_channel_changed(channel)

    def restore(self, channel: Channel, *more: Permission) -> None:
        """Give back what `revoke` took, and more rights that are named; in a channel that is closed to everybody, let the bot in."""
        bot = self.world.bot
        channel.overwrites.pop(bot.id, None)
        closed = not self.world.can(bot, channel, Permission.VIEW_CHANNEL | Permission.SEND_MESSAGES)
        if granted := sum(map(int, more)) | (EVERYONE if closed else 0):
            channel.overwrites[bot.id] = Overwrite(bot.id, 1, allow=granted)
        self.world.tell_channel_changed(channel)

    def go_down(self) -> None:
        """Discord is down: every request ends in 503, the gateway hangs up and lets nobody in."""
        if not self.gateway.refusing:
            self.faults.add(Fault(Mood.ERROR, times=None, status=503))
        self.gateway.refusing = True
        self.gateway.disconnect()

    def come_back(self) -> None:
        """Discord is well again; all moods end."""
        self.faults.clear()
        self.gateway.refusing = False

    def make_app(self) -> web.Application:
        """The web application with all routes."""
        app = web.Application(client_max_size=MAX_REQUEST_BYTES)
        Door(self.world, self.interactions, self.limits, self.faults, self.journal).add_routes(app)
        for path in ("/gateway", "/gateway/"):
            app.router.add_get(path, self.gateway.serve)
        cdn.add_routes(app, self.world)
        self.feeds.add_routes(app)
        for add_routes in self.more_routes:
            add_routes(app)
        return app

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        self._runner = web.AppRunner(self.make_app(), access_log=None, shutdown_timeout=1.0)
        await self._runner.setup()
        await web.TCPSite(self._runner, self._host, self._port).start()
        host, port = self._runner.addresses[0][:2]
        shown = f"[{host}]" if ":" in host else host
        self.world.base_url = f"http://{shown}:{port}"

    async def stop(self) -> None:
        """End every connection and stop listening."""
        self.interactions.close()
        await self.gateway.close()
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.stop()
