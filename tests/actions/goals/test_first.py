"""The first goal in one go: an idea until there is a measure and a target; its skill and its first action."""

from datetime import date
from typing import Any

import pytest

from careertui.actions.drafts import FirstGoalDraft
from careertui.actions.goals.first import add_ideas, shape_goal
from careertui.domain.career import Career
from careertui.domain.records import Goal
from tests.domain.careers import MemoryFacts, apply, refusal

TODAY, TARGET = date(2026, 9, 7), date(2027, 3, 1)
EMPTY = MemoryFacts({})


def shaped(facts: MemoryFacts, **fields: Any) -> MemoryFacts:
    ids = {"id": "g", "skill_id": fields.pop("skill_id", "s")}
    draft = FirstGoalDraft(**{"title": "Lead", **fields})
    change = shape_goal(Career(facts), TODAY, draft, **ids)
    after = apply(facts, change)
    assert apply(after, change.inverse()).documents == facts.documents
    assert shape_goal(Career(after), TODAY, draft, **ids).edits == ()
    return after


def the_goal(facts: MemoryFacts) -> Goal:
    return Career(facts).goals[0]


def test_it_is_an_idea_until_there_is_a_measure_and_a_target() -> None:
    facts = shaped(EMPTY)
    assert (the_goal(facts).status, the_goal(facts).title) == ("idea", "Lead")
    assert the_goal(shaped(facts, measure="they say so")).status == "idea"
    goal = the_goal(shaped(facts, measure="they say so", target=TARGET))
    assert (goal.status, goal.started, goal.target) == ("active", TODAY, TARGET)


def test_another_target_of_an_active_goal_is_a_move() -> None:
    begun = {"id": "g", "created": "2026-09-06", "title": "Lead", "status": "active", "started": "2026-09-06"}
    facts = MemoryFacts({"goals": {"g": {**begun, "measure": "m", "target": str(TARGET)}}})
    goal = the_goal(shaped(facts, measure="m", target=date(2027, 6, 1)))
    assert [(move.from_, move.to) for move in goal.moves] == [(TARGET, date(2027, 6, 1))]


def test_a_target_written_anew_on_the_day_of_the_start_is_no_move() -> None:
    facts = shaped(EMPTY, measure="m", target=date(2026, 9, 8))  # the "+1" of a "+180" that is typed on
    goal = the_goal(shaped(facts, measure="m", target=TARGET))
    assert (goal.target, goal.moves) == (TARGET, ())


def test_a_skill_typed_on_stays_one_skill() -> None:
    facts = shaped(EMPTY, skill="Hir")
    facts = shaped(facts, skill="Hirring", earlier_skill="s")
    facts = shaped(facts, skill="Hiring", earlier_skill="s")
    assert [(skill.id, skill.name) for skill in Career(facts).assets_of("skill")] == [("s", "Hiring")]
    assert the_goal(facts).needs == {"s": 2}


def test_a_new_skill_is_made_and_a_known_one_is_found() -> None:
    facts = shaped(EMPTY, skill="Hiring", level="3")
    assert [(skill.id, skill.name) for skill in Career(facts).assets_of("skill")] == [("s", "Hiring")]
    assert the_goal(facts).needs == {"s": 3}
    again = shaped(facts, skill_id="other", skill="hiring", level="2", earlier_skill="s")
    assert the_goal(again).needs == {"s": 2}
    another = shaped(again, skill_id="s2", skill="Budgets", earlier_skill="s")
    assert the_goal(another).needs == {"s2": 2}


def test_the_first_step_is_said_anew_or_added() -> None:
    facts = shaped(EMPTY, action="ask Lena")
    assert [action.text for action in the_goal(facts).actions] == ["ask Lena"]
    anew = shaped(facts, action="ask Tom", earlier_action="ask Lena")
    assert [action.text for action in the_goal(anew).actions] == ["ask Tom"]
    more = shaped(anew, action="write it down")
    assert [action.text for action in the_goal(more).actions] == ["ask Tom", "write it down"]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": " "}, "Name the goal"),
        ({"title": "x" * 101}, "100 are the most"),
        ({"measure": "a\x1bb"}, "control character"),
        ({"skill": "x" * 101}, "100 are the most"),
        ({"skill": "Hiring", "level": "7"}, "1 to 4"),
        ({"action": "a\x07b"}, "control character"),
    ],
)
def test_what_is_wrong_is_said(fields: dict[str, Any], words: str) -> None:
    draft = FirstGoalDraft(**{"title": "x", **fields})
    assert words in refusal(lambda: shape_goal(Career(EMPTY), TODAY, draft, id="g", skill_id="s"))


def test_a_title_that_another_goal_has_is_refused() -> None:
    facts = shaped(EMPTY, title="Lead")
    assert "already a goal" in refusal(
        lambda: shape_goal(Career(facts), TODAY, FirstGoalDraft(title="lead"), id="g2", skill_id="s")
    )


def test_a_goal_closed_meanwhile_stays_as_it_is() -> None:
    closed = {"id": "g", "created": "2026-01-01", "title": "Lead", "status": "done", "closed": "2026-09-01"}
    facts = MemoryFacts({"goals": {"g": closed}})
    assert "stays as it is" in refusal(
        lambda: shape_goal(Career(facts), TODAY, FirstGoalDraft(title="Lead"), id="g", skill_id="s")
    )


def test_what_shall_be_accomplished_becomes_goals_once() -> None:
    facts = shaped(EMPTY, title="Lead")
    change = add_ideas(Career(facts), TODAY, {"a": "lead", "b": "Speak", "c": "Write"})
    assert change.label == "Added 2 goals"
    there = apply(facts, change)
    assert {goal.title for goal in Career(there).goals} == {"Lead", "Speak", "Write"}
    assert add_ideas(Career(there), TODAY, {"d": "Speak"}).edits == ()
