"""The playground's page with the real bot behind it: what people do there, on every kind of screen, by mouse and by keyboard."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.playground.faults import Fault, Mood
from bot.playground.feeds import FeedState
from bot.playground.server import Playground
from tests.e2e.browser import CHROMIUM, Window, choose, click, open_playground, open_window, see

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
    pytest.mark.asyncio(loop_scope="module"),
]
UNREADABLE = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, at) => part * a / 255 + below[at] * (1 - a / 255));
  const ground = (node) => node ? over(rgba(getComputedStyle(node).backgroundColor), ground(node.parentElement)) : [255, 255, 255];
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (node) => {
    const below = ground(node);
    const both = [light(over(rgba(getComputedStyle(node).color), below)), light(below)].sort((a, b) => b - a);
    return (both[0] + 0.05) / (both[1] + 0.05);
  };
  const written = (node) => [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
  return [...document.body.querySelectorAll("*")]
    .filter((node) => node.checkVisibility({visibilityProperty: true, opacityProperty: true}) && written(node))
    .filter((node) => !node.disabled && !node.closest("option, .spoiler"))
    .filter((node) => contrast(node) < 4.5)
    .map((node) => `${contrast(node).toFixed(2)} ${node.className || node.tagName}: ${node.textContent.slice(0, 40)}`);
}"""


@dataclass
class Desk:
    """A browser's window on a playground whose bot is online."""

    playground: Playground
    window: Window

    def open(self, **how: Any) -> AbstractAsyncContextManager[Page]:
        """The playground's page; `how` as `Window.open`."""
        return self.window.open(self.playground.base_url, **how)


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def desk(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Desk]:
    async with open_playground(tmp_path_factory.mktemp("bot")) as playground, open_window() as window:
        yield Desk(playground, window)


@pytest_asyncio.fixture(loop_scope="module")
async def page(desk: Desk) -> AsyncIterator[Page]:
    async with desk.open() as opened:
        yield opened
        outside = {url for url in desk.window.requests if not url.startswith((desk.playground.base_url, "data:"))}
        assert outside == set(), "the page loads something from outside"
        assert desk.window.problems == [], "the browser's console holds errors"


async def send(page: Page, line: str) -> None:
    await page.locator("#line").fill(line)
    await page.get_by_role("button", name="Send").click()


async def test_autocomplete_follows_the_typing_and_the_keyboard_takes_an_offer(page: Page) -> None:
    line = page.locator("#line")
    await page.locator("#messages").focus()
    await page.keyboard.press("/")
    await page.keyboard.type("ban")
    await page.keyboard.press("Tab")
    await expect(line).to_have_value("/bands ")
    await page.keyboard.type("xperia z5")
    await expect(page.locator("#suggestions [role=option]").first).to_contain_text("Xperia Z5")
    await page.keyboard.press("ArrowDown")
    await expect(line).to_have_attribute("aria-activedescendant", "offer-0")
    await page.keyboard.press("Enter")
    await page.keyboard.type("carrier:Vodafone country:Germany")
    await page.keyboard.press("Enter")
    await see(page, "on Vodafone (Germany)")


async def test_the_name_of_an_option_is_offered_as_one_types_it(page: Page) -> None:
    line = page.locator("#line")
    await line.fill("/bands Z1 T-Mobile cou")
    await page.get_by_role("option", name="country:").click()
    await expect(line).to_have_value("/bands Z1 T-Mobile country:")
    await page.keyboard.type("United States")
    await page.keyboard.press("Enter")
    await see(page, "Sony Xperia Z1 on T-Mobile (United States)")


async def test_the_client_refuses_what_discord_would(page: Page) -> None:
    await send(page, "/bands")
    await expect(page.locator("#line-error")).to_have_text("device: This option is required. Specify a value.")
    await send(page, "/news")
    await expect(page.locator("#line-error")).to_contain_text("needs one of:")
    await send(page, "/nonsense")
    await expect(page.locator("#line-error")).to_have_text("There is no command /nonsense here")
    await expect(page.locator("#line")).to_have_value("/nonsense")


