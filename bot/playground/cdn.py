"""Files of messages, served back as Discord's CDN would."""

from aiohttp import web

from bot.playground.forms import as_int
from bot.playground.model import Attachment
from bot.playground.world import World

SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def add_routes(app: web.Application, world: World) -> None:
    """Serve `/attachments/{channel}/{id}/{name}` and, for files given to commands and forms, `/ephemeral-attachments/…`."""

    async def serve(request: web.Request) -> web.Response:
        return _served(_of_message(world, request))

    async def serve_handed_over(request: web.Request) -> web.Response:
        return _served(world.uploads.find(as_int(request.match_info["attachment_id"])))

    app.router.add_get("/attachments/{channel_id}/{attachment_id}/{filename}", serve)
    app.router.add_get("/ephemeral-attachments/{application_id}/{attachment_id}/{filename}", serve_handed_over)


def _of_message(world: World, request: web.Request) -> Attachment | None:
    wanted = request.match_info["attachment_id"]
    channel = world.channels.get(as_int(request.match_info["channel_id"]) or 0)
    for message in [*channel.messages.values(), *channel.ephemeral.values()] if channel else []:
        for item in message.attachments:
            if str(item.id) == wanted:
                return item
    return None


def _served(item: Attachment | None) -> web.Response:
    if item is None:
        raise web.HTTPNotFound(text="This content is no longer available.")
    kind = item.content_type.partition(";")[0].strip().lower()
    headers = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox"}
    if kind not in SHOWN:
        headers["Content-Disposition"] = "attachment"
        kind = kind if kind.startswith("text/") else "application/octet-stream"
    return web.Response(body=item.content, content_type=kind, headers=headers)
