"""One round of polling: sources that are due in, everything new in the outbox. Meets delivery only in the store."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Protocol
from urllib.parse import urlsplit

import structlog

from bot.errors import ParseError
from bot.http import Http
from bot.news import dedupe, schedule
from bot.news.audience import Audience
from bot.news.fetch import Failed, Fetched, NotModified, Outcome, Unchanged, fetch
from bot.news.intake import Changed, Intake, Known, NewArticle, Polled, shown_hash
from bot.news.match import Candidate
from bot.news.model import Article, Entry, Feed, GuildId, SourceId, Tags, Validators
from bot.news.pace import HostGate
from bot.news.parse import complete
from bot.news.schedule import Trouble
from bot.news.sources import After, DueSource, SourceRepository
from bot.news.wire import Payload

log = structlog.get_logger(__name__)

LEASE = timedelta(minutes=5)
ROUND = 1000
"""Sources taken up in one round."""
AT_ONCE = 100
"""Requests under way at once, over all hosts."""
BATCH = 100
"""Polls written in one commit."""
FULL_EVERY = timedelta(hours=24)
"""Once a day a source is asked without validators: some servers answer 304 for ever."""
TOO_OLD = timedelta(hours=48)
"""What was published longer ago is noted and not posted."""


class Parser(Protocol):
    """What parses a body: `bot.news.parsing.pool.ParsePool`."""

    async def parse(self, body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
        """The feed, skimmed. Raises ParseError."""


Tag = Callable[[Entry, frozenset[str], str | None], Tags]
"""Entry, home of its source, language of its source → tags."""


@dataclass(frozen=True, slots=True)
class SourceNotice:
    """Something about a source that its servers should know: `failing`, `off`, `gone` or `recovered`."""

    source: SourceId
    title: str
    what: str
    reason: str = ""


Notify = Callable[[SourceNotice], Awaitable[None]]


@dataclass(slots=True)
class Round:
    """Figures of one round."""

    polled: int = 0
    unchanged: int = 0
    changed: int = 0
    failed: int = 0
    articles: int = 0
    deliveries: int = 0


@dataclass(frozen=True, slots=True)
class Pollers:
    """What a poll needs, opened."""

    http: Http
    parser: Parser
    sources: SourceRepository
    intake: Intake
    audience: Audience
    tag: Tag


class Poller:
    """Polls the sources that are due. Rounds never overlap: each waits for the one before it.

    Args:
        least_s: FEEDS_MIN_INTERVAL_S.
        notify: is told what a source's servers should know; one that fails only costs the notice.
        spread: a number from 0 to 1, for jitter.
    """

    def __init__(
        self,
        tools: Pollers,
        *,
        clock: Callable[[], datetime],
        gate: HostGate,
        least_s: int,
        notify: Notify,
        spread: Callable[[], float] = random.random,
    ) -> None:
        self._tools = tools
        self._clock = clock
        self._gate = gate
        self._least_s = least_s
        self._notify = notify
        self._spread = spread
        self._places = asyncio.Semaphore(AT_ONCE)
        self._one_round = asyncio.Lock()

    async def run(self) -> Round:
        """Polls everything that is due now."""
        done = Round()
        async with self._one_round:
            while due := await self._tools.sources.lease_due(self._clock(), lease=LEASE, limit=ROUND):
                await self._poll_all(due, done)
        if done.polled:
            log.info(
                "polled",
                sources=done.polled,
                unchanged=done.unchanged,
                changed=done.changed,
                failed=done.failed,
                new=done.articles,
                deliveries=done.deliveries,
            )
        return done

    async def look(self, due: DueSource) -> Polled:
        """One source's poll, nothing written: also what `/feeds test` shows."""
        outcome = await self._ask(due)
        return await self._digest(due, outcome)

    async def _poll_all(self, due: Sequence[DueSource], done: Round) -> None:
        results: asyncio.Queue[Polled] = asyncio.Queue()

        async def poll(one: DueSource) -> None:
            async with self._places:
                polled = await self.look(one)
            results.put_nowait(polled)
            await self._tell(one, polled)

        async with asyncio.TaskGroup() as group:
            group.create_task(self._write(results, len(due), done))
            for one in due:
                group.create_task(poll(one))

    async def _write(self, results: asyncio.Queue[Polled], expected: int, done: Round) -> None:
        """Commits results as they come, many at a time: what waits when a commit ends goes into the next one."""
        while done_now := min(expected, BATCH):
            batch = [await results.get()]
            while len(batch) < done_now and not results.empty():
                batch.append(results.get_nowait())
            written = await self._tools.intake.commit(batch, self._clock())
            expected -= len(batch)
            done.polled += len(batch)
            done.articles += written.articles
            done.deliveries += written.deliveries
            for polled in batch:
                _count(polled, done)

    async def _ask(self, due: DueSource) -> Outcome:
        source, now = due.source, self._clock()
        known = source.validators
        if due.last_full is None or now - due.last_full >= FULL_EVERY:
            known = Validators(body_hash=known.body_hash)
        async with self._gate.passing(urlsplit(source.url).hostname or ""):
            return await fetch(self._tools.http, source.url, now=now, validators=known)

    async def _digest(self, due: DueSource, outcome: Outcome) -> Polled:
        now = self._clock()
        match outcome:
            case NotModified() | Unchanged():
                after = self._fine(due, now, outcome.validators, wait_s=outcome.wait_s)
                return Polled(
                    replace(after, full=isinstance(outcome, Unchanged)), moved_to=_moved(due, outcome.permanent_url)
                )
            case Fetched():
                return await self._read(due, outcome, now)
            case Failed():
                return Polled(self._trouble(due, outcome, now))

    async def _read(self, due: DueSource, fetched: Fetched, now: datetime) -> Polled:
        try:
            feed = await self._tools.parser.parse(
                fetched.body, content_type=fetched.content_type, base_url=fetched.url, now=now
            )
        except ParseError as error:
            reason = str(error.facts.get("reason", "unreadable"))
            return Polled(self._trouble(due, Failed(reason, error.sentence, fetched.status), now))
        keyed = dedupe.keyed(feed.entries)
        keys = tuple(dict.fromkeys(key for _, found in keyed for key in found))
        known = await self._tools.intake.known(due.source.id, keys, now)
        wait_s = max(fetched.wait_s or 0, feed.ttl_s or 0) or None
        after = self._fine(due, now, fetched.validators, wait_s=wait_s, feed=feed)
        polled = Polled(replace(after, full=True), moved_to=_moved(due, fetched.permanent_url))
        return await self._sort_out(due, feed, keyed, known=known, polled=polled)

    async def _sort_out(
        self,
        due: DueSource,
        feed: Feed,
        keyed: Sequence[tuple[Entry, tuple[str, ...]]],
        *,
        known: dict[str, Known],
        polled: Polled,
    ) -> Polled:
        """What is new, what has changed, and which keys are only to be noted."""
        fresh = dedupe.fresh(feed.entries, known)
        posted = _chosen(fresh, due, self._clock())
        guilds: Sequence[GuildId] = ()
        if posted:
            guilds = (await self._tools.sources.guilds_of([due.source.id]))[due.source.id]
        title = due.source.title or feed.title
        articles = tuple(self._article(due, entry, keys, feed, guilds=guilds) for entry, keys in posted)
        taken = {key for article in articles for key in article.keys}
        noted = [key for key, state in known.items() if state.stale]
        noted += [key for _, keys in fresh for key in keys if key not in taken]
        # A second key of an entry that is known by its first: a guid that changed, a link that moved.
        noted += [key for _, keys in keyed if any(key in known for key in keys) for key in keys if key not in known]
        changed = tuple(self._changes(due, keyed, known, title))
        return replace(polled, articles=articles, changed=changed, seen_only=tuple(dict.fromkeys(noted)))

    def _article(
        self,
        due: DueSource,
        skimmed: Entry,
        keys: tuple[str, ...],
        feed: Feed,
        *,
        guilds: Sequence[GuildId],
    ) -> NewArticle:
        entry = complete(skimmed)
        language = entry.language or feed.language or due.source.language
        tags = self._tools.tag(entry, due.source.home, language)
        article = Article(due.source.id, keys, entry, tags, self._clock())
        wanted = self._tools.audience.wanting(Candidate.of(article, due.source.home), guilds)
        payload = Payload(entry, tags, due.source.title or feed.title, tuple(sorted(due.source.home)))
        return NewArticle(payload, keys, dedupe.link_key(entry), wanted)

    def _changes(
        self, due: DueSource, keyed: Sequence[tuple[Entry, tuple[str, ...]]], known: dict[str, Known], title: str
    ) -> list[Changed]:
        changes: list[Changed] = []
        for skimmed, keys in keyed:
            state = next((known[key] for key in keys if key in known and known[key].article is not None), None)
            if state is None or state.article is None or state.shown is None:
                continue
            entry = complete(skimmed)
            if shown_hash(entry) != state.shown:
                tags = self._tools.tag(entry, due.source.home, entry.language or due.source.language)
                changes.append(Changed(state.article, Payload(entry, tags, title, tuple(sorted(due.source.home)))))
        return changes

    def _fine(
        self, due: DueSource, now: datetime, validators: Validators, *, wait_s: int | None, feed: Feed | None = None
    ) -> After:
        every = due.interval_s
        if feed is not None:
            every = schedule.interval_s(_gaps(feed.entries), least_s=self._least_s)
        every = max(every, self._least_s)
        return After(
            source=due.source.id,
            validators=validators,
            polled=now,
            next_poll=schedule.after_success(now, due.source.url, every, asked_wait_s=wait_s, spread=self._spread()),
            interval_s=every,
            title=feed.title if feed else "",
            language=feed.language if feed else None,
        )

    def _trouble(self, due: DueSource, failed: Failed, now: datetime) -> After:
        trouble = Trouble(due.failures + 1, due.failing_since or now, due.told)
        state = "gone" if failed.gone else "off" if schedule.should_switch_off(trouble, now) else "active"
        told = now if state == "active" and schedule.should_tell(trouble, now) else due.told
        log.info(
            "poll failed", source=due.source.id, reason=failed.reason, status=failed.status, failures=trouble.failures
        )
        return After(
            source=due.source.id,
            validators=due.source.validators,
            polled=now,
            next_poll=schedule.after_failure(
                now, trouble.failures, retry_after_s=failed.retry_after_s, spread=self._spread()
            ),
            interval_s=due.interval_s,
            error=failed.reason,
            failures=trouble.failures,
            failing_since=trouble.since,
            told=told,
            state=state,
        )

    async def _tell(self, due: DueSource, polled: Polled) -> None:
        after = polled.after
        what = ""
        if after.state != "active":
            what = after.state
        elif after.told is not None and due.told is None:
            what = "failing"
        elif after.error is None and due.told is not None:
            what = "recovered"
        if what:
            await self._notify(SourceNotice(due.source.id, due.source.title or due.source.url, what, after.error or ""))


