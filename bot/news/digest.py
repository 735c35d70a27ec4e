"""What the answer of one source comes to: an outcome of `fetch` in, one `Polled` out, nothing written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Protocol

import msgspec
import structlog

from bot.errors import ParseError
from bot.http import REASONS
from bot.news import dedupe, schedule
from bot.news.audience import Audience
from bot.news.fetch import Failed, Fetched, NotModified, Outcome, Unchanged, torn
from bot.news.intake import Intake, Polled
from bot.news.lookups import Lookups
from bot.news.match import Candidate
from bot.news.model import TOO_OLD, Article, ArticleId, Entry, Feed, GuildId, Tags, Validators
from bot.news.pace import LoopShare
from bot.news.parse import complete, picture
from bot.news.placing import Changed, NewArticle, shown_hash
from bot.news.rounds import After, DueSource
from bot.news.schedule import Trouble
from bot.news.seen import Known
from bot.news.tellings import Kin
from bot.news.wire import Payload

log = structlog.get_logger(__name__)


RENAMED_LEAST = 5
"""Entries of a feed in which not one is known, so that it must be the names that changed."""
DELTA = 226
"""Status of an answer that holds only what is new: we offer to take such ones."""
TORN = "truncated"
TORN_TRIES = 3
"""An answer that ends in the middle is asked for again before it is taken as it is: its older entries are still to come."""

Keyed = Sequence[tuple[Entry, tuple[str, ...]]]


class Parser(Protocol):
    """What parses a body: `bot.news.parsing.pool.ParsePool`."""

    async def parse(self, body: bytes, *, content_type: str | None, base_url: str, now: datetime) -> Feed:
        """The feed, skimmed. Raises ParseError."""


Tag = Callable[[Entry, frozenset[str], str | None], Tags]
"""Entry, home of its source, language of its source → tags."""


class Kinship(Protocol):
    """What finds the earlier reports of an article's story: `bot.news.storybook.Storybook.kin`."""

    def __call__(
        self, article: ArticleId, entry: Entry, tags: Tags, *, source: str, language: str | None, wanted: bool
    ) -> Kin:
        """Them; an article that is `wanted` is kept for those to come."""


def no_kin(article: ArticleId, entry: Entry, tags: Tags, *, source: str, language: str | None, wanted: bool) -> Kin:
    """Each article is a story of its own."""
    del article, entry, tags, source, language, wanted
    return Kin()


