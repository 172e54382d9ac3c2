"""Where nothing is there as of a day but something is entered for later: said instead of "none yet"."""

from datetime import date
from typing import Literal

from careertui.domain.career import Career
from careertui.domain.days import dated
from careertui.domain.records import Asset, Entry, Goal, Habit, Record, Span, Vision

Kept = Literal["vision", "goal", "habit", "asset", "entry", "role", "season"]
_TYPES: dict[Kept, type[Record]] = {
    "vision": Vision,
    "goal": Goal,
    "habit": Habit,
    "asset": Asset,
    "entry": Entry,
    "role": Span,
    "season": Span,
}


def later_words(career: Career, today: date, *kept: Kept) -> str:
    """From which day on there are some of what is kept; empty where nothing is entered later than is seen `today`."""
    days = [first for each in kept if (first := _first(career, today, each))]
    return f"None by {dated(today)}; from {dated(min(days))} on there are some." if days else ""


def _first(career: Career, today: date, kept: Kept) -> date | None:
    days = career.as_of(today).later_days(_TYPES[kept], kept if kept in ("role", "season") else "")
    return min(days, default=None)
