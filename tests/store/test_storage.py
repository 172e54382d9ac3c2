"""TinyDB on our file: stock TinyDB reads it, ours writes in a transaction only and touches nothing else."""

from pathlib import Path
from typing import Any, cast

import pytest
from tinydb import Query, TinyDB
from tinydb.table import Table

from careertui.store.storage import CareerDB, CareerStorage, LazyDocument, written
from tests.store.samples import HABIT, OTHER, TODAY, add_habit, store_at, tables_in, tick


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    store.commit(add_habit(OTHER, "Run"), TODAY)
    store.commit(tick(), TODAY)
    return path


def test_stock_tinydb_reads_and_searches_the_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Table, "document_id_class", str)
    before = path.read_bytes()
    with TinyDB(path, access_mode="r") as db:
        assert db.tables() >= {"meta", "habits", "ticks", "deleted"}
        found = db.table("habits").search(Query().name == "Run")
        assert [cast("Any", document.doc_id) for document in found] == [OTHER]
        year = db.table("ticks").get(doc_id=cast("int", f"{HABIT}:2026"))
        assert isinstance(year, dict)
        assert year["days"] == {"09-07": 1}
    assert path.read_bytes() == before


def test_what_stock_tinydb_writes_is_read_as_changed_outside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Table, "document_id_class", str)
    with TinyDB(path) as db:
        db.table("habits").update({"name": "Jog"}, Query().name == "Run")
    snapshot = store_at(path).snapshot()
    assert snapshot.changed_outside
    assert [habit.name for habit in snapshot.career.habits] == ["Read", "Jog"]


def test_our_tinydb_searches_the_file_and_caches_nothing(path: Path) -> None:
    with CareerDB(path, storage=CareerStorage) as db:
        read = Query().name == "Read"
        assert len(db.table("habits").search(read)) == 1
        store_at(path).commit(add_habit("third", "Read"), TODAY)
        assert len(db.table("habits").search(read)) == 2


def test_a_missing_file_has_no_tables(tmp_path: Path) -> None:
    with CareerDB(str(tmp_path / "none.json"), storage=CareerStorage) as db:
        assert db.tables() == set()
        assert list(db.table("habits")) == []


def test_writing_outside_a_transaction_raises_and_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with CareerDB(path, storage=CareerStorage) as db:
        with pytest.raises(RuntimeError, match=r"Store\.commit"):
            db.table("habits").truncate()
        with pytest.raises(RuntimeError, match=r"Store\.commit"):
            db.drop_tables()
    assert path.read_bytes() == before


def test_documents_that_are_not_touched_keep_their_very_bytes(path: Path) -> None:
    tables = tables_in(path)
    after = written(str(path), tables, {"habits": {OTHER: None, "new": {"id": "new"}, HABIT: {"id": HABIT}}})
    assert after["ticks"] is tables["ticks"]
    assert after["habits"] == {HABIT: b'{"id":"%s"}' % HABIT.encode(), "new": b'{"id":"new"}'}
    assert set(tables["habits"]) == {HABIT, OTHER}


def test_a_document_is_encoded_anew_only_when_it_is_another_one() -> None:
    raw = b'{"n": 1.50, "in": {"a":1}}'
    document = LazyDocument("x", raw)
    assert (document["n"], len(document), list(document)) == (1.5, 2, ["n", "in"])
    assert document.raw() is raw
    document["in"]["a"] = 2
    assert document.raw() == b'{"n":1.5,"in":{"a":2}}'
    del document["in"]
    assert document.raw() == b'{"n":1.5}'
