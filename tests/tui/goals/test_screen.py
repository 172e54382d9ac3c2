"""The Goals screen, played: the path, one goal line by line, its forms, and what an empty file says."""

from datetime import date
from typing import Any

from careertui.domain.career import Career
from careertui.domain.records import Goal
from careertui.tui.goals.detail_rows import ActionKey, GapKey, NeedKey
from careertui.tui.goals.form import GoalForm
from careertui.tui.goals.rows import GoalKey
from careertui.tui.goals.screen import GoalsScreen
from careertui.tui.habits.form import HabitForm
from careertui.tui.parts.ask import AskScreen
from careertui.tui.parts.forms import FormScreen
from careertui.tui.parts.pane import Pane
from careertui.tui.places import GoalPlace
from careertui.tui.rows import RowKey
from tests.tui.stage import HOSTILE, STEERING, TODAY, Stage, habit, habits, staged


def goal(id: str, title: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "created": "2026-01-05", "title": title, **fields}


def documents() -> dict[str, Any]:
    """A vision; a goal done, one active with actions and needs, an idea on it, one without a date, one dropped."""
    pod = goal("g1", "Run the pod", status="active", measure="a full quarter", target="2026-12-31")
    pod |= {"started": "2026-08-20", "actions": [{"text": "Ask Ana"}, {"text": "Ask Ben"}], "needs": {"s1": 2, "s2": 1}}
    made = [
        goal("g0", "Speak in public", status="done", outcome="twice", closed="2026-05-01", started="2026-02-01"),
        pod,
        goal("g2", "Director of Sales", target="2028-12-31", after="g1"),
        goal("g3", "Write a book"),
        goal("g4", "Part-time MBA", status="dropped", outcome="too dear", closed="2026-05-01"),
        goal("g5", "Late", status="active", measure="m", target="2026-08-31", of=12, started="2026-08-20"),
    ]
    skills = {
        "s1": {"id": "s1", "created": "2026-01-05", "kind": "skill", "name": "Owning a budget"},
        "s2": {"id": "s2", "created": "2026-01-05", "kind": "skill", "name": "Hiring"},
    }
    vision = {"id": "v", "created": "2025-08-31", "rev": 1, "start": "2025-08-31", "text": "Head a sales organisation"}
    hiring = habit("h1", "Interview", goal="g1", skills=["s2"])
    tables = {"goals": {each["id"]: each for each in made}, "assets": skills, "visions": {"v": vision}}
    return habits(hiring, **tables)


def the(id: str, career: Career) -> Goal:
    return next(each for each in career.goals if each.id == id)


def detail(stage: Stage) -> Pane:
    assert isinstance(stage.base, GoalsScreen)
    return stage.base.detail


def drawn(pane: Pane) -> str:
    return "\n".join(pane.render_line(y).text.rstrip() for y in range(pane.size.height))


def keys_in(pane: Pane) -> list[RowKey]:
    return [row.key for row in pane.rows if row.key]


def fields(stage: Stage) -> dict[str, str]:
    """What the open form holds."""
    assert isinstance(stage.app.screen, FormScreen)
    return stage.app.screen.answers()


async def go_to(stage: Stage, goal_id: str) -> None:
    """Puts the path's cursor on a goal and waits for its detail."""
    await stage.press("g")
    while stage.pane.key != GoalKey(goal_id):
        before = stage.pane.key
        await stage.press("j")
        assert stage.pane.key != before
    title = the(goal_id, stage.app.career).title
    await stage.until(lambda: title in drawn(detail(stage)))


@staged(documents, size=(120, 40))
async def test_the_path_from_done_to_the_vision(stage: Stage) -> None:
    await stage.press("3")
    assert isinstance(stage.app.screen, GoalsScreen)
    assert keys_in(stage.pane) == [GoalKey(id) for id in ("g0", "g5", "g1", "g2", "g3")]
    assert stage.pane.key == GoalKey("g5")  # the nearest open one
    assert "7 d over" in stage.row(GoalKey("g5"))
    assert "Y2" in stage.row(GoalKey("g1"))
    assert "budget" in stage.row(GoalKey("g1"))
    assert "└ Director of Sales" in stage.row(GoalKey("g2"))
    assert "Head a sales" in stage.text
    assert "some day" in stage.text
    assert "Part-time MBA" not in stage.text
    await stage.press("v")
    assert "Part-time MBA" in stage.text
    await stage.press("v", "slash")
    await stage.type("dir")
    assert keys_in(stage.pane) == [GoalKey("g2")]
    await stage.press("escape")
    assert len(keys_in(stage.pane)) == 5


