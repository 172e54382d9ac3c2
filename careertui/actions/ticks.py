"""Ticking: one tick a day per habit, any day up to today, with an amount and a note."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from msgspec import UNSET

from careertui.actions.habits import existing
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined
from careertui.domain.days import day_words, week_index
from careertui.domain.errors import Refused
from careertui.domain.records import Habit, TickYear
from careertui.domain.text import checked_text, visible
from careertui.domain.weeks import HabitWeeks, Number

MOST = 1_000_000


def tick(
    career: Career,
    today: date,
    habit_id: str,
    days: Sequence[date],
    amount: Number | str | None = None,
    note: str | None = None,
) -> Change:
    """Ticks days; a second amount or note on a day replaces the first, and a day before the start moves the start back.

    Raises Refused for a day to come, for a week in which the habit was put away, and for a missing or needless amount.
    """
    habit = existing(career, habit_id)
    n = _checked_amount(habit, amount)
    note = None if note is None else checked_text(note, "note", "note", empty=True)
    for day in days:
        _check_day(career, habit, today, day)
    edits = [_tick_edits(career.ticks(habit_id), habit_id, day, n, note) for day in days]
    first = min(days)
    if first < habit.start:
        edits.append([Edit("habits", habit_id, ("start",), before=str(habit.start), after=str(first))])
    words = f" {n:g} {habit.unit}" if habit.measure == "amount" else ""
    return combined(f'Ticked{words} "{habit.name}" on {_days_words(days, today)}', edits)


def untick(career: Career, today: date, habit_id: str, days: Sequence[date]) -> Change:
    """Takes ticks away, with their notes; days without one stay as they are."""
    habit = existing(career, habit_id)
    years = career.ticks(habit_id)
    edits = [
        Edit("ticks", f"{habit_id}:{day.year}", (field, f"{day:%m-%d}"), before=before)
        for day in days
        for field, before in _stored(years.get(day.year), f"{day:%m-%d}")
        if before is not UNSET
    ]
    return Change(f'Unticked "{habit.name}" on {_days_words(days, today)}', tuple(edits))


def _tick_edits(years: "Any", habit_id: str, day: date, n: Number | None, note: str | None) -> list[Edit]:
    key, (days, notes) = f"{day:%m-%d}", _stored(years.get(day.year), f"{day:%m-%d}")
    before, had = days[1], notes[1]
    wanted: dict[str, Any] = {"days": before if n is None else n}
    if n is None and before is UNSET:
        wanted["days"] = 1
    if note is not None:
        kept = {} if had is UNSET else {name: value for name, value in had.items() if name != "text"}
        wanted["notes"] = ({"text": note} if note else {}) | kept or UNSET
    return [
        Edit("ticks", f"{habit_id}:{day.year}", (field, key), before=old, after=wanted[field])
        for field, old in (days, notes)
        if field in wanted and wanted[field] != old
    ]


def _stored(year: TickYear | None, key: str) -> tuple[tuple[str, Any], tuple[str, Any]]:
    """What a year holds for a day, as it stands in the document: its amount and its note."""
    if year is None:
        return ("days", UNSET), ("notes", UNSET)
    note: Any = year.notes.get(key, UNSET)
    if note is not UNSET:
        fields = {"text": note.text} if note.text else {}
        note = fields | ({"assets": list(note.assets)} if note.assets else {})
    return ("days", year.days.get(key, UNSET)), ("notes", note)


def _checked_amount(habit: Habit, amount: Number | str | None) -> Number | None:
    """The amount to store; None where days are counted."""
    if habit.measure == "days":
        if amount is not None:
            raise Refused(f'"{habit.name}" counts days, not amounts; tick it without an amount.', field="amount")
        return None
    if amount is None:
        raise Refused(f'"{habit.name}" sums {habit.unit}; say how much, with --amount in the shell.', field="amount")
    try:
        n = float(amount)
    except ValueError:
        n = 0.0
    if not 0 < n <= MOST:  # not a number fails both
        raise Refused(f'"{visible(str(amount))}" is not an amount of {habit.unit}: a number over 0.', field="amount")
    n = round(n, 2)
    return int(n) if n == int(n) else n


def _check_day(career: Career, habit: Habit, today: date, day: date) -> None:
    if day > today:
        raise Refused(f"{day_words(day, today)} is still to come; it can be ticked from that day on.", field="day")
    if day < habit.start:
        return
    week_start = career.settings.week_start
    if not HabitWeeks(habit, {}, (), today, week_start).exists(week_index(day, week_start)):
        raise Refused(
            f'"{habit.name}" was put away in the week of {day_words(day, today)}; nothing to tick.', field="day"
        )


def _days_words(days: Sequence[date], today: date) -> str:
    return ", ".join(day_words(day, today) for day in days)
