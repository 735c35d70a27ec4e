"""Make the pictures of the README: `make screenshots`. They show the real bot in the playground's page."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Page

from bot.playground.server import Playground
from tests.e2e.browser import CHROMIUM, click, open_playground, open_window, see

IMAGES = Path(__file__).parents[2] / "docs" / "images"


async def make() -> None:
    """All pictures, in the order of the tour."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        async with open_playground(Path(folder)) as playground, open_window() as window:
            async with window.open(playground.base_url, width=1280, height=1000, motion="reduce") as page:
                await _on_a_desk(page, playground)
            async with window.open(playground.base_url, width=412, height=915) as phone:
                await see(phone, "October 2013")
                await _settled(phone)
                await phone.screenshot(path=IMAGES / "phone.png")


async def _on_a_desk(page: Page, playground: Playground) -> None:
    await click(page, "Ask /bands Z1 T-Mobile")
    await see(page, "C6903")
    answer = page.locator("#messages .message", has_text="C6903")
    await answer.locator(".used-command").click()
    await page.locator("#line").focus()
    await click(page, "Dismiss message")
    await _settled(page)
    await answer.screenshot(path=IMAGES / "bands.png")
    await page.set_viewport_size({"width": 1280, "height": 800})
    await click(page, "Ask for 2013")
    await see(page, "October 2013")
    await click(page, "Add a feed")
    await see(page, "Feed added")
    await click(page, "Subscribe to Europe")
    await see(page, "Subscribed")
    feed = playground.feeds.feeds["europe"]
    await playground.world.hub.until(lambda: True if feed.fetched >= 2 else None, timeout_s=40)
    await click(page, "Publish an article")
    await page.locator("#messages .embed-image img").wait_for()
    await _settled(page)
    await page.screenshot(path=IMAGES / "news.png")
    await click(page, "Switch between dark and light")
    await page.get_by_role("tab", name="Moods").click()
    await click(page, "500 on the next post")
    playground.feeds.publish("europe")
    await page.locator("#recent .again").wait_for(timeout=60_000)
    await page.locator("#messages .embed-image img").nth(1).wait_for()
    await _settled(page)
    await page.screenshot(path=IMAGES / "moods.png")


async def _settled(page: Page) -> None:
    """All pictures on the page are loaded, nothing is pointed at, and two frames are drawn."""
    await page.mouse.move(0, 0)
    await page.evaluate(
        "Promise.all([...document.images].map((image) => image.decode().catch(() => null)))"
        ".then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"
    )


if __name__ == "__main__":
    if CHROMIUM is None:
        sys.exit("There is no Chromium here: install the package chromium, or Google Chrome.")
    asyncio.run(make())
