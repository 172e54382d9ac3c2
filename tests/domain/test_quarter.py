"""The quarter: where it begins and ends, which weeks are its own, how they went, and how far goals moved in it."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.career import Career
from careertui.domain.quarter import (
    Stretch,
    mean_percent,
    measure_on,
    movement,
    running_quarter,
    shown_quarter,
    week_numbers,
    weeks_of_stretch,
    year_to,
)
from careertui.domain.records import Action
from careertui.domain.views.insights.trends import scores_view
from careertui.domain.views.reviews.period import Period
from careertui.domain.views.today.outlook import outlook_view
from tests.domain.careers import MemoryFacts
from tests.domain.facts import a_career, a_goal, a_review, day
from tests.domain.lives import facts_of_lives, laws, lives
from tests.domain.naive import DAY, Life, week_score

ANCHOR = day("2025-08-31")
DONE = [a_review("quarter", day(slot)) for slot in ("2025-11-30", "2026-02-28", "2026-05-31")]


@pytest.mark.parametrize(
    ("today", "start", "end", "week"),
    [
        ("2025-08-31", "2025-08-31", "2025-11-30", (1, 13)),  # at first the anchor begins it
        ("2025-09-08", "2025-08-31", "2025-11-30", (2, 13)),
        ("2025-11-30", "2025-11-30", "2026-02-28", (1, 12)),  # a slot ends one and begins the next
        ("2025-12-07", "2025-11-30", "2026-02-28", (1, 12)),  # its first week ends today
        ("2026-02-27", "2025-11-30", "2026-02-28", (12, 12)),  # the running week ends in the next quarter
        ("2026-05-30", "2026-02-28", "2026-05-31", (14, 14)),
    ],
)
def test_the_running_quarter_and_its_week(today: str, start: str, end: str, week: tuple[int, int]) -> None:
    career = a_career(*DONE, anchor=ANCHOR)
    quarter = running_quarter(career, day(today))
    assert quarter == Stretch(day(start), day(end))
    assert week_numbers(career, quarter, day(today)) == week


def test_while_its_review_waits_the_quarter_that_ended_is_looked_at() -> None:
    career = a_career(DONE[0], anchor=ANCHOR)
    assert shown_quarter(career, day("2026-02-10")) == Stretch(day("2025-11-30"), day("2026-02-28"))
    assert shown_quarter(career, day("2026-03-20")) == Stretch(day("2025-11-30"), day("2026-02-28"))
    done = a_career(*DONE[:2], anchor=ANCHOR)
    assert shown_quarter(done, day("2026-03-20")) == Stretch(day("2026-02-28"), day("2026-05-31"))
    assert shown_quarter(a_career(), day("2026-03-20")) is None


def test_movement_is_of_the_quarter_that_is_looked_at_and_ends_with_it() -> None:
    progress = {day("2025-11-30"): 10, day("2026-02-28"): 25, day("2026-03-01"): 30, day("2026-06-15"): 60}
    goal = a_goal(progress=progress)
    waits = a_career(goal, DONE[0], anchor=ANCHOR)
    assert movement(waits, goal, day("2026-03-20")) == (25, 10, day("2025-11-30"), day("2026-02-28"))
    done = a_career(goal, *DONE[:2], anchor=ANCHOR)
    assert movement(done, goal, day("2026-03-20")) == (30, 25, day("2026-02-28"), day("2026-03-20"))
    assert movement(a_career(goal), goal, day("2026-03-20")).moved is None
    assert movement(done, goal, day("2026-08-31"), year_to(done, day("2026-08-31"))).moved == 60


def test_a_goal_without_numbers_moves_by_its_actions_and_is_at_nothing_before_its_first_number() -> None:
    actions = [Action(text="One", done=day("2026-03-05")), Action(text="Two", done=day("2026-04-01")), Action(text="3")]
    goal = a_goal(actions=tuple(actions))
    assert [measure_on(goal, day(on)) for on in ("2026-03-04", "2026-03-05", "2026-04-02")] == [0, 1, 2]
    numbered = a_goal(actions=tuple(actions), progress={day("2026-04-01"): 40})
    assert [measure_on(numbered, day(on)) for on in ("2026-03-31", "2026-04-01")] == [0, 40]


def could_miss(life: Life, week: date) -> bool:
    """Whether a habit asks for something in a week's score, and for that could be missed."""
    period = next((period for period in life.periods() if week in period), None)
    if period is None or not life.score(week)[1]:
        return False
    return not (life.is_forgiven(period) or life.is_excused_by_hand(period))


def naive_mean(those: list[Life], stretch: Stretch, today: date) -> int | None:
    """The mean over the weeks that could be missed, week by week, straight from the specification."""
    shares = []
    for back in range(60):
        week = those[0].week(today) - back * timedelta(days=7)
        days = [week + number * DAY for number in range(7)]
        is_season = any(start <= on <= end for start, end in those[0].seasons for on in days)
        if not stretch.start < days[-1] <= stretch.end or days[-1] >= today or is_season:
            continue
        done, want = week_score(those, week)
        if any(could_miss(life, week) for life in those):
            shares.append(Fraction(int(done), int(want)))
    return int(100 * sum(shares, Fraction()) / len(shares) + Fraction(1, 2)) if shares else None


@laws
@given(st.data())
def test_review_insights_today_and_json_say_the_mean_that_a_naive_model_says(data: st.DataObject) -> None:
    today = data.draw(st.sampled_from((date(2026, 3, 2), date(2026, 2, 27), date(2026, 6, 3), date(2025, 12, 31))))
    first = data.draw(lives(today=today))
    second = data.draw(lives(today=today, week_start=first.week_start, id="h2"))
    second = Life(second.habit, second.ticks, today, first.week_start, first.seasons)
    anchor = today - data.draw(st.integers(0, 200)) * DAY
    facts = facts_of_lives(first, second)
    facts.documents.setdefault("meta", {})["anchors"] = {"all": [{"from": str(anchor), "day": str(anchor)}]}
    career = Career(MemoryFacts(facts.documents))
    shown = shown_quarter(career.as_of(today), today)
    assert shown is not None
    expected = naive_mean([first, second], shown, today)
    assert mean_percent(weeks_of_stretch(career, shown, today)) == expected
    assert scores_view(career, today).mean == expected
    line = outlook_view(career, today).quarter
    assert line is not None
    assert line.percent == expected
    assert mean_percent(Period(career, today, "quarter", shown.end).weeks) == expected
