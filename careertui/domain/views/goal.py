"""One goal in full: what it is, what moves it, what it needs, and what came of it."""

from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import day_words, short_day
from careertui.domain.goals import crowded, hints, last_touch, progress_on, progress_text, stands_on
from careertui.domain.habits.amounts import Number
from careertui.domain.quarter import Movement, movement
from careertui.domain.records import PERCENT, Closing, Every, Goal, Move
from careertui.domain.typed.matching import by_id
from careertui.domain.views.goals import GoalLine, GoalLines
from careertui.domain.weeks import Consistency, Risk

ENTRIES = 5  # newest log lines shown


class ActionLine(NamedTuple):
    """One action: its text, the day it was done, and whether it is the one next step on Today."""

    text: str
    done: date | None
    is_next: bool


class ProgressLine(NamedTuple):
    """How far the goal was on a day, 0 to `of`, and that in words."""

    day: date
    value: int
    words: str


class GoalRef(NamedTuple):
    """Another goal, in a few words."""

    id: str
    title: str
    status: str
    target: date | None


class LinkedHabit(NamedTuple):
    """A habit that serves the goal: this week's count of quota, and how the last twelve weeks went."""

    id: str
    name: str
    this_week: Number
    quota: Number
    every: Every
    consistency: Consistency
    streak: int
    risk: Risk | None
    retired: bool


class Evidenced(NamedTuple):
    """A log line that names the goal."""

    id: str
    day: date
    kind: str
    text: str


class GoalView(msgspec.Struct, frozen=True, kw_only=True):
    """One goal as of a day. `days_left` is to the target, None without one; `hints` never block.

    `ends` are all closings, the newest first; those that were reopened have the day of it.
    """

    today: date
    goal: Goal
    line: GoalLine
    days_left: int | None
    bases: tuple[GoalRef, ...]
    followers: tuple[GoalRef, ...]
    actions: tuple[ActionLine, ...]
    history: tuple[ProgressLine, ...]
    movement: Movement
    moves: tuple[Move, ...]
    ends: tuple[Closing, ...]
    habits: tuple[LinkedHabit, ...]
    entries: tuple[Evidenced, ...]
    touched: date
    hints: tuple[str, ...]

    @property
    def moved(self) -> int | None:
        """How far it moved in the quarter that is shown; None where there is none."""
        return self.movement.moved

    @property
    def is_open(self) -> bool:
        """Whether it is an idea or active."""
        return self.goal.is_open


def goal_view(career: Career, today: date, goal_id: str, book: WeeksBook | None = None) -> GoalView | None:
    """One goal as of `today`; None when there is no such goal."""
    seen = career.as_of(today)
    lines = GoalLines(seen, today)
    goal = lines.goals.get(goal_id)
    if goal is None:
        return None
    entries = [entry for entry in reversed(seen.entries) if entry.goal == goal_id]
    return GoalView(
        today=today,
        goal=goal,
        line=lines.of(goal),
        days_left=(goal.target - today).days if goal.target else None,
        bases=tuple(_ref(each) for each in stands_on(lines.goals, goal)),
        followers=tuple(_ref(each) for each in seen.goals if each.after == goal_id and each.id != goal_id),
        actions=tuple(
            ActionLine(action.text, action.done, action.done is None and lines.step == (goal_id, action.text))
            for action in goal.actions
        ),
        history=tuple(
            ProgressLine(day, value, progress_text(goal, value))
            for day, value in sorted(goal.progress.items(), reverse=True)
        ),
        movement=movement(seen, goal, today),
        moves=tuple(reversed(goal.moves)),
        ends=tuple(reversed(goal.ends)),
        habits=_habits(seen, today, goal_id, book or WeeksBook()),
        entries=tuple(Evidenced(entry.id, entry.date, entry.kind, entry.text) for entry in entries[:ENTRIES]),
        touched=last_touch(seen, goal),
        hints=tuple(hints(seen, goal)),
    )


def movement_text(view: GoalView) -> str:
    """Progress and what it moved in the quarter: "9 of 12, 3 more than on Sun 31 May", ended "+2 to 31 Aug"."""
    goal, since, until, change = view.goal, view.movement.since, view.movement.until, view.moved
    words = progress_text(goal, progress_on(goal, view.today))
    if since is None or until is None or change is None:
        return words
    if until < view.today:
        return f"{words}, {f'{change:+d}' if change else '0'} to {short_day(until, view.today)}"
    day = day_words(since, view.today)
    if not change:
        return f"{words}, as on {day}"
    size = f"{abs(change)} points" if goal.of == PERCENT else str(abs(change))
    return f"{words}, {size} {'more' if change > 0 else 'less'} than on {day}"


def past_ends(view: GoalView) -> tuple[Closing, ...]:
    """The closings that were reopened, the newest first."""
    return tuple(end for end in view.ends if end.reopened)


def end_words(end: Closing, today: date) -> str:
    """One closing that was reopened: `done, reopened Tue 1 Sep: 108 %`."""
    again = f", reopened {day_words(end.reopened, today)}" if end.reopened else ""
    return f"{end.status}{again}: {end.outcome}"


def remark(career: Career, today: date, goal_id: str) -> str:
    """What is worth saying after a goal was added, started or moved; empty where there is nothing. Never blocks."""
    seen = career.as_of(today)
    goal = by_id(seen.goals, goal_id)
    if goal is None or not goal.is_open:
        return ""
    said: list[str] = []
    if goal.target and goal.target < today:
        said.append(f"its target, {day_words(goal.target, today)}, has passed already")
    said += hints(seen, goal)
    many = crowded(seen) if goal.is_active and goal.kind == "step" else ""
    return "; ".join([*said, many.rstrip(".")] if many else said)


def _ref(goal: Goal) -> GoalRef:
    return GoalRef(goal.id, goal.title, goal.status, goal.target)


def _habits(career: Career, today: date, goal_id: str, book: WeeksBook) -> tuple[LinkedHabit, ...]:
    found = [book.of(career, habit, today) for habit in career.habits if habit.goal == goal_id]
    found.sort(key=lambda weeks: weeks.habit.is_retired)
    return tuple(
        LinkedHabit(
            id=weeks.habit.id,
            name=weeks.habit.name,
            this_week=weeks.this_count,
            quota=weeks.this_quota,
            every=weeks.every(weeks.running),
            consistency=weeks.consistency,
            streak=weeks.streak,
            risk=weeks.risk,
            retired=weeks.habit.is_retired,
        )
        for weeks in found
    )
