"""The small forms behind single keys: tick with a note, excuse, log, season, settings, retire or delete."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from careertui.actions.drafts import differing
from careertui.actions.habits import delete_habit, excuse, retire, unretire
from careertui.actions.seasons import add_season, end_season, season_to_end
from careertui.actions.settings import set_settings
from careertui.actions.ticks import tick
from careertui.domain.career import Career
from careertui.domain.change import Change
from careertui.domain.days import WEEKDAYS, day_words, spoken_day
from careertui.domain.records import Habit
from careertui.domain.settings import setting_text
from careertui.domain.text import clean, number_text, visible
from careertui.store.clock import checked_zone
from careertui.store.ids import new_id
from careertui.tui.host import Host
from careertui.tui.parts.ask import Answer, AskScreen
from careertui.tui.parts.choice import Option
from careertui.tui.parts.forms import Field, FormScreen

DAY_HINT = "today, yesterday, -3, monday, or 2026-09-07"


def done(host: Host, action: Callable[[Career], Change]) -> str:
    """Performs an action and says what it was; Refused goes to the form."""
    host.say(host.perform(action).label)
    return "done"


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


def excuse_form(host: Host, habit: Habit, day: date) -> FormScreen:
    """Excuses the week of a day, or of a coming one."""

    def submit(answers: Mapping[str, str]) -> str:
        week = spoken_day(answers["week"], host.today, "week")
        return done(host, lambda career: excuse(career, host.today, habit.id, week, answers["why"]))

    fields = [
        Field("why", "Because", "", "ill, travelling, a family week"),
        Field("week", "Week of", str(day), DAY_HINT, whole=True),
    ]
    return FormScreen(
        f"Excuse a week of {visible(habit.name)}",
        fields,
        submit,
        about="It can't be missed then, and can still be met.",
    )


def season_form(host: Host) -> FormScreen | AskScreen:
    """Begins a season; where one is on or planned, ends or cancels it, or plans another."""
    running = host.career.season_on(host.today)
    season = season_to_end(host.career, host.today)
    if season is not None:
        id = season.id
        what = "End it today" if running else "Cancel it"
        line = "today is its last day" if running else f"it would begin {day_words(season.start, host.today)}"
        until = f" until {day_words(season.end, host.today)}" if season.end else ""
        answers = [
            Answer(what, line, lambda: host.attempt(lambda c: end_season(c, host.today, id), lambda c: c.label)),
            Answer("Keep it", "as it is", lambda: None),
            Answer("Another one", "begin or plan a second one", lambda: host.push_screen(begin_season_form(host))),
        ]
        return AskScreen(f"Season: {visible(season.reason)}{until}", answers)
    return begin_season_form(host)


def begin_season_form(host: Host) -> FormScreen:
    """Begins a season, or plans one."""
    id = new_id()

    def submit(answers: Mapping[str, str]) -> str:
        start = spoken_day(answers["start"], host.today, "start")
        end = spoken_day(answers["end"], host.today, "end")
        return done(
            host,
            lambda career: add_season(career, host.today, id=id, start=start, end=end, reason=answers["reason"]),
        )

    fields = [
        Field("reason", "Because", "", "a new baby, an illness, a move, a big exam"),
        Field("start", "First day", str(host.today), DAY_HINT, whole=True),
        Field("end", "Last day", str(host.today + timedelta(days=27)), "2026-10-04, or +28", whole=True),
    ]
    about = "Weeks it touches can't be missed, nothing falls due, all clocks stop."
    return FormScreen("Begin a season", fields, submit, about=about)


def settings_form(host: Host) -> FormScreen:
    """The settings that change what is true."""
    settings = host.career.settings
    before = {name: setting_text(settings, name) for name in ("name", "timezone", "day_starts_at", "week_start")}

    def submit(answers: Mapping[str, str]) -> str:
        changed = differing(before, {name: text.strip() for name, text in answers.items()})
        if changed.get("timezone"):
            changed["timezone"] = checked_zone(changed["timezone"])
        return done(host, lambda career: set_settings(career, changed)) if changed else "done"

    days = tuple(Option(name, name.capitalize()) for name in WEEKDAYS)
    fields = [
        Field("name", "Name", before["name"], "how the story calls you"),
        Field("timezone", "Time zone", before["timezone"], "Europe/Berlin; empty: the system's"),
        Field("day_starts_at", "Day starts", before["day_starts_at"], "hours after midnight, 0 to 12", whole=True),
        Field("week_start", "Week starts", before["week_start"], options=days),
    ]
    return FormScreen("Settings", fields, submit, about="Kept in the data file; the look is in config.toml.")


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
    gone = Answer("Delete it", f"and its {ticks} ticks", act(lambda c: delete_habit(c, habit.id)))
    return AskScreen(visible(habit.name), [away, gone, Answer("Keep it", "as it is", lambda: None)])
