"""Today: the page, from a career and a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.records import Vision
from careertui.domain.settings import Settings
from careertui.domain.views.today.today import TodayView, next_day, today_view
from careertui.domain.vision import horizon
from tests.domain.careers import MemoryFacts, a_habit, a_season, days_from, facts_of
from tests.domain.lives import facts_of_lives, laws, lives
from tests.domain.naive import Life

TODAY = date(2026, 1, 14)  # a Wednesday
FIRST = date(2026, 1, 5)


def facts() -> MemoryFacts:
    return facts_of(
        a_habit("read", name="Read", order=2),
        a_habit("run", name="Run", quota=10, measure="amount", order=1),
        a_habit("mail", name="Mail", quota=1, limit="at_most", order=3),
        a_habit("old", name="Old", retired=[(date(2026, 1, 8), None)], order=4),
        a_habit("next", name="Next", start=date(2026, 1, 19), created=FIRST, order=5),
        a_habit("soon", name="Soon", start=date(2026, 1, 16), created=FIRST, quota=2, order=6),
        ticks={
            "read": [*days_from(FIRST, [3, 2]), TODAY],
            "run": {date(2026, 1, 12): 4.5, TODAY: 6},
            "mail": [date(2026, 1, 12)],
            "old": [FIRST],
        },
    )


def view(day: date | None = None) -> TodayView:
    return today_view(Career(facts()), TODAY, day)


def test_the_habits_that_live_this_week_in_order() -> None:
    assert [line.id for line in view().habits] == ["run", "read", "mail", "soon"]


def test_what_a_line_says() -> None:
    run, read, mail, soon = view().habits
    assert (read.count, read.quota, read.state, read.risk, read.streak) == (3, 3, "met", "done", 2)
    assert (read.consistency.met, read.consistency.counted) == (1, 1)
    assert read.cells == ("ticked", "ticked", "ticked", "ahead", "ahead", "ahead", "ahead")
    assert (run.count, run.unit, run.state, run.risk) == (10.5, "pages", "met", "done")
    assert WeeksBook().all(Career(facts()), TODAY)[0].amount_on(view().days[0]) == 4.5
    assert (mail.state, mail.risk, mail.ticked_today) == ("open", "at_risk", False)
    assert mail.cells[1:3] == ("empty", "today")
    assert (soon.state, soon.risk, soon.cells[0], soon.cells[2]) == ("open", "on_track", "before", "today")
    assert read.strip == (None,) * 11 + ("met",)


def test_the_score_the_met_and_those_in_danger() -> None:
    page = view()
    assert (page.week_score.done, page.week_score.want) == (3 + 1 + 0, 3 + 1 + 0)  # the first week of Soon wants none
    assert (page.met, page.in_danger) == (2, 1)


def test_a_week_looked_back_at() -> None:
    page = view(date(2026, 1, 9))
    assert page.days == tuple(FIRST + timedelta(days=number) for number in range(7))
    assert [line.id for line in page.habits] == ["run", "read", "mail"]  # the retired one went in that week
    assert all(line.risk is None and not line.is_this_week for line in page.habits)
    assert [line.state for line in page.habits] == ["excused", "met", "met"]
    assert page.today == TODAY
    assert page.in_danger == 0


def test_a_week_before_everything() -> None:
    page = view(date(2025, 6, 1))
    assert (page.habits, page.week_score.want) == ((), 0)


def test_a_later_tick_is_not_seen() -> None:
    page = today_view(Career(facts()), date(2026, 1, 12))
    assert [line.count for line in page.habits] == [4.5, 1, 1, 0]
    assert [line.ticked_today for line in page.habits] == [True, True, True, False]


def test_the_season_that_is_on() -> None:
    career = Career(facts_of(seasons=[a_season(date(2026, 1, 10), TODAY, reason="Moving")]))
    on, over = today_view(career, TODAY), today_view(career, TODAY + timedelta(days=1))
    assert on.season is not None
    assert (on.season.reason, on.season.end) == ("Moving", TODAY)
    assert over.season is None


@pytest.mark.parametrize(
    ("text", "from_to", "purpose", "line"),
    [("T", "F", "P", "T"), ("", "F", "P", "F"), ("", "", "P", "P"), ("", "", "", None)],
)
def test_the_visions_one_line(text: str, from_to: str, purpose: str, line: str | None) -> None:
    vision = Vision(
        id="v", created=FIRST, rev=1, start=date(2024, 2, 29), text=text, from_to=from_to, purpose=purpose, pay="much"
    )
    shown = today_view(Career(facts_of(visions=[vision])), TODAY).vision
    assert (shown.line if shown else None) == line
    assert shown is None or shown.horizon == date(2029, 2, 28)
    assert "much" not in repr(shown)


def test_horizon_is_five_years_on() -> None:
    assert horizon(date(2026, 9, 7)) == date(2031, 9, 7)
    assert horizon(date(2024, 2, 29)) == date(2029, 2, 28)


def test_days_ahead_can_not_be_gone_to() -> None:
    assert next_day(TODAY, 1, TODAY) == TODAY
    assert next_day(TODAY, -1, TODAY) == TODAY - timedelta(days=1)
    assert next_day(TODAY - timedelta(days=9), 7, TODAY) == TODAY - timedelta(days=2)


@pytest.mark.parametrize("week_start", range(7))
def test_the_weeks_first_day_is_the_persons(week_start: int) -> None:
    career = Career(facts_of(a_habit(), settings=Settings(week_start=week_start)))
    page = today_view(career, TODAY)
    assert page.days[0].weekday() == week_start
    assert TODAY in page.days


@laws
@given(lives(), st.integers(0, 100))
def test_a_book_that_was_used_before_says_the_same(life: Life, back: int) -> None:
    career, book = Career(facts_of_lives(life)), WeeksBook()
    then = life.today - timedelta(days=back)
    today_view(career, then, book=book)
    for day in (life.today, then):
        assert today_view(career, day, then, book) == today_view(career, day, then)
