"""`tick`: one habit, some days."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from careertui.actions.ticks import tick, untick
from careertui.cli.context import Context, Usage
from careertui.domain.book import WeeksBook
from careertui.domain.career import Career
from careertui.domain.days import day_words, week_first, week_index
from careertui.domain.text import number_text
from careertui.domain.weeks import HabitWeeks


def run_tick(context: Context, args: Namespace) -> int:
    """Tick or untick, and say where the week stands."""
    if args.off and (args.amount is not None or args.note is not None or args.skill or args.people):
        raise Usage("--off takes ticks away; leave --amount and --note out, --skill and --with too")
    habit = context.habit(args.habit)
    days = [context.day(text) for text in args.day or ["today"]]
    today = context.today
    if args.off:
        commit = context.commit(lambda career: untick(career, today, habit.id, days))
    else:
        named = _named(context, args)
        commit = context.commit(lambda career: tick(career, today, habit.id, days, args.amount, args.note, named))
    return context.confirm(commit, *_standing(context, commit.snapshot.career, habit.id, days))


def _named(context: Context, args: Namespace) -> list[str] | None:
    """The ids of the skills and people that --skill and --with name; None where nothing is named."""
    if not args.skill and not args.people:
        return None
    from careertui.domain.typed.matching import matched

    def found(text: str, kind: str) -> str:
        return matched(text, context.career.assets_of(kind), lambda asset: asset.name, kind).id

    skills = [found(text, "skill") for text in args.skill or ()]
    return [*skills, *(found(text, "person") for text in args.people or ())]


def _standing(context: Context, career: Career, habit_id: str, days: Sequence[date]) -> list[str]:
    """Count of quota in the week that was ticked (this one, where it was several), and the streak."""
    seen = career.as_of(context.today)
    habit = next((habit for habit in seen.habits if habit.id == habit_id), None)
    if habit is None:
        return []
    weeks = WeeksBook().of(seen, habit, context.today)
    parts = [_week_words(weeks, days)]
    if not context.config.hide_streaks:
        parts.append(f"streak {weeks.streak}")
    return parts


def _week_words(weeks: HabitWeeks, days: Sequence[date]) -> str:
    this = week_index(weeks.today, weeks.week_start)
    ticked = {week_index(day, weeks.week_start) for day in days}
    index = ticked.pop() if len(ticked) == 1 else this
    most = "at most " if weeks.habit.limit == "at_most" else ""
    unit = f" {weeks.habit.unit}" if weeks.habit.measure == "amount" else ""
    when = "this week" if index == this else f"in the week of {_first_words(weeks, index)}"
    return f"{number_text(weeks.count(index))} of {most}{weeks.quota(index)}{unit} {when}"


def _first_words(weeks: HabitWeeks, index: int) -> str:
    return day_words(week_first(index, weeks.week_start), weeks.today)
