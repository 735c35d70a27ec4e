"""Who may use which command: one row for each. The manual is made from it, and each row is tried with the real bot.

A command without a row fails `test_commands.py`; what a row says is held by `tests/e2e/test_rights.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Who(StrEnum):
    """Who may use a command, in the manual's words."""

    EVERYBODY = "none"
    MANAGERS = "Manage Server, or the server's manager role"
    RULERS = "Manage Server"
    OWNER = "owner of the application or its team"


@dataclass(frozen=True)
class Right:
    """One command. `options` are what the trial fills in; `more` is added to the manual's words."""

    who: Who
    options: Mapping[str, object] = field(default_factory=dict)
    more: str = ""

    @property
    def checked(self) -> str:
        """The words of the manual."""
        return "; ".join(
            filter(None, (self.who.value if self.who is not Who.EVERYBODY or not self.more else "", self.more))
        )


PLACE = "the asker and the bot can see and write in the channel, the bot can embed"
WATCHER = "the person's own; in a server, still a member when a message is sent"
FEED, SUBSCRIPTION = {"feed": "1"}, {"subscription": "1"}
RIGHTS: Mapping[str, Right] = {
    "Check phones here": Right(Who.EVERYBODY),
    "admin corrections": Right(Who.OWNER),
    "admin dead": Right(Who.OWNER),
    "admin limits": Right(Who.OWNER, {"server": "Phone Corner"}),
    "admin poll": Right(Who.OWNER),
    "admin reload": Right(Who.OWNER),
    "admin reports": Right(Who.OWNER),
    "admin status": Right(Who.OWNER),
    "audit": Right(Who.MANAGERS),
    "bands": Right(Who.EVERYBODY, {"device": "Z1 T-Mobile"}),
    "best": Right(Who.EVERYBODY, {"device": "Xperia Z1", "where": "US"}),
    "carrier": Right(Who.EVERYBODY, {"name": "T-Mobile US"}),
    "compare": Right(Who.EVERYBODY, {"first": "Xperia Z1", "second": "Xperia Z2"}),
    "country": Right(Who.EVERYBODY, {"device": "Xperia Z1", "country": "US"}),
    "data delete": Right(Who.EVERYBODY, more="Manage Server for the server's data; nothing for one's own"),
    "data export": Right(Who.EVERYBODY, more="Manage Server for the server's data; nothing for one's own"),
    "device": Right(Who.EVERYBODY, {"name": "Xperia Z1"}),
    "explain": Right(Who.EVERYBODY, {"term": "VoLTE"}),
    "feeds add": Right(Who.MANAGERS, {"url": "not an address"}),
    "feeds backup": Right(Who.RULERS),
    "feeds restore": Right(Who.RULERS, {"file": ("backup.json", b"{}")}),
    "feeds edit": Right(Who.MANAGERS, {"feed": "1", "name": "One"}),
    "feeds export": Right(Who.MANAGERS),
    "feeds import": Right(Who.MANAGERS, {"file": ("feeds.opml", b"<opml/>")}),
    "feeds health": Right(Who.MANAGERS),
    "feeds list": Right(Who.MANAGERS),
    "feeds log": Right(Who.MANAGERS),
    "feeds pause": Right(Who.MANAGERS, FEED),
    "feeds remove": Right(Who.MANAGERS, FEED),
    "feeds report": Right(Who.MANAGERS),
    "feeds resume": Right(Who.MANAGERS, FEED),
    "feeds test": Right(Who.MANAGERS, FEED),
    "help": Right(Who.EVERYBODY),
    "language": Right(Who.EVERYBODY, {"language": "en"}, "Manage Server for the server's language"),
    "mycarrier remove": Right(Who.EVERYBODY),
    "mycarrier set": Right(Who.EVERYBODY, {"carrier": "T-Mobile US"}),
    "news digest": Right(Who.MANAGERS, SUBSCRIPTION),
    "news edit": Right(Who.MANAGERS, SUBSCRIPTION),
    "news list": Right(Who.EVERYBODY),
    "news pause": Right(Who.MANAGERS, SUBSCRIPTION),
    "news preview": Right(Who.MANAGERS, {"region": "DE"}),
    "news resume": Right(Who.MANAGERS, SUBSCRIPTION),
    "news subscribe": Right(Who.MANAGERS, {"region": "DE"}, PLACE),
    "news unsubscribe": Right(Who.MANAGERS, SUBSCRIPTION),
    "news why": Right(Who.EVERYBODY, {"article": "1"}),
    "phones": Right(Who.EVERYBODY, {"carrier": "T-Mobile US"}),
    "privacy": Right(Who.EVERYBODY),
    "report": Right(Who.EVERYBODY),
    "server country": Right(Who.RULERS),
    "server managers": Right(Who.RULERS),
    "server show": Right(Who.RULERS),
    "setup": Right(Who.MANAGERS, more=PLACE),
    "watch brand": Right(Who.EVERYBODY, {"brand": "Sony"}, WATCHER),
    "watch device": Right(Who.EVERYBODY, {"device": "Xperia Z1"}, WATCHER),
    "watch list": Right(Who.EVERYBODY, more=WATCHER),
    "watch quiet": Right(Who.EVERYBODY, {"hours": "22-7"}, WATCHER),
    "watch remove": Right(Who.EVERYBODY, {"watch": "1"}, WATCHER),
    "watch words": Right(Who.EVERYBODY, {"words": "eSIM"}, WATCHER),
}
