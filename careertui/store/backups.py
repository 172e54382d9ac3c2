"""Copies of the data file beside it: one a day before its first write, the version before, and what was found broken.

Which copy is newest is decided by the revision in it, never by a clock or a name.
"""

import os
import re
import zlib

import msgspec

from careertui.domain.records import RECORDS
from careertui.domain.text import visible
from careertui.store import encoding, files
from careertui.store.documents import StoredFacts
from careertui.store.errors import Damaged

DAYS = 7
MONTHS = 12
_NAME = re.compile(r"(\d{4}-\d\d)-\d\d(-[0-9a-f]{8})?\.json")
_REVISION = re.compile(rb'"revision":(\d{1,18})')


class Copy(msgspec.Struct, frozen=True):
    """A good copy: where, which revision, when it was saved (UTC), and how many documents its tables have."""

    path: str
    revision: int
    at: str
    counts: dict[str, int]


def directory(target: str) -> str:
    """Where a data file's backups are."""
    return f"{target}.backups"


def previous_path(target: str) -> str:
    """Where the version before the current one is."""
    return f"{target}.prev"


def exist(target: str) -> bool:
    """Whether there is any copy beside a data file, good or not."""
    return files.exists(previous_path(target)) or bool(_names(target))


def before_write(target: str, version: files.Key, day: str, outside: bool) -> bool:
    """Copy the file as it is, once for each UTC `day`, and when another program wrote it.

    Returns False, with nothing copied, when the file is not the `version` any more.
    """
    place = directory(target)
    due = not files.exists(os.path.join(place, f"{day}.json"))
    if not due and not outside:
        return True
    data, found = files.read(target)
    if found != version:
        return False
    name = f"{day}.json" if due else f"{day}-{zlib.crc32(data):08x}.json"
    files.make_directory(place)
    path = os.path.join(place, name)
    files.sweep(os.path.join(place, ""))
    files.write_over(path, data)
    files.sync_directory(place)
    _prune(target)
    return True


def _names(target: str) -> list[str]:
    return [name for name in files.listing(directory(target)) if _NAME.fullmatch(name)]


def _prune(target: str) -> None:
    """Keep 7 days, the newest of each of 12 months, and 7 copies of what other programs wrote."""
    place = directory(target)
    newest = sorted(_names(target), key=lambda name: (_revision(os.path.join(place, name)), name), reverse=True)
    daily = [name for name in newest if not _month(name)[1]]
    foreign = [name for name in newest if _month(name)[1]]
    monthly: dict[str, str] = {}
    for name in daily:
        monthly.setdefault(_month(name)[0], name)
    kept = {*daily[:DAYS], *foreign[:DAYS], *list(monthly.values())[:MONTHS]}
    for name in newest:
        if name not in kept:
            files.remove(os.path.join(place, name))


def _month(name: str) -> tuple[str, bool]:
    """The month of a backup's name, and whether it is a copy of what another program wrote."""
    match = _NAME.fullmatch(name)
    assert match is not None
    return match[1], match[2] is not None


def _revision(path: str) -> int:
    """The revision in a copy's first line; -1 when there is none, so that a broken copy is the first to go."""
    found = _REVISION.search(files.read_start(path))
    return int(found[1]) if found else -1


def good_copies(target: str) -> list[Copy]:
    """The copies that can be read to their end, newest revision first."""
    place = directory(target)
    paths = [previous_path(target), *(os.path.join(place, name) for name in _names(target))]
    copies = [copy for copy in map(_copy, paths) if copy]
    return sorted(copies, key=lambda copy: copy.revision, reverse=True)


def _copy(path: str) -> Copy | None:
    try:
        decoded = encoding.decoded(files.read(path)[0])
        StoredFacts(decoded.tables).check()
    except (OSError, encoding.Unreadable, Damaged):
        return None
    counts = {table: len(decoded.tables.get(table, ())) for table in RECORDS if table != "deleted"}
    return Copy(path, decoded.head.revision, decoded.head.at, counts)


def quarantine(target: str, data: bytes) -> str:
    """Copy a broken file aside, once for the same bytes; where it is now, or nothing when that failed."""
    path = f"{target}.damaged-{zlib.crc32(data):08x}"
    try:
        if not files.exists(path):
            files.write_over(path, data)
    except OSError:
        return ""
    return path


ONE = {table: "entry" if table == "entries" else table.removesuffix("s") for table in RECORDS}


def described(copy: Copy) -> str:
    """A copy in words: revision, time, what is in it, where."""
    counts = ", ".join(
        f"{number} {ONE[table] if number == 1 and table in ONE else table}"
        for table, number in copy.counts.items()
        if number
    )
    return f"revision {copy.revision} of {copy.at or 'an unknown time'} ({counts or 'empty'}) in {visible(copy.path)}"