async def test_a_button_a_chart_and_a_form(page: Page) -> None:
    await send(page, "/bands Z1 T-Mobile")
    await see(page, "C6903")
    await page.get_by_role("button", name="Chart").last.click()
    chart = page.locator("#messages img:not(.avatar img)").last
    await expect(chart).to_be_visible()
    assert await chart.evaluate("image => image.decode().then(() => image.naturalWidth)") > 400
    await page.get_by_role("button", name="Report a mistake").first.click()
    await page.get_by_label("What is right?").fill("It has band 12 on one model")
    await page.get_by_role("button", name="Submit").click()
    await expect(page.locator("#modal")).to_be_hidden()
    await expect(page.locator(".message.ephemeral").last).to_contain_text("Only you can see this")


async def test_the_head_of_an_answer_stays_in_sight_whatever_follows_it(desk: Desk) -> None:
    async with desk.open(width=1000, height=420) as page:
        await page.get_by_role("button", name="announcements").click()
        await send(page, "/bands Z1 T-Mobile")
        answer = page.locator(".message", has_text="C6903")
        await expect(answer.locator(".used")).to_be_in_viewport()
        await expect(answer.get_by_role("button", name="Report a mistake")).not_to_be_in_viewport()
        desk.playground.person("noah").at("#announcements").say("Mine too?")
        await page.get_by_role("button", name="1 new message ↓").click()
        await expect(page.locator(".message", has_text="Mine too?")).to_be_in_viewport()


async def test_who_presses_a_button_on_an_old_post_is_shown_the_private_answer_and_finds_back(desk: Desk) -> None:
    async with desk.open(width=1000, height=420) as page:
        await page.get_by_role("button", name="announcements").click()
        for phone in ("Xperia Z2", "Xperia Z3"):
            await send(page, f"/bands {phone} T-Mobile")
            await see(page, f"Sony {phone}")
        old = page.locator(".message", has_text="Sony Xperia Z2")
        await old.get_by_role("button", name="Report a mistake").click()
        await page.get_by_label("What is right?").fill("It has band 12 on one model")
        await page.get_by_role("button", name="Submit").click()
        await expect(page.locator(".message.ephemeral", has_text="Thank you")).to_be_in_viewport()
        await page.get_by_role("button", name="Back to where you were").click()
        await expect(old.get_by_role("button", name="Report a mistake")).to_be_in_viewport()


async def test_a_form_from_a_command_keeps_its_words_when_something_is_missing(page: Page) -> None:
    await send(page, "/report")
    form = page.get_by_role("dialog", name="Report a mistake")
    await form.get_by_label("Which answer is wrong?").fill("Xperia Z1 on T-Mobile")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert")).to_contain_text("This field is required")
    await expect(form.get_by_label("Which answer is wrong?")).to_have_value("Xperia Z1 on T-Mobile")
    await page.keyboard.press("Escape")
    await expect(form).to_be_hidden()


async def test_a_carrier_is_chosen_from_a_select(page: Page) -> None:
    await send(page, "/bands C6903 Morocco")
    await choose(page, "Choose a carrier", "inwi (MA)")
    await see(page, "inwi")
    await expect(page.locator("#messages .embed-title", has_text="on inwi")).to_be_visible()


async def test_the_menu_of_a_message_is_reached_by_the_keyboard(page: Page) -> None:
    await send(page, "Does a Galaxy S21 work on Verizon?")
    await expect(page.locator(".message", has_text="Does a Galaxy S21").last).to_be_visible()
    await page.locator("#messages").focus()
    await page.keyboard.press("ArrowUp")
    await page.keyboard.press("Shift+F10")
    await expect(page.get_by_role("menuitem", name="Check phones here")).to_be_focused()
    await page.keyboard.press("Enter")
    answer = page.locator(".message.ephemeral", has_text="Check phones here")
    await expect(answer).to_contain_text("Samsung Galaxy S21")
    await answer.get_by_role("button", name="Dismiss message").click()
    await expect(answer).to_have_count(0)


async def test_the_bot_is_thinking_while_a_feed_is_slow(page: Page, desk: Desk) -> None:
    desk.playground.feeds.set_state("asia", FeedState.SLOW)
    await send(page, f"/feeds add url:{desk.playground.base_url}/feeds/asia")
    await expect(page.get_by_text("Bandwire is thinking…")).to_be_visible()
    desk.playground.feeds.set_state("asia", FeedState.UP)
    await see(page, "Feed added")
    await expect(page.get_by_text("Bandwire is thinking…")).to_have_count(0)


