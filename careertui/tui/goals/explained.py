"""What the lines of a goal say, in words, each with its rule."""

from datetime import date

from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import day_words
from careertui.domain.views.goal import GoalView, goal_view, movement_text
from careertui.tui.keys.names import Keys

GENERAL = (
    "A goal is a stepping stone, or an experiment. An idea asks for nothing; an active goal has a measure and a day to"
    " aim at; done needs an outcome, dropped a reason. They stand by their targets; years count from the vision's start"
    " to its horizon, five years on."
)


def goal_explained(career: Career, today: date, goal_id: str, book: WeeksBook, keys: Keys) -> tuple[str, str]:
    """A title and a paragraph about one goal; about goals at large where none is meant."""
    view = goal_view(career, today, goal_id, book)
    if view is None:
        return "Goals", f"{GENERAL} {keys.name('goal.add')} adds one."
    goal = view.goal
    parts = [_status(view, keys)]
    if view.line.reached:
        parts.append(f"Its measure is reached, {view.line.reached}: {keys.name('goal.close')} closes it.")
    elif view.line.days_over:
        parts.append("It is overdue: active, with a target before today; a season would stop the clock.")
    if view.line.days_past:
        parts.append("Its target has passed; an idea owes nothing, and its target can be moved.")
    if view.line.untouched:
        parts.append(
            f"Nothing touched it since {day_words(view.touched, today)}: no log line, no tick of a linked habit,"
            " no action, no progress and no move of its target; season days are not counted."
        )
    if view.line.has_progress:
        parts.append(
            f"Progress: {movement_text(view)}; it is compared with the quarter's first day;"
            " while a quarterly or annual review waits, that is the quarter it looks back on."
        )
    if view.line.lacks_action:
        ways = f"{keys.name('goal.add')}, in it, adds an action, {keys.name('goal.habit')} a habit."
        parts.append(f"Nothing moves it: it has no open action and no live habit; {ways}")
    gaps = [need.name for need in view.line.needs if need.is_gap]
    if gaps:
        parts.append(
            f"Below the level it needs, and no habit builds it: {', '.join(gaps)};"
            f" {keys.name('goal.open')} on the line adds one."
        )
    if any(action.is_next for action in view.actions):
        parts.append("Its open action is the one next step on Today: the nearest target has it, or the weekly review.")
    return goal.title, " ".join(parts)


def _status(view: GoalView, keys: Keys) -> str:
    goal, today, start = view.goal, view.today, keys.name("goal.start")
    if goal.status == "idea":
        return f"It is an idea: kept, and asked nothing of. {start} starts it, with a measure and a target."
    if goal.closed:
        return f"It is {goal.status} since {day_words(goal.closed, today)}: {goal.outcome}. {start} reopens it."
    target = f" by {day_words(goal.target, today)}" if goal.target else ""
    year = f", in year {view.line.year} of the vision" if view.line.year else ""
    return f'It is active: "{goal.measure}"{target}{year}.'
