"""The career: all facts at one moment, immutable, each table made into records when it is first looked at.

Where the records come from is behind `Facts`: the store's snapshot, or a handful of records in a test.
"""

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar, cast

import msgspec

from careertui.domain.records import Anchor, Anchors, Entry, Habit, Record, Retirement, Span, TickYear, Vision
from careertui.domain.settings import Settings

R = TypeVar("R", bound=Record)


class Facts(Protocol):
    """Where a career's records come from. The same record stays the same object as long as nothing changes it."""

    def records(self, table: str) -> Mapping[str, msgspec.Struct]:
        """All records of a table by id."""

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        """A habit's ticks by year."""

    def settings(self) -> Settings:
        """The settings that change what is true."""

    def anchors(self) -> Anchors:
        """The days that review slots are counted from."""


class Career:
    """All facts, seen as of a day when made by `as_of` (then later ones are not there)."""

    def __init__(self, facts: Facts, seen: date | None = None) -> None:
        self._facts = facts
        self._seen = seen
        self._ticks: dict[str, Mapping[int, TickYear]] = {}

    @cached_property
    def settings(self) -> Settings:
        """The settings that change what is true."""
        return self._facts.settings()

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """The days that review slots are counted from, oldest first."""
        return self._facts.anchors().all

    @cached_property
    def habits(self) -> tuple[Habit, ...]:
        """All habits in the person's order, retired ones too."""
        habits = self._entered("habits", Habit)
        if self._seen is not None:
            habits = tuple(_unretired_later(habit, self._seen) for habit in habits)
        return tuple(sorted(habits, key=lambda habit: (habit.order, habit.created, habit.id)))

    @cached_property
    def live_habits(self) -> tuple[Habit, ...]:
        """The habits that are not retired, in order."""
        return tuple(habit for habit in self.habits if not habit.is_retired)

    @cached_property
    def vision(self) -> Vision | None:
        """The newest revision of the vision."""
        return max(self._entered("visions", Vision), key=lambda vision: vision.rev, default=None)

    @cached_property
    def seasons(self) -> tuple[Span, ...]:
        """All seasons by their first day, planned ones too."""
        spans = self._entered("spans", Span)
        return tuple(sorted((span for span in spans if span.kind == "season"), key=lambda span: span.start))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The log, oldest first."""
        entries = self._entered("entries", Entry)
        seen = self._seen
        return tuple(
            sorted(
                (entry for entry in entries if seen is None or entry.date <= seen),
                key=lambda entry: (entry.date, entry.id),
            )
        )

    def ticks(self, habit_id: str) -> Mapping[int, TickYear]:
        """A habit's ticks by year, up to the day seen."""
        if self._seen is None:
            return self._facts.ticks(habit_id)
        if habit_id not in self._ticks:
            self._ticks[habit_id] = _ticks_until(self._facts.ticks(habit_id), self._seen)
        return self._ticks[habit_id]

    def season_on(self, day: date) -> Span | None:
        """The season that contains a day."""
        return next((span for span in self.seasons if span.start <= day <= (span.end or date.max)), None)

    def as_of(self, today: date) -> "Career":
        """The career with everything dated, or entered, later than `today` left out."""
        return self if self._seen == today else Career(self._facts, today)

    def _entered(self, table: str, record_type: type[R]) -> tuple[R, ...]:
        records = cast("Mapping[str, R]", self._facts.records(table)).values()
        if self._seen is None:
            return tuple(records)
        return tuple(record for record in records if record.created <= self._seen)


def _unretired_later(habit: Habit, seen: date) -> Habit:
    """The habit without retirements, and without returns, that lie after `seen`."""
    if not habit.retired or (habit.retired[-1].to or habit.retired[-1].from_) <= seen:
        return habit
    retired = tuple(
        Retirement(from_=gap.from_, to=gap.to if gap.to and gap.to <= seen else None)
        for gap in habit.retired
        if gap.from_ <= seen
    )
    return msgspec.structs.replace(habit, retired=retired)


def _ticks_until(years: Mapping[int, TickYear], seen: date) -> Mapping[int, TickYear]:
    """The years up to `seen`; the very same objects where nothing lies after it, so that caches hold."""
    if not any(year >= seen.year for year in years):
        return years
    last = f"{seen:%m-%d}"
    result = {year: ticks for year, ticks in years.items() if year <= seen.year}
    this_year = result.get(seen.year)
    if this_year and any(day > last for day in (*this_year.days, *this_year.notes)):
        result[seen.year] = TickYear(
            days={day: n for day, n in this_year.days.items() if day <= last},
            notes={day: note for day, note in this_year.notes.items() if day <= last},
        )
    return result
