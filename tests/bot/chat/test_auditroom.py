"""Changes told in log channels: each once, in order, whatever Discord answers."""

from datetime import UTC, datetime

import pytest

from bot.chat.auditroom import TOLD_AT_ONCE, AuditMirror
from bot.chat.embeds import dress
from bot.chat.language import Languages
from bot.chat.people import PeopleRepository
from bot.news.audit import AuditRepository, Note, noted
from bot.news.model import GuildId, UserId
from bot.news.sender import Outcome, Refused, Sent, Slowed, Unsure
from bot.places.places import Places
from bot.store.database import Database
from bot.text.speech import Texts

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
GUILD, LOG = GuildId(1), 70


class Channel:
    """A sender that keeps what it posted and answers as it is told to."""

    def __init__(self) -> None:
        self.answers: list[Outcome] = []
        self.posted: list[str] = []
        self.history: list[str] = []
        self.lost = 0
        self.asked = 0

    async def said(self, _target, **_since) -> list[str]:
        self.asked += 1
        return self.history

    async def create(self, target, card, *, nonce, **_more) -> Outcome:
        assert len(nonce) <= 25
        assert target.channel == LOG
        outcome = self.answers.pop(0) if self.answers else Sent(1)
        if isinstance(outcome, Sent):
            self.posted += card.lines
            self.history.append(dress(card).embed.description or "")
        if self.lost:
            self.lost -= 1
            return Unsure("reset")
        return outcome


class Mirror:
    def __init__(self, database: Database) -> None:
        self.database = database
        self.people = PeopleRepository(database, lambda: NOW)
        self.audit = AuditRepository(database)
        self.channel = Channel()
        languages = Languages(Texts.load(), self.people)
        self.step = AuditMirror(self.audit, self.channel, languages, news=None, places=Places.load())

    async def change(self, feed: str) -> None:
        note = Note(GUILD, UserId(9), "feed-added", NOW, {"feed": feed, "url": ""})
        await noted(self.database, note, _done)


async def _done(_transaction) -> bool:
    return True


@pytest.fixture
async def mirror(database: Database) -> Mirror:
    made = Mirror(database)
    await made.people.set_log_channel(GUILD, LOG)
    return made


async def wish(mirror: Mirror, *, on: bool = True) -> None:
    await mirror.audit.set_mirrored(GUILD, mirrored=on, note=Note(GUILD, UserId(9), "mirror-on-set", NOW))


async def test_nothing_is_told_unless_wished_and_nothing_from_before(mirror: Mirror) -> None:
    await mirror.change("early")
    await mirror.step.run()
    await wish(mirror)
    await mirror.step.run()
    assert [line.split(" · ")[1] for line in mirror.channel.posted] == ["<@9> had changes told in the log channel"]

    await mirror.change("late")
    await mirror.step.run()
    await mirror.step.run()
    assert mirror.channel.posted[1:] == ["<t:1795521600:f> · <@9> added the feed late"]

    await wish(mirror, on=False)
    await mirror.change("later")
    await mirror.step.run()
    assert len(mirror.channel.posted) == 2


@pytest.mark.parametrize("answer", [Slowed(1.0, everywhere=False), Unsure("reset")])
async def test_what_did_not_arrive_is_told_by_the_next_run(mirror: Mirror, answer: Outcome) -> None:
    await wish(mirror)
    mirror.channel.answers.append(answer)

    await mirror.step.run()
    assert mirror.channel.posted == []
    await mirror.step.run()
    assert len(mirror.channel.posted) == 1


async def test_a_channel_that_refuses_does_not_hold_up_later_changes(mirror: Mirror) -> None:
    await wish(mirror)
    mirror.channel.answers.append(Refused(403, 50013, "no"))
    await mirror.step.run()

    await mirror.change("next")
    await mirror.step.run()

    assert [line.rpartition(" ")[2] for line in mirror.channel.posted] == ["next"]


async def test_many_changes_are_told_in_order_some_at_a_time(mirror: Mirror) -> None:
    await wish(mirror)
    for number in range(TOLD_AT_ONCE + 3):
        await mirror.change(f"f{number}")

    await mirror.step.run()
    assert len(mirror.channel.posted) == TOLD_AT_ONCE
    await mirror.step.run()

    named = [line.rpartition(" ")[2] for line in mirror.channel.posted[1:]]
    assert named == [f"f{number}" for number in range(TOLD_AT_ONCE + 3)]


async def test_a_lost_answer_tells_nothing_twice_and_loses_nothing(mirror: Mirror) -> None:
    await wish(mirror)
    mirror.channel.lost = 1
    await mirror.step.run()
    await mirror.change("next")

    await mirror.step.run()
    await mirror.step.run()

    assert [line.rpartition(" ")[2] for line in mirror.channel.posted] == ["channel", "next"]
    asked = mirror.channel.asked
    await mirror.change("last")
    await mirror.step.run()
    assert mirror.channel.asked == asked, "who knows how it ended need not look"


@pytest.mark.parametrize("language", ["en", "ar"])
async def test_what_a_killed_process_told_is_not_told_again(mirror: Mirror, language: str) -> None:
    await mirror.people.set_language_of_server(GUILD, language)
    await wish(mirror)
    await mirror.step.run()
    await mirror.database.execute("UPDATE guild_settings SET audit_told = 0")
    again = Mirror(mirror.database)
    again.channel = mirror.channel
    again.step._sender = mirror.channel

    await again.step.run()

    assert len(mirror.channel.posted) == 1
