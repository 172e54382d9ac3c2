"""The end of a goal: done with an outcome, dropped with a reason, reopened, deleted."""

from datetime import date
from typing import Literal

import msgspec
from msgspec import UNSET

from careertui.actions.goals.keeping import TABLE, existing_goal, moved
from careertui.actions.goals.rules import checked_status
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.goals import was_idea
from careertui.domain.records import Closing, Goal
from careertui.domain.text import checked_text


def finish_goal(career: Career, today: date, goal_id: str, outcome: str, day: date | None = None) -> Change:
    """Closes an active goal as done, with what came of it; an experiment's "no" is an outcome too."""
    goal = existing_goal(career, goal_id)
    if goal.status == "idea":
        raise Refused(f'"{goal.title}" is an idea; start it first, or drop it.')
    return _closed(goal, today, "done", checked_text(outcome, "outcome", "outcome"), day)


def drop_goal(career: Career, today: date, goal_id: str, why: str, day: date | None = None) -> Change:
    """Closes an idea or an active goal as dropped, with the reason."""
    goal = existing_goal(career, goal_id)
    return _closed(goal, today, "dropped", checked_text(why, "reason", "why"), day)


def _closed(goal: Goal, today: date, status: Literal["done", "dropped"], outcome: str, day: date | None) -> Change:
    day = day or today
    if not goal.is_open:
        raise Refused(f'"{goal.title}" is {goal.status} already; reopen it to close it another way.')
    if day > today:
        raise Refused(f"{day_words(day, today)} is still to come; a goal is closed from that day on.", field="day")
    began = goal.started or goal.created
    if day < began:
        raise Refused(f'"{goal.title}" began on {day_words(began, today)}; it can\'t end before.', field="day")
    again = goal.closings[-1].reopened if goal.closings else None
    if again and day < again:
        raise Refused(f'"{goal.title}" was reopened on {day_words(again, today)}; it can\'t end before.', field="day")
    closings = (*goal.closings, Closing(on=day, status=status, outcome=outcome))
    after = msgspec.structs.replace(goal, status=status, outcome=outcome, closed=day, closings=closings)
    word = "Done" if status == "done" else "Dropped"
    return Change(f'{word}: "{goal.title}"', record_edits(TABLE, goal, after))


def reopen_goal(
    career: Career, today: date, goal_id: str, *, measure: str | None = None, target: date | None = None
) -> Change:
    """Makes a done or dropped goal active again, which needs a measure and a target; a dropped idea is an idea again.

    How and when it had ended stays among its closings. Of an active one another target is kept as a move.
    """
    goal = existing_goal(career, goal_id)
    if goal.is_open:
        raise Refused(f'"{goal.title}" is {goal.status}; only a closed goal is reopened.')
    is_idea = was_idea(goal)
    if target and goal.target and target != goal.target and not is_idea:
        goal_then = moved(goal, today, target, "reopened")
    else:
        goal_then = msgspec.structs.replace(goal, target=target or goal.target)
    *earlier, last = goal.ends
    after = msgspec.structs.replace(
        goal_then,
        status="idea" if is_idea else "active",
        outcome="",
        closed=None,
        closings=(*earlier, msgspec.structs.replace(last, reopened=today)),
        started=None if is_idea else goal.started or today,
        measure=goal.measure if measure is None else checked_text(measure, "measure", "measure", empty=True),
    )
    checked_status(after)
    again = f'"{goal.title}" is an idea again' if is_idea else f'Reopened "{goal.title}"'
    return Change(again, record_edits(TABLE, goal, after))


def delete_goal(career: Career, goal_id: str) -> Change:
    """Deletes a goal, and every mention of it by habits, log lines and goals that stand on it; who calls has asked."""
    goal = existing_goal(career, goal_id)
    habits = [Edit("habits", each.id, ("goal",), before=goal_id) for each in career.habits if each.goal == goal_id]
    entries = [Edit("entries", each.id, ("goal",), before=goal_id) for each in career.entries if each.goal == goal_id]
    base = goal.after if goal.after != goal_id else None
    above = [
        Edit(TABLE, each.id, ("after",), before=goal_id, after=base or UNSET)
        for each in career.goals
        if each.after == goal_id and each.id != goal_id
    ]
    gone = record_edits(TABLE, goal, None)
    return combined(f'Deleted "{goal.title}"', [habits, entries, above, gone])
