"""Keeping habits: add, edit, re-quota, reorder, retire, bring back, delete, excuse."""

from collections.abc import Mapping
from datetime import date

import msgspec
from msgspec import UNSET, UnsetType

from careertui.actions.drafts import ALL_THERE, HabitDraft, given
from careertui.actions.habits.rules import (
    checked_every,
    checked_fields,
    checked_quota,
    existing,
    movable_start,
    put_away,
    quota_from,
    quota_on,
    quotas_from,
)
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.days import day_words, first_of_week, week_index
from careertui.domain.errors import Refused
from careertui.domain.habits.amounts import Number
from careertui.domain.habits.periods import Periods, effective_start, rests
from careertui.domain.habits.words import quota_words
from careertui.domain.records import Every, Habit, Limit, Measure, Quota, Retirement
from careertui.domain.text import checked_name, checked_text
from careertui.domain.typed.numbers import place_in_list

TABLE = "habits"


def add_habit(career: Career, today: date, draft: HabitDraft, *, id: str) -> Change:
    """A new habit, last in order: one of learning that starts today, unless the draft says otherwise."""
    habit = _begun(career, today, draft, id)
    return Change(f'Added "{habit.name}"{_from_start(habit, today)}', record_edits(TABLE, None, habit))


def _from_start(habit: Habit, today: date) -> str:
    """The first day, for the end of a sentence, where it is not today."""
    return "" if habit.start == today else f", from {day_words(habit.start, today)} on"


def add_starters(career: Career, today: date, starters: Mapping[str, HabitDraft]) -> Change:
    """Several habits at once, by their ids to be; those whose name is taken already are left out.

    One that learns serves the first active goal, and builds the skills it needs.
    """
    taken = {habit.name.casefold() for habit in career.habits}
    goal = next((goal for goal in career.goals if goal.is_active), None)
    habits: list[Habit] = []
    for id, draft in starters.items():
        if given(draft.name, "").casefold() in taken:
            continue
        habit = _begun(career, today, draft, id)
        if goal is not None and habit.dimension == "learn":
            habit = msgspec.structs.replace(habit, goal=goal.id, skills=tuple(goal.needs))
        habits.append(msgspec.structs.replace(habit, order=habit.order + len(habits)))
        taken.add(habit.name.casefold())
    if not habits:
        raise Refused(ALL_THERE)
    words = f'the habit "{habits[0].name}"' if len(habits) == 1 else f"{len(habits)} habits"
    return combined(f"Added {words}", [record_edits(TABLE, None, habit) for habit in habits])


def _begun(career: Career, today: date, draft: HabitDraft, id: str) -> Habit:
    unit = given(draft.unit, "")
    measure: Measure = "amount" if unit.strip() else "days"
    limit: Limit = "at_most" if given(draft.at_most, False) else "at_least"
    start = given(draft.start, today)
    per_week = "" if draft.per_week is UNSET else draft.per_week
    every = checked_every(1 if draft.every is UNSET else draft.every)
    if measure == "amount":
        unit = checked_name(unit, "unit", "unit")
    fields = checked_fields(career, msgspec.structs.replace(draft, name=given(draft.name, "")))
    return Habit(
        id=id,
        created=today,
        quotas=(quota_from(career, start, checked_quota(per_week, every, measure, limit, unit), every),),
        measure=measure,
        unit=unit if measure == "amount" else "",
        limit=limit,
        start=start,
        order=max((other.order for other in career.habits), default=0) + 1,
        **fields,
    )


