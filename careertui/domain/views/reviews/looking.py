"""What a review looks back to and ahead with: the answers of the last one, its drill, and what it picked."""

from careertui.domain.days import ago, day_words
from careertui.domain.drill_text import drill_counts, drill_of
from careertui.domain.goals import goal_state, short_title
from careertui.domain.records import Entry, Review
from careertui.domain.reviews.dates import review_of
from careertui.domain.reviews.drill import drill_entry, missing_parts, open_drill_words
from careertui.domain.reviews.picks import newest_picks, picked_words
from careertui.domain.views.reviews.period import Fact, Period, one_fact


def _review(period: Period) -> Review | None:
    return review_of(period.career, period.kind, period.slot)


# The drill


def last_drill(period: Period) -> list[Fact]:
    """The newest drill but this review's own: when it was, and what it came to."""
    own = drill_entry(period.career, _review(period))
    drills = [entry for entry in period.career.entries if entry.kind == "drill" and entry != own]
    if not drills:
        return [Fact("Last drill", "never")]
    entry = drills[-1]
    found = drill_of(entry.text)
    days = (period.today - entry.date).days
    when = f"{day_words(entry.date, period.today)}, {ago(days)}" if days else "today"
    then = [
        drill_counts(period.career, entry).words,
        *([found.scenario] if found.scenario else []),
        *([", ".join(found.calls)] if found.calls else []),
        *([f"runway {found.runway}"] if found.runway else []),
    ]
    return [
        Fact("Last drill", when),
        Fact("Then", " · ".join(then), most=2),
    ]


def this_drill(period: Period) -> list[Fact]:
    """Whether this review's drill is in the log, and what is missing where it is not."""
    review = _review(period)
    entry = drill_entry(period.career, review)
    if entry is not None:
        return [Fact("This drill", f"in the log, {_when(entry, period)} · {drill_counts(period.career, entry).words}")]
    answers = review.answers if review else {}
    words = open_drill_words(answers)
    if words or not missing_parts(answers):
        return [Fact("This drill", words or "was deleted in the log; an answer changed writes it anew")]
    return [Fact("This drill", "goes to the log once all four lines are answered")]


def _when(entry: Entry, period: Period) -> str:
    return "today" if entry.date == period.today else day_words(entry.date, period.today)


# Picks


def picked_before(period: Period) -> list[Fact]:
    """What the last quarter was for and which goals it picked, as they stand now."""
    picks = newest_picks(period.career, period.slot)
    if picks is None:
        return []
    goals = [f"{short_title(goal)}, {goal_state(goal, period.today)}" for goal in (*picks.goals, *picks.experiments)]
    old = picked_words(period.career, picks, period.quarter.start if period.quarter else period.slot)
    return [
        *one_fact("Picks", old[:1].upper() + old[1:]),
        *one_fact("Last focus", picks.focus),
        *([Fact("Picked", " · ".join(goals), most=2)] if goals else []),
    ]


# Looking out


def trends(period: Period) -> list[Fact]:
    """The trend that the last review saw, and what was to be done about it."""
    before = [
        review
        for review in period.career.reviews
        if review.kind in ("quarter", "year") and review.done and review.slot < period.slot
    ]
    answers = before[-1].answers if before else {}
    return [*one_fact("Last time", answers.get("trend", "")), *one_fact("And so", answers.get("so_i", ""))]


def scan(period: Period) -> list[Fact]:
    """The habits that look out, so that their lack is seen."""
    names = [habit.name for habit in period.career.live_habits if habit.dimension == "scan"]
    return [Fact("Scan", ", ".join(names) if names else "no habit of yours looks out yet")]
