"""Small actions and files for the store's tests."""

import re
import zlib
from datetime import date
from pathlib import Path
from typing import Any

from careertui.domain.career import Career
from careertui.domain.change import Change, Edit
from careertui.domain.errors import Refused
from careertui.domain.records import TickYear
from careertui.store.encoding import Tables, decoded
from careertui.store.store import Action, Store

TODAY = date(2026, 9, 7)
NOON = 1_788_782_400.0  # 2026-09-07T12:00:00Z
DAY_SECONDS = 86_400.0
HABIT = "01J0000000000000000000HAB1"
OTHER = "01J0000000000000000000HAB2"


def habit(id: str = HABIT, name: str = "Read", **fields: Any) -> dict[str, Any]:
    day = "2026-09-01"
    return {"id": id, "created": day, "name": name, "quotas": [{"since": day, "n": 3}], "start": day, **fields}


def add_habit(id: str = HABIT, name: str = "Read", **fields: Any) -> Action:
    change = Change(f"Added {name}", (Edit("habits", id, (), after=habit(id, name, **fields)),))
    return lambda career: change


def tick(day: str = "2026-09-07", n: int = 1, id: str = HABIT) -> Action:
    change = Change(f"Ticked {day}", (Edit("ticks", f"{id}:{day[:4]}", ("days", day[5:]), after=n),))
    return lambda career: change


def untick(day: str = "2026-09-07", id: str = HABIT) -> Action:
    return lambda career: Change(f"Unticked {day}", (Edit("ticks", f"{id}:{day[:4]}", ("days", day[5:])),))


def rename(name: str, id: str = HABIT) -> Action:
    """Rename a habit; refused when it is not there any more."""

    def action(career: Career) -> Change:
        if not any(habit.id == id for habit in career.habits):
            raise Refused("There is no such habit any more.")
        return Change(f"Renamed to {name}", (Edit("habits", id, ("name",), after=name),))

    return action


def delete(id: str = HABIT) -> Action:
    return lambda career: Change("Deleted the habit", (Edit("habits", id, ()),))


class Clock:
    """Seconds since 1970 that stand still until they are moved."""

    def __init__(self, now: float = NOON) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def store_at(path: Path, clock: Clock | None = None) -> Store:
    return Store(path, clock=clock or Clock())


def ticks_in(path: Path, id: str = HABIT) -> dict[int, TickYear]:
    """What a reader who never saw the file before finds."""
    return dict(Store(path).snapshot().career.ticks(id))


def tables_in(path: Path) -> Tables:
    return decoded(path.read_bytes()).tables


def signed(data: bytes) -> bytes:
    """Bytes of a data file with the checksum that they should have, whatever else is wrong with them."""
    found = re.search(rb'"checksum":"(\w{8})"', data)
    assert found is not None
    blank = data[: found.start(1)] + b"00000000" + data[found.end(1) :]
    return data[: found.start(1)] + f"{zlib.crc32(blank):08x}".encode() + data[found.end(1) :]
