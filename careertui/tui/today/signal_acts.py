"""Where enter on a signal leads: to what can be done about exactly it."""

from collections.abc import Iterable
from functools import partial
from typing import assert_never

from careertui.actions.habits.keeping import requota
from careertui.actions.habits.rules import quota_on
from careertui.content.starters import STARTERS
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.evidence.evidence import Evidence
from careertui.domain.evidence.outside import is_outside
from careertui.domain.goals import active, is_reached
from careertui.domain.habits.amounts import Number
from careertui.domain.records import Goal, Habit
from careertui.domain.signals.signal import DRILL, Signal
from careertui.domain.text import number_text, visible
from careertui.domain.typed.matching import by_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.places import GoalPlace, InsightsPlace, RolePlace, WaitingPlace
from careertui.tui.reviews.openings import new_asset, new_goal, new_habit


def work_on(host: Host, signal: Signal) -> None:
    """Goes to the very line, form or choice that closes the gap."""
    goal = by_id(host.career.as_of(host.today).goals, signal.target.id) if signal.target else None
    if goal is not None and is_reached(goal, host.today):
        _close(host, goal)
        return
    match signal.kind:
        case "lateral":
            host.open_at(GoalPlace(signal.goal, "need", signal.subject))
        case "overdue":
            _end_or_move(host, goal)
        case "stuck":
            _add_action(host, goal)
        case "no_next_step":
            goals = active(host.career.as_of(host.today))
            _add_action(host, next((each for each in goals if not is_reached(each, host.today)), None))
        case "network":
            _outside(host)
        case "readiness":
            host.action_drill() if signal.target == DRILL else host.open_at(WaitingPlace("safeguard"))
        case "role":
            _role(host, signal.subject)
        case "balance" | "signs":
            host.push_screen(lighter_choice(host, signal.what))
        case "value":
            new_goal(host, value=signal.subject, active=True)
        case _:
            assert_never(signal.kind)


def _close(host: Host, goal: Goal) -> None:
    from careertui.tui.goals.small_forms import close_form

    host.push_screen(close_form(host, goal))


def _end_or_move(host: Host, goal: Goal | None) -> None:
    """A goal over its target is closed, or moved."""
    from careertui.tui.goals.small_forms import move_form

    if goal is None:
        return
    answers = [
        Answer("Close it", "done or dropped, with what came of it", lambda: _close(host, goal)),
        Answer("Move its target", "the old one and the reason stay", lambda: host.push_screen(move_form(host, goal))),
        Answer("Look at it", "how far it is", lambda: host.open_at(GoalPlace(goal.id))),
    ]
    host.push_screen(AskScreen(visible(goal.title), answers))


def _add_action(host: Host, goal: Goal | None) -> None:
    from careertui.tui.goals.small_forms import action_form

    if goal is not None:
        host.push_screen(action_form(host, goal))


def _outside(host: Host) -> None:
    """The person outside who waits longest; where there is none, a new one."""
    evidence = Evidence(host.career, host.today)
    if any(is_outside(evidence, person) for person in evidence.career.assets_of("person")):
        host.open_at(WaitingPlace("outside"))
    else:
        new_asset(host, "person")


def _role(host: Host, role_id: str) -> None:
    from careertui.tui.assets.role_form import RoleForm

    role = by_id(host.career.roles, role_id)
    if role is not None:
        host.open_at(RolePlace(role_id))
        host.push_screen(RoleForm(role))


# Balance and warning signs


def lighter_choice(host: Host, title: str) -> AskScreen:
    """What makes the week lighter, or the own part of it larger."""
    from careertui.tui.everywhere.season_form import begin_season_form

    answers = [
        Answer("Keep a habit that protects", "the evenings, the first hours", partial(_protect, host)),
        Answer("Ask less of a habit", "a lower quota from this week on", partial(_lower, host)),
        Answer("Let a habit rest", "this week can't be missed then", partial(_rest, host)),
        Answer("Begin a season", "all clocks stop", lambda: host.push_screen(begin_season_form(host))),
        Answer("Look at the chart", "balance and signs week by week", lambda: host.open_at(InsightsPlace("balance"))),
    ]
    return AskScreen(title, answers)


def _protect(host: Host) -> None:
    """The protect habits that are not kept already, or one of one's own."""
    kept = {habit.name.casefold() for habit in host.career.live_habits}
    left = [each for each in STARTERS if each.dimension == "protect" and each.name.casefold() not in kept]
    own = Answer("One of your own", "", lambda: new_habit(host, dimension="protect"))
    offered = [Answer(each.name, each.why, partial(new_habit, host, starter=each)) for each in left]
    host.push_screen(AskScreen("A habit that protects", [*offered, own]))


def _lower(host: Host) -> None:
    """One less of a habit that is asked for more than once."""

    def less(habit: Habit, n: Number) -> Answer:
        def act(career: Career) -> Change:
            return requota(career, host.today, habit.id, number_text(n - 1))

        words = f"{number_text(n)} now, {number_text(n - 1)} from this week on"
        return Answer(visible(habit.name), words, lambda: host.attempt(act, host.undoable))

    quotas = [(habit, quota_on(host.career, habit, host.today).n) for habit in _asked(host)]
    _choose(host, "Which one asks for less?", (less(habit, n) for habit, n in quotas if n > 1))


def _rest(host: Host) -> None:
    from careertui.tui.habits.small_forms import excuse_form

    def rest(habit: Habit) -> Answer:
        return Answer(visible(habit.name), "", lambda: host.push_screen(excuse_form(host, habit, host.today)))

    _choose(host, "Which one rests this week?", map(rest, _asked(host)))


def _asked(host: Host) -> list[Habit]:
    """The habits that want something."""
    return [habit for habit in host.career.as_of(host.today).live_habits if habit.limit == "at_least"]


def _choose(host: Host, title: str, answers: Iterable[Answer]) -> None:
    found = list(answers)
    if found:
        host.push_screen(AskScreen(title, found))
    else:
        host.say("There is no habit that could.")
