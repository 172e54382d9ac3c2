"""Two checks, questions of our own and no psychological test: what their answers come to."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from careertui.domain.career import Career
from careertui.domain.records import DIMENSIONS, HIGHEST_RATING, STATEMENTS, Review
from careertui.domain.rounding import half_up

MOST_OPEN = 2
PARTS = {"jobcareer": STATEMENTS, "resilience": len(DIMENSIONS)}  # the statements of each check
FEWEST = {"jobcareer": STATEMENTS - MOST_OPEN, "resilience": 1}  # answers without which it says nothing
BEST = HIGHEST_RATING - 1  # points of a statement
REVERSED = range(4, 8)  # statements 5 to 8: the more it is me, the fewer points
LOWEST_SHOWN = 2
Focus = Literal["job", "between", "career"]
BETWEEN_FROM, CAREER_FROM = 40, 65  # percent
FOCUS_WORDS: dict[Focus, str] = {"job": "job-focused", "between": "in between", "career": "career-focused"}


class Outcome(NamedTuple):
    """A job-or-career check: percent, which of three it is, and the numbers (from 0) of the lowest.

    Those are two at most, and none that is at its best.
    """

    percent: int
    focus: Focus
    lowest: tuple[int, ...]


def points(statement: int, answer: int) -> int:
    """The points, 0 to 4, of an answer 1 to 5."""
    return HIGHEST_RATING - answer if statement in REVERSED else answer - 1


def outcome(answers: Sequence[int | None]) -> Outcome | None:
    """What twelve answers come to; None while more than two are open."""
    given = [(number, points(number, answer)) for number, answer in enumerate(answers) if answer is not None]
    if len(given) < FEWEST["jobcareer"]:
        return None
    percent = half_up(100 * sum(score for _, score in given) / (BEST * len(given)))
    focus: Focus = "job" if percent < BETWEEN_FROM else "between" if percent < CAREER_FROM else "career"
    low = sorted((each for each in given if each[1] < BEST), key=lambda each: (each[1], each[0]))
    lowest = tuple(number for number, _ in low[:LOWEST_SHOWN])
    return Outcome(percent, focus, lowest)


def rating_percent(answer: int) -> int:
    """A self-rating 1 to 5 as 0 to 100."""
    return (answer - 1) * 100 // (HIGHEST_RATING - 1)


def checks_done(career: Career) -> list[tuple[Review, Outcome]]:
    """All job-or-career checks with a result, oldest first by the day on which they were done: the trend."""
    found = [
        (review, result)
        for review in career.reviews
        if review.kind == "check" and review.done and (result := outcome(review.scores.jobcareer))
    ]
    return sorted(found, key=lambda each: each[0].done or each[0].slot)
