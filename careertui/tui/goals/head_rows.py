"""The head of one goal: its title with its status, and where it stands in time."""

from collections.abc import Iterable

from careertui.domain.days import day_words
from careertui.domain.text import counted
from careertui.domain.views.goal import GoalView
from careertui.tui.look import Look
from careertui.tui.rows import Piece, Row, fit, rule
from careertui.tui.widths import LIST_WIDTH


def goal_head(view: GoalView, width: int, look: Look) -> list[Row]:
    """The title with its status, and where it stands in time."""
    width, goal, glyphs = min(width - 1, LIST_WIDTH), view.goal, look.glyphs
    dot = f" {glyphs.dot} "
    state = f"experiment, {goal.status}" if goal.kind == "experiment" else goal.status
    title = fit(goal.title, max(8, width - len(state) - 8), glyphs.ellipsis).rstrip()
    facts = fit(dot.join(time_facts(view)), width - 3, glyphs.ellipsis)
    return [
        rule(title, width, glyphs.rule, state),
        Row((Piece("  "), Piece(facts, "warn" if view.line.days_over and not view.line.reached else "dim"))),
    ]


def time_facts(view: GoalView) -> Iterable[str]:
    """Target, days to go and horizon year; of a closed goal, when it ended."""
    goal, days, today = view.goal, view.days_left, view.today
    if goal.closed:
        yield f"{goal.status} {day_words(goal.closed, today)}"
    if goal.target is None or days is None:
        yield "no target yet"
    elif not view.is_open:
        yield f"target was {day_words(goal.target, today)}"
    else:
        yield day_words(goal.target, today)
        yield _over_words(view) or _days_words(days)
    if view.is_open and view.line.year:
        yield f"year {view.line.year}"
    if view.line.untouched:
        yield f"untouched since {day_words(view.touched, today)}"


def _over_words(view: GoalView) -> str:
    """How far a target has passed; that of an idea is no debt."""
    if view.line.days_past:
        return f"passed {counted(view.line.days_past, 'day')} ago"
    return f"{counted(view.line.days_over, 'day')} over" if view.line.days_over else ""


def _days_words(days: int) -> str:
    if days < 0:
        return "passed"
    if days < 60:
        return f"{counted(days, 'day')} to go" if days else "today"
    return f"{days // 7} weeks to go" if days < 730 else f"{days / 365.25:.1f} years to go"
