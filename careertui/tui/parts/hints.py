"""The last line of a sheet: the keys that work in it, each of which can be pressed."""

from collections.abc import Sequence

from rich.cells import cell_len

from careertui.tui.keys.names import Hint
from careertui.tui.parts.bars import Line
from careertui.tui.rows import Hit, Piece

FIRST_STEP, LAST_STEP = "This is the first step.", "This is the last step."


def show_hints(line: Line, hints: Sequence[Hint]) -> None:
    """Draws keys with their words; a press on one does what the key does."""
    pieces: list[Piece] = []
    hits: list[Hit] = []
    at = 0
    for key, word, action in hints:
        pieces += [Piece(key, "accent"), Piece(f" {word}  ", "dim")]
        end = at + cell_len(f"{key} {word}".rstrip())
        hits += [Hit(at, end, action)] if action else []
        at += cell_len(f"{key} {word}  ")
    line.show(tuple(pieces), hits)


def columns_of(hints: Sequence[Hint]) -> int:
    """The columns that keys and their words take."""
    return sum(cell_len(f"{hint.key} {hint.word}".rstrip()) + 2 for hint in hints) - 2


def hints_within(hints: Sequence[Hint], width: int, last: Sequence[Hint]) -> list[Hint]:
    """The hints that there is room for; those of `last` give way first, one after the other."""
    kept = list(hints)
    for gone in last:
        if columns_of(kept) > width:
            kept = [each for each in kept if each.key != gone.key]
    return kept
