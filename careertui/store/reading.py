"""Reading the data file: snapshots, and what to believe of a file that is missing, empty or broken."""

import errno
import shlex
import time

import msgspec

from careertui.domain.career import Career
from careertui.domain.text import visible
from careertui.store import backups, encoding, files
from careertui.store.documents import StoredFacts
from careertui.store.errors import Busy, Damaged, StoreError

PATIENCE_SECONDS = 2.0  # sync tools and editors take a file away before they put the new one


class Snapshot(msgspec.Struct, frozen=True, eq=False):
    """One version of the file: `key` (inode, size, mtime, ctime), `revision`, and its facts.

    `changed_outside`: another program wrote it. `newer`: a newer careertui did, so it can't be saved.
    """

    path: str
    key: files.Key
    revision: int
    facts: StoredFacts
    career: Career
    changed_outside: bool = False
    newer: bool = False

    @property
    def is_missing(self) -> bool:
        """Whether there is no file yet."""
        return self.key == files.MISSING


class Reader:
    """The file at a path and the last good version seen of it, `held`; whoever saves a newer one puts it there."""

    def __init__(self, path: str) -> None:
        self.held: Snapshot | None = None
        self._path = path
        self._doubted: float | None = None

    def newest(self, path: str) -> Snapshot:
        """The newest version, held or read from `path`, which is the file's own or the one behind its link.

        Raises Damaged, or Busy for 2 s after a file that was good went missing or broke; OSError from the system.
        """
        if self.held is None or self.held.key != files.key(path):
            self.held = self._read(path)
        self._doubted = None
        return self.held

    def _read(self, path: str) -> Snapshot:
        try:
            data, key = files.read(path)
        except FileNotFoundError:
            return self._missing()
        except OSError as error:
            if error.errno != errno.EFBIG:
                raise
            raise self._trouble("is larger than 64 MiB") from None
        try:
            return self._snapshot(data, key)
        except encoding.Unreadable as error:
            raise self._trouble(str(error), data) from None
        except Damaged as error:
            raise self._trouble(f"has a document that is not right, {error}".rstrip("."), data) from None

    def _snapshot(self, data: bytes, key: files.Key) -> Snapshot:
        decoded = encoding.decoded(data)
        head, outside = decoded.head, decoded.outside
        if not head.revision and not outside and backups.exist(files.resolved(self._path)):
            raise encoding.Unreadable("is empty")
        facts = StoredFacts(decoded.tables, self.held.facts if self.held else None)
        newer = head.schema > encoding.SCHEMA
        if outside and not newer:
            facts.check()
        return Snapshot(self._path, key, head.revision, facts, Career(facts), outside, newer)

    def _missing(self) -> Snapshot:
        known = self.held is not None and not self.held.is_missing
        if backups.exist(files.resolved(self._path)) or (known and not self._believed()):
            raise self._trouble("is missing")
        facts = StoredFacts()
        return Snapshot(self._path, files.MISSING, 0, facts, Career(facts))

    def _believed(self) -> bool:
        """Whether the file has been in trouble for 2 s, counted from the first time this is asked."""
        now = time.monotonic()
        if self._doubted is None:
            self._doubted = now
        return now - self._doubted >= PATIENCE_SECONDS

    def _trouble(self, reason: str, data: bytes = b"") -> StoreError:
        """The error for a file that can't be used. One that was good a moment ago may be in the middle of a save."""
        name = visible(self._path)
        if self.held is not None and not self.held.is_missing and not self._believed():
            return Busy(f"{name} {reason} just now; another program may be saving it. Try again in two seconds.")
        target = files.resolved(self._path)
        copies = backups.good_copies(target)
        if not copies:
            bad = ", and no copy beside it can be read either" if backups.exist(target) else ""
            return Damaged(f"{name} {reason}{bad}. It was left as it is; move it and its copies away to begin anew.")
        aside = backups.quarantine(target, data) if data else ""
        kept = f" A copy of it was put into {visible(aside)}." if aside else ""
        listed = "; ".join(backups.described(copy) for copy in copies)
        command = f"cp {shlex.quote(copies[0].path)} {shlex.quote(target)}"
        return Damaged(
            f"{name} {reason}. It was left as it is and nothing was saved.{kept} "
            f"Good copies: {listed}. To bring the newest back: {visible(command)}"
        )
