"""Files that people hand over: for a command's option, in a form, or with a message."""

import mimetypes

from bot.playground.model import Attachment
from bot.playground.typed import CannotSend

MAX_BYTES = 10 * 1024 * 1024
KEPT = 100


class Uploads:
    """The last files that were handed over, by id; older ones are forgotten, as Discord forgets such files after a while."""

    def __init__(self) -> None:
        self._kept: dict[int, Attachment] = {}

    def take(self, number: int, filename: str, content: bytes) -> Attachment:
        """Keep a file under a new id. Raises CannotSend for one that is too large."""
        if len(content) > MAX_BYTES:
            raise CannotSend(f"{filename}: files may have {MAX_BYTES // 1024 // 1024} MB at most")
        name = filename.replace("/", "_").replace("\\", "_")[-200:] or "file"
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        self._kept[number] = Attachment(number, name, kind, content)
        while len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return self._kept[number]

    def find(self, number: int | None) -> Attachment | None:
        """The file of that id, if it is still kept."""
        return self._kept.get(number or 0)
