"""The app's desk: changes are there at once, saved in order, kept when the disk fails, and never lost in silence."""

import errno
import os
import threading
from pathlib import Path

import pytest

from careertui.domain.errors import Refused
from careertui.store.session import RETRY_SECONDS, Session
from careertui.store.store import Newer, StoreError
from tests.store.samples import HABIT, OTHER, TODAY, add_habit, delete, rename, store_at, tables_in, tick, ticks_in


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "career.json"
    store_at(path).commit(add_habit(), TODAY)
    return path


def full_disk(patch: pytest.MonkeyPatch) -> None:
    def full(fd: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    patch.setattr("careertui.store.files.os.write", full)


def test_a_change_is_there_at_once_and_saved_later(path: Path) -> None:
    session = Session(store_at(path))
    change = session.perform(tick(), TODAY)
    assert change.edits[0].path == ("days", "09-07")
    assert session.career.ticks(HABIT)[2026].days == {"09-07": 1}
    assert (session.pending, ticks_in(path)) == (1, {})
    assert session.save() == (1, "", ())
    assert (session.pending, session.snapshot.revision) == (0, 2)
    assert ticks_in(path)[2026].days == {"09-07": 1}


def test_saving_gives_no_new_records(path: Path) -> None:
    session = Session(store_at(path))
    session.perform(tick(), TODAY)
    ticks, habit = session.career.ticks(HABIT)[2026], session.career.habits[0]
    session.save()
    assert session.career.ticks(HABIT)[2026] is ticks
    assert session.career.habits[0] is habit


def test_each_change_is_its_own_commit(path: Path) -> None:
    session = Session(store_at(path))
    for day in ("2026-09-05", "2026-09-06", "2026-09-07"):
        session.perform(tick(day), TODAY)
    assert session.save().done == 3
    session.undo(TODAY)
    assert session.career.ticks(HABIT)[2026].days == {"09-05": 1, "09-06": 1}


def test_nothing_and_refusals_are_not_queued(path: Path) -> None:
    session = Session(store_at(path))
    with pytest.raises(Refused, match="no such habit"):
        session.perform(rename("X", OTHER), TODAY)
    with pytest.raises(StoreError, match="name: there is a whole number where text should be"):
        session.perform(add_habit(OTHER, name=3), TODAY)  # type: ignore[arg-type]
    session.perform(rename("Read"), TODAY)
    assert session.pending == 0
    assert session.save() == (0, "", ())


def test_a_full_disk_keeps_everything_pending_and_backs_off(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(store_at(path))
    session.perform(tick("2026-09-06"), TODAY)
    session.perform(tick("2026-09-07"), TODAY)
    waits = []
    with monkeypatch.context() as patch:
        full_disk(patch)
        for _ in range(7):
            assert "No space left" in session.save().problem
            waits.append(session.retry_in)
        with pytest.raises(StoreError, match="No space left"):
            session.undo(TODAY)
    assert tuple(waits) == (*RETRY_SECONDS, RETRY_SECONDS[-1])
    assert session.pending == 2
    assert session.career.ticks(HABIT)[2026].days == {"09-06": 1, "09-07": 1}
    assert session.save().done == 2
    assert (session.problem, session.retry_in) == ("", 0)
    assert ticks_in(path)[2026].days == {"09-06": 1, "09-07": 1}


def test_an_action_that_became_impossible_is_dropped_and_told(path: Path) -> None:
    session = Session(store_at(path))
    session.perform(rename("Write"), TODAY)
    session.perform(tick(), TODAY)
    store_at(path).commit(delete(), TODAY)
    saved = session.save()
    assert saved == (1, "", ('"Renamed to Write" was not saved: There is no such habit any more.',))
    assert session.career.habits == ()
    assert ticks_in(path)[2026].days == {"09-07": 1}


def test_other_sessions_changes_come_in_under_what_is_pending(path: Path) -> None:
    session, other = Session(store_at(path)), store_at(path)
    session.perform(tick("2026-09-07"), TODAY)
    other.commit(tick("2026-09-06"), TODAY)
    assert session.poll()
    assert session.career.ticks(HABIT)[2026].days == {"09-06": 1, "09-07": 1}
    assert not session.poll()
    session.save()
    assert ticks_in(path)[2026].days == {"09-06": 1, "09-07": 1}


def test_what_cannot_be_shown_on_newer_facts_waits_unseen(path: Path) -> None:
    session = Session(store_at(path))
    session.perform(rename("Write"), TODAY)
    store_at(path).commit(delete(), TODAY)
    assert session.poll()
    assert session.career.habits == ()
    assert session.pending == 1


def test_poll_sees_what_a_failed_save_has_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, other = Session(store_at(path)), store_at(path)
    session.perform(tick("2026-09-07"), TODAY)
    other.commit(tick("2026-09-06"), TODAY)
    with monkeypatch.context() as patch:
        full_disk(patch)
        session.save()
    assert session.poll()
    assert session.career.ticks(HABIT)[2026].days == {"09-06": 1, "09-07": 1}


def test_poll_waits_for_a_file_that_is_being_replaced(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(store_at(path))
    session.perform(tick(), TODAY)
    session.save()
    path.unlink()
    assert not session.poll()
    assert session.career.ticks(HABIT)[2026].days == {"09-07": 1}
    monkeypatch.setattr("careertui.store.reading.PATIENCE_SECONDS", 0.0)
    with pytest.raises(StoreError, match="is missing"):
        session.poll()


def test_undo_saves_what_is_pending_first(path: Path) -> None:
    session = Session(store_at(path))
    session.perform(tick(), TODAY)
    assert session.undo(TODAY).change.label == "Ticked 2026-09-07"
    assert session.career.ticks(HABIT) == {}
    assert session.redo(TODAY).change.label == "Ticked 2026-09-07"
    assert ticks_in(path)[2026].days == {"09-07": 1}


def test_a_newer_file_takes_no_changes(path: Path) -> None:
    path.write_text(path.read_text().replace('"schema":1', '"schema":2'))
    session = Session(store_at(path))
    with pytest.raises(Newer):
        session.perform(tick(), TODAY)
    assert session.pending == 0


def test_ticking_while_a_worker_saves_loses_nothing(path: Path) -> None:
    session = Session(store_at(path))
    done = threading.Event()

    def save_until_done() -> None:
        while not done.is_set() or session.pending:
            session.save()
            session.poll()

    worker = threading.Thread(target=save_until_done)
    worker.start()
    for number in range(100):
        session.perform(tick(f"2026-{number // 25 + 1:02}-{number % 25 + 1:02}"), TODAY)
        assert len(session.career.ticks(HABIT)[2026].days) == number + 1
    done.set()
    worker.join()
    assert len(ticks_in(path)[2026].days) == 100
    assert set(tables_in(path)["ticks"]) == {f"{HABIT}:2026"}
