"""Two checks, questions of our own and no psychological test: what their answers come to."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from careertui.domain.career import Career
from careertui.domain.records import DIMENSIONS, Review

STATEMENTS = 12
PARTS = {"jobcareer": STATEMENTS, "resilience": len(DIMENSIONS)}  # how many statements each check has
REVERSED = range(4, 8)  # statements 5 to 8: the more it is me, the fewer points
MOST_OPEN = 2
Focus = Literal["job", "between", "career"]


class Outcome(NamedTuple):
    """A job-or-career check: percent, which of three it is, and the numbers (from 0) of the two lowest statements."""

    percent: int
    focus: Focus
    lowest: tuple[int, ...]


def points(statement: int, answer: int) -> int:
    """The points, 0 to 4, of an answer 1 to 5."""
    return 5 - answer if statement in REVERSED else answer - 1


def outcome(answers: Sequence[int | None]) -> Outcome | None:
    """What twelve answers come to; None while more than two are open."""
    given = [(number, points(number, answer)) for number, answer in enumerate(answers) if answer is not None]
    if len(given) < STATEMENTS - MOST_OPEN:
        return None
    percent = round(100 * sum(score for _, score in given) / (4 * len(given)))
    focus: Focus = "job" if percent < 40 else "between" if percent < 65 else "career"
    lowest = tuple(number for number, _ in sorted(given, key=lambda each: (each[1], each[0]))[:2])
    return Outcome(percent, focus, lowest)


def rating_percent(answer: int) -> int:
    """A self-rating 1 to 5 as 0 to 100."""
    return (answer - 1) * 25


def checks_done(career: Career) -> list[tuple[Review, Outcome]]:
    """All job-or-career checks with a result, oldest first: the trend."""
    return [
        (review, found)
        for review in career.reviews
        if review.kind == "check" and review.done and (found := outcome(review.scores.jobcareer))
    ]
