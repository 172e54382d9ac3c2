"""The first goal in one go: its title, how one will know, by when, a skill it needs and the first thing to do."""

from collections.abc import Mapping
from datetime import date

import msgspec

from careertui.actions.assets import add_asset, edit_asset
from careertui.actions.drafts import AssetDraft, FirstGoalDraft, GoalDraft
from careertui.actions.goals.keeping import TABLE, add_goal
from careertui.actions.goals.rules import checked_status, free_title
from careertui.domain.career import Career
from careertui.domain.change import Change, Edit, combined, record_edits
from careertui.domain.errors import Refused
from careertui.domain.records import Action, Goal, Move
from careertui.domain.text import checked_name, checked_text
from careertui.domain.typed.matching import by_id
from careertui.domain.typed.numbers import needed_level


def add_ideas(career: Career, today: date, titles: Mapping[str, str]) -> Change:
    """What shall be accomplished as goals, by their ids to be; an open goal of the same title is not made twice."""
    known = {goal.title.casefold() for goal in career.goals if goal.is_open}
    new = {title.casefold(): (id, title) for id, title in titles.items() if title.casefold() not in known}
    parts = [add_goal(career, today, GoalDraft(title=title), id=id).edits for id, title in new.values()]
    return combined("Added a goal" if len(parts) == 1 else f"Added {len(parts)} goals", parts)


def shape_goal(career: Career, today: date, draft: FirstGoalDraft, *, id: str, skill_id: str) -> Change:
    """Makes or changes a goal; with a measure and a target it is active.

    The draft's skill is known or new: then `skill_id` is its id. Raises Refused with the field that is wrong.
    """
    known = by_id(career.goals, id)
    goal = _open(known or Goal(id=id, created=today, title=""))
    if not draft.title.strip():
        raise Refused("Name the goal first; a few words will do.", field="title")
    around, needed = _skill(career, today, skill_id, draft.skill)
    earlier = draft.earlier_skill
    needs = {each: n for each, n in goal.needs.items() if each != earlier or needed == earlier}
    if needed:
        needs[needed] = needed_level(draft.level, "level")
    after = msgspec.structs.replace(
        goal,
        title=free_title(career, draft.title, but=known),
        measure=checked_text(draft.measure, "measure", "measure", empty=True),
        needs=needs,
        actions=_actions(goal, draft.action, draft.earlier_action),
    )
    after = _active(_dated(after, today, draft.target), today)
    checked_status(after)
    return combined(f'Wrote the goal "{after.title}"', [around, _written(known, after)])


def _open(goal: Goal) -> Goal:
    """The goal; Refused where it was closed meanwhile."""
    if goal.is_closed:
        raise Refused(f'"{goal.title}" is {goal.status} meanwhile; it stays as it is.', field="title")
    return goal


def _written(known: Goal | None, after: Goal) -> tuple[Edit, ...]:
    """The edits that make or change the goal."""
    if known is None:
        return record_edits(TABLE, None, after)
    return record_edits(TABLE, known, after)


def _skill(career: Career, today: date, skill_id: str, name: str) -> tuple[tuple[Edit, ...], str]:
    """The edits that make the skill where it is new, and its id; nothing for no name.

    A skill that was made here is renamed, not made again: who types on, or mends a letter, means the same skill.
    """
    if not name.strip():
        return (), ""
    words = checked_name(name, "skill", "skill")
    skills = career.assets_of("skill")
    found = next((each for each in skills if each.name.casefold() == words.casefold()), None)
    if found is not None and found.id != skill_id:
        return (), found.id
    try:
        if any(each.id == skill_id for each in skills):
            return edit_asset(career, today, skill_id, AssetDraft(name=words)).edits, skill_id
        return add_asset(career, today, AssetDraft(name=words), id=skill_id, kind="skill").edits, skill_id
    except Refused as refusal:
        raise Refused(str(refusal), field="skill") from None


def _actions(goal: Goal, words: str, earlier: str) -> tuple[Action, ...]:
    """The goal's actions with the first one said anew, or with one more."""
    if not words.strip():
        return goal.actions
    text = checked_name(words, "action", "action")
    if any(action.text == text for action in goal.actions):
        return goal.actions
    if any(action.text == earlier and action.done is None for action in goal.actions):
        return tuple(
            Action(text=text) if action.text == earlier and action.done is None else action for action in goal.actions
        )
    return (*goal.actions, Action(text=text))


def _dated(goal: Goal, today: date, target: date | None) -> Goal:
    """The goal with its target; of an active one another target is a move, unless it was started today."""
    if target is None or target == goal.target:
        return goal
    if goal.is_active and goal.target is not None and goal.started != today:
        move = Move(on=today, from_=goal.target, to=target, why="dated anew when it was written")
        return msgspec.structs.replace(goal, target=target, moves=(*goal.moves, move))
    return msgspec.structs.replace(goal, target=target)


def _active(goal: Goal, today: date) -> Goal:
    if goal.status == "idea" and goal.measure and goal.target:
        return msgspec.structs.replace(goal, status="active", started=today)
    return goal
