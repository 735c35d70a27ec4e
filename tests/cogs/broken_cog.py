"""A cog whose setup fails, for a test."""


async def setup(_bot: object) -> None:
    """Fails."""
    raise ZeroDivisionError("on purpose")
