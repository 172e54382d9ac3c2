"""Copies of the file: when they are made, which are kept, and what a damaged file does."""

import os
import shutil
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from careertui.store import backups
from careertui.store.store import Busy, Damaged, Store
from tests.store.samples import DAY_SECONDS, HABIT, TODAY, Clock, add_habit, store_at, tables_in, tick, ticks_in


def names(path: Path) -> list[str]:
    return sorted(os.listdir(f"{path}.backups"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with three revisions, and so with a backup and a previous version."""
    path = tmp_path / "career.json"
    store = store_at(path)
    for action in (add_habit(), tick("2026-09-06"), tick("2026-09-07")):
        store.commit(action, TODAY)
    return path


def test_the_file_is_copied_before_the_first_write_of_a_day(tmp_path: Path) -> None:
    path, clock = tmp_path / "career.json", Clock()
    store = store_at(path, clock)
    store.commit(add_habit(), TODAY)
    first = path.read_bytes()
    store.commit(tick("2026-09-06"), TODAY)
    store.commit(tick("2026-09-07"), TODAY)
    clock.now += DAY_SECONDS
    third = path.read_bytes()
    store.commit(tick("2026-09-05"), TODAY)
    assert names(path) == ["2026-09-07.json", "2026-09-08.json"]
    assert [Path(f"{path}.backups", name).read_bytes() for name in names(path)] == [first, third]
    assert stat.S_IMODE(os.stat(f"{path}.backups").st_mode) == 0o700
    assert stat.S_IMODE(os.stat(f"{path}.backups/2026-09-07.json").st_mode) == 0o600


def test_seven_days_and_twelve_months_are_kept(tmp_path: Path) -> None:
    path, clock = tmp_path / "career.json", Clock()
    store = store_at(path, clock)
    store.commit(add_habit(), TODAY)
    days = [date(2026, 9, 7) + timedelta(days=number) for number in range(0, 420, 4)]
    for number, _ in enumerate(days):
        store.commit(tick(n=number + 1), TODAY)
        clock.now += 4 * DAY_SECONDS
    monthly = {f"{day:%Y-%m}": f"{day}.json" for day in days}
    assert len(monthly) > 12
    assert set(names(path)) == {f"{day}.json" for day in days[-7:]} | set(list(monthly.values())[-12:])


def test_what_another_program_wrote_is_copied_before_the_next_write(path: Path) -> None:
    path.write_text(path.read_text().replace('"name":"Read"', '"name":"By hand"'))
    outside = path.read_bytes()
    store = store_at(path)
    assert store.snapshot().changed_outside
    store.commit(tick("2026-09-05"), TODAY)
    copies = [Path(f"{path}.backups", name).read_bytes() for name in names(path)]
    assert len(copies) == 2
    assert outside in copies
    assert not store.snapshot().changed_outside
    assert not Store(path).snapshot().changed_outside


def test_copies_are_ordered_by_revision_and_bad_ones_left_out(path: Path) -> None:
    place = Path(f"{path}.backups")
    shutil.copy(path, place / "1999-01-01.json")
    (place / "2099-01-01.json").write_text('{"meta":{"file":{"schema":1,"revision":99}},"habits":{"x":{}}}')
    (place / "notes.txt").write_text("not a copy")
    copies = store_at(path).copies()
    assert [copy.revision for copy in copies] == [3, 2, 1]
    assert copies[0].path == str(place / "1999-01-01.json")
    assert copies[0].counts["habits"] == copies[0].counts["ticks"] == 1
    assert copies[0].at == "2026-09-07T12:00:00Z"


@pytest.mark.parametrize("data", [None, b"", b"{}", b"\0" * 99, b"[]", b'{"meta":', b'{"habits":{}}'])
def test_a_damaged_file_is_never_a_blank_start_and_never_written(path: Path, data: bytes | None) -> None:
    if data is None:
        path.unlink()
    else:
        path.write_bytes(data)
    for _ in range(2):
        store = store_at(path)
        with pytest.raises(Damaged, match="Good copies: revision 2 ") as caught:
            store.snapshot()
        with pytest.raises(Damaged):
            store.commit(tick(), TODAY)
    assert (path.read_bytes() if path.exists() else None) == data
    aside = [name for name in os.listdir(path.parent) if ".damaged-" in name]
    assert len(aside) == (1 if data else 0)
    assert all((path.parent / name).read_bytes() == data for name in aside)
    os.system(str(caught.value).partition("To bring the newest back: ")[2])
    assert ticks_in(path)[2026].days == {"09-06": 1}
    assert store_at(path).commit(tick(n=4), TODAY).revision == 3


def test_a_document_that_is_no_record_is_damage_with_its_place(path: Path) -> None:
    path.write_text(path.read_text().replace('"n":3', '"n":"three"'))
    with pytest.raises(Damaged, match=f"habits/{HABIT}: quotas\\[0\\].n: there is text where a number should be"):
        store_at(path).snapshot()


def test_a_huge_file_is_refused_unread_and_not_copied(path: Path) -> None:
    os.truncate(path, 1 << 30)
    with pytest.raises(Damaged, match="larger than 64 MiB"):
        store_at(path).snapshot()
    assert not [name for name in os.listdir(path.parent) if ".damaged-" in name]
    assert path.stat().st_size == 1 << 30


def test_a_strange_file_alone_is_refused_and_gets_no_company(tmp_path: Path) -> None:
    path = tmp_path / "package.json"
    for data in (b'{"name":"x","scripts":{}}', b"", b"\x89PNG"):
        path.write_bytes(data)
        with pytest.raises(Damaged, match="left as it is"):
            store_at(path).snapshot()
        with pytest.raises(Damaged):
            store_at(path).commit(tick(), TODAY)
        assert path.read_bytes() == data
        assert set(os.listdir(tmp_path)) <= {"package.json", "package.json.lock"}


@pytest.mark.parametrize("torn", [False, True])
def test_a_file_that_goes_for_a_moment_is_waited_for(path: Path, monkeypatch: pytest.MonkeyPatch, torn: bool) -> None:
    store = store_at(path)
    snapshot = store.snapshot()
    data = path.read_bytes()
    if torn:
        path.write_bytes(data[:100])
    else:
        path.unlink()
    assert store.poll() is None
    with pytest.raises(Busy, match="Try again"):
        store.commit(tick(), TODAY)
    path.write_bytes(data)
    after = store.poll()
    assert after is not None
    assert after.revision == snapshot.revision
    path.unlink()
    assert store.poll() is None
    monkeypatch.setattr("careertui.store.reading.PATIENCE_SECONDS", 0.0)
    with pytest.raises(Damaged, match="is missing"):
        store.poll()
    assert not path.exists()


def test_a_file_without_copies_that_is_gone_for_good_is_a_new_career(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "career.json"
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    path.unlink()
    assert store.poll() is None
    monkeypatch.setattr("careertui.store.reading.PATIENCE_SECONDS", 0.0)
    gone = store.poll()
    assert gone is not None
    assert (gone.is_missing, gone.revision, gone.career.habits) == (True, 0, ())


def test_previous_is_a_copy_where_links_fail(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(source: str, target: str) -> None:
        raise PermissionError("no links here")

    before = path.read_bytes()
    monkeypatch.setattr("careertui.store.files.os.link", no_links)
    store_at(path).commit(tick(n=9), TODAY)
    assert Path(backups.previous_path(str(path))).read_bytes() == before
    assert tables_in(path)["ticks"][f"{HABIT}:2026"].startswith(b'{"days":{"09-06":1,"09-07":9}')
