"""The card on Today: something that is asked once; small and apart, because the line for prompts heeds it too."""

from datetime import date
from typing import Literal

import msgspec

from careertui.domain.career import Career
from careertui.domain.days import first_of_week
from careertui.domain.season_days import counted_days

DIRECTION = "Does the direction still hold?"
CardKind = Literal["changed", "season_over", "restart"]


class Card(msgspec.Struct, frozen=True):
    """Something asked once: in a season, whether the direction still holds; after it or a long absence, the restart."""

    kind: CardKind
    text: str

    @property
    def is_return(self) -> bool:
        """Whether somebody comes back: one habit is asked for, and what waits is not counted up."""
        return self.kind in ("season_over", "restart")


def card_of(career: Career, today: date) -> Card | None:
    """The card that waits as of `today`: at most one, and none once it was answered or something new was done."""
    seen = career.as_of(today)
    season = seen.season_on(today)
    if season is not None:
        week = first_of_week(today, seen.settings.week_start)
        if any(week <= day <= today for day in seen.desk.season_answers) or season.start == today:
            return None
        return Card("changed", DIRECTION)
    if not seen.live_habits:
        return None
    if _return_card(seen, today, _last_of_habits(seen)) is None:
        return None  # who ticked lately needs no look at the log
    return _return_card(seen, today, last_fact(seen))


def _return_card(career: Career, today: date, last: date | None) -> Card | None:
    """The card for who did something on `last` and then nothing; the later that was, the less there is to ask."""
    if last is None:
        return None
    ended = max((each.end for each in career.seasons if each.end and each.end < today), default=None)
    answered = career.desk.dismissed.get("restart")
    if ended and last <= ended and not (answered and answered > ended):
        return Card("season_over", "The season is over. Pick one habit to restart with; others can wait.")
    away = counted_days(career.seasons, last, today)
    if away > career.settings.thresholds.away_days and not (answered and answered > last):
        return Card("restart", f"Good to see you. {away} days went by; pick one habit to restart with.")
    return None


def last_fact(career: Career) -> date | None:
    """The newest day on which anything was ticked, logged, reviewed or moved on a goal."""
    days = [entry.date for entry in career.entries[-1:]]
    days += [review.done for review in career.reviews if review.done]
    for goal in career.goals:
        days += [*goal.progress, *(action.done for action in goal.actions if action.done)]
    days += [day for day in (_last_of_habits(career),) if day]
    return max(days, default=None)


def _last_of_habits(career: Career) -> date | None:
    """The newest day on which a habit was entered or ticked."""
    days = [day for habit in career.habits for day in (habit.created, career.newest_tick(habit.id)) if day]
    return max(days, default=None)
