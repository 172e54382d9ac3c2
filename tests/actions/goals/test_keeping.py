"""Goals: what may be done to them, what is refused, and that every change can be taken back and done only once."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careertui.actions.drafts import GoalDraft, HabitDraft
from careertui.actions.goals import ends
from careertui.actions.goals import goal_actions as steps
from careertui.actions.goals import keeping as goals
from careertui.actions.habits import keeping as habits
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.goals import next_step, stands_on
from careertui.domain.records import Goal
from careertui.domain.text import visible
from tests.domain.careers import Documents, MemoryFacts, apply, refusal

TODAY = date(2026, 9, 7)
SOON = date(2026, 12, 31)


def goal(id: str, title: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "created": "2026-01-05", "title": title, **fields}


def facts() -> MemoryFacts:
    """An active goal with actions, one that stands on it, a done and a dropped one, a skill, a habit, a log line."""
    documents: Documents = {
        "goals": {
            "g1": goal(
                "g1",
                "Run the pod",
                status="active",
                measure="a full quarter",
                target="2026-12-31",
                started="2026-02-01",
                needs={"s1": 2},
                actions=[{"text": "Ask Ana"}, {"text": "Ask Ben", "done": "2026-08-01"}, {"text": "Ask Cem"}],
                progress={"2026-08-01": 20},
                moves=[{"on": "2026-06-01", "from": "2026-06-30", "to": "2026-12-31", "why": "starts later"}],
            ),
            "g2": goal("g2", "Director", after="g1"),
            "g3": goal("g3", "Speak", status="done", outcome="twice", closed="2026-05-01", started="2026-02-01"),
            "g4": goal("g4", "MBA", status="dropped", outcome="too dear", closed="2026-05-01", after="g2"),
        },
        "assets": {"s1": {"id": "s1", "created": "2026-01-05", "kind": "skill", "name": "Hiring"}},
        "habits": {
            "h1": {
                **{"id": "h1", "created": "2026-01-05", "name": "Read", "start": "2026-01-05", "goal": "g1"},
                "quotas": [{"since": "2026-01-05", "n": 1}],
            }
        },
        "entries": {
            "e1": {
                **{"id": "e1", "created": "2026-08-01", "date": "2026-08-01", "kind": "win"},
                **{"text": "Led it", "goal": "g1"},
            }
        },
    }
    return MemoryFacts(documents)


def done(change: Change, start: MemoryFacts | None = None) -> MemoryFacts:
    return apply(start or facts(), change)


def the(id: str, there: MemoryFacts) -> Goal:
    return goals.existing_goal(Career(there), id)


Act = Callable[[Career], Change]
ACTS: dict[str, Act] = {
    "add": lambda c: goals.add_goal(
        c, TODAY, GoalDraft(title="New", needs={"s1": "3"}, after="g1"), id="new", actions=["Call"]
    ),
    "add active": lambda c: goals.add_goal(
        c, TODAY, GoalDraft(title="N", measure="m", target=SOON), id="new", start=True
    ),
    "edit": lambda c: goals.edit_goal(
        c,
        TODAY,
        "g2",
        GoalDraft(title="Head", kind="experiment", target=SOON, of="12", after=None, values=["lead people"]),
    ),
    "edit needs": lambda c: goals.edit_goal(c, TODAY, "g1", GoalDraft(needs={})),
    "start": lambda c: goals.start_goal(c, TODAY, "g2", measure="the title", target=SOON),
    "move": lambda c: goals.move_goal(c, TODAY, "g1", date(2027, 3, 31), "the pod starts in July"),
    "move an idea": lambda c: goals.move_goal(c, TODAY, "g2", SOON, ""),
    "progress": lambda c: goals.set_progress(c, TODAY, "g1", "35 %"),
    "progress again": lambda c: goals.set_progress(c, TODAY, "g1", 40, date(2026, 8, 1)),
    "need": lambda c: goals.set_need(c, "g2", "s1", "3"),
    "no need": lambda c: goals.set_need(c, "g1", "s1", 0),
    "done": lambda c: ends.finish_goal(c, TODAY, "g1", "108 %", date(2026, 8, 28)),
    "drop": lambda c: ends.drop_goal(c, TODAY, "g2", "another way"),
    "reopen": lambda c: ends.reopen_goal(c, TODAY, "g3", measure="a third time", target=SOON),
    "delete": lambda c: ends.delete_goal(c, "g1"),
    "step": lambda c: steps.add_action(c, "g1", "Ask Dan"),
    "reword": lambda c: steps.reword_action(c, "g1", "Ask Ana", "Call Ana"),
    "tick": lambda c: steps.tick_action(c, TODAY, "g1", "Ask Ana"),
    "tick on another day": lambda c: steps.tick_action(c, TODAY, "g1", "Ask Ben", date(2026, 8, 3)),
    "untick": lambda c: steps.untick_action(c, "g1", "Ask Ben"),
    "order": lambda c: steps.order_action(c, "g1", "Ask Cem", "1"),
    "delete step": lambda c: steps.delete_action(c, "g1", "Ask Cem"),
    "habit for a goal": lambda c: habits.add_habit(
        c, TODAY, HabitDraft(name="Lead", per_week=1, goal="g2", skills=["s1"], values=["lead people"]), id="h2"
    ),
    "habit's goal": lambda c: habits.edit_habit(c, TODAY, "h1", HabitDraft(goal="g2")),
    "habit without": lambda c: habits.edit_habit(c, TODAY, "h1", HabitDraft(goal="")),
}


@pytest.mark.parametrize("name", ACTS)
def test_taken_back_it_leaves_no_trace_and_done_twice_it_is_done_once(name: str) -> None:
    start = facts()
    before = deepcopy(start.documents)
    change = ACTS[name](Career(start))
    assert start.documents == before
    assert change.edits
    assert change.label[0].isupper() or change.label[0] == '"'
    assert not change.label.endswith(".")
    assert visible(change.label) == change.label
    there = apply(start, change)
    assert apply(there, change.inverse()).documents == before
    try:
        again = ACTS[name](Career(there))
    except Refused:
        return
    assert apply(there, again).documents == there.documents


def test_an_idea_asks_for_nothing_and_active_for_a_measure_and_a_target() -> None:
    career = Career(facts())
    assert "measure" in refusal(lambda: goals.start_goal(career, TODAY, "g2", target=SOON))
    assert "target" in refusal(lambda: goals.start_goal(career, TODAY, "g2", measure="the title"))
    assert "measure" in refusal(lambda: goals.edit_goal(career, TODAY, "g1", GoalDraft(measure="  ")))
    assert "measure" in refusal(
        lambda: goals.add_goal(career, TODAY, GoalDraft(title="N", target=SOON), id="n", start=True)
    )
    started = the("g2", done(goals.start_goal(career, TODAY, "g2", measure="the title", target=SOON)))
    assert (started.status, started.started, started.measure) == ("active", TODAY, "the title")


def test_a_target_before_today_is_allowed() -> None:
    there = done(goals.add_goal(Career(facts()), TODAY, GoalDraft(title="N", target=date(2020, 1, 1)), id="n"))
    assert the("n", there).target == date(2020, 1, 1)


def test_the_target_of_an_active_goal_moves_with_a_why() -> None:
    career = Career(facts())
    later = date(2027, 3, 31)
    assert "moved" in refusal(lambda: goals.edit_goal(career, TODAY, "g1", GoalDraft(target=later)))
    assert "reason" in refusal(lambda: goals.move_goal(career, TODAY, "g1", later, " "))
    there = done(goals.move_goal(career, TODAY, "g1", later, "July"))
    moved = the("g1", there)
    assert moved.target == later
    assert [(move.on, move.from_, move.to, move.why) for move in moved.moves[1:]] == [(TODAY, SOON, later, "July")]
    # looking back shows the old target
    assert goals.existing_goal(Career(there).as_of(TODAY - timedelta(days=1)), "g1").target == SOON
    early = date(2026, 5, 1)
    assert "was moved" in refusal(lambda: goals.move_goal(career, early, "g1", later, "July"))
    assert the("g2", done(goals.move_goal(career, TODAY, "g2", later, ""))).moves == ()


def test_done_needs_an_outcome_and_a_drop_a_reason() -> None:
    career = Career(facts())
    assert "outcome" in refusal(lambda: ends.finish_goal(career, TODAY, "g1", "\n"))
    assert "reason" in refusal(lambda: ends.drop_goal(career, TODAY, "g1", ""))
    assert "idea" in refusal(lambda: ends.finish_goal(career, TODAY, "g2", "well"))
    assert "done already" in refusal(lambda: ends.finish_goal(career, TODAY, "g3", "well"))
    assert "began" in refusal(lambda: ends.finish_goal(career, TODAY, "g1", "well", date(2026, 1, 20)))
    assert "still to come" in refusal(lambda: ends.drop_goal(career, TODAY, "g1", "no", date(2026, 10, 1)))
    assert "outcome" in refusal(lambda: goals.edit_goal(career, TODAY, "g3", GoalDraft(outcome="")))
    closed = the("g1", done(ends.finish_goal(career, TODAY, "g1", "no", date(2026, 8, 28))))
    assert (closed.status, closed.outcome, closed.closed) == ("done", "no", date(2026, 8, 28))


def test_reopened_it_is_active_and_asks_what_every_active_goal_asks() -> None:
    career = Career(facts())
    assert "measure" in refusal(lambda: ends.reopen_goal(career, TODAY, "g3", target=SOON))
    assert "active" in refusal(lambda: ends.reopen_goal(career, TODAY, "g1"))
    there = done(ends.finish_goal(career, TODAY, "g1", "yes"))
    later = date(2027, 1, 31)
    again = the("g1", done(ends.reopen_goal(Career(there), TODAY, "g1", target=later), there))
    assert (again.status, again.outcome, again.closed, again.target) == ("active", "", None, later)
    assert again.moves[-1].why == "reopened"
    assert again.started == date(2026, 2, 1)
    (end,) = again.closings
    assert (end.on, end.status, end.outcome, end.reopened) == (TODAY, "done", "yes", TODAY)


def test_closings_keep_how_and_when_it_had_ended_and_a_later_end_comes_after_them() -> None:
    there = done(ends.finish_goal(Career(facts()), date(2026, 8, 1), "g1", "yes"))
    there = done(ends.reopen_goal(Career(there), date(2026, 8, 20), "g1"), there)
    assert "reopened on" in refusal(lambda: ends.drop_goal(Career(there), TODAY, "g1", "no", date(2026, 8, 19)))
    there = done(ends.drop_goal(Career(there), TODAY, "g1", "not now"), there)
    there = done(goals.edit_goal(Career(there), TODAY, "g1", GoalDraft(outcome="never")), there)
    assert [(each.on, each.status, each.outcome, each.reopened) for each in the("g1", there).closings] == [
        (date(2026, 8, 1), "done", "yes", date(2026, 8, 20)),
        (TODAY, "dropped", "never", None),
    ]
    found = {}
    for on in (date(2026, 7, 31), date(2026, 8, 1), date(2026, 8, 19), date(2026, 8, 20), TODAY):
        goal = next(each for each in Career(there).as_of(on).goals if each.id == "g1")
        found[str(on)] = (goal.status, goal.outcome, goal.closed, len(goal.closings))
    assert found == {
        "2026-07-31": ("active", "", None, 0),
        "2026-08-01": ("done", "yes", date(2026, 8, 1), 1),
        "2026-08-19": ("done", "yes", date(2026, 8, 1), 1),
        "2026-08-20": ("active", "", None, 1),
        str(TODAY): ("dropped", "never", TODAY, 2),
    }


def test_what_an_older_file_says_of_the_end_is_kept_when_it_is_reopened() -> None:
    before = facts()
    assert the("g3", before).closings == ()
    there = done(ends.reopen_goal(Career(before), TODAY, "g3", measure="a third time", target=SOON))
    old, goal = the("g3", before), the("g3", there)
    (end,) = goal.closings
    assert (end.on, end.status, end.outcome, end.reopened) == (old.closed, "done", old.outcome, TODAY)


def test_a_dropped_idea_comes_back_as_an_idea() -> None:
    there = done(ends.drop_goal(Career(facts()), TODAY, "g2", "not now"))
    change = ends.reopen_goal(Career(there), TODAY, "g2")
    assert change.label.endswith("is an idea again")
    again = the("g2", done(change, there))
    assert (again.status, again.started, again.closed, again.outcome) == ("idea", None, None, "")
    assert [each.reopened for each in again.closings] == [TODAY]
    assert [each.status for each in Career(done(change, there)).as_of(TODAY).goals if each.id == "g2"] == ["idea"]


def test_no_goal_stands_on_itself() -> None:
    career = Career(facts())
    assert "itself" in refusal(lambda: goals.edit_goal(career, TODAY, "g1", GoalDraft(after="g1")))
    sentence = refusal(lambda: goals.edit_goal(career, TODAY, "g1", GoalDraft(after="g4")))
    assert '"MBA" and "Director"' in sentence
    assert "gone" in refusal(lambda: goals.edit_goal(career, TODAY, "g1", GoalDraft(after="nothing")))
    assert the("g2", done(goals.edit_goal(career, TODAY, "g2", GoalDraft(after=None)))).after is None


names = st.sampled_from(["g1", "g2", "g3", "g4"])


@given(st.lists(st.tuples(names, names), max_size=12))
def test_whatever_is_tried_no_chain_comes_back(tries: list[tuple[str, str]]) -> None:
    there = facts()
    for one, other in tries:
        try:
            there = done(goals.edit_goal(Career(there), TODAY, one, GoalDraft(after=other)), there)
        except Refused:
            continue
    known = {each.id: each for each in Career(there).goals}
    for each in known.values():
        chain = stands_on(known, each)
        assert not chain or chain[-1].after is None
        assert each.id not in {base.id for base in chain}


@pytest.mark.parametrize("number", ["101", "-1", "x", "1.5", "", "٣", "999999999999"])
def test_progress_is_a_whole_number_up_to_what_it_counts_to(number: str) -> None:
    assert "from 0 to 100" in refusal(lambda: goals.set_progress(Career(facts()), TODAY, "g1", number))


def test_progress_by_day() -> None:
    career = Career(facts())
    assert "still to come" in refusal(lambda: goals.set_progress(career, TODAY, "g1", 30, date(2026, 9, 8)))
    assert "reopen" in refusal(lambda: goals.set_progress(career, TODAY, "g3", 30))
    there = done(goals.set_progress(career, TODAY, "g1", "30%"))
    assert the("g1", there).progress == {date(2026, 8, 1): 20, TODAY: 30}
    assert "can't be counted" in refusal(lambda: goals.edit_goal(Career(there), TODAY, "g1", GoalDraft(of="12")))


@pytest.mark.parametrize("level", ["5", "-1", "x", "2.5"])
def test_a_needed_level_is_one_to_four(level: str) -> None:
    assert "from 1 to 4" in refusal(lambda: goals.set_need(Career(facts()), "g2", "s1", level))


def test_needs() -> None:
    career = Career(facts())
    assert "gone" in refusal(lambda: goals.set_need(career, "g2", "nothing", 2))
    assert the("g2", done(goals.set_need(career, "g2", "s1", 4))).needs == {"s1": 4}
    assert the("g1", done(goals.set_need(career, "g1", "s1", "0"))).needs == {}


@pytest.mark.parametrize("title", ["", "   ", "x" * 101, "a\x1b[2J", "a\nb", "RUN THE POD"])
def test_a_title_is_short_clean_and_its_own(title: str) -> None:
    career = Career(facts())
    with pytest.raises(Refused) as caught:
        goals.add_goal(career, TODAY, GoalDraft(title=title), id="n")
    assert caught.value.field == "title"


def test_a_closed_goals_title_may_come_again() -> None:
    assert the("n", done(goals.add_goal(Career(facts()), TODAY, GoalDraft(title="mba"), id="n"))).title == "mba"


def test_actions_are_known_by_their_text() -> None:
    career = Career(facts())
    assert "already" in refusal(lambda: steps.add_action(career, "g1", "ask ana"))
    assert "done on 2026-08-01" in refusal(lambda: steps.add_action(career, "g1", "Ask Ben"))
    assert "any more" in refusal(lambda: steps.tick_action(career, TODAY, "g1", "Ask Zoe"))
    assert "still to come" in refusal(lambda: steps.tick_action(career, TODAY, "g1", "Ask Ana", SOON))
    assert "reopen" in refusal(lambda: steps.add_action(career, "g3", "Once more"))
    ticked = the("g1", done(steps.tick_action(career, TODAY, "g1", "Ask Ana")))
    assert ticked.actions[0].done == TODAY
    # ticking what is done keeps its day
    assert steps.tick_action(career, TODAY, "g1", "Ask Ben").edits == ()
    ordered = the("g1", done(steps.order_action(career, "g1", "Ask Cem", 1)))
    assert [action.text for action in ordered.actions] == ["Ask Cem", "Ask Ana", "Ask Ben"]
    assert "from 1 on" in refusal(lambda: steps.order_action(career, "g1", "Ask Cem", "0"))


def test_a_deleted_goal_is_mentioned_nowhere() -> None:
    there = done(ends.delete_goal(Career(facts()), "g1"))
    assert "g1" not in str(there.documents)
    middle = done(ends.delete_goal(Career(facts()), "g2"))
    assert the("g4", middle).after == "g1"
    assert "gone" in refusal(lambda: ends.delete_goal(Career(there), "g1"))


def test_a_habit_serves_a_goal_there_is() -> None:
    career = Career(facts())
    assert "gone" in refusal(lambda: habits.edit_habit(career, TODAY, "h1", HabitDraft(goal="nothing")))
    there = Career(done(habits.edit_habit(career, TODAY, "h1", HabitDraft(goal="g2"))))
    assert there.habits[0].goal == "g2"


def test_a_reworded_action_stays_the_weeks_pick() -> None:
    review = {"id": "r1", "created": "2026-09-06", "kind": "week", "slot": "2026-09-06", "done": "2026-09-06"}
    reviews = {"r1": review | {"next": {"goal": "g1", "action": "Ask Cem"}}}
    start = MemoryFacts({**facts().documents, "reviews": reviews})
    there = done(steps.reword_action(Career(start), "g1", "Ask Cem", "Call Cem"), start)
    step = next_step(Career(there), TODAY)
    assert step is not None
    assert step.action.text == "Call Cem"
    other = done(steps.reword_action(Career(start), "g1", "Ask Ana", "Call Ana"), start)
    picked = Career(other).reviews[0].next
    assert picked is not None
    assert picked.action == "Ask Cem"
