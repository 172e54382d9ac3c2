"""The path and one goal: what is derived from their facts, on small careers of their own."""

from datetime import date, timedelta
from typing import Any

from careertui.domain.career import Career
from careertui.domain.views.goal import GoalView, goal_view, movement_text, remark
from careertui.domain.views.goals import GoalLine, goals_view
from tests.domain.careers import Documents, MemoryFacts

TODAY = date(2026, 9, 7)


def goal(id: str, title: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "created": "2025-09-01", "title": title, **fields}


def active(id: str, title: str, target: str, **fields: Any) -> dict[str, Any]:
    return goal(id, title, status="active", measure="m", target=target, **{"started": "2026-09-01", **fields})


def career(*goals: dict[str, Any], vision: bool = True, **tables: Any) -> Career:
    documents: Documents = {"goals": {each["id"]: each for each in goals}, **tables}
    if vision:
        text = {"text": "Head a sales organisation", "rev": 1, "start": "2025-08-31"}
        documents["visions"] = {"v1": {"id": "v1", "created": "2025-08-31", **text}}
    documents.setdefault("meta", {})["anchors"] = {"all": [{"from": "2025-08-31", "day": "2025-08-31"}]}
    return Career(MemoryFacts(documents))


def line(found: Career, id: str, today: date = TODAY) -> GoalLine:
    view = goals_view(found, today)
    return next(each for each in (*view.done, *view.open, *view.dropped) if each.id == id)


def one(found: Career, id: str, today: date = TODAY) -> GoalView:
    view = goal_view(found, today, id)
    assert view is not None
    return view


def test_each_goal_stands_in_its_part_of_the_path() -> None:
    found = career(
        goal("far", "Far", target="2030-09-01"),
        goal("some", "Some day"),
        goal("y5", "Vision", target="2030-08-31"),
        active("y1", "Nearest", "2026-08-31"),
        active("y2", "Next", "2026-09-01"),
        goal("d1", "Done", status="done", outcome="x", closed="2026-08-01", started="2026-01-01"),
        goal("d0", "Before", status="done", outcome="x", closed="2026-07-01", started="2026-01-01"),
        goal("no", "Dropped", status="dropped", outcome="x", closed="2026-07-01"),
    )
    view = goals_view(found, TODAY)
    assert [each.id for each in view.done] == ["d0", "d1"]
    assert [(each.id, each.year) for each in view.path] == [("y1", 1), ("y2", 2), ("y5", 5)]
    assert [each.id for each in view.beyond] == ["far"]
    assert [each.id for each in view.undated] == ["some"]
    assert [each.id for each in view.dropped] == ["no"]
    assert view.horizon == date(2030, 8, 31)
    assert [each.id for each in view.open if each.is_vision] == ["y5"]


def test_without_a_vision_there_are_no_years_and_nothing_is_beyond() -> None:
    view = goals_view(career(goal("far", "Far", target="2040-01-01"), vision=False), TODAY)
    assert [(each.id, each.year) for each in view.path] == [("far", None)]
    assert (view.vision, view.horizon, view.beyond) == ("", None, ())


def test_overdue_and_untouched_count_days_and_rest_in_a_season() -> None:
    late = active("g", "Late", "2026-08-31", started="2026-07-01")
    found = career(late)
    assert line(found, "g").days_over == 7
    assert line(found, "g").untouched == 68
    season = {"id": "s", "created": "2026-08-01", "kind": "season", "start": "2026-09-01", "end": "2026-09-30"}
    resting = career(late, spans={"s": {**season, "reason": "baby"}})
    assert line(resting, "g").days_over == 0
    assert line(resting, "g").untouched == 61  # the season's days are not counted
    touched = career(late | {"actions": [{"text": "a", "done": "2026-09-01"}]})
    assert line(touched, "g").untouched == 0


def test_looking_back_shows_the_old_status() -> None:
    found = career(goal("d", "Done", status="done", outcome="x", closed="2026-08-01", started="2026-01-01"))
    view = goals_view(found, date(2026, 7, 31))
    assert [(each.id, each.status, each.outcome) for each in view.open] == [("d", "active", "")]


def test_depth_is_how_many_open_goals_it_stands_on() -> None:
    found = career(
        goal("d", "Done", status="done", outcome="x", closed="2026-08-01", started="2026-01-01"),
        active("a", "A", "2027-01-01", after="d"),
        goal("b", "B", target="2028-01-01", after="a"),
        goal("c", "C", target="2029-01-01", after="b"),
    )
    assert [line(found, id).depth for id in "abc"] == [0, 1, 2]
    assert line(found, "a").base_title == "Done"
    assert [each.title for each in one(found, "c").bases] == ["B", "A", "Done"]
    assert [each.title for each in one(found, "a").followers] == ["B"]


def test_a_circle_in_the_file_is_survived() -> None:
    found = career(goal("a", "A", after="b"), goal("b", "B", after="a"), goal("c", "C", after="c"))
    assert [each.depth for each in goals_view(found, TODAY).open] == [1, 1, 0]
    assert one(found, "c").bases == ()


def skills(level: int = 0) -> dict[str, Any]:
    return {
        "s1": {"id": "s1", "created": "2025-09-01", "kind": "skill", "name": "Owning a budget", "start_level": level}
    }


def habit(id: str, **fields: Any) -> dict[str, Any]:
    base = {"id": id, "created": "2025-09-01", "name": f"Habit {id}", "start": "2025-09-01"}
    return {**base, "quotas": [{"since": "2025-09-01", "n": 1}], **fields}


