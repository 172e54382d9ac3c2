"""The rules for weeks once more, day by day and straight from the specification; slow, and made to be compared with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from careertui.domain.habits.amounts import Number
from careertui.domain.records import Habit, Quota

DAY, WEEK = timedelta(days=1), timedelta(days=7)
Period = tuple[date, ...]  # the first days of its weeks, as far as they exist


def exact(number: Number) -> Fraction:
    """An amount as it was typed, with at most three decimals."""
    return Fraction(str(number))


@dataclass(frozen=True)
class Life:
    """One habit's facts, and the day on which they are looked at."""

    habit: Habit
    ticks: Mapping[date, Number]
    today: date
    week_start: int = 0
    seasons: tuple[tuple[date, date], ...] = field(default=())

    def week(self, day: date) -> date:
        while day.weekday() != self.week_start:
            day -= DAY
        return day

    def days_of_week(self, week: date) -> list[date]:
        return [week + number * DAY for number in range(7)]

    def days(self, period: Period) -> list[date]:
        return [day for week in period for day in self.days_of_week(week)]

    @property
    def running_week(self) -> date:
        return self.week(self.today)

    @property
    def start(self) -> date:
        """The effective start."""
        return min([self.habit.start, *(day for day in self.ticks if day <= self.today)])

    @property
    def rests(self) -> list[tuple[date, date | None]]:
        return [(gap.from_, gap.to) for gap in self.habit.retired if gap.from_ != gap.to]

    @property
    def is_retired(self) -> bool:
        return any(back is None for _, back in self.rests)

    def is_away(self, week: date) -> bool:
        return any(week > self.week(gone) and (back is None or week < self.week(back)) for gone, back in self.rests)

    def entry(self, week: date) -> tuple[date, Quota]:
        """The quota that a week is judged by, and the week from which its periods are counted."""
        result = self.week(self.start), self.habit.quotas[0]
        for quota in self.habit.quotas[1:]:
            since = self.week(quota.since)
            if since <= week and since <= max(self.running_week, self.week(self.start)):
                result = since, quota
        return result

    def periods(self) -> list[Period]:
        """All periods with a week that exists up to now, oldest first."""
        cells: dict[tuple[date, int], list[date]] = {}
        week = self.week(self.start)
        while week <= self.running_week + 4 * WEEK:
            since, quota = self.entry(week)
            number = (week - since) // (quota.every * WEEK)
            if not self.is_away(week):
                cells.setdefault((since, number), []).append(week)
            week += WEEK
        return [tuple(weeks) for weeks in cells.values() if weeks[0] <= self.running_week]

    @property
    def running(self) -> Period | None:
        """The period that contains today; None where the habit has none."""
        return next((period for period in self.periods() if self.running_week in period), None)

    def is_running(self, period: Period) -> bool:
        return self.running_week in period

    def count(self, period: Period) -> Fraction:
        ticked = [self.ticks[day] for day in self.days(period) if day in self.ticks and day <= self.today]
        return Fraction(len(ticked)) if self.habit.measure == "days" else sum(map(exact, ticked), Fraction())

    def quota(self, period: Period) -> Fraction:
        return exact(self.entry(period[0])[1].n)

    def every(self, period: Period) -> int:
        return self.entry(period[0])[1].every

    def is_excused_by_hand(self, period: Period) -> bool:
        return any(day in self.habit.excused for day in self.days(period))

    def is_broken(self, period: Period) -> bool:
        """Season, cut short, or a week in which the habit was put away or brought back."""
        days = self.days(period)
        season = any(start <= day <= end for start, end in self.seasons for day in days)
        edge = any(gone in days or back in days for gone, back in self.rests)
        return season or edge or len(period) < self.every(period)

    def is_forgiven(self, period: Period) -> bool:
        """Broken, or the first."""
        return self.start in self.days(period) or self.is_broken(period)

    def is_only_first(self, period: Period) -> bool:
        """Whether nothing but being the first keeps a period from counting (case E02: a limit kept in it is met)."""
        return not self.is_broken(period) and not self.is_excused_by_hand(period)

    def state(self, period: Period) -> str:
        count, quota = self.count(period), self.quota(period)
        excused = self.is_forgiven(period) or self.is_excused_by_hand(period)
        if self.habit.limit == "at_least" and count >= quota:
            return "met"
        if self.habit.limit == "at_most" and count > quota:
            return "excused" if excused else "missed"
        if self.is_running(period):
            return "excused" if self.is_excused_by_hand(period) else "open"
        whole_first = self.days(period)[0] == self.start and self.habit.limit == "at_most"
        if excused and not (whole_first and self.is_only_first(period)):
            return "excused"
        return "met" if self.habit.limit == "at_most" else "missed"

    def states(self) -> list[tuple[date, str]]:
        return [(period[0], self.state(period)) for period in self.periods()]

    def streak(self) -> int:
        decided = [state for _, state in self.states() if state in ("met", "missed")]
        streak = 0
        while decided and decided.pop() == "met":
            streak += 1
        return streak

    def best(self) -> int:
        decided = "".join("m" if state == "met" else " " for _, state in self.states() if state in ("met", "missed"))
        return max(len(run) for run in decided.split(" "))

    def consistency(self) -> tuple[int, int]:
        closed = [self.state(period) for period in self.periods() if not self.is_running(period)]
        counted = [state for state in closed if state in ("met", "missed")][-12:]
        return counted.count("met"), len(counted)

    def ratio(self, period: Period) -> Fraction:
        count, quota = self.count(period), self.quota(period)
        if self.habit.limit == "at_least":
            return min(Fraction(1), count / quota)
        return Fraction(1) if count <= quota else max(Fraction(0), 1 - (count - quota) / (quota or 1))

    def strength(self) -> float:
        strength = 0.0
        for period in self.periods():
            days = 7 * self.every(period)
            m = 0.5 ** ((days * min(max(float(self.quota(period)), 1), days)) ** 0.5 / 13)
            grown = strength * m + (1 - m) * float(self.ratio(period))
            state = self.state(period)
            if state == "excused":
                continue
            if self.is_running(period) and state != "missed":
                strength = max(strength, grown)
            else:
                strength = grown
        return strength

    def risk(self) -> str | None:
        if self.is_retired:
            return None
        period = self.running
        if period is None:
            by_hand = any(day in self.habit.excused for day in self.days_of_week(self.running_week))
            return "excused" if by_hand else "on_track"
        count, quota = self.count(period), self.quota(period)
        at_least = self.habit.limit == "at_least"
        if at_least and count >= quota:
            return "done"
        if self.is_excused_by_hand(period):
            return "excused"
        if self.is_forgiven(period):
            return "on_track"
        if not at_least:
            if count > quota:
                return "unreachable"
            return "at_risk" if count == quota > 0 else "on_track"
        if self.running_week != period[-1]:
            return "on_track"
        days = self.days(period)
        left = [day for day in days if day >= self.today and not (day == self.today in self.ticks)]
        if self.habit.measure == "amount":
            return "at_risk" if self.today == days[-1] else "on_track"
        if quota - count == len(left):
            return "at_risk"
        return "on_track" if quota - count < len(left) else "unreachable"

    def is_put_away_in(self, week: date) -> bool:
        """Whether the habit went away in a week and was not back by its end."""
        days = self.days_of_week(week)
        return any(gone in days and (back is None or back > days[-1]) for gone, back in self.rests)

    def score(self, week: date) -> tuple[Fraction, Fraction]:
        """What a week adds to the week score."""
        nothing = Fraction(0), Fraction(0)
        period = next((period for period in self.periods() if week in period), None)
        if self.habit.limit == "at_most" or period is None or week != period[-1] or self.is_put_away_in(week):
            return nothing
        count, quota = self.count(period), self.quota(period)
        done, want = min(count, quota), quota
        if self.habit.measure == "amount":
            done, want = Fraction(count >= quota), Fraction(1)
        if self.is_forgiven(period) or self.is_excused_by_hand(period):
            want = done
        return done, want


def week_score(lives: Iterable[Life], week: date) -> tuple[Fraction, Fraction]:
    """The week score over several habits."""
    scores = [life.score(week) for life in lives]
    return sum((done for done, _ in scores), Fraction()), sum((want for _, want in scores), Fraction())
