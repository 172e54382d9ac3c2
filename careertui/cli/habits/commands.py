"""The commands `habit …` and what they take."""

from careertui.cli.arguments import DAY, DAY_EITHER, HABIT, JSON, SOME_HABITS, flag, one_of, option, value
from careertui.cli.command import Command
from careertui.cli.habits.run import (
    run_add,
    run_delete,
    run_edit,
    run_excuse,
    run_list,
    run_order,
    run_quota,
    run_rename,
    run_retire,
    run_unretire,
)

COMMANDS = (
    Command(
        "habit add",
        "Add a habit.",
        "careertui habit add Read --per-week 3 --dimension learn",
        (
            value("name", "NAME"),
            option("--per-week", "N", "the quota: days (1 to 7) or amount a week, 2.5 h too", required=True),
            option("--every", "WEEKS", "for how many weeks the quota is asked: 1, 2 or 4"),
            option("--dimension", "D", "learn unless given; see habit list"),
            option("--start", "DAY", f"today unless given, may lie ahead: {DAY_EITHER}"),
            option("--unit", "U", "sum amounts of this instead of counting days"),
            flag("--at-most", "the quota is the most, not the least"),
            option("--goal", "GOAL", "the goal it serves"),
        ),
        run_add,
    ),
    Command(
        "habit list",
        "List habits, retired ones last.",
        "careertui habit list --json",
        (SOME_HABITS, JSON),
        run_list,
    ),
    Command(
        "habit edit",
        "Change several things of a habit at once.",
        "careertui habit edit read --dimension reflect --start 2026-01-05",
        (
            HABIT,
            option("--name", "TEXT", "another name"),
            option("--dimension", "D", "another dimension of resilience"),
            option("--per-week", "N", "another quota, from this week on"),
            option("--every", "WEEKS", "for how many weeks the quota is asked: 1, 2 or 4"),
            option("--unit", "U", "another unit, for a habit that sums amounts"),
            option("--start", "DAY", f"another first day: {DAY_EITHER}"),
            option("--goal", "GOAL", 'another goal it serves; "" for none'),
        ),
        run_edit,
    ),
    Command(
        "habit quota",
        "Change the quota, from this week or a coming one.",
        "careertui habit quota read 4 --from 2026-02-02",
        (
            HABIT,
            value("per_week", "N", "days or amount a week"),
            option("--every", "WEEKS", "for how many weeks the quota is asked: 1, 2 or 4"),
            option("--from", "DAY", "a day of the first week it holds for; this week", dest="since"),
        ),
        run_quota,
    ),
    Command(
        "habit rename",
        "Give a habit another name.",
        'careertui habit rename read "Read a paper"',
        (
            HABIT,
            value("name", "NAME"),
        ),
        run_rename,
    ),
    Command(
        "habit order",
        "Put a habit at a position, 1 is the first.",
        "careertui habit order read 1",
        (
            HABIT,
            value("position", "N", "1 is the first"),
        ),
        run_order,
    ),
    Command(
        "habit excuse",
        "Excuse weeks of one habit, of several or of all: they can't be missed, but still be met.",
        "careertui habit excuse --all --week 2026-02-09..2026-03-01 --why ill",
        (
            value("habits", "HABIT", "ids, names, or parts of them that are unique", nargs="*"),
            flag("--all", "all live habits"),
            option("--week", "DAY[..DAY]", f"a day of the week, this week unless given: {DAY}", default="today"),
            one_of(option("--why", "TEXT", "the reason"), flag("--off", "take the excuse back"), required=True),
        ),
        run_excuse,
    ),
    Command(
        "habit retire",
        "Put a habit away; its history stays.",
        "careertui habit retire read",
        (HABIT,),
        run_retire,
    ),
    Command(
        "habit unretire",
        "Bring a retired habit back.",
        "careertui habit unretire read",
        (HABIT,),
        run_unretire,
    ),
    Command(
        "habit delete",
        "Delete a habit and its ticks.",
        "careertui habit delete read --yes",
        (
            HABIT,
            flag("--yes", "yes, with all its ticks"),
        ),
        run_delete,
    ),
)
