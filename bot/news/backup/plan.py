"""What a restore would change: the server as it is and as the file wants it in, every difference out. Pure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.news.backup.model import Backup, Feed, ServerSettings, Subscribed
from bot.news.model import TargetKind


@dataclass(frozen=True, slots=True)
class Here:
    """What the server is, for whoever restores: channels where both they and the bot may write, and roles they may mention."""

    channels: Mapping[int, TargetKind]
    roles: frozenset[int]
    all_roles: frozenset[int]
    allowed: Callable[[str], bool]
    """Whether an address may be fetched."""
    is_place: Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something of the file that cannot be here. `why` is `channel`, `role`, `address` or `region`; `what` names it."""

    why: str
    what: str


@dataclass(frozen=True, slots=True)
class Changes:
    """Every difference. `settings` holds the new ones, `changed_settings` the names of those that differ."""

    add_feeds: tuple[Feed, ...]
    change_feeds: tuple[Feed, ...]
    remove_feeds: tuple[Feed, ...]
    add: tuple[Subscribed, ...]
    remove: tuple[Subscribed, ...]
    settings: ServerSettings
    changed_settings: tuple[str, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def any(self) -> bool:
        """Whether anything would change."""
        return bool(
            self.add_feeds or self.change_feeds or self.remove_feeds or self.add or self.remove or self.changed_settings
        )


def changes(now: Backup, wished: Backup, here: Here) -> Changes:
    """How to get from one to the other."""
    left_out: list[LeftOut] = []
    before = {one.url: one for one in now.feeds}
    after = {one.url: one for one in (_feed(feed, here, left_out) for feed in wished.feeds) if one is not None}
    have = set(now.subscriptions)
    subscriptions = [_subscription(one, have, after, here=here, left_out=left_out) for one in wished.subscriptions]
    wanted = dict.fromkeys(one for one in subscriptions if one is not None)
    settings = _settings(wished.settings, now.settings, here, left_out)
    return Changes(
        add_feeds=tuple(one for url, one in after.items() if url not in before),
        change_feeds=tuple(one for url, one in after.items() if url in before and before[url] != one),
        remove_feeds=tuple(one for url, one in before.items() if url not in after),
        add=tuple(one for one in wanted if one not in have),
        remove=tuple(one for one in now.subscriptions if one not in wanted),
        settings=settings,
        changed_settings=tuple(
            name for name in ServerSettings.model_fields if getattr(settings, name) != getattr(now.settings, name)
        ),
        left_out=tuple(left_out),
    )


def _feed(feed: Feed, here: Here, left_out: list[LeftOut]) -> Feed | None:
    if not here.allowed(feed.url):
        left_out.append(LeftOut("address", feed.url))
        return None
    home = tuple(code for code in feed.home if here.is_place(code))
    left_out += [LeftOut("region", code) for code in feed.home if code not in home]
    return feed.model_copy(update={"home": home})


def _subscription(
    one: Subscribed, have: set[Subscribed], feeds: Mapping[str, Feed], *, here: Here, left_out: list[LeftOut]
) -> Subscribed | None:
    """The subscription as it can be here; one that the server has already is not looked at again."""
    if one in have:
        return one
    kind = here.channels.get(one.channel)
    if kind is None:
        left_out.append(LeftOut("channel", str(one.channel)))
        return None
    wishes = one.wishes
    unknown = [code for code in wishes.regions if not here.is_place(code)]
    missing = [url for url in wishes.feeds if url not in feeds]
    left_out += [LeftOut("region", code) for code in unknown] + [LeftOut("address", url) for url in missing]
    if unknown or missing:
        return None  # with a wish less it would ask for more than it did
    role = wishes.mention_role
    if role is not None and role not in here.roles:
        left_out.append(LeftOut("role", str(role)))
        wishes = wishes.model_copy(update={"mention_role": None})
    return one.model_copy(update={"kind": kind, "wishes": wishes})


def _settings(wished: ServerSettings, now: ServerSettings, here: Here, left_out: list[LeftOut]) -> ServerSettings:
    update: dict[str, object] = {}
    channel, role = wished.log_channel_id, wished.manager_role_id
    if channel is not None and channel != now.log_channel_id and channel not in here.channels:
        left_out.append(LeftOut("channel", str(channel)))
        update["log_channel_id"] = now.log_channel_id
    if role is not None and role != now.manager_role_id and role not in here.all_roles:
        left_out.append(LeftOut("role", str(role)))
        update["manager_role_id"] = now.manager_role_id
    country = wished.home_country
    if country is not None and not here.is_place(country):
        left_out.append(LeftOut("region", country))
        update["home_country"] = now.home_country
    return wished.model_copy(update=update)
