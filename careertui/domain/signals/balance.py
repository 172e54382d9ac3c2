"""Balance and warning signs lately: what the last four weekly reviews say, none older than the look back."""

from datetime import date
from statistics import median
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.checks.resilience import LATELY, weekly_reviews
from careertui.domain.days import QUARTER_WEEKS
from careertui.domain.records import SIGNS, Review
from careertui.domain.season_days import counted_days
from careertui.domain.thresholds import Thresholds


class Balance(NamedTuple):
    """The median balance of the last 4 weekly reviews and of the last 13, and whether that is worth a word."""

    lately: float
    before: float
    is_low: bool

    @property
    def words(self) -> str:
        """Both in words."""
        return f"{lately_words(self.lately)}, {self.before:g} before"


def lately_words(lately: float) -> str:
    """The median balance of the newest weekly reviews, in words."""
    return f"{lately:g} of 9 lately"


def balance_rule(limits: Thresholds) -> str:
    """When the balance is worth a word, as a sentence."""
    return (
        f"The median balance of the last four weekly reviews, none older than {limits.lately_weeks} weeks, is"
        f" {limits.balance_low:g} or less, or {limits.balance_drop:g} or more below that of the last thirteen."
    )


def lately(career: Career, today: date) -> list[Review]:
    """The last four weekly reviews done, oldest first, as far as they lie within the weeks looked back on."""
    return [review for review in weekly_reviews(career)[-LATELY:] if _is_near(career, review, today)]


def _is_near(career: Career, review: Review, today: date) -> bool:
    return counted_days(career.seasons, review.slot, today) <= 7 * career.settings.thresholds.lately_weeks


def balances(reviews: list[Review]) -> list[int]:
    """The balance answers of weekly reviews, oldest first."""
    return [review.scores.balance for review in reviews if review.scores.balance is not None]


def balance_of(career: Career, today: date) -> Balance | None:
    """How the balance stands; None while fewer than four reviews within the look back answered it."""
    answered = [review for review in weekly_reviews(career) if review.scores.balance is not None]
    last = [review for review in answered[-LATELY:] if _is_near(career, review, today)]
    if len(last) < LATELY:
        return None
    limits = career.settings.thresholds
    now, before = median(balances(last)), median(balances(answered[-QUARTER_WEEKS:]))
    return Balance(now, before, now <= limits.balance_low or now <= before - limits.balance_drop)


def flagged(reviews: list[Review]) -> dict[str, int]:
    """How many of some weekly reviews flagged each warning sign, the most frequent first; none where never."""
    counts = {word: sum(letter in review.scores.signs for review in reviews) for letter, word in SIGNS.items()}
    return {word: count for word, count in sorted(counts.items(), key=lambda each: -each[1]) if count}


def weeks_with_signs(reviews: list[Review]) -> int:
    """How many of some weekly reviews flagged any warning sign."""
    return sum(bool(review.scores.signs) for review in reviews)
