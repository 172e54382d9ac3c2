"""Every system call of a commit fails once, and writers are killed: the file is the old or the new one, never less."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careertui.store import files, undo
from careertui.store.store import Store, StoreError
from tests.store.samples import DAY_SECONDS, HABIT, NOON, TODAY, Clock, add_habit, store_at, tick, ticks_in

SYSTEM_CALLS = {
    "open", "close", "read", "write", "fsync", "fstat", "stat", "lseek", "link", "replace", "unlink", "listdir",
    "mkdir", "fchmod", "fchown", "chown",
}  # fmt: skip


class FailingSystem:
    """The module `os`, whose n-th system call fails; a failing close closes, as the kernel does."""

    def __init__(self, fails_at: int, error: int) -> None:
        self.calls = 0
        self.failed = ""
        self._fails_at = fails_at
        self._error = error

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        return self._counted(name, real) if name in SYSTEM_CALLS else real

    def _counted(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            if self.calls == self._fails_at:
                self.failed = name
                if name == "close":
                    real(*arguments)
                raise OSError(self._error, os.strerror(self._error))
            return real(*arguments, **options)

        return call


def prepared(path: Path, revision: int) -> Clock:
    """A file that will need a backup, and at some revisions a shorter undo log, at its next write."""
    clock = Clock()
    store = store_at(path, clock)
    store.commit(add_habit(), TODAY)
    for number in range(revision - 1):
        store.commit(tick("2026-09-06", number + 1), TODAY)
    shutil.rmtree(f"{path}.backups", ignore_errors=True)
    clock.now += DAY_SECONDS
    return clock


def tick_seven(store: Store) -> str:
    """The error of a commit, or nothing."""
    try:
        store.commit(tick(n=7), TODAY)
    except StoreError as caught:
        return str(caught)
    return ""


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT])
def test_every_failing_call_leaves_old_or_new_and_the_next_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int
) -> None:
    monkeypatch.setattr(undo, "KEPT", 3)  # so that the log is made shorter, too
    failed = set()
    for number in range(1, 200):
        path = tmp_path / str(number) / "career.json"
        clock = prepared(path, 2)
        old = path.read_bytes()
        system = FailingSystem(number, error)
        store = store_at(path, clock)
        with monkeypatch.context() as patch:
            patch.setattr(files, "os", system)
            problem = tick_seven(store)
        days = ticks_in(path)[2026].days
        assert days == ({"09-06": 1} if problem else {"09-06": 1, "09-07": 7})
        assert not problem or (str(path) in problem and path.read_bytes() == old)
        if not system.failed:
            break
        failed.add(system.failed)
        assert store.commit(tick(n=8), TODAY).revision >= 3
        assert ticks_in(path)[2026].days == {"09-06": 1, "09-07": 8}
        assert not [name for _, _, names in os.walk(path.parent) for name in names if ".tmp-" in name]
    else:
        pytest.fail("a commit has more than 200 system calls")
    assert failed >= {"open", "write", "fsync", "replace", "stat", "listdir", "link", "mkdir"}


def first_commit(path: Path) -> str:
    """The error of a commit to a new file, or nothing."""
    try:
        store_at(path).commit(add_habit(), TODAY)
    except StoreError as caught:
        return str(caught)
    return ""


def test_a_failing_first_write_leaves_nothing_or_the_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(1, 100):
        path = tmp_path / str(number) / "career.json"
        system = FailingSystem(number, errno.ENOSPC)
        with monkeypatch.context() as patch:
            patch.setattr(files, "os", system)
            problem = first_commit(path)
        assert path.exists() == (not problem)
        assert not problem or "No space left" in problem
        if not system.failed:
            break
        store_at(path).commit(tick(), TODAY)
        assert ticks_in(path)[2026].days == {"09-07": 1}
    assert number > 10


def test_a_disk_that_stays_full_says_so_every_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "career.json"
    prepared(path, 1)
    old = path.read_bytes()

    def full(fd: int, data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("careertui.store.files.os.write", full)
    store = store_at(path)
    for _ in range(3):
        with pytest.raises(StoreError, match=r"No space left.*Free some space"):
            store.commit(tick(), TODAY)
    assert path.read_bytes() == old


def test_short_writes_are_completed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "career.json"
    write = os.write
    monkeypatch.setattr("careertui.store.files.os.write", lambda fd, data: write(fd, bytes(data[:7])))
    store_at(path).commit(tick(), TODAY)
    assert ticks_in(path)[2026].days == {"09-07": 1}


WRITER = """
import sys
from careertui.store.store import Store
from tests.store.samples import TODAY, tick
store = Store(sys.argv[1])
for number in range(100_000):
    store.commit(tick(n=number + 1), TODAY)
    print(number + 1, flush=True)
"""


def test_killed_writers_lose_nothing_acknowledged_and_leave_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    for round_ in range(4):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True)
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.013 * (round_ + 1))
        writer.send_signal(signal.SIGKILL)
        acknowledged = [int(line) for line in writer.communicate()[0].split("\n")[:-1]]
        assert ticks_in(path)[2026].days["09-07"] >= max(acknowledged, default=1)
        store_at(path, Clock(NOON)).commit(tick("2026-09-01", round_ + 1, HABIT), TODAY)
        assert not [name for name in os.listdir(tmp_path) if ".tmp-" in name]


def test_litter_of_others_is_not_ours_to_sweep(tmp_path: Path) -> None:
    path = tmp_path / "career.json"
    for name in ("career.json.tmp-0123abcd", "career.json.undo.tmp-0123abcd", "career.json.prev.tmp-0123abcd"):
        (tmp_path / name).write_text("left by a dead writer")
    for name in ("career.json2.tmp-0123abcd", "career.json.tmp-mine", "career.json.tmp-0123abcd.txt"):
        (tmp_path / name).write_text("someone's")
    store_at(path).commit(tick(), TODAY)
    left = {name for name in os.listdir(tmp_path) if "tmp" in name}
    assert left == {"career.json2.tmp-0123abcd", "career.json.tmp-mine", "career.json.tmp-0123abcd.txt"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_root_does_not_steal_the_file(tmp_path: Path) -> None:
    path = tmp_path / "home" / "career.json"
    path.parent.mkdir()
    os.chown(path.parent, 1234, 1234)
    store = store_at(path)
    store.commit(add_habit(), TODAY)
    os.chown(path, 1234, 4321)
    store.commit(tick(), TODAY)
    owners = {name: (path.parent / name).stat() for name in os.listdir(path.parent)}
    assert {name: info.st_uid for name, info in owners.items()} == dict.fromkeys(owners, 1234)
    assert owners["career.json"].st_gid == 4321
    assert Path(f"{path}.backups", "2026-09-07.json").stat().st_uid == 1234
