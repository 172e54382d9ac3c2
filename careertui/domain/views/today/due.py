"""What is due as lines: Today and Reviews say it alike."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.reviews.dates import Kind, Pending, pending
from careertui.domain.reviews.due_words import due_words


class DueLine(msgspec.Struct, frozen=True, kw_only=True):
    """A review to do: its slot, the day it is due, the days past it (negative while it is open), and all in words."""

    kind: Kind
    slot: date
    due: date
    days: int
    state: Literal["open", "due", "overdue"]
    words: str


def due_lines(career: Career, today: date) -> tuple[DueLine, ...]:
    """All pending reviews as of `today`: year, quarter, week."""
    return tuple(_line(each, today) for each in pending(career, today))


def _line(each: Pending, today: date) -> DueLine:
    return DueLine(
        kind=each.kind,
        slot=each.slot,
        due=each.due,
        days=each.days,
        state=each.state,
        words=due_words(each, today),
    )
