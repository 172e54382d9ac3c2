"""Ids for new records: 26 characters, unique without coordination, in the order in which they were made (a ULID)."""

import os
import time
from _thread import allocate_lock  # what threading.Lock is, without importing threading

from careertui.domain.records import ID_ALPHABET

_RANDOM_BITS = 80

_lock = allocate_lock()
_last = 0


def new_id(now_ms: int | None = None) -> str:
    """A new id from the time (`now_ms`: ms since 1970) and chance; later calls in this process give greater ids."""
    global _last
    milliseconds = time.time_ns() // 1_000_000 if now_ms is None else now_ms
    fresh = milliseconds << _RANDOM_BITS | int.from_bytes(os.urandom(_RANDOM_BITS // 8))
    with _lock:
        _last = number = fresh if fresh > _last else _last + 1
    return "".join(ID_ALPHABET[number >> shift & 31] for shift in range(125, -5, -5))
