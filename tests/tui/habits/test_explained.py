"""What `?` says of a habit: of days, of amounts and of longer periods, each with its own words."""

from datetime import date

from careertui.domain.habits.amounts import Number
from careertui.domain.records import Habit
from careertui.tui.habits.explained import habit_explained
from tests.domain.careers import a_habit, a_season, weeks_of

BEGUN = date(2025, 12, 8)  # a Monday


def said(habit: Habit, ticks: dict[date, Number], today: date, seasons: tuple[date, ...] = ()) -> str:
    weeks = weeks_of(habit, ticks, today, [a_season(day, day) for day in seasons])
    return habit_explained(habit, weeks, today, streaks=True)[1]


def test_days_are_counted() -> None:
    words = said(a_habit(start=BEGUN), {date(2026, 1, 5): 1}, date(2026, 1, 6))
    assert "The week from Mon 5 Jan asks for at least 3 days; there is 1." in words
    assert "fewer days are needed than are left" in words
    assert "every day" in said(a_habit(start=BEGUN), {}, date(2026, 1, 9)).lower()


def test_an_amount_is_spoken_of_as_an_amount() -> None:
    habit = a_habit(start=BEGUN, quota=2.5, measure="amount")
    words = said(habit, {date(2026, 1, 5): 0.3, date(2026, 1, 6): 0.6}, date(2026, 1, 10))
    assert "at least 2.5 pages; there is 0.9." in words
    assert "days are needed" not in words
    assert "This is the last day for the rest of it." in said(habit, {}, date(2026, 1, 11))


def test_a_period_is_named_with_its_days() -> None:
    words = said(a_habit(start=BEGUN, quota=1, every=2), {date(2026, 1, 6): 1}, date(2026, 1, 14))
    assert "The 2 weeks from Mon 5 Jan to Sun 18 Jan ask for at least 1 day; there is 1." in words
    assert "Streak 1: periods of 2 weeks met in a row" in words
    assert "closed periods of 2 weeks" in words


def test_what_can_not_be_missed_says_so() -> None:
    first = said(a_habit(start=date(2026, 1, 5)), {}, date(2026, 1, 11))
    assert "It can't be missed: it is the first" in first
    season = said(a_habit(start=BEGUN), {}, date(2026, 1, 11), (date(2026, 1, 6),))
    assert "It can't be missed" in season


def test_a_limit_has_its_own_words() -> None:
    habit = a_habit(start=BEGUN, quota=1, limit="at_most")
    assert "There is still room." in said(habit, {}, date(2026, 1, 6))
    assert "The limit is reached." in said(habit, {date(2026, 1, 5): 1}, date(2026, 1, 6))
    assert "The limit is passed." in said(habit, {date(2026, 1, 5): 1, date(2026, 1, 6): 1}, date(2026, 1, 6))
