"""What the page shows, as JSON: people, servers, channels, messages, the bot, feeds and moods, seen by one person."""

from bot.playground import wire
from bot.playground.commands import ATTACHMENT, CHANNEL_OPTION, CHAT_INPUT, SUB_COMMAND, SUB_COMMAND_GROUP, USER_OPTION
from bot.playground.components import BUTTON
from bot.playground.errors import JsonObject
from bot.playground.forms import as_int
from bot.playground.interactions import MODAL_SUBMIT
from bot.playground.journal import Request
from bot.playground.model import Channel, Command, Guild, Interaction, Kind, Message, User
from bot.playground.permissions import Permission, base_permissions
from bot.playground.person import Person
from bot.playground.server import Playground
from bot.playground.world import World


def shown_world(playground: Playground, user: User) -> JsonObject:
    """Everything but messages."""
    world = playground.world
    guilds = [guild for guild in world.guilds.values() if user.id in guild.members]
    child = playground.child
    return {
        "run": playground.run_id,
        "you": shown_user(user),
        "people": [_person(playground, person) for person in _people(playground)],
        "names": {str(person.id): person.shown_name for person in world.users.values()},
        "guilds": [_guild(playground, guild, user) for guild in guilds],
        "dm": _channel(playground, world.dm_with(user), user),
        "bot": {
            "id": str(world.bot.id),
            "name": world.bot.shown_name,
            "online": playground.gateway.online,
            "state": child.state if child else "none",
            "exit_code": child.exit_code if child else None,
        },
        "moods": [
            {"mood": fault.mood.value, "route": fault.route, "times": fault.times, "struck": fault.struck}
            for fault in playground.faults.active
        ],
        "rate_limits": playground.limits.enabled,
        "feeds": _feeds(playground),
        "every_s": playground.feeds.every.total_seconds() if playground.feeds.every else 0,
    }


def _people(playground: Playground) -> list[User]:
    return [person for person in playground.world.users.values() if not person.bot]


def shown_user(user: User) -> JsonObject:
    """A user, with their language."""
    return {
        "id": str(user.id),
        "name": user.name,
        "shown": user.shown_name,
        "bot": user.bot,
        "locale": user.locale,
        "dms_open": user.dms_open,
    }


def _person(playground: Playground, user: User) -> JsonObject:
    """Somebody to be: what they may do, and where their direct messages stand."""
    dms = playground.world.dm_with(user)
    return shown_user(user) | {
        "about": _about(playground, user),
        "dm": str(dms.id),
        "dm_last": str(next(reversed(dms.messages), 0)),
    }


def _about(playground: Playground, user: User) -> str:
    """One line on what somebody may do in the first server."""
    guild = next(iter(playground.world.guilds.values()))
    member = guild.members.get(user.id)
    if guild.owner_id == user.id:
        return "owns the server and the bot"
    if member is None:
        return "is in no server: direct messages only"
    if base_permissions(guild, member) & Permission.MANAGE_GUILD:
        return "may manage the server"
    return "has no special rights"


def _feeds(playground: Playground) -> list[JsonObject]:
    return [
        {
            "name": name,
            "title": feed.plan.title,
            "url": f"{playground.base_url}/feeds/{name}",
            "state": feed.state.value,
            "articles": len(feed.articles),
            "fetched": feed.fetched,
            "not_modified": feed.not_modified,
        }
        for name, feed in playground.feeds.feeds.items()
    ]


def _guild(playground: Playground, guild: Guild, user: User) -> JsonObject:
    world = playground.world
    seen = [item for item in world.channels_of(guild) if world.can(user, item, Permission.VIEW_CHANNEL)]
    return {
        "id": str(guild.id),
        "name": guild.name,
        "installed": world.bot.id in guild.members,
        "owner": guild.owner_id == user.id,
        "roles": {str(role.id): role.name for role in guild.roles.values()},
        "own_roles": [str(role.id) for role in guild.roles.values() if role.managed],
        "members": {str(member.user.id): [str(role) for role in member.roles] for member in guild.members.values()},
        "channels": [_channel(playground, channel, user) for channel in seen],
    }


def _channel(playground: Playground, channel: Channel, user: User) -> JsonObject:
    world = playground.world
    sending = Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    data: JsonObject = {
        "id": str(channel.id),
        "kind": int(channel.kind),
        "name": world.bot.shown_name if channel.kind is Kind.DM else channel.name,
        "topic": channel.topic or "",
        "parent_id": str(channel.parent_id) if channel.parent_id else None,
        "guild_id": str(channel.guild_id) if channel.guild_id else None,
        "thread": channel.is_thread,
        "archived": channel.archived,
        "tags": [{"id": str(tag.id), "name": tag.name} for tag in channel.tags],
        "applied_tags": [str(tag_id) for tag_id in channel.applied_tags],
        "messages": len(channel.messages),
        "last": str(next(reversed(channel.messages), 0)),
        "can_send": world.can(user, channel, sending),
    }
    if channel.guild_id:
        data["bot_can_send"] = world.can(world.bot, channel, sending | Permission.VIEW_CHANNEL | Permission.EMBED_LINKS)
        data["bot_can_mention"] = world.can(world.bot, channel, Permission.MENTION_EVERYONE)
    return data


