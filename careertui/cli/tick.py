"""`tick`: one habit, some days."""

from argparse import Namespace
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import UNSET

from careertui.actions.ticks import tick_several, untick_several
from careertui.cli.arguments import DAY, flag, option, value
from careertui.cli.command import Command
from careertui.cli.context import Context, Usage
from careertui.domain.career import Career
from careertui.domain.days import day_words
from careertui.domain.habits.words import streak_short
from careertui.domain.text import number_text, quoted
from careertui.domain.views.ticked import ticked_view

if TYPE_CHECKING:
    from careertui.store.store import Commit


def run_tick(context: Context, args: Namespace) -> int:
    """Tick or untick, and say where the week stands."""
    if args.off and (args.amount is not None or args.note is not None or args.skill or args.people):
        raise Usage("--off takes ticks away; leave --amount and --note out, --skill and --with too")
    ids = list(dict.fromkeys(context.habit(text).id for text in args.habits))
    days = [context.day(text) for text in args.day or ["today"]]
    today = context.today
    if args.off:
        commit = context.commit(lambda career: untick_several(career, today, ids, days))
    else:
        named = _named(context, args)
        commit = context.commit(lambda career: tick_several(career, today, ids, days, args.amount, args.note, named))
    parts = [part for id in ids for part in _standing(context, commit.snapshot.career, id, days, len(ids) > 1)]
    return context.confirm(commit, *parts, *([] if args.off else _notes_taken(context, commit)))


def _notes_taken(context: Context, commit: "Commit") -> list[str]:
    """Of a day that is ticked again without its note: the note that went with the tick before, offered back."""
    noted = {edit.path[1] for edit in commit.change.edits if edit.path[0] == "notes"}
    offered: list[str] = []
    for edit in commit.change.edits:
        if edit.path[0] == "days" and edit.before is UNSET and edit.path[1] not in noted:
            habit, _, year = edit.id.rpartition(":")
            if note := context.store.note_taken(habit, date.fromisoformat(f"{year}-{edit.path[1]}")):
                offered.append(f"--note brings the note back that went with it: {quoted(note)}")
    return offered


def _named(context: Context, args: Namespace) -> list[str] | None:
    """The ids of the skills and people that --skill and --with name; None where nothing is named."""
    if not args.skill and not args.people:
        return None
    from careertui.domain.typed.matching import matched

    def found(text: str, kind: str) -> str:
        return matched(text, context.career.assets_of(kind), lambda asset: asset.name, kind).id

    skills = [found(text, "skill") for text in args.skill or ()]
    return [*skills, *(found(text, "person") for text in args.people or ())]


def _standing(context: Context, career: Career, habit_id: str, days: Sequence[date], is_named: bool) -> list[str]:
    """Count of quota in the week or longer period that was ticked (this one, where it was several), and the streak."""
    view = ticked_view(career, context.today, habit_id, days)
    if view is None:
        return []
    most = "at most " if view.limit == "at_most" else ""
    unit = f" {view.unit}" if view.measure == "amount" else ""
    now, span = ("this week", "week") if view.every == 1 else (f"in these {view.every} weeks", f"{view.every} weeks")
    when = now if view.is_this_week else f"in the {span} of {day_words(view.first, view.today)}"
    name = f"{view.name}: " if is_named else ""
    week = f"{name}{number_text(view.count)} of {most}{number_text(view.quota)}{unit} {when}"
    return [week] if context.config.hide_streaks else [week, f"streak {streak_short(view.streak, view.every)}"]


COMMANDS = (
    Command(
        "tick",
        "Tick habits, today or on other days; --off takes ticks away.",
        'careertui tick read --day yesterday --day mon --note "two chapters"',
        (
            value("habits", "HABIT", "id, name, or a part of it that is unique; several may be named", nargs="+"),
            option("--day", "DAY", f"{DAY}; may be repeated", many=True),
            option("--amount", "N", "how much, for a habit that sums amounts; +N adds to what the day has"),
            option("--note", "TEXT", "a line to keep with the tick; @Priya in it names her"),
            option("--skill", "NAME", "a skill it builds; may be repeated", many=True),
            option("--with", "PERSON", "who was in it", many=True, dest="people"),
            flag("--off", "take the tick away"),
        ),
        run_tick,
    ),
)
