"""Routes that carry their own token: callbacks of interactions and their follow-ups."""

from bot.playground import errors, wire
from bot.playground.errors import JsonObject
from bot.playground.interactions import LAUNCH
from bot.playground.model import Interaction, Message, MessageFlag
from bot.playground.ratelimits import Limit
from bot.playground.rest.call import Answer, Call, Route

_FOLLOW_UPS = Limit(5, 2.0)


def _callback(call: Call) -> Answer:
    body = call.form()
    interaction, message = call.interactions.answer(call.id("interaction_id"), call.params["token"], body, call.uploads)
    if call.query.get("with_response", "").lower() not in ("true", "1"):
        return Answer(204)
    return Answer(200, _described(call, interaction, message))


def _described(call: Call, interaction: Interaction, message: Message | None) -> JsonObject:
    """What `with_response` asks for."""
    about: JsonObject = {"id": str(interaction.id), "type": interaction.kind}
    kind = interaction.callback_kind
    if kind == LAUNCH:
        about["activity_instance_id"] = f"i-{interaction.id}-gc-{interaction.guild_id}-{interaction.channel_id}"
        resource: JsonObject = {"type": kind, "activity_instance": {"id": about["activity_instance_id"]}}
        return {"interaction": about, "resource": resource}
    if message is None:
        return {"interaction": about}
    about |= {
        "response_message_id": str(message.id),
        "response_message_loading": bool(message.flags & MessageFlag.LOADING),
        "response_message_ephemeral": message.visible_to is not None,
    }
    return {"interaction": about, "resource": {"type": kind, "message": wire.message(message, call.world)}}


def _check_application(call: Call) -> str:
    if call.id("application_id") != call.world.application_id:
        raise errors.UNKNOWN_WEBHOOK.error()
    return call.params["token"]


def _follow_up(call: Call) -> JsonObject:
    token = _check_application(call)
    message = call.interactions.follow_up(token, call.form(), call.uploads)
    return wire.message(message, call.world)


def _get(call: Call) -> JsonObject:
    token = _check_application(call)
    return wire.message(call.interactions.find(token, call.params["message_id"]), call.world)


def _edit(call: Call) -> JsonObject:
    token = _check_application(call)
    message = call.interactions.edit(token, call.params["message_id"], call.form(), call.uploads)
    return wire.message(message, call.world)


def _delete(call: Call) -> None:
    token = _check_application(call)
    call.interactions.delete(token, call.params["message_id"])


_WEBHOOK = "/webhooks/{application_id}/{token}"
_MESSAGE = f"{_WEBHOOK}/messages/{{message_id}}"
ROUTES = (
    Route("POST", "/interactions/{interaction_id}/{token}/callback", _callback, _FOLLOW_UPS, open_to_tokens=True),
    Route("POST", _WEBHOOK, _follow_up, _FOLLOW_UPS, open_to_tokens=True),
    Route("GET", _MESSAGE, _get, _FOLLOW_UPS, open_to_tokens=True),
    Route("PATCH", _MESSAGE, _edit, _FOLLOW_UPS, open_to_tokens=True),
    Route("DELETE", _MESSAGE, _delete, _FOLLOW_UPS, open_to_tokens=True),
)
