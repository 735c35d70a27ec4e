"""The log: one line a unit of work with facts as fields; readable on a terminal, JSON elsewhere, and never a secret.

Elsewhere: `log = structlog.get_logger(__name__)`, then `log.info("polled", source=…, new=3)`. The standard library's loggers
(discord.py, aiohttp, asyncio) come out the same way.
"""

import logging
import re
import sys
from collections.abc import Iterable
from typing import TextIO

from pydantic import SecretStr

from bot.memory import without
from bot.settings import LogFormat, LogLevel

# Where these happen to be installed, structlog loads them for tracebacks in colour and for threads of another kind: 5 MB.
with without("rich", "greenlet"):
    import structlog

HIDDEN = "[hidden]"

_PATTERNS = (
    # An Authorization header as it stands in a repr, in JSON, or on the wire.
    (
        re.compile(r"(?i)(authorization\\?['\"]?\s*[:=,]\s*\\?['\"]?)(?:(?:bot|bearer|basic)\s+)?[^\s'\"\\,;)}\]]+"),
        rf"\1{HIDDEN}",
    ),
    (re.compile(r"\b(?P<scheme>Bot|Bearer)\s+[\w.~+/-]{20,}=*"), rf"\g<scheme> {HIDDEN}"),
    # A bot token: its user id, a time and a signature in base 64.
    (re.compile(r"[\w-]{18,40}\.[\w-]{6,7}\.[\w-]{25,}"), HIDDEN),
    # A webhook's or an interaction's token in a path.
    (re.compile(r"(/(?:webhooks|interactions)/\d+/)[\w.~%-]+"), rf"\1{HIDDEN}"),
    (
        re.compile(r"(?i)((?:\\?['\"])?\btoken\\?['\"]?\s*[:=]\s*\\?['\"]?)(?!None\b|null\b)[^\s'\"\\,;)}\]]{8,}"),
        rf"\1{HIDDEN}",
    ),
    # The user part, and then the query, of a URL. Bounded, for a long line must not take long.
    (re.compile(r"(\b[a-z][a-z0-9+.-]{0,20}://)[^\s/?#'\"@]{1,500}@"), r"\1"),
    (re.compile(r"(\bhttps?://[^\s?#'\"<>]{1,2000}+)\?[^\s#'\"<>\\)\]}]+"), r"\1?…"),
)
_FRAMES_OF_OTHERS = ("discord", "aiohttp", "aiosqlite", "asyncio", "charset_normalizer")
"""Loggers of others that say too much below `info`: discord.py's debug lines hold tokens and bodies."""


def configure_log(
    *,
    level: LogLevel = "info",
    form: LogFormat = "auto",
    secrets: Iterable[SecretStr | None] = (),
    stream: TextIO | None = None,
) -> None:
    """Sets the log up for this process; calling it again replaces what was set.

    Args:
        level: What is logged at least. Other packages' loggers never go below `info`.
        form: `auto` is text when the stream is a terminal, else JSON.
        secrets: Values that never appear, wherever they come from.
        stream: Where lines go; standard error when None.
    """
    target = sys.stderr if stream is None else stream
    text = form == "text" or (form == "auto" and target.isatty())
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    handler = logging.StreamHandler(target)
    handler.setFormatter(_RedactingFormatter(shared, _renderers(text=text, colors=target.isatty()), secrets))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    logging.captureWarnings(capture=True)
    for name in _FRAMES_OF_OTHERS:
        logging.getLogger(name).setLevel(max(root.level, logging.INFO))


def redact(text: str, secrets: Iterable[str] = ()) -> str:
    """The text without tokens, credentials and the queries of URLs."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    for pattern, replacement in _PATTERNS:
        text = pattern.sub(replacement, text)
    return text


class _RedactingFormatter(structlog.stdlib.ProcessorFormatter):
    """Renders a record, and takes out of the finished line, traceback included, what nobody may read."""

    def __init__(
        self,
        shared: list[structlog.typing.Processor],
        renderers: list[structlog.typing.Processor],
        secrets: Iterable[SecretStr | None],
    ) -> None:
        super().__init__(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderers],
        )
        self._secrets = [value for secret in secrets if secret is not None and (value := secret.get_secret_value())]

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return redact(super().format(record), self._secrets)


def _renderers(*, text: bool, colors: bool) -> list[structlog.typing.Processor]:
    if text:
        return [structlog.dev.ConsoleRenderer(colors=colors, exception_formatter=structlog.dev.plain_traceback)]
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False, default=str)]
