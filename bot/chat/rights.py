"""Who may manage the news of a server, and what ids a person may name there."""

from bot.chat.people import PeopleRepository
from bot.chat.replies import Asker
from bot.errors import BadInput, NotAllowed, NotFound
from bot.markdown import Markdown
from bot.news.model import GuildId


class Rights:
    """Checked at each use, whatever Discord lets people see."""

    def __init__(self, people: PeopleRepository) -> None:
        self._people = people

    async def may(self, asker: Asker) -> bool:
        """Whether the asker manages the server's news: by Manage Server, or by the role that the server named."""
        if asker.manager or asker.guild is None:
            return asker.manager
        role = await self._people.manager_role(asker.guild)
        return role is not None and role in asker.roles

    async def managed(self, asker: Asker) -> GuildId:
        """The server, when the asker may manage its news.

        Raises:
            BadInput: there is no server.
            NotAllowed: they may not; the sentence says who may.
        """
        guild = server(asker)
        if not await self.may(asker):
            role = await self._people.manager_role(guild)
            if role is None:
                raise NotAllowed("not a manager", message_id="error-not-manager")
            named = Markdown(f"<@&{role}>")
            raise NotAllowed("not a manager", message_id="error-not-manager-role", role=named)
        return guild


def server(asker: Asker) -> GuildId:
    """The server where it was asked. Raises BadInput in direct messages."""
    if asker.guild is None:
        raise BadInput("no server", message_id="error-server-only")
    return asker.guild


def number(text: str, *, message_id: str) -> int:
    """An id as autocomplete gives it; NotFound when something else was typed."""
    if not (text.isascii() and text.isdigit() and len(text) <= 18):
        raise NotFound("not an id", message_id=message_id)
    return int(text)