@staged(documents)
async def test_actions_are_ticked_added_reordered_and_deleted(stage: Stage) -> None:
    await stage.press("3")
    await go_to(stage, "g1")
    await stage.press("enter")
    pane = detail(stage)
    assert pane.has_focus
    assert pane.key == ActionKey("Ask Ana")
    await stage.press("space")
    assert the("g1", await stage.saved()).actions[0].done == TODAY
    assert pane.key == ActionKey("Ask Ana")
    await stage.press("space")
    assert the("g1", await stage.saved()).actions[0].done is None

    await stage.press("J")
    assert [action.text for action in the("g1", await stage.saved()).actions] == ["Ask Ben", "Ask Ana"]
    await stage.press("K")
    assert [action.text for action in the("g1", await stage.saved()).actions] == ["Ask Ana", "Ask Ben"]

    await stage.press("a")
    await stage.type("ask ben")
    await stage.press("enter")
    assert "already" in stage.complaint
    await stage.fill(text="Ask Cem")
    await stage.press("enter")
    assert [action.text for action in the("g1", await stage.saved()).actions][-1] == "Ask Cem"
    assert pane.key == ActionKey("Ask Cem")

    await stage.press("e")
    await stage.fill(text="Call Cem")
    await stage.press("enter")
    assert pane.key == ActionKey("Call Cem")
    await stage.press("d")
    assert isinstance(stage.app.screen, AskScreen)
    await stage.press("enter")
    assert len(the("g1", await stage.saved()).actions) == 2
    await stage.press("escape")
    assert stage.pane.has_focus


@staged(documents, size=(120, 40))
async def test_a_gap_ends_in_a_habit_linked_to_goal_and_skill(stage: Stage) -> None:
    await stage.press("3")
    await go_to(stage, "g1")
    text = drawn(detail(stage))
    assert "no habit" in text
    assert "Interview" in text
    await stage.press("enter")
    detail(stage).reload(NeedKey("s1"))
    await stage.press("enter")
    assert isinstance(stage.app.screen, HabitForm)
    assert "Owning a budget" in stage.text
    await stage.fill(name="Read one budget")
    await stage.press("enter")
    made = next(each for each in (await stage.saved()).habits if each.name == "Read one budget")
    assert (made.goal, made.skills) == ("g1", ("s1",))
    assert "Read one budget" in drawn(detail(stage))


@staged(documents, size=(120, 40))
async def test_a_goal_without_an_action_offers_one(stage: Stage) -> None:
    await stage.press("3")
    await go_to(stage, "g5")
    assert "no open action" in drawn(detail(stage))
    await stage.press("enter")
    assert detail(stage).key == GapKey("action")
    await stage.press("enter")
    await stage.type("Write to Omar")
    await stage.press("enter")
    assert [action.text for action in the("g5", await stage.saved()).actions] == ["Write to Omar"]


@staged(documents)
async def test_progress_and_moves(stage: Stage) -> None:
    await stage.press("3", "p")
    await stage.fill(progress="13")
    await stage.press("enter")
    assert "from 0 to 12" in stage.complaint
    await stage.fill(progress="9", day="yesterday")
    await stage.press("enter")
    assert the("g5", await stage.saved()).progress == {date(2026, 9, 6): 9}
    assert "9 of 12" in stage.row(GoalKey("g5"))

    await stage.press("m")
    await stage.fill(target="2026-10-31")
    await stage.press("enter")
    assert "why: The reason is empty" in stage.complaint
    await stage.fill(why="a month of illness", target="2026-02-30")
    await stage.press("enter")
    assert "target: There is no day 2026-02-30" in stage.complaint
    await stage.fill(target="2026-10-31")
    await stage.press("enter")
    moved = the("g5", await stage.saved())
    assert (moved.target, moved.moves[0].why) == (date(2026, 10, 31), "a month of illness")
    assert stage.pane.key == GoalKey("g5")
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.said)
    assert the("g5", await stage.saved()).moves == ()


@staged(documents, size=(120, 40))
async def test_starting_closing_and_reopening(stage: Stage) -> None:
    await stage.press("3")
    await go_to(stage, "g2")
    await stage.press("b", "enter")
    assert "measure: An active goal needs a measure" in stage.complaint
    await stage.fill(measure="the title")
    await stage.press("enter")
    assert the("g2", await stage.saved()).status == "active"
    assert "no open action" in stage.said

    await stage.press("c", "enter")
    assert "outcome: The outcome is empty" in stage.complaint
    await stage.fill(outcome="no: too much travel")
    await stage.press("enter")
    closed = the("g2", await stage.saved())
    assert (closed.status, closed.outcome, closed.closed) == ("done", "no: too much travel", TODAY)

    await go_to(stage, "g2")
    await stage.press("b", "enter")
    assert the("g2", await stage.saved()).status == "active"

    await go_to(stage, "g3")
    await stage.press("c")
    await stage.fill(outcome="not now")
    await stage.press("enter")
    assert the("g3", await stage.saved()).status == "dropped"


