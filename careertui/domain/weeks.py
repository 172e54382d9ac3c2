"""Weeks of a habit: states, streak, best, consistency, strength and risk, all derived from ticks, spans and today.

A tick changes only its own week (unless it moves the start back). The current week never breaks an at-least streak. An
excused week can help, never hurt. Where a quota is asked for per 2 or 4 weeks, all this is said of such periods; any
week stands for the period it is in. Ten years of 25 habits are derived in a few milliseconds: days become week indices
through one table a year, amounts are counted in whole thousandths, and a streak is walked back only as far as it goes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple, cast

import msgspec

from careertui.domain.days import week_first, week_index
from careertui.domain.habits.amounts import PARTS, Number, number_of, parts_of
from careertui.domain.habits.periods import NEVER, Period, Periods, effective_start, rests
from careertui.domain.records import Every, Habit, Span, TickYear

State = Literal["met", "open", "missed", "excused"]
Risk = Literal["done", "on_track", "at_risk", "unreachable", "excused"]

CONSISTENCY_WEEKS = 12
HALF_LIFE = 13  # weeks after which a quota of one a week has half its strength


class Week(msgspec.Struct, frozen=True):
    """One week of a habit, or the `every` weeks that its quota is asked for, known by its first day."""

    first: date
    count: Number
    quota: Number
    state: State
    every: Every = 1


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


def memory(quota: Number, every: int = 1) -> float:
    """How much of a period's strength the next one keeps: 0.5^(sqrt(7·every·min(max(quota,1),7·every))/13).

    Loop Habit Tracker's exponential score, taken per week: many ticks a week build, and lose, strength faster.
    """
    days = 7 * every
    return float(0.5 ** ((days * min(max(quota, 1), days)) ** 0.5 / HALF_LIFE))


class HabitWeeks:
    """One habit's weeks as of `today`; ticks and seasons must be seen as of that day too (`Career.as_of`)."""

    def __init__(
        self, habit: Habit, years: Mapping[int, TickYear], seasons: Iterable[Span], today: date, week_start: int
    ) -> None:
        self.habit = habit
        self.today = today
        self.week_start = week_start
        self.start = effective_start(habit, years)
        self._years = years
        self._this = week_index(today, week_start)
        self._periods = Periods(habit, self.start, self._this, week_start)
        self._counts: dict[int, int] = {}  # in thousandths, by week
        self._states: dict[int, State] = {}  # as far as they were asked for, by a period's first week
        self._uncounted = sorted(years)  # counted from the newest on, as far back as is asked for
        self._counted_from = NEVER if years else 0  # the first week whose count is whole
        self._at_most = habit.limit == "at_most"
        self._forgiven = set(self._periods.edges)
        for season in seasons:
            end = season.end or season.start
            self._forgiven.update(range(week_index(season.start, week_start), week_index(end, week_start) + 1))
        self._explicit = {week_index(day, week_start) for day in habit.excused}

    def _count_year(self) -> None:
        """Counts the newest year that is not counted yet."""
        year = self._uncounted.pop()
        week_of, days = _week_of_days(year, self.week_start), self._years[year].days
        if self.habit.measure == "days":
            weeks = Counter(map(week_of.get, days))
            weeks.pop(None, None)  # a day that no calendar has, such as 02-30, counts nowhere
            for index, count in cast("Counter[int]", weeks).items():
                self._counts[index] = self._counts.get(index, 0) + count * PARTS
        else:
            for day, n in days.items():
                if (of_day := week_of.get(day)) is not None:
                    self._counts[of_day] = self._counts.get(of_day, 0) + parts_of(n)
        # the week of 1 January may have days in the year before
        self._counted_from = week_of["01-01"] + 1 if self._uncounted else 0

    def exists(self, index: int) -> bool:
        """Whether the habit has this week: from its first to its last, without the time it was put away."""
        return self._periods.exists(index)

    def period(self, index: int) -> Period:
        """The period that contains a week, by its first and its last week."""
        return self._periods.of(index)

    def last_day(self, index: int) -> date:
        """The last day of the period that contains a week."""
        return date.fromordinal(week_first(self.period(index).last + 1, self.week_start).toordinal() - 1)

    def _parts(self, period: Period) -> int:
        """Ticked days, or the amount, of a period in thousandths."""
        while period.first < self._counted_from:
            self._count_year()
        if period.first == period.last:
            return self._counts.get(period.first, 0)
        return sum(self._counts.get(index, 0) for index in self._periods.weeks_of(period))

    def count(self, index: int) -> Number:
        """Ticked days, or the amount, of the period of a week."""
        return number_of(self._parts(self.period(index)))

    def quota(self, index: int) -> Number:
        """The quota a week is judged by."""
        return number_of(self._periods.quota_parts(index))

    def every(self, index: int) -> Every:
        """For how many weeks the quota of a week is asked."""
        return self._periods.quota(index).every

    def is_excused(self, index: int) -> bool:
        """Whether a week can't be missed: a season or an excuse touches its period, it is the first or cut short, or
        the habit was put away or brought back in it.
        """
        return self._is_explicit(period := self.period(index)) or self._is_forgiven(period)

    def _is_explicit(self, period: Period) -> bool:
        return self._touches(period, self._explicit)

    def _is_forgiven(self, period: Period) -> bool:
        return period.first == self._periods.first or self._is_broken(period)

    def _is_broken(self, period: Period) -> bool:
        """Whether a season or time away touches a period, or it was cut short."""
        return self._touches(period, self._forgiven) or self._periods.is_cut(period)

    def _is_kept(self, period: Period) -> bool:
        """Whether an at-most period within its limit is met: it was whole, also if it was the first."""
        begins = week_first(period.first, self.week_start)
        return self._at_most and begins >= self.start and not self._is_broken(period)

    def _touches(self, period: Period, weeks: set[int]) -> bool:
        if period.first == period.last:
            return period.first in weeks
        return not weeks.isdisjoint(self._periods.weeks_of(period))

    def _is_running(self, period: Period) -> bool:
        return period.last >= self._this

    def state(self, index: int) -> State:
        """The state of the period of a week that exists."""
        return self._state(self.period(index))

    def _state(self, period: Period) -> State:
        state = self._states.get(period.first)
        if state is None:
            state = self._states[period.first] = self._state_now(period)
        return state

    def _state_now(self, period: Period) -> State:
        count, quota = self._parts(period), self._periods.quota_parts(period.first)
        if self._at_most:
            if count > quota:
                return "excused" if self.is_excused(period.first) else "missed"
        elif count >= quota:
            return "met"
        if self._is_explicit(period):
            return "excused"
        if self._is_running(period):
            return "open"
        if self._is_kept(period):
            return "met"
        return "excused" if self._is_forgiven(period) else "missed"

    @cached_property
    def states(self) -> dict[int, State]:
        """The state of every period by the index of its first week, oldest first, the running one last."""
        return {period.first: self._state(period) for period in self._periods}

    @property
    def closed(self) -> dict[int, State]:
        """As `states`, without the running period."""
        running = self.period(self._this).first if self.exists(self._this) else NEVER
        return {index: state for index, state in self.states.items() if index != running}

    @cached_property
    def weeks(self) -> tuple[Week, ...]:
        """All periods, oldest first, the running one last (of a retired habit, the week of its retirement)."""
        return tuple(self._week(period) for period in self._periods)

    def _week(self, period: Period) -> Week:
        index, count = period.first, number_of(self._parts(period))
        return Week(
            week_first(index, self.week_start), count, self.quota(index), self._state(period), self.every(index)
        )

    @property
    def running(self) -> int:
        """The index of the running week."""
        return self._this

    @property
    def this_count(self) -> Number:
        """The running period's count."""
        return self.count(self._this)

    @property
    def this_quota(self) -> Number:
        """The running week's quota."""
        return self.quota(self._this)

    @cached_property
    def streak(self) -> int:
        """Met periods backwards from this week, skipping open and excused ones, stopping at a missed one."""
        streak = 0
        for period in self._periods.backwards():
            state = self._state(period)
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
        """Met of the last 12 closed periods that were met or missed."""
        met = counted = 0
        for period in self._periods.backwards():
            if counted == CONSISTENCY_WEEKS:
                break
            if not self._is_running(period) and (state := self._state(period)) != "excused":
                counted += 1
                met += state == "met"
        return Consistency(met, counted)

    def _ratio(self, period: Period) -> float:
        count, quota = self._parts(period), self._periods.quota_parts(period.first)
        if self._at_most:
            return 1.0 if count <= quota else max(0.0, 1 - (count - quota) / (quota or PARTS))
        return min(1.0, count / quota) if quota else 1.0

    @cached_property
    def strength(self) -> float:
        """How much of a habit it is, 0 to 1: an exponential average over the weeks that count, the running one lifting.

        Source: Loop Habit Tracker's exponential score, taken per week, with excused weeks left out.
        """
        memories = {(quota.n, quota.every): memory(quota.n, quota.every) for quota in self.habit.quotas}
        strength = 0.0
        for period in self._periods:
            state = self._state(period)
            if state == "excused":
                continue
            quota = self._periods.quota(period.first)
            keep = memories[quota.n, quota.every]
            grown = strength * keep + (1 - keep) * self._ratio(period)
            over = self._at_most and state == "missed"
            strength = grown if over or not self._is_running(period) else max(strength, grown)
        return strength

    @cached_property
    def risk(self) -> Risk | None:
        """How the running week stands; None for a retired habit."""
        if self.habit.is_retired:
            return None
        period = self.period(self._this)
        count, quota = self._parts(period), self._periods.quota_parts(self._this)
        met = not self._at_most and count >= quota
        if met:
            return "done"
        if self._is_explicit(period):
            return "excused"
        if self._this < self._periods.first or self._is_forgiven(period):
            return "on_track"
        if self._at_most:
            return _at_most_risk(count, quota)
        if self._this < period.last:
            return "on_track"
        days_left = week_first(self._this + 1, self.week_start).toordinal() - self.today.toordinal()
        if self.habit.measure == "amount":
            return "at_risk" if days_left == 1 else "on_track"
        left, need = (days_left - self.is_ticked(self.today)) * PARTS, quota - count
        return "on_track" if need < left else "at_risk" if need == left else "unreachable"

    def amount_on(self, day: date) -> Number | None:
        """What was ticked on a day; None where nothing was."""
        year = self._years.get(day.year)
        return year.days.get(f"{day:%m-%d}") if year else None

    def is_ticked(self, day: date) -> bool:
        """Whether a day is ticked."""
        return self.amount_on(day) is not None

    def note_on(self, day: date) -> str:
        """What was written with a day's tick."""
        year = self._years.get(day.year)
        note = year.notes.get(f"{day:%m-%d}") if year else None
        return note.text if note else ""

    def is_live(self, index: int) -> bool:
        """Whether the habit was asked for in a week: it exists then and was not put away by its end."""
        if not self.exists(index):
            return False
        return not any(
            week_index(rest.from_, self.week_start) == index
            and (rest.to is None or week_index(rest.to, self.week_start) > index)
            for rest in rests(self.habit)
        )

    def score(self, index: int) -> tuple[int, int]:
        """What a week adds to the week score, (done, wanted); (0, 0) where the habit has no part in it.

        A period counts in its last week. One that can't be missed wants no more than it got.
        """
        if self._at_most or not self.is_live(index):
            return 0, 0
        period = self.period(index)
        if index != period.last:
            return 0, 0
        count, quota = self._parts(period), self._periods.quota_parts(index)
        done = int(count >= quota) if self.habit.measure == "amount" else min(count, quota) // PARTS
        if self.is_excused(index):
            return done, done
        return done, 1 if self.habit.measure == "amount" else quota // PARTS


def _at_most_risk(count: int, quota: int) -> Risk:
    if count > quota:
        return "unreachable"
    return "at_risk" if count == quota and quota > 0 else "on_track"


def week_score(habits: Iterable[HabitWeeks], index: int) -> tuple[int, int]:
    """The week score, (done, wanted): min(count, quota) summed, over the at-least quotas live that week."""
    scores = [weeks.score(index) for weeks in habits]
    return sum(done for done, _ in scores), sum(want for _, want in scores)
