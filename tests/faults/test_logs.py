"""Whatever goes wrong, no log shows the token, what people wrote, or the secret part of a feed's address: the real bot, in both forms."""

import asyncio
from pathlib import Path

import pytest

from bot.playground.faults import Fault, Mood
from bot.playground.person import Person
from bot.playground.server import Playground
from tests.bot.feed_server import FeedServer, answer, feed_server
from tests.bot.news.engine import Item, rss
from tests.e2e.process import BotProcess

pytestmark = pytest.mark.e2e

KEY, PASSWORD = "querysecret77", "hunter2hunter2"
PRIVATE = "my grandmother's Zandtel password"
IMEI = "490154203237518"
POST = "POST /channels/*/messages"
REST_S = 1


def _feeds(web: FeedServer) -> dict[str, str]:
    """Addresses with secrets in them, each of which fails in its own way."""
    long = b"<rss>" + b"<a>" * 200
    web.routes |= {
        f"/{path}?key={KEY}": body
        for path, body in {
            "error": answer(500, b"broken"),
            "gone": answer(410),
            "login": answer(401),
            "nonsense": answer(200, b"\0\1\2nonsense", Content_Type="application/rss+xml"),
            "deep": answer(200, long, Content_Type="application/rss+xml"),
            "inside": answer(302, Location="http://169.254.169.254/latest?key=" + KEY),
            "coding": answer(200, b"no gzip", Content_Encoding="gzip", Content_Type="application/rss+xml"),
            "cut": b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n<rss",
        }.items()
    }
    addresses = {path.partition("?")[0]: web.url(path) for path in web.routes}
    addresses["nobody"] = f"http://127.0.0.1:1/feed?key={KEY}"
    addresses["password"] = web.url("/error").replace("http://", f"http://me:{PASSWORD}@")
    return addresses


async def _asked(person: Person, line: str, **options: object) -> None:
    """A command of which only the log matters: it may be refused, or get no answer."""
    try:
        async with asyncio.timeout(20):
            await person.ask(line, **options)
    except Exception as error:  # noqa: BLE001 - see above
        print(line, repr(error)[:200])  # noqa: T201 - shown by pytest when the test fails


@pytest.mark.timeout(300)
@pytest.mark.parametrize("form", ["json", "text"])
async def test_no_error_path_logs_a_secret_or_what_people_wrote(tmp_path: Path, form: str) -> None:
    async with Playground(rate_limits=False) as playground, feed_server() as web:
        addresses = _feeds(web)
        bot = BotProcess(playground, tmp_path, LOG_FORMAT=form, LOG_LEVEL="debug")
        await bot.start()
        try:
            await playground.until_commands(timeout_s=120)
            mara, noah = playground.person("mara"), playground.person("noah")
            await asyncio.gather(*(_asked(mara, "/feeds add", url=url) for url in addresses.values()))
            await _broken_after_adding(web, mara)
            await _private(playground, noah)
            await _moods(playground, mara)
            playground.gateway.invalidate()
            await playground.world.hub.until(lambda: True if playground.gateway.identifies > 1 else None, timeout_s=60)
            playground.world.token = "another.token.now"
            await _asked(noah, "/privacy")
            playground.gateway.disconnect(4004)
            ended = await bot.ended(within_s=60)
        finally:
            await bot.kill()
            print(bot.log[-3000:])  # noqa: T201 - shown by pytest when the test fails

    assert ended == 1
    log = bot.log + bot.output
    assert "poll failed" in log, "something went wrong and was logged"
    secrets = {
        "the token": playground.token,
        "the key in a feed's address": KEY,
        "the password in a feed's address": PASSWORD,
        "what a person wrote": "grandmother",
        "an IMEI": IMEI,
    }
    shown = {
        what: next(line for line in log.splitlines() if text in line)[:600]
        for what, text in secrets.items()
        if text in log
    }
    assert shown == {}


async def _broken_after_adding(web: FeedServer, mara: Person) -> None:
    """A feed that is well when it is added, and then is not."""
    path = f"/well?key={KEY}"
    web.routes[path] = answer(200, rss(Item("First")), Content_Type="application/rss+xml")
    await mara.ask("/feeds add", url=web.url(path))
    for body in (answer(500), answer(200, b"<html>", Content_Type="text/html"), answer(429, Retry_After=str(REST_S))):
        web.routes[path] = body
        (choice, *_) = await mara.suggest("/feeds test", "feed")
        await _asked(mara, "/feeds test", feed=choice["value"])
    # The 429 asks for a second's rest for all feeds of this host, those of the playground among them.
    web.routes[path] = answer(304)
    await asyncio.sleep(REST_S + 0.2)


async def _private(playground: Playground, noah: Person) -> None:
    """What people write: asked, reported, watched for and said, with Discord failing at the answer."""
    playground.faults.add(Fault(Mood.ERROR, "POST /interactions/*", times=2))
    playground.faults.add(Fault(Mood.RESET, "PATCH /webhooks/*", times=1))
    for _ in range(3):
        await _asked(noah, "/bands", device=PRIVATE)
    await _asked(noah, "/bands", device=IMEI)
    await _asked(noah, "/watch words", words=PRIVATE)
    modal = await (await noah.type("/report")).modal()
    await (await noah.submit(modal, about=PRIVATE, text=PRIVATE)).message()
    noah.say(f"<@{playground.world.bot.id}> {PRIVATE}")


async def _moods(playground: Playground, mara: Person) -> None:
    """Discord refuses and loses posts and answers."""
    await mara.ask("/feeds add", url=f"{playground.base_url}/feeds/europe")
    await mara.ask("/news subscribe", region="EU")
    for mood in (Mood.ERROR, Mood.RESET, Mood.RESET_AFTER, Mood.RATELIMIT):
        playground.faults.add(Fault(mood, POST, status=503, seconds=0.1))
    for _ in range(3):
        playground.feeds.publish("europe")
    choice = next(one for one in await mara.suggest("/feeds test", "feed") if "Europe" in one["name"])
    await _asked(mara, "/feeds test", feed=choice["value"])
    async with asyncio.timeout(120):
        while any(fault.route == POST for fault in playground.faults.active):  # noqa: ASYNC110 - nobody tells of a request that failed
            await asyncio.sleep(0.05)
