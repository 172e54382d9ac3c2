"""What enter does on Today's lines below the habits: each gap ends in one move."""

from collections.abc import Callable
from functools import partial
from typing import assert_never

from careertui.actions.desk import Direction, answer_direction, dismiss
from careertui.content.starters import smallest_version
from careertui.domain.records import Habit
from careertui.domain.text import visible
from careertui.domain.views.today.cards import DIRECTION, CardKind
from careertui.domain.views.today.outlook import Outlook
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.host import Host
from careertui.tui.places import GoalPlace, ReviewPlace
from careertui.tui.today.outlook_rows import CardKey, DueKey, FirstRunKey, OutlookKey, SignalKey, StepKey, signal_at
from careertui.tui.today.signal_acts import work_on

Show = Callable[[HabitKey], object]


def act_on(host: Host, key: OutlookKey, outlook: Outlook, show: Show) -> None:
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
            if signal := signal_at(outlook, key):
                work_on(host, signal)
        case _:
            assert_never(key)


def _card(host: Host, kind: CardKind, show: Show) -> None:
    from careertui.tui.parts.ask import Answer, AskScreen

    if kind == "changed":
        answers = [
            Answer("It holds", "nothing to do", lambda: _answer(host, "holds")),
            Answer("It has changed", "the vision can wait until the season is over", lambda: _answer(host, "changed")),
            Answer("I can't say now", "asked again next week", lambda: _answer(host, "unsure")),
        ]
        host.push_screen(AskScreen(DIRECTION, answers))
        return
    habits = host.career.as_of(host.today).live_habits
    picks = [
        Answer(visible(habit.name), smallest_version(habit.name), partial(_restart, host, habit, show))
        for habit in habits
    ]
    host.push_screen(AskScreen("One habit to restart with", picks))


def _answer(host: Host, answer: Direction) -> None:
    host.attempt(lambda career: answer_direction(career, host.today, answer), lambda change: change.label + ".")


def _restart(host: Host, habit: Habit, show: Show) -> None:
    if host.attempt(lambda career: dismiss(career, host.today, "restart")):
        show(HabitKey(habit.id))
        host.say(f"{visible(habit.name)}: {smallest_version(habit.name)}")
