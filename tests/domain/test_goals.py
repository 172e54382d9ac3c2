"""Goals: horizon year, next step, overdue, stuck, movement and hints, straight from the specification."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from careertui.domain.goals import (
    active,
    crowded,
    has_no_next_step,
    hints,
    horizon_year,
    is_overdue,
    is_stuck,
    last_touch,
    next_step,
    progress_on,
    progress_text,
    stands_on,
)
from careertui.domain.records import Action, Closing, Habit, Move, NextStep, Review, Vision
from careertui.domain.settings import Settings
from careertui.domain.thresholds import Thresholds
from tests.domain.careers import a_habit, a_season
from tests.domain.facts import a_career, a_draft, a_goal, a_line, a_review, a_win, day
from tests.domain.lives import laws

DAY = timedelta(days=1)
TODAY = day("2026-09-07")


def a_vision(start: str = "2025-08-31") -> Vision:
    return Vision(id="v1", created=day(start), rev=1, start=day(start))


def actions(*texts: str, done: date | None = None) -> tuple[Action, ...]:
    return tuple(Action(text=text, done=done) for text in texts)


def serving(goal: str, id: str = "h1") -> Habit:
    return replace(a_habit(id), goal=goal)


# --- Horizon year


@pytest.mark.parametrize(
    ("target", "year"),
    [
        ("2025-01-01", 1),  # behind: it counts to the first year
        ("2025-08-31", 1),
        ("2026-08-31", 1),
        ("2026-09-01", 2),
        ("2027-08-31", 2),
        ("2028-12-31", 4),
        ("2030-08-31", 5),
        ("2030-09-01", None),  # beyond
    ],
)
def test_the_horizon_year_is_the_smallest_that_holds_the_target(target: str, year: int | None) -> None:
    assert horizon_year(a_goal(target=day(target)), a_vision()) == year


def test_horizon_years_of_a_vision_of_29_february() -> None:
    vision = a_vision("2024-02-29")
    assert horizon_year(a_goal(target=day("2025-02-28")), vision) == 1
    assert horizon_year(a_goal(target=day("2025-03-01")), vision) == 2
    assert horizon_year(a_goal(target=day("2028-02-29")), vision) == 4


def test_no_horizon_year_without_a_target_or_a_vision() -> None:
    assert horizon_year(a_goal(target=None, status="idea"), a_vision()) is None
    assert horizon_year(a_goal(), None) is None


# --- Next step


def picked(goal: str, action: str, slot: str = "2026-08-30") -> Review:
    return a_review("week", day(slot), next=NextStep(goal=goal, action=action))


NEAR = a_goal("near", target=day("2026-10-01"), actions=actions("one", "two"))
FAR = a_goal("far", target=day("2027-10-01"), actions=actions("three", "four"))


def step_of(*records: Any, today: date = TODAY) -> tuple[str, str] | None:
    step = next_step(a_career(*records), today)
    return (step.goal.id, step.action.text) if step else None


def test_the_first_open_action_of_the_nearest_goal() -> None:
    assert step_of(FAR, NEAR) == ("near", "one")


def test_a_done_action_is_passed_over() -> None:
    begun = replace(NEAR, actions=(*actions("one", done=day("2026-09-01")), *actions("two")))
    assert step_of(FAR, begun) == ("near", "two")
    assert step_of(FAR, begun, today=day("2026-08-31")) == ("near", "one")


def test_a_goal_without_an_open_action_is_passed_over() -> None:
    assert step_of(FAR, replace(NEAR, actions=())) == ("far", "three")
    assert step_of(FAR, replace(NEAR, actions=actions("one", done=TODAY))) == ("far", "three")


@pytest.mark.parametrize("status", ["idea", "done", "dropped"])
def test_only_active_goals_give_steps(status: Any) -> None:
    assert step_of(FAR, replace(NEAR, status=status, closed=day("2026-01-01"))) == ("far", "three")


def test_the_action_picked_in_the_latest_weekly_review_goes_first() -> None:
    assert step_of(FAR, NEAR, picked("far", "four")) == ("far", "four")
    assert step_of(FAR, NEAR, picked("far", "four", "2026-08-23"), picked("near", "two")) == ("near", "two")


def test_a_later_review_without_a_pick_ends_the_earlier_one() -> None:
    assert step_of(FAR, NEAR, picked("far", "four", "2026-08-23"), a_review("week", day("2026-08-30"))) == (
        "near",
        "one",
    )


def test_a_pick_that_is_done_gone_or_closed_gives_way() -> None:
    begun = replace(FAR, actions=(*actions("three"), *actions("four", done=day("2026-09-02"))))
    assert step_of(begun, NEAR, picked("far", "four")) == ("near", "one")
    assert step_of(begun, NEAR, picked("far", "four"), today=day("2026-09-01")) == ("far", "four")
    assert step_of(FAR, NEAR, picked("far", "reworded")) == ("near", "one")
    assert step_of(NEAR, picked("far", "four")) == ("near", "one")
    dropped = replace(FAR, status="dropped", closed=day("2026-09-02"))
    assert step_of(dropped, NEAR, picked("far", "four")) == ("near", "one")


def test_a_draft_picks_nothing_yet() -> None:
    draft = replace(a_draft("week", day("2026-08-30"), day("2026-08-29")), next=NextStep(goal="far", action="four"))
    assert step_of(FAR, NEAR, draft) == ("near", "one")


def test_no_next_step() -> None:
    assert step_of() is None
    assert not has_no_next_step(a_career())
    assert not has_no_next_step(a_career(a_goal(status="idea")))
    assert has_no_next_step(a_career(a_goal()))
    assert has_no_next_step(a_career(a_goal(actions=actions("one", done=TODAY)), a_goal("g2", status="idea")))
    assert not has_no_next_step(a_career(a_goal("g2"), NEAR))


# --- Overdue


@pytest.mark.parametrize(("today", "late"), [("2026-08-31", False), ("2026-09-01", True)])
def test_overdue_is_after_the_target(today: str, late: bool) -> None:
    goal = a_goal(target=day("2026-08-31"))
    assert is_overdue(a_career(goal), goal, day(today)) is late


@pytest.mark.parametrize("status", ["idea", "done", "dropped"])
def test_only_an_active_goal_is_overdue_or_stuck(status: Any) -> None:
    goal = a_goal(target=day("2026-01-01"), status=status)
    assert not is_overdue(a_career(goal), goal, TODAY)
    assert not is_stuck(a_career(goal), goal, TODAY)


def test_nothing_is_overdue_while_a_season_is_on() -> None:
    goal = a_goal(target=day("2026-08-31"))
    career = a_career(goal, a_season(day("2026-09-05"), day("2026-09-07")))
    assert [is_overdue(career, goal, day(f"2026-09-0{n}")) for n in (4, 5, 7, 8)] == [True, False, False, True]


# --- Stuck


START = day("2026-06-01")


@pytest.mark.parametrize(("days", "stuck"), [(0, False), (28, False), (29, True)])
def test_stuck_after_28_days_since_it_started(days: int, stuck: bool) -> None:
    goal = a_goal(created=START)
    assert is_stuck(a_career(goal), goal, START + days * DAY) is stuck


def test_what_touches_a_goal() -> None:
    plain = a_goal(created=START)
    touch = day("2026-08-01")
    assert last_touch(a_career(plain), plain) == START
    assert last_touch(a_career(plain, a_win(touch, goal="g1"), a_win(TODAY)), plain) == touch
    acted = replace(plain, actions=actions("one", done=touch) + actions("two"))
    assert last_touch(a_career(acted), acted) == touch
    moved = replace(plain, progress={touch: 10})
    assert last_touch(a_career(moved), moved) == touch
    retargeted = replace(plain, moves=(Move(on=touch, from_=TODAY, to=TODAY, why="so"),))
    assert last_touch(a_career(retargeted), retargeted) == touch
    again = replace(plain, closings=(Closing(on=day("2026-07-01"), status="done", outcome="so", reopened=touch),))
    assert last_touch(a_career(again), again) == touch
    ticked = a_career(plain, serving("g1"), a_habit("h2"), ticks={"h1": {touch: []}, "h2": {TODAY: []}})
    assert last_touch(ticked, plain) == touch


def test_the_newest_of_all_touches_counts() -> None:
    goal = a_goal(created=START, progress={day("2026-07-01"): 5, day("2026-07-20"): 6})
    career = a_career(
        goal,
        serving("g1"),
        a_line(day("2026-07-10"), goal="g1"),
        ticks={"h1": {day("2025-12-31"): [], day("2026-07-15"): []}},
    )
    assert last_touch(career, goal) == day("2026-07-20")
    assert is_stuck(career, goal, day("2026-08-18"))
    assert not is_stuck(career, goal, day("2026-08-17"))


@pytest.mark.parametrize(
    ("season", "first_stuck"),
    [
        (("2026-06-10", "2026-06-19"), "2026-07-10"),  # ten days that do not count
        (("2026-05-20", "2026-06-05"), "2026-07-04"),  # four days of it lie after the start
        (("2026-05-20", "2026-06-01"), "2026-06-30"),
    ],
)
def test_season_days_do_not_make_it_stuck(season: tuple[str, str], first_stuck: str) -> None:
    goal = a_goal(created=START)
    career = a_career(goal, a_season(day(season[0]), day(season[1])))
    assert not is_stuck(career, goal, day(first_stuck) - DAY)
    assert is_stuck(career, goal, day(first_stuck))


def test_how_long_is_a_setting() -> None:
    goal = a_goal(created=START)
    career = a_career(goal, settings=Settings(thresholds=Thresholds(stuck_days=7)))
    assert [is_stuck(career, goal, START + n * DAY) for n in (7, 8)] == [False, True]


@laws
@given(st.lists(st.integers(0, 200), max_size=5), st.integers(0, 200))
def test_a_touch_never_makes_a_goal_stuck(touches: list[int], more: int) -> None:
    goal = a_goal(created=START, progress={START + n * DAY: n for n in touches})
    touched = replace(goal, progress={**goal.progress, START + more * DAY: 1})
    then = START + 200 * DAY
    assert is_stuck(a_career(goal), goal, then) or not is_stuck(a_career(touched), touched, then)


# --- Progress and movement


def test_progress_on_a_day() -> None:
    goal = a_goal(progress={day("2026-03-01"): 10, day("2026-01-01"): 4, day("2026-06-01"): 8})
    assert [progress_on(goal, day(f"2026-0{month}-01")) for month in range(1, 8)] == [4, 4, 10, 10, 10, 8, 8]
    assert progress_on(goal, day("2025-12-31")) == 0


def test_progress_in_words() -> None:
    assert progress_text(a_goal(), 45) == "45 %"
    assert progress_text(a_goal(of=12), 9) == "9 of 12"


# --- What stands on what; hints


def test_what_a_goal_stands_on_nearest_first() -> None:
    goals = {goal.id: goal for goal in (a_goal("a"), a_goal("b", after="a"), a_goal("c", after="b"))}
    assert [goal.id for goal in stands_on(goals, goals["c"])] == ["b", "a"]
    assert stands_on(goals, goals["a"]) == []


@pytest.mark.parametrize("chain", [{"a": "a"}, {"a": "b", "b": "a"}, {"a": "b", "b": "c", "c": "b"}, {"a": "gone"}])
def test_a_chain_that_comes_back_ends(chain: dict[str, str]) -> None:
    goals = {id: a_goal(id, after=chain.get(id)) for id in "abc"}
    found = [goal.id for goal in stands_on(goals, goals["a"])]
    assert len(found) == len(set(found))
    assert "a" not in found


@laws
@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdefg")))
def test_any_chain_ends_and_names_each_goal_once(after: dict[str, str]) -> None:
    goals = {id: a_goal(id, after=after.get(id)) for id in "abcdef"}
    for id, goal in goals.items():
        found = [each.id for each in stands_on(goals, goal)]
        assert id not in found
        assert len(found) == len(set(found))
        assert all(goals[below].after == above for below, above in zip([id, *found], found, strict=False))


def hints_of(*records: Any, goal: str = "g1") -> list[str]:
    career = a_career(*records)
    return hints(career, next(each for each in career.goals if each.id == goal))


def test_a_target_past_the_horizon() -> None:
    good = a_goal(target=day("2030-08-31"), actions=actions("one"))
    assert hints_of(a_vision(), good) == []
    (hint,) = hints_of(a_vision(), replace(good, target=day("2030-09-01")))
    assert "horizon" in hint
    assert hints_of(replace(good, target=day("2040-01-01"))) == []  # without a vision there is none


def test_a_target_before_the_goal_it_stands_on() -> None:
    base = a_goal("base", title="The base", target=day("2027-01-01"))
    goal = a_goal(target=day("2026-12-31"), after="base", actions=actions("one"))
    (hint,) = hints_of(base, goal)
    assert "The base" in hint
    assert hints_of(base, replace(goal, target=day("2027-01-01"))) == []


def test_no_open_action_and_no_live_habit() -> None:
    goal = a_goal(target=day("2026-12-31"))
    assert len(hints_of(goal)) == 1
    assert hints_of(goal, serving("g1")) == []
    assert hints_of(replace(goal, actions=actions("one"))) == []
    assert len(hints_of(replace(goal, actions=actions("one", done=TODAY)))) == 1
    retired = replace(serving("g1"), retired=a_habit(retired=[(day("2026-03-01"), None)]).retired)
    assert len(hints_of(goal, retired)) == 1
    assert hints_of(replace(goal, status="idea")) == []


def test_over_three_active_steps_are_crowded_and_experiments_do_not_count() -> None:
    goals = [a_goal(f"g{n}") for n in range(3)]
    others = [a_goal("x", kind="experiment"), a_goal("i", status="idea")]
    assert crowded(a_career(*goals, *others)) == ""
    assert crowded(a_career(*goals, a_goal("g9"))).startswith("4 active steps")


def test_active_goals_nearest_target_first() -> None:
    goals = [a_goal("b", target=day("2027-01-01")), a_goal("c", target=None), a_goal("a", target=day("2026-01-01"))]
    assert [goal.id for goal in active(a_career(*goals, a_goal("d", status="idea")))] == ["a", "b", "c"]
