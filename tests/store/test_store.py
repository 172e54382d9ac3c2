"""Commits and snapshots: what is saved, what is seen, and what happens when others write too."""

import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.store import files
from careertui.store.store import Busy, Newer, Store, StoreError
from tests.store.samples import (
    HABIT,
    OTHER,
    TODAY,
    Clock,
    add_habit,
    delete,
    rename,
    store_at,
    tables_in,
    tick,
    ticks_in,
)


def test_a_new_file_is_made_private_with_its_anchor(tmp_path: Path) -> None:
    path = tmp_path / "a" / "b" / "career.json"
    store = store_at(path)
    assert store.snapshot().revision == 0
    assert not path.parent.exists()
    commit = store.commit(add_habit(), TODAY)
    assert commit.revision == commit.snapshot.revision == 1
    assert [(anchor.from_, anchor.day) for anchor in commit.snapshot.career.anchors] == [(TODAY, TODAY)]
    modes = {
        name.name: stat.S_IMODE(name.stat().st_mode)
        for name in [path.parent, path.parent.parent, *path.parent.iterdir()]
    }
    assert modes == {"b": 0o700, "a": 0o700, "career.json": 0o600, "career.json.lock": 0o600, "career.json.undo": 0o600}


def test_mode_and_foreign_directories_are_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    path.chmod(0o640)
    store.commit(tick(), TODAY)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_the_version_before_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    store = store_at(path)
    for n in (1, 2, 3):
        before = path.read_bytes() if path.exists() else b""
        store.commit(tick(n=n), TODAY)
    assert (tmp_path / "career.json.prev").read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == [
        "career.json", "career.json.backups", "career.json.lock", "career.json.prev", "career.json.undo",
    ]  # fmt: skip


def test_nothing_to_change_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(tick(), TODAY)
    key = files.key(str(path))
    commit = store.commit(tick(), TODAY)
    assert (commit.change, commit.revision) == (Change("Ticked 2026-09-07"), 1)
    assert files.key(str(path)) == key


def test_a_refusal_goes_through_and_writes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    with pytest.raises(Refused, match="no such habit"):
        store_at(path).commit(rename("X"), TODAY)
    assert not path.exists()


def test_a_snapshot_is_read_again_only_when_the_file_is_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "career.json"
    mine, other = store_at(path), store_at(path)
    mine.commit(tick(), TODAY)
    reads: list[str] = []
    read = files.read

    def counted(path: str) -> tuple[bytes, files.Key]:
        reads.append(path)
        return read(path)

    monkeypatch.setattr(files, "read", counted)
    held = mine.snapshot()
    assert mine.snapshot() is held
    assert mine.poll() is None
    assert reads == []
    other.commit(tick("2026-09-06"), TODAY)
    reads.clear()
    newer = mine.poll()
    assert newer is not None
    assert newer.career.ticks(HABIT)[2026].days == {"09-06": 1, "09-07": 1}
    assert len(reads) == 1
    assert mine.poll() is None


def test_own_commits_are_not_parsed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = store_at(tmp_path / "career.json")
    store.commit(tick(), TODAY)
    store.commit(tick(n=2), TODAY)
    monkeypatch.setattr("careertui.store.encoding.decoded", None)
    assert store.commit(tick(n=3), TODAY).snapshot is store.snapshot()


def test_older_snapshots_stay_as_they_were(tmp_path: Path) -> None:
    store = store_at(tmp_path / "career.json")
    old = store.commit(tick(), TODAY).snapshot
    store.commit(tick(n=5), TODAY)
    assert old.career.ticks(HABIT)[2026].days == {"09-07": 1}
    assert old.facts.document("ticks", f"{HABIT}:2026") == {"days": {"09-07": 1}, "at": "2026-09-07T12:00:00Z"}


def test_touched_documents_are_stamped_and_the_others_are_not(tmp_path: Path) -> None:
    path, clock = tmp_path / "career.json", Clock()
    store = store_at(path, clock)
    store.commit(add_habit(), TODAY)
    clock.now += 60
    store.commit(tick(), TODAY)
    assert b'"at":"2026-09-07T12:00:00Z"' in tables_in(path)["habits"][HABIT]
    assert b'"at":"2026-09-07T12:01:00Z"' in tables_in(path)["ticks"][f"{HABIT}:2026"]


