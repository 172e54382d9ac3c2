"""Readiness: how many safeguards are fresh should the job end today, and until when the last layoff drill counts."""

from datetime import date
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.days import ago
from careertui.domain.evidence.evidence import Evidence, due_after


class Readiness(NamedTuple):
    """Safeguards that are fresh or soon, of all that count yet; the last drill, days since (None: never), until when
    it counts.
    """

    fresh: int
    all: int
    drill: date | None
    rehearsed_days: int | None
    drill_due: date | None

    @property
    def rehearsed(self) -> str:
        """When the last drill was, in words."""
        return "never rehearsed" if self.rehearsed_days is None else f"rehearsed {ago(self.rehearsed_days)}"

    @property
    def words(self) -> str:
        """`ready 8 of 10, rehearsed 141 days ago`; empty where there is no safeguard."""
        return f"ready {self.fresh} of {self.all}, {self.rehearsed}" if self.all else ""


def readiness(evidence: Evidence) -> Readiness:
    """How ready I'd be if the job ended on the evidence's day."""
    career, today = evidence.career, evidence.today
    fresh, safeguards = evidence.share_good(career.assets_of("safeguard"))
    drill = last_drill(career)
    months = career.settings.thresholds.drill_months
    due = due_after(career, drill, months, today) if drill else None
    return Readiness(fresh, safeguards, drill, max(0, (today - drill).days) if drill else None, due)


def last_drill(career: Career) -> date | None:
    """The day of the newest drill."""
    return next((entry.date for entry in reversed(career.entries) if entry.kind == "drill"), None)