class Digester:
    """Reads answers. What it needs of the store it asks; it writes nothing.

    Args:
        least_s: FEEDS_MIN_INTERVAL_S.
        spread: a number from 0 to 1, for jitter.
    """

    def __init__(
        self,
        parser: Parser,
        intake: Intake,
        *,
        lookups: Lookups,
        audience: Audience,
        tag: Tag,
        kin: Kinship,
        clock: Callable[[], datetime],
        spread: Callable[[], float],
        least_s: int,
    ) -> None:
        self._parser = parser
        self._intake = intake
        self._lookups = lookups
        self._audience = audience
        self._tag = tag
        self._kin = kin
        self._clock = clock
        self._spread = spread
        self._least_s = least_s
        self._share = LoopShare()

    async def digest(self, due: DueSource, outcome: Outcome) -> Polled:
        """What an answer comes to."""
        now = self._clock()
        match outcome:
            case NotModified() | Unchanged():
                full = isinstance(outcome, Unchanged)
                after = self._fine(due, now, outcome.validators, wait_s=outcome.wait_s, full=full)
                return Polled(after, moved_to=_moved(due, outcome.permanent_url))
            case Fetched():
                return await self._read(due, outcome, now)
            case Failed():
                return Polled(self.trouble(due, outcome, now))

    async def _read(self, due: DueSource, fetched: Fetched, now: datetime) -> Polled:
        await self._share.turn()
        try:
            feed = await self._parser.parse(
                fetched.body, content_type=fetched.content_type, base_url=fetched.url, now=now
            )
        except ParseError as error:
            reason = str(error.facts.get("reason", "unreadable"))
            return Polled(self.trouble(due, Failed(reason, error.sentence, fetched.status), now))
        validators = fetched.validators
        if torn(fetched.body):
            if due.failures < TORN_TRIES or due.last_error != TORN:
                return Polled(self.trouble(due, Failed(TORN, REASONS[TORN], fetched.status), now))
            # It stays torn, so what is there must do; but the last entry may lack the guid or the link by which it is recognised.
            log.info("torn body", source=due.source.id, bytes=len(fetched.body))
            feed, validators = replace(feed, entries=feed.entries[:-1]), Validators()
        keyed = dedupe.keyed(feed.entries)
        known: Mapping[str, Known] = {}
        if due.source.baseline_done or due.last_full is not None:
            # Nothing is known of a source that never answered.
            keys = tuple(dict.fromkeys(key for _, found in keyed for key in found))
            known = await self._lookups.known(due.source.id, keys, now)
            await self._share.turn()
        after = self._fine(due, now, validators, wait_s=fetched.wait_s, full=True, feed=feed)
        polled = Polled(after, moved_to=_moved(due, fetched.permanent_url))
        whole = fetched.status != DELTA
        return await self._sort_out(due, feed, keyed, known=known, polled=polled, whole=whole)

    async def _sort_out(
        self,
        due: DueSource,
        feed: Feed,
        keyed: Sequence[tuple[Entry, tuple[str, ...]]],
        *,
        known: Mapping[str, Known],
        polled: Polled,
        whole: bool,
    ) -> Polled:
        """What is new, what has changed, and which keys are only to be noted.

        `whole`: the feed with all that it shows, so that old names must be among its entries; not only what is new (RFC 3229).
        """
        fresh = dedupe.fresh_of(keyed, known)
        strange = due.source.baseline_done and whole and not known and len(fresh) >= RENAMED_LEAST
        renamed = strange and await self._lookups.knows(due.source.id)
        posted = _chosen(fresh, due, self._clock(), renamed=renamed)
        guilds: Mapping[frozenset[str], Sequence[GuildId]] = {}
        if posted:
            guilds = await self._lookups.guilds_of(due.source.id)
            await self._share.turn()
        title = due.source.title or feed.title
        articles = tuple(self._article(due, entry, keys, feed, guilds=guilds) for entry, keys in posted)
        taken = {key for article in articles for key in article.keys}
        noted = [key for key, state in known.items() if state.stale]
        noted += [key for _, keys in fresh for key in keys if key not in taken]
        if known:
            # A second key of an entry that is known by its first: a guid that changed, a link that moved.
            missing = {key for _, keys in keyed for key in keys if key not in known}
            noted += [key for _, keys in keyed if not missing.issuperset(keys) for key in keys if key in missing]
        changed = tuple(self._changes(due, keyed, known, title))
        return msgspec.structs.replace(
            polled, articles=articles, changed=changed, seen_only=tuple(dict.fromkeys(noted))
        )

    def _article(
        self,
        due: DueSource,
        skimmed: Entry,
        keys: tuple[str, ...],
        feed: Feed,
        *,
        guilds: Mapping[frozenset[str], Sequence[GuildId]],
    ) -> NewArticle:
        entry = complete(skimmed)
        language = due.wished_language or entry.language or feed.language or due.source.language
        # One home for the tags: what all servers agree on, else what the source itself says.
        home = due.source.home or (next(iter(guilds)) if len(guilds) == 1 else frozenset())
        tags = self._audience.corrections.over(self._tag(entry, home, language), due.source.id, None, None)
        article = Article(due.source.id, keys, entry, tags, self._clock())
        wanted = [
            subscription
            for own, of_home in self._audience.listeners(guilds, due.source.url).items()
            for subscription in self._audience.wanting(Candidate.of(article, own or home), of_home)
        ]
        wanted.sort(key=lambda subscription: subscription.id)
        name, number = due.source.title or feed.title, self._intake.article_id(self._clock())
        kin = self._kin(number, entry, tags, source=name, language=language, wanted=bool(wanted))
        payload = Payload(entry, tags, name, tuple(sorted(home)))
        return NewArticle(payload, keys, _page(entry, keys), tuple(wanted), number, kin)

    def _changes(
        self, due: DueSource, keyed: Sequence[tuple[Entry, tuple[str, ...]]], known: Mapping[str, Known], title: str
    ) -> list[Changed]:
        changes: list[Changed] = []
        posted = {key: state for key, state in known.items() if state.article is not None}
        for skimmed, keys in keyed if posted else ():
            state = next((posted[key] for key in keys if key in posted), None)
            if state is None or state.article is None or state.shown is None:
                continue
            if shown_hash(skimmed.title, picture(skimmed)) != state.shown:
                entry = complete(skimmed)
                language = due.wished_language or entry.language or due.source.language
                tags = self._tag(entry, due.source.home, language)
                changes.append(Changed(state.article, Payload(entry, tags, title, tuple(sorted(due.source.home)))))
        return changes

    def _fine(
        self,
        due: DueSource,
        now: datetime,
        validators: Validators,
        *,
        wait_s: int | None,
        full: bool,
        feed: Feed | None = None,
    ) -> After:
        every = due.interval_s
        if feed is not None:
            every = schedule.interval_s(
                schedule.gaps_s(entry.published for entry in feed.entries), least_s=self._least_s
            )
        every = max(_wished(due, every), self._least_s)
        quiet = (
            feed is None
            and due.source.baseline_done
            and due.failures == 0
            and due.told is None
            and due.last_error is None
            and every == due.interval_s
            and validators == due.source.validators
        )
        asked_s, skips = (feed.ttl_s, feed.skips) if feed is not None else (due.asked_wait_s, due.skips)
        next_poll = schedule.after_success(
            now, due.source.url, every, asked_wait_s=max(wait_s or 0, asked_s or 0) or None, spread=self._spread()
        )
        return After(
            source=due.source.id,
            validators=validators,
            polled=now,
            due_ms=due.due_ms,
            next_poll=schedule.past_skips(next_poll, skips),
            interval_s=every,
            full=full,
            read=feed is not None,
            title=feed.title if feed else "",
            language=feed.language if feed else None,
            quiet=quiet,
            asked_wait_s=asked_s,
            skips=skips,
        )

    def trouble(self, due: DueSource, failed: Failed, now: datetime) -> After:
        """What a failure leaves: a longer pause, after a day a notice, in the end the source is switched off."""
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
            due_ms=due.due_ms,
            next_poll=schedule.after_failure(
                now,
                trouble.failures,
                retry_after_s=failed.retry_after_s,
                spread=self._spread(),
                first_s=min(schedule.FIRST_BACKOFF_S, self._least_s),
            ),
            interval_s=due.interval_s,
            error=failed.reason,
            failures=trouble.failures,
            failing_since=trouble.since,
            told=told,
            state=state,
        )


