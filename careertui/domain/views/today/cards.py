"""The card on Today: something that is asked once; small and apart, because the line for prompts heeds it too."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

import msgspec

from careertui.domain.career import Career
from careertui.domain.days import first_of_week
from careertui.domain.season_days import DAY, LONGEST_WEEKS, counted_days

DIRECTION = "Does the direction still hold?"
CardKind = Literal["changed", "season_over", "restart"]


class Gap(NamedTuple):
    """Days without any fact, both counted."""

    start: date
    end: date


class Card(msgspec.Struct, frozen=True):
    """Something asked once: in a season, whether the direction still holds; after it what has changed, and the restart;
    that too after a long absence, whose days are the `gap`. `is_return`: somebody comes back, and what waits is not
    counted up.
    """

    kind: CardKind
    text: str
    is_return: bool = False
    gap: Gap | None = None


def card_of(career: Career, today: date) -> Card | None:
    """The card that waits as of `today`: at most one, and none once it was answered or something new was done."""
    seen = career.as_of(today)
    season = seen.season_on(today)
    if season is not None:
        week = first_of_week(today, seen.settings.week_start)
        if any(week <= day <= today for day in seen.desk.season_answers) or season.start == today:
            return None
        return Card("changed", DIRECTION)
    back = _back(seen, today)
    if has_changed(seen, today):
        text = "In the season you said that the direction has changed. Rewrite the vision now, or in the next review."
        return Card("changed", text, back is not None)
    return back


def _back(career: Career, today: date) -> Card | None:
    """The card for who comes back, from a season or a long absence."""
    if not career.live_habits or _return_card(career, today, _last_of_habits(career)) is None:
        return None  # who ticked lately needs no look at the log
    return _return_card(career, today, last_fact(career))


def has_changed(career: Career, today: date) -> bool:
    """Whether it is asked again: the direction has changed, no quarter or year was looked back on since, and it was not
    put off to the next review.
    """
    said = changed_on(career, today)
    if said is None:
        return False
    put_off = career.desk.dismissed.get("changed")
    looked = any(review.done and review.done > said for review in career.reviews if review.kind in ("quarter", "year"))
    return not looked and not (put_off and put_off > said)


def changed_on(career: Career, today: date) -> date | None:
    """When the last word in the newest season that is over was that the direction has changed; None where it was
    another one, or the vision was written anew since.
    """
    over = [span for span in career.seasons if span.end and span.end < today]
    if not over:
        return None
    start, end = over[-1].start, over[-1].end or today
    said = {day: answer for day, answer in career.desk.season_answers.items() if start <= day <= end}
    vision = career.vision
    if not said or said[max(said)] != "changed" or (vision and vision.created >= max(said)):
        return None
    return max(said)


def _return_card(career: Career, today: date, last: date | None) -> Card | None:
    """The card for who did something on `last` and then nothing; the later that was, the less there is to ask."""
    if last is None:
        return None
    ended = max((each.end for each in career.seasons if each.end and each.end < today), default=None)
    answered = career.desk.dismissed.get("restart")
    if ended and last <= ended and not (answered and answered > ended):
        since = counted_days(career.seasons, ended, today)
        gap = _gap(career, today, last) if since > career.settings.thresholds.away_days else None
        more = " Or say that the days since were one too." if gap else ""
        return Card(
            "season_over", f"The season is over. Pick one habit to restart with; others can wait.{more}", True, gap
        )
    away = counted_days(career.seasons, last, today)
    if away > career.settings.thresholds.away_days and not (answered and answered > last):
        text = f"Good to see you after {away} days. Pick one habit, or call it a season."
        return Card("restart", text, True, _gap(career, today, last))
    return None


def _gap(career: Career, today: date, last: date) -> Gap | None:
    """The days that went by since the last fact and the last season, at most as many as a season may have."""
    ended = [each.end for each in career.seasons if each.end and last < each.end < today]
    start = max([last, *ended]) + DAY
    end = min(today - DAY, start + timedelta(weeks=LONGEST_WEEKS, days=-1))
    return Gap(start, end) if start <= end else None


def last_fact(career: Career) -> date | None:
    """The newest day on which anything was ticked, logged, reviewed or moved on a goal, or what is kept was entered."""
    days = [entry.date for entry in career.entries[-1:]]
    days += [review.done for review in career.reviews if review.done]
    days += [each.created for kept in (career.goals, career.all_assets) for each in kept]
    for goal in career.goals:
        days += [*goal.progress, *(action.done for action in goal.actions if action.done)]
        days += [*(move.on for move in goal.moves), *(closing.on for closing in goal.closings)]
        days += [day for day in (goal.started, goal.closed) if day]
    days += [day for day in (_last_of_habits(career),) if day]
    return max(days, default=None)


def _last_of_habits(career: Career) -> date | None:
    """The newest day on which a habit was entered or ticked."""
    days = [day for habit in career.habits for day in (habit.created, career.newest_tick(habit.id)) if day]
    return max(days, default=None)
