"""The actions of a goal: add, reword, tick, reorder, delete. An action is known by its text, which no other one has."""

from collections.abc import Sequence
from datetime import date

import msgspec

from careertui.actions.goals.keeping import TABLE, existing_goal, open_goal
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.days import day_words
from careertui.domain.errors import Refused
from careertui.domain.records import Action, Goal
from careertui.domain.text import checked_name, visible
from careertui.domain.typed.numbers import place_in_list


def add_action(career: Career, goal_id: str, text: str) -> Change:
    """One more thing to do for an open goal, last in order."""
    goal = open_goal(career, goal_id)
    text = _free_text(goal, text)
    return _changed(goal, f'Added the action "{text}"', (*goal.actions, Action(text=text)))


def reword_action(career: Career, goal_id: str, known: str, text: str) -> Change:
    """Says an action in other words; a review that picked it for the week goes on meaning it."""
    goal = existing_goal(career, goal_id)
    at = _position(goal, known)
    text = _free_text(goal, text, but=goal.actions[at])
    action = msgspec.structs.replace(goal.actions[at], text=text)
    change = _changed(goal, f'Reworded "{known}" to "{text}"', _with(goal, at, action))
    picks = [
        Edit("reviews", review.id, ("next", "action"), before=known, after=text)
        for review in career.reviews
        if text != known and review.next and review.next.goal == goal_id and review.next.action == known
    ]
    return combined(change.label, [change.edits, picks])


def tick_action(career: Career, today: date, goal_id: str, known: str, day: date | None = None) -> Change:
    """An action was done, on `day` (today unless given); one that is done keeps its day unless another is given."""
    goal, done = existing_goal(career, goal_id), day or today
    if done > today:
        raise Refused(f"{day_words(done, today)} is still to come; an action is done from that day on.", field="day")
    at = _position(goal, known)
    action = goal.actions[at]
    if action.done is None or action.done > today or day is not None:
        action = msgspec.structs.replace(action, done=done)
    when = "" if done == today else f" on {day_words(done, today)}"
    return _changed(goal, f'Did "{known}"{when}', _with(goal, at, action))


def untick_action(career: Career, goal_id: str, known: str) -> Change:
    """An action is open again."""
    goal = existing_goal(career, goal_id)
    at = _position(goal, known)
    action = msgspec.structs.replace(goal.actions[at], done=None)
    return _changed(goal, f'"{known}" is open again', _with(goal, at, action))


def order_action(career: Career, goal_id: str, known: str, position: int | str) -> Change:
    """Puts an action at a position, 1 is the first."""
    goal = existing_goal(career, goal_id)
    action = goal.actions[_position(goal, known)]
    others = [other for other in goal.actions if other is not action]
    others.insert(place_in_list(position, len(others)), action)
    return _changed(goal, f'Moved "{known}"', others)


def delete_action(career: Career, goal_id: str, known: str) -> Change:
    """Takes an action away; who calls has asked first."""
    goal = existing_goal(career, goal_id)
    at = _position(goal, known)
    return _changed(goal, f'Deleted the action "{known}"', (*goal.actions[:at], *goal.actions[at + 1 :]))


def _position(goal: Goal, known: str) -> int:
    """Where the action with a text stands; of several (a file can hold them), the first open one."""
    found = [number for number, action in enumerate(goal.actions) if action.text == known]
    if not found:
        raise Refused(f'"{goal.title}" has no action "{visible(known)}" any more.', field="action")
    return next((number for number in found if goal.actions[number].done is None), found[0])


def _free_text(goal: Goal, text: str, but: Action | None = None) -> str:
    text = checked_name(text, "action", "text")
    for action in goal.actions:
        if action is not but and action.text.casefold() == text.casefold():
            when = f", done on {action.done}" if action.done else ""
            raise Refused(f'There is already an action "{action.text}"{when}; word it otherwise.', field="text")
    return text


def _with(goal: Goal, at: int, action: Action) -> tuple[Action, ...]:
    return (*goal.actions[:at], action, *goal.actions[at + 1 :])


def _changed(goal: Goal, label: str, actions: Sequence[Action]) -> Change:
    return Change(label, record_edits(TABLE, goal, msgspec.structs.replace(goal, actions=tuple(actions))))
