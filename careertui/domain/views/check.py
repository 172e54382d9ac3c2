"""One check: what is answered so far and, where it is asked for, what it came to."""

from datetime import date

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import PARTS, Outcome, checks_done, outcome
from careertui.domain.checks.resilience import Resilience, resilience
from careertui.domain.records import Dimension
from careertui.domain.reviews.dates import review_of

LOWEST = 2  # dimensions to work on


class CheckView(msgspec.Struct, frozen=True, kw_only=True):
    """A check's answers, 1 to 5 in the statements' order (None: open), and its result.

    The job-or-career check has an `outcome` (None while too much is open) and the percents of all that were done,
    oldest first; the resilience check all dimensions, self beside log, and those rated lowest. The rest is empty.
    """

    part: str
    answers: tuple[int | None, ...]
    outcome: Outcome | None = None
    trend: tuple[int, ...] = ()
    dimensions: tuple[Resilience, ...] = ()
    lowest: tuple[Dimension, ...] = ()


def check_view(
    career: Career, today: date, part: str, slot: date, book: WeeksBook | None = None, *, result: bool = False
) -> CheckView:
    """The check of a day as of `today`; its result only where that is asked for."""
    seen = career.as_of(today)
    answers = _answers(seen, part, slot)
    if not result:
        return CheckView(part=part, answers=answers)
    if part == "jobcareer":
        trend = tuple(each.percent for _, each in checks_done(seen))
        return CheckView(part=part, answers=answers, outcome=outcome(answers), trend=trend)
    dimensions = resilience(seen, today, book)
    rated = [each for each in dimensions if each.self_rating is not None]
    rated.sort(key=lambda each: each.self_rating or 0)
    lowest = tuple(each.dimension for each in rated[:LOWEST])
    return CheckView(part=part, answers=answers, dimensions=dimensions, lowest=lowest)


def _answers(career: Career, part: str, slot: date) -> tuple[int | None, ...]:
    review = review_of(career, "check", slot)
    given: tuple[int | None, ...] = getattr(review.scores, part) if review else ()
    return tuple(given[number] if number < len(given) else None for number in range(PARTS[part]))
