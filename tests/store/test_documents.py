"""Documents as records: lazily, the same object while nothing changes it, and checked before they are written."""

from pathlib import Path

import msgspec
import pytest

from careertui.domain.change import Change, Edit
from careertui.domain.records import Anchors
from careertui.domain.settings import Settings
from careertui.store.documents import StoredFacts
from careertui.store.edits import applied, outcome
from careertui.store.errors import Damaged, StoreError
from careertui.store.storage import written
from tests.store.samples import HABIT, OTHER, TODAY, add_habit, delete, habit, store_at, tick, untick

STAMP = "2026-09-07T12:00:00Z"


def facts_of(*edits: Edit) -> StoredFacts:
    return applied(StoredFacts(), Change("Made", edits), STAMP)[0]


def two_habits() -> StoredFacts:
    return facts_of(
        Edit("habits", HABIT, (), after=habit()),
        Edit("habits", OTHER, (), after=habit(OTHER, "Run")),
        Edit("ticks", f"{HABIT}:2026", ("days", "09-01"), after=1),
        Edit("ticks", f"{HABIT}:2025", ("days", "12-31"), after=1),
        Edit("ticks", f"{OTHER}:2026", ("days", "09-01"), after=1),
    )


def test_records_keep_their_identity_until_they_change() -> None:
    old = two_habits()
    habits, ticks, others = old.records("habits"), old.ticks(HABIT), old.ticks(OTHER)
    before = dict(ticks)  # a year is decoded when it is looked at
    new, _ = applied(old, Change("Ticked", (Edit("ticks", f"{HABIT}:2026", ("days", "09-02"), after=1),)), STAMP)
    assert new.records("habits")[HABIT] is habits[HABIT]
    assert new.ticks(OTHER) is others
    assert new.ticks(HABIT)[2025] is before[2025]
    assert new.ticks(HABIT)[2026] is not ticks[2026]
    assert (ticks[2026].days, new.ticks(HABIT)[2026].days) == ({"09-01": 1}, {"09-01": 1, "09-02": 1})


def test_records_keep_their_identity_when_another_session_saves(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    mine, other = store_at(path), store_at(path)
    mine.commit(add_habit(), TODAY)
    mine.commit(add_habit(OTHER, "Run"), TODAY)
    old = mine.snapshot().facts.records("habits")
    other.commit(lambda career: Change("Renamed", (Edit("habits", OTHER, ("name",), after="Walk"),)), TODAY)
    new = mine.snapshot().facts.records("habits")
    assert new[HABIT] is old[HABIT]
    assert (old[OTHER].name, new[OTHER].name) == ("Run", "Walk")


def test_a_new_stamp_alone_gives_no_new_record() -> None:
    old = two_habits()
    record = old.records("habits")[HABIT]
    raw = old.tables["habits"][HABIT].replace(b"12:00:00", b"12:00:01")
    new = StoredFacts({**old.tables, "habits": {**old.tables["habits"], HABIT: raw}}, old)
    assert new.records("habits")[HABIT] is record


def test_only_the_years_looked_at_are_decoded() -> None:
    tables = {**two_habits().tables}
    tables["ticks"] = {**tables["ticks"], f"{OTHER}:2026": b'{"days":"broken"}'}
    facts = StoredFacts(tables)
    assert list(facts.ticks(HABIT)) == [2025, 2026]
    with pytest.raises(Damaged, match=f"ticks/{OTHER}:2026: days: there is text where an object with names should be"):
        facts.ticks(OTHER)[2026]


def test_settings_and_anchors_have_defaults_and_documents() -> None:
    assert StoredFacts().settings() == Settings()
    assert StoredFacts().anchors() == Anchors()
    facts = facts_of(
        Edit("meta", "settings", ("thresholds", "soon_days"), after=7),
        Edit("meta", "anchors", ("all",), after=[{"from": "2026-01-01", "day": "2025-12-31"}]),
    )
    assert facts.settings().thresholds.soon_days == 7
    assert str(facts.anchors().all[0].day) == "2025-12-31"


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (
            Edit("habits", HABIT, ("name",), after=3),
            f"habits/{HABIT}: name: there is a whole number where text should be",
        ),
        (Edit("habits", HABIT, ("name",)), f'habits/{HABIT}: "name" is missing'),
        (Edit("habits", HABIT, ("id",), after="x"), 'id: "x" is not the name'),
        (Edit("habits", "new", ("name",), after="x"), 'habits/new: "id" is missing'),
        (Edit("ticks", f"{HABIT}:2026", ("days", "02-29"), after=1), 'days: there is no day "02-29" in 2026'),
        (Edit("ticks", f"{HABIT}:2026", ("days", "W01-1"), after=1), 'there is no day "W01-1"'),
        (Edit("ticks", f"{HABIT}:2026", ("notes", "1-1", "text"), after="x"), 'notes: there is no day "1-1"'),
        (Edit("ticks", HABIT, ("days", "09-01"), after=1), "<habit id>:<year>"),
        (Edit("ticks", f"{HABIT}:2026", ("days", "09-01"), after=float("nan")), "days"),
        (Edit("meta", "settings", ("week_start",), after="monday"), "meta/settings: week_start"),
        (Edit("meta", "file", ("revision",), after=1), "meta/file"),
        (Edit("zebras", "1", (), after={}), "zebras/1"),
        (Edit("habits", HABIT, ("name",), after="\ud800"), "name can't be saved"),
        (Edit("habits", HABIT, ("name",), after=object()), "name can't be saved"),
    ],
)
def test_what_is_no_valid_record_is_refused_with_its_place(edit: Edit, words: str) -> None:
    with pytest.raises(StoreError) as caught:
        applied(two_habits(), Change("Broke", (edit,)), STAMP)
    assert words in str(caught.value)