def test_deleted_ids_are_remembered_until_they_come_back(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    store.commit(delete(), TODAY)
    assert tables_in(path)["deleted"] == {HABIT: b'{"table":"habits","at":"2026-09-07T12:00:00Z"}'}
    store.commit(add_habit(), TODAY)
    assert tables_in(path)["deleted"] == {}


def test_a_link_stays_a_link_and_everything_is_beside_its_target(tmp_path: Path) -> None:
    target, link = tmp_path / "dotfiles" / "career.json", tmp_path / "career.json"
    target.parent.mkdir()
    link.symlink_to(target)
    store = store_at(link)
    store.commit(add_habit(), TODAY)
    store.commit(tick(), TODAY)
    assert link.is_symlink()
    assert sorted(os.listdir(tmp_path)) == ["career.json", "dotfiles"]
    assert ticks_in(target)[2026].days == {"09-07": 1}
    assert (tmp_path / "dotfiles" / "career.json.backups").is_dir()


def test_a_writer_that_ignores_the_lock_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    store.commit(tick("2026-09-06"), TODAY)  # makes the day's backup, which would notice the other writer too
    seen: list[str] = []

    def action(career: Career) -> Change:
        seen.append(career.habits[0].name)
        if len(seen) == 1:
            path.write_text(path.read_text().replace('"name":"Read"', '"name":"Edited by hand"'))
        return tick()(career)

    snapshot = store.commit(action, TODAY).snapshot
    assert seen == ["Read", "Edited by hand"]
    assert snapshot.career.habits[0].name == "Edited by hand"
    assert ticks_in(path)[2026].days == {"09-06": 1, "09-07": 1}
    assert not snapshot.changed_outside


def test_a_writer_that_comes_first_on_a_new_day_is_not_overwritten(tmp_path: Path) -> None:
    path, clock = tmp_path / "career.json", Clock()
    store = store_at(path, clock)
    store.commit(add_habit(), TODAY)
    runs: list[str] = []

    def action(career: Career) -> Change:
        runs.append(career.habits[0].name)
        if len(runs) == 1:
            store_at(tmp_path / "other.json").commit(add_habit(name="Put here"), TODAY)
            os.replace(tmp_path / "other.json", path)
        return tick()(career)

    store.commit(action, TODAY)
    assert runs == ["Read", "Put here"]
    assert Path(f"{path}.backups", "2026-09-07.json").read_text().count("Put here") == 1


def test_a_writer_that_never_stops_makes_it_busy(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    runs = 0

    def action(career: Career) -> Change:
        nonlocal runs
        runs += 1
        path.write_text(path.read_text() + " ")
        return tick()(career)

    with pytest.raises(Busy, match="keeps changing"):
        store.commit(action, TODAY)
    assert runs > 1
    assert not [name for name in os.listdir(tmp_path) if ".tmp-" in name]


def test_a_held_lock_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "career.json"
    store_at(path).commit(add_habit(), TODAY)
    monkeypatch.setattr(files, "LOCK_SECONDS", 0.05)
    with files.locked(str(path)), pytest.raises(Busy, match="Another session is saving"):
        store_at(path).commit(tick(), TODAY)
    assert store_at(path).commit(tick(), TODAY).revision == 2


def test_a_newer_schema_is_read_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    store_at(path).commit(add_habit(), TODAY)
    path.write_text(path.read_text().replace('"schema":1', '"schema":2'))
    before = path.read_bytes()
    store = store_at(path)
    assert store.snapshot().newer
    assert store.snapshot().career.habits[0].name == "Read"
    with pytest.raises(Newer, match="written by a newer careertui"):
        store.commit(tick(), TODAY)
    assert path.read_bytes() == before
    path.write_text(path.read_text().replace('"name":"Read"', '"name":{"en":"Read"}'))
    assert store.snapshot().newer  # although its records are not ours


def test_paths_that_cannot_be_data_files_are_sentences(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    os.mkfifo(tmp_path / "pipe")
    for path, words in (
        (tmp_path, "Is a directory"),
        (tmp_path / "file" / "career.json", "Not a directory"),
        (tmp_path / "pipe", "Not a regular file"),
    ):
        for call in (store_at(path).snapshot, lambda path=path: store_at(path).commit(tick(), TODAY)):
            with pytest.raises(StoreError, match=words) as caught:
                call()
            assert str(path) in str(caught.value)
    with pytest.raises(StoreError, match="NUL"):
        Store("a\0b")


def test_a_path_that_steers_the_terminal_is_drawn_harmless(tmp_path: Path) -> None:
    path = tmp_path / "\x1b]52;evil"
    path.mkdir()
    with pytest.raises(StoreError) as caught:
        store_at(path).snapshot()
    assert "\x1b" not in str(caught.value)


def _tick_many(path: Path, id: str, year: int) -> None:
    store = Store(path)
    for number in range(150):
        store.commit(tick(f"{year}-{number // 28 + 1:02}-{number % 28 + 1:02}", id=id), TODAY)


def test_two_processes_lose_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LOCK_SECONDS", 60.0)  # on a busy machine a writer may wait long for its turn
    path = tmp_path / "career.json"
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=_tick_many, args=(path, HABIT, year)) for year in (2025, 2026)]
    for writer in writers:
        writer.start()
    _tick_many(path, OTHER, 2026)
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert {year: len(ticks.days) for year, ticks in ticks_in(path).items()} == {2025: 150, 2026: 150}
    assert len(ticks_in(path, OTHER)[2026].days) == 150
    assert Store(path).snapshot().revision == 450
