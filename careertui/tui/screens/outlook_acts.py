"""What enter does on Today's lines below the habits: each gap ends in one move."""

from functools import partial
from typing import TYPE_CHECKING, assert_never

from careertui.actions.desk import Direction, answer_direction, dismiss
from careertui.content.starters import STARTERS
from careertui.domain.records import Habit
from careertui.domain.signal import Signal
from careertui.domain.text import visible
from careertui.tui.screens.outlook_rows import CARD, DUE, FIRST, STEP, signal_at

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp
    from careertui.tui.screens.today import TodayScreen


def act_on(screen: "TodayScreen", key: str) -> None:
    """Does what the line with this key offers."""
    app = screen.app
    if signal := signal_at(screen.today_pane.view.outlook, key):
        _work_on(app, signal)
        return
    kind, _, rest = key.partition(":")
    if kind == STEP:
        app.open_at("goals", f"{rest}#step")
    elif kind == DUE:
        app.open_at("reviews", rest)
    elif kind == FIRST:
        app.action_first_run()
    elif kind == CARD:
        _card(screen, rest)


def _work_on(app: "CareerApp", signal: Signal) -> None:
    """Goes to where a signal is worked on, to the very line that closes the gap; else offers what would help."""
    match signal.kind:
        case "lateral":
            app.open_at("goals", f"{signal.subject}#need")
        case "overdue" | "stuck":
            app.open_at("goals", signal.subject)
        case "no_next_step":
            app.open_at("goals", "#step")
        case "network":
            app.open_at("assets", f"{signal.subject}#network")
        case "readiness":
            app.open_at("assets", "#readiness")
        case "role":
            app.open_at("assets", signal.subject)
        case "balance" | "signs":
            _protect(app)
        case "value":
            _serve(app, signal.subject)
        case _:
            assert_never(signal.kind)


def _protect(app: "CareerApp") -> None:
    """Balance and warning signs: a habit that keeps the evenings, or the hours, for oneself."""
    from careertui.tui.screens.habit_form import HabitForm

    app.push_screen(HabitForm(dimension="protect"))


def _serve(app: "CareerApp", value: str) -> None:
    """A goal that serves a value, as the annual review offers it."""
    from careertui.tui.screens.goal_form import GoalForm

    app.push_screen(GoalForm(value=value, active=True))


def _card(screen: "TodayScreen", kind: str) -> None:
    from careertui.tui.screens.ask import Answer, AskScreen

    app = screen.app
    if kind == "direction":
        answers = [
            Answer("It holds", "nothing to do", lambda: _answer(app, "holds")),
            Answer("It has changed", "the vision can wait until the season is over", lambda: _answer(app, "changed")),
            Answer("I can't say now", "asked again next week", lambda: _answer(app, "unsure")),
        ]
        app.push_screen(AskScreen("Does the direction still hold?", answers))
        return
    habits = app.career.as_of(app.today).live_habits
    picks = [Answer(visible(habit.name), _smallest(habit), partial(_restart, screen, habit)) for habit in habits]
    app.push_screen(AskScreen("One habit to restart with", picks))


def _answer(app: "CareerApp", answer: Direction) -> None:
    app.attempt(lambda career: answer_direction(career, app.today, answer), lambda change: change.label + ".")


def _smallest(habit: Habit) -> str:
    """The smallest version of a starter habit; of one's own, any size counts."""
    starter = next((starter for starter in STARTERS if starter.name == habit.name), None)
    return starter.smallest if starter else "the smallest version counts"


def _restart(screen: "TodayScreen", habit: Habit) -> None:
    app = screen.app
    if app.attempt(lambda career: dismiss(career, app.today, "restart")):
        screen.pane.reload(habit.id)
        app.say(f"{visible(habit.name)}: {_smallest(habit)}")
