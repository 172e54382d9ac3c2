"""The vision: the newest revision as of a day, what serves its values, its outline, two revisions compared."""

from datetime import date
from typing import Any

from careertui.domain.career import Career
from careertui.domain.views.vision import compared, coverage, markdown, outline_of, vision_view
from careertui.domain.vision import field_text, months_until, to_go
from tests.domain.careers import MemoryFacts

FIRST, SECOND, TODAY = date(2025, 8, 31), date(2026, 3, 1), date(2026, 9, 7)


def a_vision(rev: int = 1, created: date = FIRST, **fields: Any) -> dict[str, Any]:
    return {"id": f"v{rev}", "created": str(created), "rev": rev, "start": str(FIRST), **fields}


def career(*visions: dict[str, Any], **tables: dict[str, Any]) -> Career:
    return Career(MemoryFacts({"visions": {each["id"]: each for each in visions}, **tables}))


TWO = (
    a_vision(purpose="teams", pay="150k", values=["lead people", "be secure"], mobility="anywhere"),
    a_vision(
        2,
        SECOND,
        purpose="teams",
        text="Head of sales",
        pay="150k",
        values=["lead people", "be secure"],
        mobility="from 2028 on",
        answers={"success": "Fridays\nat home"},
        domains=["solar", "storage"],
        recognition="growth",
        sliders={"lead": 5},
        why_changed="a child in the house",
        accomplishments=["a record year"],
    ),
)


def test_before_there_is_one_all_is_empty() -> None:
    view = vision_view(career(), TODAY)
    assert (view.vision, view.line, view.horizon, view.values, view.outline, view.revisions) == (
        None,
        "",
        None,
        (),
        (),
        (),
    )
    assert markdown(view) == []
    assert not view.is_open


def test_the_newest_revision_as_of_the_day() -> None:
    then = vision_view(career(*TWO), date(2026, 2, 28))
    assert (then.vision and then.vision.rev, then.line) == (1, "teams")
    now = vision_view(career(*TWO), TODAY)
    assert now.vision is not None
    assert (now.vision.rev, now.line, now.horizon) == (2, "Head of sales", date(2030, 8, 31))
    assert [each.rev for each in now.revisions] == [2, 1]
    assert now.months == 47
    assert not now.is_open
    assert vision_view(career(*TWO), SECOND).is_open


def test_time_to_go_in_words() -> None:
    assert to_go(months_until(TODAY, date(2030, 8, 31))) == "4 y to go"
    assert to_go(months_until(date(2029, 8, 31), date(2030, 8, 31))) == "12 months to go"
    assert months_until(TODAY, date(2020, 1, 1)) == 0


def test_a_leap_day_start_has_its_horizon_on_the_28th() -> None:
    view = vision_view(career({**a_vision(), "start": "2024-02-29", "created": "2024-02-29"}), TODAY)
    assert view.horizon == date(2029, 2, 28)


def test_values_are_served_by_open_goals_and_live_habits_that_name_them() -> None:
    def goal(id: str, **fields: Any) -> dict[str, Any]:
        return {"id": id, "created": "2026-01-01", "title": id, "values": ["lead people"], **fields}

    habit: dict[str, Any] = {
        "id": "h",
        "created": "2026-01-01",
        "name": "Read",
        "start": "2026-01-01",
        "values": ["lead people"],
    }
    habit["quotas"] = [{"since": "2026-01-01", "n": 1}]
    gone = {**habit, "id": "h2", "name": "Run", "retired": [{"from": "2026-02-01"}]}
    goals = {
        "a": goal("a"),
        "b": goal("b", status="active", started="2026-01-01"),
        "c": goal("c", status="dropped", closed="2026-02-01"),
        "d": goal("d", created="2026-12-01"),
    }
    seen = career(*TWO, goals=goals, habits={"h": habit, "h2": gone}).as_of(TODAY)
    lead, secure = coverage(seen)
    assert (lead.rank, lead.value, [each.name for each in lead.served_by]) == (1, "lead people", ["a", "b", "Read"])
    assert [each.kind for each in lead.served_by] == ["goal", "goal", "habit"]
    assert (secure.value, secure.served_by) == ("be secure", ())


def test_pay_is_left_out_unless_asked_for() -> None:
    vision = vision_view(career(*TWO), TODAY).vision
    assert vision is not None
    assert "pay" not in [line.field for line in outline_of(vision, pay=False)]
    assert {line.field: line.text for line in outline_of(vision, pay=True)}["pay"] == "150k"
    assert "150k" not in "\n".join(markdown(vision_view(career(*TWO), TODAY)))
    assert "- **Pay:** 150k" in markdown(vision_view(career(*TWO), TODAY, pay=True))
    assert "150k" not in str(compared(vision, vision))
    assert "150k" in str(compared(vision, vision, pay=True))


def test_markdown_is_a_page_of_single_lines() -> None:
    lines = markdown(vision_view(career(*TWO), TODAY))
    assert lines[0] == "# Career vision"
    assert "**Head of sales**" in lines
    assert "1. a record year" in lines
    assert "2. be secure" in lines
    assert "- **Success is:** Fridays at home" in lines
    assert "Drives, 1 to 5: make 3, free 3, lead 5, secure 3" in lines
    assert not [line for line in lines if "\n" in line or line.endswith(":** ")]


def test_two_revisions_field_by_field() -> None:
    before, after = career(*TWO).visions
    found = {each.field: each for each in compared(before, after)}
    assert (found["mobility"].before, found["mobility"].after) == ("anywhere", "from 2028 on")
    assert found["text"].differs
    assert not found["purpose"].differs
    assert "spark" not in found  # empty in both
    assert field_text(after, "domains") == "solar, storage"
    assert field_text(after, "values") == "1 lead people, 2 be secure"