@staged(documents)
async def test_adding_a_goal_from_a_starter(stage: Stage) -> None:
    await stage.press("3", "a")
    assert isinstance(stage.app.screen, GoalForm)
    await stage.press("enter")
    assert "title: The title is empty" in stage.complaint
    stage.app.screen.query_one("#goal-starters").focus()
    await stage.press("enter")
    await stage.fill(title="Treasurer for the choir", state="active", target="")
    await stage.press("enter")
    assert "target: An active goal needs a target" in stage.complaint
    await stage.fill(target="2027-03-01")
    await stage.press("enter")
    career = await stage.saved()
    made = next(each for each in career.goals if each.title == "Treasurer for the choir")
    assert (made.status, made.target) == ("active", date(2027, 3, 1))
    assert len(made.actions) >= 3
    assert stage.pane.key == GoalKey(made.id)


@staged(documents, size=(120, 40))
async def test_editing_keeps_what_is_not_asked_and_refuses_circles(stage: Stage) -> None:
    await stage.press("3")
    await go_to(stage, "g1")
    await stage.press("e")
    assert isinstance(stage.app.screen, GoalForm)
    form = stage.app.screen
    assert {option.value for option in form._choice("after").options} == {"", "g0", "g5", "g3"}
    assert not form.query("#field-target")
    await stage.fill(title="Run two pods", after="g0")
    await stage.press("enter")
    edited = the("g1", await stage.saved())
    assert (edited.title, edited.after, edited.target) == ("Run two pods", "g0", date(2026, 12, 31))
    assert len(edited.actions) == 2


@staged(documents)
async def test_needs_are_named_and_taken_away(stage: Stage) -> None:
    await stage.press("3", "l")
    await stage.fill(skill="s2", level="3")
    await stage.press("enter")
    assert the("g5", await stage.saved()).needs == {"s2": 3}
    await stage.press("enter")
    detail(stage).reload(NeedKey("s2"))
    await stage.press("d")
    assert the("g5", await stage.saved()).needs == {}


@staged(documents)
async def test_deleting_can_be_undone(stage: Stage) -> None:
    await stage.press("3")
    await go_to(stage, "g1")
    await stage.press("d", "j", "enter")
    career = await stage.saved()
    assert "g1" not in [each.id for each in career.goals]
    assert the("g2", career).after is None
    assert career.habits[0].goal is None
    assert stage.pane.key
    await stage.press("u")
    await stage.until(lambda: "Took back" in stage.said)
    assert the("g2", await stage.saved()).after == "g1"


@staged(documents)
async def test_a_habits_form_has_its_goal(stage: Stage) -> None:
    await stage.press("4", "e")
    assert isinstance(stage.app.screen, FormScreen)
    await stage.fill(goal="g2")
    await stage.press("enter")
    assert (await stage.saved()).habits[0].goal == "g2"


@staged(documents)
async def test_it_is_explained(stage: Stage) -> None:
    await stage.press("3", "question_mark")
    assert "overdue" in stage.words


@staged(lambda: habits(habit("h1")))
async def test_without_goals_it_says_how_to_begin(stage: Stage) -> None:
    await stage.press("3")
    assert "No goals yet. a adds the first" in stage.words
    for key in ("space", "enter", "e", "d", "b", "p", "m", "c", "h", "l", "J", "K", "v"):
        await stage.press(key)
    assert isinstance(stage.app.screen, GoalsScreen)
    await stage.press("a")
    assert isinstance(stage.app.screen, GoalForm)


def hostile_goals() -> dict[str, Any]:
    """Whatever a file may hold where titles, actions, reasons and outcomes stand."""
    made = {}
    for number, text in enumerate(HOSTILE):
        fields: dict[str, Any] = {
            "measure": text,
            "why": text,
            "target": "2026-12-31",
            "status": "active",
            "started": "2026-08-20",
        }
        fields |= {"actions": [{"text": text}], "values": [text], "needs": {"s": 2, "gone": 3}}
        fields["moves"] = [{"on": "2026-08-01", "from": "2026-09-30", "to": "2026-12-31", "why": text}]
        made[f"g{number}"] = goal(f"g{number}", text, **fields)
    made["c1"] = goal("c1", "a", after="c2")
    made["c2"] = goal("c2", "b", after="c1", status="done")
    skill = {"id": "s", "created": "2026-01-05", "kind": "skill", "name": HOSTILE[3] + HOSTILE[7]}
    return habits(habit("h", HOSTILE[2], goal="g1"), goals=made, assets={"s": skill})


