"""Keeping goals: add, edit, start, move, progress, what they need and what they stand on."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType

from careertui.actions.drafts import GoalDraft, given
from careertui.actions.goals.rules import (
    SKILL_GONE,
    checked_after,
    checked_count,
    checked_kind,
    checked_need,
    checked_status,
    free_title,
)
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, record_edits
from careertui.domain.days import day_words
from careertui.domain.errors import Refused, gone
from careertui.domain.goals import progress_text
from careertui.domain.records import PERCENT, Action, Goal, Move
from careertui.domain.text import checked_name, checked_text, visible
from careertui.domain.typed.matching import by_id
from careertui.domain.typed.numbers import whole_number

TABLE = "goals"


def add_goal(
    career: Career,
    today: date,
    draft: GoalDraft,
    *,
    id: str,
    actions: Sequence[str] = (),
    start: bool = False,
) -> Change:
    """A new goal, a step unless the draft says otherwise: an idea, or active at once with `start`.

    An active one needs a measure and a target. A target before today is allowed.
    """
    needs = given(draft.needs, {})
    goal = Goal(
        id=id,
        created=today,
        title=free_title(career, given(draft.title, "")),
        kind=checked_kind(given(draft.kind, "") or "step"),
        why=checked_text(given(draft.why, ""), "why", "why", empty=True),
        measure=checked_text(given(draft.measure, ""), "measure", "measure", empty=True),
        target=given(draft.target, None),
        of=checked_count(PERCENT if draft.of is UNSET else draft.of),
        after=checked_after(career, id, given(draft.after, None)),
        needs={skill: checked_need(career, skill, level) for skill, level in needs.items()},
        values=tuple(given(draft.values, ())),
        actions=tuple(Action(text=checked_name(text, "action", "actions")) for text in dict.fromkeys(actions)),
    )
    if start:
        goal = msgspec.structs.replace(goal, status="active", started=today)
    checked_status(goal)
    label = f'Added "{goal.title}"{_for_target(goal, today)}'
    return Change(label, record_edits(TABLE, None, goal))


def _for_target(goal: Goal, today: date) -> str:
    """The day that is aimed at, for the end of a sentence."""
    return f" for {day_words(goal.target, today)}" if goal.target else ""


def edit_goal(career: Career, today: date, goal_id: str, draft: GoalDraft) -> Change:
    """Changes what the draft sets, in one go; the target of an active goal is moved instead, with a why."""
    goal = existing_goal(career, goal_id)
    fields = _texts(why=draft.why, measure=draft.measure, outcome=draft.outcome)
    if draft.title is not UNSET:
        fields["title"] = free_title(career, draft.title, but=goal)
    if draft.kind is not UNSET:
        fields["kind"] = checked_kind(draft.kind)
    if draft.target is not UNSET and draft.target != goal.target:
        fields["target"] = _free_target(goal, draft.target)
    if draft.of is not UNSET:
        fields["of"] = checked_count(draft.of, reached=max(goal.progress.values(), default=0))
    if draft.after is not UNSET:
        fields["after"] = checked_after(career, goal_id, draft.after)
    if draft.needs is not UNSET:
        fields["needs"] = {skill: checked_need(career, skill, level, goal) for skill, level in draft.needs.items()}
    if draft.values is not UNSET:
        fields["values"] = tuple(draft.values)
    if "outcome" in fields and goal.closings and goal.is_closed:
        last = msgspec.structs.replace(goal.closings[-1], outcome=fields["outcome"])
        fields["closings"] = (*goal.closings[:-1], last)
    after_edit = msgspec.structs.replace(goal, **fields)
    checked_status(after_edit)
    renamed = list(fields) == ["title"]
    label = f'Renamed "{goal.title}" to "{after_edit.title}"' if renamed else f'Changed "{after_edit.title}"'
    if after_edit.target != goal.target:
        label += _for_target(after_edit, today) or ", without a target"
    return Change(label, record_edits(TABLE, goal, after_edit))


def let_goal_serve(career: Career, goal_id: str, value: str) -> Change:
    """A goal serves one more value of the vision."""
    goal, value = existing_goal(career, goal_id), checked_name(value, "value", "values")
    after = msgspec.structs.replace(goal, values=tuple(dict.fromkeys([*goal.values, value])))
    return Change(f'Changed "{goal.title}"', record_edits(TABLE, goal, after))


def _texts(**drafted: str | UnsetType) -> dict[str, Any]:
    """The texts that are set, by their fields' names; an empty one takes the old one away."""
    texts = {name: text for name, text in drafted.items() if not isinstance(text, UnsetType)}
    return {name: checked_text(text, name, name, empty=True) for name, text in texts.items()}


