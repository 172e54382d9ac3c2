"""Skills, people, safeguards: kept, put away, confirmed; no level without a dated line behind it."""

from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from datetime import date, timedelta
from typing import Any

import pytest

from careertui.actions import assets as actions
from careertui.actions.assets import NewSafeguard
from careertui.actions.drafts import AssetDraft, EntryDraft, GoalDraft, HabitDraft
from careertui.actions.goals.keeping import add_goal
from careertui.actions.habits.keeping import edit_habit
from careertui.actions.log import add_drill, add_entry, delete_entry, edit_drill, edit_entry
from careertui.actions.ticks import tick
from careertui.actions.touches import NewAsset, add_named_entry, confirmed_today, touch, untouch
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.drill_text import Drill, drill_of
from careertui.domain.errors import Refused
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.readiness import last_drill
from careertui.domain.records import Asset, Entry
from tests.domain.careers import Documents, MemoryFacts, a_habit, apply, as_json, refusal

TODAY = date(2026, 9, 7)
Action = Callable[[Career], Change]


def document(id: str, kind: str, name: str, **fields: Any) -> dict[str, Any]:
    return {"id": id, "created": "2026-01-05", "kind": kind, "name": name, **fields}


@pytest.fixture
def facts() -> MemoryFacts:
    documents: Documents = {
        "assets": {
            "lead": document("lead", "skill", "Leading people", start_level=1),
            "priya": document("priya", "person", "Priya Nair", org="Helion", every=2),
            "cv": document("cv", "safeguard", "CV", every=3),
            "old": document("old", "person", "Old Friend", archived="2026-02-01"),
        },
        "habits": {"h1": {**as_json(a_habit()), "skills": ["lead", "cv"]}},
        "entries": {
            "e1": {"id": "e1", "created": "2026-03-01", "date": "2026-03-01", "kind": "win", "text": "Ran it"},
        },
    }
    return MemoryFacts(documents)


def asset(facts: MemoryFacts, id: str) -> Asset:
    return next(asset for asset in Career(facts).all_assets if asset.id == id)


def entry(facts: MemoryFacts, id: str) -> Entry:
    return next(entry for entry in Career(facts).entries if entry.id == id)


INTENTS: dict[str, Action] = {
    "add": lambda c: actions.add_asset(
        c, TODAY, AssetDraft(name="Hiring", start_level="2", target=3, how="panel; course"), id="new", kind="skill"
    ),
    "add person": lambda c: actions.add_asset(
        c, TODAY, AssetDraft(name="Sam", org="X", tie="men", every="4"), id="new", kind="per"
    ),
    "starters": lambda c: actions.add_safeguards(c, TODAY, [NewSafeguard("s1", "cv", 3), NewSafeguard("s2", "Run", 3)]),
    "edit": lambda c: actions.edit_asset(
        c, TODAY, "lead", AssetDraft(name="Leading", target="4", how=["a", "b"], every=1)
    ),
    "edit nothing": lambda c: actions.edit_asset(c, TODAY, "cv", AssetDraft(name="CV")),
    "archive": lambda c: actions.archive(c, TODAY, "priya"),
    "bring back": lambda c: actions.bring_back(c, "old"),
    "delete": lambda c: actions.delete_asset(c, "lead"),
    "touch": lambda c: touch(c, TODAY, id="new", asset_id="cv"),
    "named entry": lambda c: add_named_entry(
        c,
        TODAY,
        [NewAsset("n1", "skill", "Speaking")],
        EntryDraft(kind="win", text="Talk", assets=["n1", "priya"], levels={"n1": 1}),
        id="new",
    ),
    "log": lambda c: add_entry(
        c,
        TODAY,
        EntryDraft(kind="shock", text="Gone: @Priya, @Lead=2", side="job", mark="BH", levels={"lead": "3"}),
        id="new",
    ),
    "edit entry": lambda c: edit_entry(
        c,
        TODAY,
        "e1",
        EntryDraft(text="With @Priya", kind="note", day=TODAY, side="job", mark="gl", levels={"lead": 4}),
    ),
    "edit entry not": lambda c: edit_entry(c, TODAY, "e1", EntryDraft(text="Ran it", goal="", mark="")),
    "delete entry": lambda c: delete_entry(c, TODAY, "e1"),
    "drill": lambda c: add_drill(c, TODAY, id="new", drill=Drill("sold", runway="3 months"), confirmed=["cv"]),
    "edit drill": lambda c: edit_drill(c, TODAY, "e1", drill=Drill("merged"), confirmed=["cv"]),
    "tick": lambda c: tick(c, TODAY, "h1", [TODAY], note="with @Priya", assets=["lead"]),
}


