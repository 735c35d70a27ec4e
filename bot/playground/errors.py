"""Discord's answers when it refuses: an HTTP status, a JSON error code, a sentence, and for wrong bodies a tree of reasons."""

from dataclasses import dataclass

JsonObject = dict[str, object]


class ApiError(Exception):
    """A request that is refused. `code` is Discord's JSON error code (0 when only the HTTP status says something)."""

    def __init__(self, status: int, code: int, message: str, *, errors: JsonObject | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.errors = errors

    def body(self) -> JsonObject:
        """The JSON body that goes with the status."""
        body: JsonObject = {"message": self.message, "code": self.code}
        if self.errors is not None:
            body["errors"] = self.errors
        return body


@dataclass(frozen=True, slots=True)
class Refusal:
    """One of Discord's fixed refusals; `error()` makes what is raised."""

    status: int
    code: int
    message: str

    def error(self) -> ApiError:
        """A fresh error."""
        return ApiError(self.status, self.code, self.message)


# https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes
UNAUTHORIZED = Refusal(401, 0, "401: Unauthorized")
NOT_FOUND = Refusal(404, 0, "404: Not Found")
METHOD_NOT_ALLOWED = Refusal(405, 0, "405: Method Not Allowed")
TOO_LARGE = Refusal(413, 40005, "Request entity too large")
UNKNOWN_CHANNEL = Refusal(404, 10003, "Unknown Channel")
UNKNOWN_GUILD = Refusal(404, 10004, "Unknown Guild")
UNKNOWN_MEMBER = Refusal(404, 10007, "Unknown Member")
UNKNOWN_MESSAGE = Refusal(404, 10008, "Unknown Message")
UNKNOWN_ROLE = Refusal(404, 10011, "Unknown Role")
UNKNOWN_USER = Refusal(404, 10013, "Unknown User")
UNKNOWN_WEBHOOK = Refusal(404, 10015, "Unknown Webhook")
UNKNOWN_INTERACTION = Refusal(404, 10062, "Unknown interaction")
UNKNOWN_COMMAND = Refusal(404, 10063, "Unknown application command")
ALREADY_CROSSPOSTED = Refusal(400, 40033, "This message has already been crossposted")
ALREADY_ACKNOWLEDGED = Refusal(400, 40060, "Interaction has already been acknowledged.")
TAG_REQUIRED = Refusal(400, 40067, "A tag is required to create a forum post in this channel")
MISSING_ACCESS = Refusal(403, 50001, "Missing Access")
NOT_IN_DM = Refusal(403, 50003, "Cannot execute action on a DM channel")
FOREIGN_MESSAGE = Refusal(403, 50005, "Cannot edit a message authored by another user")
EMPTY_MESSAGE = Refusal(400, 50006, "Cannot send an empty message")
DMS_CLOSED = Refusal(403, 50007, "Cannot send messages to this user")
NOT_A_TEXT_CHANNEL = Refusal(400, 50008, "Cannot send messages in a non-text channel")
MISSING_PERMISSIONS = Refusal(403, 50013, "Missing Permissions")
INVALID_WEBHOOK_TOKEN = Refusal(401, 50027, "Invalid Webhook Token")
WRONG_CHANNEL_TYPE = Refusal(400, 50024, "Cannot execute action on this channel type")
TOO_OLD_TO_BULK_DELETE = Refusal(400, 50034, "You can only bulk delete messages that are under 14 days old.")
ARCHIVED_THREAD = Refusal(400, 50083, "Thread is archived")
INVALID_JSON = Refusal(400, 50109, "The request body contains invalid JSON.")
TOO_MANY_DAILY_COMMANDS = Refusal(400, 30034, "Max number of daily application command creates has been reached (200)")
TOO_MANY_FOLLOWUPS = Refusal(400, 40094, "This interaction has reached the maximum number of follow ups (5).")
EXISTING_THREAD = Refusal(400, 160004, "A thread has already been created for this message")
