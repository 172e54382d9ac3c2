"""The store: one data file, read as snapshots and written by commits that lose nothing.

A commit takes the lock, reads what is newest, runs the action on it, writes beside the file and renames; between the
two it looks whether someone ignored the lock, and then starts again.
"""

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.domain.text import visible
from careertui.store import backups, encoding, files
from careertui.store import undo as undo_log
from careertui.store.documents import StoredFacts, Written
from careertui.store.edits import outcome, stamp_of
from careertui.store.errors import Busy, Damaged, Newer, StoreError
from careertui.store.reading import Reader, Snapshot

__all__ = ["Action", "Busy", "Commit", "Damaged", "Newer", "Snapshot", "Store", "StoreError"]

Action = Callable[[Career], Change]
"""What a commit runs on the newest facts; it may run more than once and must ask for a state, not for a toggle."""

_ATTEMPTS = 20


class Commit(msgspec.Struct, frozen=True, eq=False):
    """What a commit did: the new snapshot and the change as it came out, without edits when there was nothing to do.

    `notes` are sentences for the person: what an undo left alone and why, what the disk did not confirm.
    """

    snapshot: Snapshot
    change: Change
    revision: int
    notes: tuple[str, ...] = ()


class _Plan(NamedTuple):
    kind: undo_log.Kind
    change: Change
    notes: tuple[str, ...] = ()


class _Overtaken(Exception):
    """Another program replaced the file between our reading and our renaming."""


