"""What the cogs can pick from: every service of the process, made by `bot/app.py`."""

from dataclasses import dataclass

from bot.chat.language import Languages
from bot.chat.people import PeopleRepository
from bot.chat.replies import Replies
from bot.chat.reports import ReportRepository
from bot.text.speech import Texts


@dataclass(frozen=True, slots=True)
class Services:
    """The services, opened."""

    texts: Texts
    languages: Languages
    replies: Replies
    people: PeopleRepository
    reports: ReportRepository