async def test_news_fill_a_forum_and_the_log_shows_the_bot_trying_again(page: Page, desk: Desk) -> None:
    feed = desk.playground.feeds.feeds["europe"]
    await send(page, f"/feeds add url:{desk.playground.base_url}/feeds/europe")
    await see(page, "Handset Courier Europe")
    await page.locator("#line").fill("/news subscribe region:Europe channel:")
    await page.get_by_role("option", name="#stories").click()
    await page.keyboard.press("Enter")
    await see(page, "Subscribed")
    await desk.playground.world.hub.until(lambda: True if feed.fetched >= 2 else None, timeout_s=40)
    desk.playground.faults.add(Fault(Mood.ERROR, route="POST /channels/*/threads", times=1))
    article = desk.playground.feeds.publish("europe")
    await page.get_by_role("button", name="stories").click()
    post = page.locator("#forum .post", has_text=article.text.title)
    await expect(post).to_be_visible(timeout=40_000)
    await expect(post.locator(".tag", has_text="Europe")).to_be_visible()
    await page.get_by_role("tab", name="Moods").click()
    struck = page.locator("#recent tr.struck", has_text="/channels/#stories/threads")
    await expect(struck).to_contain_text("500")
    await expect(page.locator(".mood")).to_have_count(0)
    await expect(page.locator("#recent tr", has_text="again after")).to_contain_text("/channels/#stories/threads")
    await post.click()
    await see(page, article.text.title)
    await expect(page.locator("#channel-name")).to_contain_text("↳")


async def test_a_language_without_words_is_told_kindly(page: Page) -> None:
    await page.get_by_label("Your language").select_option("it")
    await expect(page.locator("#language-note")).to_have_text(
        "Bandwire does not speak Italian yet: it answers in English."
    )
    await page.get_by_label("Your language").select_option("en-US")
    await expect(page.locator("#language-note")).to_have_count(0)


async def test_commands_wait_until_the_bot_is_online(page: Page, desk: Desk) -> None:
    desk.playground.gateway.refusing = True
    desk.playground.gateway.disconnect()
    status = page.locator("#status")
    await expect(status).to_be_visible()
    await send(page, "/phone Xperia Z3")
    await expect(page.locator("#line-error")).not_to_be_empty()
    desk.playground.come_back()
    await expect(status).to_be_hidden(timeout=60_000)


@pytest.mark.parametrize("theme", ["dark", "light"])
async def test_every_word_is_readable_in_both_themes(desk: Desk, theme: str) -> None:
    async with desk.open(theme=theme) as page:
        await page.locator("#line").fill("/bands ")
        for tab in ("Tour", "Moods", "Feeds", "Log"):
            await page.get_by_role("tab", name=tab).click()
            assert await page.evaluate(UNREADABLE) == [], f"too little contrast beside {tab}"
        await send(page, "/bands Z1 T-Mobile private:True")
        await expect(page.locator(".message.ephemeral", has_text="C6903").last).to_be_visible()
        assert await page.evaluate(UNREADABLE) == []


async def test_the_tour_on_a_phone_and_after_a_reload(desk: Desk) -> None:
    async with desk.open(width=390, height=844) as page:
        await expect(page.locator("#panel")).to_be_hidden()
        await page.locator("#open-panel").click()
        await click(page, "Ask for 2013")
        await expect(page.locator("#panel")).to_be_hidden()
        await see(page, "October 2013")
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
        await page.reload()
        await page.locator("#open-panel").click()
        await expect(page.locator(".tour .done")).to_have_count(2)


async def test_at_twice_the_size_nothing_is_cut_off(desk: Desk) -> None:
    async with desk.open(width=640, height=450) as page:
        await send(page, "/bands Z1 T-Mobile")
        await see(page, "C6903")
        await expect(page.locator("#line")).to_be_in_viewport()
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"


async def test_who_wants_no_motion_gets_none(desk: Desk) -> None:
    async with desk.open(motion="reduce") as page:
        moving = "[...document.querySelectorAll('*')].filter((node) => parseFloat(getComputedStyle(node).transitionDuration))"
        assert await page.evaluate(f"{moving}.length") == 0
