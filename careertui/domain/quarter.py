"""The quarter: how far goals moved in it."""

from datetime import date
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.goals import progress_on
from careertui.domain.records import Goal
from careertui.domain.reviews.dates import last_quarter_slot


class Movement(NamedTuple):
    """How far a goal is now, and how far it was at the quarter slot before."""

    now: int
    before: int
    since: date | None


def movement(career: Career, goal: Goal, today: date, slot: date | None = None) -> Movement:
    """Progress now against the newest quarter slot before today; in a review, before the slot reviewed."""
    since = last_quarter_slot(career, slot or today)
    return Movement(progress_on(goal, today), progress_on(goal, since) if since else 0, since)
