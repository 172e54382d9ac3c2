"""One habit in one week as a line: fixed columns that line up at any width; Today's list is made of them."""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import msgspec
from rich.cells import cell_len

from careertui.content.glyphs import Glyphs, day_glyph, stand_glyph, week_glyph
from careertui.domain.habits.words import count_short, streak_short
from careertui.domain.views.habit_line import HabitLine
from careertui.tui.look import Look
from careertui.tui.rows import Hit, Piece, Row, fit
from careertui.tui.widths import NARROW, WEEK_WIDTH

WITH_STRIP = 76  # from this width on the weeks before stand in a strip


class HabitKey(msgspec.Struct, frozen=True):
    """A habit's row."""

    id: str


class TickDay(msgspec.Struct, frozen=True):
    """A press on a day's cell."""

    day: date


class Columns(NamedTuple):
    """What fits: the width of the names, and which columns stand beside them."""

    name: int
    week: bool
    strip: bool
    streak: bool
    count_width: int

    @property
    def cells_at(self) -> int:
        """The column where the day cells begin."""
        return 2 + self.name + 1


def columns_for(width: int, habits: Sequence[HabitLine], look: Look) -> Columns:
    """The columns for a pane of this width; names take what is left, never more than the longest needs."""
    width = min(width, WEEK_WIDTH)
    count = max((cell_len(count_text(line, look.glyphs)) for line in habits), default=3)
    week, strip = width >= NARROW, width >= WITH_STRIP
    streak = look.streaks and week
    counts = max(4 if week else 3, count)
    taken = 3 + (13 if week else 1) + 1 + counts + 1 + glyph_room(look.glyphs) + 5 + 1 + 14 * strip + 5 * streak
    longest = max((cell_len(line.name) for line in habits), default=0)
    return Columns(max(8, min(width - taken, max(longest, 28))), week, strip, streak, counts)


def count_text(line: HabitLine, glyphs: Glyphs) -> str:
    """Count and quota: `2/3`, at most: `1/≤2`, per two weeks: `0/1/2wk`."""
    return count_short(line.count, line.quota, line.every, most=glyphs.at_most if line.limit == "at_most" else "")


def _streak_text(line: HabitLine, glyphs: Glyphs) -> str:
    return streak_short(line.streak, line.every) if line.streak else glyphs.none


def glyph_room(glyphs: Glyphs) -> int:
    """The columns of the glyph behind the count, and a blank."""
    return cell_len(glyphs.met) + 1


def glyph_of(line: HabitLine, glyphs: Glyphs) -> Piece:
    """How the week stands, as one glyph."""
    style = "good" if line.state == "met" else "warn" if line.risk == "at_risk" else "dim"
    return Piece(stand_glyph(glyphs, line.state, line.risk), style)


def cell_piece(cell: str, glyphs: Glyphs) -> Piece:
    """One day's cell and the blank behind it."""
    return Piece(day_glyph(glyphs, cell) + " ", {"ticked": "good", "today": "strong"}.get(cell, "dim"))


def shown_pieces(cell: str, glyphs: Glyphs) -> tuple[Piece, Piece]:
    """The cell of the day shown, on a ground of its own; one that can be ticked looks so on a past day too."""
    glyph = day_glyph(glyphs, "today" if cell in ("empty", "before") else cell)
    return Piece(glyph, "day-good" if cell == "ticked" else "day"), Piece(" ")


def strip_pieces(strip: Sequence[str | None], glyphs: Glyphs) -> list[Piece]:
    """The weeks, or longer periods, before as a strip: one piece, a glyph for each."""
    text = "".join(week_glyph(glyphs, state) for state in strip)
    return [Piece(text, "mark")]


class Days(NamedTuple):
    """The week shown, the day looked at, and today."""

    week: tuple[date, ...]
    day: date
    today: date


@lru_cache(maxsize=256)
def habit_row(line: HabitLine, days: Days, columns: Columns, look: Look) -> Row:
    """One habit: its name, its days, its week, the weeks before. Made once for the same line."""
    glyphs, shown = look.glyphs, days.week.index(days.day)
    pieces = [Piece(fit(line.name, columns.name, glyphs.ellipsis)), Piece(" ")]
    hits: list[Hit] = []
    if columns.week:
        for number_, cell in enumerate(line.cells):
            at = columns.cells_at + 2 * number_
            if days.week[number_] <= days.today:
                hits.append(Hit(at, at + 1, TickDay(days.week[number_])))
            if number_ == shown:
                pieces += shown_pieces(cell, glyphs)
            else:
                pieces.append(cell_piece(cell, glyphs))
    else:
        hits.append(Hit(columns.cells_at - 1, columns.cells_at + 2, TickDay(days.day)))
        pieces += shown_pieces(line.cells[shown], glyphs)
    pieces.append(
        Piece(count_text(line, glyphs).rjust(columns.count_width) + " ", "good" if line.state == "met" else "")
    )
    glyph = glyph_of(line, glyphs)
    pieces.append(Piece(glyph.text + " " * (glyph_room(glyphs) - cell_len(glyph.text)), glyph.style))
    if columns.strip:
        pieces += strip_pieces(line.strip, glyphs)
    met, counted = line.consistency
    pieces.append(Piece((f"{met}/{counted}" if counted else glyphs.none).rjust(7 if columns.strip else 5), "dim"))
    if columns.streak:
        pieces.append(Piece(_streak_text(line, glyphs).rjust(5), "strong" if line.streak else "dim"))
    return Row(tuple(pieces), HabitKey(line.id), tuple(hits))
