"""Commands that keep habits."""

from careertui.cli import arguments
from careertui.cli.command import Command

HABITS = (
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
)
