"""What enter does on Today's lines below the habits: each gap ends in one move."""

from functools import partial
from typing import TYPE_CHECKING

from careertui.actions.desk import Direction, answer_direction, dismiss
from careertui.content.starters import STARTERS
from careertui.domain.records import Habit
from careertui.domain.text import visible
from careertui.tui.today.outlook_rows import CARD, DUE, FIRST, SIGNAL, STEP

if TYPE_CHECKING:
    from careertui.tui.app import CareerApp
    from careertui.tui.today.screen import TodayScreen

# Where a signal is worked on; those without a screen of their own add the habit that helps.
PLACES = {
    **{"lateral": "goals", "overdue": "goals", "stuck": "goals", "no_next_step": "goals"},
    **{"network": "assets", "readiness": "assets", "role": "assets"},
}
LINES = {"lateral": "#need", "no_next_step": "#step"}  # the line of a goal where the gap is closed
LINES |= {"network": "#network", "readiness": "#readiness"}  # the asset that waits longest


def act_on(screen: "TodayScreen", key: str) -> None:
    """Does what the line with this key offers."""
    kind, _, rest = key.partition(":")
    app = screen.app
    if kind == STEP:
        app.open_at("goals", f"{rest}#step")
    elif kind == DUE:
        app.open_at("reviews", rest)
    elif kind == FIRST:
        app.action_first_run()
    elif kind == CARD:
        _card(screen, rest)
    elif kind == SIGNAL:
        signal, _, subject = rest.partition(":")
        if signal in PLACES:
            app.open_at(PLACES[signal], subject + LINES.get(signal, ""))
        else:
            _protect(app)


def _protect(app: "CareerApp") -> None:
    """Balance and warning signs: a habit that keeps the evenings, or the hours, for oneself."""
    from careertui.tui.habits.form import HabitForm

    app.push_screen(HabitForm(dimension="protect"))


def _card(screen: "TodayScreen", kind: str) -> None:
    from careertui.tui.parts.ask import Answer, AskScreen

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