@pytest.mark.parametrize("name", INTENTS)
def test_taken_back_it_leaves_no_trace_and_done_twice_it_is_done_once(facts: MemoryFacts, name: str) -> None:
    act, before = INTENTS[name], deepcopy(facts.documents)
    change = act(Career(facts))
    assert facts.documents == before
    there = apply(facts, change)
    assert (there.documents == before) is (not change.edits)
    assert apply(there, change.inverse()).documents == before
    with suppress(Refused):  # what is done already may be refused
        assert apply(there, act(Career(there))).documents == there.documents


REFUSED: dict[str, tuple[str, Action]] = {
    "no name": ("name", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="  "), id="n", kind="skill")),
    "steering": ("name", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="a\x1b[2J"), id="n", kind="skill")),
    "long": ("name", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="x" * 10_000), id="n", kind="skill")),
    "taken": ("name", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="PRIYA nair"), id="n", kind="skill")),
    "archived": ("name", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="Old Friend"), id="n", kind="person")),
    "kind": ("kind", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="x"), id="n", kind="thing")),
    "no kind": ("kind", lambda c: actions.add_asset(c, TODAY, AssetDraft(name="x"), id="n", kind="")),
    "level": (
        "start_level",
        lambda c: actions.add_asset(c, TODAY, AssetDraft(name="x", start_level="5"), id="n", kind="skill"),
    ),
    "target": ("target", lambda c: actions.edit_asset(c, TODAY, "lead", AssetDraft(target="-1"))),
    "strange digit": ("target", lambda c: actions.edit_asset(c, TODAY, "lead", AssetDraft(target="٣"))),
    "months": ("every", lambda c: actions.edit_asset(c, TODAY, "lead", AssetDraft(every="0"))),
    "many months": ("every", lambda c: actions.edit_asset(c, TODAY, "lead", AssetDraft(every="61"))),
    "tie": ("tie", lambda c: actions.edit_asset(c, TODAY, "priya", AssetDraft(tie="friend"))),
    "of another kind": (
        "org",
        lambda c: actions.add_asset(c, TODAY, AssetDraft(name="x", org="X"), id="n", kind="skill"),
    ),
    "level by hand": ("start_level", lambda c: actions.edit_asset(c, TODAY, "lead", AssetDraft(start_level="3"))),
    "gone": ("", lambda c: actions.edit_asset(c, TODAY, "gone", AssetDraft(name="x"))),
    "archived already": ("", lambda c: actions.archive(c, TODAY, "old")),
    "not archived": ("", lambda c: actions.bring_back(c, "cv")),
    "starters all there": ("", lambda c: actions.add_safeguards(c, TODAY, [NewSafeguard("s", "CV", 3)])),
    "level over the scale": (
        "levels",
        lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="x", levels={"lead": 5}), id="n"),
    ),
    "level of a person": (
        "levels",
        lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="x", levels={"priya": 2}), id="n"),
    ),
    "unknown name": ("text", lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="with @Bob"), id="n")),
    "unknown asset": ("", lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="x", assets=["gone"]), id="n")),
    "unknown goal": ("goal", lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="x", goal="gone"), id="n")),
    "mark": ("mark", lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="x", mark="gg"), id="n")),
    "side": ("side", lambda c: add_entry(c, TODAY, EntryDraft(kind="win", text="x", side="both"), id="n")),
    "day to come": ("day", lambda c: edit_entry(c, TODAY, "e1", EntryDraft(day=TODAY + timedelta(days=1)))),
    "entry gone": ("", lambda c: delete_entry(c, TODAY, "gone")),
    "drill of a person": ("confirmed", lambda c: add_drill(c, TODAY, id="n", drill=Drill(), confirmed=["priya"])),
    "drill to come": ("day", lambda c: add_drill(c, TODAY, id="n", drill=Drill(), day=TODAY + timedelta(days=1))),
    "tick says a level": ("note", lambda c: tick(c, TODAY, "h1", [TODAY], note="@Lead=2")),
    "tick names nobody": ("note", lambda c: tick(c, TODAY, "h1", [TODAY], note="@Bob")),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_wrong_is_refused_with_its_field(facts: MemoryFacts, name: str) -> None:
    field, act = REFUSED[name]
    with pytest.raises(Refused) as caught:
        act(Career(facts))
    assert caught.value.field == field
    refusal(lambda: act(Career(facts)))


