"""What the log says of each dimension, beside the self-rating, straight from the specification."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.resilience import quota_share, resilience
from careertui.domain.records import DIMENSIONS, Scores
from tests.domain.careers import a_habit, a_season, days_from
from tests.domain.facts import a_career, a_goal, a_line, a_person, a_review, a_safeguard, day, weeklies
from tests.domain.lives import laws

DAY = timedelta(days=1)
TODAY = day("2026-09-07")  # a Monday
FIRST = TODAY - timedelta(weeks=13)  # thirteen closed weeks


def logs(career: Career, today: date = TODAY) -> dict[str, int | None]:
    return {each.dimension: each.log for each in resilience(career, today)}


def ticked(counts: Iterable[int], first: date = FIRST) -> Mapping[date, list[str]]:
    return {on: [] for on in days_from(first, counts)}


def habit(dimension: str = "learn", id: str = "h1", quota: int = 2, **facts: Any) -> Any:
    return a_habit(id, quota=quota, start=FIRST, dimension=dimension, **facts)


def test_seven_dimensions_and_no_overall_score() -> None:
    assert tuple(each.dimension for each in resilience(a_career(), TODAY)) == DIMENSIONS


def test_no_habit_and_no_data_is_nothing_never_zero() -> None:
    assert set(logs(a_career()).values()) == {None}
    assert {each.self_rating for each in resilience(a_career(), TODAY)} == {None}


# --- Ticks of quota


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([2] * 13, 100),
        ([0] * 13, 0),
        ([0] + [2] * 12, 100),  # only the last twelve
        ([2] * 12 + [0], 92),  # 22 of 24
        ([2] * 12 + [1], 96),
        ([7] * 6 + [0] * 7, 42),  # more than the quota carries nothing over: 10 of 24
    ],
)
def test_ticks_of_quota_over_the_last_twelve_weeks(counts: list[int], expected: int) -> None:
    career = a_career(habit(), ticks={"h1": ticked(counts)})
    assert logs(career)["learn"] == expected


def test_the_running_week_does_not_count_yet() -> None:
    career = a_career(habit(), ticks={"h1": {**ticked([2] * 13), TODAY: []}})
    assert logs(career)["learn"] == 100
    new = a_career(a_habit(start=TODAY), ticks={"h1": {TODAY: []}})
    assert logs(new)["learn"] is None


def test_excused_weeks_do_not_count_and_older_ones_take_their_place() -> None:
    season = a_season(FIRST + timedelta(weeks=1), FIRST + timedelta(weeks=2, days=6))
    career = a_career(habit(), season, ticks={"h1": ticked([2, 0, 0, 0] + [2] * 9)})
    assert logs(career)["learn"] == 91  # 20 of 22: the fourth week and ten others


def test_the_mean_over_the_live_habits_of_a_dimension() -> None:
    records = [habit(), habit(id="h2", quota=1), habit(id="h3", retired=[(TODAY - DAY, None)])]
    career = a_career(*records, ticks={"h1": ticked([2] * 13), "h2": ticked([0] * 13), "h3": ticked([0] * 13)})
    assert logs(career)["learn"] == 50


def test_at_most_counts_the_weeks_that_were_kept() -> None:
    career = a_career(habit("scan", limit="at_most"), ticks={"h1": ticked([2] * 10 + [3] * 3)})
    assert logs(career)["scan"] == 75  # nine of twelve


def test_learn_and_scan_have_nothing_but_their_habits() -> None:
    assert logs(a_career(a_person(), a_safeguard()))["learn"] is None
    assert logs(a_career(a_person(), a_safeguard()))["scan"] is None


# --- Reflect


def test_reflect_is_the_weekly_reviews_done_of_those_owed() -> None:
    reviews = weeklies(day("2026-08-30"), [3] * 11)
    career = a_career(*reviews, anchor=day("2026-01-05"))
    assert logs(career)["reflect"] == 92  # 11 of 12: yesterday's is owed


def test_reflect_counts_what_is_owed_so_far() -> None:
    career = a_career(*weeklies(day("2026-08-30"), [3]), anchor=day("2026-08-17"))
    assert logs(career)["reflect"] == 33
    assert logs(a_career(anchor=TODAY))["reflect"] is None


def test_reflect_does_not_count_habits() -> None:
    career = a_career(habit("reflect"), ticks={"h1": ticked([2] * 13)})
    assert logs(career)["reflect"] is None


# --- Relate, Experiment, Prepare, Protect


def test_relate_is_the_mean_of_ticks_and_people() -> None:
    people = [a_person("p1"), a_person("p2")]
    line = a_line(day("2026-09-01"), "p1")
    assert logs(a_career(*people, line))["relate"] == 50
    both = a_career(*people, line, habit("relate"), ticks={"h1": ticked([2] * 13)})
    assert logs(both)["relate"] == 75
    assert logs(a_career(habit("relate"), ticks={"h1": ticked([2] * 13)}))["relate"] == 100


@pytest.mark.parametrize(
    ("closed", "expected"), [("2026-03-06", 50), ("2026-03-07", 100), ("2026-09-07", 100), ("2026-09-08", 50)]
)
def test_experiment_asks_for_one_closed_in_six_months(closed: str, expected: int) -> None:
    goal = a_goal(kind="experiment", status="done", outcome="no", started=day("2026-01-01"), closed=day(closed))
    career = a_career(goal, habit("experiment"), ticks={"h1": ticked([2] * 13)})
    assert logs(career)["experiment"] == expected


def test_experiment_without_a_habit_and_without_experiments() -> None:
    assert logs(a_career(a_goal(kind="experiment")))["experiment"] == 0
    assert logs(a_career(a_goal(kind="step", status="done", closed=TODAY)))["experiment"] is None
    assert logs(a_career(habit("experiment"), ticks={"h1": ticked([2] * 13)}))["experiment"] == 50


def test_prepare_is_the_mean_of_ticks_and_readiness() -> None:
    safeguards = [a_safeguard(f"a{n}") for n in range(10)]
    lines = [a_line(day("2026-08-01"), *(f"a{n}" for n in range(8)))]
    career = a_career(*safeguards, *lines, habit("prepare"), ticks={"h1": ticked([2] * 13)})
    assert logs(career)["prepare"] == 90
    assert logs(a_career(*safeguards, *lines))["prepare"] == 80


@pytest.mark.parametrize(
    ("signs", "expected"),
    [(("", "", "", ""), 100), (("n", "", "", ""), 75), (("n", "l", "nls", "s"), 0), (("n", "", "", "", ""), 100)],
)
def test_protect_takes_a_quarter_off_for_each_flagged_review_of_the_last_four(
    signs: tuple[str, ...], expected: int
) -> None:
    assert logs(a_career(*weeklies(day("2026-09-06"), [4] * 6, signs)))["protect"] == expected


def test_protect_is_the_mean_of_ticks_and_signs() -> None:
    reviews = weeklies(day("2026-09-06"), [4] * 4, ["n"] * 4)
    career = a_career(*reviews, habit("protect"), ticks={"h1": ticked([2] * 13)})
    assert logs(career)["protect"] == 50


def test_halves_are_rounded_up() -> None:
    records = [habit(), habit(id="h2")]
    career = a_career(*records, ticks={"h1": ticked([2] * 13), "h2": ticked([2] * 10 + [1, 2, 2])})
    assert logs(career)["learn"] == 98  # 97.9
    third = a_career(*records, ticks={"h1": ticked([2] * 13), "h2": ticked([2] * 7 + [0] * 6)})
    assert logs(third)["learn"] == 75


# --- Self-ratings


def test_the_newest_self_ratings_stand_beside_the_log() -> None:
    career = a_career(
        a_review("check", day("2026-03-01"), scores=Scores(resilience=(1, 1, 1, 1, 1, 1, 1))),
        a_review("check", day("2026-06-01"), scores=Scores(resilience=(5, 4, 3, 2, 1, None, 5))),
        a_review("check", day("2026-07-01"), scores=Scores(jobcareer=(3,) * 12)),
    )
    ratings = [each.self_rating for each in resilience(career, TODAY)]
    assert ratings == [100, 75, 50, 25, 0, None, 100]
    assert {each.self_rating for each in resilience(career, day("2026-05-31"))} == {0}
    assert {each.self_rating for each in resilience(career, day("2026-02-28"))} == {None}


# --- Laws


@laws
@given(
    st.sampled_from(DIMENSIONS),
    st.lists(st.integers(0, 7), min_size=13, max_size=13),
    st.integers(1, 7),
    st.lists(st.sampled_from(["", "n", "ls"]), max_size=6),
    st.booleans(),
)
def test_always_between_0_and_100(dimension: str, counts: list[int], quota: int, signs: list[str], fresh: bool) -> None:
    reviews = weeklies(day("2026-09-06"), [3] * len(signs), signs)
    lines = [a_line(TODAY, "p1", "a1")] if fresh else []
    records = [habit(dimension, quota=quota), a_person(), a_safeguard(), *reviews, *lines]
    career = a_career(*records, ticks={"h1": ticked(counts)}, anchor=FIRST)
    found = logs(career)
    assert all(value is None or 0 <= value <= 100 for value in found.values())
    share = quota_share(WeeksBook().of(career, career.habits[0], TODAY))
    assert share == pytest.approx(sum(min(count, quota) for count in counts[-12:]) / (12 * quota))
