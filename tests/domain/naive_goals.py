"""The rules for goals once more, event by event and straight from the specification; made to be compared with."""

from dataclasses import dataclass
from datetime import date, timedelta

from careertui.domain.records import Goal

DAY = timedelta(days=1)


@dataclass(frozen=True)
class GoalLife:
    """One goal with what touches it, and the seasons of its career."""

    goal: Goal
    lines: tuple[date, ...]  # of the log
    ticks: tuple[date, ...]  # of a linked habit
    seasons: tuple[tuple[date, date], ...]

    def is_season(self, day: date) -> bool:
        return any(first <= day <= last for first, last in self.seasons)

    def state(self, today: date) -> str:
        """Day by day: what happened last says what it is."""
        status = "active" if self.goal.status == "active" and self.goal.started is None else "idea"
        day = min([self.goal.created, *(end.on for end in self.goal.ends)])
        while day <= today:
            if self.goal.started == day:
                status = "active"
            for end in self.goal.ends:
                if end.on == day:
                    status = end.status
                if end.reopened == day:
                    status = "idea" if self.goal.started is None or self.goal.started > day else "active"
            day += DAY
        return status

    def target(self, today: date) -> date | None:
        later = [move for move in self.goal.moves if move.on > today]
        return later[0].from_ if later else self.goal.target

    def is_overdue(self, today: date) -> bool:
        target = self.target(today)
        return self.state(today) == "active" and target is not None and target < today and not self.is_season(today)

    def is_stuck(self, today: date) -> bool:
        goal = self.goal
        touches = [*self.lines, *self.ticks, *goal.progress, *(move.on for move in goal.moves)]
        touches += [action.done for action in goal.actions if action.done]
        for end in goal.ends:
            touches += [end.on, *([end.reopened] if end.reopened else [])]
        since = max([goal.started or goal.created, *(day for day in touches if day <= today)])
        days = sum(not self.is_season(since + n * DAY) for n in range(1, (today - since).days + 1))
        return self.state(today) == "active" and days > 28

    def open_actions(self, today: date) -> list[str]:
        return [action.text for action in self.goal.actions if action.done is None or action.done > today]

    def is_reached(self, today: date) -> bool:
        numbers = {day: n for day, n in self.goal.progress.items() if day <= today}
        if numbers:
            full = numbers[max(numbers)] == self.goal.of
        else:
            full = bool(self.goal.actions) and not self.open_actions(today)
        return self.state(today) == "active" and full


def next_step(lives: list[GoalLife], today: date) -> tuple[str, str] | None:
    """The first open action of the active goal with the nearest target, of those that have one."""
    found = [life for life in lives if life.state(today) == "active" and life.open_actions(today)]
    found.sort(key=lambda life: (life.target(today) or date.max, life.goal.id))
    return (found[0].goal.id, found[0].open_actions(today)[0]) if found else None
