"""Undo and redo: the last change of whichever session, only where it still stands, across restarts."""

from pathlib import Path

import pytest
from msgspec import UNSET

from careertui.domain.change import Change, Edit
from careertui.domain.errors import Refused
from careertui.store import undo
from careertui.store.store import Store
from tests.store.samples import HABIT, TODAY, Clock, add_habit, delete, habit, rename, store_at, tick, ticks_in, untick


def name_in(path: Path) -> str:
    return Store(path).snapshot().career.habits[0].name


def two_edits(career: object) -> Change:
    edits = (Edit("habits", HABIT, ("name",), after="Write"), Edit("habits", HABIT, ("unit",), after="pages"))
    return Change("Changed name and unit", edits)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "career.json"
    store_at(path).commit(add_habit(), TODAY)
    return path


def test_undo_and_redo_walk_back_and_forth_over_restarts(path: Path) -> None:
    store_at(path).commit(tick("2026-09-06"), TODAY)
    store_at(path).commit(tick("2026-09-07"), TODAY)
    assert store_at(path).undo(TODAY).change.label == "Ticked 2026-09-07"
    assert ticks_in(path)[2026].days == {"09-06": 1}
    assert store_at(path).undo(TODAY).change.label == "Ticked 2026-09-06"
    assert ticks_in(path) == {}
    assert store_at(path).redo(TODAY).change.label == "Ticked 2026-09-06"
    assert store_at(path).redo(TODAY).change.label == "Ticked 2026-09-07"
    assert ticks_in(path)[2026].days == {"09-06": 1, "09-07": 1}
    with pytest.raises(Refused, match="nothing to redo"):
        store_at(path).redo(TODAY)
    assert store_at(path).undo(TODAY).revision == 8


def test_undo_takes_back_a_tick_and_not_the_year(path: Path) -> None:
    mine, other = store_at(path), store_at(path)
    mine.commit(tick("2026-09-06"), TODAY)
    mine.commit(tick("2026-09-07", 3), TODAY)
    assert other.undo(TODAY).snapshot.career.ticks(HABIT)[2026].days == {"09-06": 1}


def test_a_new_change_ends_redo(path: Path) -> None:
    store = store_at(path)
    store.commit(tick(), TODAY)
    store.undo(TODAY)
    store.commit(rename("Write"), TODAY)
    with pytest.raises(Refused, match="nothing to redo"):
        store.redo(TODAY)
    store.undo(TODAY)
    assert store.undo(TODAY).change.label == "Added Read"


def test_nothing_to_undo_in_a_new_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        store_at(tmp_path / "career.json").undo(TODAY)


def test_what_no_longer_stands_is_left_and_named(path: Path) -> None:
    store = store_at(path)
    store.commit(two_edits, TODAY)
    store.commit(rename("Walk"), TODAY)
    steps = undo.read(str(path), 3)
    reversal = undo.reversal(store.snapshot().facts, steps[1], steps)
    assert [(edit.path, edit.before, edit.after) for edit in reversal.change.edits] == [(("unit",), "pages", UNSET)]
    assert reversal.notes == (
        '"Walk" name was changed later by "Renamed to Walk" (2026-09-07T12:00:00Z) and stays as it is.',
    )


def test_a_change_from_outside_is_left_and_named(path: Path) -> None:
    store = store_at(path)
    store.commit(two_edits, TODAY)
    path.write_text(path.read_text().replace('"name":"Write"', '"name":"By hand"'))
    commit = store.undo(TODAY)
    assert commit.notes == ('"By hand" name was changed later outside careertui and stays as it is.',)
    assert (name_in(path), commit.snapshot.career.habits[0].unit) == ("By hand", "")
    store.redo(TODAY)
    assert (name_in(path), store.snapshot().career.habits[0].unit) == ("By hand", "pages")


def test_a_change_of_which_nothing_stands_is_refused_once_and_passed_over(path: Path) -> None:
    store = store_at(path)
    store.commit(tick("2026-09-06"), TODAY)
    store.commit(rename("Write"), TODAY)
    path.write_text(path.read_text().replace('"name":"Write"', '"name":"By hand"'))
    with pytest.raises(Refused, match=r'"Renamed to Write" can\'t be taken back.*outside careertui'):
        store.undo(TODAY)
    assert store.undo(TODAY).change.label == "Ticked 2026-09-06"
    assert name_in(path) == "By hand"


