"""Days as people type them: what is printed is read, and what is not said follows from the place."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain import days as said
from careertui.domain.days import FIRST_DAY, LAST_DAY
from careertui.domain.errors import Refused
from careertui.domain.typed.days import AHEAD, FACT, SPAN, WEEK, Asked, given_day, meant, spoken_day
from tests.domain.careers import refusal
from tests.domain.lives import laws

TODAY = date(2026, 9, 7)  # a Monday
PLACES = (FACT, AHEAD, SPAN, WEEK)
days = st.dates(FIRST_DAY, LAST_DAY)
places = st.sampled_from(PLACES)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", TODAY),
        (" Today ", TODAY),
        ("yesterday", date(2026, 9, 6)),
        ("Tomorrow", date(2026, 9, 8)),
        ("-0", TODAY),
        ("-3", date(2026, 9, 4)),
        ("+3", date(2026, 9, 10)),
        ("+2w", date(2026, 9, 21)),
        ("-1w", date(2026, 8, 31)),
        ("+6m", date(2027, 3, 7)),
        ("+1y", date(2027, 9, 7)),
        ("3 days ago", date(2026, 9, 4)),
        ("1 day ago", date(2026, 9, 6)),
        ("a week ago", date(2026, 8, 31)),
        ("in 3 months", date(2026, 12, 7)),
        ("In 2 Weeks", date(2026, 9, 21)),
        ("2026-09-07", TODAY),
        ("2026-9-7", TODAY),
        ("20260907", TODAY),
        ("2024-02-29", date(2024, 2, 29)),
        ("1950-01-01", FIRST_DAY),
        ("2199-12-31", LAST_DAY),
        ("7 sep 2026", TODAY),
        ("7 SEP 2026", TODAY),
        ("7 September 2026", TODAY),
        ("7 Sept. 2026", TODAY),
        ("7th Sep 2026", TODAY),
        ("September 7, 2026", TODAY),
        ("Mon 7 Sep", TODAY),
        ("Mon, 7 Sep 2026", TODAY),
        ("Monday 7 September", TODAY),
        ("30 Jun 27", date(2027, 6, 30)),
        ("Mon 31 Aug", date(2026, 8, 31)),  # the weekday says which year
        ("Tue 31 Aug", date(2027, 8, 31)),
    ],
)
def test_days_that_mean_the_same_everywhere(text: str, day: date) -> None:
    assert [spoken_day(text, TODAY, asked=asked) for asked in PLACES] == [day] * 4


@pytest.mark.parametrize(
    ("text", "fact", "ahead", "span", "week"),
    [
        ("monday", "2026-09-07", "2026-09-14", "2026-09-14", "2026-09-07"),
        ("MON", "2026-09-07", "2026-09-14", "2026-09-14", "2026-09-07"),
        ("sunday", "2026-09-06", "2026-09-13", "2026-09-13", "2026-09-06"),
        ("wedn", "2026-09-02", "2026-09-09", "2026-09-09", "2026-09-02"),
        ("7 Sep", "2026-09-07", "2026-09-07", "2026-09-07", "2026-09-07"),
        ("31 Aug", "2026-08-31", "2027-08-31", "2026-08-31", "2026-08-31"),
        ("4 Jan", "2026-01-04", "2027-01-04", "2027-01-04", "2027-01-04"),
        ("29 Feb", "2024-02-29", "2028-02-29", "2028-02-29", "2028-02-29"),
        ("Sep 2027", "2027-09-01", "2027-09-30", "2027-09-30", "2027-09-01"),
        ("Mar 2021", "2021-03-01", "2021-03-31", "2021-03-01", "2021-03-01"),
        ("Sep", "2026-09-01", "2026-09-30", "2026-09-30", "2026-09-01"),
        ("aug", "2026-08-01", "2027-08-31", "2027-08-31", "2026-08-01"),
        ("Dec", "2025-12-01", "2026-12-31", "2026-12-31", "2025-12-01"),
        ("2027", "2027-01-01", "2027-12-31", "2027-12-31", "2027-01-01"),
    ],
)
def test_what_is_not_said_follows_from_the_place(text: str, fact: str, ahead: str, span: str, week: str) -> None:
    found = [spoken_day(text, TODAY, asked=asked) for asked in PLACES]
    assert [str(day) for day in found] == [fact, ahead, span, week]


def test_a_month_has_a_last_day() -> None:
    assert spoken_day("+1m", date(2026, 1, 31)) == date(2026, 2, 28)
    assert spoken_day("-1y", date(2028, 2, 29)) == date(2027, 2, 28)
    assert spoken_day("in 6 months", date(2026, 8, 31)) == date(2027, 2, 28)
    assert spoken_day("Feb 2028", TODAY, asked=AHEAD) == date(2028, 2, 29)


@laws
@given(days, days, places)
def test_what_is_printed_with_its_year_is_read(day: date, today: date, asked: Asked) -> None:
    printed = [day.isoformat(), said.dated(day), said.full_day(day)]
    if day.year != today.year:
        printed += [said.day_words(day, today), said.short_day(day, today)]
        printed += [said.narrow_day(day, today)] if day.year // 100 == 20 else []
    assert {spoken_day(words, today, asked=asked) for words in printed} == {day}
    month = spoken_day(said.month_words(day), today, asked=asked)
    assert (month.year, month.month) == (day.year, day.month)


@laws
@given(days, st.data(), places)
def test_what_is_printed_without_its_year_is_this_years(today: date, data: st.DataObject, asked: Asked) -> None:
    day = data.draw(st.dates(date(today.year, 1, 1), date(today.year, 12, 31)))
    for words in (said.day_words(day, today), said.whole_day(day)):
        assert spoken_day(words, today, asked=asked) == day
    at_hand = day >= today if asked.ahead else day <= today
    if abs(day - today) < timedelta(days=180) if asked.either else at_hand:
        assert spoken_day(said.short_day(day, today), today, asked=asked) == day
        assert spoken_day(said.narrow_day(day, today), today, asked=asked) == day


@laws
@given(days, st.integers(0, 999))
def test_how_long_ago_is_read(today: date, number: int) -> None:
    if today - timedelta(days=number) >= FIRST_DAY:
        assert spoken_day(said.ago(number), today) == today - timedelta(days=number)


NO_DAYS = [
    "",
    "   ",
    "mo",
    "t",
    "mondays",
    "--3",
    "-3.5",
    "-x",
    "3",
    "3 ago",
    "in 3 days ago",
    "2026-02-30",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "20260230",
    "31 Jun",
    "0 Sep",
    "Tue 7 Sep 2026",
    "Fri 7 Sep",
    "7 Sep 2026 8",
    "2026-W36-1",
    "2026-09-07T00:00",
    "٢٠٢٦-٠٩-٠٧",
    "2026-09-07\x1b[31m",
    "\x1b]0;x\x07",
    "\u202e7-90-6202",
    "1949-12-31",
    "2200-01-01",
    "-999999",
    "+99999y",
    "-99999999999999999999",
    "9" * 500,
]


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_not_a_day(text: str) -> None:
    for asked in PLACES:
        assert refusal(lambda asked=asked: spoken_day(text, TODAY, asked=asked))  # type: ignore[misc]


@laws
@given(st.text(), places)
def test_any_text_is_a_day_or_refused(text: str, asked: Asked) -> None:
    try:
        day = spoken_day(text, TODAY, asked=asked)
    except Refused:
        assert refusal(lambda: spoken_day(text, TODAY, asked=asked))
        assert meant(text, TODAY, asked) is None
    else:
        assert FIRST_DAY <= day <= LAST_DAY


def test_a_refusal_names_only_what_the_place_takes() -> None:
    assert refusal(lambda: spoken_day("soon", TODAY)).endswith(
        "write 7 Sep, 2026-09-07, yesterday, -3, or monday for the latest one."
    )
    assert refusal(lambda: spoken_day("soon", TODAY, asked=AHEAD)).endswith(
        "write 7 Mar 2027, 2027-03-07, +6m, in 3 months, Mar 2027, or monday for the next one."
    )
    for asked in PLACES:
        for form in asked.forms(TODAY).split(", "):
            spoken_day(form.removeprefix("or ").split(" for ")[0], TODAY, asked=asked)


def test_a_day_that_no_calendar_has_is_named() -> None:
    assert "2026-02-30" in refusal(lambda: spoken_day("2026-02-30", TODAY))
    assert "7 Sep 2026 is a Monday" in refusal(lambda: spoken_day("Tue 7 Sep 2026", TODAY))


def test_what_is_no_day_is_quoted_in_short() -> None:
    assert f'"{"x" * 40}…" is not a day' in refusal(lambda: spoken_day("x" * 10_000, TODAY))


def test_what_is_understood_is_said_and_that_it_has_passed() -> None:
    assert meant("3 days ago", TODAY, FACT) == ("Fri 4 Sep", "")
    assert meant("fri", TODAY, AHEAD) == ("Fri 11 Sep", "")
    assert meant("2026-08-01", TODAY, AHEAD) == ("Sat 1 Aug", "Sat 1 Aug has passed already.")
    assert meant("2026-08-01", TODAY, SPAN) == ("Sat 1 Aug", "")
    assert meant("", TODAY, AHEAD) is meant("soo", TODAY, AHEAD) is None
    assert given_day(" ", TODAY) is None
