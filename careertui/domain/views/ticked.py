"""Where a habit stands after it was ticked: asked for at every tick on the command line, so nothing else is derived."""

from collections.abc import Sequence
from datetime import date

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import week_first, week_index
from careertui.domain.habits.amounts import Number
from careertui.domain.records import Every, Limit, Measure
from careertui.domain.typed.matching import by_id


class TickedView(msgspec.Struct, frozen=True, kw_only=True):
    """The week or longer period that was ticked (this one, where it was several), by its first day: count of quota; and
    the streak.
    """

    name: str
    today: date
    first: date
    is_this_week: bool
    count: Number
    quota: Number
    every: Every
    measure: Measure
    limit: Limit
    unit: str
    streak: int


def ticked_view(career: Career, today: date, habit_id: str, days: Sequence[date]) -> TickedView | None:
    """How the week of `days` stands as of `today`; None when there is no such habit."""
    seen = career.as_of(today)
    habit = by_id(seen.habits, habit_id)
    if habit is None:
        return None
    weeks = WeeksBook().of(seen, habit, today)
    this = week_index(today, weeks.week_start)
    ticked = {weeks.period(week_index(day, weeks.week_start)).first for day in days}
    running = weeks.period(this).first
    index = ticked.pop() if len(ticked) == 1 else running
    return TickedView(
        name=habit.name,
        today=today,
        first=week_first(index, weeks.week_start),
        is_this_week=index == running,
        count=weeks.count(index),
        quota=weeks.quota(index),
        every=weeks.every(index),
        measure=habit.measure,
        limit=habit.limit,
        unit=habit.unit,
        streak=weeks.streak,
    )
