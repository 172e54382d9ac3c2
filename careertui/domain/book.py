"""Weeks remembered between two looks, so that after a tick only the ticked habit is derived again."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.records import Habit, Span, TickYear
from careertui.domain.weeks import HabitWeeks


class _Page(NamedTuple):
    """What one habit's weeks were derived from, and they."""

    habit: Habit
    years: Mapping[int, TickYear]
    seasons: tuple[Span, ...]
    today: date
    week_start: int
    weeks: HabitWeeks

    def holds(
        self, habit: Habit, years: Mapping[int, TickYear], seasons: tuple[Span, ...], today: date, week_start: int
    ) -> bool:
        """Whether the same stands behind it; mostly the very same objects do, which is quick to see."""
        return (
            self.today == today
            and self.week_start == week_start
            and (self.habit is habit or self.habit == habit)
            and (self.years is years or self.years == years)
            and self.seasons == seasons
        )


class WeeksBook:
    """Remembers what was derived, so that after a tick only the ticked habit is derived again.

    A page holds as long as the very same records, the day and the week's first day stand behind it.
    """

    def __init__(self) -> None:
        self._pages: dict[str, _Page] = {}

    def of(self, career: Career, habit: Habit, today: date) -> HabitWeeks:
        """One habit's weeks as of `today`."""
        seen = career.as_of(today)
        years = seen.ticks(habit.id)
        page = self._pages.get(habit.id)
        if page is None or not page.holds(habit, years, seen.seasons, today, career.settings.week_start):
            weeks = HabitWeeks(habit, years, seen.seasons, today, career.settings.week_start)
            page = self._pages[habit.id] = _Page(habit, years, seen.seasons, today, career.settings.week_start, weeks)
        return page.weeks

    def all(self, career: Career, today: date) -> tuple[HabitWeeks, ...]:
        """The weeks of all habits seen as of `today`, in order, retired ones last."""
        habits = sorted(career.as_of(today).habits, key=lambda habit: habit.is_retired)
        return tuple(self.of(career, habit, today) for habit in habits)