def edit_habit(career: Career, today: date, habit_id: str, draft: HabitDraft) -> Change:
    """Changes what the draft sets, in one go; a new quota holds from this week on. What it counts, and whether at most,
    stays as it was begun, because closed weeks were judged by it.
    """
    habit = existing(career, habit_id)
    fields = checked_fields(career, draft, habit)
    if draft.unit is not UNSET and habit.measure == "amount":
        fields["unit"] = checked_name(draft.unit, "unit", "unit")
    if draft.start is not UNSET and draft.start != habit.start:
        fields["start"] = movable_start(career, habit, draft.start)
    if draft.per_week is not UNSET or draft.every is not UNSET:
        quota = quota_on(career, habit, today)
        n, every = _quota(habit, quota, draft.per_week, draft.every)
        if (n, every) != (quota.n, quota.every):
            fields["quotas"] = quotas_from(career, habit, n, every, today)
    after = msgspec.structs.replace(habit, **fields)
    label = f'Renamed "{habit.name}" to "{after.name}"' if list(fields) == ["name"] else f'Changed "{after.name}"'
    label += _from_start(after, today) if after.start != habit.start else ""
    return Change(label, record_edits(TABLE, habit, after))


def let_habit_serve(career: Career, habit_id: str, value: str) -> Change:
    """A habit serves one more value of the vision."""
    habit, value = existing(career, habit_id), checked_name(value, "value", "values")
    after = msgspec.structs.replace(habit, values=tuple(dict.fromkeys([*habit.values, value])))
    return Change(f'"{habit.name}" serves "{value}"', record_edits(TABLE, habit, after))


def let_habit_build(career: Career, habit_id: str, skill_id: str, *, on: bool = True) -> Change:
    """A habit builds a skill, or does so no more; what else it builds stays."""
    habit = existing(career, habit_id)
    others = tuple(each for each in habit.skills if each != skill_id)
    after = msgspec.structs.replace(habit, skills=(*others, skill_id) if on else others)
    return Change(
        f'Changed "{habit.name}"', record_edits(TABLE, habit, after) if on != (skill_id in habit.skills) else ()
    )


def _quota(habit: Habit, now: Quota, n: float | str | UnsetType, every: int | str | UnsetType) -> tuple[Number, Every]:
    """The quota that is asked for: what is unset stays as it is now."""
    weeks = now.every if every is UNSET else checked_every(every)
    return checked_quota(now.n if n is UNSET else n, weeks, habit.measure, habit.limit, habit.unit), weeks


def requota(
    career: Career,
    today: date,
    habit_id: str,
    n: float | str,
    since: date | None = None,
    every: int | str | UnsetType = UNSET,
) -> Change:
    """A new quota from the week that contains `since` (this week unless given); closed weeks keep theirs."""
    habit = existing(career, habit_id)
    since = since or today
    n, every = _quota(habit, quota_on(career, habit, since), n, every)
    first = first_of_week(since, career.settings.week_start)
    if first < first_of_week(today, career.settings.week_start):
        raise Refused(
            f"The week of {day_words(first, today)} is closed and keeps the quota it was judged by;"
            " give a day of this week or a later one.",
            field="from",
        )
    after = msgspec.structs.replace(habit, quotas=quotas_from(career, habit, n, every, since))
    words = quota_words(n, every, habit.unit, habit.limit)
    return Change(f'Set "{habit.name}" to {words} from {day_words(first, today)}', record_edits(TABLE, habit, after))


def reorder(career: Career, habit_id: str, position: int | str) -> Change:
    """Puts a habit at a position (1 is the first) among the live ones."""
    habit = existing(career, habit_id)
    others = [other for other in career.live_habits if other.id != habit_id]
    others.insert(place_in_list(position, len(others)), habit)
    edits = [
        Edit(TABLE, each.id, ("order",), before=each.order or UNSET, after=number)
        for number, each in enumerate(others, 1)
        if each.order != number
    ]
    return Change(f'Moved "{habit.name}"', tuple(edits))


def move_beside(career: Career, habit_id: str, other_id: str, *, after: bool) -> Change:
    """Puts a habit right before another one, or right after it."""
    habit = existing(career, habit_id)
    others = [other.id for other in career.live_habits if other.id != habit_id]
    if habit_id == other_id:
        return Change(f'Moved "{habit.name}"')
    if other_id not in others:
        raise Refused("The habit to move past is gone; nothing was moved.")
    return reorder(career, habit_id, others.index(other_id) + (2 if after else 1))


