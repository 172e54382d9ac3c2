"""What a low line of a check offers, and where that is already: one key adds it, or goes to the one there is."""

from collections.abc import Mapping

from careertui.content.checks import JOB_OR_CAREER, Statement
from careertui.domain.career import Career
from careertui.domain.records import DIMENSIONS
from careertui.tui.places import GoalPlace, HabitPlace, VisionPlace

Known = HabitPlace | GoalPlace | VisionPlace


def known_move(career: Career, statement: Statement) -> Known | None:
    """Where a statement's habit, goal or vision is already; `career` is seen as of today. None where it is not yet."""
    name = statement.offer.casefold()
    if statement.makes == "vision":
        return VisionPlace() if career.vision else None
    if statement.makes == "habit":
        habit = next((each for each in career.live_habits if each.name.casefold() == name), None)
        return HabitPlace(habit.id) if habit else None
    goal = next((each for each in career.goals if each.is_open and each.title.casefold() == name), None)
    return GoalPlace(goal.id) if goal else None


def known_moves(career: Career) -> frozenset[int]:
    """The statements, by their places from 0 on, whose habit or goal is there already."""
    return frozenset(n for n, statement in enumerate(JOB_OR_CAREER) if known_move(career, statement))


def kept_habits(career: Career) -> Mapping[str, tuple[str, str]]:
    """By dimension the first live habit in it: its id and its name."""
    found = {habit.dimension: (habit.id, habit.name) for habit in reversed(career.live_habits)}
    return {name: found[name] for name in DIMENSIONS if name in found}


def does_words(statement: Statement, is_there: bool) -> str:
    """What the key of a low line does: `adds the habit`, `goes to the habit`."""
    if statement.makes == "vision":
        return "opens the vision" if is_there else "begins the vision"
    return f"{'goes to' if is_there else 'adds'} the {statement.makes}"
