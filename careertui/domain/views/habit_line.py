"""What Today, Habits and stats say alike of one habit."""

from datetime import date
from functools import lru_cache
from typing import Literal

import msgspec

from careertui.domain.days import week_first, week_index
from careertui.domain.habits.amounts import Number
from careertui.domain.records import Every, Limit, Measure
from careertui.domain.weeks import CONSISTENCY_WEEKS, Consistency, HabitWeeks, Risk, State

# A day of a week's row: ticked, today and not yet, a day without a tick, a day to come, a day before the habit's start.
Cell = Literal["ticked", "today", "empty", "ahead", "before"]
StripWeek = State | None  # of a week, or a longer period; None: the habit did not exist then


class HabitLine(msgspec.Struct, frozen=True, kw_only=True):
    """One habit in one week, as Today shows it."""

    id: str
    name: str
    dimension: str
    measure: Measure
    limit: Limit
    unit: str
    count: Number
    quota: Number
    every: Every
    state: State
    risk: Risk | None
    streak: int
    consistency: Consistency
    ticked_today: bool
    cells: tuple[Cell, ...]
    strip: tuple[StripWeek, ...]
    is_this_week: bool


def week_days(day: date, week_start: int) -> tuple[date, ...]:
    """The seven days of the week that contains `day`."""
    first = week_first(week_index(day, week_start), week_start).toordinal()
    return tuple(date.fromordinal(first + number) for number in range(7))


def cell_of(weeks: HabitWeeks, day: date) -> Cell:
    """What a day's cell shows."""
    if weeks.is_ticked(day):
        return "ticked"
    if day >= weeks.today:
        return "today" if day == weeks.today else "ahead"
    return "before" if day < weeks.start else "empty"


def strip_of(weeks: HabitWeeks, index: int, length: int = CONSISTENCY_WEEKS) -> tuple[StripWeek, ...]:
    """The states of the `length` weeks (or longer periods) before that of a week, oldest first."""
    strip: list[StripWeek] = []
    before = weeks.period(index).first - 1
    while len(strip) < length:
        strip.append(weeks.state(before) if weeks.exists(before) else None)
        before = weeks.period(before).first - 1
    return tuple(reversed(strip))


@lru_cache(maxsize=256)
def habit_line(weeks: HabitWeeks, day: date) -> HabitLine:
    """One habit in the week that contains `day`; the risk is the running week's. Made once for the same weeks."""
    habit, index = weeks.habit, week_index(day, weeks.week_start)
    is_this_week = index == week_index(weeks.today, weeks.week_start)
    days = week_days(day, weeks.week_start)
    return HabitLine(
        id=habit.id,
        name=habit.name,
        dimension=habit.dimension,
        measure=habit.measure,
        limit=habit.limit,
        unit=habit.unit,
        count=weeks.count(index),
        quota=weeks.quota(index),
        every=weeks.every(index),
        state=weeks.state(index),
        risk=weeks.risk if is_this_week else None,
        streak=weeks.streak,
        consistency=weeks.consistency,
        ticked_today=weeks.is_ticked(weeks.today),
        cells=tuple(cell_of(weeks, each) for each in days),
        strip=strip_of(weeks, index),
        is_this_week=is_this_week,
    )
