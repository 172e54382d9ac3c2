"""Lines as data: a row is styled pieces of exactly known widths, made by pure functions and drawn by a pane."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec
from rich.cells import cell_len, set_cell_size

from careertui.domain.text import visible


class Piece(NamedTuple):
    """Some text in one style; the style is a name from the pane's table, empty for plain."""

    text: str
    style: str = ""


RowKey = msgspec.Struct  # what a row is about: a small frozen struct of its kind, declared beside its rows
Press = msgspec.Struct  # what a press means where that is more than a command: a small frozen struct too


class Named(msgspec.Struct, frozen=True):
    """The key of a row that is known by a name among those of its list: a value's card, a drive, a command's id."""

    name: str


class Numbered(msgspec.Struct, frozen=True):
    """The key of a row that is known by its place, from 0 on: a statement, a starter, a line to read."""

    number: int


class Hit(NamedTuple):
    """A stretch of a row that answers the mouse: columns from `start` up to `end`, and a command's action or more."""

    start: int
    end: int
    meaning: str | Press


class Row(NamedTuple):
    """One line. Rows with a `key` can be under the cursor, which stands behind their `margin`, if they have one."""

    pieces: tuple[Piece, ...] = ()
    key: RowKey | None = None
    hits: tuple[Hit, ...] = ()
    margin: tuple[Piece, ...] = ()


BLANK = Row()


def fit(text: str, width: int, ellipsis: str = "…", *, right: bool = False) -> str:
    """User text as exactly `width` cells: made harmless, cut with an ellipsis, padded left or right."""
    text = visible(text)
    length = cell_len(text)
    if length > width:
        if width <= len(ellipsis):
            return set_cell_size(text, max(0, width))
        return set_cell_size(set_cell_size(text, width - len(ellipsis)).rstrip() + ellipsis, width)
    if right:
        return " " * (width - length) + text
    return text + " " * (width - length)


def width_of(pieces: Iterable[Piece]) -> int:
    """The cells that pieces take."""
    return sum(cell_len(piece.text) for piece in pieces)


def within(pieces: Sequence[Piece], width: int, ellipsis: str = "…") -> Sequence[Piece]:
    """Pieces in at most so many cells; what is cut ends in an ellipsis, blanks at the end are nothing to cut."""
    if cell_len("".join(piece.text for piece in pieces).rstrip()) <= width:
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        room = width - width_of(kept)
        if cell_len(piece.text) >= room:
            return (*kept, Piece(fit(piece.text.rstrip() + ellipsis, room, ellipsis), piece.style))
        kept.append(piece)
    return kept


def spread(left: list[Piece], right: list[Piece], width: int) -> tuple[Piece, ...]:
    """Pieces at the left edge and pieces at the right edge of a line; the right ones give way where both don't fit."""
    gap = width - width_of(left) - width_of(right)
    if gap < 1:
        return tuple(left)
    return (*left, Piece(" " * gap), *right)


def rule(title: str, width: int, glyph: str, note: str = "") -> Row:
    """A section's rule: ` Title ───────── note ─`."""
    head = f" {title} "
    room = width - cell_len(head) - 6
    tail = f" {fit(note, min(cell_len(note), max(0, room))).rstrip()} {glyph * 3}" if note else ""
    line = glyph * max(0, width - cell_len(head) - cell_len(tail) - 1)
    return Row((Piece(head, "title"), Piece(line, "rule"), Piece(tail, "rule")))


def with_more(pieces: tuple[Piece, ...], glyph: str, width: int) -> tuple[Piece, ...]:
    """A line with the glyph that more lies beyond it: at its right end, where that is full at its left."""
    text = "".join(piece.text for piece in pieces)
    if cell_len(text.rstrip()) < width - 1:
        kept, room = [], width - 1
        for piece in pieces:
            kept.append(Piece(set_cell_size(piece.text, min(room, cell_len(piece.text))), piece.style))
            room -= cell_len(kept[-1].text)
        return (*kept, Piece(" " * room + glyph, "dim"))
    *kept, line = (piece for piece in pieces if piece.text)
    if line.style == "rule":
        over = max(0, cell_len(text) - width + 2)
        return (*kept, Piece(line.text[: len(line.text) - over], "rule"), Piece(f" {glyph}", "dim"))
    if text[0] == " ":
        first, *rest = pieces
        return (Piece(glyph, "dim"), Piece(first.text[1:], first.style), *rest)
    return pieces


def match_row(found: int, of: int, text: str, width: int) -> Row:
    """What a filter leaves, and its text."""
    words = f" {found} of {of} match "
    return Row((Piece(words, "dim"), Piece(fit(text, max(0, min(30, width - len(words)))), "accent")))


def wrapped(text: str, width: int) -> list[str]:
    """A paragraph as lines of at most `width` cells, broken between words."""
    width = max(width, 2)  # a wide character must fit
    lines: list[str] = []
    line = ""
    for word in visible(text).split():
        while cell_len(word) > width:
            head = set_cell_size(word, width).rstrip()
            lines.extend([line, head] if line else [head])
            line, word = "", word[len(head) :]
        if line and cell_len(line) + 1 + cell_len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, line] if line else lines


def paragraph(text: str, width: int, most: int, style: str = "", ellipsis: str = "…") -> list[Row]:
    """A text as at most `most` lines."""
    lines = wrapped(text, max(10, width - 1))
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    return [Row((Piece(fit(line, max(1, width - 1), ellipsis), style),)) for line in lines]
