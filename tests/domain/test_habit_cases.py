"""Cases from life in which habits were counted wrongly, each with its right value."""

from datetime import date

from careertui.domain.career import Career
from careertui.domain.views.stats import stats_view
from careertui.domain.views.today.short import short_view
from careertui.domain.views.today.today import today_view
from tests.domain.careers import a_habit, facts_of

FIRST = date(2026, 6, 1)  # a Monday


def test_case_tenths_of_an_hour_add_up() -> None:
    run = a_habit("run", quota=1, measure="amount", start=FIRST, order=1)
    overtime = a_habit("overtime", quota=3, measure="amount", limit="at_most", start=FIRST, order=2)
    days = [date(2026, 6, day) for day in (1, 2, 3)]
    ticks = {
        "run": dict(zip(days, (0.3, 0.6, 0.1), strict=True)),
        "overtime": dict(zip(days, (2.2, 0.7, 0.1), strict=True)),
    }
    found = stats_view(Career(facts_of(run, overtime, ticks=ticks)), date(2026, 6, 8)).habits
    assert [(habit.weeks[0].count, habit.weeks[0].state) for habit in found] == [(1, "met"), (3, "met")]
    assert all(isinstance(habit.weeks[0].count, int) for habit in found)


def test_case_an_excused_week_lowers_no_score() -> None:
    met, excused = a_habit("a", start=FIRST), a_habit("b", start=FIRST, excused=[date(2026, 6, 15)])
    ticks = {"a": [date(2026, 6, day) for day in (15, 16, 17)]}
    score = today_view(Career(facts_of(met, excused, ticks=ticks)), date(2026, 6, 17)).week_score
    assert (score.done, score.want) == (3, 3)


def test_case_a_limit_keeps_the_prompt_from_nothing() -> None:
    read, sweets = a_habit("a", quota=1, start=FIRST), a_habit("b", quota=2, limit="at_most", start=FIRST)
    ticks = {"a": [date(2026, 6, 15)], "b": [date(2026, 6, 15), date(2026, 6, 16)]}
    short = short_view(Career(facts_of(read, sweets, ticks=ticks)), date(2026, 6, 17))
    assert (short.met, short.live, short.in_danger) == (1, 1, 1)
