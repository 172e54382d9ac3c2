"""The numbers behind the habits."""

from datetime import date, timedelta

from hypothesis import given

from careertui.domain.career import Career
from careertui.domain.views.stats import stats_view
from careertui.domain.weeks import Consistency, Week
from tests.domain.careers import a_habit, days_from, facts_of
from tests.domain.lives import facts_of_lives, laws, lives
from tests.domain.naive import Life

FIRST = date(2026, 1, 5)
MWF = [FIRST + timedelta(weeks=week, days=day) for week in range(4) for day in (0, 2, 4)]


def test_the_numbers_of_one_habit() -> None:
    (stats,) = stats_view(Career(facts_of(a_habit(), ticks={"h1": MWF})), date(2026, 2, 1)).habits
    assert (stats.id, stats.name, stats.dimension, stats.quota, stats.measure) == ("h1", "Read", "learn", 3, "days")
    assert (stats.streak, stats.best, round(stats.strength, 4), stats.risk) == (4, 4, 0.6237, "done")
    assert stats.consistency == Consistency(3, 3)  # the running week is not closed
    assert stats.weeks == tuple(Week(FIRST + timedelta(weeks=week), 3, 3, "met") for week in range(4))


def test_retired_ones_come_last_and_have_no_risk() -> None:
    facts = facts_of(
        a_habit("old", order=1, retired=[(date(2026, 1, 14), None)]),
        a_habit("new", order=2),
        ticks={"old": days_from(FIRST, [3]), "new": MWF},
    )
    view = stats_view(Career(facts), date(2026, 2, 1))
    assert [(stats.id, stats.retired, stats.risk) for stats in view.habits] == [
        ("new", False, "done"),
        ("old", True, None),
    ]


def test_only_those_asked_for() -> None:
    career = Career(facts_of(a_habit("a"), a_habit("b"), a_habit("c")))
    assert [stats.id for stats in stats_view(career, FIRST, [career.habits[1]]).habits] == ["b"]
    assert stats_view(career, FIRST, []).habits == ()
    assert len(stats_view(career, FIRST).habits) == 3


def test_looking_back_shows_what_was_true_then() -> None:
    career = Career(facts_of(a_habit(retired=[(date(2026, 1, 28), None)]), ticks={"h1": MWF}))
    (then,) = stats_view(career, date(2026, 1, 13)).habits
    assert (then.retired, then.risk, then.streak, [week.count for week in then.weeks]) == (False, "on_track", 1, [3, 1])


@laws
@given(lives())
def test_the_numbers_are_the_models(life: Life) -> None:
    (stats,) = stats_view(Career(facts_of_lives(life)), life.today).habits
    assert (stats.streak, stats.best, stats.risk) == (life.streak(), life.best(), life.risk())
    assert [(week.first, week.state) for week in stats.weeks] == life.states()
    assert stats.quota == life.entry(life.running_week)[1].n
