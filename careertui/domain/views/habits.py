"""Habits: all of them by dimension, and one of them in full."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import YEAR_WEEKS, day_of_year, week_first, week_index
from careertui.domain.goals import crowded_habits
from careertui.domain.habits.amounts import Number
from careertui.domain.records import DIMENSIONS, Dimension, Every, Habit, TickYear
from careertui.domain.typed.matching import by_id
from careertui.domain.views.habit_line import Cell, StripWeek, cell_of, strip_of, week_days
from careertui.domain.views.stats import HabitStats, habit_stats
from careertui.domain.weeks import HabitWeeks, Risk


class HabitRow(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the list: the habit, its numbers, its place in the person's order (1 on), and since when it rests."""

    habit: Habit
    stats: HabitStats
    start: date
    place: int | None
    retired_on: date | None
    has_started: bool


class DimensionGroup(msgspec.Struct, frozen=True):
    """The live habits of one dimension; may be empty, which is worth seeing."""

    dimension: Dimension
    rows: tuple[HabitRow, ...]


class HabitsView(msgspec.Struct, frozen=True, kw_only=True):
    """All habits, live ones by dimension, retired ones apart; `hint` where there are more than advisable."""

    today: date
    groups: tuple[DimensionGroup, ...]
    retired: tuple[HabitRow, ...]
    live: int
    hint: str

    @property
    def ordered(self) -> tuple[HabitRow, ...]:
        """All habits in the person's order, retired ones last."""
        live = [row for group in self.groups for row in group.rows]
        return (*sorted(live, key=lambda row: row.place or 0), *self.retired)


class DayNote(NamedTuple):
    """What was written with a tick."""

    day: date
    text: str


class MapDay(NamedTuple):
    """One day of the year map."""

    day: date
    cell: Cell
    amount: Number | None


class MapWeek(NamedTuple):
    """One column of the year map: its first day, its state and its seven days."""

    first: date
    state: StripWeek
    days: tuple[MapDay, ...]


class QuotaLine(NamedTuple):
    """A quota and the first day of the week it holds from."""

    since: date
    n: Number
    every: Every


class HabitView(msgspec.Struct, frozen=True, kw_only=True):
    """One habit in full."""

    today: date
    habit: Habit
    stats: HabitStats
    start: date
    risk: Risk | None
    strip: tuple[StripWeek, ...]
    quotas: tuple[QuotaLine, ...]
    excused: tuple[tuple[date, str], ...]
    notes: tuple[DayNote, ...]
    ticks: int


def habits_view(career: Career, today: date, book: WeeksBook | None = None) -> HabitsView:
    """All habits as of `today`."""
    places = {habit.id: place for place, habit in enumerate(career.as_of(today).live_habits, 1)}
    rows = [_row(weeks, places.get(weeks.habit.id)) for weeks in (book or WeeksBook()).all(career, today)]
    live = [row for row in rows if row.retired_on is None]
    return HabitsView(
        today=today,
        groups=tuple(
            DimensionGroup(dimension, tuple(row for row in live if row.stats.dimension == dimension))
            for dimension in DIMENSIONS
        ),
        retired=tuple(row for row in rows if row.retired_on is not None),
        live=len(live),
        hint=crowded_habits(career.as_of(today)),
    )


def _row(weeks: HabitWeeks, place: int | None) -> HabitRow:
    habit = weeks.habit
    return HabitRow(
        habit=habit,
        stats=habit_stats(weeks),
        start=weeks.start,
        place=place,
        retired_on=habit.retired[-1].from_ if habit.is_retired else None,
        has_started=bool(weeks.states),
    )


def habit_view(career: Career, today: date, habit_id: str, book: WeeksBook | None = None) -> HabitView | None:
    """One habit as of `today`; None when there is no such habit."""
    seen = career.as_of(today)
    habit = by_id(seen.habits, habit_id)
    if habit is None:
        return None
    weeks = (book or WeeksBook()).of(seen, habit, today)
    years = seen.ticks(habit_id)
    return HabitView(
        today=today,
        habit=habit,
        stats=habit_stats(weeks),
        start=weeks.start,
        risk=weeks.risk,
        strip=strip_of(weeks, week_index(today, weeks.week_start)),
        quotas=tuple(
            QuotaLine(week_first(week_index(quota.since, weeks.week_start), weeks.week_start), quota.n, quota.every)
            for quota in habit.quotas
        ),
        excused=tuple(sorted(habit.excused.items())),
        notes=_notes(years),
        ticks=sum(len(year.days) for year in years.values()),
    )


def year_map(weeks: HabitWeeks, last: date, length: int = YEAR_WEEKS) -> tuple[MapWeek, ...]:
    """The `length` weeks up to the one that contains `last`, oldest first, day by day."""
    index = week_index(last, weeks.week_start)
    return tuple(_map_week(weeks, each) for each in range(index - length + 1, index + 1))


def _map_week(weeks: HabitWeeks, index: int) -> MapWeek:
    first = week_first(index, weeks.week_start)
    return MapWeek(
        first,
        weeks.state(index) if weeks.exists(index) else None,
        tuple(MapDay(day, cell_of(weeks, day), weeks.amount_on(day)) for day in week_days(first, weeks.week_start)),
    )


def _notes(years: Mapping[int, TickYear]) -> tuple[DayNote, ...]:
    notes = [
        DayNote(day, note.text)
        for year, ticks in years.items()
        for key, note in ticks.notes.items()
        if note.text and (day := day_of_year(year, key))
    ]
    return tuple(sorted(notes, reverse=True))
