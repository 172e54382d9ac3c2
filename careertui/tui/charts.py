"""Charts as text: small pure functions that turn numbers into lines of known width; no colour is needed to read them.

A missing value is a gap, never a zero; a zero is drawn as the lowest glyph. What lies beyond the scale is drawn at its
end. `levels` are the glyphs from lowest to full, as many as there are.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from careertui.domain.days import axis_month
from careertui.domain.rounding import half_up

Value = float | None


def share(value: float, low: float, high: float) -> float:
    """Where a value lies between the ends of a scale, 0 to 1; a scale without length counts as full."""
    if high <= low:
        return 1.0
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _filled(value: float, low: float, high: float, steps: int) -> int:
    """How many of so many steps a value fills; at least one."""
    return max(1, half_up(share(value, low, high) * steps))


def columns(
    values: Sequence[Value], low: float, high: float, height: int, levels: str, gaps: str | Sequence[str] = " "
) -> list[str]:
    """One column a value, `height` lines, the top one first; one line is a spark line.

    A gap's glyph stands on the bottom line: `gaps` is one for all, or a sequence of one for each value.
    """
    lines = []
    for line in range(height - 1, -1, -1):
        glyphs = []
        for number, value in enumerate(values):
            if value is None:
                gap = gaps if isinstance(gaps, str) else gaps[number]
                glyphs.append(gap if line == 0 else " ")
                continue
            filled = _filled(value, low, high, height * len(levels)) - line * len(levels)
            glyphs.append(" " if filled <= 0 else levels[min(filled, len(levels)) - 1])
        lines.append("".join(glyphs))
    return lines


def spark(values: Sequence[Value], high: float, levels: str) -> str:
    """One glyph a value, from 0 up to `high`; a gap is a blank."""
    return columns(values, 0, high, 1, levels)[0]


def scale(marks: Sequence[tuple[Value, str]], low: float, high: float, width: int, track: str, both: str) -> str:
    """Marks on a line of `width` cells; where two fall on one cell, `both` stands there."""
    cells: list[str] = [track] * max(width, 0)
    taken: set[int] = set()
    for value, glyph in marks:
        if value is not None and cells:
            at = half_up(share(value, low, high) * (len(cells) - 1))
            cells[at] = both if at in taken else glyph
            taken.add(at)
    return "".join(cells)


def band(
    value: float, high: float, width: int, full: str, empty: str, ticks: Sequence[float] = (), tick: str = ""
) -> str:
    """A bar of `width` cells for 0 to `high`, with a tick before each cell at which something begins."""
    cells = [full if number < half_up(share(value, 0, high) * width) else empty for number in range(width)]
    for begin in ticks:
        at = half_up(share(begin, 0, high) * width)
        if 0 < at < width and cells[at] == empty:
            cells[at] = tick or empty
    return "".join(cells)


def month_line(firsts: Sequence[date], days: int = 7) -> str:
    """The months' names for columns of `days` days each, a name where its month begins; one that is cut is left out."""
    text = ""
    for column, first in enumerate(firsts):
        month = _month_begun(first, days)
        name = axis_month(month) if month else ""
        if name and len(text) <= column <= len(firsts) - len(name):
            text = text.ljust(column) + name + " "
    return text[: len(firsts)].ljust(len(firsts))


def _month_begun(first: date, days: int) -> date | None:
    """The first of a month that lies in `days` days from `first`."""
    last = first + timedelta(days=days - 1)
    if first.day == 1:
        return first
    return last.replace(day=1) if last.month != first.month else None