def test_a_need_below_its_level_that_no_habit_builds_is_a_gap() -> None:
    pod = active("g", "Pod", "2027-01-01", needs={"s1": 2, "gone": 3})
    entry = {"id": "e", "created": "2026-02-27", "date": "2026-02-27", "kind": "win", "text": "Pod P&L"}
    proof = {"e": {**entry, "levels": {"s1": 1}}}
    found = career(pod, assets=skills(), entries=proof)
    (need,) = line(found, "g").needs
    assert (need.name, need.level, need.need, need.proof, need.proof_text) == (
        *("Owning a budget", 1, 2),
        *(date(2026, 2, 27), "Pod P&L"),
    )
    assert need.is_gap
    built = career(pod, assets=skills(), entries=proof, habits={"h": habit("h", skills=["s1"])})
    assert not line(built, "g").needs[0].is_gap
    assert [each.id for each in line(built, "g").needs[0].habits] == ["h"]
    away = career(pod, assets=skills(), habits={"h": habit("h", skills=["s1"], retired=[{"from": "2026-01-01"}])})
    assert line(away, "g").needs[0].is_gap
    assert line(career(pod, assets=skills(2)), "g").needs[0].is_met


def test_an_active_goal_without_action_or_habit_lacks_one() -> None:
    pod = active("g", "Pod", "2027-01-01")
    assert line(career(pod), "g").lacks_action
    assert not line(career(pod | {"actions": [{"text": "a"}]}), "g").lacks_action
    assert not line(career(pod, habits={"h": habit("h", goal="g")}), "g").lacks_action
    assert not line(career(goal("g", "Pod")), "g").lacks_action


def test_the_next_step_is_marked_once() -> None:
    found = career(
        active("g", "Pod", "2027-01-01", actions=[{"text": "a"}, {"text": "b"}]),
        active("f", "First", "2026-12-01", actions=[{"text": "a", "done": "2026-09-01"}, {"text": "c"}]),
    )
    assert [(action.text, action.is_next) for action in one(found, "f").actions] == [("a", False), ("c", True)]
    assert not any(action.is_next for action in one(found, "g").actions)
    assert goals_view(found, TODAY).has_next_step


def test_movement_in_words() -> None:
    """The annual of 31 August waits: the quarter to that day is looked at and said so; once it is done, the new one."""
    done = {"id": "y", "created": "2026-08-31", "kind": "year", "slot": "2026-08-31", "done": "2026-08-31"}
    twelve = active("g", "Twelve", "2026-12-31", of=12, progress={"2026-05-01": 6, "2026-08-20": 8, "2026-09-01": 9})
    assert movement_text(one(career(twelve), "g")) == "9 of 12, +2 to 31 Aug"
    assert movement_text(one(career(twelve, reviews={"y": done}), "g")) == "9 of 12, 1 more than on Mon 31 Aug"
    same = twelve | {"progress": {"2026-05-01": 6}}
    assert movement_text(one(career(same), "g")) == "6 of 12, 0 to 31 Aug"
    assert movement_text(one(career(same, reviews={"y": done}), "g")) == "6 of 12, as on Mon 31 Aug"
    percent = twelve | {"of": 100, "progress": {"2026-05-01": 60, "2026-09-01": 55}}
    assert movement_text(one(career(percent, reviews={"y": done}), "g")) == "55 %, 5 points less than on Mon 31 Aug"
    assert movement_text(one(career(twelve), "g", date(2025, 10, 1))) == "0 of 12, as on Sun 31 Aug"


def test_a_remark_says_what_is_odd_and_blocks_nothing() -> None:
    past = career(active("g", "Pod", "2026-09-01", actions=[{"text": "a"}]))
    assert remark(past, TODAY, "g") == "its target, Tue 1 Sep, has passed already"
    far = career(active("g", "Pod", "2031-01-01", actions=[{"text": "a"}]))
    assert "past the horizon" in remark(far, TODAY, "g")
    many = career(*(active(f"g{n}", f"Goal {n}", "2027-01-01", actions=[{"text": "a"}]) for n in range(4)))
    assert remark(many, TODAY, "g0") == "4 active steps; 3 or fewer are easier to move"
    assert remark(many, TODAY, "gone") == ""


def test_linked_habits_and_log_lines() -> None:
    entries = {
        f"e{n}": {
            "id": f"e{n}",
            "created": "2026-08-01",
            "date": f"2026-08-0{n}",
            "kind": "win",
            "text": str(n),
            "goal": "g",
        }
        for n in range(1, 8)
    }
    found = career(
        active("g", "Pod", "2027-01-01"),
        habits={"old": habit("old", goal="g", retired=[{"from": "2026-01-01"}]), "h": habit("h", goal="g")},
        ticks={"h:2026": {"days": {"09-07": 1}}},
        entries=entries,
    )
    view = one(found, "g")
    assert [(each.id, each.this_week, each.quota, each.retired) for each in view.habits] == [
        ("h", 1, 1, False),
        ("old", 0, 1, True),
    ]
    assert [entry.text for entry in view.entries] == ["7", "6", "5", "4", "3"]
    assert view.touched == TODAY
    assert view.days_left == (date(2027, 1, 1) - TODAY).days
    assert goal_view(found, TODAY, "nothing") is None
    assert goal_view(found, date(2025, 8, 1), "g") is None
    assert one(found, "g", TODAY - timedelta(days=1)).habits[0].this_week == 0
