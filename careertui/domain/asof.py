"""Records as they were on a day: what is dated later is left out, so that looking back is true."""

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from careertui.domain.records import (
    Action,
    Asset,
    Closing,
    Desk,
    Goal,
    Habit,
    Retirement,
    Review,
    Span,
    Status,
    TickYear,
)


def goal_until(goal: Goal, seen: date) -> Goal:
    """The goal with progress, actions, moves, start and closings up to a day: closed later, it is still active."""
    moves = tuple(move for move in goal.moves if move.on <= seen)
    target = goal.moves[len(moves)].from_ if len(moves) < len(goal.moves) else goal.target
    status, end = _status_on(goal, seen)
    return msgspec.structs.replace(
        goal,
        moves=moves,
        target=target,
        closings=_closings_until(goal, seen),
        status=status,
        outcome=end.outcome if end else "",
        closed=end.on if end and (goal.closed or goal.closings) else None,
        started=goal.started if goal.started and goal.started <= seen else None,
        progress={day: value for day, value in goal.progress.items() if day <= seen},
        actions=tuple(
            Action(text=action.text, done=action.done if action.done and action.done <= seen else None)
            for action in goal.actions
        ),
    )


def _status_on(goal: Goal, seen: date) -> tuple[Status, Closing | None]:
    """A goal's status on a day, and the closing that stood then."""
    ends = [end for end in goal.ends if end.on <= seen]
    if ends and (ends[-1].reopened is None or ends[-1].reopened > seen):
        return ends[-1].status, ends[-1]
    if goal.status == "idea" or (goal.started is None and goal.is_closed):
        return "idea", None  # a closed one that was never started was closed from an idea
    return "active" if goal.started is None or goal.started <= seen else "idea", None


def _closings_until(goal: Goal, seen: date) -> tuple[Closing, ...]:
    """The closings up to a day, not yet reopened where that came later."""
    return tuple(
        msgspec.structs.replace(each, reopened=None) if each.reopened and each.reopened > seen else each
        for each in goal.closings
        if each.on <= seen
    )


def asset_until(asset: Asset, seen: date) -> Asset:
    """The asset, not yet archived when that came later."""
    if asset.archived is None or asset.archived <= seen:
        return asset
    return msgspec.structs.replace(asset, archived=None)


def review_until(review: Review, seen: date) -> Review:
    """The review, still a draft when it was finished later."""
    if review.done is None or review.done <= seen:
        return review
    return msgspec.structs.replace(review, done=None)


def role_until(role: Span, seen: date) -> Span:
    """The role, without an end that was entered later; one entered before is seen, however far ahead it lies."""
    if role.end_noted is None or role.end_noted <= seen:
        return role
    return msgspec.structs.replace(role, end=None, end_noted=None)


def habit_until(habit: Habit, seen: date) -> Habit:
    """The habit without retirements, and without returns, that lie after `seen`."""
    if not habit.retired or (habit.retired[-1].to or habit.retired[-1].from_) <= seen:
        return habit
    retired = tuple(
        Retirement(from_=gap.from_, to=gap.to if gap.to and gap.to <= seen else None)
        for gap in habit.retired
        if gap.from_ <= seen
    )
    return msgspec.structs.replace(habit, retired=retired)


def ticks_until(years: Mapping[int, TickYear], seen: date) -> Mapping[int, TickYear]:
    """The years up to `seen`; the very same objects where nothing lies after it, so that caches hold."""
    last = seen.isoformat()[5:]
    this_year = years.get(seen.year, TickYear())
    is_later = max(this_year.days, default="") > last or max(this_year.notes, default="") > last
    if not is_later and max(years, default=0) <= seen.year:
        return years
    result = {year: ticks for year, ticks in years.items() if year <= seen.year}
    if is_later:
        result[seen.year] = TickYear(
            days={day: n for day, n in this_year.days.items() if day <= last},
            notes={day: note for day, note in this_year.notes.items() if day <= last},
        )
    return result


def desk_until(desk: Desk, seen: date, snooze_days: int) -> Desk:
    """The desk without what was put aside or answered later; a snooze of old keeps no first day: it lasted as long as
    snoozes do now.
    """
    length = timedelta(days=snooze_days)
    return Desk(
        snoozes=tuple(each for each in desk.snoozes if (each.since or each.until - length) <= seen),
        season_answers={day: answer for day, answer in desk.season_answers.items() if day <= seen},
        dismissed={
            card: max(days)
            for card, newest in desk.dismissed.items()
            if (days := [day for day in (newest, *desk.dismissed_before.get(card, ())) if day <= seen])
        },
    )