def _free_target(goal: Goal, target: date | None) -> date | None:
    if goal.is_active and goal.target is not None:
        raise Refused(f'"{goal.title}" is active; its target is moved, with a why, not edited.', field="target")
    if goal.moves and goal.target is not None:
        raise Refused(f'The target of "{goal.title}" was moved before; reopen it to move it again.', field="target")
    return target


def start_goal(
    career: Career, today: date, goal_id: str, *, measure: str | None = None, target: date | None = None
) -> Change:
    """Makes an idea active, which needs a measure and a target; both can be given along."""
    goal = existing_goal(career, goal_id)
    if goal.status != "idea":
        raise Refused(f'"{goal.title}" is {goal.status} already; only an idea is started.')
    words = goal.measure if measure is None else checked_text(measure, "measure", "measure", empty=True)
    after = msgspec.structs.replace(
        goal, status="active", started=today, measure=words, target=target or goal.target, closed=None
    )
    checked_status(after)
    return Change(f'Started "{goal.title}"{_for_target(after, today)}', record_edits(TABLE, goal, after))


def move_goal(career: Career, today: date, goal_id: str, to: date, why: str) -> Change:
    """Another target; of an active goal the move is kept, with its why."""
    goal = open_goal(career, goal_id)
    label = f'Moved "{goal.title}" to {day_words(to, today)}'
    if to == goal.target:
        return Change(label)
    if goal.status == "idea" or goal.target is None:
        return Change(label, record_edits(TABLE, goal, msgspec.structs.replace(goal, target=to)))
    return Change(label, record_edits(TABLE, goal, moved(goal, today, to, checked_text(why, "reason", "why"))))


def moved(goal: Goal, today: date, to: date, why: str) -> Goal:
    """The goal with another target, and the move kept; raises Refused where it was moved on a later day."""
    if goal.moves and goal.moves[-1].on > today:
        raise Refused(f'"{goal.title}" was moved on {goal.moves[-1].on}; move it from that day on.', field="target")
    move = Move(on=today, from_=goal.target or to, to=to, why=why)
    return msgspec.structs.replace(goal, target=to, moves=(*goal.moves, move))


def set_progress(career: Career, today: date, goal_id: str, n: int | str, day: date | None = None) -> Change:
    """How far the goal is, 0 to its `of`, on `day` (today unless given); a second number on a day replaces the first.

    A percent sign is understood where the goal counts to 100.
    """
    goal, day = open_goal(career, goal_id), day or today
    text = str(n).strip()
    if goal.of == PERCENT:
        text = text.removesuffix("%").strip()
    sentence = f'Progress of "{goal.title}" is a whole number from 0 to {goal.of:,}, not "{visible(str(n))}".'
    value = whole_number(text, 0, goal.of, sentence, "progress")
    if day > today:
        raise Refused(f"{day_words(day, today)} is still to come; progress is noted from that day on.", field="day")
    before = goal.progress.get(day, UNSET)
    label = f'"{goal.title}" is at {progress_text(goal, value)}'
    label = f"Noted on {day_words(day, today)}: {label}" if day != today else f"Noted: {label}"
    edits = (Edit(TABLE, goal_id, ("progress", str(day)), before=before, after=value),) if before != value else ()
    return Change(label, edits)


def set_need(career: Career, goal_id: str, skill_id: str, level: int | str) -> Change:
    """Which level of a skill the goal needs, 1 to 4; 0 takes the need away."""
    goal = existing_goal(career, goal_id)
    skill = by_id(career.assets_of("skill"), skill_id)
    before = goal.needs.get(skill_id, UNSET)
    if skill is None and before is UNSET:
        raise Refused(SKILL_GONE, field="needs")
    name = skill.name if skill else "a skill that is gone"
    if str(level).strip() == "0":
        edits = () if before is UNSET else (Edit(TABLE, goal_id, ("needs", skill_id), before=before),)
        return Change(f'"{goal.title}" no longer needs {name}', edits)
    after = checked_need(career, skill_id, level, goal)
    edits = () if before == after else (Edit(TABLE, goal_id, ("needs", skill_id), before=before, after=after),)
    return Change(f'"{goal.title}" needs {name} {after}', edits)


def existing_goal(career: Career, goal_id: str) -> Goal:
    """The goal with this id; raises Refused when another session deleted it."""
    for goal in career.goals:
        if goal.id == goal_id:
            return goal
    raise Refused(gone("goal"), field="goal")


def open_goal(career: Career, goal_id: str) -> Goal:
    """The goal, which must be an idea or active; raises Refused for a closed one."""
    goal = existing_goal(career, goal_id)
    if not goal.is_open:
        raise Refused(f'"{goal.title}" is {goal.status}; reopen it first.', field="goal")
    return goal
