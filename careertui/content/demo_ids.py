"""Ids of the demo career: the same on every machine, made like real ones and readable in the file."""

import re
from datetime import UTC, date, datetime

from careertui.domain.records import ID_ALPHABET

_STAMP_LENGTH, _NAME_LENGTH = 10, 16
_NAME = re.compile(f"[{ID_ALPHABET}]{{1,{_NAME_LENGTH}}}")


def demo_id(created: date, name: str) -> str:
    """A ULID of the day's first millisecond (UTC) with a name, padded with zeros, where others have chance.

    Ids sort by the day they were made, as real ones do. Raises ValueError for a name of other characters.
    """
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name} is no name of 1 to {_NAME_LENGTH} characters from {ID_ALPHABET}")
    stamp = int(datetime(created.year, created.month, created.day, tzinfo=UTC).timestamp()) * 1000
    digits = [ID_ALPHABET[stamp >> 5 * place & 31] for place in reversed(range(_STAMP_LENGTH))]
    return "".join(digits) + name.rjust(_NAME_LENGTH, "0")
