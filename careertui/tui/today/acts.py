"""What enter does on Today's lines below the habits: each gap ends in one move."""

from collections.abc import Callable
from functools import partial
from typing import assert_never

from careertui.actions.desk import CHANGED, Direction, answer_direction, dismiss, restart
from careertui.content.starters import smallest_version
from careertui.domain.days import day_words
from careertui.domain.records import Habit
from careertui.domain.text import visible
from careertui.domain.views.today.cards import DIRECTION, CardKind, Gap
from careertui.domain.views.today.outlook import Outlook
from careertui.tui.everywhere.season_form import SeasonForm
from careertui.tui.habits.week_rows import HabitKey
from careertui.tui.host import Host
from careertui.tui.places import GoalPlace, ReviewPlace, VisionPlace
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
            _card(host, kind, outlook.card.gap if outlook.card else None, show)
        case SignalKey():
            if signal := signal_at(outlook, key):
                work_on(host, signal)
        case _:
            assert_never(key)


def _card(host: Host, kind: CardKind, gap: Gap | None, show: Show) -> None:
    from careertui.tui.parts.ask import Answer, AskScreen

    if kind == "changed" and host.career.season_on(host.today):
        answers = [
            Answer("It holds", "nothing to do", lambda: _answer(host, "holds")),
            Answer("It has changed", "the vision can wait until the season is over", lambda: _answer(host, "changed")),
            Answer("I can't say now", "asked again next week", lambda: _answer(host, "unsure")),
        ]
        host.push_screen(AskScreen(DIRECTION, answers))
        return
    if kind == "changed":
        answers = [
            Answer("Rewrite the vision now", "a new revision; the old one stays", partial(_rewrite, host)),
            Answer("In the next review", "it is asked there", partial(_put_off, host)),
        ]
        host.push_screen(AskScreen(CHANGED, answers))
        return
    habits = host.career.as_of(host.today).live_habits
    picks = [
        Answer(visible(habit.name), smallest_version(habit.name), partial(_restart, host, habit, show))
        for habit in habits
    ]
    if gap is not None:
        days = f"from {day_words(gap.start, host.today)} to {day_words(gap.end, host.today)}"
        picks.append(Answer("It was a season", days, lambda: host.push_screen(SeasonForm(host, gap.start, gap.end))))
    host.push_screen(AskScreen("One habit to restart with", picks))


def _rewrite(host: Host) -> None:
    host.open_at(VisionPlace())
    host.say(f"{host.keys.name('vision.build')} writes it anew.")


def _put_off(host: Host) -> None:
    host.attempt(lambda career: dismiss(career, host.today, "changed"), lambda change: change.label + ".")


def _answer(host: Host, answer: Direction) -> None:
    host.attempt(lambda career: answer_direction(career, host.today, answer), lambda change: change.label + ".")


def _restart(host: Host, habit: Habit, show: Show) -> None:
    """Begins with one habit; whether the others rest this week is asked, where there are others."""
    from careertui.tui.parts.ask import Answer, AskScreen

    def begin(*, others_rest: bool) -> None:
        if host.attempt(lambda career: restart(career, host.today, habit.id, others_rest=others_rest)):
            show(HabitKey(habit.id))
            rest = "; the others rest this week" if others_rest else ""
            host.say(f"{visible(habit.name)}: {smallest_version(habit.name)}{rest}")

    if len(host.career.as_of(host.today).live_habits) == 1:
        begin(others_rest=False)
        return
    answers = [
        Answer("They rest", "this week can't be missed", partial(begin, others_rest=True)),
        Answer("They count as usual", "", partial(begin, others_rest=False)),
    ]
    host.push_screen(AskScreen("And the others this week?", answers))
