"""What enter does on Today's lines below the habits: each gap ends in one move."""

from collections.abc import Callable
from functools import partial
from typing import assert_never

from careertui.actions.desk import Direction, answer_direction, dismiss
from careertui.content.starters import STARTERS
from careertui.domain.records import Habit
from careertui.domain.text import visible
from careertui.domain.views.today.cards import CardKind
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.host import Host
from careertui.tui.places import GoalPlace, ReviewPlace, RolePlace, WaitingPlace
from careertui.tui.today.outlook_rows import CardKey, DueKey, FirstRunKey, OutlookKey, SignalKey, StepKey

Show = Callable[[HabitKey], object]


def act_on(host: Host, key: OutlookKey, show: Show) -> None:
    """Does what the line with this key offers; `show` brings the cursor to a habit."""
    match key:
        case StepKey(goal_id):
            host.open_at(GoalPlace(goal_id, "step"))
        case DueKey(kind, slot):
            host.open_at(ReviewPlace(kind, slot))
        case FirstRunKey():
            host.action_first_run()
        case CardKey(kind):
            _card(host, kind, show)
        case SignalKey():
            _work_on(host, key)
        case _:
            assert_never(key)


def _work_on(host: Host, signal: SignalKey) -> None:
    """Goes to where a signal is worked on, to the very line that closes the gap; else offers what would help."""
    match signal.kind:
        case "lateral":
            host.open_at(GoalPlace(signal.subject, "need"))
        case "overdue" | "stuck":
            host.open_at(GoalPlace(signal.subject, "close"))
        case "no_next_step":
            host.open_at(GoalPlace(signal.subject, "close") if signal.subject else GoalPlace(None, "step"))
        case "network":
            host.open_at(WaitingPlace("outside"))
        case "readiness":
            host.open_at(WaitingPlace("safeguard"))
        case "role":
            host.open_at(RolePlace(signal.subject))
        case "balance" | "signs":
            _protect(host)
        case "value":
            _serve(host, signal.subject)
        case _:
            assert_never(signal.kind)


def _protect(host: Host) -> None:
    """Balance and warning signs: a habit that keeps the evenings, or the hours, for oneself."""
    from careertui.tui.habits.form import HabitForm

    host.push_screen(HabitForm(dimension="protect"))


def _serve(host: Host, value: str) -> None:
    """A goal that serves a value, as the annual review offers it."""
    from careertui.tui.goals.form import GoalForm

    host.push_screen(GoalForm(value=value, active=True))


def _card(host: Host, kind: CardKind, show: Show) -> None:
    from careertui.tui.parts.ask import Answer, AskScreen

    if kind == "direction":
        answers = [
            Answer("It holds", "nothing to do", lambda: _answer(host, "holds")),
            Answer("It has changed", "the vision can wait until the season is over", lambda: _answer(host, "changed")),
            Answer("I can't say now", "asked again next week", lambda: _answer(host, "unsure")),
        ]
        host.push_screen(AskScreen("Does the direction still hold?", answers))
        return
    habits = host.career.as_of(host.today).live_habits
    picks = [Answer(visible(habit.name), _smallest(habit), partial(_restart, host, habit, show)) for habit in habits]
    host.push_screen(AskScreen("One habit to restart with", picks))


def _answer(host: Host, answer: Direction) -> None:
    host.attempt(lambda career: answer_direction(career, host.today, answer), lambda change: change.label + ".")


def _smallest(habit: Habit) -> str:
    """The smallest version of a starter habit; of one's own, any size counts."""
    starter = next((starter for starter in STARTERS if starter.name == habit.name), None)
    return starter.smallest if starter else "the smallest version counts"


def _restart(host: Host, habit: Habit, show: Show) -> None:
    if host.attempt(lambda career: dismiss(career, host.today, "restart")):
        show(HabitKey(habit.id))
        host.say(f"{visible(habit.name)}: {_smallest(habit)}")
