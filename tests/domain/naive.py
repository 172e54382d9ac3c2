"""The rules for weeks once more, day by day and straight from the specification; slow, and made to be compared with."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from careertui.domain.records import Habit
from careertui.domain.weeks import Number

DAY, WEEK = timedelta(days=1), timedelta(days=7)


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

    def days(self, week: date) -> list[date]:
        return [week + number * DAY for number in range(7)]

    @property
    def running(self) -> date:
        return self.week(self.today)

    @property
    def is_retired(self) -> bool:
        return any(gap.to is None for gap in self.habit.retired)

    def weeks(self) -> list[date]:
        """All weeks that exist, oldest first."""
        result = []
        week = self.week(self.habit.start)
        while week <= self.running:
            if all(not self.is_away(week, gap.from_, gap.to) for gap in self.habit.retired):
                result.append(week)
            week += WEEK
        return result

    def is_away(self, week: date, gone: date, back: date | None) -> bool:
        return week > self.week(gone) and (back is None or week < self.week(back))

    def count(self, week: date) -> Number:
        ticked = [self.ticks[day] for day in self.days(week) if day in self.ticks and day <= self.today]
        return len(ticked) if self.habit.measure == "days" else sum(ticked)

    def quota(self, week: date) -> int:
        result = self.habit.quotas[0].n
        for quota in self.habit.quotas:
            if self.week(quota.since) <= week:
                result = quota.n
        return result

    def is_excused_by_hand(self, week: date) -> bool:
        return any(day in self.habit.excused for day in self.days(week))

    def is_forgiven(self, week: date) -> bool:
        """Season, partial first week, or a week in which the habit was put away or brought back."""
        days = self.days(week)
        season = any(start <= day <= end for start, end in self.seasons for day in days)
        partial = self.habit.start in days[1:]
        edge = any(gap.from_ in days or gap.to in days for gap in self.habit.retired)
        return season or partial or edge

    def state(self, week: date) -> str:
        count, quota = self.count(week), self.quota(week)
        excused = self.is_forgiven(week) or self.is_excused_by_hand(week)
        if self.habit.limit == "at_least" and count >= quota:
            return "met"
        if self.habit.limit == "at_most" and count > quota:
            return "excused" if excused else "missed"
        if week == self.running:
            return "excused" if self.is_excused_by_hand(week) else "open"
        if excused:
            return "excused"
        return "met" if self.habit.limit == "at_most" else "missed"

    def states(self) -> list[tuple[date, str]]:
        return [(week, self.state(week)) for week in self.weeks()]

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
        closed = [state for week, state in self.states() if week != self.running and state in ("met", "missed")][-12:]
        return closed.count("met"), len(closed)

    def ratio(self, week: date) -> float:
        count, quota = self.count(week), self.quota(week)
        if self.habit.limit == "at_least":
            return min(1.0, count / quota)
        return 1.0 if count <= quota else max(0.0, 1 - (count - quota) / (quota or 1))

    def strength(self) -> float:
        strength = 0.0
        for week, state in self.states():
            m = 0.5 ** ((7 * min(max(self.quota(week), 1), 7)) ** 0.5 / 13)
            grown = strength * m + (1 - m) * self.ratio(week)
            if state == "excused":
                continue
            if week == self.running and state != "missed":
                strength = max(strength, grown)
            else:
                strength = grown
        return strength

    def risk(self) -> str | None:
        week = self.running
        if self.is_retired:
            return None
        count, quota = self.count(week), self.quota(week)
        at_least = self.habit.limit == "at_least"
        if at_least and count >= quota:
            return "done"
        if self.is_excused_by_hand(week):
            return "excused"
        if self.is_forgiven(week) or week not in self.weeks():
            return "on_track"
        if not at_least:
            if count > quota:
                return "unreachable"
            return "at_risk" if count == quota > 0 else "on_track"
        left = [day for day in self.days(week) if day >= self.today and not (day == self.today in self.ticks)]
        if self.habit.measure == "amount":
            return "at_risk" if self.today == self.days(week)[-1] else "on_track"
        if quota - count == len(left):
            return "at_risk"
        return "on_track" if quota - count < len(left) else "unreachable"

    def is_put_away_in(self, week: date) -> bool:
        """Whether the habit went away in a week and was not back by its end."""
        days = self.days(week)
        return any(gap.from_ in days and (gap.to is None or gap.to > days[-1]) for gap in self.habit.retired)

    def score(self, week: date) -> tuple[Number, Number]:
        if self.habit.limit == "at_most" or week not in self.weeks() or self.is_put_away_in(week):
            return 0, 0
        count, quota = self.count(week), self.quota(week)
        if self.habit.measure == "amount":
            return (1, 1) if count >= quota else (0, 1)
        return min(count, quota), quota


def week_score(lives: Iterable[Life], week: date) -> tuple[Number, Number]:
    """The week score over several habits."""
    scores = [life.score(week) for life in lives]
    return sum(done for done, _ in scores), sum(want for _, want in scores)
