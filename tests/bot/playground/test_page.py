"""The page in a real browser, with a real discord.py bot behind it: what a newcomer does, and no console error."""

import shutil
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, async_playwright, expect

from bot.playground.faults import Mood
from bot.playground.feeds import FeedState
from bot.playground.page import Page as PlaygroundPage
from bot.playground.server import Playground
from tests.bot.playground.conftest import Bot, Clock, logged_in

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


@pytest.fixture
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield running
        await running.close()


@pytest.fixture
async def page_bot(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    playground = Playground(rate_limits=False, clock=clock)
    playground.more_routes.append(PlaygroundPage(playground).add_routes)
    async with playground, logged_in(playground, monkeypatch) as bot:
        yield bot


@pytest.fixture
async def page(page_bot: Bot, browser: Browser) -> AsyncIterator[Page]:
    opened = await browser.new_page(viewport={"width": 1360, "height": 850})
    problems: list[str] = []
    opened.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: problems.append(str(error)))
    await opened.goto(page_bot.playground.base_url)
    await expect(opened.locator("#channel-name")).to_have_text("# general")
    yield opened
    assert problems == [], "the browser's console holds errors"


async def send(page: Page, line: str) -> None:
    await page.locator("#line").fill(line)
    await page.get_by_role("button", name="Send").click()


async def test_the_picker_hints_and_autocomplete_lead_to_an_answer(page: Page) -> None:
    line = page.locator("#line")
    await line.fill("/ec")
    await expect(page.locator("#suggestions [role=option]")).to_have_text(["/echoAnswers at once"])
    await line.press("Tab")
    await expect(page.locator("#hint")).to_contain_text("what to say")
    await line.press_sequentially("Z1")
    await page.get_by_role("option", name="Z1 one").click()
    await expect(line).to_have_value("/echo text:Z1 one ")
    await line.press_sequentially("where:")
    await page.get_by_role("option", name="#phone-news").click()
    await line.press("Enter")
    await expect(page.locator(".embed")).to_contain_text("onephone-news 1")
    await expect(page.locator("#messages .used")).to_have_text("Mara (manager) used /echo")


async def test_a_wrong_line_is_not_sent_and_says_why(page: Page) -> None:
    await send(page, "/echo")
    await expect(page.get_by_role("alert").first).to_contain_text("This option is required")
    await expect(page.locator("#line")).to_have_value("/echo")


async def test_buttons_selects_and_modals(page: Page) -> None:
    await send(page, "/echo hello")
    await page.get_by_label("Pick one").select_option("Blue")
    await expect(page.get_by_text("picked b")).to_be_visible()
    await expect(page.get_by_text("Only you can see this")).to_be_visible()
    await page.get_by_role("button", name="Form").click()
    await page.get_by_label("Words").fill("from the page")
    await page.get_by_label("Colour").select_option("Red")
    await page.get_by_role("button", name="Submit").click()
    await expect(page.get_by_text("from the page/['r']")).to_be_visible()
    await page.get_by_role("button", name="Update").click()
    await expect(page.get_by_text("updated", exact=False).first).to_be_visible()
    await page.get_by_role("button", name="Dismiss message").click()
    await expect(page.get_by_text("picked b")).to_have_count(0)


async def test_a_bot_that_does_not_answer_is_told(page: Page) -> None:
    await send(page, "/echo hello")
    await page.get_by_role("button", name="Error").click()
    await expect(page.locator("#line-error")).to_have_text("The application did not respond")


async def test_files_layouts_and_menus(page: Page) -> None:
    await send(page, "/files")
    await expect(page.get_by_role("link", name="b.txt")).to_be_visible()
    await send(page, "/layout")
    await expect(page.locator(".container")).to_contain_text("Laid out")
    await send(page, "words of mine")
    await page.locator(".message", has_text="words of mine").last.click(button="right")
    await page.get_by_role("menuitem", name="Look at it").click()
    await expect(page.get_by_text("looked at words of mine")).to_be_visible()


async def test_private_answers_are_private_and_people_differ(page: Page) -> None:
    await send(page, "/think private:True")
    await expect(page.get_by_text("thought")).to_be_visible()
    await page.get_by_label("Who you are").select_option("noah")
    await expect(page.locator(".avatar").last).to_have_text("N")
    await expect(page.get_by_text("thought")).to_have_count(0)
    await page.locator("#line").fill("/man")
    await expect(page.locator("#suggestions [role=option]")).to_have_count(0)
    await page.get_by_role("button", name="Direct messages").click()
    await expect(page.locator("#channel-name")).to_have_text("@ Bandwire")
    await send(page, "/anywhere")
    await expect(page.locator(".message")).to_contain_text("False")


