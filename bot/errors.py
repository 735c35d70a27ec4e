"""Every failure that Bandwire expects, as one tree.

    BotError                 carries a message id of the text catalogs, its arguments, and facts for the log
    ├── UserError            the person can mend it: a typo, a missing permission, a limit reached
    │   ├── BadInput         what was typed cannot be understood
    │   ├── NotFound         no such subscription, feed, device …
    │   ├── NotAllowed       the person or the bot lacks a permission
    │   └── LimitReached     a cap of this server or person
    ├── SettingsError        a setting is wrong; the start ends with its sentence
    ├── TablesError          a table in data/ is wrong; carries file, line and column
    ├── StoreError           the database cannot be opened, is newer than the code, or is gone
    ├── FetchError           a feed could not be fetched (status, guard, size, time)
    ├── ParseError           a body is not a feed
    └── EndOfWork            nothing this process does can go on: it ends with the sentence

What may happen in the course of things is a return value, not an exception.
"""

from collections.abc import Mapping


class BotError(Exception):
    """An expected failure.

    `sentence` is plain English, fit for a terminal and the log. Where a person on Discord may see the failure, `message_id`
    names the entry of the text catalogs (`bot/text/locales`) that says it in their language, with `facts` as its arguments.
    The fact `again`, an action, becomes a button that tries once more what was refused.
    """

    message_id: str = "error-unexpected"

    def __init__(self, sentence: str, *, message_id: str | None = None, **facts: object) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.facts: Mapping[str, object] = facts
        if message_id is not None:
            self.message_id = message_id


class UserError(BotError):
    """Something the person who asked can mend; shown to them privately and never logged as an error."""


class BadInput(UserError):
    """What was typed cannot be understood."""


class NotFound(UserError):
    """The thing named does not exist here."""


class NotAllowed(UserError):
    """The person, or the bot itself, lacks a permission."""


class LimitReached(UserError):
    """A cap of this server or person is reached."""


class SettingsError(BotError):
    """A setting is missing or wrong; its sentence names the variable."""


class TablesError(BotError):
    """A table is wrong. Facts: `file`, `line` (from 1), `column` (from 1)."""


class StoreError(BotError):
    """The database cannot be opened, is newer than this code, or has gone away."""


class FetchError(BotError):
    """A feed could not be fetched. Facts: `reason` (a stable word), and `status` where there was an answer."""


class ParseError(BotError):
    """A body is not a feed, or one that no parser can read. Facts: `reason` (a stable word)."""


class EndOfWork(BotError):
    """Trying on is of no use or does harm: the worker stops, and the process ends with the sentence."""
