"""Files of messages, served back as Discord's CDN would."""

from aiohttp import web

from bot.playground.world import World

SHOWN = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})


def add_routes(app: web.Application, world: World) -> None:
    """Serve `/attachments/{channel}/{id}/{name}`."""

    async def serve(request: web.Request) -> web.Response:
        return _attachment(world, request)

    app.router.add_get("/attachments/{channel_id}/{attachment_id}/{filename}", serve)


def _attachment(world: World, request: web.Request) -> web.Response:
    wanted = request.match_info["attachment_id"]
    channel_id = request.match_info["channel_id"]
    channel = world.channels.get(int(channel_id)) if channel_id.isdigit() else None
    for message in [*channel.messages.values(), *channel.ephemeral.values()] if channel else []:
        for item in message.attachments:
            if str(item.id) == wanted:
                kind = item.content_type.partition(";")[0].strip().lower()
                headers = {
                    "X-Content-Type-Options": "nosniff",
                    "Content-Security-Policy": "default-src 'none'; sandbox",
                }
                if kind not in SHOWN:
                    headers["Content-Disposition"] = "attachment"
                    kind = kind if kind.startswith("text/") else "application/octet-stream"
                return web.Response(body=item.content, content_type=kind, headers=headers)
    raise web.HTTPNotFound(text="This content is no longer available.")
