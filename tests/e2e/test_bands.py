"""Band questions as a person types them, answered by the real process from the real tables."""

import pytest

from bot.playground.model import Channel, MessageFlag, Overwrite, User
from bot.playground.permissions import Permission
from bot.playground.reading import words
from tests.e2e.conftest import Stage

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

IMEI = "490154203237518"
MODELS = ("C6902", "C6903", "C6906")


async def test_users_line_lands_whole_in_device_and_is_answered_per_model(stage: Stage) -> None:
    asked = await stage.person("noah").type("/bands Z1 T-Mobile")
    answer = words(await asked.message())

    assert [option["value"] for option in asked.interaction.data["options"]] == ["Z1 T-Mobile"]
    assert "Sony Xperia Z1 on T-Mobile (United States)" in answer
    lines = {model: next(line for line in answer.splitlines() if f"**{model}" in line) for model in MODELS}
    assert "not known" in lines["C6902"]
    assert "no B12, B71" in lines["C6903"]
    assert "no B71" in lines["C6906"]
    assert "B12" not in lines["C6906"].partition("no ")[2]
    assert "off since July 2022" in answer
    assert "not confirmed" in answer


@pytest.mark.parametrize(
    ("question", "said", "sourced"),
    [
        ("which Z1 for T-Mobile?", ("**C6903** gaps", "**C6906** gaps", "no calls", "off since July 2022"), "GSMArena"),
        (
            "does the C6906 do AT&T LTE, and how do you know?",
            ("B2 B4 B5 B12 B17", "off since February 22, 2022"),
            "B17",
        ),
        ("does the ZL have band 3?", ("**C6503**: yes, B3", "**C6506**: no B3", "GSMArena"), ""),
        ("what works in Morocco?", ("Networks in Morocco", "Maroc Telecom", "B3 B7 B20"), ""),
    ],
)
async def test_questions_of_people_are_answered_as_they_are_typed(
    stage: Stage, question: str, said: tuple[str, ...], sourced: str
) -> None:
    noah = stage.person("noah")
    answer = await noah.ask(f"/bands {question}")

    for words_ in said:
        assert words_ in words(answer), words_
    if sourced:
        assert sourced in words(await (await noah.press(answer, "Sources")).message())