def test_a_level_comes_from_the_newest_line_that_says_one(facts: MemoryFacts) -> None:
    def level(facts: MemoryFacts) -> int:
        return Evidence(Career(facts), TODAY).level(asset(facts, "lead"))

    assert level(facts) == 1
    facts = apply(
        facts, add_entry(Career(facts), TODAY, EntryDraft(kind="win", text="@Lead=3", day=date(2026, 8, 1)), id="a")
    )
    facts = apply(
        facts, add_entry(Career(facts), TODAY, EntryDraft(kind="win", text="@Lead=2", day=date(2026, 7, 1)), id="b")
    )
    assert level(facts) == 3
    assert entry(facts, "a").text == "@Lead=3"
    facts = apply(facts, delete_entry(Career(facts), TODAY, "a"))
    assert level(facts) == 2


def test_deleting_an_asset_takes_it_out_of_goals_and_habits_and_leaves_the_log(facts: MemoryFacts) -> None:
    facts = apply(facts, add_goal(Career(facts), TODAY, GoalDraft(title="Lead", needs={"lead": 2}), id="g"))
    facts = apply(facts, add_entry(Career(facts), TODAY, EntryDraft(kind="win", text="@Lead=3"), id="a"))
    gone = apply(facts, actions.delete_asset(Career(facts), "lead"))
    career = Career(gone)
    assert career.goals[0].needs == {}
    assert career.habits[0].skills == ("cv",)
    assert entry(gone, "a").levels == {"lead": 3}
    # a line that names what is gone can still be edited
    after = apply(gone, edit_entry(career, TODAY, "a", EntryDraft(text="Ran it well", mark="gl")))
    assert (entry(after, "a").text, entry(after, "a").levels) == ("Ran it well", {"lead": 3})


def test_a_confirmation_can_be_taken_back_the_same_day(facts: MemoryFacts) -> None:
    assert confirmed_today(Career(facts), TODAY, asset(facts, "cv")) is None
    there = apply(facts, touch(Career(facts), TODAY, id="t", asset_id="cv"))
    found = confirmed_today(Career(there), TODAY, asset(there, "cv"))
    assert found is not None
    assert (found.id, found.text, found.kind) == ("t", "Confirmed: CV", "note")
    assert confirmed_today(Career(there), TODAY + timedelta(days=1), asset(there, "cv")) is None
    back = apply(there, untouch(Career(there), TODAY, "cv", "t"))
    assert back.documents == facts.documents


def test_a_touch_with_words_is_not_taken_back_by_a_key(facts: MemoryFacts) -> None:
    there = apply(facts, touch(Career(facts), TODAY, id="t", asset_id="cv", text="New numbers in it"))
    assert confirmed_today(Career(there), TODAY, asset(there, "cv")) is None


def test_a_drill_writes_down_what_is_left_open(facts: MemoryFacts) -> None:
    facts = apply(facts, actions.add_asset(Career(facts), TODAY, AssetDraft(name="Plan B"), id="b", kind="safeguard"))
    drill = Drill("sold", ("Sam", "Ann"), "3 months", "I sell")
    facts = apply(facts, add_drill(Career(facts), TODAY, id="d", drill=drill, confirmed=["cv", "cv"], left=["b"]))
    assert entry(facts, "d").assets == ("cv",)
    assert drill_of(entry(facts, "d").text) == drill._replace(open=("Plan B",))
    assert last_drill(Evidence(Career(facts), TODAY).career) == TODAY


def test_a_tick_names_people_and_skills(facts: MemoryFacts) -> None:
    facts = apply(facts, tick(Career(facts), TODAY, "h1", [TODAY], note="with @Priya"))
    facts = apply(facts, tick(Career(facts), TODAY, "h1", [TODAY], assets=["lead"]))
    note = Career(facts).ticks("h1")[2026].notes["09-07"]
    assert (note.text, note.assets) == ("with @Priya", ("priya", "lead"))
    proof = Evidence(Career(facts), TODAY).last_proof("lead")
    assert proof is not None
    assert proof.day == TODAY


def test_linking_a_habit_is_an_edit_of_the_habit(facts: MemoryFacts) -> None:
    there = apply(facts, edit_habit(Career(facts), TODAY, "h1", HabitDraft(skills=["cv"])))
    assert Career(there).habits[0].skills == ("cv",)


def test_a_touch_says_who_else_was_counted(facts: MemoryFacts) -> None:
    change = touch(Career(facts), TODAY, id="t", asset_id="priya", text="tea, with @lead")
    assert change.label == 'Touched "Priya Nair", naming Leading people'
    assert touch(Career(facts), TODAY, id="t", asset_id="priya").label == 'Touched "Priya Nair"'
