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
    iso_day,
    logical_day,
    spoken_day,
    week_first,
    week_index,
)
from careertui.domain.errors import Refused
from tests.domain.careers import refusal
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
def test_a_day_written_out_is_read_back(day: date) -> None:
    assert iso_day(day.isoformat()) == day
    assert spoken_day(f" {day.isoformat()} ", TODAY) == day
    assert day_of_year(day.year, f"{day:%m-%d}") == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        (" Today ", TODAY),
        ("yesterday", date(2026, 9, 6)),
        ("Tomorrow", date(2026, 9, 8)),
        ("-0", TODAY),
        ("-3", date(2026, 9, 4)),
        ("monday", TODAY),
        ("MON", TODAY),
        ("sunday", date(2026, 9, 6)),
        ("tue", date(2026, 9, 1)),
        ("wedn", date(2026, 9, 2)),
        ("2024-02-29", date(2024, 2, 29)),
        ("1950-01-01", FIRST_DAY),
        ("2199-12-31", LAST_DAY),
    ],
)
def test_spoken_days(text: str, day: date) -> None:
    assert spoken_day(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "mo",
        "t",
        "mondays",
        "--3",
        "-3.5",
        "-x",
        "3",
        "2026-02-30",
        "2026-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-9-7",
        "20260907",
        "2026-W36-1",
        "2026-09-07T00:00",
        "٢٠٢٦-٠٩-٠٧",
        "2026-09-07\x1b[31m",
        "\x1b]0;x\x07",
        "\u202e7-90-6202",
        "1949-12-31",
        "2200-01-01",
        "-999999",
        "-99999999999999999999",
        "9" * 500,
    ],
)
def test_what_is_not_a_day(text: str) -> None:
    assert refusal(lambda: spoken_day(text, TODAY))
    assert refusal(lambda: iso_day(text))


def test_a_day_that_no_calendar_has_is_named() -> None:
    assert "2026-02-30" in refusal(lambda: spoken_day("2026-02-30", TODAY))
    assert day_of_year(2026, "02-30") is None
    assert day_of_year(2026, "02-29") is None
    assert day_of_year(2024, "02-29") == date(2024, 2, 29)


@laws
@given(st.text())
def test_any_text_is_a_day_or_refused(text: str) -> None:
    try:
        day = spoken_day(text, TODAY)
    except Refused:
        assert refusal(lambda: spoken_day(text, TODAY))
    else:
        assert FIRST_DAY <= day <= LAST_DAY


def test_day_words() -> None:
    assert day_words(date(2026, 9, 7)) == day_words(date(2026, 9, 7), TODAY) == "Mon 7 Sep"
    assert day_words(date(2025, 12, 31), TODAY) == "Wed 31 Dec 2025"


def test_what_is_no_day_is_quoted_in_short() -> None:
    said = refusal(lambda: spoken_day("x" * 10_000, date(2026, 9, 7)))
    assert f'"{"x" * 40}…" is not a day' in said
