"""The README's table of keys, made from the table of commands: `python -m tests.tui.keys.readme` writes it anew."""

import re
import sys
from pathlib import Path
from typing import NamedTuple

from careertui.tui.keys.command import EVERYWHERE, SCREENS, SHEETS, Command, Scope
from careertui.tui.keys.names import NAMES
from careertui.tui.keys.screen_keys import BOTH
from careertui.tui.keys.table import COMMAND_TABLE

README = Path(__file__).resolve().parents[3] / "README.md"
HEAD = ("key", "what it does", "where", "id")

_MARKED = re.compile(r"(<!-- keys: [^\n]*-->\n).*?(<!-- /keys -->)", re.DOTALL)
_NAMES = {**NAMES, "left": "←", "right": "→"}


class Line(NamedTuple):
    """One line of the table, as people read it."""

    keys: str
    does: str
    where: str
    id: str


def spoken_keys(keys: str) -> str:
    """All of a command's keys as people read them, the commonest first."""
    return " ".join(f"`{'+'.join(_spoken(part) for part in key.split('+'))}`" for key in keys.split(",") if key)


def _spoken(key: str) -> str:
    return _NAMES.get(key, key)


PLACE_NAMES: dict[Scope, str] = {
    **{name: title for name, (_, title) in SCREENS.items()},
    EVERYWHERE: EVERYWHERE,
    **SHEETS,
}
ORDER = list(PLACE_NAMES)


def lines() -> list[Line]:
    """What is done to a habit first, then what one screen has, what works everywhere, and inside each other place."""
    return [_line(command) for command in sorted(COMMAND_TABLE, key=_rank)]  # stable: the table's order within a place


def _line(command: Command) -> Line:
    where = ", ".join(PLACE_NAMES[scope] for scope in command.where)
    return Line(spoken_keys(command.keys) or "by name", command.title, where, f"`{command.id}`")


def _rank(command: Command) -> int:
    return 0 if command.where == BOTH else 1 + ORDER.index(command.where[0])


def table() -> str:
    """The lines as a Markdown table that can be read unrendered too."""
    rows = lines()
    widths = [max(map(len, column)) for column in zip(HEAD, *rows, strict=True)]
    body = [HEAD, tuple("-" * width for width in widths), *rows]
    return "\n".join("| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in body)


def with_table(readme: str) -> str:
    """A README with the table between its marks; raises ValueError when it has none."""
    text, found = _MARKED.subn(lambda marks: f"{marks[1]}{table()}\n{marks[2]}", readme)
    if found != 1:
        raise ValueError(f"{README.name} needs <!-- keys: … --> and <!-- /keys --> once, it has them {found} times")
    return text


def main() -> int:
    """Writes README.md where its table is out of date."""
    before = README.read_text(encoding="utf-8")
    after = with_table(before)
    if after != before:
        README.write_text(after, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