def _chosen(
    fresh: Sequence[tuple[Entry, tuple[str, ...]]], due: DueSource, now: datetime
) -> list[tuple[Entry, tuple[str, ...]]]:
    """What is to be posted, oldest first. The first poll fills the memory and posts nothing, or the newest few that were asked for."""
    by_age = sorted(
        enumerate(fresh), key=lambda item: (item[1][0].published or now, -item[0])
    )  # feeds put the newest first, so of two without a date the later one in the document is older
    ordered = [pair for _, pair in by_age]
    if not due.source.baseline_done:
        return ordered[-due.newest_wanted :] if due.newest_wanted > 0 else []
    return [pair for pair in ordered if pair[0].published is None or now - pair[0].published <= TOO_OLD]


def _gaps(entries: Sequence[Entry]) -> list[float]:
    """Seconds between the newest entries with a date, newest first."""
    dates = sorted((entry.published for entry in entries if entry.published), reverse=True)[:12]
    return [(newer - older).total_seconds() for newer, older in pairwise(dates)]


def _moved(due: DueSource, permanent_url: str | None) -> str | None:
    return permanent_url if permanent_url and permanent_url != due.source.url else None


def _count(polled: Polled, done: Round) -> None:
    if polled.after.error is not None:
        done.failed += 1
    elif polled.articles or polled.changed:
        done.changed += 1
    else:
        done.unchanged += 1
