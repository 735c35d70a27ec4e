"""What a stranger does after `make run`: asks before the bot is online, then the five steps of the tour, and again."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, expect

from tests.e2e.browser import CHROMIUM, START_S, click, open_browser, see
from tests.e2e.process import ROOT

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]
TITLES = "all => all.map(title => title.textContent)"


@asynccontextmanager
async def playground(folder: Path) -> AsyncIterator[str]:
    """What `make run` starts for the first time, in a folder of its own; gives the page's address.

    Seconds before the bot is online, however quick the machine is: it has to compile its tables first.
    """
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    environment |= {"PYTHONPATH": str(ROOT), "TABLES_CACHE": str(folder / "cache")}
    command = (sys.executable, "-m", "bot", "playground", "--port", "0")
    with (folder / "log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            *command, cwd=folder, env=environment, stdout=asyncio.subprocess.PIPE, stderr=log
        )
    try:
        assert process.stdout is not None
        yield (await process.stdout.readline()).decode().split()[-1]
    finally:
        process.terminate()
        await process.wait()
        print((folder / "log").read_text("utf-8"))  # noqa: T201 - shown by pytest when a test fails


async def test_the_tour_does_what_it_says_from_before_the_bot_is_online_and_once_more(tmp_path: Path) -> None:
    async with playground(tmp_path) as address, open_browser() as browser:
        problems: list[str] = []
        page = await browser.new_page(viewport={"width": 1360, "height": 900})
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        await page.goto(address)
        await _ask_before_it_is_online(page)
        await _ask_and_subscribe(page)
        await _publish(page)
        await expect(page.locator(".tour .done")).to_have_count(4)
        await _break_and_mend(page)
        await expect(page.locator(".tour .done")).to_have_count(5)
        await expect(page.locator(".finished")).to_be_visible()
        await click(page, "Add a feed")
        await expect(page.locator(".message", has_text="/feeds add")).to_have_count(2)
        await click(page, "Subscribe to Europe")
        await see(page, "This channel has that subscription already")
        await _publish(page)
        assert problems == [], "the browser's console holds errors"


async def _ask_before_it_is_online(page: Page) -> None:
    await expect(page.locator("#status")).to_have_text(
        "Bandwire is starting… The first time takes longest: it compiles its tables."
    )
    await click(page, "Ask /bands Z1 T-Mobile")
    await expect(page.locator("#line-error")).to_contain_text("sent as soon as it is online")
    await expect(page.locator("#messages")).to_contain_text("C6903", timeout=START_S * 1000)
    await expect(page.locator("#status")).to_be_hidden()
    await expect(page.locator("#line-error")).to_be_empty()


async def _ask_and_subscribe(page: Page) -> None:
    await expect(page.locator(".tour .done")).to_have_count(1)
    await click(page, "Ask for 2013")
    await see(page, "October 2013")
    await expect(page.locator(".tour .done")).to_have_count(2)
    await click(page, "Add a feed")
    await see(page, "Feed added")
    await click(page, "Subscribe to Europe")
    await see(page, "Subscribed")
    await expect(page.locator(".tour .done")).to_have_count(3)


async def _publish(page: Page) -> None:
    """An article arrives, and none stands twice."""
    titles = page.locator("#messages .embed-title a")
    before = await titles.count()
    await click(page, "Publish an article")
    await expect(titles.nth(before)).to_be_visible(timeout=40_000)
    shown = await titles.evaluate_all(TITLES)
    assert len(set(shown)) == len(shown), "an article was posted twice"


async def _break_and_mend(page: Page) -> None:
    await click(page, "Take the right to write, then publish")
    await expect(page.locator(".toast", has_text="Bandwire wrote to Olga (owner)")).to_be_visible(timeout=40_000)
    await expect(page.locator("#persona")).to_contain_text("Bandwire wrote to Olga (owner).")
    await page.get_by_role("tab", name="Log").click()
    await expect(page.locator("#tab-body tr", has_text="50013")).to_have_count(3)
    await page.get_by_role("tab", name="Tour").click()
    await click(page, "Read what it wrote to the owner")
    await see(page, "#phone-news")
    await click(page, "Take the feed down and test it")
    await see(page, "/feeds test")
    await click(page, "Ask how the feeds fare")
    await see(page, "/feeds list")
    await click(page, "Mend everything")
    await expect(page.locator(".message", has_text="/news resume")).to_be_visible()
