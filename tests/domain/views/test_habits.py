"""Habits: the list by dimension, and one habit in full."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given

from careertui.domain.career import Career
from careertui.domain.days import YEAR_WEEKS
from careertui.domain.records import DIMENSIONS
from careertui.domain.settings import Settings
from careertui.domain.thresholds import Thresholds
from careertui.domain.views.habits import QuotaLine, habit_view, habits_view, year_map
from tests.domain.careers import a_habit, facts_of, weeks_of
from tests.domain.lives import facts_of_lives, laws, lives, weeks_of_life
from tests.domain.naive import Life

TODAY = date(2026, 1, 21)
FIRST = date(2026, 1, 5)


def test_live_habits_by_dimension_and_retired_ones_apart() -> None:
    facts = facts_of(
        a_habit("a", dimension="scan", order=2),
        a_habit("b", dimension="scan", order=1),
        a_habit("c", dimension="learn", retired=[(date(2026, 1, 12), None)]),
        a_habit("d", dimension="reflect", start=date(2026, 2, 2), created=FIRST),
        a_habit("e", created=date(2026, 1, 22)),
        settings=Settings(thresholds=Thresholds(live_habits=2)),
    )
    view = habits_view(Career(facts), TODAY)
    assert tuple(group.dimension for group in view.groups) == DIMENSIONS
    rows = {group.dimension: [row.stats.id for row in group.rows] for group in view.groups if group.rows}
    assert rows == {"reflect": ["d"], "scan": ["b", "a"]}
    assert [(row.stats.id, row.retired_on) for row in view.retired] == [("c", date(2026, 1, 12))]
    assert (view.live, view.hint) == (3, "3 live habits; 2 or fewer are easier to keep.")
    assert [row.has_started for group in view.groups for row in group.rows] == [False, True, True]


def test_a_habit_in_full() -> None:
    habit = a_habit(
        quota=2, quotas=[(date(2026, 1, 21), 3)], excused=[date(2026, 1, 25), date(2026, 1, 12)], start=date(2026, 1, 6)
    )
    facts = facts_of(
        habit,
        ticks={"h1": [date(2026, 1, 6), TODAY, date(2026, 1, 22)]},
        notes={"h1": {date(2026, 1, 6): "first", TODAY: "now", date(2026, 1, 22): "later"}},
    )
    view = habit_view(Career(facts), TODAY, "h1")
    assert view is not None
    assert view.quotas == (QuotaLine(FIRST, 2, 1), QuotaLine(date(2026, 1, 19), 3, 1))
    assert view.excused == ((date(2026, 1, 12), "ill"), (date(2026, 1, 25), "ill"))
    assert view.notes == ((TODAY, "now"), (date(2026, 1, 6), "first"))
    assert (view.ticks, view.risk, view.stats.quota) == (2, "excused", 3)
    assert view.strip == (None,) * 10 + ("excused", "excused")


def test_the_year_map() -> None:
    weeks = weeks_of(a_habit(quota=1, start=date(2026, 1, 6)), [date(2026, 1, 7)], TODAY)
    columns = year_map(weeks, TODAY)
    assert len(columns) == YEAR_WEEKS
    assert all(later.first - earlier.first == timedelta(7) for earlier, later in pairwise(columns))
    assert [column.state for column in columns[-4:]] == [None, "met", "missed", "open"]
    first, running = columns[-3], columns[-1]
    assert [day.cell for day in first.days[:3]] == ["before", "empty", "ticked"]
    assert first.days[2].amount == 1
    assert [day.cell for day in running.days] == ["empty", "empty", "today", "ahead", "ahead", "ahead", "ahead"]
    assert year_map(weeks, date(2026, 1, 18), 2) == columns[-3:-1]


def test_an_unknown_or_not_yet_entered_habit_has_no_page() -> None:
    career = Career(facts_of(a_habit(created=date(2026, 1, 22))))
    assert habit_view(career, TODAY, "h1") is None
    assert habit_view(career, TODAY, "gone") is None


@laws
@given(lives())
def test_the_map_and_the_list_say_the_same(life: Life) -> None:
    career = Career(facts_of_lives(life))
    view = habit_view(career, life.today, life.habit.id)
    assert view is not None
    states = {week: life.state(period) for period in life.periods() for week in period}
    weeks = weeks_of_life(life)
    columns = year_map(weeks, life.today)
    assert [column.state for column in columns] == [states.get(column.first) for column in columns]
    if weeks.exists(weeks.running):
        shown_states = [state for state in view.strip if state]
        before = [life.state(period) for period in life.periods() if period != life.running]
        assert shown_states == before[len(before) - len(shown_states) :]
    shown = {day.day: day.amount for column in columns for day in column.days if day.cell == "ticked"}
    assert shown == life.ticks
    listed = habits_view(career, life.today)
    rows = [*listed.retired, *(row for group in listed.groups for row in group.rows)]
    assert [row.stats for row in rows] == [view.stats]
    assert listed.live == (not life.is_retired)
