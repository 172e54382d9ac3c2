"""Ticking: one tick a day per habit, any day up to today, with an amount and a note."""

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
from msgspec import UNSET

from careertui.actions.habits.rules import existing
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined
from careertui.domain.days import day_words, week_index
from careertui.domain.entries import naming
from careertui.domain.errors import Refused
from careertui.domain.records import Habit, TickYear
from careertui.domain.text import checked_text, visible
from careertui.domain.typed.numbers import MOST, checked_amount
from careertui.domain.weeks import HabitWeeks, Number


def tick(
    career: Career,
    today: date,
    habit_id: str,
    days: Sequence[date],
    amount: Number | str | None = None,
    note: str | None = None,
    assets: Sequence[str] | None = None,
) -> Change:
    """Ticks days; a second amount or note on a day replaces the first, and a day before the start moves the start back.

    `assets` are ids of skills and people it names; those named in the note with @ come on top.
    Raises Refused for a day to come, for a week in which the habit was put away, and for a missing or needless amount.
    """
    habit = existing(career, habit_id)
    n = _checked_amount(habit, amount)
    days = sorted(set(days))
    note, assets = _named(career, note, assets, _noted(career, habit_id, days))
    for day in days:
        _check_day(career, habit, today, day)
    edits = [_tick_edits(career.ticks(habit_id), habit_id, day, n, note, assets) for day in days]
    if days[0] < habit.start:
        edits.append([Edit("habits", habit_id, ("start",), before=str(habit.start), after=str(days[0]))])
    words = f" {n} {habit.unit}" if n is not None else ""
    names = naming(assets or (), {}, career.all_assets)
    return combined(f'Ticked{words} "{habit.name}" on {_days_words(days, today)}{names}', edits)


def untick(career: Career, today: date, habit_id: str, days: Sequence[date]) -> Change:
    """Takes ticks away, with their notes; days without one stay as they are."""
    habit = existing(career, habit_id)
    edits: list[Edit] = []
    for day in sorted(set(days)):
        document, key = f"{habit_id}:{day.year}", f"{day:%m-%d}"
        year = career.ticks(habit_id).get(day.year, TickYear())
        if key in year.days:
            edits.append(Edit("ticks", document, ("days", key), before=year.days[key]))
        if key in year.notes:
            edits.append(Edit("ticks", document, ("notes", key), before=msgspec.to_builtins(year.notes[key])))
    return Change(f'Unticked "{habit.name}" on {_days_words(days, today)}', tuple(edits))


def _tick_edits(
    years: Mapping[int, TickYear],
    habit_id: str,
    day: date,
    n: Number | None,
    note: str | None,
    assets: Sequence[str] | None,
) -> list[Edit]:
    document, key = f"{habit_id}:{day.year}", f"{day:%m-%d}"
    year = years.get(day.year, TickYear())
    edits = [Edit("ticks", document, ("days", key), before=year.days.get(key, UNSET), after=1 if n is None else n)]
    if note is not None:
        before = year.notes[key].text if key in year.notes else ""
        edits.append(Edit("ticks", document, ("notes", key, "text"), before=before or UNSET, after=note or UNSET))
    if assets is not None:
        known = list(year.notes[key].assets) if key in year.notes else []
        new = [*known, *(asset for asset in assets if asset not in known)]
        edits.append(Edit("ticks", document, ("notes", key, "assets"), before=known or UNSET, after=new or UNSET))
    return [edit for edit in edits if edit.before != edit.after]


def _noted(career: Career, habit_id: str, days: Sequence[date]) -> str:
    """The notes that stand on days."""
    years = career.ticks(habit_id)
    notes = (years[day.year].notes.get(f"{day:%m-%d}") for day in days if day.year in years)
    return "\n".join(note.text for note in notes if note)


def _named(
    career: Career, note: str | None, assets: Sequence[str] | None, kept: str
) -> tuple[str | None, Sequence[str] | None]:
    """The note, and the ids it and `assets` name; None where nothing was said."""
    if assets and not {asset.id for asset in career.assets}.issuperset(assets):
        raise Refused("A skill or person it names is gone: it was put away meanwhile.")
    if note is None:
        return None, assets
    from careertui.domain.typed.mentions import named  # its patterns take a moment, and most ticks say nothing

    note = checked_text(note, "note", "note", empty=True)
    found = named(note, career.assets, field="note", kept=kept)
    if found.levels:
        raise Refused("A tick can't say a level; log a win that names the skill with its level.", field="note")
    return note, [*(assets or ()), *found.assets] if found.assets or assets else None


def _checked_amount(habit: Habit, typed: Number | str | None) -> Number | None:
    """The amount to store; None where days are counted."""
    if habit.measure == "days":
        if typed is not None:
            raise Refused(f'"{habit.name}" counts days, not amounts; tick it without an amount.', field="amount")
        return None
    if typed is None:
        raise Refused(f'"{habit.name}" sums {habit.unit}; say how much, with --amount in the shell.', field="amount")
    return checked_amount(
        typed, f'"{visible(str(typed))}" is not an amount of {habit.unit}: a number over 0, up to {MOST:,}.'
    )


def _check_day(career: Career, habit: Habit, today: date, day: date) -> None:
    if day > today:
        raise Refused(f"{day_words(day, today)} is still to come; it can be ticked from that day on.", field="day")
    week_start = career.settings.week_start
    begun = msgspec.structs.replace(habit, start=min(day, habit.start))  # the tick may move the start back
    if not HabitWeeks(begun, {}, (), today, week_start).exists(week_index(day, week_start)):
        raise Refused(
            f'"{habit.name}" was put away in the week of {day_words(day, today)}; nothing to tick.', field="day"
        )


def _days_words(days: Sequence[date], today: date) -> str:
    return ", ".join(day_words(day, today) for day in days)
