"""The small forms and questions of a habit: tick with an amount or a note, excuse a week, retire or delete."""

from collections.abc import Callable, Mapping
from datetime import date

from careertui.actions.habits.keeping import delete_habit, excuse, retire, unretire
from careertui.actions.ticks import tick
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import day_words
from careertui.domain.records import Habit
from careertui.domain.text import clean, counted, number_text, visible
from careertui.domain.typed.days import WEEK, spoken_day
from careertui.domain.typed.matching import by_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.forms import Field, FormScreen, day_field, done


def tick_form(host: Host, habit: Habit, day: date) -> FormScreen:
    """Ticks a day with an amount, where amounts are counted, and a note."""
    known = host.career.ticks(habit.id).get(day.year)
    key = f"{day:%m-%d}"
    amount = number_text(known.days[key]) if known and key in known.days and habit.measure == "amount" else ""
    note = known.notes[key].text if known and key in known.notes else ""
    fields = [Field("note", "Note", note, "optional; @ names a person or a skill")]
    if habit.measure == "amount":
        fields.insert(0, Field("amount", habit.unit, amount, "how much", whole=True))

    def submit(answers: Mapping[str, str]) -> str:
        n = answers.get("amount")
        new_note = None if answers["note"] == clean(note) else answers["note"]
        return done(host, lambda career: tick(career, host.today, habit.id, [day], n, new_note))

    return FormScreen(f"{visible(habit.name)} · {day_words(day, host.today)}", fields, submit, save="tick")


def open_tick(host: Host, habit_id: str, day: date) -> None:
    """Opens the form of a day's tick; nothing where the habit is gone."""
    habit = by_id(host.career.habits, habit_id)
    if habit is not None:
        host.push_screen(tick_form(host, habit, day))


def excuse_form(host: Host, habit: Habit, day: date) -> FormScreen:
    """Excuses the week of a day, or of a coming one."""

    def submit(answers: Mapping[str, str]) -> str:
        week = spoken_day(answers["week"], host.today, "week", WEEK)
        return done(host, lambda career: excuse(career, host.today, habit.id, week, answers["why"]))

    fields = [
        Field("why", "Because", "", "ill, travelling, a family week"),
        day_field("week", "Week of", str(day), WEEK),
    ]
    return FormScreen(
        f'Excuse a week of "{visible(habit.name)}"',
        fields,
        submit,
        about="It can't be missed then, and can still be met.",
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
