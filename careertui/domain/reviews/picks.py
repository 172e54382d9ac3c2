"""What a quarterly review picks for the next quarter: at most three goals, five habits and one experiment."""

from datetime import date
from typing import NamedTuple

from careertui.domain.career import Career
from careertui.domain.days import short_day
from careertui.domain.goals import active
from careertui.domain.records import Goal, Habit, Review
from careertui.domain.reviews.dates import slots_until
from careertui.domain.reviews.question import About, Group
from careertui.domain.text import number_word

MOST: dict[Group, int] = {"goals": 3, "habits": 5, "experiments": 1}
PICKED = "yes"


class Picks(NamedTuple):
    """What a review picked, as it stands now; what was deleted since is left out."""

    review: Review
    focus: str
    goals: tuple[Goal, ...]
    habits: tuple[Habit, ...]
    experiments: tuple[Goal, ...]


def group_of(career: Career, id: str) -> Group | None:
    """To which of the three groups a goal or a habit belongs; None where there is no such."""
    for goal in career.goals:
        if goal.id == id:
            return "experiments" if goal.kind == "experiment" else "goals"
    return "habits" if any(habit.id == id for habit in career.habits) else None


def to_pick(career: Career, group: Group, review: Review | None) -> tuple[Goal | Habit, ...]:
    """What may be picked: the active goals and experiments, the live habits; and what was picked and ended since."""
    ids = picked_ids(review)
    if group == "habits":
        return tuple(habit for habit in career.habits if not habit.is_retired or habit.id in ids)
    kind = "experiment" if group == "experiments" else "step"
    ended = (goal for goal in career.goals if not goal.is_active and goal.id in ids)
    return tuple(goal for goal in (*active(career), *ended) if goal.kind == kind)


def picked_ids(review: Review | None) -> tuple[str, ...]:
    """The ids of all that a review picked."""
    answers = review.answers if review else {}
    found = ((About.of(key), value) for key, value in answers.items())
    return tuple(about.id for about, value in found if about and about.thing == "pick" and value == PICKED)


def newest_picks(career: Career, before: date | None = None) -> Picks | None:
    """The focus and the picks of the newest quarterly or annual review done, of a slot before a day where it is given.

    None where there are neither.
    """
    done = [
        review
        for review in career.reviews
        if review.kind in ("quarter", "year") and review.done and (before is None or review.slot < before)
    ]
    if not done:
        return None
    review = max(done, key=lambda each: (each.slot, each.kind == "year"))
    ids = picked_ids(review)
    goals = [goal for goal in career.goals if goal.id in ids]
    picks = Picks(
        review=review,
        focus=review.answers.get("focus", ""),
        goals=tuple(goal for goal in goals if goal.kind == "step"),
        habits=tuple(habit for habit in career.habits if habit.id in ids),
        experiments=tuple(goal for goal in goals if goal.kind == "experiment"),
    )
    return picks if picks.focus or ids else None


def quarters_ago(career: Career, picks: Picks, today: date) -> int:
    """How many quarters ended since these were picked for one; 0 while it is theirs."""
    return sum(picks.review.slot < slot <= today for slot in slots_until(career, "quarter", today))


def picked_words(career: Career, picks: Picks, today: date) -> str:
    """`picked 1 Mar, two quarters ago` of picks that are older than their quarter; empty while it is theirs."""
    ago = quarters_ago(career, picks, today)
    if not ago:
        return ""
    when = f"picked {short_day(picks.review.done or picks.review.slot, today)}"
    return f"{when}, for last quarter" if ago == 1 else f"{when}, {number_word(ago)} quarters ago"
