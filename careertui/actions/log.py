"""The log: one dated line, a win or a note."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.change import Change, Edit
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.records import Entry
from careertui.domain.text import checked_text


def add_entry(
    career: Career,
    today: date,
    *,
    id: str,
    kind: Literal["win", "note"],
    text: str,
    day: date | None = None,
    side: Literal["career", "job"] = "career",
) -> Change:
    """A line of the log, on `day` (today unless given), which can't lie ahead."""
    text = checked_text(text)
    day = day or today
    if day > today:
        raise Refused(
            f"{day_words(day, today)} is still to come; a {kind} can be logged from that day on.", field="day"
        )
    entry = Entry(id=id, created=today, date=day, kind=kind, text=text, side=side)
    return Change(
        f"Logged a {kind} on {day_words(day, today)}", (Edit("entries", id, (), after=msgspec.to_builtins(entry)),)
    )
