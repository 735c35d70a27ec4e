"""What is kept about persons and servers: every table with how its rows are found, why they are there, and how they go.

`/privacy` says it, `/data export` hands it over, `/data delete` deletes it, all from this one list; a test holds the list against
the tables that there are. A new table stands either here or among those that hold nothing of anybody.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one owner, whose id is `:id`.

    `clear` is what is set instead of deleting the row: others own it too. `secret` rows go with the owner and are not shown to
    them: what a server's members watch is nobody else's business.
    """

    where: str
    clear: str = ""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Holding:
    """One table. The catalogs say what and why and how long under `holding-<word>`; tables with one word are told together."""

    table: str
    word: str
    columns: tuple[str, ...]
    """All its columns that name a person, a server, a channel, a role or a message."""
    person: tuple[Part, ...] = ()
    server: tuple[Part, ...] = ()


_CHANNELS = (
    "channel_id IN (SELECT channel_id FROM subscriptions WHERE guild_id = :id AND kind <> 'direct'"
    " UNION SELECT channel_id FROM outbox WHERE guild_id = :id AND kind <> 'direct')"
)
"""Before the tables that it asks are emptied: the order of the list is the order of deletion."""

HOLDINGS = (
    Holding(
        "person_settings",
        "person-settings",
        ("user_id",),
        person=(Part("user_id = :id"),),
    ),
    Holding(
        "region_corrections",
        "corrections",
        ("guild_id", "created_by"),
        person=(Part("created_by = :id", clear="created_by = NULL"),),
        server=(
            Part(
                "guild_id = :id AND NOT EXISTS (SELECT 1 FROM reports r WHERE r.id = report_id AND r.state = 'accepted')"
            ),
            # What holds for all servers by now stays, as nobody's.
            Part("guild_id = :id", clear="guild_id = 0, created_by = NULL"),
        ),
    ),
    Holding(
        "reports",
        "reports",
        ("user_id",),
        person=(Part("user_id = :id", clear="user_id = NULL"),),
    ),
    Holding(
        "watchers",
        "watches",
        ("user_id",),
        person=(Part("user_id = :id"),),
    ),
    Holding(
        "watch_folds",
        "watches",
        ("user_id",),
        person=(Part("user_id = :id"),),
    ),
    Holding(
        "held",
        "posts",
        ("channel_id",),
        person=(Part("channel_id = :id"),),
        server=(Part(_CHANNELS),),
    ),
    Holding(
        "told",
        "posts",
        ("channel_id",),
        person=(Part("channel_id = :id"),),
        server=(Part(_CHANNELS),),
    ),
    Holding(
        "posted",
        "posts",
        ("channel_id",),
        person=(Part("channel_id = :id"),),
        server=(Part(_CHANNELS),),
    ),
    Holding(
        "queues",
        "posts",
        ("channel_id",),
        person=(Part("channel_id = :id"),),
        server=(Part(_CHANNELS),),
    ),
    Holding(
        "outbox",
        "posts",
        ("channel_id", "guild_id", "message_id"),
        person=(Part("kind = 'direct' AND channel_id = :id"),),
        server=(
            Part("guild_id = :id AND kind <> 'direct'"),
            Part("guild_id = :id AND kind = 'direct'", secret=True),
        ),
    ),
    Holding(
        "subscriptions",
        "subscriptions",
        ("guild_id", "channel_id", "created_by"),
        person=(Part("kind = 'direct' AND channel_id = :id"), Part("created_by = :id", clear="created_by = 0")),
        server=(
            Part("guild_id = :id AND kind <> 'direct'"),
            Part("guild_id = :id AND kind = 'direct'", secret=True),
        ),
    ),
    Holding(
        "guild_sources",
        "feeds",
        ("guild_id", "added_by"),
        person=(Part("added_by = :id", clear="added_by = 0"),),
        server=(Part("guild_id = :id"),),
    ),
    Holding(
        "offers",
        "offers",
        ("guild_id", "user_id"),
        person=(Part("user_id = :id"),),
        server=(Part("guild_id = :id"),),
    ),
    Holding(
        "guild_limits",
        "server-settings",
        ("guild_id",),
        server=(Part("guild_id = :id"),),
    ),
    Holding(
        "setups",
        "server-settings",
        ("guild_id",),
        server=(Part("guild_id = :id"),),
    ),
    Holding(
        "troubles",
        "server-settings",
        ("guild_id",),
        server=(Part("guild_id = :id"),),
    ),
    Holding(
        "guild_settings",
        "server-settings",
        ("guild_id", "log_channel_id", "manager_role_id"),
        server=(Part("guild_id = :id"),),
    ),
    Holding(
        "audit",
        "audit",
        ("guild_id", "user_id"),
        person=(Part("user_id = :id", clear="user_id = 0"),),
        server=(Part("guild_id = :id"),),
    ),
)

OF_NOBODY = {
    "articles": "what the feeds themselves published",
    "command_hash": "which commands Discord was told",
    "leases": "which process does what",
    "rates": "how many requests the processes share",
    "schema_versions": "which migrations ran",
    "seen": "by what articles of feeds are recognised",
    "sources": "feeds with their state; those that no server has any more go with the last one",
    "wanted": "which subscriptions wanted an article, by their numbers alone, for 14 days",
}
"""Tables that hold nothing of any person or server, each with what it holds instead."""
