"""Excusing weeks of several habits at once: who was away says it in one go."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from careertui.actions.habits.keeping import TABLE, count_again, excuse
from careertui.actions.habits.rules import existing
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.days import day_words, first_of_week, week_first, week_index
from careertui.domain.errors import Refused
from careertui.domain.records import Habit
from careertui.domain.text import counted

MOST_WEEKS = 520  # in one go: ten years


def excuse_weeks(career: Career, today: date, habit_ids: Sequence[str], first: date, last: date, why: str) -> Change:
    """Excuses the weeks from that of `first` to that of `last`, coming ones too, of these habits; a week that a habit
    does not have is left out. Raises Refused where none of them has any.
    """
    weeks = _weeks(career, first, last)
    if len(habit_ids) == 1 and len(weeks) == 1:
        return excuse(career, today, habit_ids[0], first, why)
    parts = []
    excused = 0
    for id in habit_ids:
        habit = existing(career, id)
        own = [week for week in weeks if _can_be_excused(career, today, id, week, why)]
        excused += len(own)
        parts.append(_set(habit, {**_without(career, habit, own), **dict.fromkeys(own, why.strip())}))
    if not excused:
        raise Refused("None of these habits has a week there that could be missed.", field="week")
    return combined(f"Excused {_words(habit_ids, weeks, today)}", parts)


def count_weeks_again(career: Career, today: date, habit_ids: Sequence[str], first: date, last: date) -> Change:
    """Takes back the excuses of the weeks from that of `first` to that of `last`, of these habits."""
    weeks = _weeks(career, first, last)
    if len(habit_ids) == 1 and len(weeks) == 1:
        return count_again(career, today, habit_ids[0], first)
    habits = [existing(career, id) for id in habit_ids]
    change = combined(
        f"No longer excused: {_words(habit_ids, weeks, today)}",
        [_set(habit, _without(career, habit, weeks)) for habit in habits],
    )
    if not change.edits:
        raise Refused("None of these weeks is excused.", field="week")
    return change


def _weeks(career: Career, first: date, last: date) -> list[date]:
    """The first days of the weeks from one day's to another's."""
    start = career.settings.week_start
    if last < first:
        raise Refused(f"The weeks would end on {last}, before they begin on {first}.", field="week")
    if last - first > timedelta(weeks=MOST_WEEKS):
        raise Refused(f"At most {MOST_WEEKS} weeks can be excused in one go.", field="week")
    return [week_first(index, start) for index in range(week_index(first, start), week_index(last, start) + 1)]


def _can_be_excused(career: Career, today: date, habit_id: str, week: date, why: str) -> bool:
    """Whether the habit has the week; a reason that is none is refused all the same."""
    try:
        excuse(career, today, habit_id, week, why)
    except Refused as refusal:
        if refusal.field == "why":
            raise
        return False
    return True


def _without(career: Career, habit: Habit, weeks: Sequence[date]) -> dict[date, str]:
    start = career.settings.week_start
    return {day: why for day, why in habit.excused.items() if first_of_week(day, start) not in weeks}


def _set(habit: Habit, excused: dict[date, str]) -> tuple[Edit, ...]:
    return record_edits(TABLE, habit, msgspec.structs.replace(habit, excused=dict(sorted(excused.items()))))


def _words(habit_ids: Sequence[str], weeks: Sequence[date], today: date) -> str:
    span = f"the week of {day_words(weeks[0], today)}"
    if len(weeks) > 1:
        end = day_words(weeks[-1] + timedelta(days=6), today)
        span = f"{counted(len(weeks), 'week')} from {day_words(weeks[0], today)} to {end}"
    return f"{span} of {counted(len(habit_ids), 'habit')}"