def test_an_edit_that_changes_nothing_is_no_edit() -> None:
    facts = two_habits()
    done = outcome(facts, Change("Again", (Edit("ticks", f"{HABIT}:2026", ("days", "09-01"), after=1),)), STAMP)
    assert done == ({}, Change("Again"))
    again = Edit("habits", HABIT, ("name",), after="Read")
    named = Edit("habits", HABIT, ("unit",), after="pages")
    assert outcome(facts, Change("Set", (again, named)), STAMP).change.edits == (named,)


def test_edits_come_back_with_what_was_really_there() -> None:
    facts = facts_of(Edit("habits", HABIT, (), after=habit(mood="unknown")))
    change = outcome(facts, Change("Deleted", (Edit("habits", HABIT, (), before={"id": HABIT}),)), STAMP).change
    assert change.edits == (Edit("habits", HABIT, (), before=habit(mood="unknown")),)


def test_a_year_without_ticks_goes_and_a_note_keeps_it() -> None:
    facts = two_habits()
    gone, _ = applied(facts, untick("2025-12-31")(None), STAMP)  # type: ignore[arg-type]
    assert list(gone.ticks(HABIT)) == [2026]
    assert msgspec.json.decode(gone.tables["deleted"][f"{HABIT}:2025"]) == {"table": "ticks", "at": STAMP}
    back, _ = applied(gone, tick("2025-12-31", 4)(None), STAMP)  # type: ignore[arg-type]
    assert back.ticks(HABIT)[2025].days == {"12-31": 4}
    assert back.tables["deleted"] == {}


def test_memory_and_tinydb_come_to_the_same_bytes() -> None:
    facts = two_habits()
    for action in (tick("2026-09-05", 3), untick("2025-12-31"), delete(OTHER), add_habit("new", "Swim")):
        done = outcome(facts, action(None), STAMP)  # type: ignore[arg-type]
        in_memory = facts.with_documents(done.written)
        assert written("unused", facts.tables, done.written) == in_memory.tables
        assert in_memory.tables != facts.tables
        facts = in_memory


def test_check_finds_a_wrong_document_of_any_table() -> None:
    facts = two_habits()
    facts.check()
    for table, raw in (("spans", b'{"id":"x"}'), ("deleted", b"{}"), ("ticks", b'{"days":{"13-01":1}}')):
        with pytest.raises(Damaged, match=f"{table}/x:2026: "):
            StoredFacts({**facts.tables, table: {"x:2026": raw}}).check()


def test_a_table_is_read_as_a_whole() -> None:
    tables = two_habits().tables
    facts = StoredFacts(tables)
    assert [record.name for record in facts.records("habits").values()] == ["Read", "Run"]
    assert facts.records("habits")[OTHER] is facts.records("habits")[OTHER]
    assert facts.records("ticks")[f"{OTHER}:2026"].days == {"09-01": 1}
    assert facts.records("ticks")[f"{OTHER}:2026"] is facts.ticks(OTHER)[2026]


@pytest.mark.parametrize(("raw", "words"), [(b"{}", '"id" is missing'), (b'{"id":"other"', "it ends too early")])
def test_one_wrong_document_among_good_ones_is_named(raw: bytes, words: str) -> None:
    tables = two_habits().tables
    facts = StoredFacts({**tables, "habits": {**tables["habits"], "H9": raw}})
    with pytest.raises(Damaged, match=f"habits/H9: {words}"):
        facts.records("habits")


def test_a_document_under_another_ones_name_is_refused() -> None:
    tables = two_habits().tables
    facts = StoredFacts({**tables, "habits": {**tables["habits"], "H9": tables["habits"][OTHER]}})
    with pytest.raises(Damaged, match=f'habits/H9: id: "{OTHER}" is not the name'):
        facts.records("habits")
