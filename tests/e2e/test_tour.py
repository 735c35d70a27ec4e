"""The five steps of the page's tour, done in a real browser with the real bot; and the page before the bot is online."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from bot.playground.server import Playground
from tests.e2e.browser import CHROMIUM, click, open_browser, open_page, open_playground, see
from tests.e2e.process import ROOT

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


async def test_the_tour_does_what_it_says_also_the_second_time(tmp_path: Path) -> None:
    async with open_playground(tmp_path) as playground, open_browser() as browser:
        problems: list[str] = []

        def watch(page: Page) -> None:
            page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
            page.on("pageerror", lambda error: problems.append(str(error)))

        page = await open_page(browser, playground, width=1360, height=900, theme="dark", watch=watch)
        await _ask_and_subscribe(page)
        await expect(page.locator(".tour .done")).to_have_count(3)
        await _publish(page, playground)
        await expect(page.locator(".tour .done")).to_have_count(4)
        await _break_and_mend(page, playground)
        await expect(page.locator(".tour .done")).to_have_count(5)
        await expect(page.locator(".finished")).to_be_visible()
        await click(page, "Add a feed")
        await expect(page.locator(".message", has_text="/feeds add")).to_have_count(2)
        await click(page, "Subscribe to Europe")
        await expect(page.locator(".message", has_text="/news subscribe").last).to_contain_text("Europe")
        await _publish(page, playground)
        assert problems == [], "the browser's console holds errors"


async def _ask_and_subscribe(page: Page) -> None:
    await click(page, "Ask /bands Z1 T-Mobile")
    await see(page, "C6903")
    await expect(page.locator(".tour .done")).to_have_count(1)
    await click(page, "Ask for 2013")
    await see(page, "October 2013")
    await expect(page.locator(".tour .done")).to_have_count(2)
    await click(page, "Add a feed")
    await see(page, "Feed added")
    await click(page, "Subscribe to Europe")
    await see(page, "Subscribed")


async def _publish(page: Page, playground: Playground) -> None:
    feed = playground.feeds.feeds["europe"]
    # The bot takes what its first round finds as old; a reader of the page is slower than that round, a test is not.
    await playground.world.hub.until(lambda: True if feed.fetched >= 2 else None, timeout_s=40)
    before = len(feed.articles)
    await click(page, "Publish an article")
    await playground.world.hub.until(lambda: True if len(feed.articles) > before else None, timeout_s=20)
    await see(page, feed.articles[-1].text.title)
    posts = [message for message in playground.person().messages("#phone-news") if not message.interaction_metadata]
    assert len({message.embeds[0]["title"] for message in posts}) == len(posts), "an article was posted twice"


async def _break_and_mend(page: Page, playground: Playground) -> None:
    await click(page, "Take the right to write, then publish")
    refused = [(403, 50013)] * 3
    await playground.world.hub.until(
        lambda: True if [(r.status, r.code) for r in playground.journal.requests if r.code] == refused else None,
        timeout_s=40,
    )
    await expect(page.locator("#persona")).to_contain_text("Bandwire wrote to Olga (owner).", timeout=20_000)
    await click(page, "Read what it wrote to the owner")
    await see(page, "#phone-news")
    await click(page, "Take the feed down and test it")
    await click(page, "Ask how the feeds fare")
    await see(page, "/feeds list")
    await click(page, "Mend everything")
    await expect(page.locator(".message", has_text="/news resume")).to_be_visible()


async def test_what_is_asked_before_the_bot_is_online_is_answered_once_it_is(tmp_path: Path) -> None:
    """As after `make run`: the page is there seconds before the bot."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "TABLES_CACHE": str(ROOT / "var" / "cache")}
    command = (sys.executable, "-m", "bot", "playground", "--port", "0")
    process = await asyncio.create_subprocess_exec(
        *command, cwd=tmp_path, env=environment, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        assert process.stdout is not None
        address = (await process.stdout.readline()).decode().split()[-1]
        async with open_browser() as browser:
            page = await browser.new_page()
            await page.goto(address)
            await expect(page.locator("#status")).to_have_text("Bandwire is starting…")
            await click(page, "Ask /bands Z1 T-Mobile")
            await expect(page.locator("#line-error")).to_contain_text("sent as soon as it is online")
            await see(page, "C6903")
            await expect(page.locator("#status")).to_be_hidden()
            await expect(page.locator("#line-error")).to_be_empty()
    finally:
        process.terminate()
        await process.wait()
