"""A real browser on the playground's page, with the real bot process behind it."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

from bot.playground.page import Page as PlaygroundPage
from bot.playground.server import Playground
from tests.e2e.process import BotProcess

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
expect.set_options(timeout=15_000)
"""Patient: a busy machine is no failure. What is there at once is seen at once."""
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
        await bot.start()
        try:
            await playground.until_commands(timeout_s=60)
            yield playground
        finally:
            await bot.kill()
            print(bot.log)  # noqa: T201 - shown by pytest when a test fails


async def open_page(
    browser: Browser,
    playground: Playground,
    *,
    width: int,
    height: int,
    theme: str,
    watch: Callable[[Page], None] = lambda _: None,
) -> Page:
    """The page as a newcomer sees it. `theme` is `dark` or `light`; `watch` gets the page before it loads."""
    scheme = "dark" if theme == "dark" else "light"
    page = await browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    page.set_default_timeout(30_000)
    watch(page)
    await page.goto(playground.base_url)
    await expect(page.locator("#channel-name")).to_have_text("# general")
    return page


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
