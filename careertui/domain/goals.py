"""Goals: what follows from their facts. Horizon, next step, overdue, stuck, movement; hints that never block."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple, Protocol

from careertui.domain.career import Career
from careertui.domain.records import PERCENT, Action, Goal, Vision
from careertui.domain.season_days import counted_days, is_in_season
from careertui.domain.typed.matching import by_id
from careertui.domain.vision import HORIZON_YEARS

LONG_TITLE = 36  # characters, more than a line of signals has room for
_CLAUSE = re.compile(r"(?<=\S) (?:who|whose|which|that)\b")


class Step(NamedTuple):
    """The next step: the goal it serves and what to do."""

    goal: Goal
    action: Action


def active(career: Career) -> tuple[Goal, ...]:
    """The active goals, nearest target first."""
    return tuple(goal for goal in career.goals if goal.is_active)


def horizon_year(goal: Goal, vision: Vision | None) -> int | None:
    """The smallest k, 1 to 5, with target <= the vision's start + k years; None beyond, or where one is missing."""
    if goal.target is None or vision is None:
        return None
    from dateutil.relativedelta import relativedelta  # only where a path is drawn

    return next((k for k in range(1, HORIZON_YEARS + 1) if goal.target <= vision.start + relativedelta(years=k)), None)


def progress_on(goal: Goal, day: date) -> int:
    """Progress as it was on a day, 0 to `of`."""
    past = [when for when in goal.progress if when <= day]
    return goal.progress[max(past)] if past else 0


class Counted(Protocol):
    """What has a progress that is counted up to a number: a goal, or its line."""

    @property
    def of(self) -> int:
        """The number that is all of it."""


def progress_text(goal: Counted, value: int) -> str:
    """Progress in words: a percentage where it is counted in hundredths, else "9 of 12"."""
    return f"{value} %" if goal.of == PERCENT else f"{value} of {goal.of}"


def goal_state(goal: Goal, today: date) -> str:
    """`done`, `dropped`, `an idea`, or how far an active one is."""
    words = {"done": "done", "dropped": "dropped", "idea": "an idea"}
    return words.get(goal.status) or progress_text(goal, progress_on(goal, today))


class Measure(NamedTuple):
    """How far a goal is on what it is measured by: the numbers noted where there are any, else actions done of all."""

    value: int
    of: int
    source: Literal["numbers", "actions"]


def measure_taken(goal: Goal, day: date) -> Measure | None:
    """The measure as it was on a day; None where there is neither a number nor an action."""
    if any(when <= day for when in goal.progress):
        return Measure(progress_on(goal, day), goal.of, "numbers")
    if not goal.actions:
        return None
    done = sum(action.done is not None and action.done <= day for action in goal.actions)
    return Measure(done, len(goal.actions), "actions")


def is_reached(goal: Goal, day: date) -> bool:
    """Whether an active goal's measure is all there, so that it can be closed."""
    taken = measure_taken(goal, day)
    return goal.is_active and taken is not None and taken.value >= taken.of


def reached_words(goal: Goal, day: date) -> str:
    """What a reached measure says: `12 of 12`, `100 %`, `all 3 actions done`."""
    taken = measure_taken(goal, day)
    if taken is None or taken.source == "numbers":
        return progress_text(goal, progress_on(goal, day))
    return f"all {taken.of} actions done" if taken.of > 1 else "its one action done"


def was_idea(goal: Goal) -> bool:
    """Whether a dropped goal was an idea, which is what it comes back as."""
    return goal.status == "dropped" and goal.started is None


def short_title(goal: Goal) -> str:
    """A goal's title up to its colon or dash, a long one up to its clause: the first words are its name."""
    title = goal.title.split(":")[0].split(" – ")[0].strip()
    return _CLAUSE.split(title)[0] if len(title) > LONG_TITLE else title


def next_step(career: Career, today: date) -> Step | None:
    """The one next step: picked in the latest weekly review while open, else the nearest goal's first open action."""
    seen = career.as_of(today)
    goals = {goal.id: goal for goal in active(seen)}
    weekly = [review for review in seen.reviews if review.kind == "week" and review.done]
    picked = weekly[-1].next if weekly else None
    if picked and picked.goal in goals:
        for action in goals[picked.goal].open_actions:
            if action.text == picked.action:
                return Step(goals[picked.goal], action)
    for goal in goals.values():
        if goal.open_actions:
            return Step(goal, goal.open_actions[0])
    return None


def is_overdue(career: Career, goal: Goal, today: date) -> bool:
    """Whether an active goal's target has passed and no season is on."""
    late = goal.is_active and goal.target is not None and goal.target < today
    return late and not is_in_season(career.seasons, today)


def last_touch(career: Career, goal: Goal) -> date:
    """The day of the newest touch, never before it started.

    An entry, a tick of a linked habit, an action, progress, a move, a closing and a reopening touch a goal.
    """
    days = [goal.started or goal.created, *goal.progress, *(action.done for action in goal.actions if action.done)]
    days += [move.on for move in goal.moves]
    days += [day for end in goal.ends for day in (end.on, end.reopened) if day]
    days += [entry.date for entry in career.entries if entry.goal == goal.id]
    ticked = [career.newest_tick(habit.id) for habit in career.habits if habit.goal == goal.id]
    return max([*days, *(day for day in ticked if day)])


def is_stuck(career: Career, goal: Goal, today: date) -> bool:
    """Whether nothing touched an active goal for longer than the threshold; season days are not counted."""
    if not goal.is_active:
        return False
    days = counted_days(career.seasons, last_touch(career, goal), today)
    return days > career.settings.thresholds.stuck_days


def has_no_next_step(career: Career) -> bool:
    """Whether there are active goals and none has an open action."""
    goals = active(career)
    return bool(goals) and not any(goal.open_actions for goal in goals)


def stands_on(goals: Mapping[str, Goal], goal: Goal) -> list[Goal]:
    """The goals it stands on, nearest first; ends where a chain would come back to itself."""
    chain: list[Goal] = []
    seen = {goal.id}
    after = goal.after
    while after and after in goals and after not in seen:
        seen.add(after)
        chain.append(goals[after])
        after = goals[after].after
    return chain


def hints(career: Career, goal: Goal) -> list[str]:
    """Soft hints about one goal, which never block."""
    found: list[str] = []
    vision = career.vision
    base = by_id(career.goals, goal.after)
    if goal.target and vision and horizon_year(goal, vision) is None:
        found.append("its target lies past the horizon")
    if goal.target and base and base.target and goal.target < base.target:
        found.append(f'its target lies before the one of "{base.title}", on which it stands')
    has_habit = any(habit.goal == goal.id for habit in career.live_habits)
    if goal.is_active and not has_habit and not goal.open_actions:
        found.append("it has no open action and no live habit")
    return found


def crowded_habits(career: Career) -> str:
    """A soft hint where there are more live habits than advisable; empty where there are not."""
    live, most = len(career.live_habits), career.settings.thresholds.live_habits
    return f"{live} live habits; {most} or fewer are easier to keep." if live > most else ""


def crowded(career: Career) -> str:
    """A soft hint where there are more active steps than advisable; empty where there are not."""
    steps = sum(goal.kind == "step" for goal in active(career))
    most = career.settings.thresholds.active_steps
    return f"{steps} active steps; {most} or fewer are easier to move." if steps > most else ""
