"""What the cogs can pick from: every service of the process, made by `bot/app.py`."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.bands.tables.holder import TablesHolder
from bot.chat.allowances import Allowances
from bot.chat.auditroom import Auditroom
from bot.chat.backuproom import Backuproom
from bot.chat.feedroom import Feedroom
from bot.chat.help import Helper
from bot.chat.lookups import Lookups
from bot.chat.mendroom import Mendroom
from bot.chat.newsroom import Newsroom
from bot.chat.ownerroom import Ownerroom
from bot.chat.people import PeopleRepository
from bot.chat.portroom import Portroom
from bot.chat.posts import Posts
from bot.chat.privacyroom import Privacyroom
from bot.chat.replies import Replies
from bot.chat.reports import ReportRepository
from bot.chat.servers import Serverroom
from bot.chat.setuproom import Setuproom
from bot.chat.tastes import Tastes
from bot.chat.watchroom import Watchroom
from bot.chat.wishroom import Wishroom
from bot.news.limits import LimitBook
from bot.news.presence import Presence
from bot.text.speech import Texts
from bot.worker import Worker


@dataclass(frozen=True, slots=True)
class Services:
    """The services, opened."""

    texts: Texts
    replies: Replies
    people: PeopleRepository
    reports: ReportRepository
    tables: TablesHolder
    lookups: Lookups
    tastes: Tastes
    helper: Helper
    newsroom: Newsroom
    wishroom: Wishroom
    feedroom: Feedroom
    auditroom: Auditroom
    portroom: Portroom
    backuproom: Backuproom
    ownerroom: Ownerroom
    privacyroom: Privacyroom
    posts: Posts
    watchroom: Watchroom
    setuproom: Setuproom
    mendroom: Mendroom
    presence: Presence
    serverroom: Serverroom
    allowances: Allowances
    limits: LimitBook
    worker: Worker
    look_out: Callable[[], None]
    """Looks for troubles now."""
