"""The win of a weekly review: typed, it is a line of the log; or one of the week's wins is picked.

The review keeps the text, and the id of the line that it became where it was typed, so that changing it changes that
line.
"""

from datetime import date

from careertui.domain.career import Career
from careertui.domain.records import Entry, Review
from careertui.domain.reviews.dates import DAYS_TO_SLOT, home_slot
from careertui.domain.reviews.question import Option
from careertui.domain.text import folded

WIN, PICKED_WIN = "win", "win_pick"
ENTRY = "win_entry"  # under this key the review's answers keep the id of the line that was typed
MOST = 9  # wins to pick from, as many as there are digits


def week_of(career: Career, slot: date) -> tuple[date, date]:
    """The first and the last day of the week that a weekly review is of."""
    last = home_slot(career, "week", slot)
    return last - DAYS_TO_SLOT, last


def logged_win(career: Career, review: Review | None) -> Entry | None:
    """The line that a review's win became; None where it was picked, or the line was deleted."""
    id = review.answers.get(ENTRY, "") if review else ""
    return next((entry for entry in career.entries if entry.id == id and entry.kind == "win"), None) if id else None


def other_wins(career: Career, review: Review | None, slot: date) -> list[Entry]:
    """The week's wins that were logged elsewhere, newest first."""
    (first, last), own = week_of(career, slot), logged_win(career, review)
    return [
        each for each in reversed(career.entries) if each.kind == "win" and first <= each.date <= last and each != own
    ]


def win_options(career: Career, review: Review | None, slot: date) -> tuple[Option, ...]:
    """The week's wins to pick from."""
    wins = other_wins(career, review, slot)[:MOST]
    return tuple(Option(str(number), each.id, each.text) for number, each in enumerate(wins, 1))


def same_win(career: Career, review: Review | None, slot: date, text: str) -> Entry | None:
    """The week's win with this very text; None where it is another one."""
    wanted = folded(text.strip())
    found = (each for each in other_wins(career, review, slot) if folded(each.text.strip()) == wanted)
    return next(found, None) if wanted else None


def told_win(career: Career, review: Review | None) -> str:
    """The win as it stands now: a line that was typed here may have been changed in the log."""
    own = logged_win(career, review)
    return own.text if own else review.answers.get(WIN, "") if review else ""


def picked_win(career: Career, review: Review | None, slot: date) -> str:
    """The id of the week's win that was picked; empty where it was typed, or none stands."""
    if logged_win(career, review):
        return ""
    found = same_win(career, review, slot, told_win(career, review))
    return found.id if found else ""
