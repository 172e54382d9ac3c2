"""The periods of a habit: the 1, 2 or 4 weeks for which its quota is asked, counted from where the quota began.

Weeks are indices (`days.week_index`). What was put away does not exist; a period that ends early has been cut short.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from careertui.domain.days import day_of_year, week_index
from careertui.domain.habits.amounts import parts_of
from careertui.domain.records import Habit, Quota, Retirement, TickYear

NEVER = 1 << 30  # no week has such an index


class Period(NamedTuple):
    """The first and the last week of a period, both counted."""

    first: int
    last: int


def effective_start(habit: Habit, years: Mapping[int, TickYear]) -> date:
    """The first day of a habit: the entered start, or its first tick where that is earlier."""
    for year in sorted(year for year in years if year <= habit.start.year):
        days = years[year].days
        first = day_of_year(year, min(days, default=""))
        # a day that no calendar has, such as 00-00, is passed over
        first = first or next((day for key in sorted(days) if (day := day_of_year(year, key))), None)
        if first:
            return min(first, habit.start)
    return habit.start


def rests(habit: Habit) -> tuple[Retirement, ...]:
    """When it was put away; what was brought back on the same day leaves nothing."""
    return tuple(rest for rest in habit.retired if rest.to != rest.from_)


class Periods:
    """How the weeks of a habit, from its `start` to `running`, fall into periods."""

    def __init__(self, habit: Habit, start: date, running: int, week_start: int) -> None:
        self.first = week_index(start, week_start)
        self.running = running
        # The first quota holds from the start on; one that lies ahead changes nothing yet.
        later = [(week_index(quota.since, week_start), quota) for quota in habit.quotas[1:]]
        later = [(since, quota) for since, quota in later if since <= max(running, self.first)]
        self._since = [0, *(since for since, _ in later)]
        self._quotas = [habit.quotas[0], *(quota for _, quota in later)]
        self._parts = [parts_of(quota.n) for quota in self._quotas]
        self.is_weekly = all(quota.every == 1 for quota in self._quotas)
        self.edges: set[int] = set()  # the weeks in which it was put away or brought back
        self._gaps: list[Period] = []  # the weeks between, which do not exist
        away = rests(habit)
        for rest in away:
            gone = week_index(rest.from_, week_start)
            self.edges.add(gone)
            if rest.to:
                back = week_index(rest.to, week_start)
                self.edges.add(back)
                self._gaps.append(Period(gone + 1, back - 1))
        self._end = week_index(away[-1].from_, week_start) if away and away[-1].to is None else NEVER
        self.last = min(running, self._end)

    def exists(self, index: int) -> bool:
        """Whether the habit has this week: from its first to its last, without the time it was put away."""
        if not self.first <= index <= self.last:
            return False
        return not self._gaps or not any(gone <= index <= back for gone, back in self._gaps)

    def quota(self, index: int) -> Quota:
        """The quota a week is judged by: the newest that holds from it or before, else the first there was."""
        return self._quotas[bisect_right(self._since, index) - 1] if self._since[1:] else self._quotas[0]

    def quota_parts(self, index: int) -> int:
        """That quota in thousandths."""
        return self._parts[bisect_right(self._since, index) - 1] if self._since[1:] else self._parts[0]

    def of(self, index: int) -> Period:
        """The period that contains a week, as far as it exists; the running one reaches to its end.

        A week that does not exist stands for itself.
        """
        if self.is_weekly or not self.exists(index):
            return Period(index, index)
        at = bisect_right(self._since, index) - 1
        every, base = self._quotas[at].every, self._since[at] if at else self.first
        first = index - (index - base) % every
        last = min(first + every - 1, self._end)
        if at + 1 < len(self._since):
            last = min(last, self._since[at + 1] - 1)
        first = max(first, self.first)
        for gone, back in self._gaps:
            first = back + 1 if gone <= first <= back else first
        for gone, back in reversed(self._gaps):
            last = gone - 1 if gone <= last <= back else last
        return Period(first, last)

    def weeks_of(self, period: Period) -> list[int]:
        """The weeks of a period that exist, or are to come."""
        weeks = range(period.first, period.last + 1)
        return [index for index in weeks if not any(gone <= index <= back for gone, back in self._gaps)]

    def is_cut(self, period: Period) -> bool:
        """Whether a period was cut short: by a new quota, or because the habit was put away."""
        return not self.is_weekly and len(self.weeks_of(period)) < self.quota(period.first).every

    def __iter__(self) -> Iterator[Period]:
        """All periods, oldest first, the running one last."""
        if self.is_weekly and not self._gaps:
            yield from (Period(index, index) for index in range(self.first, self.last + 1))
            return
        index = self.first
        while index <= self.last:
            if self.exists(index):
                period = self.of(index)
                yield period
                index = period.last + 1
            else:
                index += 1

    def backwards(self) -> Iterator[Period]:
        """All periods, the running one first."""
        index = self.last
        while index >= self.first:
            if self.exists(index):
                period = self.of(index)
                yield period
                index = period.first - 1
            else:
                index -= 1
