"""`/report` from the form to the file of corrections: each card as written down beside those of the look-ups."""

from datetime import UTC, datetime
from pathlib import Path

import discord
import pytest

from bot.bands.query import Query
from bot.bands.render import card as answer_card
from bot.card import Button, Card
from bot.chat.forms import Form, to_modal
from bot.chat.reports import ReportRepository, State
from bot.store.database import Database
from bot.text.speech import Texts
from cogs.admin import SHOWN, export_card, queue_card
from cogs.reports import form, thanks_card
from tests.bot.bands.small import TABLES, service

SNAPSHOTS = Path(__file__).parents[1] / "bot" / "bands" / "cards"
SPEECH = Texts.load().speech()
NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TOLD = (
    {
        "about": "sony-xperia-z1 C6506 tmobile-us",
        "text": "the ZL C6506 has no band 3",
        "source": "https://a.example/zl",
    },
    {"about": "iPhone 12 on *Oi* @everyone", "text": "Oi is gone.\nMy IMEI is 490154203237518", "source": ""},
)


@pytest.fixture
async def queue(database: Database) -> ReportRepository:
    """Two reports that wait."""
    reports = ReportRepository(database)
    for told in TOLD:
        await reports.add(user=7, now=NOW, **told)
    return reports


def read(card: Card) -> list[str]:
    """A card with its buttons and files, as a person and a program read them."""
    buttons = [
        f"[{one.label}] {one.action.custom_id()}"
        for row in card.controls
        if isinstance(row, tuple)
        for one in row
        if isinstance(one, Button) and one.action
    ]
    files = [
        line for file in card.attachments for line in (f"file {file.filename}:", *file.content.decode().splitlines())
    ]
    return [*card.text(), *buttons, *files]


def asked(shown: Form) -> list[str]:
    """A form as Discord shows it, from the modal that is sent."""
    modal = to_modal(shown)
    lines = [modal.title]
    for label in modal.children:
        assert isinstance(label, discord.ui.Label)
        field = label.component
        assert isinstance(field, discord.ui.TextInput)
        must = "required" if field.required else "may stay empty"
        lines.append(f"{label.text} ({must}, at most {field.max_length})")
        lines += [
            f"  {kind}: {text}" for kind, text in (("hint", field.placeholder), ("filled in", field.default)) if text
        ]
    return lines


def check(name: str, lines: list[str]) -> None:
    text = "\n".join(lines) + "\n"
    file = SNAPSHOTS / f"{name}.txt"
    assert file.is_file(), f"no snapshot {file.name}; it reads:\n{text}"
    assert text == file.read_text("utf-8")


def test_the_form_asks_which_answer_what_is_right_and_how_one_knows() -> None:
    check("report-form", asked(form(SPEECH)))


def test_the_button_on_an_answer_fills_in_which_answer_is_meant() -> None:
    shown = answer_card(
        service().answer(Query(device="sony-xperia-z1", text="C6903", carrier="tmobile-us")),
        SPEECH,
        tables=TABLES,
    )
    actions = [one.action for row in shown.controls if isinstance(row, tuple) for one in row if isinstance(one, Button)]
    (report,) = [action for action in actions if action and action.name == "bands-report"]
    check("report-form-of-an-answer", asked(form(SPEECH, " ".join(filter(None, report.args)))))


async def test_whoever_reports_is_told_the_number(queue: ReportRepository) -> None:
    number = await queue.add(user=8, about="Z1", text="wrong", source="", now=NOW)
    check("report-thanks", read(thanks_card(number, SPEECH)))


async def test_the_owner_sees_what_waits_with_its_buttons(queue: ReportRepository) -> None:
    check("reports-waiting", read(queue_card(await queue.waiting(limit=SHOWN), SPEECH)))


async def test_nothing_waits_once_all_is_judged(queue: ReportRepository) -> None:
    for report, state in zip(await queue.waiting(), (State.ACCEPTED, State.REFUSED), strict=True):
        assert await queue.close(report.id, state, now=NOW)
    check("reports-none", read(queue_card(await queue.waiting(limit=SHOWN), SPEECH)))
    check("reports-accepted", read(export_card(await queue.accepted(), SPEECH)))


async def test_a_file_of_nothing_is_not_sent(queue: ReportRepository) -> None:
    check("reports-none-accepted", read(export_card(await queue.accepted(), SPEECH)))
