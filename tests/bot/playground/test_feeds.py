"""The playground's own feeds, read as a feed reader reads them."""

from datetime import timedelta
from html import unescape
from xml.etree import ElementTree as ET

import aiohttp
import pytest

from bot.playground.feeds import FeedState
from bot.playground.picture import picture
from bot.playground.server import Playground
from bot.playground.wire import image_size
from tests.bot.playground.conftest import Clock


@pytest.mark.parametrize(("name", "entry"), [("europe", "{http://www.w3.org/2005/Atom}entry"), ("africa", "item")])
async def test_articles_arrive_newest_first(playground: Playground, clock: Clock, name: str, entry: str) -> None:
    clock.now += 60
    article = playground.feeds.publish(name)
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{playground.base_url}/feeds/{name}") as response:
            root = ET.fromstring(await response.text())  # noqa: S314 -- our own text
            entries = list(root.iter(entry))
        async with session.get(f"{playground.base_url}/feeds/{name}/{article.number}") as response:
            assert article.text.title in unescape(await response.text())
        async with session.get(f"{playground.base_url}/feeds/{name}/{article.number}.png") as response:
            assert image_size(await response.read()) == (480, 252)
    assert entries[0][0].text == article.text.title
    assert len(entries) == article.number


async def test_validators_spare_the_body(playground: Playground, clock: Clock) -> None:
    url = f"{playground.base_url}/feeds/europe"
    async with aiohttp.ClientSession() as session:
        async with session.get(url) as response:
            etag, modified = response.headers["ETag"], response.headers["Last-Modified"]
        for headers in ({"If-None-Match": etag}, {"If-Modified-Since": modified}):
            async with session.get(url, headers=headers) as response:
                assert (response.status, await response.read()) == (304, b"")
        clock.now += 60
        playground.feeds.publish("europe")
        async with session.get(url, headers={"If-None-Match": etag}) as response:
            assert response.status == 200


async def test_ill_feeds(playground: Playground) -> None:
    async with aiohttp.ClientSession() as session:
        for state, status in ((FeedState.DOWN, 500), (FeedState.GONE, 410), (FeedState.UP, 200)):
            playground.feeds.set_state("asia", state)
            async with session.get(f"{playground.base_url}/feeds/asia") as response:
                assert response.status == status
        async with session.get(f"{playground.base_url}/feeds/none") as response:
            assert response.status == 404


def test_articles_come_round_again_under_new_titles(playground: Playground) -> None:
    titles = [playground.feeds.publish("asia").text.title for _ in range(20)]
    assert len(set(titles)) == 20
    assert playground.feeds.every is None or isinstance(playground.feeds.every, timedelta)


def test_pictures_differ() -> None:
    assert picture("a") != picture("b")