def test_a_deleted_habit_comes_back_whole_with_unknown_fields(path: Path) -> None:
    store = store_at(path)
    store.undo(TODAY)
    store.commit(add_habit(mood="kept"), TODAY)
    store.commit(delete(), TODAY)
    store.undo(TODAY)
    document = store.snapshot().facts.document("habits", HABIT)
    assert document == {**habit(mood="kept"), "at": "2026-09-07T12:00:00Z"}
    assert store.redo(TODAY).snapshot.career.habits == ()


def test_an_emptied_field_of_a_deleted_record_does_not_bring_half_of_it_back(path: Path) -> None:
    store = store_at(path)
    store.commit(two_edits, TODAY)
    store.commit(lambda career: Change("Cleared the unit", (Edit("habits", HABIT, ("unit",)),)), TODAY)
    data = path.read_text()
    line = next(line for line in data.splitlines() if line.startswith(f'"{HABIT}":'))
    path.write_text(data.replace(f"\n{line}", ""))
    with pytest.raises(Refused, match="Cleared the unit"):
        store.undo(TODAY)
    assert store.snapshot().career.habits == ()


def test_torn_lines_spoil_no_other(path: Path) -> None:
    store = store_at(path)
    store.commit(tick("2026-09-06"), TODAY)
    log = Path(undo.log_path(str(path)))
    log.write_bytes(log.read_bytes() + b'{"revision":3,"at":"x","kind":"cha')
    store.commit(tick("2026-09-07"), TODAY)
    assert store.undo(TODAY).change.label == "Ticked 2026-09-07"
    assert store.undo(TODAY).change.label == "Ticked 2026-09-06"
    log.write_bytes(log.read_bytes()[:-20])
    with pytest.raises(Refused, match=r'"Ticked 2026-09-06" can\'t be taken back'):
        store.undo(TODAY)
    assert store.undo(TODAY).change.label == "Added Read"


def test_steps_that_the_file_never_reached_or_made_again_are_ignored(path: Path) -> None:
    store = store_at(path)
    older = path.read_bytes()
    store.commit(tick("2026-09-05"), TODAY)
    store.commit(tick("2026-09-06"), TODAY)
    path.write_bytes(older)
    assert [step.revision for step in undo.read(str(path), 1)] == [1]
    store.commit(tick("2026-09-07"), TODAY)
    assert [step.change.label for step in undo.read(str(path), 2)] == ["Added Read", "Ticked 2026-09-07"]
    store.commit(untick("2026-09-07"), TODAY)
    assert [step.change.label for step in undo.read(str(path), 3)][2:] == ["Unticked 2026-09-07"]


def test_the_log_keeps_the_last_200(path: Path) -> None:
    clock = Clock()
    for revision in range(2, 420):
        change = Change(f"Change {revision}", (Edit("habits", HABIT, ("order",), after=revision),))
        undo.append(str(path), undo.Step(revision, "2026-09-07T12:00:00Z", "change", change))
        clock.now += 1
    assert Path(undo.log_path(str(path))).read_bytes().count(b"\n") == 219
    steps = undo.read(str(path), 419)
    assert [steps[0].revision, steps[-1].revision, len(steps)] == [220, 419, 200]


def test_what_meta_keeps_leaves_no_trace(path: Path) -> None:
    def snoozed(career: object) -> Change:
        return Change("Put aside", (Edit("meta", "desk", ("dismissed", "restart"), after="2026-09-07"),))

    before = Store(path).snapshot().facts.tables["meta"]
    store_at(path).commit(snoozed, TODAY)
    assert "desk" in Store(path).snapshot().facts.tables["meta"]
    store_at(path).undo(TODAY)
    assert set(Store(path).snapshot().facts.tables["meta"]) == set(before)
    store_at(path).redo(TODAY)
    assert Store(path).snapshot().career.desk.dismissed == {"restart": TODAY}
