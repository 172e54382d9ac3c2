"""The one table of commands: name, help, example, arguments, and where it is run."""

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, cast

from careertui.cli import arguments

if TYPE_CHECKING:
    from careertui.cli.context import Context


class Command(NamedTuple):
    """One command. `runs` names its function, `module.function`, so that a command imports only its own module."""

    name: str
    help: str
    example: str
    build: Callable[[argparse.ArgumentParser], None]
    runs: str

    def run(self, context: "Context", args: argparse.Namespace) -> int:
        """Run it; the exit code."""
        module, _, function = self.runs.partition(".")
        name = f"careertui.cli.{module}"
        __import__(name)
        return cast("int", getattr(sys.modules[name], function)(context, args))


_ALL = (
    Command(
        "today",
        "Print what the Today screen shows.",
        "careertui today --json | jq .week_score",
        arguments.today,
        "showing.run_today",
    ),
    Command(
        "tick",
        "Tick a habit, today or on other days; --off takes ticks away.",
        'careertui tick read --day yesterday --day mon --note "two chapters"',
        arguments.tick,
        "ticking.run_tick",
    ),
    Command(
        "stats",
        "Print streak, best, consistency, strength and weeks of habits.",
        "careertui stats read --json",
        arguments.stats,
        "showing.run_stats",
    ),
    Command(
        "habit add",
        "Add a habit.",
        "careertui habit add Read --per-week 3 --dimension learn",
        arguments.habit_add,
        "habits.run_add",
    ),
    Command(
        "habit list",
        "List habits, retired ones last.",
        "careertui habit list --json",
        arguments.habit_list,
        "habits.run_list",
    ),
    Command(
        "habit edit",
        "Change several things of a habit at once.",
        "careertui habit edit read --dimension reflect --start 2026-01-05",
        arguments.habit_edit,
        "habits.run_edit",
    ),
    Command(
        "habit quota",
        "Change how often a week, from this week or a coming one.",
        "careertui habit quota read 4 --from 2026-02-02",
        arguments.habit_quota,
        "habits.run_quota",
    ),
    Command(
        "habit rename",
        "Give a habit another name.",
        'careertui habit rename read "Read a paper"',
        arguments.habit_rename,
        "habits.run_rename",
    ),
    Command(
        "habit order",
        "Put a habit at a position, 1 is the first.",
        "careertui habit order read 1",
        arguments.habit_order,
        "habits.run_order",
    ),
    Command(
        "habit excuse",
        "Excuse a week: it can't be missed, but still be met.",
        "careertui habit excuse read --week 2026-02-09 --why travelling",
        arguments.habit_excuse,
        "habits.run_excuse",
    ),
    Command(
        "habit retire",
        "Put a habit away; its history stays.",
        "careertui habit retire read",
        arguments.one_habit,
        "habits.run_retire",
    ),
    Command(
        "habit unretire",
        "Bring a retired habit back.",
        "careertui habit unretire read",
        arguments.one_habit,
        "habits.run_unretire",
    ),
    Command(
        "habit delete",
        "Delete a habit and its ticks.",
        "careertui habit delete read --yes",
        arguments.habit_delete,
        "habits.run_delete",
    ),
    Command(
        "season",
        "Plan a season: a pause of at most 26 weeks that breaks nothing. See also: season list, season end.",
        'careertui season 2026-08-01 2026-08-23 "Parental leave"',
        arguments.season,
        "seasons.run_add",
    ),
    Command(
        "season list",
        "List seasons, past and planned ones too.",
        "careertui season list --json",
        arguments.season_list,
        "seasons.run_list",
    ),
    Command(
        "season end",
        "End the season that is on today, or cancel the next one planned.",
        "careertui season end",
        arguments.nothing,
        "seasons.run_end",
    ),
    Command(
        "win",
        "Log a win.",
        'careertui win "Ran the pod review alone" --job --day yesterday',
        arguments.entry,
        "log.run_win",
    ),
    Command(
        "note",
        "Log a note.",
        'careertui note "Lena is looking for a panel member"',
        arguments.entry,
        "log.run_note",
    ),
    Command(
        "undo",
        "Take back the last change, whichever session made it.",
        "careertui undo",
        arguments.nothing,
        "history.run_undo",
    ),
    Command(
        "redo",
        "Do again what was taken back.",
        "careertui redo",
        arguments.nothing,
        "history.run_redo",
    ),
    Command(
        "set",
        "Show all settings kept in the data file, show one, or set it.",
        "careertui set timezone Europe/Berlin",
        arguments.setting,
        "settings.run_set",
    ),
    Command(
        "path",
        "Say where the data file is.",
        'jq .habits "$(careertui path)"',
        arguments.nothing,
        "settings.run_path",
    ),
)

COMMANDS = {command.name: command for command in _ALL}


def group_names(group: str) -> list[str]:
    """The second words of a group of commands such as `habit`; none where it is no group."""
    return [name.partition(" ")[2] for name in COMMANDS if name.startswith(f"{group} ")]