async def test_phones_of_a_carrier_have_pages(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/phones inwi brand:Apple")
    first = words(card)
    assert "1–12 of" in first

    second = words(await (await noah.press(card, "Next")).message())

    assert "13–24 of" in second
    assert not {line for line in first.splitlines() if "**" in line} & set(second.splitlines())


async def test_date_changes_the_answer(stage: Stage) -> None:
    then = words(await stage.person().ask("/bands Z1 T-Mobile date:2013-10"))

    assert "October 2013" in then
    assert "off since" not in then


async def test_typo_is_understood_and_said(stage: Stage) -> None:
    answer = words(await stage.person().ask("/bands Xpera Z1 T-Mobile US"))

    assert "I read “Xpera Z1” as Sony Xperia Z1" in answer
    assert "Sony Xperia Z1 on T-Mobile (United States)" in answer


async def test_choice_of_autocomplete_is_answered_as_what_it_says(stage: Stage) -> None:
    noah = stage.person("noah")
    choices = await noah.suggest("/bands Z1 T-Mob", "device")

    first = choices[0]
    assert "Xperia Z1" in first["name"]
    answer = words(await noah.ask("/bands", device=first["value"]))
    assert "Sony Xperia Z1" in answer


async def test_buttons_work_after_a_restart(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/bands C6903 T-Mobile US")
    assert await stage.bot.stop() == 0
    await stage.restart()

    changed = await (await noah.press(card, "Details")).message()

    assert changed.id == card.id
    assert "C6903" in words(changed)


async def test_somebody_elses_click_changes_nothing_for_the_first(stage: Stage) -> None:
    card = await stage.person("noah").ask("/bands C6903 T-Mobile US")

    own = await (await stage.person("mara").press(card, "Details")).message()

    assert own.id != card.id
    assert own.flags & MessageFlag.EPHEMERAL


async def test_share_shows_a_private_answer_to_all(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/bands C6903 T-Mobile US private:true")
    assert card.flags & MessageFlag.EPHEMERAL

    shared = await (await noah.press(card, "Share")).message()

    assert not shared.flags & MessageFlag.EPHEMERAL


async def test_chart_comes_and_goes_with_its_button(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/bands C6903 T-Mobile US")

    drawn = await (await noah.press(card, "Chart")).message()
    (picture,) = drawn.attachments
    assert picture.content.startswith(b"\x89PNG")
    assert picture.description

    back = await (await noah.press(drawn, "Answer")).message()
    assert back.attachments == []


async def test_another_country_is_asked_by_a_form(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/bands C6903 T-Mobile US")
    modal = await (await noah.press(card, "Other country")).modal()

    answer = await (await noah.submit(modal, country="Morocco")).message()

    assert "Maroc Telecom" in words(answer)


async def test_carrier_is_picked_from_a_list(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/bands C6903 Morocco")

    picked = await (await noah.choose(card, "inwi (MA)")).message()

    assert "Sony Xperia Z1 C6903 on inwi (Morocco)" in words(picked)


async def test_report_button_knows_what_it_is_about(stage: Stage) -> None:
    noah = stage.person("noah")
    card = await noah.ask("/bands C6903 T-Mobile US")

    modal = await (await noah.press(card, "Report")).modal()

    assert "sony-xperia-z1 C6903 tmobile-us" in str(modal.data)


async def test_imei_is_answered_privately_and_never_written_down(stage: Stage) -> None:
    answer = await stage.person("noah").ask(f"/bands {IMEI}")

    assert answer.flags & MessageFlag.EPHEMERAL
    assert IMEI not in words(answer)
    assert IMEI not in stage.bot.log


async def test_mention_is_answered_without_a_ping(stage: Stage) -> None:
    noah = stage.person("noah")
    said = noah.say(f"<@{stage.playground.world.bot.id}> Z1 T-Mobile US")

    answer = await noah.wait_message(lambda message: bool(message.reference) and message.id > said.id)

    assert "Sony Xperia Z1 on T-Mobile" in words(answer)
    assert answer.mentions == []


async def test_mention_with_an_imei_is_answered_where_only_its_author_reads_it(stage: Stage) -> None:
    noah, said_to = stage.person("noah"), f"<@{stage.playground.world.bot.id}>"
    said = noah.say(f"{said_to} {IMEI}")

    private = await noah.wait_message(lambda message: "IMEI" in words(message), place="dm")

    assert IMEI not in words(private)
    assert [one.id for one in noah.messages() if one.id > said.id] == [], "the channel has no answer"
    noah.user.dms_open = False
    try:
        again = noah.say(f"{said_to} {IMEI}")
        answer = await noah.wait_message(lambda message: message.id > again.id)
    finally:
        noah.user.dms_open = True
    assert answer.reference is None, "a reply would quote the number"
    assert answer.mentions == []
    assert IMEI not in words(answer)
    assert IMEI not in stage.bot.log


async def test_menu_checks_the_phones_of_a_message(stage: Stage) -> None:
    noah = stage.person("noah")
    said = noah.say("Would a Galaxy S4 or an Xperia Z1 do in Morocco on inwi?")

    answer = await (await noah.use_on_message("Check phones here", said)).message()

    assert answer.flags & MessageFlag.EPHEMERAL
    assert "Galaxy S4" in words(answer)
    assert "Xperia Z1" in words(answer)


async def test_menu_keeps_model_carrier_and_country(stage: Stage) -> None:
    noah = stage.person("noah")
    said = noah.say("I found a C6903. Will it work on T-Mobile in Poland?")

    answer = words(await (await noah.use_on_message("Check phones here", said)).message())

    assert "Sony Xperia Z1 C6903 on T-Mobile (Poland)" in answer


async def test_lookups_work_in_direct_messages(stage: Stage) -> None:
    answer = await stage.person("noah").at("dm").ask("/explain band 71")

    assert "600" in words(answer)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("/device C6906", "C6906"),
        ("/carrier T-Mobile country:US", "off since July 2022"),
        ("/country Z1 country:Morocco", "Maroc Telecom"),
        ("/best Z1 where:Morocco", "C6903"),
        ("/compare Z1 second:Nexus 5", "Nexus 5"),
        ("/phones inwi brand:Sony", "inwi"),
        ("/explain VoLTE", "VoLTE"),
        ("/privacy", "Never"),
    ],
)
async def test_each_command_answers(stage: Stage, line: str, said: str) -> None:
    answer = words(await stage.person("noah").ask(line))

    assert said in answer
    assert "wrong on our side" not in answer


def forbidden(stage: Stage, name: str, user: User, *permissions: Permission) -> Channel:
    """A new channel of Phone Corner in which somebody lacks permissions."""
    world = stage.playground.world
    guild = next(one for one in world.guilds.values() if one.name == "Phone Corner")
    channel = world.add_channel(guild, name)
    denied = sum(int(one) for one in permissions)
    channel.overwrites[user.id] = Overwrite(user.id, 1, deny=denied)
    return channel


async def test_share_shows_nothing_to_all_where_its_asker_may_not_write(stage: Stage) -> None:
    noah = stage.person("noah")
    there = noah.at(forbidden(stage, "read-only", noah.user, Permission.SEND_MESSAGES))
    card = await there.ask("/bands C6903 T-Mobile US private:true")

    answer = await (await there.press(card, "Share")).message()

    assert answer.flags & MessageFlag.EPHEMERAL
    assert "may not write in this channel" in words(answer)


async def test_share_says_why_it_stays_private_where_the_bot_is_a_guest(stage: Stage) -> None:
    guest = stage.person("noah").at("Somebody's Server/#lobby")
    card = await guest.ask("/bands C6903 T-Mobile US")
    assert card.flags & MessageFlag.EPHEMERAL

    answer = await (await guest.press(card, "Share")).message()

    assert answer.flags & MessageFlag.EPHEMERAL
    assert "not a member of this server" in words(answer)


async def test_mention_is_answered_in_plain_words_where_the_bot_may_not_embed(stage: Stage) -> None:
    me = stage.playground.world.bot
    noah = stage.person("noah").at(forbidden(stage, "no-embeds", me, Permission.EMBED_LINKS))
    said = noah.say(f"<@{me.id}> C6903 T-Mobile US")

    answer = await noah.wait_message(lambda message: message.id > said.id)

    assert answer.embeds == []
    assert answer.content.startswith("**Sony Xperia Z1 C6903 on T-Mobile (United States)**")


async def test_mention_of_two_phones_answers_both(stage: Stage) -> None:
    noah = stage.person("noah")
    said = noah.say(f"<@{stage.playground.world.bot.id}> Z1 or iPhone 12 on T-Mobile US?")

    answer = words(await noah.wait_message(lambda message: message.id > said.id))

    assert "Sony Xperia Z1 on T-Mobile (United States)" in answer
    assert "Apple iPhone 12 on T-Mobile (United States)" in answer


async def test_words_in_direct_messages_need_no_mention(stage: Stage) -> None:
    alone = stage.person("noah").at("dm")
    said = alone.say("C6903 T-Mobile US")

    answer = await alone.wait_message(lambda message: message.id > said.id)

    assert "Sony Xperia Z1 C6903 on T-Mobile (United States)" in words(answer)


@pytest.mark.parametrize("talk", ["", "hello", "thanks!"])
async def test_mention_without_a_question_says_how_to_ask(stage: Stage, talk: str) -> None:
    noah = stage.person("noah")
    said = noah.say(f"<@{stage.playground.world.bot.id}> {talk}")

    answer = await noah.wait_message(lambda message: message.id > said.id)

    assert "Ask me about a phone and a carrier" in words(answer)