class Store:
    """The data file at a path; all sessions that use it see each other's commits.

    One thread at a time may use it; `Session` is for more.
    """

    def __init__(self, path: str | os.PathLike[str], *, clock: Callable[[], float] = time.time) -> None:
        """Nothing is read yet. `clock` gives seconds since 1970; it stamps documents and names backups."""
        self.path = os.path.abspath(path)
        self._clock = clock
        self._reader = Reader(self.path)
        if "\0" in self.path:
            raise StoreError("The data file's path has a NUL character in it; give another path with --file.")

    def snapshot(self) -> Snapshot:
        """The newest version; one `stat` when it is the one already read, and an empty career when there is no file.

        Raises StoreError, Damaged, or Busy for 2 s after a file that was read went missing or broke.
        """
        with self._spoken("read"):
            return self._reader.newest(self.path)

    def poll(self) -> Snapshot | None:
        """The newest version if it is not the one already read. Waits 2 s before it believes in a missing file."""
        before = self._reader.held
        try:
            after = self.snapshot()
        except Busy:
            return None
        return None if after is before else after

    def commit(self, action: Action, today: date) -> Commit:
        """Run an action on the newest career and save what it changes; `today` is the logical day.

        What the action raises (Refused) goes through. Raises StoreError when nothing could be saved.
        """
        return self._commit(lambda target, snapshot: _Plan("change", action(snapshot.career)), today)

    def undo(self, today: date) -> Commit:
        """Take back the last change that stands, whichever session made it; Refused when there is none."""
        return self._commit(lambda target, snapshot: self._reverse(target, snapshot, "undo"), today)

    def redo(self, today: date) -> Commit:
        """Do again what the last undo took back; Refused when there is nothing."""
        return self._commit(lambda target, snapshot: self._reverse(target, snapshot, "redo"), today)

    def note_taken(self, habit_id: str, day: date) -> str:
        """The note that went last with a tick of a day, whichever session took it away; empty where there is none."""
        with self._spoken("read"):
            return undo_log.note_taken(files.resolved(self.path), habit_id, day)

    def has_undone(self, snapshot: Snapshot) -> bool:
        """Whether there is something to redo in a version of the file; where that can't be read, there is not."""
        with suppress(OSError):
            return bool(undo_log.standing(undo_log.read(files.resolved(self.path), snapshot.revision))[1])
        return False

    def check_writable(self, snapshot: Snapshot) -> None:
        """Raise Newer when a snapshot is a newer careertui's, whose rules this one does not know."""
        if snapshot.newer:
            raise Newer(
                f"{visible(self.path)} was written by a newer careertui; it can be read here, not saved. "
                "Install that version: pip install --upgrade careertui"
            )

    def stamp(self) -> str:
        """The UTC time now, as documents carry it."""
        return stamp_of(self._clock())

    def copies(self) -> list[backups.Copy]:
        """The good copies beside the file, newest revision first."""
        with self._spoken("read"):
            return backups.good_copies(files.resolved(self.path))

    def _commit(self, plan: Callable[[str, Snapshot], _Plan], today: date) -> Commit:
        with self._spoken("saved"):
            target = files.resolved(self.path)
            files.make_directory(os.path.dirname(target))
            with files.locked(target):
                for _ in range(_ATTEMPTS):
                    snapshot = self._reader.newest(target)
                    self.check_writable(snapshot)
                    with suppress(_Overtaken):
                        return self._save(target, snapshot, plan(target, snapshot), today)
        raise Busy(f"Another program keeps changing {visible(self.path)}; nothing was saved. Try again in a moment.")

    def _save(self, target: str, snapshot: Snapshot, plan: _Plan, today: date) -> Commit:
        # Imported by those who write only: reading takes neither tinydb nor its 10 ms.
        from careertui.store import storage

        stamp = self.stamp()
        done = outcome(snapshot.facts, plan.change, stamp)
        if not done.change.edits:
            return Commit(snapshot, done.change, snapshot.revision, plan.notes)
        if snapshot.revision == 0:
            _begin(snapshot, done.written, today, stamp)
        revision = snapshot.revision + 1
        tables = storage.written(target, snapshot.facts.tables, done.written)
        data, tables = encoding.encoded(tables, revision, stamp)
        key = self._put(target, snapshot, data)
        facts = StoredFacts(tables, snapshot.facts)
        self._reader.held = after = Snapshot(self.path, key, revision, facts, Career(facts))
        notes = plan.notes + self._confirm(target, undo_log.Step(revision, stamp, plan.kind, done.change))
        return Commit(after, done.change, revision, notes)

    def _put(self, target: str, snapshot: Snapshot, data: bytes) -> files.Key:
        """Put the file's next version in its place, keeping copies of this one; _Overtaken when it is no longer it."""
        files.sweep(target)
        there = snapshot.key != files.MISSING
        if there and not backups.before_write(
            target, snapshot.key, stamp_of(self._clock())[:10], snapshot.changed_outside
        ):
            raise _Overtaken
        tmp = files.tmp_name(target)
        written = files.write_new(tmp, data, like=target)
        try:
            if files.key(target) != snapshot.key:
                raise _Overtaken
            if there:
                files.keep_previous(target, backups.previous_path(target))
            files.replace(tmp, target)
        except BaseException:
            with suppress(OSError):
                files.remove(tmp)
            raise
        return _renamed_key(target, written)

    def _confirm(self, target: str, step: undo_log.Step) -> tuple[str, ...]:
        """What follows the rename. The change is in the file for everyone by now, so a failure is told, not raised."""
        notes = []
        try:
            files.sync_directory(os.path.dirname(target))
        except OSError as error:
            notes.append(f"Saved, but the disk did not confirm it: {error.strerror}. Check the disk.")
        try:
            undo_log.append(target, step)
        except OSError as error:
            notes.append(f"Saved, but it can't be undone: {visible(undo_log.log_path(target))}: {error.strerror}.")
        return tuple(notes)

    def _reverse(self, target: str, snapshot: Snapshot, kind: undo_log.Kind) -> _Plan:
        steps = undo_log.read(target, snapshot.revision)
        done, undone = undo_log.standing(steps)
        stack = done if kind == "undo" else undone
        if not stack:
            raise Refused(undo_log.nothing_to(kind))
        try:
            back = undo_log.reversal(snapshot.facts, stack[-1], steps)
        except Refused:
            passed = undo_log.Step(snapshot.revision, self.stamp(), kind, Change(stack[-1].change.label))
            undo_log.append(target, passed)
            raise
        return _Plan(kind, back.change, back.notes)

    @contextmanager
    def _spoken(self, doing: str) -> Iterator[None]:
        """Turn the system's errors into sentences."""
        name = visible(self.path)
        try:
            yield
        except TimeoutError:
            raise Busy(f"Another session is saving {name}; nothing was saved. Try again in a moment.") from None
        except OSError as error:
            where = visible(str(error.filename or self.path))
            place = "" if where == name else f" ({where})"
            raise StoreError(
                f"{name} can't be {doing}: {error.strerror or error}{place}. {_next_step(error)}"
            ) from None


def _next_step(error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "Free some space and try again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return "Check who may read and write there, or give another path with --file."
    return "Check the path and the disk, or give another path with --file."


def _renamed_key(target: str, written: files.Key) -> files.Key:
    """The key after the rename, which moves ctime; the one before it when the file is not ours already again."""
    with suppress(OSError):
        now = files.key(target)
        if now[:3] == written[:3]:
            return now
    return written


def _begin(snapshot: Snapshot, written: Written, today: date, stamp: str) -> None:
    """The first write of a file anchors its reviews, whose slots are counted from that day, and writes down the zone,
    so that another machine counts the same days.
    """
    from careertui.store.clock import system_zone

    meta, facts = written.setdefault("meta", {}), snapshot.facts
    if "anchors" not in meta and facts.document("meta", "anchors") is None:
        day = today.isoformat()
        meta["anchors"] = {"all": [{"from": day, "day": day}], "at": stamp}
    settings = meta.get("settings") or facts.document("meta", "settings") or {}
    zone = system_zone(os.environ)
    if zone and "timezone" not in settings:
        meta["settings"] = {**settings, "timezone": zone, "at": stamp}
