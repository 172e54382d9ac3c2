"""The small forms and questions of a habit: tick with an amount or a note, excuse a week, retire or delete."""

from collections.abc import Callable, Mapping
from datetime import date

from careertui.actions.habits.excusing import excuse_weeks
from careertui.actions.habits.keeping import delete_habit, retire, unretire
from careertui.actions.ticks import tick, untick
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import day_words
from careertui.domain.records import Habit
from careertui.domain.text import clean, counted, number_text, visible
from careertui.domain.typed.days import WEEK, given_day, spoken_day
from careertui.domain.typed.matching import by_id
from careertui.domain.views.effect import effect_words
from careertui.tui.everywhere.season_form import said_with
from careertui.tui.habits.taken import keep_note, kept_note
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen, day_field, done

_STAYS = (
    Option("stays", "stays"),
    Option("goes", "is taken away", "its note too"),
)


def tick_form(host: Host, habit: Habit, day: date) -> FormScreen:
    """Ticks a day with an amount, where amounts are counted, and a note; a tick that stands can be taken away."""
    weeks = host.book.of(host.career, habit, host.today)
    stood, is_amount = weeks.amount_on(day), habit.measure == "amount"
    note = weeks.note_on(day) if stood is not None else kept_note(host, habit.id, day)
    fields = [] if stood is None else [Field("tick", "Tick", "stays", options=_STAYS)]
    fields.append(Field("note", "Note", note, "optional; @ names a person or a skill"))
    about = ""
    if is_amount:
        amount = "" if stood is None else number_text(stood)
        fields.insert(0, Field("amount", habit.unit, amount, "how much, such as 2.5", whole=True))
    if is_amount and stood is not None:
        about = f"{amount} {habit.unit} stand there: a number replaces them, one with a plus (+4) adds."
    elif stood is None and note:
        about = "This note was taken away with the tick before; saving brings it back."

    def submit(answers: Mapping[str, str]) -> str:
        if answers.get("tick") == "goes":
            keep_note(host, habit.id, day, note)
            return done(host, lambda career: untick(career, host.today, habit.id, [day]))
        n, said = answers.get("amount"), answers["note"]
        is_same = not said if stood is None else said == clean(note)
        return done(host, lambda career: tick(career, host.today, habit.id, [day], n, None if is_same else said))

    title = f"{visible(habit.name)} · {day_words(day, host.today)}"
    return FormScreen(title, fields, submit, about=about, save="save" if stood is not None else "tick")


def open_tick(host: Host, habit_id: str, day: date) -> None:
    """Opens the form of a day's tick; nothing where the habit is gone."""
    habit = by_id(host.career.habits, habit_id)
    if habit is not None:
        host.push_screen(tick_form(host, habit, day))


def excuse_form(host: Host, habit: Habit, day: date) -> FormScreen:
    """Excuses the week of a day, past or coming, or all up to another; of one habit or of all."""

    def submit(answers: Mapping[str, str]) -> str:
        first = spoken_day(answers["week"], host.today, "week", WEEK)
        last = given_day(answers["until"], host.today, "until", WEEK) or first
        ids = [each.id for each in host.career.live_habits] if answers["whose"] == "all" else [habit.id]
        before = host.career
        change = host.perform(lambda career: excuse_weeks(career, host.today, ids, first, last, answers["why"]))
        host.say(said_with(host, change.label, effect_words(before, host.career, host.today)))
        return "done"

    fields = [
        Field("why", "Because", "", "ill, travelling, a family week"),
        day_field("week", "Week of", str(day), WEEK),
        day_field("until", "Up to", "", WEEK, "a day of the last week; empty: that one week"),
        Field("whose", "Of", "one", options=(Option("one", "this habit"), Option("all", "all live habits"))),
    ]
    return FormScreen(
        f'Excuse weeks of "{visible(habit.name)}"',
        fields,
        submit,
        about="They can't be missed then, and can still be met.",
    )


def remove_choice(host: Host, habit: Habit) -> AskScreen:
    """Retires or brings back, or deletes; each can be undone."""

    def act(action: Callable[[Career], Change]) -> Callable[[], object]:
        return lambda: host.attempt(action, host.undoable)

    ticks = sum(len(year.days) for year in host.career.ticks(habit.id).values())
    away = (
        Answer(
            "Bring it back",
            "from today; the weeks between do not count",
            act(lambda c: unretire(c, host.today, habit.id)),
        )
        if habit.is_retired
        else Answer("Retire it", "its history stays", act(lambda c: retire(c, host.today, habit.id)))
    )
    gone = Answer(
        "Delete it",
        f"and its {counted(ticks, 'tick')}" if ticks else "nothing is ticked yet",
        act(lambda c: delete_habit(c, habit.id)),
    )
    return AskScreen(visible(habit.name), [away, gone, Answer("Keep it", "as it is", lambda: None)])
