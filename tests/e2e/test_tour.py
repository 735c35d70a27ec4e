"""The five steps of the page's tour, done in a real browser with the real bot."""

from pathlib import Path

import pytest
from playwright.async_api import expect

from tests.e2e.browser import CHROMIUM, click, open_browser, open_page, open_playground, see

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


async def test_the_tour_does_what_it_says(tmp_path: Path) -> None:
    async with open_playground(tmp_path) as playground, open_browser() as browser:
        page = await open_page(browser, playground, width=1360, height=900, theme="dark")
        problems: list[str] = []
        page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        done = page.locator(".tour .done")
        await click(page, "Ask /bands Z1 T-Mobile")
        await see(page, "C6903")
        await expect(done).to_have_count(1)
        await click(page, "Ask for 2013")
        await see(page, "October 2013")
        await expect(done).to_have_count(2)
        await click(page, "Add a feed")
        await see(page, "Feed added")
        await click(page, "Subscribe to Europe")
        await see(page, "Subscribed")
        await expect(done).to_have_count(3)
        coming = playground.feeds.feeds["europe"]
        # The bot takes what its first round finds as old; a reader of the page is slower than that round, a test is not.
        await playground.world.hub.until(lambda: True if coming.fetched >= 2 else None, timeout_s=40)
        await click(page, "Publish an article")
        await expect(page.locator("#messages .embed-image")).to_be_visible(timeout=40_000)
        await see(page, coming.articles[-1].text.title)
        await expect(done).to_have_count(4)
        await click(page, "Take the right to write, then publish")
        refused = [(403, 50013)]
        await playground.world.hub.until(
            lambda: True if [(r.status, r.code) for r in playground.journal.requests if r.code] == refused else None,
            timeout_s=40,
        )
        await click(page, "Take the feed down and test it")
        await click(page, "Ask how the feeds fare")
        await see(page, "/feeds list")
        await expect(done).to_have_count(5)
        assert problems == [], "the browser's console holds errors"
