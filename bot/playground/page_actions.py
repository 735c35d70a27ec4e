"""The things that a person on the page can do, each one POST: speak, use commands, press, choose; and turn the world's knobs."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta

from bot.playground import posting
from bot.playground.asked import NoAnswer
from bot.playground.commands import LOCALES
from bot.playground.errors import JsonObject
from bot.playground.faults import Fault, Mood
from bot.playground.feeds import FeedState
from bot.playground.forms import as_int
from bot.playground.hub import Event
from bot.playground.mentions import written
from bot.playground.model import Channel, Kind, Message
from bot.playground.page_state import languages, shown_commands, shown_message
from bot.playground.permissions import Permission
from bot.playground.person import Modal, Person
from bot.playground.server import Playground
from bot.playground.typed import CannotSend

SHOWN_MESSAGES = 50
KINDS = (Kind.TEXT, Kind.ANNOUNCEMENT, Kind.FORUM, Kind.PUBLIC_THREAD)
"""What people can open on the page; a thread inside a forum is a post."""


class Act:
    """One request of the page: who does it, where, and with what."""

    def __init__(self, playground: Playground, body: Mapping[str, object]) -> None:
        self.playground = playground
        self.world = playground.world
        self.body = body

    def text(self, name: str) -> str:
        """A text field; empty when it is missing."""
        value = self.body.get(name)
        return value if isinstance(value, str) else ""

    def mapping(self, name: str) -> dict[str, object]:
        """An object field; empty when it is missing."""
        value = self.body.get(name)
        return dict(value) if isinstance(value, dict) else {}

    def texts(self, name: str) -> list[str]:
        """A list of texts."""
        value = self.body.get(name)
        return [str(item) for item in value] if isinstance(value, list) else []

    @property
    def channel(self) -> Channel:
        """Where it happens. Raises KeyError."""
        return self.world.channels[as_int(self.body.get("channel_id")) or 0]

    @property
    def person(self) -> Person:
        """Who does it, there and in their language."""
        user = self.world.person(self.text("as"))
        person = Person(self.world, self.playground.interactions, user, channel=self.channel)
        if not self.world.can(user, person.channel, Permission.VIEW_CHANNEL):
            raise CannotSend("You cannot see this channel")
        return person.speaking(self.text("locale") or user.locale)

    @property
    def message(self) -> Message:
        """Which message it is about. Raises ApiError 10008."""
        return self.world.find_message(self.channel, as_int(self.body.get("message_id")) or 0)


async def _messages(act: Act) -> JsonObject:
    before = as_int(act.body.get("before"))
    found = [message for message in act.person.messages() if before is None or message.id < before]
    shown = found[-SHOWN_MESSAGES:]
    return {
        "messages": [shown_message(act.playground, message) for message in shown],
        "more": len(found) > len(shown),
    }


async def _commands(act: Act) -> JsonObject:
    return {"commands": shown_commands(act.person), "languages": languages(act.world), "clients": sorted(LOCALES)}


async def _say(act: Act) -> None:
    handed = [act.world.uploads.find(as_int(number)) for number in act.texts("files")]
    files = [item for item in handed if item is not None]
    act.person.say(written(act.world, act.text("content")), *files)


async def _command(act: Act) -> JsonObject:
    asked = await act.person.type(act.text("line"), **act.mapping("options"))
    return {"interaction": str(asked.interaction.id)}


async def _suggest(act: Act) -> JsonObject:
    try:
        choices = await act.person.suggest(act.text("line"), act.text("option") or None, **act.mapping("options"))
    except (TimeoutError, NoAnswer):
        return {"choices": [], "failed": True}
    return {"choices": choices}


async def _press(act: Act) -> JsonObject:
    asked = await act.person.press(act.message, act.text("custom_id"))
    return {"interaction": str(asked.interaction.id)}


async def _choose(act: Act) -> JsonObject:
    asked = await act.person.choose(act.message, *act.texts("values"), select=act.text("custom_id"))
    return {"interaction": str(asked.interaction.id)}


async def _menu(act: Act) -> JsonObject:
    asked = await act.person.use_on_message(act.text("command"), act.message)
    return {"interaction": str(asked.interaction.id)}


async def _user_menu(act: Act) -> JsonObject:
    user = act.world.users[as_int(act.body.get("user_id")) or 0]
    asked = await act.person.use_on_user(act.text("command"), user)
    return {"interaction": str(asked.interaction.id)}


async def _submit(act: Act) -> JsonObject:
    source = act.world.interactions_by_id[as_int(act.body.get("interaction")) or 0]
    if source.modal is None or source.user.name != act.text("as"):
        raise CannotSend("This form is not yours")
    modal = Modal(source, str(source.modal["title"]), str(source.modal["custom_id"]), source.modal)
    asked = await act.person.submit(modal, **act.mapping("values"))
    return {"interaction": str(asked.interaction.id)}


async def _dismiss(act: Act) -> None:
    message = act.message
    if message.visible_to == act.person.user.id:
        act.world.delete_message(message)


async def _publish(act: Act) -> JsonObject:
    article = act.playground.feeds.publish(act.text("feed") or None)
    return {"title": article.text.title}


async def _feed(act: Act) -> None:
    act.playground.feeds.set_state(act.text("feed"), FeedState(act.text("state")))


async def _timer(act: Act) -> None:
    seconds = as_int(act.body.get("seconds")) or 0
    act.playground.feeds.every = timedelta(seconds=seconds) if seconds > 0 else None
    act.world.hub.emit(Event("playFeeds"))


async def _mood(act: Act) -> None:
    faults = act.playground.faults
    if act.text("mood") == "good":
        act.playground.come_back()
    elif act.text("mood") == "down":
        act.playground.go_down()
    else:
        times = as_int(act.body.get("times")) or 1
        seconds = as_int(act.body.get("seconds")) or 2
        route = act.text("route") or "*"
        faults.add(Fault(Mood(act.text("mood")), route=route, times=times, seconds=float(seconds)))
    act.world.hub.emit(Event("playMoods"))


async def _limits(act: Act) -> None:
    act.playground.limits.enabled = act.body.get("on") is True
    act.world.hub.emit(Event("playMoods"))


async def _gateway(act: Act) -> None:
    how = act.text("how")
    gateway = act.playground.gateway
    if how == "cut":
        gateway.disconnect()
    elif how == "reconnect":
        gateway.ask_to_reconnect()
    elif how == "invalid":
        gateway.invalidate()
    else:
        gateway.disconnect(as_int(act.body.get("code")) or 4000)


async def _rights(act: Act) -> None:
    """Take from the bot the right to write in a channel, or another one that is named; or give that one, or all back."""
    if act.body.get("allowed") is True:
        act.playground.restore(act.channel, *([Permission[act.text("right")]] if act.text("right") else []))
    elif act.text("right"):
        act.playground.revoke(act.channel, Permission[act.text("right")])
    else:
        act.playground.revoke(act.channel)


async def _delete_channel(act: Act) -> None:
    channel = act.channel
    if channel.kind is Kind.DM:
        raise CannotSend("Direct messages cannot be deleted")
    act.world.delete_channel(channel)


async def _add_channel(act: Act) -> JsonObject:
    guild = act.world.guilds[as_int(act.body.get("guild_id")) or 0]
    kind = Kind(as_int(act.body.get("kind")) or 0)
    if kind not in KINDS:
        raise CannotSend("Channels of this kind cannot be made here")
    if kind is Kind.PUBLIC_THREAD:
        return {"channel_id": str(_open_thread(act).id)}
    name = "-".join(act.text("name").lower().split())[:100] or "new-channel"
    return {"channel_id": str(act.world.add_channel(guild, name, kind).id)}


def _open_thread(act: Act) -> Channel:
    """A thread in the channel, or a post in the forum, that a person opens."""
    person = act.person
    if not act.world.can(person.user, act.channel, Permission.CREATE_PUBLIC_THREADS):
        raise CannotSend("You may not open threads here")
    name = act.text("name").strip()[:100] or "New thread"
    thread = posting.open_thread(act.world, act.channel, name, Kind.PUBLIC_THREAD, owner=person.user)
    act.world.put_channel(thread)
    return thread


async def _roles(act: Act) -> None:
    """Give somebody other roles in a server."""
    guild = act.world.guilds[as_int(act.body.get("guild_id")) or 0]
    member = guild.members[as_int(act.body.get("user_id")) or 0]
    act.world.set_roles(guild, member, [as_int(role) or 0 for role in act.texts("roles")])


async def _dms(act: Act) -> None:
    act.world.person(act.text("as")).dms_open = act.body.get("open") is True
    act.world.hub.emit(Event("playPeople"))


async def _install(act: Act) -> None:
    guild = act.world.guilds[as_int(act.body.get("guild_id")) or 0]
    installed = act.world.bot.id in guild.members
    if act.body.get("installed") is True and not installed:
        act.world.install(guild)
    elif installed:
        act.world.uninstall(guild)


async def _bot(act: Act) -> None:
    child = act.playground.child
    if child is None:
        raise CannotSend("The bot was started elsewhere")
    how = act.text("how")
    if how == "start":
        await child.start()
    elif how == "kill":
        await child.kill()
    else:
        await child.stop()


ACTIONS: dict[str, Callable[[Act], Awaitable[JsonObject | None]]] = {
    "messages": _messages,
    "commands": _commands,
    "say": _say,
    "command": _command,
    "suggest": _suggest,
    "press": _press,
    "choose": _choose,
    "menu": _menu,
    "user-menu": _user_menu,
    "submit": _submit,
    "dismiss": _dismiss,
    "publish": _publish,
    "feed": _feed,
    "timer": _timer,
    "mood": _mood,
    "limits": _limits,
    "gateway": _gateway,
    "rights": _rights,
    "delete-channel": _delete_channel,
    "add-channel": _add_channel,
    "roles": _roles,
    "dms": _dms,
    "install": _install,
    "bot": _bot,
}
