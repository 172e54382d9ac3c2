"""The line of sight from values down to proofs, and the places where it breaks."""

from datetime import date
from typing import Any

import msgspec

from careertui.domain.evidence.evidence import Proof
from careertui.domain.records import Action, Record, Vision
from careertui.domain.views.insights.sight import Offer, SightGoal, SightView, sight_view
from tests.domain.careers import a_habit
from tests.domain.facts import LONG_AGO, a_career, a_goal, a_skill, a_win, day

TODAY = date(2026, 9, 7)


def a_vision(*values: str, text: str = "Lead a team", **facts: Any) -> Vision:
    return Vision(id="v1", created=LONG_AGO, rev=1, start=date(2025, 8, 31), text=text, values=values, **facts)


def linked(id: str, **links: Any) -> Record:
    return msgspec.structs.replace(a_habit(id, name=f"Habit {id}", created=LONG_AGO), **links)


def seen(*records: Record, **facts: Any) -> SightView:
    return sight_view(a_career(*records, **facts), TODAY)


def the(view: SightView, id: str) -> SightGoal:
    return next(goal for goal in view.goals if goal.id == id)


def test_from_a_value_down_to_the_newest_proof() -> None:
    view = seen(
        a_vision("lead people", "be secure"),
        a_goal("g1", values=("lead people",), needs={"k1": 3}),
        a_skill("k1", start_level=1),
        linked("h1", goal="g1", skills=("k1",)),
        a_win(day("2026-08-28"), "k1", levels={"k1": 2}),
        a_win(day("2026-05-01"), "k1"),
        ticks={"h1": {day("2026-08-03"): (), day("2026-08-27"): ()}},
    )
    assert (view.vision, view.horizon) == ("Lead a team", date(2030, 8, 31))
    lead, secure = view.values
    assert [(value.name, value.rank) for value in view.values] == [("lead people", 1), ("be secure", 2)]
    (goal,) = lead.goals
    (skill,) = goal.skills
    assert (skill.level, skill.need, skill.is_held, skill.offer) == (2, 3, False, None)
    assert [(habit.name, habit.ticked) for habit in skill.habits] == [("Habit h1", day("2026-08-27"))]
    assert skill.proof == Proof(day("2026-08-28"), "win 2026-08-28 k1")
    assert goal.habits == ()  # it builds a needed skill and is shown there
    assert secure.offer == Offer("goal", value="be secure")
    assert view.gaps == 1


def test_a_skill_below_its_need_wants_a_habit() -> None:
    view = seen(
        a_vision("lead people"),
        a_goal("g1", values=("lead people",), needs={"k1": 2, "k2": 1, "gone": 2}, actions=(Action(text="ask"),)),
        a_skill("k1"),
        a_skill("k2", start_level=1),
    )
    below, held = the(view, "g1").skills  # an asset that is gone is not asked for
    assert below.offer == Offer("habit", goal="g1", skill="k1", dimension="learn")
    assert (below.proof, below.habits) == (None, ())
    assert (held.is_held, held.offer) == (True, None)
    assert view.gaps == 1


def test_a_retired_habit_closes_no_gap() -> None:
    gone = a_habit("h1", retired=[(day("2026-05-01"), None)], created=LONG_AGO)
    view = seen(
        a_vision("lead people"),
        a_goal("g1", values=("lead people",), needs={"k1": 2}),
        a_skill("k1"),
        msgspec.structs.replace(gone, skills=("k1",), values=("lead people",)),
    )
    assert the(view, "g1").skills[0].offer is not None
    assert view.values[0].habits == ()


def test_an_active_goal_that_nothing_moves_wants_a_habit_and_an_idea_does_not() -> None:
    view = seen(
        a_vision(),
        a_goal("still"),
        a_goal("open", actions=(Action(text="ask"),)),
        a_goal("done", actions=(Action(text="ask", done=day("2026-08-01")),)),
        a_goal("habit"),
        a_goal("idea", status="idea"),
        linked("h1", goal="habit"),
    )
    offers = {goal.id: goal.offer for goal in view.others}
    assert {id for id, offer in offers.items() if offer} == {"still", "done"}
    assert offers["still"] == Offer("habit", goal="still")
    assert [habit.id for habit in the(view, "habit").habits] == ["h1"]


def test_a_habit_alone_serves_a_value() -> None:
    view = seen(a_vision("keep learning"), linked("h1", values=("keep learning",)))
    assert [habit.id for habit in view.values[0].habits] == ["h1"]
    assert view.values[0].offer is None


def test_closed_goals_lie_behind_and_serve_nothing() -> None:
    view = seen(
        a_vision("be secure"),
        a_goal("g1", status="done", values=("be secure",), closed=day("2026-08-01"), outcome="yes", started=LONG_AGO),
    )
    assert view.goals == ()
    assert view.values[0].offer is not None


def test_a_goal_with_two_values_counts_its_gaps_once() -> None:
    view = seen(a_vision("a", "b"), a_goal("g1", values=("a", "b"), needs={"k1": 2}), a_skill("k1"))
    assert [goal.id for value in view.values for goal in value.goals] == ["g1", "g1"]
    assert [goal.id for goal in view.goals] == ["g1"]
    assert view.gaps == 2  # the skill without a habit, the goal that nothing moves


def test_without_a_vision_or_without_values_the_line_begins_there() -> None:
    empty = seen()
    assert (empty.vision, empty.horizon, empty.values, empty.others) == ("", None, (), ())
    assert (empty.offer, empty.gaps) == (Offer("vision"), 1)
    assert seen(a_vision()).offer == Offer("vision", value="values")
    assert seen(a_vision("be secure")).offer is None


def test_goals_that_name_no_ranked_value_are_shown_apart() -> None:
    view = seen(a_vision("a"), a_goal("g1", values=("dropped from the ranking",)), a_goal("g2", values=("a",)))
    assert [goal.id for goal in view.others] == ["g1"]
    assert [goal.id for goal in view.values[0].goals] == ["g2"]


def test_looking_back_shows_the_line_as_it_was() -> None:
    career = a_career(
        a_vision("a"),
        a_goal("g1", values=("a",), needs={"k1": 1}),
        a_skill("k1"),
        a_win(day("2026-08-28"), "k1", levels={"k1": 1}),
    )
    assert sight_view(career, day("2026-08-27")).goals[0].skills[0].level == 0
    assert sight_view(career, TODAY).goals[0].skills[0].level == 1
    assert sight_view(career.as_of(TODAY), TODAY) == sight_view(career, TODAY)


def test_what_one_wants_to_be_paid_is_not_in_it() -> None:
    view = seen(a_vision("a", text="", pay="XPAYX"), a_goal("g1"))
    assert "XPAYX" not in repr(view)
