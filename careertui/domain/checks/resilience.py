"""Resilience: what the log says of each dimension, 0 to 100, to stand beside the self-rating; no overall score."""

from collections.abc import Sequence
from datetime import date
from statistics import mean
from typing import NamedTuple

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.checks.job_or_career import rating_percent
from careertui.domain.evidence.evidence import Evidence, due_after
from careertui.domain.evidence.readiness import readiness
from careertui.domain.records import DIMENSIONS, Dimension, Review
from careertui.domain.reviews.dates import share_done
from careertui.domain.rounding import half_up
from careertui.domain.weeks import CONSISTENCY_WEEKS, HabitWeeks

LATELY = 4  # weekly reviews that say how it has been lately
EXPERIMENT_MONTHS = 6  # for which a closed experiment counts, season days added


class Resilience(NamedTuple):
    """One dimension: the newest self-rating and what the log says, each 0 to 100; None where there is no data."""

    dimension: Dimension
    self_rating: int | None
    log: int | None


def quota_share(weeks: HabitWeeks) -> float | None:
    """Ticks of quota over the last 12 weeks that counted, 0 to 1; at most: the share of weeks that were kept."""
    states = weeks.closed
    closed = [index for index, state in states.items() if state in ("met", "missed")][-CONSISTENCY_WEEKS:]
    if not closed:
        return None
    if weeks.habit.limit == "at_most":
        return sum(states[index] == "met" for index in closed) / len(closed)
    wanted = sum(weeks.quota(index) for index in closed)
    return sum(min(weeks.count(index), weeks.quota(index)) for index in closed) / wanted


def weekly_reviews(career: Career) -> list[Review]:
    """The weekly reviews done, oldest first."""
    return [review for review in career.reviews if review.kind == "week" and review.done]


def _habits(career: Career, today: date, book: WeeksBook) -> dict[str, float]:
    """The mean share of each dimension's live habits, 0 to 100."""
    shares: dict[str, list[float]] = {}
    for habit in career.live_habits:
        share = quota_share(book.of(career, habit, today))
        if share is not None:
            shares.setdefault(habit.dimension, []).append(100 * share)
    return {dimension: mean(values) for dimension, values in shares.items()}


def _others(career: Career, evidence: Evidence, today: date) -> dict[str, float]:
    """What beside habits speaks for a dimension, 0 to 100."""
    found: dict[str, float] = {}
    people, all_people = evidence.share_good(career.assets_of("person"))
    if all_people:
        found["relate"] = 100 * people / all_people
    experiments = [goal for goal in career.goals if goal.kind == "experiment"]
    has_habit = any(habit.dimension == "experiment" for habit in career.live_habits)
    if experiments or has_habit:
        ends = [end.on for goal in experiments for end in goal.ends]
        closed = any(today <= due_after(career, on, EXPERIMENT_MONTHS, today) for on in ends)
        found["experiment"] = 100.0 if closed else 0.0
    ready = readiness(evidence)
    if ready.all:
        found["prepare"] = 100 * ready.fresh / ready.all
    if last := weekly_reviews(career)[-LATELY:]:
        found["protect"] = 100.0 - 100 / LATELY * sum(bool(review.scores.signs) for review in last)
    return found


def resilience(career: Career, today: date, book: WeeksBook | None = None) -> tuple[Resilience, ...]:
    """All seven dimensions as of `today`."""
    seen = career.as_of(today)
    habits = _habits(seen, today, book or WeeksBook())
    others = _others(seen, Evidence(seen, today), today)
    done, owed = share_done(seen, today)
    logs = {name: _mean([table[name] for table in (habits, others) if name in table]) for name in DIMENSIONS}
    logs["reflect"] = _mean([100 * done / owed]) if owed else None
    ratings = _ratings(seen)
    return tuple(Resilience(name, ratings.get(name), logs[name]) for name in DIMENSIONS)


def _mean(values: Sequence[float]) -> int | None:
    return half_up(mean(values)) if values else None


def newest_rated(career: Career) -> Review | None:
    """The newest check that was done and rates resilience."""
    rated = [review for review in career.reviews if review.done and any(review.scores.resilience)]
    return max(rated, key=lambda review: review.done or review.slot, default=None)


def _ratings(career: Career) -> dict[str, int]:
    """The newest self-ratings, 0 to 100."""
    newest = newest_rated(career)
    pairs = zip(DIMENSIONS, newest.scores.resilience if newest else (), strict=False)
    return {name: rating_percent(answer) for name, answer in pairs if answer is not None}


def widest_gap(dimensions: Sequence[Resilience]) -> Resilience | None:
    """Where self and log differ most, the first of several; None where they do not."""
    both = [each for each in dimensions if each.self_rating is not None and each.log is not None]
    widest = max(both, key=_gap, default=None)
    return widest if widest and _gap(widest) else None


def _gap(each: Resilience) -> int:
    return abs((each.self_rating or 0) - (each.log or 0))
