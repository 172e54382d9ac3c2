"""What a habit's line says, in words, each with its rule."""

from datetime import date

from careertui.domain.days import day_words, week_first, week_index
from careertui.domain.habits.words import period_words
from careertui.domain.records import Habit
from careertui.domain.rounding import half_up
from careertui.domain.text import number_text
from careertui.domain.weeks import HabitWeeks

_EXCUSED = "The week is excused: it can't be missed, and can still be met."
_DAYS = {
    "done": "The quota is reached; more is welcome, nothing more is needed.",
    "on_track": "There is room: fewer days are needed than are left.",
    "at_risk": "Every day that is left is needed.",
    "unreachable": "The quota can't be reached any more; each tick still makes the habit stronger.",
    "excused": _EXCUSED,
}
_AMOUNTS = {
    "done": _DAYS["done"],
    "on_track": "There is room: more days are left than this one.",
    "at_risk": "This is the last day for the rest of it.",
    "excused": _EXCUSED,
}
_MOST = {
    "on_track": "There is still room.",
    "at_risk": "The limit is reached.",
    "unreachable": "The limit is passed.",
    "excused": "It is excused: it can't be missed, whatever is ticked.",
}


def habit_explained(habit: Habit, weeks: HabitWeeks, day: date, *, streaks: bool) -> tuple[str, str]:
    """What the lines of a habit say in the week of a day, in words, each with its rule."""
    met, counted = weeks.consistency
    index = week_index(day, weeks.week_start)
    every = weeks.every(index)
    span, spans = period_words(every), period_words(every, 2)
    parts = [_asked(habit, weeks, index)]
    is_running = weeks.period(index) == weeks.period(weeks.running)
    if weeks.risk and is_running:
        parts.append(_risk(habit, weeks))
    if streaks:
        parts.append(
            f"Streak {weeks.streak}: {spans} met in a row; the running {span} can't break it"
            f"{' unless the limit is passed' if habit.limit == 'at_most' else ''}, excused ones are skipped."
        )
    if counted:
        parts.append(f"{met} of {counted}: met among the last {counted} closed {spans} that were met or missed.")
    parts.append(
        f"Strength {half_up(100 * weeks.strength)} %: an average over all {spans} in which the newest weigh most;"
        " a missed one costs a little, never everything."
    )
    return habit.name, " ".join(parts)


def _asked(habit: Habit, weeks: HabitWeeks, index: int) -> str:
    """What the period of a week asks for, and what there is."""
    period, quota, every = weeks.period(index), weeks.quota(index), weeks.every(index)
    first = day_words(week_first(period.first, weeks.week_start))
    unit = f" {habit.unit}" if habit.measure == "amount" else " days" if quota != 1 else " day"
    bound = "at most" if habit.limit == "at_most" else "at least"
    what = f"{bound} {number_text(quota)}{unit}; there is {number_text(weeks.count(index))}."
    if every == 1:
        return f"The week from {first} asks for {what}"
    return f"The {every} weeks from {first} to {day_words(weeks.last_day(index))} ask for {what}"


def _risk(habit: Habit, weeks: HabitWeeks) -> str:
    risk = weeks.risk or "on_track"
    if habit.limit == "at_most":
        words = _MOST
    else:
        words = _AMOUNTS if habit.measure == "amount" else _DAYS
        if risk == "on_track" and weeks.is_excused(weeks.running):
            return "It can't be missed: it is the first, it was cut short, or a season or time away touches it."
    return words[risk]
