"""What is due, in words; apart, because Today says it before anything of a review is derived."""

from datetime import date

from careertui.domain.days import short_day
from careertui.domain.reviews.dates import WINDOW_DAYS, Pending
from careertui.domain.text import counted

NAMES = {"week": "Weekly review", "quarter": "Quarterly review", "year": "Annual review", "check": "Check"}
SHORT_NAMES = {"week": "weekly", "quarter": "quarterly", "year": "annual"}


def due_words(review: Pending, today: date) -> str:
    """What is due and since when: `Annual review for 31 Aug · 7 days over`."""
    slot = review.slot
    name = short_day(slot, today)
    day = f"{slot:%A}" if review.kind == "week" and -WINDOW_DAYS["week"] <= review.days < 7 else name
    days = counted(abs(review.days), "day")
    when = "today" if not review.days else f"{days} over" if review.days > 0 else f"open, {days} to go"
    return f"{NAMES[review.kind]} for {day} · {when}"
