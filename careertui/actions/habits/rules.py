"""What must hold of a habit: its name, dimension, quotas, the goal it serves, and when it may start."""

from datetime import date
from typing import Any, cast, get_args

import msgspec
from msgspec import UNSET

from careertui.actions.drafts import HabitDraft
from careertui.domain.career import Career
from careertui.domain.days import first_of_week, week_index
from careertui.domain.errors import Refused, gone
from careertui.domain.habits.amounts import DECIMALS, PARTS, Number
from careertui.domain.habits.periods import Periods, effective_start
from careertui.domain.habits.words import span_words
from careertui.domain.records import DIMENSIONS, Dimension, Every, Habit, Limit, Measure, Quota
from careertui.domain.text import Taken, unused_name, visible
from careertui.domain.typed.matching import word_of
from careertui.domain.typed.numbers import MOST, checked_amount, is_unit, typed_amount


def existing(career: Career, habit_id: str) -> Habit:
    """The habit with this id; raises Refused when another session deleted it."""
    for habit in career.habits:
        if habit.id == habit_id:
            return habit
    raise Refused(gone("habit"))


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
    others = (each for each in career.habits if each.id != but)
    return unused_name(name, (Taken(each.name, "habit", "retired" if each.is_retired else "") for each in others))


def checked_dimension(text: str) -> Dimension:
    """One of the seven dimensions, its name or a beginning of it; raises Refused that lists them."""
    return word_of(text, DIMENSIONS, "dimension")


def checked_goal(career: Career, goal_id: str | None) -> str | None:
    """The goal that a habit serves; None where none is given. Raises Refused when another session deleted it."""
    if goal_id and not any(goal.id == goal_id for goal in career.goals):
        raise Refused(gone("goal"), field="goal")
    return goal_id or None


def checked_every(value: int | str) -> Every:
    """For how many weeks a quota is asked: 1, 2 or 4."""
    amount = typed_amount(value)
    for weeks in get_args(Every):
        if amount is not None and amount.parts == weeks * PARTS and is_unit(amount.unit, "weeks"):
            return cast("Every", weeks)
    raise Refused(f'A quota is asked for every 1, 2 or 4 weeks, not every "{visible(str(value))}".', field="every")


def checked_quota(value: float | str, every: Every, measure: Measure, limit: Limit, unit: str = "") -> Number:
    """A quota in its range: days from 1 to all of them (at most: from 0 to all but one), amounts over 0 (from 0)."""
    is_most = limit == "at_most"
    bound, span, typed = "at most " if is_most else "", span_words(every), visible(str(value).strip())
    if measure == "amount":
        low = "from 0" if is_most else "over 0"
        sentence = (
            f"A quota of {bound}an amount {span} is a number {low}, up to {MOST:,}, with {DECIMALS} decimals at most,"
            f' in {unit}, not "{typed}".'
        )
        return checked_amount(value, sentence, "per_week", unit=unit, low=0 if is_most else 1)
    first, last = (0, 7 * every - 1) if is_most else (1, 7 * every)
    sentence = f'A quota of {bound}days {span} is a whole number from {first} to {last}, not "{typed}".'
    n = checked_amount(value, sentence, "per_week", unit="days", low=first * PARTS)
    if n > last or not isinstance(n, int):
        raise Refused(sentence, field="per_week")
    return n


def quota_on(career: Career, habit: Habit, day: date) -> Quota:
    """The quota that the week of a day is judged by."""
    index = week_index(day, career.settings.week_start)
    return Periods(habit, habit.start, index, career.settings.week_start).quota(index)


def quota_from(career: Career, day: date, n: Number, every: Every) -> Quota:
    """A quota that holds from the week of a day on."""
    return Quota(since=first_of_week(day, career.settings.week_start), n=n, every=every)


def quotas_from(career: Career, habit: Habit, n: Number, every: Every, since: date) -> tuple[Quota, ...]:
    """The habit's quotas with this one from the week of `since` on, up to the next change after it.

    Where the same holds already nothing begins anew, so that no period is cut short.
    """
    week_start = career.settings.week_start
    start = effective_start(habit, career.ticks(habit.id))
    since = first_of_week(max(since, start), week_start)
    # What was ticked before the start moved it back: the first quota is the one from the start on.
    first = msgspec.structs.replace(habit.quotas[0], since=min(habit.quotas[0].since, first_of_week(start, week_start)))
    kept = [quota for quota in (first, *habit.quotas[1:]) if first_of_week(quota.since, week_start) != since]
    before = [quota for quota in kept if quota.since < since]
    if before and (before[-1].n, before[-1].every) == (n, every):
        return tuple(kept)
    return tuple(sorted([*kept, Quota(since=since, n=n, every=every)], key=lambda quota: quota.since))


def movable_start(career: Career, habit: Habit, start: date) -> date:
    """A first day before which there is no tick."""
    first = min(
        (f"{year:04}-{min(ticks.days)}" for year, ticks in career.ticks(habit.id).items() if ticks.days), default=None
    )
    if first is not None and start.isoformat() > first:
        raise Refused(f'"{habit.name}" has a tick on {first}; it can\'t start later than that.', field="start")
    return start


def put_away(habit: Habit, day: str, then: str) -> str:
    """Why a week in which a habit was put away, or lay, knows nothing of it; `then` is what follows."""
    return f'"{habit.name}" was put away in the week of {day}; {then}.'
