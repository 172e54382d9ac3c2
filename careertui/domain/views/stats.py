"""The numbers behind the habits: streak, best, consistency, strength, risk and every week."""

from collections.abc import Sequence
from datetime import date

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.habits.amounts import Number
from careertui.domain.records import Every, Habit, Limit, Measure
from careertui.domain.weeks import CONSISTENCY_WEEKS, Consistency, HabitWeeks, Risk, Week


class HabitStats(msgspec.Struct, frozen=True, kw_only=True):
    """One habit's numbers; `strength` is 0–1, `quota` the running week's, `risk` None once retired.

    Where the quota is asked for `every` 2 or 4 weeks, all of it counts such periods.
    """

    id: str
    name: str
    dimension: str
    quota: Number
    every: Every
    measure: Measure
    limit: Limit
    unit: str
    retired: bool
    streak: int
    best: int
    strength: float
    consistency: Consistency
    risk: Risk | None
    weeks: tuple[Week, ...]

    @property
    def this_count(self) -> Number:
        """What the running week counts so far; 0 before the first week."""
        return self.weeks[-1].count if self.weeks else 0

    @property
    def recent(self) -> tuple[Week, ...]:
        """The weeks that count for consistency and the running one, oldest first."""
        return self.weeks[-CONSISTENCY_WEEKS - 1 :]


class StatsView(msgspec.Struct, frozen=True):
    """The numbers of the habits asked for, retired ones last."""

    today: date
    habits: tuple[HabitStats, ...]


def habit_stats(weeks: HabitWeeks) -> HabitStats:
    """One habit's numbers."""
    habit = weeks.habit
    return HabitStats(
        id=habit.id,
        name=habit.name,
        dimension=habit.dimension,
        quota=weeks.this_quota,
        every=weeks.every(weeks.running),
        measure=habit.measure,
        limit=habit.limit,
        unit=habit.unit,
        retired=habit.is_retired,
        streak=weeks.streak,
        best=weeks.best,
        strength=weeks.strength,
        consistency=weeks.consistency,
        risk=weeks.risk,
        weeks=weeks.weeks,
    )


def stats_view(career: Career, today: date, habits: Sequence[Habit] | None = None) -> StatsView:
    """The numbers of `habits` (of all, unless given) as of `today`."""
    wanted = None if habits is None else {habit.id for habit in habits}
    book = WeeksBook().all(career, today)
    return StatsView(today, tuple(habit_stats(weeks) for weeks in book if wanted is None or weeks.habit.id in wanted))
