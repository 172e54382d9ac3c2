"""Weeks remembered between two looks, so that after a tick only the ticked habit is derived again."""

from datetime import date

from careertui.domain.career import Career
from careertui.domain.records import Habit
from careertui.domain.weeks import HabitWeeks


class WeeksBook:
    """Remembers what was derived, so that after a tick only the ticked habit is derived again.

    A page holds as long as the very same records, the day and the week's first day stand behind it.
    """

    def __init__(self) -> None:
        self._pages: dict[str, tuple[tuple[object, ...], HabitWeeks]] = {}

    def of(self, career: Career, habit: Habit, today: date) -> HabitWeeks:
        """One habit's weeks as of `today`."""
        seen = career.as_of(today)
        years = seen.ticks(habit.id)
        key = (habit, today, career.settings.week_start, *seen.seasons, *years, *years.values())
        page = self._pages.get(habit.id)
        if (
            page is None
            or len(page[0]) != len(key)
            or any(a is not b and a != b for a, b in zip(page[0], key, strict=True))
        ):
            weeks = HabitWeeks(habit, years, seen.seasons, today, career.settings.week_start)
            page = self._pages[habit.id] = (key, weeks)
        return page[1]

    def all(self, career: Career, today: date) -> tuple[HabitWeeks, ...]:
        """The weeks of all habits seen as of `today`, in order, retired ones last."""
        habits = sorted(career.as_of(today).habits, key=lambda habit: habit.is_retired)
        return tuple(self.of(career, habit, today) for habit in habits)
