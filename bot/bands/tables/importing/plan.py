"""What an import would change: rows by file come in, a plan comes out that can be shown and then written.

Every file that an import writes is sorted by its rows' text and has its keys in the order of the row model, so that importing
the same facts again changes nothing and newer facts make small diffs.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from bot.rows import Row

_SHOWN = 12


@dataclass(slots=True)
class Plan:
    """New texts of files, with what is in them now."""

    data: Path
    texts: dict[Path, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    """Things the importer could not place; shown with the summary."""

    def put(self, path: Path, rows: Iterable[Row], *, keep: Callable[[str], bool] = lambda _line: False) -> None:
        """Replace a file's rows, but for the present lines that `keep` wants to stay."""
        stay = [line for line in self._now(path).splitlines() if line.strip() and keep(line)]
        lines = sorted({*stay, *(line_of(row) for row in rows)})
        self.texts[path] = "".join(f"{line}\n" for line in lines)

    def summary(self) -> list[str]:
        """The changes as lines for a terminal: a count for each file, some rows as examples."""
        said: list[str] = []
        examples: list[str] = []
        for path, text in sorted(self.texts.items()):
            before, after = set(self._now(path).splitlines()), set(text.splitlines())
            new, gone = sorted(after - before), sorted(before - after)
            if new or gone:
                said.append(f"{path.relative_to(self.data)}: +{len(new)} -{len(gone)} rows")
                examples += [*(f"  + {line}" for line in new[:2]), *(f"  - {line}" for line in gone[:2])]
        said = said if len(said) <= 4 * _SHOWN else [*said[: 4 * _SHOWN], f"… and {len(said) - 4 * _SHOWN} more files"]
        return [*(said or ["nothing changes"]), *examples[:_SHOWN], *self.notes]

    def write(self) -> int:
        """Write the files that differ; how many did."""
        touched = 0
        for path, text in self.texts.items():
            if text == self._now(path):
                continue
            touched += 1
            if text:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            else:
                path.unlink()
        return touched

    @staticmethod
    def _now(path: Path) -> str:
        return path.read_text(encoding="utf-8") if path.is_file() else ""


def line_of(row: Row) -> str:
    """A row as its line: keys in the model's order, defaults left out."""
    values = row.model_dump(mode="json", exclude_defaults=True)
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
