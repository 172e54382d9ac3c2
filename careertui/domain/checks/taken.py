"""Which check is gone on with, and what the last one said: a check is dated by the day on which it is done."""

from datetime import date, timedelta
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import FEWEST, PARTS
from careertui.domain.records import Review

TAKEN_UP_DAYS = 7  # for which an undone check is gone on with; after them it is history

Answers = tuple[int | None, ...]


class LastTaken(NamedTuple):
    """The answers of the last check that was done, and its day."""

    day: date
    answers: Answers


def answers_of(review: Review | None, part: str) -> Answers:
    """One part's answers in the statements' order; None for each that is open."""
    given: Answers = getattr(review.scores, part) if review else ()
    return tuple(given[number] if number < len(given) else None for number in range(PARTS[part]))


def answered(review: Review | None, part: str) -> int:
    """How many statements of a part are answered."""
    return sum(each is not None for each in answers_of(review, part))


def in_hand(career: Career, today: date, part: str) -> Review | None:
    """The check that the next answer belongs to: an undone one of the last days, else today's; None for a new one."""
    checks = [review for review in career.as_of(today).reviews if review.kind == "check"]
    drafts = [each for each in checks if each.done is None and today <= each.created + timedelta(days=TAKEN_UP_DAYS)]
    begun = [each for each in drafts if answered(each, part)]
    todays = [each for each in checks if each.slot == today]
    return next(iter([*reversed(begun), *todays, *reversed(drafts)]), None)


def last_taken(career: Career, today: date, part: str) -> LastTaken | None:
    """The last check of a part that was done before the one in hand."""
    now = in_hand(career, today, part)
    done = [
        review
        for review in career.as_of(today).reviews
        if review.kind == "check" and review.done and review != now and answered(review, part) >= FEWEST[part]
    ]
    newest = max(done, key=lambda review: review.done or review.slot, default=None)
    return LastTaken(newest.done or newest.slot, answers_of(newest, part)) if newest else None
