"""Ticking: one tick a day per habit, any day up to today, with an amount and a note.

Every answer says what it replaced or took away, and where the habit starts now when that has changed.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import msgspec
from msgspec import UNSET

from careertui.actions.habits.rules import existing, put_away
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined
from careertui.domain.days import day_words, week_index
from careertui.domain.entries import naming
from careertui.domain.errors import Refused
from careertui.domain.habits.amounts import Number, number_of, parts_of
from careertui.domain.habits.periods import Periods, effective_start
from careertui.domain.records import Habit, TickNote, TickYear
from careertui.domain.text import checked_text, number_text, quoted, visible
from careertui.domain.typed.numbers import MOST, checked_amount


class _Stood(NamedTuple):
    """What stood on a day: its amount (1 where days are counted), its note and the assets it names."""

    n: Number | None = None
    note: TickNote = TickNote()


class _Typed(NamedTuple):
    """An amount, and whether it comes on top of what stands."""

    n: Number
    is_added: bool


def tick(
    career: Career,
    today: date,
    habit_id: str,
    days: Sequence[date],
    amount: Number | str | None = None,
    note: str | None = None,
    assets: Sequence[str] | None = None,
) -> Change:
    """Ticks days. A second amount on a day replaces the first, or adds to it when it is typed with a plus: `+4`; a
    second note replaces the first.

    `assets` are ids of skills and people it names; those named in the note with @ come on top.
    Raises Refused for a day to come, for a week in which the habit was put away, and for a missing or needless amount.
    """
    habit = existing(career, habit_id)
    typed = _checked_amount(habit, amount)
    years, days = career.ticks(habit_id), sorted(set(days))
    note, assets = _named(career, note, assets, _noted(career, habit_id, days))
    edits: list[Edit] = []
    went: list[str] = []
    for day in days:
        _check_day(career, habit, today, day)
        stood = _stood(years, day)
        n = _sum(habit, stood.n, typed)
        edits += _tick_edits(habit_id, day, stood, n, note, assets)
        went += _replaced(habit, stood, n, note, typed, _of_day(day, days, today))
    said = f" {number_text(typed.n)} {habit.unit}" if typed else ""
    verb = "Added" if typed and typed.is_added and len(days) == 1 and _stood(years, days[0]).n else "Ticked"
    names = naming(assets or (), {}, career.all_assets)
    label = f'{verb}{said} {"to " if verb == "Added" else ""}"{habit.name}" on {_days_words(days, today)}{names}'
    start, begun = effective_start(habit, years), min(days)
    moved = [f"now starts on {day_words(begun, today)}"] if begun < start else []
    return Change("; ".join([label, *went, *moved]), tuple(edits))


def tick_several(
    career: Career,
    today: date,
    habit_ids: Sequence[str],
    days: Sequence[date],
    amount: Number | str | None = None,
    note: str | None = None,
    assets: Sequence[str] | None = None,
) -> Change:
    """Ticks several habits on the same days, as `tick` does each; one that is refused keeps all from being ticked."""
    return _together([tick(career, today, id, days, amount, note, assets) for id in dict.fromkeys(habit_ids)])


def untick_several(career: Career, today: date, habit_ids: Sequence[str], days: Sequence[date]) -> Change:
    """Takes the ticks of several habits away, as `untick` does each."""
    return _together([untick(career, today, id, days) for id in dict.fromkeys(habit_ids)])


def _together(changes: Sequence[Change]) -> Change:
    return combined("; ".join(change.label for change in changes), [change.edits for change in changes])


def untick(career: Career, today: date, habit_id: str, days: Sequence[date]) -> Change:
    """Takes ticks away, with their notes; days without one stay as they are."""
    habit = existing(career, habit_id)
    edits: list[Edit] = []
    went: list[str] = []
    years, days = career.ticks(habit_id), sorted(set(days))
    for day in days:
        document, key = f"{habit_id}:{day.year}", f"{day:%m-%d}"
        year, stood = years.get(day.year, TickYear()), _stood(years, day)
        if stood.n is not None:
            edits.append(Edit("ticks", document, ("days", key), before=stood.n))
        if key in year.notes:
            edits.append(Edit("ticks", document, ("notes", key), before=msgspec.to_builtins(stood.note)))
        gone = [_amount(habit, stood.n)] if stood.n is not None and habit.measure == "amount" else []
        gone += [f"the note {quoted(stood.note.text)}"] if stood.note.text else []
        went += [f"{' and '.join(gone)} went{_of_day(day, days, today)}"] if gone else []
    label = f'Unticked "{habit.name}" on {_days_words(days, today)}'
    return Change("; ".join([label, *went, *_later_start(habit, years, days, today)]), tuple(edits))


def _later_start(habit: Habit, years: Mapping[int, TickYear], days: Sequence[date], today: date) -> list[str]:
    """Where the habit starts once these days are unticked, if that is later than it was."""
    start = effective_start(habit, years)
    if start not in days or start == habit.start:
        return []
    left = {
        year: TickYear(days={key: n for key, n in ticks.days.items() if f"{year:04}-{key}" not in map(str, days)})
        for year, ticks in years.items()
    }
    return [f"now starts on {day_words(effective_start(habit, left), today)}"]


def _stood(years: Mapping[int, TickYear], day: date) -> _Stood:
    year, key = years.get(day.year, TickYear()), f"{day:%m-%d}"
    return _Stood(year.days.get(key), year.notes.get(key, TickNote()))


def _sum(habit: Habit, stood: Number | None, typed: _Typed | None) -> Number:
    """What the day has after the tick."""
    if typed is None:
        return 1
    if not typed.is_added or stood is None:
        return typed.n
    n = number_of(parts_of(stood) + parts_of(typed.n))
    if n > MOST:
        raise Refused(
            f"{number_text(n)} {habit.unit} would be too much for a day: {MOST:,} is the most.", field="amount"
        )
    return n


def _replaced(habit: Habit, stood: _Stood, n: Number, note: str | None, typed: _Typed | None, where: str) -> list[str]:
    """What an amount or a note took the place of, in words."""
    said: list[str] = []
    if stood.n is not None and typed is not None:
        if typed.is_added:
            said.append(f"{_amount(habit, stood.n)} before, {_amount(habit, n)} now{where}")
        elif stood.n != n:
            said.append(f"{_amount(habit, stood.n)} stood there and went{where}")
    if note is not None and stood.note.text and stood.note.text != note:
        said.append(f"the note {quoted(stood.note.text)} went{where}")
    return said


def _amount(habit: Habit, n: Number) -> str:
    return f"{number_text(n)} {habit.unit}"


def _of_day(day: date, days: Sequence[date], today: date) -> str:
    """The day, where there are several."""
    return f" on {day_words(day, today)}" if len(days) > 1 else ""


def _tick_edits(
    habit_id: str, day: date, stood: _Stood, n: Number, note: str | None, assets: Sequence[str] | None
) -> list[Edit]:
    document, key = f"{habit_id}:{day.year}", f"{day:%m-%d}"
    edits = [Edit("ticks", document, ("days", key), before=UNSET if stood.n is None else stood.n, after=n)]
    if note is not None:
        before = stood.note.text
        edits.append(Edit("ticks", document, ("notes", key, "text"), before=before or UNSET, after=note or UNSET))
    if assets is not None:
        known = list(stood.note.assets)
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


def _checked_amount(habit: Habit, typed: Number | str | None) -> _Typed | None:
    """The amount that is meant; None where days are counted."""
    if habit.measure == "days":
        if typed is not None:
            raise Refused(f'"{habit.name}" counts days, not amounts; tick it without an amount.', field="amount")
        return None
    if typed is None:
        raise Refused(f'"{habit.name}" sums {habit.unit}; say how much, with --amount in the shell.', field="amount")
    sentence = (
        f'"{visible(str(typed))}" is not an amount of {habit.unit}: a number over 0, up to {MOST:,}, with three'
        " decimals at most; a plus before it adds."
    )
    is_added = isinstance(typed, str) and typed.strip().startswith("+")
    number = typed.strip().removeprefix("+") if isinstance(typed, str) else typed
    return _Typed(checked_amount(number, sentence, unit=habit.unit), is_added)


def _check_day(career: Career, habit: Habit, today: date, day: date) -> None:
    if day > today:
        raise Refused(f"{day_words(day, today)} is still to come; it can be ticked from that day on.", field="day")
    if not habit.retired:
        return
    week_start = career.settings.week_start
    start = min(day, effective_start(habit, career.ticks(habit.id)))  # the tick may move the start back
    if not Periods(habit, start, week_index(today, week_start), week_start).exists(week_index(day, week_start)):
        raise Refused(put_away(habit, day_words(day, today), "nothing to tick"), field="day")


def _days_words(days: Sequence[date], today: date) -> str:
    return ", ".join(day_words(day, today) for day in days)
