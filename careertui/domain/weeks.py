"""Weeks of a habit: states, streak, best, consistency, strength and risk, all derived from ticks, spans and today.

A tick changes only its own week (unless it moves the start back). The current week never breaks an at-least streak. An
excused week can help, never hurt. Ten years of 25 habits are derived in a few milliseconds: days become week indices
through one table a year, weeks are counted with integers, and a streak is walked back only as far as it goes.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple, cast

import msgspec

from careertui.domain.days import week_first, week_index
from careertui.domain.records import Habit, Span, TickYear

State = Literal["met", "open", "missed", "excused"]
Risk = Literal["done", "on_track", "at_risk", "unreachable", "excused"]
Number = int | float

CONSISTENCY_WEEKS = 12
NEVER = 1 << 30  # no week has such an index
HALF_LIFE = 13  # weeks after which a quota of one a week has half its strength


class Week(msgspec.Struct, frozen=True):
    """One week of a habit, known by its first day."""

    first: date
    count: Number
    quota: int
    state: State


class Consistency(NamedTuple):
    """The headline number: `met` of the last `counted` (at most 12) closed weeks that were met or missed."""

    met: int
    counted: int


@lru_cache(maxsize=2)
def _days_of_year(leap: bool) -> tuple[str, ...]:
    """MM-DD of every day of a year."""
    first = date(2024 if leap else 2023, 1, 1).toordinal()
    return tuple(date.fromordinal(first + day).isoformat()[5:] for day in range(365 + leap))


@lru_cache(maxsize=64)
def _week_of_days(year: int, week_start: int) -> dict[str, int]:
    """The week index of each MM-DD of a year."""
    first = date(year, 1, 1).toordinal()
    leap = date(year, 12, 31).toordinal() - first == 365
    before = first - 1 - week_start  # as in days.week_index
    return {day: (before + number) // 7 for number, day in enumerate(_days_of_year(leap))}


def memory(quota: int) -> float:
    """How much of a week's strength the next week keeps: 0.5^(sqrt(7·min(max(quota,1),7))/13).

    Loop Habit Tracker's exponential score, taken per week: many ticks a week build, and lose, strength faster.
    """
    return float(0.5 ** ((7 * min(max(quota, 1), 7)) ** 0.5 / HALF_LIFE))


class HabitWeeks:
    """One habit's weeks as of `today`; ticks and seasons must be seen as of that day too (`Career.as_of`)."""

    def __init__(
        self, habit: Habit, years: Mapping[int, TickYear], seasons: Iterable[Span], today: date, week_start: int
    ) -> None:
        self.habit = habit
        self.today = today
        self.week_start = week_start
        self._years = years
        self._this = week_index(today, week_start)
        self._first = week_index(habit.start, week_start)
        self._counts: dict[int, Number] = {}
        self._uncounted = sorted(years)  # counted from the newest on, as far back as is asked for
        self._counted_from = NEVER if years else 0  # the first week whose count is whole
        # The first quota also holds before its own week: a tick may have moved the start back.
        self._since = [0, *(week_index(quota.since, week_start) for quota in habit.quotas[1:])]
        self._quotas = [quota.n for quota in habit.quotas]
        self._at_most = habit.limit == "at_most"
        self._forgiven, self._gaps = self._edges()
        for season in seasons:
            end = season.end or season.start
            self._forgiven.update(range(week_index(season.start, week_start), week_index(end, week_start) + 1))
        self._explicit = {week_index(day, week_start) for day in habit.excused}
        self._last = (
            min(self._this, week_index(habit.retired[-1].from_, week_start)) if habit.is_retired else self._this
        )

    def _count_year(self) -> None:
        """Counts the newest year that is not counted yet."""
        year = self._uncounted.pop()
        week_of, days = _week_of_days(year, self.week_start), self._years[year].days
        if self.habit.measure == "days":
            weeks = Counter(map(week_of.get, days))
            weeks.pop(None, None)  # a day that no calendar has, such as 02-30, counts nowhere
            for index, count in cast("Counter[int]", weeks).items():
                self._counts[index] = self._counts.get(index, 0) + count
        else:
            for day, n in days.items():
                if (of_day := week_of.get(day)) is not None:
                    self._counts[of_day] = self._counts.get(of_day, 0) + n
        # the week of 1 January may have days in the year before
        self._counted_from = week_of["01-01"] + 1 if self._uncounted else 0

    def _edges(self) -> tuple[set[int], list[tuple[int, int]]]:
        """The weeks that can't be missed because the habit came or went in them, and the gaps that do not exist."""
        forgiven: set[int] = set()
        gaps: list[tuple[int, int]] = []
        if self.habit.start != week_first(self._first, self.week_start):
            forgiven.add(self._first)
        for retirement in self.habit.retired:
            gone = week_index(retirement.from_, self.week_start)
            forgiven.add(gone)
            if retirement.to:
                back = week_index(retirement.to, self.week_start)
                forgiven.add(back)
                gaps.append((gone + 1, back - 1))
        return forgiven, gaps

    def exists(self, index: int) -> bool:
        """Whether the habit has this week: from its first to its last, without the time it was put away."""
        if not self._first <= index <= self._last:
            return False
        return not self._gaps or not any(gone <= index <= back for gone, back in self._gaps)

    def count(self, index: int) -> Number:
        """Ticked days, or the amount, of a week."""
        while index < self._counted_from:
            self._count_year()
        return self._counts.get(index, 0)

    def quota(self, index: int) -> int:
        """The quota a week is judged by: the newest that holds from it or before, else the first there was."""
        return self._quotas[bisect_right(self._since, index) - 1]

    def is_excused(self, index: int) -> bool:
        """Whether a week can't be missed: season, excused by the person, partial first or an edge of a retirement."""
        return index in self._forgiven or index in self._explicit

    def state(self, index: int) -> State:
        """The state of a week that exists."""
        count, quota = self.count(index), self.quota(index)
        if self._at_most:
            if count > quota:
                return "excused" if self.is_excused(index) else "missed"
        elif count >= quota:
            return "met"
        if index == self._this:
            return "excused" if index in self._explicit else "open"
        if index in self._forgiven or index in self._explicit:
            return "excused"
        return "met" if self._at_most else "missed"

    @cached_property
    def states(self) -> dict[int, State]:
        """The state of every week that exists by its index, oldest first, the running one last."""
        indices = range(self._first, self._last + 1)
        return {index: self.state(index) for index in indices if not self._gaps or self.exists(index)}

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """All weeks, oldest first, the running one last (of a retired habit, the week of its retirement)."""
        return tuple(
            Week(week_first(index, self.week_start), self.count(index), self.quota(index), state)
            for index, state in self.states.items()
        )

    @property
    def running(self) -> int:
        """The index of the running week."""
        return self._this

    @property
    def this_count(self) -> Number:
        """The running week's count."""
        return self.count(self._this)

    @property
    def this_quota(self) -> int:
        """The running week's quota."""
        return self.quota(self._this)

    @cached_property
    def streak(self) -> int:
        """Met weeks backwards from this week, skipping open and excused ones, stopping at a missed one."""
        streak = 0
        for index in range(self._last, self._first - 1, -1):
            if not self.exists(index):
                continue
            state = self.state(index)
            if state == "met":
                streak += 1
            elif state == "missed":
                break
        return streak

    @cached_property
    def best(self) -> int:
        """The longest such run ever; never less than the current one."""
        best = run = 0
        for state in self.states.values():
            if state == "met":
                run += 1
                best = max(best, run)
            elif state == "missed":
                run = 0
        return best

    @cached_property
    def consistency(self) -> Consistency:
        """Met of the last 12 closed weeks that were met or missed."""
        met = counted = 0
        for index in range(min(self._last, self._this - 1), self._first - 1, -1):
            if counted == CONSISTENCY_WEEKS:
                break
            if self.exists(index) and (state := self.state(index)) != "excused":
                counted += 1
                met += state == "met"
        return Consistency(met, counted)

    def _ratio(self, index: int) -> float:
        count, quota = self.count(index), self.quota(index)
        if self._at_most:
            return 1.0 if count <= quota else max(0.0, 1 - (count - quota) / max(quota, 1))
        return min(1.0, count / quota) if quota else 1.0

    @cached_property
    def strength(self) -> float:
        """How much of a habit it is, 0 to 1: an exponential average over the weeks that count, the running one lifting.

        Source: Loop Habit Tracker's exponential score, taken per week, with excused weeks left out.
        """
        memories = {n: memory(n) for n in self._quotas}
        strength = 0.0
        for index, state in self.states.items():
            if state == "excused":
                continue
            keep = memories[self.quota(index)]
            grown = strength * keep + (1 - keep) * self._ratio(index)
            over = self._at_most and state == "missed"
            strength = grown if index != self._this or over else max(strength, grown)
        return strength

    @cached_property
    def risk(self) -> Risk | None:
        """How the running week stands; None for a retired habit."""
        if self.habit.is_retired:
            return None
        count, quota = self.this_count, self.this_quota
        met = not self._at_most and count >= quota
        if met:
            return "done"
        if self._this in self._explicit:
            return "excused"
        if self._this in self._forgiven or self._this < self._first:
            return "on_track"
        if self._at_most:
            return _at_most_risk(count, quota)
        days_left = week_first(self._this + 1, self.week_start).toordinal() - self.today.toordinal()
        if self.habit.measure == "amount":
            return "at_risk" if days_left == 1 else "on_track"
        left, need = days_left - self.is_ticked(self.today), quota - count
        return "on_track" if need < left else "at_risk" if need == left else "unreachable"

    def amount_on(self, day: date) -> Number | None:
        """What was ticked on a day; None where nothing was."""
        year = self._years.get(day.year)
        return year.days.get(f"{day:%m-%d}") if year else None

    def is_ticked(self, day: date) -> bool:
        """Whether a day is ticked."""
        return self.amount_on(day) is not None

    def is_live(self, index: int) -> bool:
        """Whether the habit was asked for in a week: it exists then and was not put away by its end."""
        if not self.exists(index):
            return False
        return not any(
            week_index(gap.from_, self.week_start) == index
            and (gap.to is None or week_index(gap.to, self.week_start) > index)
            for gap in self.habit.retired
        )

    def score(self, index: int) -> tuple[int, int]:
        """What a week adds to the week score, (done, wanted); (0, 0) where the habit has no part in it."""
        if self._at_most or not self.is_live(index):
            return 0, 0
        count, quota = self.count(index), self.quota(index)
        if self.habit.measure == "amount":
            return int(count >= quota), 1
        return int(min(count, quota)), quota


def _at_most_risk(count: Number, quota: int) -> Risk:
    if count > quota:
        return "unreachable"
    return "at_risk" if count == quota and quota > 0 else "on_track"


def week_score(habits: Iterable[HabitWeeks], index: int) -> tuple[int, int]:
    """The week score, (done, wanted): min(count, quota) summed, over the at-least quotas live that week."""
    scores = [weeks.score(index) for weeks in habits]
    return sum(done for done, _ in scores), sum(want for _, want in scores)