@staged(hostile_goals, size=(100, 40))
async def test_whatever_the_file_holds_is_drawn_harmless(stage: Stage) -> None:
    await stage.press("3")
    for key in ("G", "g", "enter", "G", "g", "escape", "e", "escape", "d", "escape", "c", "escape", "a", "escape"):
        await stage.press(key)
        assert all(not STEERING.search(line) for line in stage.lines)
    for width, height in ((80, 24), (40, 12), (140, 40)):
        await stage.resize(width, height)
        assert all(not STEERING.search(line) for line in stage.lines)


@staged(size=(40, 12))
async def test_small_it_shows_one_at_a_time(stage: Stage) -> None:
    await stage.press("3")
    assert "today" in stage.text
    await stage.press("enter")
    assert "Actions" in stage.text
    await stage.press("escape")
    assert stage.pane.has_focus


@staged(documents)
async def test_other_screens_lead_to_the_line_where_the_gap_is_closed(stage: Stage) -> None:
    stage.app.open_at(GoalPlace("g1", "need"))
    await stage.until(lambda: isinstance(stage.app.screen, GoalsScreen) and detail(stage).has_focus)
    await stage.until(lambda: detail(stage).key == NeedKey("s1"))
    assert stage.pane.key == GoalKey("g1")
    stage.app.open_at(GoalPlace("g1", "step"))
    await stage.until(lambda: detail(stage).key == ActionKey("Ask Ana"))
    await stage.press("escape")
    stage.app.open_at(GoalPlace("g4"))
    await stage.until(lambda: stage.pane.key == GoalKey("g4"))


@staged(documents)
async def test_a_starter_keeps_what_was_typed_and_leads_to_its_gaps(stage: Stage) -> None:
    await stage.press("3", "a")
    await stage.fill(measure="my own measure")
    await stage.press("shift+tab", "enter")
    assert "taken, with 4 actions" in stage.words
    assert fields(stage)["title"] == "… for …"
    assert fields(stage)["measure"] == "my own measure"
    await stage.press(*"Treasurer")  # the first gap is marked: what is typed fills it
    assert fields(stage)["title"] == "Treasurer for …"
    before = stage.path.read_bytes()
    await stage.press("enter")
    assert stage.complaint.startswith("title: The title still has a gap")
    assert stage.path.read_bytes() == before
    await stage.press(*"Rooftops")
    await stage.press("enter")
    made = next(each for each in (await stage.saved()).goals if each.title == "Treasurer for Rooftops")
    assert len(made.actions) == 4
    assert made.measure == "my own measure"


@staged(documents)
async def test_another_starter_replaces_what_the_first_one_wrote(stage: Stage) -> None:
    await stage.press("3", "a", "shift+tab", "enter", "shift+tab", "j", "j", "enter")
    assert fields(stage)["title"] == "Ten people outside who'd take my call"
    assert fields(stage)["of"] == "10"
    assert "taken, with 2 actions" in stage.words


@staged(documents)
async def test_an_experiment_asks_for_its_hypothesis(stage: Stage) -> None:
    await stage.press("3", "a", "tab")
    assert "Hypothesis" not in stage.text
    await stage.press("right")
    assert "Hypothesis" in stage.text
    assert "what you expect" in stage.text
    await stage.press("right")
    assert "Hypothesis" not in stage.text


@staged(documents, size=(40, 15))
async def test_in_forty_columns_a_starter_is_its_title(stage: Stage) -> None:
    await stage.press("3", "a")
    assert "Lead … from start to finish" in stage.text
    assert "……" not in stage.text


@staged(documents)
async def test_a_closed_goal_and_its_keys_as_they_are_now(stage: Stage) -> None:
    await stage.press("3", "a")
    await stage.fill(title="Try it", state="idea")
    await stage.press("enter")
    await stage.press("b")
    await stage.fill(measure="tried", target="+10")
    await stage.press("enter", "c", "tab")
    await stage.type("no, and that is an answer")
    await stage.press("tab", *"2026-02-30", "enter")
    assert stage.complaint.startswith("day: There is no day 2026-02-30")
    await stage.fill(day="today")
    await stage.press("enter")
    made = next(each for each in (await stage.saved()).goals if each.title == "Try it")
    assert (made.status, made.outcome) == ("done", "no, and that is an answer")
