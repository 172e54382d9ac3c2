"""Which review may be answered: the one that is due, its draft while it is the newest, and a done one for a week."""

from datetime import date, timedelta

from careertui.domain.career import Career
from careertui.domain.days import day_words
from careertui.domain.records import Goal
from careertui.domain.reviews.dates import Kind, newest_slot, pending, review_of
from careertui.domain.reviews.due_words import NAMES
from careertui.domain.reviews.question import KEEP, MARKS, Option

EDITABLE_DAYS = 7


def review_name(kind: str, slot: date, today: date) -> str:
    """`Weekly review for Sun 6 Sep`."""
    return f"{NAMES[kind]} for {day_words(slot, today)}"


def closed_because(career: Career, today: date, kind: Kind, slot: date) -> str:
    """Why a review can't be answered as of `today`, as a sentence; empty where it can."""
    seen = career.as_of(today)
    review = review_of(seen, kind, slot)
    name = f"{NAMES[kind].lower()} for {day_words(slot, today)}"
    if review is None:
        is_due = any((each.kind, each.slot) == (kind, slot) for each in pending(seen, today))
        return "" if is_due else f"There is no {name} to do now."
    if review.done and today > review.done + timedelta(days=EDITABLE_DAYS):
        return (
            f"The {name} was done on {day_words(review.done, today)} and could be changed for {EDITABLE_DAYS} days;"
            " it can be read."
        )
    if review.done is None and slot != newest_slot(seen, kind, today):
        return f"The {name} was left a draft and is history now; it can be read."
    return ""


MARK_DOES = {"move": "move it", "done": "close it", "drop": "drop it", "start": "start it"}


def undone_mark(goal: Goal, mark: str, since: date) -> str:
    """What a goal's mark calls for and has not happened since the review was begun; empty where it says it all."""
    has_happened = {
        "move": any(move.on >= since for move in goal.moves),
        "done": goal.is_closed,
        "drop": goal.is_closed,
        "start": goal.status != "idea",
    }
    return "" if has_happened.get(mark, True) else MARK_DOES[mark]


def mark_options(goal: Goal) -> tuple[Option, ...]:
    """What can be said of a goal in a review: an idea is kept, dropped or started, any other one marked."""
    return KEEP if goal.status == "idea" else MARKS
