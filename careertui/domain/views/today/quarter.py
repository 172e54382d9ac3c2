"""The quarter on Today: where it stands, how its weeks went, what it is for and how far that moved."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import short_day
from careertui.domain.goals import short_title
from careertui.domain.quarter import (
    Stretch,
    is_measured,
    is_reviewed,
    mean_percent,
    movement,
    running_quarter,
    shown_quarter,
    week_numbers,
    weeks_of_stretch,
)
from careertui.domain.records import Goal
from careertui.domain.reviews.picks import newest_picks


class PickLine(msgspec.Struct, frozen=True, kw_only=True):
    """Something picked for the quarter; `moved` is None of a habit, and of a goal that has nothing to measure."""

    kind: Literal["goal", "habit"]
    id: str
    title: str
    moved: int | None


class QuarterLine(msgspec.Struct, frozen=True, kw_only=True):
    """The running quarter, from the day after `start` to `end`, and the number of the running week in it.

    Score, focus, picks and movement are those of `shown`, in which they are looked at: the running quarter, or, while
    its review is `pending`, the one that the review looks back on.
    """

    start: date
    end: date
    week: int
    weeks: int
    shown: Stretch
    pending: bool
    percent: int | None
    focus: str
    picks: tuple[PickLine, ...]

    @property
    def words(self) -> str:
        """`Quarter 93 % to 31 Aug · week 2 of 13`; empty while none of its weeks has a score."""
        if self.percent is None:
            return ""
        ended = f" to {short_day(self.shown.end)}" if self.shown.end != self.end else ""
        return f"Quarter {self.percent} %{ended} · week {self.week} of {self.weeks}"


def quarter_line(career: Career, today: date, book: WeeksBook | None = None) -> QuarterLine | None:
    """The quarter as of `today`; None before there is an anchor."""
    seen = career.as_of(today)
    running, shown = running_quarter(seen, today), shown_quarter(seen, today)
    if running is None or shown is None:
        return None
    week, weeks = week_numbers(seen, running, today)
    focus, picks = _picks(seen, today, shown)
    return QuarterLine(
        start=running.start,
        end=running.end,
        week=week,
        weeks=weeks,
        shown=shown,
        pending=is_reviewed(seen, today),
        percent=mean_percent(weeks_of_stretch(seen, shown, today, book)),
        focus=focus,
        picks=picks,
    )


def _picks(career: Career, today: date, shown: Stretch) -> tuple[str, tuple[PickLine, ...]]:
    """The focus and the picks that hold for the quarter that is shown."""
    found = newest_picks(career, before=shown.end)
    if found is None or found.review.slot < shown.start:
        return "", ()
    goals = (*found.goals, *found.experiments)
    lines = [
        *(
            PickLine(kind="goal", id=goal.id, title=short_title(goal), moved=_moved(career, goal, today))
            for goal in goals
        ),
        *(PickLine(kind="habit", id=habit.id, title=habit.name, moved=None) for habit in found.habits),
    ]
    return found.focus, tuple(lines)


def _moved(career: Career, goal: Goal, today: date) -> int | None:
    return movement(career, goal, today).moved if is_measured(goal) else None
