"""What must hold of a habit: its name, dimension, quotas, the goal it serves, and when it may start."""

from datetime import date
from typing import Any

from msgspec import UNSET

from careertui.actions.drafts import HabitDraft
from careertui.domain.career import Career
from careertui.domain.days import first_of_week, week_index
from careertui.domain.errors import Refused
from careertui.domain.goals import GOAL_GONE
from careertui.domain.records import DIMENSIONS, Dimension, Habit, Limit, Measure, Quota
from careertui.domain.text import checked_name, visible
from careertui.domain.typed.matching import word_of
from careertui.domain.typed.numbers import MOST, whole_number
from careertui.domain.weeks import HabitWeeks


def existing(career: Career, habit_id: str) -> Habit:
    """The habit with this id; raises Refused when another session deleted it."""
    for habit in career.habits:
        if habit.id == habit_id:
            return habit
    raise Refused("The habit is gone: it was deleted meanwhile; undo brings it back.")


def checked_fields(career: Career, draft: HabitDraft, habit: Habit | None = None) -> dict[str, Any]:
    """What a draft sets of a new habit, or of one that is there, as far as the same holds for both."""
    fields: dict[str, Any] = {}
    if draft.name is not UNSET:
        fields["name"] = free_name(career, draft.name, but=habit.id if habit else "")
    if draft.dimension is not UNSET:
        fields["dimension"] = checked_dimension(draft.dimension)
    if draft.goal is not UNSET and (habit is None or (draft.goal or "") != (habit.goal or "")):
        fields["goal"] = checked_goal(career, draft.goal)
    if draft.skills is not UNSET:
        fields["skills"] = tuple(draft.skills)
    if draft.values is not UNSET:
        fields["values"] = tuple(draft.values)
    return fields


def free_name(career: Career, name: str, but: str = "") -> str:
    """A name that no other habit has; `but` is the id of the one that may keep it."""
    name = checked_name(name)
    for habit in career.habits:
        if habit.id != but and habit.name.casefold() == name.casefold():
            state = ", which is retired and can be brought back" if habit.is_retired else ""
            raise Refused(f'There is already a habit "{habit.name}"{state}; choose another name.', field="name")
    return name


def checked_dimension(text: str) -> Dimension:
    """One of the seven dimensions, its name or a beginning of it; raises Refused that lists them."""
    return word_of(text, DIMENSIONS, "dimension")


def checked_goal(career: Career, goal_id: str | None) -> str | None:
    """The goal that a habit serves; None where none is given. Raises Refused when another session deleted it."""
    if goal_id and not any(goal.id == goal_id for goal in career.goals):
        raise Refused(GOAL_GONE, field="goal")
    return goal_id or None


def checked_quota(value: int | str, measure: Measure, limit: Limit) -> int:
    """A weekly quota in its range: days 1–7 (at most: 0–6), amounts from 1 (at most: from 0)."""
    low = 0 if limit == "at_most" else 1
    high = MOST if measure == "amount" else 6 if limit == "at_most" else 7
    kind = "an amount" if measure == "amount" else "days"
    bound = "at most " if limit == "at_most" else ""
    text = str(value).strip()
    sentence = f'A quota of {bound}{kind} a week is a whole number from {low} to {high:,}, not "{visible(text)}".'
    return whole_number(text, low, high, sentence, "per_week")


def quota_on(career: Career, habit: Habit, day: date) -> int:
    """The quota that the week of a day is judged by."""
    week_start = career.settings.week_start
    return HabitWeeks(habit, {}, (), day, week_start).quota(week_index(day, week_start))


def quota_from(career: Career, day: date, n: int) -> Quota:
    """A quota that holds from the week of a day on."""
    return Quota(since=first_of_week(day, career.settings.week_start), n=n)


def quotas_from(career: Career, habit: Habit, n: int, since: date) -> tuple[Quota, ...]:
    """The habit's quotas with `n` from the week of `since` on, up to the next change after it."""
    week_start = career.settings.week_start
    since = first_of_week(max(since, habit.start), week_start)
    # A tick may have moved the start back: the first quota is the one from the start on, whatever its own day.
    first = Quota(since=min(habit.quotas[0].since, first_of_week(habit.start, week_start)), n=habit.quotas[0].n)
    kept = [quota for quota in (first, *habit.quotas[1:]) if first_of_week(quota.since, week_start) != since]
    return tuple(sorted([*kept, Quota(since=since, n=n)], key=lambda quota: quota.since))


def movable_start(career: Career, habit: Habit, start: date) -> date:
    """A first day before which there is no tick."""
    first = min(
        (f"{year:04}-{min(ticks.days)}" for year, ticks in career.ticks(habit.id).items() if ticks.days), default=None
    )
    if first is not None and start.isoformat() > first:
        raise Refused(f'"{habit.name}" has a tick on {first}; it can\'t start later than that.', field="start")
    return start
