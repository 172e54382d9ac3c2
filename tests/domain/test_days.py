"""Days as people write them, and weeks that begin on any day."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.days import (
    FIRST_DAY,
    LAST_DAY,
    day_of_year,
    day_words,
    first_of_week,
    logical_day,
    week_first,
    week_index,
)
from tests.domain.lives import laws

TODAY = date(2026, 9, 7)  # a Monday
days = st.dates(FIRST_DAY, LAST_DAY)


@pytest.mark.parametrize(
    ("now", "starts_at", "day"),
    [
        (datetime(2026, 9, 7, 0, 0), 0, date(2026, 9, 7)),
        (datetime(2026, 9, 7, 23, 59, 59), 0, date(2026, 9, 7)),
        (datetime(2026, 9, 7, 3, 59, 59), 4, date(2026, 9, 6)),
        (datetime(2026, 9, 7, 4, 0), 4, date(2026, 9, 7)),
        (datetime(2026, 1, 1, 11, 59), 12, date(2025, 12, 31)),
        (datetime(2024, 3, 1, 1, 0), 2, date(2024, 2, 29)),
        (datetime(2026, 3, 29, 3, 30, tzinfo=timezone(timedelta(hours=2))), 3, date(2026, 3, 29)),  # the wall clock
    ],
)
def test_logical_day(now: datetime, starts_at: int, day: date) -> None:
    assert logical_day(now, starts_at) == day


@laws
@given(days, st.integers(0, 6))
def test_a_week_is_seven_days_from_its_first(day: date, week_start: int) -> None:
    first = first_of_week(day, week_start)
    assert first.weekday() == week_start
    assert 0 <= (day - first).days < 7
    assert first == week_first(week_index(day, week_start), week_start)


@laws
@given(st.dates(FIRST_DAY, LAST_DAY - timedelta(days=7)), st.integers(0, 6))
def test_consecutive_weeks_have_consecutive_indices(day: date, week_start: int) -> None:
    assert week_index(day + timedelta(days=7), week_start) == week_index(day, week_start) + 1
    step = week_index(day + timedelta(days=1), week_start) - week_index(day, week_start)
    assert step == ((day + timedelta(days=1)).weekday() == week_start)


@laws
@given(days)
def test_a_ticks_key_is_its_day(day: date) -> None:
    assert day_of_year(day.year, f"{day:%m-%d}") == day


def test_a_key_that_no_calendar_has_is_no_day() -> None:
    assert day_of_year(2026, "02-30") is None
    assert day_of_year(2026, "02-29") is None
    assert day_of_year(2024, "02-29") == date(2024, 2, 29)


def test_day_words() -> None:
    assert day_words(date(2026, 9, 7)) == day_words(date(2026, 9, 7), TODAY) == "Mon 7 Sep"
    assert day_words(date(2025, 12, 31), TODAY) == "Wed 31 Dec 2025"
