"""The session of a running app: changes are there at once, and saved a moment later by a worker.

What is not saved yet waits here in order, so that a full disk or a busy lock costs nothing but time.
"""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.errors import Refused
from careertui.store.documents import StoredFacts
from careertui.store.edits import applied
from careertui.store.errors import Busy, StoreError
from careertui.store.store import Action, Commit, Snapshot, Store

RETRY_SECONDS = (1, 2, 4, 8, 16, 30)


class Saved(NamedTuple):
    """What a save came to: how many changes are `done`, the error that stopped it, and sentences to show."""

    done: int
    problem: str
    notes: tuple[str, ...]


class _Pending(NamedTuple):
    action: Action
    today: date
    change: Change


class Session:
    """One store with the changes that are not durable yet; any thread may call anything.

    `perform` belongs to the thread that draws. `save`, `undo` and `redo` wait for the disk and belong to a worker.
    """

    def __init__(self, store: Store) -> None:
        """Reads the file; raises StoreError when that fails."""
        self.store = store
        self.problem = ""
        self._failures = 0
        self._state = threading.RLock()
        self._saving = threading.Lock()
        self._pending: list[_Pending] = []
        self._undone = (-1, False)  # a revision, and whether there was something to redo in it
        self._snapshot = store.snapshot()
        self._facts = self._snapshot.facts
        self._career = self._snapshot.career

    @property
    def career(self) -> Career:
        """All facts, with the changes that are not saved yet."""
        return self._career

    @property
    def snapshot(self) -> Snapshot:
        """The newest version of the file that was seen here."""
        return self._snapshot

    @property
    def pending(self) -> int:
        """How many changes are not saved yet."""
        return len(self._pending)

    @property
    def has_past(self) -> bool:
        """Whether anything was ever written, so that there may be something to undo."""
        return bool(self._pending) or self._snapshot.revision > 0

    @property
    def has_undone(self) -> bool:
        """Whether the newest change here or elsewhere was an undo that can be done again; reads the undo log once."""
        if self._pending:
            return False
        if self._undone[0] != self._snapshot.revision:
            self._undone = (self._snapshot.revision, self.store.has_undone(self._snapshot))
        return self._undone[1]

    @property
    def retry_in(self) -> int:
        """Seconds to wait before the next `save` after one that failed: 1, 2, 4 … 30; 0 when the last one worked."""
        return RETRY_SECONDS[min(self._failures, len(RETRY_SECONDS)) - 1] if self._failures else 0

    def perform(self, action: Action, today: date) -> Change:
        """Run an action on the career now and queue it for `save`; the change has no edits when nothing changes.

        What the action raises (Refused) goes through and nothing is queued; StoreError when the result can't be kept.
        """
        with self._state:
            self.store.check_writable(self._snapshot)
            facts, change = applied(self._facts, action(self._career), self.store.stamp())
            if change.edits:
                self._pending.append(_Pending(action, today, change))
                self._show(facts)
            return change

    def save(self) -> Saved:
        """Commit all that is pending, in order. On an error the rest stays pending, `problem` and `retry_in` say so.

        An action that the newest facts refuse is dropped; its sentence is in the notes.
        """
        done = 0
        notes: list[str] = []
        with self._saving:
            while self._pending:
                try:
                    commit = self._save_first(notes)
                except StoreError as error:
                    self.problem = str(error)
                    self._failures += 1
                    return Saved(done, self.problem, tuple(notes))
                done += commit is not None
            self.problem = ""
            self._failures = 0
        return Saved(done, "", tuple(notes))

    def _save_first(self, notes: list[str]) -> Commit | None:
        """Commit the oldest pending change; None when the newest facts refuse it."""
        first = self._pending[0]
        commit = None
        try:
            commit = self.store.commit(first.action, first.today)
            notes.extend(commit.notes)
        except Refused as refusal:
            notes.append(f'"{first.change.label}" was not saved: {refusal}')
        snapshot = commit.snapshot if commit else self.store.snapshot()
        with self._state:
            self._pending.pop(0)
            self._rebase(snapshot)
        return commit

    def undo(self, today: date) -> Commit:
        """Save what is pending, then take back the last change; raises Refused or StoreError."""
        return self._reverse(self.store.undo, today)

    def redo(self, today: date) -> Commit:
        """Save what is pending, then do again what was taken back; raises Refused or StoreError."""
        return self._reverse(self.store.redo, today)

    def poll(self) -> bool:
        """Pick up other sessions' changes; whether there were any. Raises StoreError when the file went bad.

        While a save is going on it does nothing: a save reads the newest facts itself.
        """
        if not self._saving.acquire(blocking=False):
            return False
        try:
            snapshot = self.store.snapshot()
            if snapshot is self._snapshot:
                return False
            with self._state:
                self._rebase(snapshot)
            return True
        except Busy:
            return False
        finally:
            self._saving.release()

    def _reverse(self, reverse: Callable[[date], Commit], today: date) -> Commit:
        saved = self.save()
        if saved.problem:
            raise StoreError(saved.problem)
        with self._saving:
            commit = reverse(today)
            with self._state:
                self._rebase(commit.snapshot)
        return msgspec.structs.replace(commit, notes=saved.notes + commit.notes)

    def _rebase(self, snapshot: Snapshot) -> None:
        """Show a version of the file with what is still pending on top; records that are equal stay the same."""
        facts = StoredFacts(snapshot.facts.tables, self._facts)
        for waiting in self._pending:
            with suppress(StoreError):  # its save will say why
                facts = applied(facts, waiting.change, self.store.stamp())[0]
        self._snapshot = snapshot
        self._show(facts)

    def _show(self, facts: StoredFacts) -> None:
        self._facts = facts
        self._career = Career(facts)