def _chosen(
    fresh: Sequence[tuple[Entry, tuple[str, ...]]], due: DueSource, now: datetime, *, renamed: bool
) -> list[tuple[Entry, tuple[str, ...]]]:
    """What is to be posted, oldest first. The first poll fills the memory and posts nothing, or the newest few that were asked for.

    `renamed`: a feed of which nothing is known any more has new names for old entries, as after a site's move: then only what is
    dated later than its last answer is new.
    """
    if not due.source.baseline_done and due.newest_wanted <= 0:
        return []
    by_age = sorted(
        enumerate(fresh), key=lambda item: (item[1][0].published or now, -item[0])
    )  # feeds put the newest first, so of two without a date the later one in the document is older
    ordered = [pair for _, pair in by_age]
    if not due.source.baseline_done:
        return ordered[-due.newest_wanted :]
    if renamed and due.last_full is not None:
        ordered = [pair for pair in ordered if pair[0].published is not None and pair[0].published > due.last_full]
    return [pair for pair in ordered if pair[0].published is None or now - pair[0].published <= TOO_OLD]


def _page(entry: Entry, keys: tuple[str, ...]) -> str | None:
    """The key of its page, unless the link is one that many entries of the feed share."""
    key = dedupe.link_key(entry)
    return key if key in keys else None


def _wished(due: DueSource, every: int) -> int:
    """The interval with the servers' wishes: the shortest counts, and a longer one only where all wish for one."""
    if due.wished_interval_s is None:
        return every
    return due.wished_interval_s if due.wished_by_all else min(every, due.wished_interval_s)


def _moved(due: DueSource, permanent_url: str | None) -> str | None:
    return permanent_url if permanent_url and permanent_url != due.source.url else None
