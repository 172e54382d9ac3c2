"""What a habit's line says, in words, each with its rule."""

from datetime import date

from careertui.domain.days import day_words, week_first, week_index
from careertui.domain.records import Habit
from careertui.domain.rounding import half_up
from careertui.domain.text import number_text
from careertui.domain.weeks import HabitWeeks

RISKS = {
    "done": "The quota is reached; more is welcome, nothing more is needed.",
    "on_track": "There is room: fewer days are needed than are left.",
    "at_risk": "Every day that is left is needed.",
    "unreachable": "The quota can't be reached any more this week; each tick still makes the habit stronger.",
    "excused": "The week is excused: it can't be missed, and can still be met.",
}


def habit_explained(habit: Habit, weeks: HabitWeeks, day: date, *, streaks: bool) -> tuple[str, str]:
    """What the lines of a habit say in the week of a day, in words, each with its rule."""
    met, counted = weeks.consistency
    index = week_index(day, weeks.week_start)
    first, quota = week_first(index, weeks.week_start), weeks.quota(index)
    unit = f" {habit.unit}" if habit.measure == "amount" else " days" if quota != 1 else " day"
    bound = "at most" if habit.limit == "at_most" else "at least"
    parts = [
        f"The week from {day_words(first)} asks for {bound} {quota}{unit}; there is {number_text(weeks.count(index))}."
    ]
    if weeks.risk and index == week_index(weeks.today, weeks.week_start):
        parts.append(_risk(habit, weeks))
    if streaks:
        parts.append(
            f"Streak {weeks.streak}: weeks met in a row; the running week can't break it"
            f"{' unless the limit is passed' if habit.limit == 'at_most' else ''}, excused ones are skipped."
        )
    if counted:
        parts.append(f"{met} of {counted}: met among the last {counted} closed weeks that were met or missed.")
    parts.append(
        f"Strength {half_up(100 * weeks.strength)} %: an average over all weeks in which the newest weigh most;"
        " a missed week costs a little, never everything."
    )
    return habit.name, " ".join(parts)


def _risk(habit: Habit, weeks: HabitWeeks) -> str:
    if habit.limit == "at_most":
        words = {
            "on_track": "There is still room.",
            "at_risk": "The limit is reached.",
            "unreachable": "The limit is passed.",
        }
        return words.get(weeks.risk or "", RISKS[weeks.risk or "on_track"])
    if weeks.risk == "on_track" and weeks.is_excused(week_index(weeks.today, weeks.week_start)):
        return "It can't be missed: a season touches it, or the habit began in it."
    return RISKS[weeks.risk or "on_track"]