async def test_markdown_is_rendered_and_foreign_html_is_not(page: Page, page_bot: Bot) -> None:
    text = (
        "# Heading\n**bold** *italic* ~~gone~~ `code` ||hidden||\n- one\n- two\n> quoted\n-# small\n"
        "\\*plain\\* <t:0:D> [link](https://example.org) <script>alert(1)</script>"
    )
    page_bot.playground.person("noah").say(text)
    content = page.locator(".content")
    await expect(content.locator(".md-h1")).to_have_text("Heading")
    await expect(content.locator("strong")).to_have_text("bold")
    await expect(content.locator("li")).to_have_text(["one", "two"])
    await expect(content.locator("blockquote")).to_contain_text("quoted")
    await expect(content.locator("a")).to_have_attribute("href", "https://example.org")
    await expect(content.locator("time")).to_contain_text("1970")
    await expect(content).to_contain_text("*plain*")
    await expect(content).to_contain_text("<script>alert(1)</script>")
    await page.get_by_role("button", name="Spoiler").click()
    await expect(page.locator(".spoiler.revealed")).to_have_text("hidden")


async def test_moods_feeds_and_the_log(page: Page, page_bot: Bot) -> None:
    playground = page_bot.playground
    await page.get_by_role("tab", name="Moods").click()
    await page.get_by_role("button", name="Made, but answered 500").click()
    await expect(page.locator(".mood")).to_contain_text("error-after")
    assert playground.faults.active[0].mood is Mood.ERROR_AFTER
    await page.get_by_role("button", name="Good mood again").click()
    await expect(page.locator(".mood")).to_have_count(0)
    await page.get_by_role("button", name="Take the bot's right to write").click()
    await expect(page.get_by_role("button", name="Let the bot write again")).to_be_visible()
    await page.get_by_role("tab", name="Feeds").click()
    await page.get_by_label("How Handset Courier Europe is").select_option("down")
    await page.get_by_role("button", name="Publish in asia").click()
    await expect(page.locator(".feed", has_text="Asia")).to_contain_text("5 articles")
    assert playground.feeds.feeds["europe"].state is FeedState.DOWN
    await page.get_by_label("A new article every minute").check()
    await expect(page.get_by_label("A new article every minute")).to_be_checked()
    assert playground.feeds.every == timedelta(seconds=60)
    await page.get_by_role("tab", name="Log").click()
    await expect(page.get_by_role("row").nth(1)).to_contain_text("/commands")


async def test_themes_and_keyboard(page: Page) -> None:
    root = page.locator("html")
    before = await root.get_attribute("data-theme")
    await page.get_by_role("button", name="Switch between dark and light").click()
    await expect(root).not_to_have_attribute("data-theme", str(before))
    await page.keyboard.press("Alt+ArrowDown")
    await expect(page.locator("#channel-name")).to_have_text("# phone-news")
    await page.locator("#messages").focus()
    await page.keyboard.press("/")
    await expect(page.locator("#line")).to_be_focused()


async def test_a_small_screen_shows_one_thing_at_a_time(page_bot: Bot, browser: Browser) -> None:
    phone = await browser.new_page(viewport={"width": 390, "height": 780})
    await phone.goto(page_bot.playground.base_url)
    await expect(phone.locator("#channel-name")).to_have_text("# general")
    await expect(phone.locator("#sidebar")).to_be_hidden()
    await expect(phone.locator("#panel")).to_be_hidden()
    await phone.get_by_role("button", name="Show channels").click()
    await phone.get_by_role("button", name="phone-news").click()
    await expect(phone.locator("#channel-name")).to_have_text("# phone-news")
    await expect(phone.locator("#sidebar")).to_be_hidden()
    assert await phone.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


async def test_every_control_has_a_name(page: Page) -> None:
    await send(page, "/echo hello")
    await expect(page.locator(".embed")).to_be_visible()
    for tab in ("Tour", "Moods", "Feeds", "Log"):
        await page.get_by_role("tab", name=tab).click()
        nameless = await page.evaluate(
            """() => [...document.querySelectorAll('button, input, select, textarea, a')]
            .filter((control) => control.checkVisibility())
            .filter((control) => !(control.ariaLabel || control.textContent.trim() || control.labels?.length))
            .map((control) => control.outerHTML)"""
        )
        assert nameless == []


def test_the_sources_load_nothing_from_outside() -> None:
    web = Path(__file__).parents[3] / "bot" / "playground" / "web"
    for source in web.iterdir():
        text = source.read_text()
        assert "innerHTML" not in text, source.name
        for marker in ('src="http', "url(http", 'href="http', "@import", 'from "http'):
            assert marker not in text, f"{source.name} holds {marker}"
        assert len(text.splitlines()) <= 400, source.name