def retire(career: Career, today: date, habit_id: str) -> Change:
    """Puts a habit away from today; its history stays. Brought back earlier today, it was never back."""
    habit = existing(career, habit_id)
    if habit.is_retired:
        raise Refused(f'"{habit.name}" is retired already.')
    rests, gone = habit.retired, today
    if rests and rests[-1].to == today:
        rests, gone = rests[:-1], rests[-1].from_
    after = msgspec.structs.replace(habit, retired=(*rests, Retirement(from_=gone)))
    return Change(f'Retired "{habit.name}"', record_edits(TABLE, habit, after))


def unretire(career: Career, today: date, habit_id: str) -> Change:
    """Brings a habit back from today; the weeks between do not exist. On the day it was put away nothing is left."""
    habit = existing(career, habit_id)
    if not habit.is_retired:
        raise Refused(f'"{habit.name}" is not retired.')
    gap, earlier = habit.retired[-1], habit.retired[:-1]
    if today < gap.from_:
        raise Refused(f'"{habit.name}" was retired on {gap.from_}; it can be brought back from that day on.')
    rest = () if gap.from_ == today else (Retirement(from_=gap.from_, to=today),)
    after = msgspec.structs.replace(habit, retired=(*earlier, *rest))
    return Change(f'Brought back "{habit.name}"', record_edits(TABLE, habit, after))


def delete_habit(career: Career, habit_id: str) -> Change:
    """Deletes a habit and all its ticks; who calls has asked first."""
    habit = existing(career, habit_id)
    ticks = [
        Edit("ticks", f"{habit_id}:{year}", (), before=msgspec.to_builtins(days))
        for year, days in career.ticks(habit_id).items()
    ]
    return combined(f'Deleted "{habit.name}"', [ticks, record_edits(TABLE, habit, None)])


def excuse(career: Career, today: date, habit_id: str, day: date, why: str) -> Change:
    """Excuses the week that contains `day`, a coming one too: it can't be missed, but can still be met."""
    habit = existing(career, habit_id)
    why = checked_text(why, "reason", "why")
    first = first_of_week(day, career.settings.week_start)
    _check_week(career, habit, day)
    excused = {**_excused_without(career, habit, day), first: why}
    after = msgspec.structs.replace(habit, excused=dict(sorted(excused.items())))
    return Change(f'Excused the week of {day_words(first, today)} of "{habit.name}"', record_edits(TABLE, habit, after))


def _check_week(career: Career, habit: Habit, day: date) -> None:
    """Raises Refused for a week before the start, and for one in which the habit was put away."""
    week_start = career.settings.week_start
    start, index = effective_start(habit, career.ticks(habit.id)), week_index(day, week_start)
    if index < week_index(start, week_start):
        raise Refused(f'"{habit.name}" starts on {start}; there is no week of {day} to excuse.', field="week")
    periods = Periods(habit, start, index, week_start)
    if not periods.exists(index) or any(week_index(rest.from_, week_start) == index for rest in rests(habit)):
        raise Refused(put_away(habit, str(day), "it can't be missed, there is nothing to excuse"), field="week")


def count_again(career: Career, today: date, habit_id: str, day: date) -> Change:
    """Takes back the excuse of the week that contains `day`."""
    habit = existing(career, habit_id)
    first = first_of_week(day, career.settings.week_start)
    after = msgspec.structs.replace(habit, excused=_excused_without(career, habit, day))
    if after.excused == habit.excused:
        raise Refused(f'The week of {day_words(first, today)} of "{habit.name}" is not excused.', field="week")
    return Change(
        f'The week of {day_words(first, today)} of "{habit.name}" counts again', record_edits(TABLE, habit, after)
    )


def _excused_without(career: Career, habit: Habit, day: date) -> dict[date, str]:
    week_start = career.settings.week_start
    index = week_index(day, week_start)
    return {key: why for key, why in habit.excused.items() if week_index(key, week_start) != index}
