"""A real browser on the playground's page, with the real bot process behind it."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, Page, async_playwright, expect

from bot.playground.page import Page as PlaygroundPage
from bot.playground.server import Playground
from tests.e2e.process import BotProcess

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
expect.set_options(timeout=15_000)
"""Patient: a busy machine is no failure. What is there at once is seen at once."""
START_S = 120
"""What a bot may need to be online: the first one after a change of the tables compiles them."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@asynccontextmanager
async def open_browser() -> AsyncIterator[Browser]:
    """Chromium without a window."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def open_playground(folder: Path) -> AsyncIterator[Playground]:
    """The playground with its page, and the bot online in it."""
    playground = Playground()
    playground.more_routes.append(PlaygroundPage(playground).add_routes)
    async with playground:
        bot = BotProcess(playground, folder)
        async with bot.running():
            await playground.until_commands(timeout_s=START_S)
            yield playground


class Window:
    """One page for all tests of a module; each finds it as a newcomer does. A new one costs the browser three times as much.

    `problems` and `requests` are the console's errors and the addresses asked for since it was opened last.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.problems: list[str] = []
        self.requests: set[str] = set()
        page.set_default_timeout(30_000)
        page.on("request", lambda request: self.requests.add(request.url))
        page.on("console", lambda said: self.problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))

    @asynccontextmanager
    async def open(
        self,
        address: str,
        *,
        width: int = 1360,
        height: int = 900,
        theme: Literal["dark", "light"] = "dark",
        motion: Literal["no-preference", "reduce"] = "no-preference",
    ) -> AsyncIterator[Page]:
        """The page at an address, with nothing kept; left when the block ends."""
        self.problems.clear()
        self.requests.clear()
        await self.page.emulate_media(color_scheme=theme, reduced_motion=motion)
        await self.page.set_viewport_size({"width": width, "height": height})
        await self.page.goto(address)
        await expect(self.page.locator("#channel-name")).to_have_text("# general")
        try:
            yield self.page
        finally:
            await self.page.evaluate("addEventListener('pagehide', () => localStorage.clear())")
            await self.page.goto("about:blank")


@asynccontextmanager
async def open_window() -> AsyncIterator[Window]:
    """A browser with one page."""
    async with open_browser() as browser:
        yield Window(await browser.new_page())


async def click(page: Page, label: str) -> None:
    """Press a button by its words."""
    await page.get_by_role("button", name=label, exact=True).click()


async def choose(page: Page, select: str, option: str) -> None:
    """Choose one thing in a select by its words; the last one of that name."""
    await page.get_by_role("button", name=select).last.click()
    await page.locator(".picker-option:visible").filter(has_text=option).first.click()


async def see(page: Page, text: str) -> None:
    """Wait until the messages hold a text."""
    await expect(page.locator("#messages")).to_contain_text(text, timeout=30_000)
