"""Today in a few numbers, for shell prompts and status bars: asked for often, so nothing else is derived for it."""

from datetime import date

import msgspec

from careertui.domain.career import Career
from careertui.domain.days import week_index
from careertui.domain.reviews.dates import pending
from careertui.domain.weeks import HabitWeeks


class ShortView(msgspec.Struct, frozen=True):
    """This week's live at-least habits, how many of them are met, and how many of all are at risk or out of reach.

    `overdue_days` is how long the most overdue review waits, 0 where none does or where a card hides what is due.
    """

    live: int
    met: int
    in_danger: int
    overdue_days: int = 0


def short_view(career: Career, today: date) -> ShortView:
    """The numbers as of `today`; of the ticks only the years are read that the running weeks and the starts touch."""
    seen = career.as_of(today)
    week_start = seen.settings.week_start
    this = week_index(today, week_start)
    live = met = in_danger = 0
    for habit in seen.habits:
        weeks = HabitWeeks(habit, seen.ticks(habit.id), seen.seasons, today, week_start)
        if weeks.is_live(this):
            if habit.limit == "at_least":
                live += 1
                met += weeks.state(this) == "met"
            in_danger += weeks.risk in ("at_risk", "unreachable")
    return ShortView(live, met, in_danger, _overdue_days(seen, today))


def _overdue_days(career: Career, today: date) -> int:
    days = max((each.days for each in pending(career, today)), default=0)
    if days <= 0:
        return days
    from careertui.domain.views.today.cards import card_of  # only where there is something that it could hide

    card = card_of(career, today)
    return 0 if card is not None and card.is_return else days
