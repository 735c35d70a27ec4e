"""Looks for input that breaks a promise, guided by what each input reaches: `python -m tests.fuzz TARGET SECONDS`. Needs atheris.

The corpus grows in var/fuzz, by inputs that reach something new. What breaks a promise is written there as a `crash-…` file:
move it to tests/fuzz/found/TARGET, where a test keeps it for ever, and mend its cause.
"""

import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).parents[2]
MOST_BYTES = {"parse": 4096, "clean": 1024, "names": 160}
SLOW_S, MEMORY_MB = 120, 1500
QUESTIONS = (
    "Z1 T-Mobile",
    "xperia z1 compact o2 germany 2019",
    "SM-G991U1 at&t",
    "iphone 8 verison",
    "小米13 中国移动",
    "\x1fpixel-9\x1ft-mobile-us\x1fUS\x1f2013-10",
)


def main() -> None:
    """Fuzzes; libFuzzer ends the process."""
    name, seconds = sys.argv[1], int(sys.argv[2])
    folder = ROOT / "var" / "fuzz" / name
    corpus, seeds = folder / "corpus", folder / "seeds"
    for one in (corpus, seeds):
        one.mkdir(parents=True, exist_ok=True)
    _plant(name, seeds)
    with atheris.instrument_imports(include=["bot", "feedparser", "fastfeedparser"]):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - its imports are what is instrumented
    TARGETS[name](b"")  # what is loaded once counts as no input's time
    options = [
        f"-max_total_time={seconds}",
        f"-max_len={MOST_BYTES[name]}",
        f"-rss_limit_mb={MEMORY_MB}",
        f"-timeout={SLOW_S}",
    ]
    atheris.Setup([sys.argv[0], *options, f"-artifact_prefix={folder}/", str(corpus), str(seeds)], TARGETS[name])
    atheris.Fuzz()


def _plant(name: str, folder: Path) -> None:
    """Seeds: the corpus of feeds, and what people write."""
    feeds = [path for path in (ROOT / "tests" / "corpus" / "feeds").iterdir() if not path.name.endswith(".json")]
    if name == "names":
        texts = (
            "Z1 T-Mobile",
            "xperia z1 compact o2 germany 2019",
            "SM-G991U1 at&t",
            "iphone 8 verison",
            "小米13 中国移动",
            "\x1fpixel-9\x1ft-mobile-us\x1fUS\x1f2013-10",
        )
        found = [b"\0" + text.encode() for text in texts]
    else:
        head = b"\0" if name == "parse" else b""
        found = [head + path.read_bytes()[: MOST_BYTES[name] - 1] for path in feeds]
    for number, data in enumerate(found):
        (folder / f"{number:03}").write_bytes(data)


if __name__ == "__main__":
    main()
