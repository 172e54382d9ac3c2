"""One check: what is answered so far and, where it is asked for, what it came to."""

from datetime import date

import msgspec

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import Outcome, checks_done, outcome
from careertui.domain.checks.resilience import Resilience, resilience, widest_gap
from careertui.domain.checks.taken import Answers, LastTaken, answers_of, in_hand, last_taken
from careertui.domain.records import PERCENT, Dimension

LOWEST = 2  # dimensions to work on


class CheckView(msgspec.Struct, frozen=True, kw_only=True):
    """The answers of the check in hand, 1 to 5 in the statements' order (None: open), of the last one, the result.

    The job-or-career check has an `outcome` (None while too much is open) and the percents of all that were done,
    oldest first; the resilience check all dimensions, self beside log, those rated lowest
    that are not at their best, and where self and log differ most. The rest is empty.
    """

    part: str
    answers: Answers
    is_done: bool = False
    last: LastTaken | None = None
    outcome: Outcome | None = None
    trend: tuple[int, ...] = ()
    dimensions: tuple[Resilience, ...] = ()
    lowest: tuple[Dimension, ...] = ()
    widest: Resilience | None = None

    @property
    def open(self) -> int:
        """How many statements are open."""
        return self.answers.count(None)


def check_view(
    career: Career, today: date, part: str, book: WeeksBook | None = None, *, result: bool = False
) -> CheckView:
    """The check in hand as of `today`; its result only where that is asked for."""
    seen = career.as_of(today)
    review = in_hand(seen, today, part)
    answers = answers_of(review, part)
    if not result:
        is_done = review is not None and review.done is not None
        return CheckView(part=part, answers=answers, is_done=is_done, last=last_taken(seen, today, part))
    if part == "jobcareer":
        trend = tuple(each.percent for _, each in checks_done(seen))
        return CheckView(part=part, answers=answers, outcome=outcome(answers), trend=trend)
    dimensions = resilience(seen, today, book)
    rated = [each for each in dimensions if each.self_rating is not None and each.self_rating < PERCENT]
    rated.sort(key=lambda each: each.self_rating or 0)
    lowest = tuple(each.dimension for each in rated[:LOWEST])
    return CheckView(part=part, answers=answers, dimensions=dimensions, lowest=lowest, widest=widest_gap(dimensions))
