"""Where commands can be used and who sees them at first: one decorator for each kind, so that no command forgets to say."""

from typing import TypeVar

from discord import app_commands

T = TypeVar("T")


def everywhere(command: T) -> T:
    """For servers and for persons, in servers, direct messages and group chats."""
    contexts = app_commands.allowed_contexts(guilds=True, dms=True, private_channels=True)
    return app_commands.allowed_installs(guilds=True, users=True)(contexts(command))


def in_servers(command: T) -> T:
    """Only in servers that installed the bot; each verb checks its own rights in the service."""
    contexts = app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    return app_commands.allowed_installs(guilds=True, users=False)(contexts(command))


def for_managers(command: T) -> T:
    """Only in servers, and at first only for who has Manage Server; administrators of a server can change that."""
    return app_commands.default_permissions(manage_guild=True)(in_servers(command))
