"""What a season or an excuse changes in what is said of weeks: before it is saved, and once it is."""

from collections.abc import Callable, Mapping
from datetime import date

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career, Facts
from careertui.domain.change import Change, Document, edited
from careertui.domain.records import RECORDS, Anchors, Desk, TickYear
from careertui.domain.settings import Settings
from careertui.domain.text import counted
from careertui.domain.weeks import HabitWeeks

NAMED = 3  # habits whose streaks are said one by one


class _Changed:
    """Facts as a change would leave them, in memory only; ticks stay as they are."""

    def __init__(self, facts: Facts, change: Change) -> None:
        self._facts = facts
        self._tables: dict[str, dict[str, msgspec.Struct]] = {}
        for edit in change.edits:
            if edit.table in RECORDS:
                table = self._tables.setdefault(edit.table, dict(facts.records(edit.table)))
                record = table.pop(edit.id, None)
                before: Document | None = None if record is None else msgspec.to_builtins(record)
                after = edited(before, edit.path, edit.after)
                if after is not None:
                    table[edit.id] = msgspec.convert(after, RECORDS[edit.table])

    def records(self, table: str) -> Mapping[str, msgspec.Struct]:
        """As changed, or as they are."""
        return self._tables[table] if table in self._tables else self._facts.records(table)

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        """As they are."""
        return self._facts.ticks(habit_id)

    def settings(self) -> Settings:
        """As they are."""
        return self._facts.settings()

    def anchors(self) -> Anchors:
        """As they are."""
        return self._facts.anchors()

    def desk(self) -> Desk:
        """As it is."""
        return self._facts.desk()


def would_change(career: Career, today: date, action: Callable[[Career], Change]) -> str:
    """What an action would change in weeks and streaks, in few words; raises what the action raises."""
    change = action(career)
    return effect_words(career, career.over(lambda facts: _Changed(facts, change)), today, brief=True)


def effect_words(before: Career, after: Career, today: date, *, brief: bool = False) -> str:
    """`3 missed weeks become excused, streak 0 → 31`; where there are several habits with their names, or, `brief`,
    only how many; empty where nothing changes.
    """
    old = {weeks.habit.id: weeks for weeks in WeeksBook().all(before, today)}
    pairs = [(old[new.habit.id], new) for new in WeeksBook().all(after, today) if new.habit.id in old]
    excused = sum(_turned(one, other, "missed", "excused") for one, other in pairs)
    missed = sum(_turned(one, other, "excused", "missed") for one, other in pairs)
    parts = []
    if excused:
        parts.append(f"{counted(excused, 'missed week')} {'becomes' if excused == 1 else 'become'} excused")
    if missed:
        parts.append(f"{counted(missed, 'excused week')} {'counts' if missed == 1 else 'count'} as missed again")
    return ", ".join([*parts, *_streaks(pairs, brief=brief)])


def _turned(before: HabitWeeks, after: HabitWeeks, old: str, new: str) -> int:
    states = {week.first: week.state for week in before.weeks}
    return sum(week.state == new and states.get(week.first) == old for week in after.weeks)


def _streaks(pairs: list[tuple[HabitWeeks, HabitWeeks]], *, brief: bool) -> list[str]:
    """The streaks that change, by the habits' names; as one where they all change alike."""
    changed = [
        (one.habit.name, f"{one.streak} → {other.streak}")
        for one, other in pairs
        if one.streak != other.streak and not other.habit.is_retired
    ]
    if len(pairs) == 1:
        return [f"streak {words}" for _, words in changed]
    if len(changed) > 1 and len({words for _, words in changed}) == 1:
        return [f"streak {changed[0][1]} of {len(changed)} habits"]
    if brief and len(changed) > 1:
        return [f"{len(changed)} streaks change"]
    named = [f"{name}'s streak {words}" for name, words in changed[:NAMED]]
    return [*named, f"and {len(changed) - NAMED} more"] if len(changed) > NAMED else named
