"""What a server's subscriptions and tags are called: asked of the services, for the words on cards."""

from collections.abc import Sequence

from bot.news.model import GuildId, Subscription, Tags
from bot.news.service import NewsService
from bot.news.wording import Naming
from bot.places.places import Places


async def names_for(
    news: NewsService, places: Places, guild: GuildId, wished: Sequence[Subscription], *, tags: Tags | None = None
) -> Naming:
    """Names of everything that these subscriptions and tags have."""
    devices = {device for one in wished for device in one.devices}
    if tags is not None:
        devices.update(tag.value for tag in tags.devices)
    sources = await news.sources(guild) if any(one.sources for one in wished) else []
    names = await news.device_names(devices) if devices else {}
    return Naming(places, names, {one.source: one.name for one in sources})
