"""Seasons: those that are over, the one that is on, and those planned."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.records import Span


class SeasonRow(msgspec.Struct, frozen=True, kw_only=True):
    """One season, from its first day to its last (None: it has no end yet), and how it stands."""

    id: str
    start: date
    end: date | None
    reason: str
    state: Literal["over", "on", "planned"]


class SeasonsView(msgspec.Struct, frozen=True):
    """All seasons, oldest first."""

    today: date
    seasons: tuple[SeasonRow, ...]


def seasons_view(career: Career, today: date) -> SeasonsView:
    """All seasons entered as of `today`, planned ones too."""
    return SeasonsView(today, tuple(_row(span, today) for span in career.as_of(today).seasons))


def _row(span: Span, today: date) -> SeasonRow:
    is_over = span.end is not None and span.end < today
    return SeasonRow(
        id=span.id,
        start=span.start,
        end=span.end,
        reason=span.reason,
        state="planned" if span.start > today else "over" if is_over else "on",
    )
