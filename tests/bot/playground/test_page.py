"""The page in a real browser, with a real discord.py bot behind it: what a newcomer does, and no console error."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from bot.playground.faults import Mood
from bot.playground.feeds import FeedState
from bot.playground.page import Page as PlaygroundPage
from bot.playground.permissions import Permission
from bot.playground.server import Playground
from tests.bot.playground.conftest import Bot, Clock, logged_in
from tests.e2e.browser import CHROMIUM, Window, choose, open_window

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
    pytest.mark.asyncio(loop_scope="module"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def window() -> AsyncIterator[Window]:
    async with open_window() as opened:
        yield opened


@pytest_asyncio.fixture(loop_scope="module")
async def page_bot(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Bot]:
    playground = Playground(rate_limits=False, clock=clock)
    playground.more_routes.append(PlaygroundPage(playground).add_routes)
    async with playground, logged_in(playground, monkeypatch) as bot:
        yield bot


@pytest_asyncio.fixture(loop_scope="module")
async def page(page_bot: Bot, window: Window) -> AsyncIterator[Page]:
    async with window.open(page_bot.playground.base_url, height=850) as opened:
        yield opened
        assert window.problems == [], "the browser's console holds errors"


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
    used = page.locator("#messages .used")
    await expect(used).to_have_text("Mara (manager) used /echo")
    await used.get_by_role("button").click()
    await expect(used).to_have_text("Mara (manager) used /echo text:one where:#phone-news")


async def test_a_wrong_line_is_not_sent_and_says_why(page: Page) -> None:
    await send(page, "/echo")
    await expect(page.get_by_role("alert").first).to_contain_text("This option is required")
    await expect(page.locator("#line")).to_have_value("/echo")


async def test_buttons_selects_and_modals(page: Page) -> None:
    await send(page, "/echo hello")
    await choose(page, "Pick one", "Blue")
    await expect(page.get_by_text("picked b")).to_be_visible()
    await expect(page.get_by_text("Only you can see this")).to_be_visible()
    await page.get_by_role("button", name="Form").click()
    await page.get_by_label("Words").fill("from the page")
    await choose(page, "Colour", "Red")
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
    await expect(page.locator(".message").last).to_contain_text("False")


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


async def test_a_link_to_a_message_leads_there(page: Page, page_bot: Bot) -> None:
    noah = page_bot.playground.person("noah")
    told = noah.at("#general").say("The place to be")
    url = f"https://discord.com/channels/{noah.at('#general').channel.guild_id}/{told.channel_id}/{told.id}"
    noah.at("#phone-news").say(f"[look]({url})")
    await page.locator("#channels").get_by_role("button", name="phone-news").click()
    await page.get_by_role("link", name="look").click()
    await expect(page.locator("#channel-name")).to_have_text("# general")
    await expect(page.locator(".message", has_text="The place to be")).to_be_focused()


async def test_moods_feeds_and_the_log(page: Page, page_bot: Bot) -> None:
    playground = page_bot.playground
    await page.get_by_role("tab", name="Moods").click()
    await page.get_by_role("button", name="Made, but answered 500").click()
    await expect(page.locator(".mood")).to_contain_text("error-after")
    assert playground.faults.active[0].mood is Mood.ERROR_AFTER
    await page.get_by_role("button", name="Good mood again").click()
    await expect(page.locator(".mood")).to_have_count(0)
    await page.get_by_role("button", name="Take the bot's right to write").click()
    await page.get_by_role("button", name="Let the bot write here").click()
    await page.get_by_role("button", name="Take its right to embed links").click()
    await page.get_by_role("button", name="Let the bot write here").click()
    await page.get_by_role("button", name="Let the bot mention roles here").click()
    await expect(page.get_by_role("button", name="Let the bot mention roles here")).to_have_count(0)
    general = next(one for one in playground.world.channels.values() if one.name == "general")
    assert playground.world.can(playground.world.bot, general, Permission.MENTION_EVERYONE | Permission.EMBED_LINKS)
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
    lines = await page.get_by_role("row").count()
    await page.get_by_label("Who you are").select_option("noah")
    await expect(page.locator(".avatar").last).to_have_text("N")
    await expect(page.get_by_role("row")).to_have_count(lines)


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


async def test_a_small_screen_shows_one_thing_at_a_time(page_bot: Bot, window: Window) -> None:
    async with window.open(page_bot.playground.base_url, width=390, height=780) as phone:
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


async def test_a_command_takes_a_file_and_a_role(page: Page) -> None:
    line = page.locator("#line")
    await line.fill("/take ")
    async with page.expect_file_chooser() as choosing:
        await page.get_by_role("option", name="Choose a file…").click()
    file = {"name": "feeds.opml", "mimeType": "text/xml", "buffer": b"<opml>" + b"\n<outline/>" * 9}
    await (await choosing.value).set_files([file])  # type: ignore[list-item]
    await expect(line).to_have_value("/take file:feeds.opml ")
    await line.press_sequentially("role:")
    await page.get_by_role("option", name="@Managers").click()
    await line.press("Enter")
    answer = page.locator(".message").last
    await expect(answer).to_contain_text("105 for Managers")
    await expect(answer.locator("pre")).to_contain_text("<opml>")
    await answer.get_by_role("button", name="Show all 10 lines").click()
    await expect(answer.get_by_role("button", name="Show less")).to_be_visible()
    async with page.expect_download() as loading:
        await answer.get_by_role("link", name="copy-of-feeds.opml").click()
    loaded = await loading.value
    assert loaded.suggested_filename == "copy-of-feeds.opml"
    assert await loaded.failure() is None


async def test_a_form_with_every_kind_of_field(page: Page) -> None:
    await send(page, "/everything")
    form = page.get_by_role("dialog", name="Everything")
    await form.get_by_role("button", name="Who").click()
    for name in ("Mara (manager)", "Noah (member)"):
        await form.get_by_role("option", name=name).click()
    await form.get_by_role("button", name="Done").click()
    await choose(page, "Where", "stories")
    await form.get_by_label("Two").check()
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert")).to_have_text("File: This field is required")
    file = {"name": "a.txt", "mimeType": "text/plain", "buffer": b"hello"}
    await form.get_by_label("File").set_input_files([file])  # type: ignore[list-item]
    await form.get_by_role("button", name="Submit").click()
    await expect(form).to_be_hidden()
    await expect(page.locator(".message").last).to_contain_text(
        "[['mara', 'noah'], [], ['stories'], ('a.txt', 'hello'), 'two']"
    )


async def test_boxes_in_a_form(page: Page) -> None:
    await send(page, "/boxes")
    form = page.get_by_role("dialog", name="Boxes")
    for name in ("egg", "leek", "corn"):
        await form.get_by_label(name).check()
    await form.get_by_label("Agree").check()
    await choose(page, "Whom", "Managers")
    await form.get_by_role("button", name="Submit").click()
    await expect(form.get_by_role("alert")).to_have_text("Toppings: choose 1 to 2")
    await form.get_by_label("leek").uncheck()
    await form.get_by_role("button", name="Submit").click()
    await expect(page.locator(".message").last).to_contain_text("[['egg', 'corn'], True, ['Managers']]")


async def test_a_select_of_many_is_searched_and_chosen_by_the_keyboard(page: Page) -> None:
    await send(page, "/pickers")
    numbers = page.get_by_role("button", name="Numbers")
    await numbers.focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator(".picker-option:visible")).to_have_count(25)
    await page.keyboard.type("number 2")
    await expect(page.locator(".picker-option:visible")).to_have_count(6)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")
    await expect(numbers).to_be_focused()
    await expect(page.locator(".message")).to_have_count(1)
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await page.keyboard.press("Tab")
    await expect(page.locator(".message").last).to_contain_text("numbers ['0', '1']")
    for kind, name, answer in (
        ("A role", "Editors", "role Editors"),
        ("A person", "Noah (member)", "person noah"),
        ("A channel", "phone-news", "channel phone-news"),
    ):
        await choose(page, kind, name)
        await expect(page.locator(".message").last).to_contain_text(answer)


async def test_posts_elsewhere_are_marked_until_they_are_read(page: Page, page_bot: Bot) -> None:
    noah = page_bot.playground.person("noah")
    noah.at("#phone-news").say("something new")
    toast = page.locator("#toasts")
    await expect(toast).to_contain_text("New in #phone-news")
    channel = page.locator("#channels").get_by_role("button", name="phone-news")
    await expect(channel.get_by_label("unread")).to_be_visible()
    await expect(page).to_have_title("• general · Bandwire playground")
    noah.at("#phone-news").say(f"<@{page_bot.playground.person('mara').user.id}> look")
    await expect(channel.get_by_label("1 for you")).to_be_visible()
    await page.reload()
    await expect(channel.get_by_label("unread")).to_be_visible()
    await channel.click()
    await expect(page.get_by_role("separator", name="New")).to_have_count(0)
    await expect(page.locator(".mentions-you")).to_contain_text("look")
    await expect(page).to_have_title("phone-news · Bandwire playground")
    await page.get_by_role("button", name="general").click()
    noah.at("#phone-news").say("newer")
    await toast.get_by_role("button").last.click()
    await expect(page.get_by_role("separator", name="New")).to_be_visible()
    await expect(page.locator(".divider.new + .message")).to_contain_text("newer")


async def test_direct_messages_to_oneself_and_to_others_are_marked(page: Page) -> None:
    await page.locator("#line").fill("/write text:news for you to:")
    await page.get_by_role("option", name="@mara").click()
    await page.get_by_role("button", name="Send").click()
    await expect(page.get_by_role("button", name="Direct messages with Bandwire, 1 for you")).to_be_visible()
    await page.locator("#line").fill("/write text:hello, owner to:")
    await page.get_by_role("option", name="@olga").click()
    await page.get_by_role("button", name="Send").click()
    await expect(page.locator("#persona")).to_contain_text("Bandwire wrote to Olga (owner).")
    await page.get_by_label("Who you are").select_option("olga")
    await page.get_by_role("button", name="Direct messages").click()
    await expect(page.locator(".message").last).to_contain_text("hello, owner")
    await expect(page.get_by_role("button", name="Direct messages with Bandwire", exact=True)).to_be_visible()


async def test_older_messages_come_when_one_scrolls_up(page: Page, page_bot: Bot) -> None:
    noah = page_bot.playground.person("noah")
    for number in range(120):
        noah.say(f"message number {number}.")
    await page.reload()
    await expect(page.locator(".message")).to_have_count(50)
    await expect(page.get_by_text("message number 119.")).to_be_in_viewport()
    to_top = "list => { list.scrollTop = 0 }"
    await page.locator("#messages").evaluate(to_top)
    await expect(page.locator(".message")).to_have_count(100)
    await expect(page.get_by_text("message number 70.")).to_be_in_viewport()
    await page.locator("#messages").evaluate(to_top)
    await expect(page.locator(".message")).to_have_count(120)
    await expect(page.get_by_role("button", name="Show older messages")).to_have_count(0)


async def test_people_open_channels_threads_and_posts_and_delete_them(page: Page) -> None:
    for kind, name, shown in (("Text channel", "Deals", "# deals"), ("Thread in this channel", "Talk", "↳ Talk")):
        await page.get_by_role("button", name="+ New channel").click()
        await page.get_by_label("Name").fill(name)
        await page.get_by_label("Kind").select_option(kind)
        await page.get_by_role("button", name="Create").click()
        await expect(page.locator("#channel-name")).to_have_text(shown)
    await page.get_by_role("tab", name="Moods").click()
    await page.get_by_role("button", name="Delete this channel").click()
    await (
        page.get_by_role("dialog", name="Delete #Talk with its messages?").get_by_role("button", name="Delete").click()
    )
    await expect(page.locator("#channel-name")).not_to_have_text("↳ Talk")
    await page.get_by_role("button", name="stories").click()
    await page.get_by_role("button", name="New post").click()
    await page.get_by_label("Name").fill("My story")
    await page.get_by_role("button", name="Create").click()
    await send(page, "once upon a time")
    await expect(page.locator(".message").last).to_contain_text("once upon a time")


async def test_the_bot_is_thrown_out_and_invited_again_and_roles_change_hands(page: Page, page_bot: Bot) -> None:
    await page.get_by_label("Who you are").select_option("noah")
    await page.get_by_role("tab", name="Moods").click()
    line = page.locator("#line")
    await line.fill("/mana")
    await expect(page.locator("#suggestions [role=option]")).to_have_count(0)
    await page.get_by_label("Managers").check()
    await line.fill("/manag")
    await expect(page.get_by_role("option", name="/manage")).to_be_visible()
    await page.get_by_role("button", name="Remove the bot from the server").click()
    await page.get_by_role("button", name="Invite the bot").click()
    await expect(page.get_by_role("button", name="Remove the bot from the server")).to_be_visible()
    await send(page, "/manage")
    await expect(page.locator(".message").last).to_contain_text("managed")


async def test_words_from_right_to_left_and_nested_lists(page: Page, page_bot: Bot) -> None:
    page_bot.playground.person("noah").say("مرحبا، هل يعمل Xperia Z1؟")
    page_bot.playground.person("olga").say("- one\n  - deeper\n1. first\n> # Quoted")
    arabic = page.locator(".content").first
    await expect(arabic).to_be_visible()
    assert await arabic.evaluate("node => getComputedStyle(node).direction") == "rtl"
    await expect(page.locator(".content ul ul li")).to_have_text("deeper")
    await expect(page.locator(".content blockquote .md-h1")).to_have_text("Quoted")


async def test_a_wrong_value_is_told_while_one_types(page: Page) -> None:
    await page.locator("#line").fill("/echo text:hello count:9")
    await expect(page.locator("#hint .wrong")).to_have_text("count: must be between 1 and 5")
    await page.locator("#line").fill("/echo text:hello count:x")
    await expect(page.locator("#hint .wrong")).to_have_text("count: input a whole number")
    await page.locator("#line").fill("/echo text:hello count:4")
    await expect(page.locator("#hint .wrong")).to_have_count(0)


async def test_the_sources_load_nothing_from_outside() -> None:
    web = Path(__file__).parents[3] / "bot" / "playground" / "web"
    for source in web.iterdir():
        text = source.read_text()
        assert "innerHTML" not in text, source.name
        for marker in ('src="http', "url(http", 'href="http', "@import", 'from "http'):
            assert marker not in text, f"{source.name} holds {marker}"
        assert len(text.splitlines()) <= 400, source.name
