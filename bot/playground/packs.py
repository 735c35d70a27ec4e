"""A folder of feed packs that point at the playground's own feeds, so that `/setup` has something to offer that answers."""

import json
from datetime import date
from pathlib import Path

from bot.playground.articles import PLANS

PACK = "playground"


def write_packs(folder: Path, base_url: str, *, today: date) -> None:
    """Writes one pack with all feeds, in the form of `data/feeds/`; the bot finds it by FEEDS_PACKS."""
    (folder / "sites").mkdir(parents=True, exist_ok=True)
    pack = {"id": PACK, "region": "WORLD", "language": "en", "name": "the playground’s feeds"}
    (folder / "packs.jsonl").write_text(json.dumps(pack) + "\n", "utf-8")
    sites = [
        {
            "id": f"{PACK}-{plan.name}",
            "name": plan.title,
            "url": f"{base_url}/feeds/{plan.name}",
            "site": f"{base_url}/feeds/",
            "language": "en",
            "topics": ["phones"],
            "seen_in": "the playground itself",
            "seen": today.isoformat(),
        }
        for plan in PLANS
    ]
    (folder / "sites" / f"{PACK}.jsonl").write_text("".join(json.dumps(site) + "\n" for site in sites), "utf-8")