def shown_message(playground: Playground, message: Message) -> JsonObject:
    """A message with what the page says beside it: who used which command, whether others see it."""
    data = wire.message(message, playground.world)
    data["author_name"] = message.author.shown_name
    data["ephemeral"] = message.visible_to is not None
    if message.reference:
        replied = playground.world.channels[message.channel_id].messages.get(int(str(message.reference["message_id"])))
        data["reply_to"] = {"author": replied.author.shown_name, "words": replied.content[:120]} if replied else {}
    about = message.interaction_metadata
    number = about.get("id") if about else None
    interaction = playground.world.interactions_by_id.get(int(str(number))) if number else None
    if interaction:
        data["used_by"] = interaction.user.shown_name
        data["used"] = command_words(interaction)
        data["used_options"] = given_options(playground.world, interaction)
        data["used_by_way_of"] = _way(interaction)
    return data


def _way(interaction: Interaction) -> str:
    """What somebody did to get an answer, where it was no command."""
    if interaction.kind == MODAL_SUBMIT:
        return "sent a form"
    return "pressed a button" if interaction.data.get("component_type") == BUTTON else "chose from a list"


def command_words(interaction: Interaction) -> str | None:
    """The command as people write it, sub-commands included; None for buttons and the like."""
    if interaction.command is None:
        return None
    words = [interaction.command.name, *_path(interaction)[0]]
    return ("/" if interaction.command.kind == CHAT_INPUT else "") + " ".join(words)


def given_options(world: World, interaction: Interaction) -> str:
    """What was given to a command, as people write it: `device:Z1 T-Mobile date:2013-10`."""
    return " ".join(f"{option['name']}:{_value(world, option)}" for option in _path(interaction)[1])


def _path(interaction: Interaction) -> tuple[list[str], list[JsonObject]]:
    """The names of sub-commands, and the options below the last one."""
    words: list[str] = []
    options = interaction.data.get("options")
    while isinstance(options, list) and options and options[0].get("type") in (SUB_COMMAND, SUB_COMMAND_GROUP):
        words.append(str(options[0]["name"]))
        options = options[0].get("options")
    return words, options if isinstance(options, list) else []


def _value(world: World, option: JsonObject) -> str:
    value = option.get("value")
    number = as_int(value) or 0
    if option.get("type") == CHANNEL_OPTION and number in world.channels:
        return f"#{world.channels[number].name}"
    if option.get("type") == USER_OPTION and number in world.users:
        return f"@{world.users[number].shown_name}"
    if option.get("type") == ATTACHMENT:
        return "a file"
    return str(value)


def shown_interaction(interaction: Interaction) -> JsonObject:
    """How far something that a person did has come."""
    return {
        "id": str(interaction.id),
        "kind": interaction.kind,
        "stage": interaction.stage.name.lower(),
        "channel_id": str(interaction.channel_id),
        "message_id": str(interaction.message_id) if interaction.message_id else None,
        "used": command_words(interaction),
        "response_id": str(interaction.response_id) if interaction.response_id else None,
        "choices": interaction.choices,
        "modal": interaction.modal,
    }


def shown_commands(person: Person) -> list[JsonObject]:
    """The commands offered to a person where they are, in their language."""
    return [_command(command, person.locale) for command in person.commands()]


def languages(world: World) -> list[str]:
    """The locales beside English in which the bot's commands are described, and so in which it answers."""
    found: set[str] = set()
    for command in world.commands.values():
        described = command.data.get("description_localizations")
        found |= set(described) if isinstance(described, dict) else set()
    return sorted(found)


def _command(command: Command, locale: str) -> JsonObject:
    return {"id": str(command.id), "kind": command.kind} | _localized(command.data, locale)


def _localized(data: JsonObject, locale: str) -> JsonObject:
    """A definition with names as typed, and descriptions in the reader's language where there are any."""
    shown = {key: value for key, value in data.items() if not key.endswith("_localizations")}
    descriptions = data.get("description_localizations")
    if isinstance(descriptions, dict):
        shown["description"] = descriptions.get(locale, data.get("description"))
    options = data.get("options")
    if isinstance(options, list):
        shown["options"] = [_localized(option, locale) for option in options]
    return shown


def shown_request(world: World, request: Request) -> JsonObject:
    """One line of the request log."""
    return {
        "number": request.number,
        "at": request.at,
        "method": request.method,
        "path": readable(world, request.path),
        "status": request.status,
        "code": request.code,
        "ms": request.milliseconds,
        "fault": request.fault,
        "done": request.carried_out,
    }


def readable(world: World, path: str) -> str:
    """A path with channels by name, and without other ids and the secrets of interactions."""
    return "/".join(_readable_part(world, part) for part in path.split("/"))


def _readable_part(world: World, part: str) -> str:
    if len(part) > 40:
        return "…"
    if not part.isdigit():
        return part
    channel = world.channels.get(int(part))
    return f"#{channel.name}" if channel else "…"
