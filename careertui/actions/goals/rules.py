"""What must hold of a goal: its kind, its count, its needs, what it stands on, and what each status asks for."""

from careertui.domain.career import Career
from careertui.domain.errors import Refused
from careertui.domain.goals import stands_on
from careertui.domain.records import Goal, GoalKind
from careertui.domain.text import checked_name, visible
from careertui.domain.typed.numbers import MOST, needed_level, whole_number

SKILL_GONE = "The skill is gone: it was put away meanwhile."


def free_title(career: Career, title: str, but: Goal | None = None) -> str:
    """A title that no other open goal has."""
    title = checked_name(title, "title", "title")
    if but is not None and but.title == title:
        return title
    for goal in career.goals:
        if goal.is_open and (but is None or goal.id != but.id) and goal.title.casefold() == title.casefold():
            raise Refused(f'There is already a goal "{goal.title}"; choose another title.', field="title")
    return title


def checked_kind(text: str) -> GoalKind:
    """`step` or `experiment`."""
    word = text.strip().lower()
    if word == "step":
        return "step"
    if word == "experiment":
        return "experiment"
    raise Refused(f'A goal is a step or an experiment, not "{visible(text)}".', field="kind")


def checked_count(value: int | str, reached: int = 0) -> int:
    """What progress is counted up to: a whole number from 1 on, not under what was reached."""
    sentence = f'Progress is counted up to a whole number from 1 to {MOST:,}, not "{visible(str(value))}".'
    count = whole_number(value, 1, MOST, sentence, "of")
    if count < reached:
        raise Refused(f"Progress has been at {reached}; it can't be counted up to {count} only.", field="of")
    return count


def checked_need(career: Career, skill_id: str, level: int | str, goal: Goal | None = None) -> int:
    """A needed level, 1 to 4, of a skill there is (or that the goal needs already)."""
    known = goal is not None and skill_id in goal.needs
    if not known and not any(skill.id == skill_id for skill in career.assets_of("skill")):
        raise Refused(SKILL_GONE, field="needs")
    return needed_level(level, "needs")


def checked_after(career: Career, goal_id: str, after: str | None) -> str | None:
    """The goal that another stands on; None for none. Raises Refused where it would stand on itself."""
    if not after:
        return None
    goals = {goal.id: goal for goal in career.goals}
    if after not in goals:
        raise Refused("The goal to stand on is gone: it was deleted meanwhile.", field="after")
    chain = [goals[after], *stands_on(goals, goals[after])]
    if after == goal_id:
        raise Refused("A goal can't stand on itself.", field="after")
    if any(goal.id == goal_id for goal in chain):
        names = [f'"{goal.title}"' for goal in chain[: [goal.id for goal in chain].index(goal_id)]]
        raise Refused(f"It would stand on itself, by way of {' and '.join(names)}.", field="after")
    return after


def checked_status(goal: Goal) -> None:
    """What each status asks for: active a measure and a target, done an outcome."""
    if goal.is_active and not goal.measure.strip():
        raise Refused("An active goal needs a measure, how you will know that it is done.", field="measure")
    if goal.is_active and goal.target is None:
        raise Refused("An active goal needs a target date, a day to aim at.", field="target")
    if goal.status == "done" and not goal.outcome.strip():
        raise Refused("A goal that is done needs an outcome, what came of it.", field="outcome")
