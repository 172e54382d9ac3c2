"""Writing the vision: revisions, their day, their why, the anchor; what a field may hold."""

from datetime import date
from typing import Any

import pytest
from msgspec import UNSET

from careertui.actions.vision import edit_vision, ranked_at, ranked_with
from careertui.domain.career import Career
from careertui.domain.records import Vision
from tests.domain.careers import MemoryFacts, apply, refusal

FIRST, NEXT, LATER = date(2026, 9, 7), date(2026, 9, 8), date(2027, 9, 7)
EMPTY = MemoryFacts({})
NOTED = {"entries": {"e": {"id": "e", "created": "2026-09-01", "date": "2026-09-01", "kind": "note", "text": "x"}}}


def write(facts: MemoryFacts, today: date = FIRST, id: str = "v1", why: str = "", **fields: Any) -> MemoryFacts:
    change = edit_vision(Career(facts), today, id=id, why=why, fields=fields)
    after = apply(facts, change)
    assert apply(after, change.inverse()).documents == facts.documents
    again = edit_vision(Career(after), today, id=id, why=why, fields=fields)
    assert again.edits == ()
    return after


def newest(facts: MemoryFacts) -> Vision:
    vision = Career(facts).vision
    assert vision is not None
    return vision


def test_revision_1_begins_today() -> None:
    facts = write(EMPTY, purpose=" build teams ")
    vision = newest(facts)
    assert (vision.rev, vision.start, vision.created, vision.purpose) == (1, FIRST, FIRST, "build teams")


def test_the_first_write_of_all_is_anchored_by_the_store() -> None:
    change = edit_vision(Career(EMPTY), FIRST, id="v1", fields={"purpose": "x"})
    assert [edit.table for edit in change.edits] == ["visions"]


def test_a_career_without_an_anchor_gets_one() -> None:
    change = edit_vision(Career(MemoryFacts(NOTED)), FIRST, id="v1", fields={"purpose": "x"})
    anchor = next(edit for edit in change.edits if edit.table == "meta")
    assert (anchor.before, anchor.after) == (UNSET, [{"from": str(FIRST), "day": str(FIRST)}])


def test_an_earlier_anchor_stays_for_the_slots_before() -> None:
    earlier = {"meta": {"anchors": {"all": [{"from": "2026-01-05", "day": "2026-01-05"}]}}}
    facts = write(MemoryFacts(earlier), purpose="teams")
    assert [(each.from_, each.day) for each in Career(facts).anchors] == [(date(2026, 1, 5),) * 2, (FIRST, FIRST)]


def test_the_anchor_of_the_same_day_is_not_doubled() -> None:
    same = {"meta": {"anchors": {"all": [{"from": str(FIRST), "day": str(FIRST)}]}}}
    change = edit_vision(Career(MemoryFacts(same)), FIRST, id="v1", fields={"purpose": "teams"})
    assert [edit.table for edit in change.edits] == ["visions"]


def test_nothing_written_makes_no_revision() -> None:
    assert edit_vision(Career(EMPTY), FIRST, id="v1", fields={"purpose": "  ", "values": ()}).edits == ()
    facts = write(EMPTY, purpose="teams")
    assert edit_vision(Career(facts), NEXT, id="v2", fields={"purpose": "teams"}).edits == ()


def test_on_its_day_a_revision_is_edited_field_by_field() -> None:
    facts = write(EMPTY, purpose="teams")
    change = edit_vision(Career(facts), FIRST, id="v2", fields={"success": "Fridays", "skills": "talking"})
    assert [(edit.id, edit.path) for edit in change.edits] == [("v1", ("answers",))]
    assert newest(apply(facts, change)).answers.skills == "talking"
    assert len(Career(apply(facts, change)).visions) == 1


def test_later_a_change_needs_a_why_and_makes_a_revision_that_keeps_the_start() -> None:
    facts = write(EMPTY, purpose="teams", pay="100k")
    said = refusal(lambda: edit_vision(Career(facts), NEXT, id="v2", fields={"purpose": "a town"}))
    assert "reason" in said
    after = write(facts, NEXT, "v2", "we moved", purpose="a town")
    first, second = Career(after).visions
    assert first.purpose == "teams"
    assert (second.rev, second.start, second.created, second.why_changed) == (2, FIRST, NEXT, "we moved")
    assert (second.purpose, second.pay) == ("a town", "100k")


def test_only_who_asks_rolls_the_horizon_on() -> None:
    facts = write(EMPTY, purpose="teams")
    change = edit_vision(Career(facts), LATER, id="v2", why="a year on", start=LATER, fields={})
    assert newest(apply(facts, change)).start == LATER


def test_a_revision_to_come_is_left_alone() -> None:
    facts = write(EMPTY, NEXT, purpose="teams")
    assert "still to come" in refusal(lambda: edit_vision(Career(facts), FIRST, id="v2", fields={"purpose": "x"}))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"values": ["a", "b", "c", "d", "e", "f"]}, "5 are the most"),
        ({"values": ["a", "b", "a"]}, "twice"),
        ({"values": ["a", " "]}, "empty"),
        ({"accomplishments": ["a", "b", "c", "d"]}, "3 are the most"),
        ({"domains": ["a", "b", "c", "d"]}, "3 are the most"),
        ({"sliders": {"make": 6}}, "1 to 5"),
        ({"sliders": {"make": 0}}, "1 to 5"),
        ({"sliders": {"luck": 3}}, "no drive"),
        ({"recognition": "fame"}, "money, visible or growth"),
        ({"purpose": "x" * 10_001}, "10000 are the most"),
        ({"purpose": "a\x1b[31mb"}, "control character"),
        ({"success": "a\x00b"}, "control character"),
        ({"colour": "red"}, "no field"),
    ],
)
def test_what_a_field_may_not_hold(fields: dict[str, Any], words: str) -> None:
    assert words in refusal(lambda: edit_vision(Career(EMPTY), FIRST, id="v1", fields=fields))


def test_empty_answers_take_a_field_away() -> None:
    facts = write(EMPTY, purpose="x", pay="1", recognition="money", sliders={"make": 5}, domains=["a", "", " b "])
    assert newest(facts).domains == ("a", "b")
    vision = newest(write(facts, pay="", recognition="", sliders=None, domains=[], purpose=""))
    assert (vision.pay, vision.recognition, vision.sliders, vision.domains, vision.purpose) == (
        None,
        None,
        None,
        (),
        "",
    )


def test_long_and_strange_texts_are_kept() -> None:
    for text in ("x" * 10_000, "[/] [@click=app.quit]x[/]", "日本語 👩‍💻", "שלום"):
        assert newest(write(EMPTY, spark=text)).spark == text


def test_ranking() -> None:
    assert ranked_with(("a", "b"), "c", on=True) == ("a", "b", "c")
    assert ranked_with(("a", "b"), "a", on=True) == ("a", "b")
    assert ranked_with(("a", "b"), "a", on=False) == ("b",)
    assert ranked_at(("a", "b", "c"), "c", 1) == ("c", "a", "b")
    assert ranked_at(("a", "b", "c"), "a", 9) == ("b", "c", "a")
    assert ranked_at(("a", "b"), "z", 1) == ("a", "b")
