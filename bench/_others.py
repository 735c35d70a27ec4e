"""Another reader of feeds, run in its own environment: `_others.py reader|feedparser PORT FEEDS FOLDER`.

Says `ready`, then makes a round over all feeds for each line it is sent and answers with their number.
"""

import asyncio
import sys
from collections.abc import Callable

AT_ONCE = 100
WORKERS = 10


def main() -> None:
    """Serves rounds until the standard input ends."""
    name, port, feeds, folder = sys.argv[1:]
    urls = [f"http://127.0.0.1:{port}/{number}" for number in range(int(feeds))]
    round_ = _reader(urls, folder) if name == "reader" else _feedparser(urls)
    print("ready", flush=True)
    for _ in sys.stdin:
        print(round_(), flush=True)


def _reader(urls: list[str], folder: str) -> Callable[[], int]:
    """lemon24/reader as its users run it: its storage, its workers."""
    from reader import make_reader  # noqa: PLC0415 - only in the bench's own environment

    reader = make_reader(f"{folder}/reader.db")
    for url in urls:
        reader.add_feed(url)

    def round_() -> int:
        reader.update_feeds(workers=WORKERS, scheduled=False)
        return sum(1 for feed in reader.get_feeds() if feed.last_exception is None)

    return round_


def _feedparser(urls: list[str]) -> Callable[[], int]:
    """The plain loop that most bots have: fetch everything, parse everything."""
    import aiohttp  # noqa: PLC0415
    import feedparser  # noqa: PLC0415

    async def fetch_all() -> int:
        places = asyncio.Semaphore(AT_ONCE)
        async with aiohttp.ClientSession() as session:

            async def one(url: str) -> bool:
                async with places, session.get(url) as answer:
                    return bool(feedparser.parse(await answer.read()).entries)

            return sum(await asyncio.gather(*map(one, urls)))

    return lambda: asyncio.run(fetch_all())


if __name__ == "__main__":
    main()
